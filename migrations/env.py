"""Runs the revisions on the connection that `app.store.migration` hands over. Refuses any other way to be run."""

from alembic import context

from app.store.schema import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transaction_per_migration=False,
    include_name=lambda name, kind, _: kind != "table" or not str(name).startswith("search"),
)
context.run_migrations()
