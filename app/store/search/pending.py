"""What edits changed of the characters and phrases of articles, set down by article until there is time to write it.

An article that is split, joined, put in or left out comes into hundreds of sets of `postings`, or goes from them: to
write each takes longer than the rest of the edit. So an edit writes one row for the article, who asks for a set takes
the rows into account, and upkeep brings them into the sets. Owns these rows: facts of the library whose names begin
with `search-pending:`, each a list of values with a sign. Refuses to know when there is time (see `app.store.upkeep`).
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import Connection

from app.store.driver import driver
from app.store.search.keysets import NOTHING, KeySet
from app.store.search.postings import CHARACTER_FIELDS, Field, PostingChanges, Value, read_keys, require_numbers

Values: TypeAlias = frozenset[Value]
FEW_ARTICLES = 4
"""An edit of more, such as a new issue, is written into the sets at once: each set then for all of them together."""
FEW_VALUES = 32
"""So many sets are changed in no time."""
MOST = 128
"""Rows: so many make no query slower that could be noticed."""
MORE, LESS = "+", "-"
PREFIX, BEHIND = "search-pending:", "search-pending;"
_ALL = f"SELECT name, value FROM library_fact WHERE name > '{PREFIX}' AND name < '{BEHIND}'"
_COUNT = f"SELECT count(*) FROM library_fact WHERE name > '{PREFIX}' AND name < '{BEHIND}'"
_ONE = "SELECT name, value FROM library_fact WHERE name = ?"
_SAVE = "INSERT INTO library_fact (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
_FORGET = "DELETE FROM library_fact WHERE name = ?"
_FORGET_ALL = f"DELETE FROM library_fact WHERE name > '{PREFIX}' AND name < '{BEHIND}'"
_ASK = (
    f"SELECT CAST(substr(name, {len(PREFIX) + 1}) AS INTEGER), instr(value, ?1), instr(value, ?2)"
    f" FROM library_fact WHERE name > '{PREFIX}' AND name < '{BEHIND}'"
)


@dataclass(frozen=True, slots=True)
class Change:
    """Values that an article has and the sets do not say so, and the other way round."""

    added: Values
    removed: Values

    def __len__(self) -> int:
        return len(self.added) + len(self.removed)

    def followed_by(self, later: "Change") -> "Change":
        return Change(
            self.added - later.removed | later.added - self.removed,
            self.removed - later.added | later.removed - self.added,
        )


Changes: TypeAlias = Mapping[int, Change]
"""By article key."""
NO_CHANGE = Change(frozenset(), frozenset())


class EditChanges:
    """Gathers what an edit makes of values as `PostingChanges` does, and writes those of many characters down only."""

    def __init__(self) -> None:
        self.by_key: dict[int, Change] = {}

    def change(self, key: int, before: Values, after: Values) -> None:
        self.by_key[key] = Change(after - before, before - after)

    def write(self, database: sqlite3.Connection) -> None:
        known = read_some_changes(database, self.by_key)
        can_wait = len(self.by_key) <= FEW_ARTICLES and count_changes(database) < MOST
        at_once = PostingChanges()
        for key, change in self.by_key.items():
            characters = Change(of_characters(change.added), of_characters(change.removed))
            at_once.change(key, change.removed - characters.removed, change.added - characters.added)
            whole = known.get(key, NO_CHANGE).followed_by(characters)
            if can_wait and len(whole) > FEW_VALUES:
                save_change(database, key, whole)
                continue
            at_once.change(key, whole.removed, whole.added)
            if key in known:
                forget_change(database, key)
        at_once.write(database)


def of_characters(values: Values) -> Values:
    return frozenset(value for value in values if value[0] in CHARACTER_FIELDS)


def write_one_change(database: sqlite3.Connection) -> bool:
    """Brings the change of one article into the sets; whether there was one."""
    row = database.execute(f"{_ALL} LIMIT 1").fetchone()
    if row is None:
        return False
    key, change = read_row(*row)
    changes = PostingChanges()
    changes.change(key, change.removed, change.added)
    changes.write(database)
    forget_change(database, key)
    return True


def read_changes(database: sqlite3.Connection) -> Changes:
    return dict(read_row(*row) for row in database.execute(_ALL))


def read_some_changes(database: sqlite3.Connection, keys: Iterable[int]) -> Changes:
    """Of those of these articles that have one."""
    found = (database.execute(_ONE, (f"{PREFIX}{key}",)).fetchone() for key in keys)
    return dict(read_row(*row) for row in found if row)


def count_changes(database: sqlite3.Connection) -> int:
    (count,) = database.execute(_COUNT).fetchone()
    return int(count)


def read_row(name: str, listed: str) -> tuple[int, Change]:
    signed = [(sign, (Field(int(field)), value)) for sign, field, value in map(cut_token, json.loads(listed))]
    added, removed = (frozenset(value for mark, value in signed if mark == sign) for sign in (MORE, LESS))
    return int(name.removeprefix(PREFIX)), Change(added, removed)


def cut_token(token: str) -> tuple[str, str, str]:
    return token[0], token[1:3], token[3:]


def make_token(sign: str, value: Value) -> str:
    field, text = value
    return f"{sign}{int(field):02}{text}"


def list_tokens(tokens: list[str]) -> str:
    return json.dumps(tokens, ensure_ascii=False, separators=(",", ":"))


def save_change(database: sqlite3.Connection, key: int, change: Change) -> None:
    """Values need numbers: queries ask for those that the library has."""
    by_field: dict[Field, list[str]] = defaultdict(list)
    for field, text in change.added:
        by_field[field].append(text)
    for field, values in by_field.items():
        require_numbers(database, field, values)
    tokens = [make_token(MORE, value) for value in change.added] + [make_token(LESS, value) for value in change.removed]
    database.execute(_SAVE, (f"{PREFIX}{key}", list_tokens(tokens)))


def forget_change(database: sqlite3.Connection, key: int) -> None:
    database.execute(_FORGET, (f"{PREFIX}{key}",))


def forget_changes(database: sqlite3.Connection) -> None:
    database.execute(_FORGET_ALL)


def read_characters(connection: Connection, field: Field, found: Iterable[tuple[int, str]]) -> KeySet:
    """The articles that have one of these values of the field, told by number and value."""
    database = driver(connection)
    keys = NOTHING
    unchanged: list[int] = []
    for number, value in found:
        more, less = ask_changes(database, (field, value))
        if more or less:
            keys |= read_keys(connection, field, [number]) & ~less | more
        else:
            unchanged.append(number)
    return keys | read_keys(connection, field, unchanged)


def ask_changes(database: sqlite3.Connection, value: Value) -> tuple[KeySet, KeySet]:
    """The articles that a set lacks, and those that it has too many: a value stands in quotes in the list as JSON does
    it, which nothing else in it can read like."""
    marks = [list_tokens([make_token(sign, value)])[1:-1] for sign in (MORE, LESS)]
    more = less = NOTHING
    for key, is_added, is_removed in database.execute(_ASK, marks):
        more |= 1 << key if is_added else NOTHING
        less |= 1 << key if is_removed else NOTHING
    return more, less
