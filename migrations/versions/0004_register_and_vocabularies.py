"""The register of names, and the terms of imported vocabularies."""

from alembic import op
from sqlalchemy import CheckConstraint, Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, String

revision = "0004"
down_revision = "0003"


def text(name: str) -> Column[str]:
    return Column(name, String(), nullable=False)


def number(name: str) -> Column[int]:
    return Column(name, Integer(), nullable=False)


def check(table: str, name: str, condition: str) -> CheckConstraint:
    return CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))


def upgrade() -> None:
    op.create_table(
        "register_entry",
        number("id"),
        text("kind"),
        text("label"),
        text("note"),
        text("identifier"),
        number("merged_into"),
        check("register_entry", "label", "label <> ''"),
        check("register_entry", "merged_into", "merged_into >= 0 AND merged_into <> id"),
        check("register_entry", "kind", "kind IN ('person', 'place', 'organisation', 'time')"),
        PrimaryKeyConstraint("id", name=op.f("pk_register_entry")),
    )
    op.create_index(op.f("ix_register_entry_kind_label"), "register_entry", ["kind", "label"])
    op.create_table(
        "register_variant",
        number("entry_id"),
        text("label"),
        check("register_variant", "label", "label <> ''"),
        ForeignKeyConstraint(
            ["entry_id"], ["register_entry.id"], name=op.f("fk_register_variant_register_entry"), ondelete="CASCADE"
        ),
        PrimaryKeyConstraint("entry_id", "label", name=op.f("pk_register_variant")),
    )
    op.create_index(op.f("ix_register_variant_label"), "register_variant", ["label"])
    op.create_table(
        "vocabulary_term",
        text("scheme"),
        text("code"),
        text("parent"),
        text("label"),
        text("labels"),
        number("position"),
        check("vocabulary_term", "names", "scheme <> '' AND code <> '' AND label <> ''"),
        check("vocabulary_term", "labels", "json_valid(labels)"),
        PrimaryKeyConstraint("scheme", "code", name=op.f("pk_vocabulary_term")),
    )
    op.create_index(op.f("ix_vocabulary_term_scheme_label"), "vocabulary_term", ["scheme", "label"])
