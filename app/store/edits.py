"""What an edit changes of an issue, written row by row, with the search index and the issue's counts kept in step.

Owns the SQL that changes issues. Refuses to decide anything: what to write is handed over as values. Nothing here
begins or ends a transaction. Statements are made once: to make one takes longer than to execute it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, Connection, Executable, bindparam, delete, insert, select, update

from app.store import rows
from app.store.entities import save_entities, save_repairs
from app.store.errors import IssueChangedElsewhere
from app.store.schema import ArticleRow, BlockRow, DoubtRow, IssueRow, LeftOutRow, TagRow
from app.store.search.document import State
from app.store.search.index import touched_articles, update_index
from app.text.difference import Difference, same_ends
from app.text.model import Block, Issue

Rows = list[dict[str, Any]]

FEW = 100
"""Articles that are asked for by number; where it is more, all of the issue's are read."""
ISSUE: BindParameter[int] = bindparam("issue")
WHICH: BindParameter[int] = bindparam("which")
_COUNT = (
    update(IssueRow)
    .where(IssueRow.id == ISSUE, IssueRow.seq == bindparam("known_seq"))
    .values(
        seq=bindparam("new_seq"),
        next_id=bindparam("new_next_id"),
        article_count=bindparam("articles"),
        locked_count=bindparam("locked"),
        doubt_count=IssueRow.doubt_count + bindparam("more_doubts"),
        character_count=IssueRow.character_count + bindparam("more_characters"),
    )
)
_KEYS = select(ArticleRow.id, ArticleRow.key).where(ArticleRow.issue_id == ISSUE)
_FEW_KEYS = _KEYS.where(ArticleRow.id.in_(bindparam("ids", expanding=True)))
_IS_ARTICLE = (ArticleRow.issue_id == ISSUE, ArticleRow.id == WHICH)
_IS_BLOCK = (BlockRow.issue_id == ISSUE, BlockRow.id == WHICH)
_ADD_ARTICLE, _ADD_BLOCK, _ADD_TAG = insert(ArticleRow), insert(BlockRow), insert(TagRow)
_CHANGE_ARTICLE, _REMOVE_ARTICLE = update(ArticleRow).where(*_IS_ARTICLE), delete(ArticleRow).where(*_IS_ARTICLE)
_CHANGE_BLOCK, _REMOVE_BLOCK = update(BlockRow).where(*_IS_BLOCK), delete(BlockRow).where(*_IS_BLOCK)
_SHIFT_BLOCKS = (
    update(BlockRow)
    .where(
        BlockRow.issue_id == ISSUE,
        BlockRow.article_id == WHICH,
        BlockRow.position.between(bindparam("first"), bindparam("last")),
    )
    .values(position=BlockRow.position + bindparam("shift"))
)
_REMOVE_TAGS = delete(TagRow).where(TagRow.issue_id == ISSUE, TagRow.article_id == WHICH)
_ADD_DOUBT, _REMOVE_DOUBT = insert(DoubtRow), delete(DoubtRow).where(DoubtRow.issue_id == ISSUE, DoubtRow.id == WHICH)
_ADD_LEFT_OUT = insert(LeftOutRow)
_REMOVE_LEFT_OUT = delete(LeftOutRow).where(LeftOutRow.issue_id == ISSUE, LeftOutRow.raw_start == WHICH)


@dataclass(frozen=True, slots=True)
class Place:
    """A block and where it stands."""

    article_id: int
    position: int
    block: Block


def save_difference(connection: Connection, issue_id: int, before: Issue, after: Issue, difference: Difference) -> None:
    """Write the rows that `difference` names, and keep the index and the issue's counts in step.

    Raises IssueChangedElsewhere when `before` is not what the library holds: the rows would become a mixture, and the
    index can only forget a text that it is told.
    """
    counts = recount(after, difference)
    if not connection.execute(_COUNT, {"issue": issue_id, "known_seq": before.seq, **counts}).rowcount:
        raise IssueChangedElsewhere(issue_id=issue_id)
    fields = {str(key[1]): value for key, value in difference.forth.items() if key[0] == "issue"}
    if fields:
        connection.execute(update(IssueRow).where(IssueRow.id == issue_id).values(**fields))
    old_places = place_blocks(before, after, difference)
    new_places = place_blocks(after, before, difference)
    old_ids, new_ids = touched_articles(before, after, difference)
    old_keys = article_keys(connection, issue_id, old_ids)
    save_articles(connection, issue_id, before, after, difference)
    write_chosen(connection, _SHIFT_BLOCKS, issue_id, find_shifts(before, after))
    save_blocks(connection, issue_id, old_places, new_places)
    remove_articles(connection, issue_id, before, after)
    save_entities(connection, issue_id, difference)
    save_repairs(connection, issue_id, difference)
    save_tags(connection, issue_id, difference)
    save_doubts(connection, issue_id, difference)
    save_left_out(connection, issue_id, difference)
    new_keys = {article_id: key for article_id, key in old_keys.items() if article_id in new_ids}
    new_keys |= article_keys(connection, issue_id, new_ids - new_keys.keys())
    update_index(connection, State(before, old_keys), State(after, new_keys))


def recount(after: Issue, difference: Difference) -> dict[str, int]:
    """What `app.store.issues.summarise` says after an edit, without a look at all of a large issue."""
    more = {"more_doubts": 0, "more_characters": 0}
    for values, sign in ((difference.forth, 1), (difference.back, -1)):
        for key, value in values.items():
            if key[0] == "block" and value is not None:
                more["more_characters"] += sign * len(value.text)
            elif key[0] == "doubt" and value is not None:
                more["more_doubts"] += sign * value.is_open
    return more | {
        "new_seq": after.seq,
        "new_next_id": after.next_id,
        "articles": len(after.articles),
        "locked": sum(article.is_locked for article in after.articles),
    }


def place_blocks(issue: Issue, other: Issue, difference: Difference) -> dict[int, Place]:
    """Where blocks stand that may have changed or stand elsewhere in `other`, the other state; all such are told, but
    for those that `find_shifts` tells."""
    changed = difference.block_ids
    relisted = {key[1] for key in difference.forth if key[0] == "article" and key[2] == "blocks"}
    known = {article.id: article.blocks for article in other.articles}
    places: dict[int, Place] = {}
    for article in issue.articles:
        others = known.get(article.id, ())
        if article.blocks is others:
            continue
        start, behind = same_ends(article.blocks, others)
        shown = article.blocks[start : len(article.blocks) - behind]
        places |= {
            block.id: Place(article.id, position, block)
            for position, block in enumerate(shown, start)
            if block.id in changed or article.id in relisted
        }
    return places


def article_keys(connection: Connection, issue_id: int, article_ids: Collection[int]) -> dict[int, int]:
    if not article_ids:
        return {}
    if len(article_ids) < FEW:
        found = connection.execute(_FEW_KEYS, {"issue": issue_id, "ids": list(article_ids)})
    else:
        found = connection.execute(_KEYS, {"issue": issue_id})
    return {number: key for number, key in found if number in article_ids}


def save_articles(connection: Connection, issue_id: int, before: Issue, after: Issue, difference: Difference) -> None:
    old_positions = {article.id: position for position, article in enumerate(before.articles)}
    changed = difference.article_ids
    added: Rows = []
    updated: Rows = []
    for position, article in enumerate(after.articles):
        if article.id not in old_positions:
            added.append({"issue_id": issue_id, "id": article.id, "position": position, **rows.article_row(article)})
        elif article.id in changed or old_positions[article.id] != position:
            updated.append({"which": article.id, "position": position, **rows.article_row(article)})
    write(connection, _ADD_ARTICLE, added)
    write_chosen(connection, _CHANGE_ARTICLE, issue_id, updated)


def remove_articles(connection: Connection, issue_id: int, before: Issue, after: Issue) -> None:
    """After the blocks that live on have moved to their new articles: the others go with the old ones."""
    kept = {article.id for article in after.articles}
    gone = [{"which": article.id} for article in before.articles if article.id not in kept]
    write_chosen(connection, _REMOVE_ARTICLE, issue_id, gone)


def save_blocks(connection: Connection, issue_id: int, old: Mapping[int, Place], new: Mapping[int, Place]) -> None:
    gone = [{"which": block_id} for block_id in old if block_id not in new]
    added: Rows = []
    moved: Rows = []
    updated: Rows = []
    for block_id, place in new.items():
        known = old.get(block_id)
        row = {"article_id": place.article_id, "position": place.position}
        if known is None:
            added.append({"issue_id": issue_id, "id": block_id, **row, **rows.block_row(place.block)})
        elif known.block != place.block:
            updated.append({"which": block_id, **row, **rows.block_row(place.block)})
        elif known != place:
            moved.append({"which": block_id, **row})
    write_chosen(connection, _REMOVE_BLOCK, issue_id, gone)
    write(connection, _ADD_BLOCK, added)
    write_chosen(connection, _CHANGE_BLOCK, issue_id, updated)
    write_chosen(connection, _CHANGE_BLOCK, issue_id, moved)


def find_shifts(before: Issue, after: Issue) -> Rows:
    """The blocks at the end of an article that only stand some places further on, or further up, as one range each.

    Where a block is put into a large article, or taken out, all behind it do. The ranges are those of the state before.
    """
    known = {article.id: article.blocks for article in before.articles}
    shifts: Rows = []
    for article in after.articles:
        others = known.get(article.id, ())
        shift = len(article.blocks) - len(others)
        same = same_ends(others, article.blocks)[1] if shift and others else 0
        if same:
            shifts.append({"which": article.id, "first": len(others) - same, "last": len(others) - 1, "shift": shift})
    return shifts


def save_tags(connection: Connection, issue_id: int, difference: Difference) -> None:
    changed = {key[1]: value for key, value in difference.forth.items() if key[0] == "article" and key[2] == "tags"}
    write_chosen(connection, _REMOVE_TAGS, issue_id, [{"which": article_id} for article_id in changed])
    added = [
        {"issue_id": issue_id, "article_id": article_id, "scheme": tag.scheme, "label": tag.label, "position": position}
        for article_id, tags in changed.items()
        for position, tag in enumerate(tags or ())
    ]
    write(connection, _ADD_TAG, added)


def save_doubts(connection: Connection, issue_id: int, difference: Difference) -> None:
    changed = {key[1]: value for key, value in difference.forth.items() if key[0] == "doubt"}
    old = [{"which": doubt_id} for doubt_id in changed if difference.back["doubt", doubt_id] is not None]
    write_chosen(connection, _REMOVE_DOUBT, issue_id, old)
    new = [{"issue_id": issue_id, "id": number, **rows.doubt_row(doubt)} for number, doubt in changed.items() if doubt]
    write(connection, _ADD_DOUBT, new)


def save_left_out(connection: Connection, issue_id: int, difference: Difference) -> None:
    changed = {key[1]: value for key, value in difference.forth.items() if key[0] == "left_out"}
    old = [{"which": start} for start in changed if difference.back["left_out", start] is not None]
    write_chosen(connection, _REMOVE_LEFT_OUT, issue_id, old)
    new = [
        {"issue_id": issue_id, "raw_start": start, **rows.left_out_row(left_out)}
        for start, left_out in changed.items()
        if left_out
    ]
    write(connection, _ADD_LEFT_OUT, new)


def write_chosen(connection: Connection, statement: Executable, issue_id: int, parameters: Rows) -> None:
    """Rows of the issue that are told by `which`."""
    write(connection, statement, [{"issue": issue_id, **row} for row in parameters])


def write(connection: Connection, statement: Executable, parameters: Rows) -> None:
    if parameters:
        connection.execute(statement, parameters)
