"""Issues in the library: adding, loading, saving what changed, the log, the list.

Owns the SQL of all tables but the search index, which it keeps in step. Refuses to decide anything: what to write is
handed over as values. Nothing here begins or ends a transaction.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Executable, RowMapping, bindparam, delete, func, insert, select, update

from app.store import rows
from app.store.entities import load_entities, load_repairs, save_entities, save_repairs
from app.store.errors import IssueChangedElsewhere, IssueDamaged, IssueNotFound
from app.store.log import LogEntry
from app.store.schema import ArticleRow, BlockRow, DoubtRow, IssueRow, LeftOutRow, LogRow, SourceRow, TagRow
from app.store.search.document import State
from app.store.search.index import touched_articles, update_index
from app.text.difference import ISSUE_FIELDS, Difference, compare_states, count_same
from app.text.model import Article, Block, Issue, Source, Tag

Rows = list[dict[str, Any]]

FEW = 100
"""Rows that are asked for by number; where it is more, all of the issue's are read."""


@dataclass(frozen=True, slots=True)
class IssueSummary:
    issue_id: int
    file_name: str
    encoding: str
    newspaper: str
    date: str
    page: str
    imported_at: str
    articles: int
    locked_articles: int
    open_doubts: int
    characters: int


@dataclass(frozen=True, slots=True)
class Place:
    """A block and where it stands."""

    article_id: int
    position: int
    block: Block


def add_issue(
    connection: Connection, issue: Issue, original: bytes, imported_at: str = "", issue_id: int | None = None
) -> int:
    """Store the issue as it is, with all articles it has, and answer its id (the one given, or a new one)."""
    source = issue.source
    source_id = connection.scalar(
        insert(SourceRow)
        .values(
            sha256=source.sha256,
            file_name=source.file_name,
            encoding=source.encoding,
            raw=issue.raw,
            original=original,
        )
        .returning(SourceRow.id)
    )
    empty = Issue(issue.raw, source)
    values = {name: getattr(empty, name) for name in ISSUE_FIELDS} | summarise(empty)
    if issue_id is not None:
        values["id"] = issue_id
    adding = insert(IssueRow).values(source_id=source_id, imported_at=imported_at, **values)
    new_id = connection.scalars(adding.returning(IssueRow.id)).one()
    save_difference(connection, new_id, empty, issue, compare_states(empty, issue))
    return new_id


def remove_issue(connection: Connection, issue_id: int) -> None:
    """Take an issue out, with its log and its original bytes."""
    issue = load_issue(connection, issue_id)
    empty = Issue(issue.raw, issue.source)
    save_difference(connection, issue_id, issue, empty, compare_states(issue, empty))
    source_id = connection.scalar(select(IssueRow.source_id).where(IssueRow.id == issue_id))
    connection.execute(delete(IssueRow).where(IssueRow.id == issue_id))
    connection.execute(delete(SourceRow).where(SourceRow.id == source_id))


def load_issue(connection: Connection, issue_id: int) -> Issue:
    """Raises IssueNotFound, or IssueDamaged where the rows are no issue."""
    row = connection.execute(
        select(
            IssueRow.newspaper,
            IssueRow.date,
            IssueRow.page,
            IssueRow.seq,
            IssueRow.next_id,
            SourceRow.raw,
            SourceRow.file_name,
            SourceRow.sha256,
            SourceRow.encoding,
        )
        .join(SourceRow, SourceRow.id == IssueRow.source_id)
        .where(IssueRow.id == issue_id)
    ).first()
    if row is None:
        raise IssueNotFound(issue_id=issue_id)
    try:
        return Issue(
            raw=row.raw,
            source=Source(row.file_name, row.sha256, row.encoding),
            newspaper=row.newspaper,
            date=row.date,
            page=row.page,
            articles=load_articles(connection, issue_id),
            repairs=load_repairs(connection, issue_id),
            left_out=tuple(map(rows.read_left_out, load_rows(connection, LeftOutRow.__table__, issue_id, "raw_start"))),
            doubts=tuple(map(rows.read_doubt, load_rows(connection, DoubtRow.__table__, issue_id, "id"))),
            seq=row.seq,
            next_id=row.next_id,
        )
    except (ValueError, TypeError, KeyError) as error:
        raise IssueDamaged(issue_id=issue_id, reason=str(error)) from error


def load_articles(connection: Connection, issue_id: int) -> tuple[Article, ...]:
    blocks: dict[int, list[Block]] = defaultdict(list)
    entities = load_entities(connection, issue_id)
    found = connection.execute(
        select(BlockRow.article_id, BlockRow.id, BlockRow.role, BlockRow.text, BlockRow.spans, BlockRow.pieces)
        .where(BlockRow.issue_id == issue_id)
        .order_by(BlockRow.position)
    )
    for article_id, block_id, role, text, spans, pieces in found:
        blocks[article_id].append(rows.read_block(block_id, role, text, spans, pieces, entities.pop(block_id, ())))
    tags: dict[int, list[Tag]] = defaultdict(list)
    for row in load_rows(connection, TagRow.__table__, issue_id, "position"):
        tags[row["article_id"]].append(Tag(row["label"], row["scheme"]))
    return tuple(
        rows.read_article(row, blocks[row["id"]], tags[row["id"]])
        for row in load_rows(connection, ArticleRow.__table__, issue_id, "position")
    )


def load_rows(connection: Connection, table: Any, issue_id: int, order: str) -> Sequence[RowMapping]:
    chosen = select(table).where(table.c.issue_id == issue_id).order_by(table.c[order])
    return connection.execute(chosen).mappings().all()


def load_original(connection: Connection, issue_id: int) -> bytes:
    original = connection.scalar(
        select(SourceRow.original).join(IssueRow, IssueRow.source_id == SourceRow.id).where(IssueRow.id == issue_id)
    )
    if original is None:
        raise IssueNotFound(issue_id=issue_id)
    return bytes(original)


def find_issue(connection: Connection, sha256: str) -> tuple[int, str] | None:
    """The issue that was made of a file of these bytes, and that file's name."""
    found = connection.execute(
        select(IssueRow.id, SourceRow.file_name)
        .join(SourceRow, SourceRow.id == IssueRow.source_id)
        .where(SourceRow.sha256 == sha256)
    ).first()
    return None if found is None else (found.id, found.file_name)


def list_issues(connection: Connection) -> tuple[IssueSummary, ...]:
    """By newspaper, date, page and file name."""
    found = connection.execute(
        select(
            IssueRow.id,
            SourceRow.file_name,
            SourceRow.encoding,
            IssueRow.newspaper,
            IssueRow.date,
            IssueRow.page,
            IssueRow.imported_at,
            IssueRow.article_count,
            IssueRow.locked_count,
            IssueRow.doubt_count,
            IssueRow.character_count,
        )
        .join(SourceRow, SourceRow.id == IssueRow.source_id)
        .order_by(IssueRow.newspaper, IssueRow.date, IssueRow.page, SourceRow.file_name, IssueRow.id)
    )
    return tuple(IssueSummary(*row) for row in found)


def append_entry(connection: Connection, issue_id: int, entry: LogEntry) -> None:
    connection.execute(insert(LogRow).values(issue_id=issue_id, **rows.log_row(entry)))


def load_log(connection: Connection, issue_id: int) -> tuple[LogEntry, ...]:
    return tuple(map(rows.read_log_entry, load_rows(connection, LogRow.__table__, issue_id, "seq")))


def tag_labels(connection: Connection, prefix: str, limit: int) -> tuple[str, ...]:
    """Labels in use that begin with `prefix`, the most used first."""
    found = connection.scalars(
        select(TagRow.label)
        .where(TagRow.label >= prefix, TagRow.label < prefix + "\U0010ffff")
        .group_by(TagRow.label)
        .order_by(func.count().desc(), TagRow.label)
        .limit(limit)
    )
    return tuple(found)


def save_difference(connection: Connection, issue_id: int, before: Issue, after: Issue, difference: Difference) -> None:
    """Write the rows that `difference` names, and keep the index and the issue's counts in step.

    Raises IssueChangedElsewhere when `before` is not what the library holds: the rows would become a mixture, and the
    index can only forget a text that it is told.
    """
    fields = {str(key[1]): value for key, value in difference.forth.items() if key[0] == "issue"}
    is_known = (IssueRow.id == issue_id, IssueRow.seq == before.seq)
    if not connection.execute(
        update(IssueRow).where(*is_known).values(**recount(before, after, difference), **fields)
    ).rowcount:
        raise IssueChangedElsewhere(issue_id=issue_id)
    old_places = place_blocks(before, after, difference)
    new_places = place_blocks(after, before, difference)
    old_ids, new_ids = touched_articles(before, after, difference)
    old_keys = article_keys(connection, issue_id, old_ids)
    save_articles(connection, issue_id, before, after, difference)
    save_blocks(connection, issue_id, old_places, new_places)
    remove_articles(connection, issue_id, before, after)
    save_entities(connection, issue_id, difference)
    save_repairs(connection, issue_id, difference)
    save_tags(connection, issue_id, difference)
    save_doubts(connection, issue_id, difference)
    save_left_out(connection, issue_id, difference)
    new_keys = article_keys(connection, issue_id, new_ids)
    update_index(connection, State(before, old_keys), State(after, new_keys))


def summarise(issue: Issue) -> dict[str, int]:
    return {
        "seq": issue.seq,
        "next_id": issue.next_id,
        "article_count": len(issue.articles),
        "locked_count": sum(article.is_locked for article in issue.articles),
        "doubt_count": sum(doubt.is_open for doubt in issue.doubts),
        "character_count": sum(len(block.text) for article in issue.articles for block in article.blocks),
    }


def recount(before: Issue, after: Issue, difference: Difference) -> dict[str, Any]:
    """What `summarise` says of the issue after an edit, without a look at every block of a large one."""
    characters = sum(size_of(value) for key, value in difference.forth.items() if key[0] == "block")
    characters -= sum(size_of(value) for key, value in difference.back.items() if key[0] == "block")
    counts: dict[str, Any] = {
        "seq": after.seq,
        "next_id": after.next_id,
        "article_count": len(after.articles),
        "locked_count": sum(article.is_locked for article in after.articles),
        "character_count": IssueRow.character_count + characters,
    }
    if before.doubts is not after.doubts:
        counts["doubt_count"] = sum(doubt.is_open for doubt in after.doubts)
    return counts


def size_of(block: Block | None) -> int:
    return len(block.text) if block else 0


def place_blocks(issue: Issue, other: Issue, difference: Difference) -> dict[int, Place]:
    """Where blocks stand that may have changed or stand elsewhere in `other`, the other state; all such are told."""
    changed = difference.block_ids
    relisted = {key[1] for key in difference.forth if key[0] == "article" and key[2] == "blocks"}
    known = {article.id: article.blocks for article in other.articles}
    places: dict[int, Place] = {}
    for article in issue.articles:
        others = known.get(article.id, ())
        if article.blocks is others:
            continue
        start = count_same(article.blocks, others)
        places |= {
            block.id: Place(article.id, position, block)
            for position, block in enumerate(article.blocks[start:], start)
            if block.id in changed or article.id in relisted
        }
    return places


def article_keys(connection: Connection, issue_id: int, article_ids: Collection[int]) -> dict[int, int]:
    chosen = select(ArticleRow.id, ArticleRow.key).where(ArticleRow.issue_id == issue_id)
    if len(article_ids) < FEW:
        chosen = chosen.where(ArticleRow.id.in_(article_ids))
    return {row.id: row.key for row in connection.execute(chosen) if row.id in article_ids}


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
    write(connection, insert(ArticleRow), added)
    chosen = update(ArticleRow).where(ArticleRow.issue_id == issue_id, ArticleRow.id == bindparam("which"))
    write(connection, chosen, updated)


def remove_articles(connection: Connection, issue_id: int, before: Issue, after: Issue) -> None:
    """After the blocks that live on have moved to their new articles: the others go with the old ones."""
    kept = {article.id for article in after.articles}
    gone = [{"which": article.id} for article in before.articles if article.id not in kept]
    chosen = delete(ArticleRow).where(ArticleRow.issue_id == issue_id, ArticleRow.id == bindparam("which"))
    write(connection, chosen, gone)


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
    is_which = (BlockRow.issue_id == issue_id, BlockRow.id == bindparam("which"))
    write(connection, delete(BlockRow).where(*is_which), gone)
    write(connection, insert(BlockRow), added)
    write(connection, update(BlockRow).where(*is_which), updated)
    write(connection, update(BlockRow).where(*is_which), moved)


def save_tags(connection: Connection, issue_id: int, difference: Difference) -> None:
    changed = {key[1]: value for key, value in difference.forth.items() if key[0] == "article" and key[2] == "tags"}
    is_which = (TagRow.issue_id == issue_id, TagRow.article_id == bindparam("which"))
    write(connection, delete(TagRow).where(*is_which), [{"which": article_id} for article_id in changed])
    added = [
        {"issue_id": issue_id, "article_id": article_id, "scheme": tag.scheme, "label": tag.label, "position": position}
        for article_id, tags in changed.items()
        for position, tag in enumerate(tags or ())
    ]
    write(connection, insert(TagRow), added)


def save_doubts(connection: Connection, issue_id: int, difference: Difference) -> None:
    changed = {key[1]: value for key, value in difference.forth.items() if key[0] == "doubt"}
    is_which = (DoubtRow.issue_id == issue_id, DoubtRow.id == bindparam("which"))
    old = [{"which": doubt_id} for doubt_id in changed if difference.back["doubt", doubt_id] is not None]
    write(connection, delete(DoubtRow).where(*is_which), old)
    new = [{"issue_id": issue_id, "id": number, **rows.doubt_row(doubt)} for number, doubt in changed.items() if doubt]
    write(connection, insert(DoubtRow), new)


def save_left_out(connection: Connection, issue_id: int, difference: Difference) -> None:
    changed = {key[1]: value for key, value in difference.forth.items() if key[0] == "left_out"}
    is_which = (LeftOutRow.issue_id == issue_id, LeftOutRow.raw_start == bindparam("which"))
    old = [{"which": start} for start in changed if difference.back["left_out", start] is not None]
    write(connection, delete(LeftOutRow).where(*is_which), old)
    new = [
        {"issue_id": issue_id, "raw_start": start, **rows.left_out_row(left_out)}
        for start, left_out in changed.items()
        if left_out
    ]
    write(connection, insert(LeftOutRow), new)


def write(connection: Connection, statement: Executable, parameters: Rows) -> None:
    if parameters:
        connection.execute(statement, parameters)
