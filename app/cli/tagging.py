"""Names and tags: the commands entities and tag.

Owns their lines. Refuses the rules of names and tags, which are the workspace's.
"""

import json
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict

from app.cli.columns import format_table
from app.cli.errors import ListUnreadable
from app.cli.issue import read_recipe
from app.cli.library import open_library
from app.cli.names import SCHEMES, name_of
from app.cli.output import ProgressLine, interruptible, say, say_json
from app.cli.translation import phrase
from app.editing.errors import BatchStopped, MissingArticle
from app.editing.operations import ConfirmEntities, Operation, SettleRepair, apply, to_json
from app.text.entities import propose_place, text_of
from app.text.model import EntityKind, Issue, Tag
from app.workspace import Workspace
from app.workspace.everywhere import Batch
from app.workspace.exporting import ArticleWithoutIssue
from app.workspace.name_suggestions import NameSuggester, SuggestedName, confirm
from app.workspace.tag_batches import TagBatches


def show_entities(options: Namespace) -> int:
    """What is confirmed, what is suggested, what waits to be repaired; confirms or repairs it if that is asked."""
    with open_library(options) as workspace:
        editor = workspace.open_issue(options.issue)
        suggester = NameSuggester(workspace.database, workspace.suggester, options.engine)
        kinds = options.kind or list(EntityKind)
        suggested = [name for name in suggester.suggest(editor.issue, options.article) if name.kind in kinds]
        operations = choose_operations(options, editor.issue, suggested, kinds)
        if operations and not (options.dry_run or options.recipe):
            editor.do_all(operations)
    if options.recipe:
        say(*(json.dumps(to_json(operation), ensure_ascii=False) for operation in operations))
    elif options.confirm or options.repair:
        tell_entities(options, count_names(operations))
    elif options.json:
        say_json(entities_record(editor.issue, suggested, kinds))
    else:
        show_table(editor.issue, suggested, kinds)
    return 0


def choose_operations(
    options: Namespace, issue: Issue, suggested: list[SuggestedName], kinds: Sequence[str]
) -> list[Operation]:
    """What confirms all that is suggested, or repairs all that have a place, each as the ones before leave it."""
    if options.confirm:
        return [confirm(suggested)] if suggested else []
    operations: list[Operation] = []
    for repair in issue.repairs if options.repair else ():
        place = propose_place(issue, repair) if repair.kind in kinds else None
        if place is not None:
            settled = SettleRepair(repair.id, *place)
            issue, _, _ = apply(issue, settled)
            operations.append(settled)
    return operations


def count_names(operations: Sequence[Operation]) -> int:
    return sum(len(each.marks) if isinstance(each, ConfirmEntities) else 1 for each in operations)


def tell_entities(options: Namespace, count: int) -> None:
    if options.json:
        say_json({"issue": options.issue, "names": count})
        return
    words = {
        (True, False): phrase("Names confirmed in issue {issue}: {count}."),
        (True, True): phrase("Names that would be confirmed in issue {issue}: {count}."),
        (False, False): phrase("Names put in place again in issue {issue}: {count}."),
        (False, True): phrase("Names that would be put in place again in issue {issue}: {count}."),
    }
    say(words[options.confirm, options.dry_run].format(issue=options.issue, count=count))


def entities_record(issue: Issue, suggested: list[SuggestedName], kinds: Sequence[str]) -> dict[str, object]:
    blocks = [block for article in issue.articles for block in article.blocks]
    return {
        "confirmed": [
            {**asdict(entity), "block": block.id, "text": text_of(block, entity)}
            for block in blocks
            for entity in block.entities
            if entity.kind in kinds
        ],
        "suggested": [asdict(name) for name in suggested],
        "repairs": [
            {**asdict(repair), "proposed": propose_place(issue, repair)}
            for repair in issue.repairs
            if repair.kind in kinds
        ],
    }


def show_table(issue: Issue, suggested: list[SuggestedName], kinds: Sequence[str]) -> None:
    state = {"confirmed": phrase("confirmed"), "suggested": phrase("suggested"), "repair": phrase("to be repaired")}
    rows: list[list[object]] = [
        [block.id, name_of(entity.kind.value, SCHEMES), text_of(block, entity), state["confirmed"]]
        for article in issue.articles
        for block in article.blocks
        for entity in block.entities
        if entity.kind in kinds
    ]
    rows += [[name.block_id, name_of(name.kind.value, SCHEMES), name.text, state["suggested"]] for name in suggested]
    rows += [
        [item.block_id, name_of(item.kind.value, SCHEMES), item.text, state["repair"]]
        for item in issue.repairs
        if item.kind in kinds
    ]
    say(*format_table([phrase("Block"), phrase("Kind"), phrase("Name"), phrase("State")], rows))


def change_tag(options: Namespace) -> int:
    """Gives a tag to the articles named or found, takes it off, or renames or deletes it over the library.

    One batch, to be taken back as one. Raises ArticleWithoutIssue for articles by number with anything but their issue.
    """
    tag = Tag(options.tag, options.scheme)
    if options.article and options.issue is None:
        raise ArticleWithoutIssue()
    if options.off and (options.rename or options.delete):
        options.refuse(phrase("--off goes with --issue, --query or --from"))
    if options.to_scheme is not None and not options.rename:
        options.refuse(phrase("--to-scheme goes with --rename"))
    with open_library(options) as workspace:
        batches = TagBatches(workspace.database, workspace.user)
        if options.rename or options.delete:
            concerned = sorted(batches.list_tagged(tag))
        else:
            chosen = choose_articles(workspace, options)
            tagged = batches.list_tagged(tag)
            concerned = [place for place in chosen if (place in tagged) == options.off]
        batch = None if options.dry_run else do_tag(batches, options, tag, concerned)
    tell_tag(options, concerned, batch)
    return 0


def do_tag(batches: TagBatches, options: Namespace, tag: Tag, concerned: Sequence[tuple[int, int]]) -> Batch | None:
    """Raises NothingToChange where no article is concerned."""
    line = ProgressLine()
    with interruptible() as is_cancelled:
        batches.is_cancelled = is_cancelled
        batches.on_progress = lambda count: line.show(phrase("Issues: {count}").format(count=count))
        try:
            if options.rename:
                scheme = options.scheme if options.to_scheme is None else options.to_scheme
                done = batches.rename(tag, Tag(options.rename, scheme))
            elif options.delete:
                done = batches.delete(tag)
            else:
                done = batches.remove(concerned, tag) if options.off else batches.add(concerned, (tag,))
        finally:
            line.clear()
    if done is None:
        raise BatchStopped(name=tag.label)
    return done


def tell_tag(options: Namespace, concerned: Sequence[tuple[int, int]], batch: Batch | None) -> None:
    issues = len({issue_id for issue_id, _ in concerned})
    if options.json:
        number = batch.number if batch else None
        say_json({"articles": len(concerned), "issues": issues, "batch": number})
    elif batch is None:
        words = phrase("Articles that would change: {articles}, in issues: {issues}.")
        say(words.format(articles=len(concerned), issues=issues))
    else:
        say(phrase("Issues changed: {count}.").format(count=len(batch.groups)))


def choose_articles(workspace: Workspace, options: Namespace) -> list[tuple[int, int]]:
    """Raises WrongQuery, IssueNotFound, MissingArticle, RecipeUnreadableError, ListUnreadable."""
    if options.query:
        return list(workspace.search_scope(options.query, folds_variants=not options.exact_variants))
    if options.file:
        chosen = read_articles(options.file)
    else:
        chosen = [(options.issue, article_id) for article_id in options.article or ()]
    issue_ids = dict.fromkeys(issue_id for issue_id, _ in chosen) or {options.issue: None}
    known = [
        (issue_id, article.id) for issue_id in issue_ids for article in workspace.open_issue(issue_id).issue.articles
    ]
    if missing := [article_id for issue_id, article_id in chosen if (issue_id, article_id) not in known]:
        raise MissingArticle(article=missing[0])
    return chosen or known


def read_articles(name: str) -> list[tuple[int, int]]:
    """Issue and article of each hit that `search --json` printed, or of each line."""
    lines = read_recipe(name)
    try:
        return [(hit["issue_id"], hit["article_id"]) for hit in json.loads("\n".join(lines))["hits"]]
    except (ValueError, TypeError, KeyError):
        return [read_place(name, number, line) for number, line in enumerate(lines, 1) if line.strip()]


def read_place(name: str, number: int, line: str) -> tuple[int, int]:
    parts = line.split()
    if len(parts) != 2 or not all(part.isascii() and part.isdigit() for part in parts):
        raise ListUnreadable(path=name, line=number)
    return int(parts[0]), int(parts[1])
