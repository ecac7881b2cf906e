"""After writes the index is tidied beside the writers, in real files; nothing that is found changes."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Barrier, Thread

from app.store.checkpoints import ENOUGH_BYTES
from app.store.database import Database
from app.store.driver import driver
from app.store.search.merging import count_parts, leave_merging_to_us
from app.store.search.pending import count_changes
from app.store.upkeep import MANY_WRITES, SOME_WRITES, Upkeep
from app.store.writing_turn import WritingTurn
from tests.store.search.libraries import add, find

MANY_CHARACTERS = "三十盏灯照着行人，昨夜下了一场雨；今天早晨车流不断，居民都说好。"
"""So that each article waits to be brought into the sets."""


def parts(database: Database) -> int:
    with database.reading() as connection:
        return count_parts(driver(connection))


def fill(database: Database, first: int, writes: int) -> None:
    for number in range(first, first + writes):
        add(database, (f"第{number}号", f"柳河镇记事之{number}，河上老桥换新颜。{MANY_CHARACTERS}"))


def test_few_parts_are_left_alone(database: Database) -> None:
    fill(database, 0, SOME_WRITES - 1)
    assert database.upkeep.thread is None


def test_many_parts_are_merged_beside_the_writer(database: Database) -> None:
    for portion in range(4):
        fill(database, SOME_WRITES * portion, SOME_WRITES)
        database.upkeep.finish()
        assert parts(database) < SOME_WRITES
        with database.reading() as connection:
            assert count_changes(driver(connection)) == 0
    total = 4 * SOME_WRITES
    assert find(database, "老桥换").total == total
    assert [find(database, f"之{number}，河").total for number in (0, 17, total - 1)] == [1, 1, 1]


def test_what_is_read_meanwhile_stays_as_it_was(database: Database) -> None:
    fill(database, 0, SOME_WRITES - 1)
    with database.reading() as reader:
        before = count_parts(driver(reader))
        fill(database, SOME_WRITES, 1)
        database.upkeep.finish()
        assert count_parts(driver(reader)) == before
    assert parts(database) < before


def test_writers_go_on_while_it_is_merged(database: Database) -> None:
    begun = Barrier(3)

    def write(first: int) -> None:
        begun.wait()
        fill(database, first, MANY_WRITES)

    threads = [Thread(target=write, args=(1000 * number,)) for number in (1, 2)]
    for thread in threads:
        thread.start()
    begun.wait()
    for thread in threads:
        thread.join()
    database.upkeep.finish()
    assert find(database, "老桥换").total == 2 * MANY_WRITES
    with closing(sqlite3.connect(database.path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_what_was_left_behind_is_merged_at_the_end_of_a_session(empty_library: Path, path: Path) -> None:
    """As after many sessions of a few writes."""
    shutil.copy(empty_library, path)
    database = Database.open(path)
    with database.transaction() as connection:
        leave_merging_to_us(driver(connection))
    database.upkeep.close()
    fill(database, 0, MANY_WRITES)
    assert parts(database) == MANY_WRITES
    database.close()
    database = Database.open(path)
    fill(database, MANY_WRITES, 1)
    database.close()
    database = Database.open(path)
    assert parts(database) < SOME_WRITES
    assert find(database, "老桥换").total == MANY_WRITES + 1
    database.close()


def test_nothing_begins_after_the_end(database: Database) -> None:
    fill(database, 0, SOME_WRITES)
    database.upkeep.close()
    last = database.upkeep.thread
    fill(database, SOME_WRITES, SOME_WRITES)
    assert database.upkeep.thread is last
    assert find(database, "老桥换").total == 2 * SOME_WRITES


def test_a_library_that_is_gone_is_not_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "gone.jiaoyang"
    upkeep = Upkeep(path, WritingTurn())
    upkeep.work()
    path.with_name(f"{path.name}-wal").write_bytes(bytes(ENOUGH_BYTES))
    upkeep.work()
    upkeep.follow_write()
    upkeep.close()
    assert not path.exists()
