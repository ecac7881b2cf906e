"""Profiles of newspapers: learnt from what is approved, shown with their receipt, switched on, off and forgotten.

Owns these deeds. A profile is never in use before somebody chose it. Refuses the learning itself (`app.text.profile`).
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from app.store.database import Database
from app.store.issues import load_issue
from app.store.listing import list_issues
from app.store.profiles import (
    ProfileShelf,
    ProfileVersion,
    load_shelf,
    load_shelves,
    remove_shelf,
    save_shelf,
)
from app.text.model import Issue
from app.text.profile import Profile, approved_articles, learn_profile
from app.workspace.errors import NothingApproved, ProfileMissing
from app.workspace.profile_receipt import make_receipt
from app.workspace.reader import read_text

__all__ = ["ProfileShelf", "ProfileVersion"]


def show_profiles(database: Database, newspaper: str) -> ProfileShelf:
    with database.reading() as connection:
        return load_shelf(connection, newspaper)


def profiles_in_use(database: Database) -> dict[str, Profile]:
    """By newspaper."""
    with database.reading() as connection:
        shelves = load_shelves(connection)
    return {shelf.newspaper: shelf.current for shelf in shelves if shelf.current}


def load_approved(database: Database, newspaper: str) -> list[Issue]:
    """The issues of a newspaper that have approved articles, the oldest first."""
    with database.reading() as connection:
        own = [item for item in list_issues(connection) if item.newspaper == newspaper and item.locked_articles]
        issues = [load_issue(connection, item.issue_id) for item in own]
    return [issue for issue in issues if approved_articles(issue)]


def learn_version(
    database: Database, newspaper: str, user: str, on_progress: Callable[[int, int], None] | None = None
) -> ProfileVersion:
    """A new version with its receipt; it is not in use yet. Raises NothingApproved."""
    issues = load_approved(database, newspaper)
    if not issues:
        raise NothingApproved(newspaper=newspaper)
    receipt = make_receipt(issues, read_text, on_progress)
    profile = learn_profile(issues)
    with database.transaction() as connection:
        shelf = load_shelf(connection, newspaper)
        moment = datetime.now(UTC).isoformat(timespec="seconds")
        version = ProfileVersion(shelf.next_number, moment, user, profile, receipt.to_json())
        save_shelf(connection, shelf.add(version))
    return version


def use_version(database: Database, newspaper: str, number: int) -> ProfileShelf:
    """0 switches it off. Raises ProfileMissing."""
    with database.transaction() as connection:
        shelf = load_shelf(connection, newspaper)
        if number and all(version.number != number for version in shelf.versions):
            raise ProfileMissing(newspaper=newspaper, number=number)
        shelf = replace(shelf, in_use=number)
        save_shelf(connection, shelf)
    return shelf


def forget_profiles(database: Database, newspaper: str) -> None:
    """Every version. Raises ProfileMissing where there is none."""
    with database.transaction() as connection:
        if not load_shelf(connection, newspaper).versions:
            raise ProfileMissing(newspaper=newspaper, number=0)
        remove_shelf(connection, newspaper)
