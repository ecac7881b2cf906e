"""The library file. The only place that knows SQL (SQLAlchemy 2, alembic); rows never leave it."""
