"""The full text in few parts: every transaction adds a part of its own, and parts are merged a little at a time.

Owns how much at a time, and that the full text tables do not do so by themselves: they would in the midst of an edit,
in one of twelve, for up to 30 ms. Refuses to decide when, and transactions: each call is a short one of the caller's.
"""

import sqlite3

TABLES = ("search", "search_raw")
PAGES = 8
"""Of 4 KB, at a time: some milliseconds."""
MOST_PARTS = 400
"""Of one size: with so many the tables merge them in the edit after all, for nobody has merged them for days."""
_COUNT = """
SELECT max((SELECT count(DISTINCT segid) FROM search_idx), (SELECT count(DISTINCT segid) FROM search_raw_idx))
"""
_WANTED = {"automerge": 0, "crisismerge": MOST_PARTS}


def leave_merging_to_us(connection: sqlite3.Connection) -> None:
    """Kept in the library. To be told again costs every connection a look at what it knows of the index."""
    for table in TABLES:
        told = dict(connection.execute(f"SELECT k, v FROM {table}_config"))
        for name, value in _WANTED.items():
            if told.get(name) != value:
                connection.execute(f"INSERT INTO {table} ({table}, rank) VALUES (?, ?)", (name, value))


def merge_some(connection: sqlite3.Connection) -> bool:
    """Whether there was something to merge, and may be more."""
    return any(merge_part(connection, table) for table in TABLES)


def merge_part(connection: sqlite3.Connection, table: str) -> bool:
    """The command itself counts as one change."""
    before = connection.total_changes
    connection.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('merge', ?)", (PAGES,))
    return connection.total_changes - before > 1


def count_parts(connection: sqlite3.Connection) -> int:
    """Of the table that has the most."""
    (most,) = connection.execute(_COUNT).fetchone()
    return int(most)
