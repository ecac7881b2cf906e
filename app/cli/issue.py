"""One issue: the commands show, apply, undo and redo.

Owns their options and how an issue is shown. Refuses to change one but by operations.
"""

import json
import sys
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from app.cli.columns import clip_text, format_table
from app.cli.errors import RecipeLineError, RecipeUnreadableError
from app.cli.library import open_library
from app.cli.names import ROLES, STATUSES, name_of
from app.cli.output import say, say_json
from app.cli.translation import phrase
from app.editing.errors import MissingArticle, WrongRecipe
from app.editing.operations import Operation, apply, from_recipe
from app.errors import UserError
from app.text.model import Article, Issue
from app.workspace import Editor
from app.workspace.exporting import issue_record

STANDARD_INPUT = "-"
BEGINNING_LENGTH = 30
OPERATION_WIDTH = 100


def show(options: Namespace) -> int:
    with open_library(options) as workspace:
        editor = workspace.open_issue(options.issue)
    if options.log:
        show_log(editor, is_json=options.json)
    elif options.article is not None:
        show_article(editor, options.article, is_json=options.json)
    elif options.json:
        say_json(issue_record(editor.issue, options.issue))
    else:
        show_issue(editor)
    return 0


def show_issue(editor: Editor) -> None:
    issue = editor.issue
    heading = [issue.newspaper, issue.date, issue.page, issue.source.file_name]
    say("  ".join(part for part in heading if part))
    counts = phrase("Articles: {articles}; open doubts: {doubts}; stretches left out: {left_out}")
    say(
        counts.format(articles=len(issue.articles), doubts=len(issue.open_doubts), left_out=len(issue.left_out)),
        "",
    )
    headings = [phrase("Article"), phrase("Status"), phrase("Blocks"), phrase("Authors"), phrase("Title")]
    rows = [
        [
            article.id,
            name_of(article.status.value, STATUSES),
            len(article.blocks),
            " ".join(article.authors),
            article_label(article),
        ]
        for article in issue.articles
    ]
    say(*format_table(headings, rows))


def article_label(article: Article) -> str:
    """The title, or in brackets how an article without one begins."""
    beginning = next((block.text for block in article.blocks if block.text), "")
    return article.title or f"[{beginning[:BEGINNING_LENGTH]}]"


def find_article(issue: Issue, article_id: int) -> Article:
    article = issue.article(article_id)
    if article is None:
        raise MissingArticle(article=article_id)
    return article


def show_article(editor: Editor, article_id: int, *, is_json: bool) -> None:
    article = find_article(editor.issue, article_id)
    if is_json:
        record = issue_record(editor.issue, editor.issue_id)
        say_json(next(item for item in record["articles"] if item["id"] == article_id))
        return
    facts = [
        (phrase("Status"), name_of(article.status.value, STATUSES)),
        (phrase("Section"), article.section),
        (phrase("Authors"), " ".join(article.authors)),
        (phrase("Date"), article.date),
        (phrase("Tags"), " ".join(tag.label for tag in article.tags)),
        (phrase("Note"), article.note),
    ]
    say(*(f"{name}  {value}" for name, value in facts if value), "")
    headings = [phrase("Block"), phrase("Role"), phrase("Text")]
    rows = [[block.id, name_of(block.role.value, ROLES), block.text] for block in article.blocks]
    say(*format_table(headings, rows))


def show_log(editor: Editor, *, is_json: bool) -> None:
    """Some operations, a reading above all, are long; JSON has them whole."""
    if is_json:
        say_json([{**asdict(entry), "operation": json.loads(entry.operation)} for entry in editor.entries])
        return
    headings = [phrase("Step"), phrase("Time"), phrase("User"), phrase("Undoes"), phrase("Operation")]
    rows = [
        [entry.seq, entry.at, entry.user, entry.undoes or "", clip_text(entry.operation, OPERATION_WIDTH)]
        for entry in editor.entries
    ]
    say(*format_table(headings, rows))


def apply_recipe(options: Namespace) -> int:
    """All lines as one step, or none of them."""
    lines = read_recipe(options.recipe)
    with open_library(options) as workspace:
        editor = workspace.open_issue(options.issue)
        operations = check_recipe(lines, editor.issue)
        if operations:
            editor.do_all(operations)
    say(phrase("Operations applied to issue {issue}: {count}.").format(count=len(operations), issue=options.issue))
    return 0


def read_recipe(name: str) -> list[str]:
    try:
        data = sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes()
        return data.decode("utf-8-sig").split("\n")
    except OSError as error:
        raise RecipeUnreadableError(path=name, reason=error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise RecipeUnreadableError(path=name, reason="UTF-8") from error


def check_recipe(lines: list[str], issue: Issue) -> list[Operation]:
    """Applies them to the value alone, so that the first that does not fit can be named. Raises RecipeLineError."""
    operations: list[Operation] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            operation = load_line(line)
            issue, _, _ = apply(issue, operation.complete(issue))
        except UserError as error:
            raise RecipeLineError(number, error) from error
        operations.append(operation)
    return operations


def load_line(line: str) -> Operation:
    try:
        return from_recipe(json.loads(line))
    except (ValueError, RecursionError) as error:
        raise WrongRecipe(reason="json") from error


def undo(options: Namespace) -> int:
    return step_back(options, is_redo=False)


def redo(options: Namespace) -> int:
    return step_back(options, is_redo=True)


def step_back(options: Namespace, *, is_redo: bool) -> int:
    with open_library(options) as workspace:
        editor = workspace.open_issue(options.issue)
        change = editor.redo() if is_redo else editor.undo()
    words = (
        phrase("Operations done again in issue {issue}: {count}.")
        if is_redo
        else phrase("Operations taken back in issue {issue}: {count}.")
    )
    say(words.format(issue=options.issue, count=len(change.operations)))
    return 0
