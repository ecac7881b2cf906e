"""The tables of a library, as typed mappings. The only truth is what `migrations/` build; a test compares the two.

Owns names, types and constraints. Refuses to read or write (see `app.store.issues` and `app.store.search`). Ids of
articles, blocks and doubts count within their issue, as in `app.text.model`. Lists that are only ever read whole
(authors, spans, pieces) are JSON in a column.
"""

from collections.abc import Iterable
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, LargeBinary, MetaData, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from app.text.model import DoubtKind, EntityKind, LeftOutReason, Role, Status, Verdict


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(referred_table_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
        }
    )


def one_of(column: str, values: Iterable[StrEnum]) -> CheckConstraint:
    listed = ", ".join(f"'{value.value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


class LibraryFact(Base):
    """What is true of the whole library: who made it, when, with what."""

    __tablename__ = "library_fact"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class SourceRow(Base):
    """A file as it came. The two big columns stand last, so that reading the others does not touch them."""

    __tablename__ = "source"
    __table_args__ = (CheckConstraint("length(sha256) = 64", name="sha256"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    file_name: Mapped[str]
    encoding: Mapped[str]
    raw: Mapped[str]
    original: Mapped[bytes] = mapped_column(LargeBinary)


class IssueRow(Base):
    """`*_count` repeat what the other tables say, so that a list of issues need not read them."""

    __tablename__ = "issue"
    __table_args__ = (
        CheckConstraint("seq >= 0", name="seq"),
        CheckConstraint("next_id >= 1", name="next_id"),
        CheckConstraint("locked_count BETWEEN 0 AND article_count", name="locked_count"),
        CheckConstraint("doubt_count >= 0 AND character_count >= 0", name="counts"),
        Index(None, "newspaper", "date"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id", ondelete="RESTRICT"), unique=True)
    newspaper: Mapped[str]
    date: Mapped[str]
    page: Mapped[str]
    seq: Mapped[int]
    next_id: Mapped[int]
    imported_at: Mapped[str]
    article_count: Mapped[int]
    locked_count: Mapped[int]
    doubt_count: Mapped[int]
    character_count: Mapped[int]


class ArticleRow(Base):
    """`key` tells an article from all others of the library: the search index needs one number for it."""

    __tablename__ = "article"
    __table_args__ = (
        UniqueConstraint("issue_id", "id"),
        CheckConstraint("id >= 1", name="id"),
        CheckConstraint("position >= 0", name="position"),
        CheckConstraint("json_valid(authors)", name="authors"),
        one_of("status", Status),
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    issue_id: Mapped[int] = mapped_column(ForeignKey("issue.id", ondelete="CASCADE"))
    id: Mapped[int]
    position: Mapped[int]
    section: Mapped[str]
    authors: Mapped[str]
    date: Mapped[str]
    status: Mapped[str]
    note: Mapped[str]


class BlockRow(Base):
    """`spans` is `[[raw_start, raw_end], …]`; `pieces` is `[[raw_start, length, rule, seq], …]`, defaults left away."""

    __tablename__ = "block"
    __table_args__ = (
        ForeignKeyConstraint(["issue_id", "article_id"], ["article.issue_id", "article.id"], ondelete="CASCADE"),
        Index(None, "issue_id", "article_id"),
        CheckConstraint("id >= 1", name="id"),
        CheckConstraint("position >= 0", name="position"),
        CheckConstraint("json_valid(spans)", name="spans"),
        CheckConstraint("json_valid(pieces)", name="pieces"),
        one_of("role", Role),
    )

    issue_id: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int]
    position: Mapped[int]
    role: Mapped[str]
    text: Mapped[str]
    spans: Mapped[str]
    pieces: Mapped[str]


class TagRow(Base):
    __tablename__ = "article_tag"
    __table_args__ = (
        ForeignKeyConstraint(["issue_id", "article_id"], ["article.issue_id", "article.id"], ondelete="CASCADE"),
        Index(None, "label", "scheme"),
        CheckConstraint("label <> ''", name="label"),
        CheckConstraint("position >= 0", name="position"),
    )

    issue_id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(primary_key=True)
    scheme: Mapped[str] = mapped_column(primary_key=True)
    label: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]


class EntityRow(Base):
    """`label` is the entity's text, so that a name is found over the library without its blocks."""

    __tablename__ = "entity"
    __table_args__ = (
        ForeignKeyConstraint(["issue_id", "block_id"], ["block.issue_id", "block.id"], ondelete="CASCADE"),
        Index(None, "issue_id", "block_id"),
        Index(None, "kind", "label"),
        CheckConstraint("id >= 1", name="id"),
        CheckConstraint("clean_start >= 0 AND clean_end > clean_start", name="span"),
        CheckConstraint("label <> ''", name="label"),
        CheckConstraint("entry >= 0", name="entry"),
        one_of("kind", EntityKind),
    )

    issue_id: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True)
    block_id: Mapped[int]
    kind: Mapped[str]
    clean_start: Mapped[int]
    clean_end: Mapped[int]
    entry: Mapped[int]
    label: Mapped[str]


class RepairRow(Base):
    """`block_id` may be that of a block which is gone."""

    __tablename__ = "repair"
    __table_args__ = (
        CheckConstraint("id >= 1", name="id"),
        CheckConstraint("raw_before >= -1 AND raw_after >= -1", name="neighbours"),
        CheckConstraint("text <> ''", name="text"),
        CheckConstraint("entry >= 0", name="entry"),
        one_of("kind", EntityKind),
    )

    issue_id: Mapped[int] = mapped_column(ForeignKey("issue.id", ondelete="CASCADE"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    text: Mapped[str]
    block_id: Mapped[int]
    raw_before: Mapped[int]
    raw_after: Mapped[int]
    entry: Mapped[int]


class LeftOutRow(Base):
    __tablename__ = "left_out"
    __table_args__ = (
        CheckConstraint("raw_start >= 0 AND raw_end > raw_start", name="span"),
        one_of("reason", LeftOutReason),
    )

    issue_id: Mapped[int] = mapped_column(ForeignKey("issue.id", ondelete="CASCADE"), primary_key=True)
    raw_start: Mapped[int] = mapped_column(primary_key=True)
    raw_end: Mapped[int]
    reason: Mapped[str]


class DoubtRow(Base):
    __tablename__ = "doubt"
    __table_args__ = (
        CheckConstraint("id >= 1", name="id"),
        CheckConstraint("raw_offset >= 0", name="raw_offset"),
        CheckConstraint("probability BETWEEN 0 AND 1", name="probability"),
        CheckConstraint("runner_up_probability BETWEEN 0 AND 1", name="runner_up_probability"),
        one_of("kind", DoubtKind),
        one_of("verdict", Verdict),
    )

    issue_id: Mapped[int] = mapped_column(ForeignKey("issue.id", ondelete="CASCADE"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    raw_offset: Mapped[int]
    probability: Mapped[float]
    reason: Mapped[str]
    runner_up: Mapped[str]
    runner_up_probability: Mapped[float]
    verdict: Mapped[str]


class RegisterEntryRow(Base):
    """`merged_into` is the entry that stands for this one, 0 where it stands for itself."""

    __tablename__ = "register_entry"
    __table_args__ = (
        Index(None, "kind", "label"),
        CheckConstraint("label <> ''", name="label"),
        CheckConstraint("merged_into >= 0 AND merged_into <> id", name="merged_into"),
        one_of("kind", EntityKind),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    label: Mapped[str]
    note: Mapped[str]
    identifier: Mapped[str]
    merged_into: Mapped[int]


class RegisterVariantRow(Base):
    __tablename__ = "register_variant"
    __table_args__ = (Index(None, "label"), CheckConstraint("label <> ''", name="label"))

    entry_id: Mapped[int] = mapped_column(ForeignKey("register_entry.id", ondelete="CASCADE"), primary_key=True)
    label: Mapped[str] = mapped_column(primary_key=True)


class VocabularyTermRow(Base):
    """`labels` is `{"language or kind": ["label", …]}`; `parent` the code of the broader term, empty for a top one."""

    __tablename__ = "vocabulary_term"
    __table_args__ = (
        Index(None, "scheme", "label"),
        CheckConstraint("scheme <> '' AND code <> '' AND label <> ''", name="names"),
        CheckConstraint("json_valid(labels)", name="labels"),
    )

    scheme: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(primary_key=True)
    parent: Mapped[str]
    label: Mapped[str]
    labels: Mapped[str]
    position: Mapped[int]


class LogRow(Base):
    """What was done, in order; never changed and never removed while its issue is there."""

    __tablename__ = "log"
    __table_args__ = (
        ForeignKeyConstraint(["issue_id", "undoes"], ["log.issue_id", "log.seq"]),
        CheckConstraint("seq >= 1", name="seq"),
        CheckConstraint("step BETWEEN 1 AND seq", name="step"),
        CheckConstraint("undoes < seq", name="undoes"),
        CheckConstraint("json_valid(operation) AND json_valid(inverse)", name="json"),
    )

    issue_id: Mapped[int] = mapped_column(ForeignKey("issue.id", ondelete="CASCADE"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)
    step: Mapped[int]
    """The log entry's `group`, a name that SQL keeps for itself."""
    at: Mapped[str]
    user: Mapped[str]
    operation: Mapped[str]
    inverse: Mapped[str]
    undoes: Mapped[int | None]
