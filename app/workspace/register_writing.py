"""The register as a deed leaves it: its entries, refusals and owners of names, and the deed itself, written together.

Owns that nothing of a deed is written without the rest. Refuses to choose what changes (see `register`).
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from app.store import register
from app.store.register import RegisterEntry
from app.store.transaction import Transaction
from app.workspace.namesakes import HandedMark, Owned, turn_owned
from app.workspace.refusals import Refusal, drop_refusals, keep_refusals
from app.workspace.register_log import Entries, RegisterDeed, forget_taken_back, next_number, save_deed


def write_deed(
    connection: Transaction,
    user: str,
    verb: str,
    labels: tuple[str, ...],
    entries: Iterable[RegisterEntry],
    refused: Sequence[Refusal] = (),
    batch: int = 0,
    handed: tuple[HandedMark, ...] = (),
    owned: tuple[Owned, ...] = (),
) -> RegisterDeed:
    """A new deed; what was taken back before cannot be done again then."""
    before: dict[int, RegisterEntry | None] = {}
    after: dict[int, RegisterEntry | None] = {}
    for entry in entries:
        former = register.load_entry(connection, entry.id) if entry.id else None
        saved = register.save_entry(connection, entry)
        before[saved.id], after[saved.id] = former, saved
    number = next_number(connection)
    forget_taken_back(connection)
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    deed = RegisterDeed(
        number, verb, labels, at, user, before, after, tuple(refused), batch, handed=handed, owned=owned
    )
    turn_refusals(connection, deed, is_done=True)
    turn_owned(connection, owned, is_done=True)
    save_deed(connection, deed)
    return deed


def put_entries(connection: Transaction, deed: RegisterDeed, entries: Entries) -> None:
    """A deed that is taken back or done again: these entries are as they are told."""
    for number, entry in entries.items():
        if entry is None:
            register.remove_entry(connection, number)
        else:
            register.save_entry(connection, entry)
    turn_refusals(connection, deed, is_done=not deed.is_taken_back)
    turn_owned(connection, deed.owned, is_done=not deed.is_taken_back)
    save_deed(connection, deed)


def turn_refusals(connection: Transaction, deed: RegisterDeed, *, is_done: bool) -> None:
    if (deed.verb == "restore") is is_done:
        drop_refusals(connection, deed.refused)
    else:
        keep_refusals(connection, deed.refused, deed.user)
