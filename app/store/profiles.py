"""Profiles of newspapers in the library: every version that was learnt, and which of them is in use.

Owns their form as facts (see `app.store.facts`), one fact a newspaper. Refuses to learn and to judge.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection

from app.store.facts import list_facts, load_fact, remove_fact, save_fact
from app.text.profile import Profile

PREFIX = "profile:"


@dataclass(frozen=True, slots=True)
class ProfileVersion:
    """`receipt` is what it did for issues held out, as a plain object."""

    number: int
    at: str
    user: str
    profile: Profile
    receipt: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ProfileShelf:
    """The versions of one newspaper, the first first; `in_use` is the number of one of them, 0 for none."""

    newspaper: str
    versions: tuple[ProfileVersion, ...] = ()
    in_use: int = 0

    @property
    def current(self) -> Profile | None:
        return next((version.profile for version in self.versions if version.number == self.in_use), None)

    def add(self, version: ProfileVersion) -> "ProfileShelf":
        return replace(self, versions=(*self.versions, version))

    @property
    def next_number(self) -> int:
        return 1 + max((version.number for version in self.versions), default=0)


def save_shelf(connection: Connection, shelf: ProfileShelf) -> None:
    versions = [
        {
            "number": version.number,
            "at": version.at,
            "user": version.user,
            "profile": version.profile.to_json(),
            "receipt": dict(version.receipt),
        }
        for version in shelf.versions
    ]
    save_fact(connection, PREFIX + shelf.newspaper, {"in_use": shelf.in_use, "versions": versions})


def load_shelf(connection: Connection, newspaper: str) -> ProfileShelf:
    """An empty one where nothing was learnt; raises LibraryDamaged."""
    value = load_fact(connection, PREFIX + newspaper)
    return read_shelf(newspaper, value) if value else ProfileShelf(newspaper)


def load_shelves(connection: Connection) -> tuple[ProfileShelf, ...]:
    return tuple(read_shelf(name.removeprefix(PREFIX), value) for name, value in list_facts(connection, PREFIX).items())


def remove_shelf(connection: Connection, newspaper: str) -> None:
    remove_fact(connection, PREFIX + newspaper)


def read_shelf(newspaper: str, value: Mapping[str, Any]) -> ProfileShelf:
    versions = (
        ProfileVersion(item["number"], item["at"], item["user"], Profile.from_json(item["profile"]), item["receipt"])
        for item in value["versions"]
    )
    return ProfileShelf(newspaper, tuple(versions), value["in_use"])
