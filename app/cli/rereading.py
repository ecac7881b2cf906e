"""The command reread: what another reading of an issue would change, and the change as one step.

Owns its options and the lines of the plan. Refuses to touch what was done or approved.
"""

from argparse import Namespace
from collections.abc import Mapping
from typing import Any

from app.cli.columns import format_table
from app.cli.issue import article_label
from app.cli.library import open_library
from app.cli.names import name_of
from app.cli.output import say, say_json
from app.cli.translation import noted, phrase
from app.text.rereading_changes import RereadingChanges

FATES: Mapping[str, str] = {"new": noted("new"), "changed": noted("changed"), "gone": noted("gone")}
LOSSES: Mapping[str, str] = {
    "typed": noted("typed text"),
    "section": noted("section"),
    "authors": noted("authors"),
    "tag": noted("tag"),
    "note": noted("note"),
}


def reread(options: Namespace) -> int:
    with open_library(options) as workspace:
        editor = workspace.open_issue(options.issue)
        rereading = workspace.plan_rereading(editor.issue)
        is_done = bool(rereading.operation) and not options.dry_run
        if is_done:
            workspace.do_rereading(editor, rereading)
    if options.json:
        say_json({"done": is_done, **changes_record(rereading.changes)})
    else:
        show_changes(rereading.changes, is_done=is_done)
    return 0


def changes_record(changes: RereadingChanges) -> dict[str, Any]:
    return {
        "locked": changes.locked,
        "left_out": changes.left_out,
        "doubts": changes.doubts,
        "articles": [
            {
                "article": change.article.id,
                "fate": change.fate.value,
                "blocks": change.blocks,
                "roles": change.roles,
                "texts": change.texts,
                "title": change.article.title,
            }
            for change in changes.articles
        ],
        "losses": [{"article": loss.article_id, "kind": loss.kind.value, "text": loss.text} for loss in changes.losses],
    }


def show_changes(changes: RereadingChanges, *, is_done: bool) -> None:
    if changes.articles:
        headings = [phrase("Article"), phrase("Fate"), phrase("Blocks"), phrase("Roles"), phrase("Texts")]
        rows = [
            [
                change.article.id,
                name_of(change.fate.value, FATES),
                change.blocks,
                change.roles,
                change.texts,
                article_label(change.article),
            ]
            for change in changes.articles
        ]
        say(*format_table([*headings, phrase("Title")], rows), "")
    for loss in changes.losses:
        words = phrase("Lost from article {article}, {kind}: {text}")
        say(words.format(article=loss.article_id, kind=name_of(loss.kind.value, LOSSES), text=loss.text))
    words = phrase("Doubts that differ: {doubts}; stretches left out that differ: {left_out}")
    say(words.format(doubts=changes.doubts, left_out=changes.left_out))
    words = (
        phrase("Read again; articles changed: {articles}; blocks: {blocks}; roles: {roles}.")
        if is_done
        else phrase("Would change; articles: {articles}; blocks: {blocks}; roles: {roles}.")
    )
    say(
        words.format(articles=len(changes.articles), blocks=changes.blocks, roles=changes.roles),
        phrase("Done or approved, and left as they are: {count}.").format(count=changes.locked),
    )
