"""What an editor refused for good: names that are not to be suggested again, and slips that are none.

Owns how refusals are kept: each by itself, so that two windows lose none of each other's. Refuses to suggest.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from app.store.facts import list_facts, remove_fact, save_fact
from app.store.transaction import Transaction
from app.text.model import EntityKind

PREFIX = "refused:"


@dataclass(frozen=True, slots=True, order=True)
class Refusal:
    """A name of a kind, in one issue or (0) in the whole library. With `right`, it is no slip for that name."""

    kind: EntityKind
    label: str
    right: str = ""
    issue_id: int = 0


def fact_name(refusal: Refusal) -> str:
    """The issue's number stands first, so that those of one issue are found by how their names begin."""
    parts = [refusal.issue_id, refusal.kind.value, refusal.label, refusal.right]
    return PREFIX + json.dumps(parts, ensure_ascii=False)


def read_fact_name(name: str) -> Refusal:
    issue_id, kind, label, right = json.loads(name.removeprefix(PREFIX))
    return Refusal(EntityKind(kind), label, right, issue_id)


def keep_refusals(connection: Transaction, refusals: Iterable[Refusal], user: str) -> None:
    at = datetime.now(UTC).isoformat(timespec="seconds")
    for refusal in refusals:
        save_fact(connection, fact_name(refusal), {"at": at, "user": user})


def drop_refusals(connection: Transaction, refusals: Iterable[Refusal]) -> None:
    for refusal in refusals:
        remove_fact(connection, fact_name(refusal))


def list_refusals(connection: Transaction) -> tuple[Refusal, ...]:
    return tuple(sorted(map(read_fact_name, list_facts(connection, PREFIX))))


def refused_names(connection: Transaction, issue_id: int) -> frozenset[tuple[EntityKind, str]]:
    """What is not to be suggested in this issue."""
    scopes = (0, issue_id) if issue_id else (0,)
    found = (read_fact_name(name) for scope in scopes for name in list_facts(connection, f"{PREFIX}[{scope},"))
    return frozenset((refusal.kind, refusal.label) for refusal in found if not refusal.right)
