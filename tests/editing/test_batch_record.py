"""Facts of batches: numbered, and how far one is that is under way."""

from app.editing.batch_record import (
    Batch,
    Mark,
    load_batches,
    load_mark,
    next_number,
    remove_mark,
    save_batch,
    save_mark,
    save_portion,
    walk_portions_back,
)
from app.store.database import Database

AT = "2021-12-04T08:00:00.000+00:00"


def test_batches_are_numbered_and_kept(database: Database) -> None:
    with database.transaction() as connection:
        assert next_number(connection) == 1
        kept = [Batch(number, "石桥", AT, "林舟", {3: 5, 20: number}) for number in (1, 2, 10)]
        for batch in kept:
            save_batch(connection, batch)
        assert load_batches(connection) == tuple(kept)
        assert next_number(connection) == 11


def test_what_is_under_way_is_known_from_the_last_on(database: Database) -> None:
    mark = Mark("石桥", AT, "林舟", takes_back=True)
    portions = {number: {number: 5, 100 + number: 6} for number in range(12)}
    with database.transaction() as connection:
        assert load_mark(connection) is None
        save_mark(connection, mark)
        for number, groups in portions.items():
            save_portion(connection, number, groups)
        assert load_mark(connection) == mark
        assert list(walk_portions_back(connection)) == list(portions.items())[::-1]
        assert load_batches(connection) == ()
        save_portion(connection, 11, {})
        assert [number for number, _ in walk_portions_back(connection)] == list(range(10, -1, -1))
        remove_mark(connection, range(11))
        assert load_mark(connection) is None
        assert list(walk_portions_back(connection)) == []
