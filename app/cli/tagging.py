"""Names and tags: the commands entities, tag and vocabulary.

Owns their options and lines. Refuses the rules of names and tags, which are the workspace's.
"""

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from app.cli.columns import format_table
from app.cli.library import open_library
from app.cli.names import SCHEMES, name_of
from app.cli.output import say, say_json
from app.cli.translation import phrase
from app.editing.errors import MissingArticle
from app.text.entities import propose_place, text_of
from app.text.model import Issue, Tag
from app.workspace import Workspace
from app.workspace.errors import VocabularyMissing
from app.workspace.exporting import ArticleWithoutIssue
from app.workspace.name_suggestions import NameSuggester, SuggestedName, confirm
from app.workspace.tag_batches import TagBatches
from app.workspace.vocabularies import Vocabularies


def show_entities(options: Namespace) -> int:
    """What is confirmed, what is suggested, what waits to be repaired; `--confirm` confirms all that is suggested."""
    with open_library(options) as workspace:
        editor = workspace.open_issue(options.issue)
        suggester = NameSuggester(workspace.database, workspace.suggester, options.engine)
        suggested = suggester.suggest(editor.issue, options.article)
        if options.confirm and suggested:
            editor.do(confirm(suggested))
    if options.confirm:
        say(phrase("Names confirmed in issue {issue}: {count}.").format(issue=options.issue, count=len(suggested)))
    elif options.json:
        say_json(entities_record(editor.issue, suggested))
    else:
        show_table(editor.issue, suggested)
    return 0


def entities_record(issue: Issue, suggested: list[SuggestedName]) -> dict[str, object]:
    blocks = [block for article in issue.articles for block in article.blocks]
    return {
        "confirmed": [
            {**asdict(entity), "block": block.id, "text": text_of(block, entity)}
            for block in blocks
            for entity in block.entities
        ],
        "suggested": [asdict(name) for name in suggested],
        "repairs": [{**asdict(repair), "proposed": propose_place(issue, repair)} for repair in issue.repairs],
    }


def show_table(issue: Issue, suggested: list[SuggestedName]) -> None:
    state = {"confirmed": phrase("confirmed"), "suggested": phrase("suggested"), "repair": phrase("to be repaired")}
    rows: list[list[object]] = [
        [block.id, name_of(entity.kind.value, SCHEMES), text_of(block, entity), state["confirmed"]]
        for article in issue.articles
        for block in article.blocks
        for entity in block.entities
    ]
    rows += [[name.block_id, name_of(name.kind.value, SCHEMES), name.text, state["suggested"]] for name in suggested]
    rows += [[item.block_id, name_of(item.kind.value, SCHEMES), item.text, state["repair"]] for item in issue.repairs]
    say(*format_table([phrase("Block"), phrase("Kind"), phrase("Name"), phrase("State")], rows))


def change_tag(options: Namespace) -> int:
    """Gives a tag to the articles named or found, or renames or deletes it over the library; one step to undo.

    Raises ArticleWithoutIssue for articles by number with anything but their issue.
    """
    tag = Tag(options.tag, options.scheme)
    if options.article and options.issue is None:
        raise ArticleWithoutIssue()
    with open_library(options) as workspace:
        batches = TagBatches(workspace.database, workspace.user)
        if options.rename:
            batch = batches.rename(tag, Tag(options.rename, options.scheme))
        elif options.delete:
            batch = batches.delete(tag)
        else:
            batch = batches.add(choose_articles(workspace, options), (tag,))
    say(phrase("Issues changed: {count}.").format(count=len(batch.groups) if batch else 0))
    return 0


def choose_articles(workspace: Workspace, options: Namespace) -> list[tuple[int, int]]:
    """Raises WrongQuery, IssueNotFound, MissingArticle."""
    if options.query:
        return list(workspace.search_scope(options.query, folds_variants=not options.exact_variants))
    known = [article.id for article in workspace.open_issue(options.issue).issue.articles]
    missing = [article_id for article_id in options.article or () if article_id not in known]
    if missing:
        raise MissingArticle(article=missing[0])
    return [(options.issue, article_id) for article_id in options.article or known]


def import_vocabulary(options: Namespace) -> int:
    with open_library(options, is_made=True) as workspace:
        name, count = Vocabularies(workspace.database).import_file(Path(options.file), options.name)
    say(phrase("The vocabulary “{name}” was imported; terms: {count}.").format(name=name, count=count))
    return 0


def remove_vocabulary(options: Namespace) -> int:
    """Raises VocabularyMissing."""
    with open_library(options) as workspace:
        vocabularies = Vocabularies(workspace.database)
        if options.name not in vocabularies.terms or vocabularies.is_own(options.name):
            raise VocabularyMissing(name=options.name)
        vocabularies.remove(options.name)
    say(phrase("The vocabulary “{name}” was removed.").format(name=options.name))
    return 0


def find_terms(options: Namespace) -> int:
    with open_library(options) as workspace:
        found = Vocabularies(workspace.database).find(options.words)
    if options.json:
        say_json([asdict(item) for item in found])
    else:
        headings = [phrase("Vocabulary"), phrase("Code"), phrase("Name"), phrase("Under")]
        rows = [[item.tag.scheme, item.code, item.tag.label, " › ".join(item.path)] for item in found]
        say(*format_table(headings, rows))
    return 0


def list_vocabularies(options: Namespace) -> int:
    with open_library(options) as workspace:
        terms = Vocabularies(workspace.database).terms
    if options.json:
        say_json({name: [asdict(term) for term in own] for name, own in terms.items()})
    else:
        say(*format_table([phrase("Vocabulary"), phrase("Terms")], [[name, len(own)] for name, own in terms.items()]))
    return 0
