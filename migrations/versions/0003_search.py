"""The search index by pairs of characters, with sets of articles for each value.

What it is made of is derived from the other tables: `app.store.migration` fills it after the last revision.
"""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.execute("DROP TABLE search")
    op.execute("CREATE VIRTUAL TABLE search USING fts5 (heading, body, content='', tokenize='ascii')")
    op.execute("CREATE VIRTUAL TABLE search_raw USING fts5 (raw, content='', tokenize='ascii')")
    op.execute(
        "CREATE TABLE search_value (id INTEGER PRIMARY KEY, field INTEGER NOT NULL, value TEXT NOT NULL,"
        " folded TEXT NOT NULL, UNIQUE (field, value))"
    )
    op.execute("CREATE INDEX search_value_folded ON search_value (field, folded)")
    op.execute(
        "CREATE TABLE search_posting (value INTEGER NOT NULL, chunk INTEGER NOT NULL, keys BLOB NOT NULL,"
        " PRIMARY KEY (chunk, value)) WITHOUT ROWID"
    )
    op.execute(
        "CREATE TABLE search_article (key INTEGER PRIMARY KEY, date TEXT NOT NULL, name_order BLOB NOT NULL,"
        " signature BLOB NOT NULL)"
    )
    op.execute("CREATE INDEX search_article_date ON search_article (date, key)")
    op.execute("CREATE INDEX search_article_name ON search_article (name_order, key)")
