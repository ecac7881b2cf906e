"""One has it, in this process or another; it ends with the process."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.store.batch_lock import LockHeld, batch_lock, take_lock
from app.store.errors import LibraryReadOnly

HOLDING = """
import sys
from pathlib import Path
from app.store.batch_lock import take_lock
lock = take_lock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.readline()
"""


def test_one_has_it_and_nothing_is_left_of_it(path: Path) -> None:
    with batch_lock(path, may_wait=lambda: False):
        with pytest.raises(LockHeld), batch_lock(path, may_wait=lambda: False):
            pass
        tries = iter([True, True, False])
        with pytest.raises(LockHeld), batch_lock(path, may_wait=lambda: next(tries)):
            pass
    with batch_lock(path, may_wait=lambda: False):
        pass
    assert list(path.parent.iterdir()) == []


def test_who_waits_gets_it(path: Path) -> None:
    first = batch_lock(path, may_wait=lambda: False)
    first.__enter__()

    def end_first() -> bool:
        first.__exit__(None, None, None)
        return True

    with batch_lock(path, may_wait=end_first):
        assert list(path.parent.iterdir())
    assert list(path.parent.iterdir()) == []


def test_a_lock_on_a_file_that_is_gone_is_none(path: Path) -> None:
    beside = path.with_name("lock")
    first = take_lock(beside)
    assert first
    beside.unlink()
    second = take_lock(beside)
    assert second
    assert take_lock(beside) is None
    first.close()
    assert take_lock(beside) is None
    second.close()


def test_it_ends_with_the_process(path: Path) -> None:
    beside = path.with_name("lock")
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(beside)], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout
        assert other.stdout.readline().strip() == b"held"
        assert take_lock(beside) is None
        other.kill()
    lock = take_lock(beside)
    assert lock
    lock.close()


def test_where_it_cannot_be_made(path: Path) -> None:
    with pytest.raises(LibraryReadOnly):
        take_lock(path.parent / "gone" / "lock")
    (path.parent / "folder").mkdir()
    with pytest.raises(LibraryReadOnly):
        take_lock(path.parent / "folder")
