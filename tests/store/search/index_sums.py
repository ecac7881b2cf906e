"""What the index says, and what it should say, as numbers that can be compared."""

from sqlalchemy import Connection

from app.store.database import Database
from app.store.driver import driver
from app.store.search.document import State
from app.store.search.pending import write_one_change
from app.store.search.proof import WHOLE_INDEX, begin_sums, take_away


def read_index(connection: Connection) -> dict[int, int]:
    sums = begin_sums()
    for portion in WHOLE_INDEX:
        portion.add(connection, sums)
    return {number: found for number, found in sums.items() if found}


def true_index(state: State) -> dict[int, int]:
    sums = begin_sums()
    take_away(sums, state)
    return {number: -wanted for number, wanted in sums.items() if wanted}


def bring_in_changes(database: Database) -> None:
    """Into the sets, as upkeep does."""
    with database.transaction() as connection:
        while write_one_change(driver(connection)):
            pass
