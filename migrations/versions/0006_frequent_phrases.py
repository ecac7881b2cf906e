"""Sets of articles for phrases that stand in very many.

The index is emptied: `app.store.migration` fills it after the last revision.
"""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.execute("DELETE FROM search_article")
