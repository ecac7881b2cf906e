"""Names marked in the text, and those whose text an edit destroyed."""

from alembic import op
from sqlalchemy import CheckConstraint, Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, String

revision = "0002"
down_revision = "0001"

KINDS = "kind IN ('person', 'place', 'organisation', 'time')"


def text(name: str) -> Column[str]:
    return Column(name, String(), nullable=False)


def number(name: str) -> Column[int]:
    return Column(name, Integer(), nullable=False)


def check(table: str, name: str, condition: str) -> CheckConstraint:
    return CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))


def upgrade() -> None:
    op.create_table(
        "entity",
        number("issue_id"),
        number("id"),
        number("block_id"),
        text("kind"),
        number("clean_start"),
        number("clean_end"),
        number("entry"),
        text("label"),
        check("entity", "id", "id >= 1"),
        check("entity", "span", "clean_start >= 0 AND clean_end > clean_start"),
        check("entity", "label", "label <> ''"),
        check("entity", "entry", "entry >= 0"),
        check("entity", "kind", KINDS),
        ForeignKeyConstraint(
            ["issue_id", "block_id"],
            ["block.issue_id", "block.id"],
            name=op.f("fk_entity_block"),
            ondelete="CASCADE",
        ),
        PrimaryKeyConstraint("issue_id", "id", name=op.f("pk_entity")),
    )
    op.create_index(op.f("ix_entity_issue_id_block_id"), "entity", ["issue_id", "block_id"])
    op.create_index(op.f("ix_entity_kind_label"), "entity", ["kind", "label"])
    op.create_table(
        "repair",
        number("issue_id"),
        number("id"),
        text("kind"),
        text("text"),
        number("block_id"),
        number("raw_before"),
        number("raw_after"),
        number("entry"),
        check("repair", "id", "id >= 1"),
        check("repair", "neighbours", "raw_before >= -1 AND raw_after >= -1"),
        check("repair", "text", "text <> ''"),
        check("repair", "entry", "entry >= 0"),
        check("repair", "kind", KINDS),
        ForeignKeyConstraint(["issue_id"], ["issue.id"], name=op.f("fk_repair_issue"), ondelete="CASCADE"),
        PrimaryKeyConstraint("issue_id", "id", name=op.f("pk_repair")),
    )
