"""The small issue once more in a library, from a file that ends in another empty line."""

from dataclasses import replace

from app.store.database import Database
from app.store.issues import add_issue, append_entry
from tests.small_issue import RAW, begin


def add_second_issue(database: Database) -> None:
    issue, entries = begin()
    other = replace(issue, source=replace(issue.source, sha256="cd" * 32))
    with database.transaction() as connection:
        number = add_issue(connection, other, f"{RAW}\n".encode())
        for entry in entries:
            append_entry(connection, number, entry)
