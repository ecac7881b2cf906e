"""Issues in the library: adding, removing and loading them, and their log.

Owns the SQL that reads them. Refuses to decide anything: what to write is handed over as values, and written by
`app.store.edits`. Nothing here begins or ends a transaction.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, insert, select

from app.store import rows
from app.store.edits import save_difference
from app.store.entities import load_entities, load_repairs
from app.store.errors import IssueDamaged, IssueNotFound
from app.store.log import LogEntry
from app.store.schema import ArticleRow, BlockRow, DoubtRow, IssueRow, LeftOutRow, LogRow, SourceRow, TagRow
from app.text.difference import ISSUE_FIELDS, compare_states
from app.text.model import Article, Block, Issue, Source, Tag

_LOG = insert(LogRow)


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


def append_entry(connection: Connection, issue_id: int, entry: LogEntry) -> None:
    connection.execute(_LOG, {"issue_id": issue_id, **rows.log_row(entry)})


def load_log(connection: Connection, issue_id: int, after: int = 0) -> tuple[LogEntry, ...]:
    """The entries behind this one, in their order."""
    log = LogRow.__table__
    chosen = select(log).where(log.c.issue_id == issue_id, log.c.seq > after).order_by(log.c.seq)
    return tuple(map(rows.read_log_entry, connection.execute(chosen).mappings()))


def summarise(issue: Issue) -> dict[str, int]:
    return {
        "seq": issue.seq,
        "next_id": issue.next_id,
        "article_count": len(issue.articles),
        "locked_count": sum(article.is_locked for article in issue.articles),
        "doubt_count": sum(doubt.is_open for doubt in issue.doubts),
        "character_count": sum(len(block.text) for article in issue.articles for block in article.blocks),
    }
