"""Rows of their own in the search index for the blocks of very long articles; Σ is one letter wherever it stands.

An index that would read otherwise is emptied: `app.store.migration` fills it after the last revision.
"""

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.execute(
        "DELETE FROM search_article"
        " WHERE EXISTS (SELECT 1 FROM block GROUP BY issue_id, article_id HAVING count(*) > 128)"
        " OR EXISTS (SELECT 1 FROM block WHERE instr(text, 'Σ')) OR EXISTS (SELECT 1 FROM source WHERE instr(raw, 'Σ'))"
    )
