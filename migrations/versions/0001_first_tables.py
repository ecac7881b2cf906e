"""The first tables and the search index.

The index holds each block under `article.key << 24 | block.id`, its text as one token a character (see
`app.store.search`), and keeps no copy of the text.
"""

from alembic import op
from sqlalchemy import (
    CheckConstraint,
    Column,
    Double,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    UniqueConstraint,
)

revision = "0001"
down_revision = None


def text(name: str) -> Column[str]:
    return Column(name, String(), nullable=False)


def number(name: str) -> Column[int]:
    return Column(name, Integer(), nullable=False)


def fraction(name: str) -> Column[float]:
    return Column(name, Double(), nullable=False)


def check(table: str, name: str, condition: str) -> CheckConstraint:
    return CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))


def primary_key(table: str, *columns: str) -> PrimaryKeyConstraint:
    return PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def owned_by_issue(table: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["issue_id"], ["issue.id"], name=op.f(f"fk_{table}_issue"), ondelete="CASCADE")


def owned_by_article(table: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["issue_id", "article_id"],
        ["article.issue_id", "article.id"],
        name=op.f(f"fk_{table}_article"),
        ondelete="CASCADE",
    )


def upgrade() -> None:
    create_library_tables()
    create_article_tables()
    create_reading_tables()
    op.execute("CREATE VIRTUAL TABLE search USING fts5 (title, body, content='', tokenize='ascii')")


def create_library_tables() -> None:
    op.create_table("library_fact", text("name"), text("value"), primary_key("library_fact", "name"))
    op.create_table(
        "source",
        number("id"),
        text("sha256"),
        text("file_name"),
        text("encoding"),
        text("raw"),
        Column("original", LargeBinary(), nullable=False),
        check("source", "sha256", "length(sha256) = 64"),
        primary_key("source", "id"),
        UniqueConstraint("sha256", name=op.f("uq_source_sha256")),
    )
    op.create_table(
        "issue",
        number("id"),
        number("source_id"),
        text("newspaper"),
        text("date"),
        text("page"),
        number("seq"),
        number("next_id"),
        text("imported_at"),
        number("article_count"),
        number("locked_count"),
        number("doubt_count"),
        number("character_count"),
        check("issue", "seq", "seq >= 0"),
        check("issue", "next_id", "next_id >= 1"),
        check("issue", "locked_count", "locked_count BETWEEN 0 AND article_count"),
        check("issue", "counts", "doubt_count >= 0 AND character_count >= 0"),
        ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_issue_source"), ondelete="RESTRICT"),
        primary_key("issue", "id"),
        UniqueConstraint("source_id", name=op.f("uq_issue_source_id")),
    )
    op.create_index(op.f("ix_issue_newspaper_date"), "issue", ["newspaper", "date"])


def create_article_tables() -> None:
    op.create_table(
        "article",
        number("key"),
        number("issue_id"),
        number("id"),
        number("position"),
        text("section"),
        text("authors"),
        text("date"),
        text("status"),
        text("note"),
        check("article", "id", "id >= 1"),
        check("article", "position", "position >= 0"),
        check("article", "authors", "json_valid(authors)"),
        check("article", "status", "status IN ('new', 'in_review', 'done', 'approved')"),
        owned_by_issue("article"),
        primary_key("article", "key"),
        UniqueConstraint("issue_id", "id", name=op.f("uq_article_issue_id_id")),
    )
    op.create_table(
        "block",
        number("issue_id"),
        number("id"),
        number("article_id"),
        number("position"),
        text("role"),
        text("text"),
        text("spans"),
        text("pieces"),
        check("block", "id", "id >= 1"),
        check("block", "position", "position >= 0"),
        check("block", "spans", "json_valid(spans)"),
        check("block", "pieces", "json_valid(pieces)"),
        check(
            "block",
            "role",
            "role IN ('section', 'kicker', 'title', 'subtitle', 'byline', 'lead', 'body', 'subhead', 'caption', "
            "'credit')",
        ),
        owned_by_article("block"),
        primary_key("block", "issue_id", "id"),
    )
    op.create_index(op.f("ix_block_issue_id_article_id"), "block", ["issue_id", "article_id"])
    op.create_table(
        "article_tag",
        number("issue_id"),
        number("article_id"),
        text("scheme"),
        text("label"),
        number("position"),
        check("article_tag", "label", "label <> ''"),
        check("article_tag", "position", "position >= 0"),
        owned_by_article("article_tag"),
        primary_key("article_tag", "issue_id", "article_id", "scheme", "label"),
    )
    op.create_index(op.f("ix_article_tag_label_scheme"), "article_tag", ["label", "scheme"])


def create_reading_tables() -> None:
    op.create_table(
        "left_out",
        number("issue_id"),
        number("raw_start"),
        number("raw_end"),
        text("reason"),
        check("left_out", "span", "raw_start >= 0 AND raw_end > raw_start"),
        check("left_out", "reason", "reason IN ('furniture', 'editor')"),
        owned_by_issue("left_out"),
        primary_key("left_out", "issue_id", "raw_start"),
    )
    op.create_table(
        "doubt",
        number("issue_id"),
        number("id"),
        text("kind"),
        number("raw_offset"),
        fraction("probability"),
        text("reason"),
        text("runner_up"),
        fraction("runner_up_probability"),
        text("verdict"),
        check("doubt", "id", "id >= 1"),
        check("doubt", "raw_offset", "raw_offset >= 0"),
        check("doubt", "probability", "probability BETWEEN 0 AND 1"),
        check("doubt", "runner_up_probability", "runner_up_probability BETWEEN 0 AND 1"),
        check("doubt", "kind", "kind IN ('start', 'role', 'article', 'order', 'text')"),
        check("doubt", "verdict", "verdict IN ('open', 'accepted', 'changed')"),
        owned_by_issue("doubt"),
        primary_key("doubt", "issue_id", "id"),
    )
    op.create_table(
        "log",
        number("issue_id"),
        number("seq"),
        number("step"),
        text("at"),
        text("user"),
        text("operation"),
        text("inverse"),
        Column("undoes", Integer()),
        check("log", "seq", "seq >= 1"),
        check("log", "step", "step BETWEEN 1 AND seq"),
        check("log", "undoes", "undoes < seq"),
        check("log", "json", "json_valid(operation) AND json_valid(inverse)"),
        owned_by_issue("log"),
        ForeignKeyConstraint(["issue_id", "undoes"], ["log.issue_id", "log.seq"], name=op.f("fk_log_log")),
        primary_key("log", "issue_id", "seq"),
    )
