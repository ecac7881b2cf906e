"""One writes at a time; who can wait comes last."""

from threading import Event, Thread

from app.store.database import Database
from app.store.writing_turn import WritingTurn

SOON, LONG = 0.01, 60.0


def test_one_at_a_time() -> None:
    turn = WritingTurn()
    assert turn.take(SOON)
    assert not turn.take(SOON)
    assert not turn.take_last(SOON)
    turn.give()
    assert turn.take_last(SOON)
    turn.give()


def test_who_can_wait_comes_last() -> None:
    turn = WritingTurn()
    came: list[str] = []
    assert turn.take(SOON)

    def work(name: str, *, can_wait: bool) -> None:
        assert turn.take_last(LONG) if can_wait else turn.take(LONG)
        came.append(name)
        turn.give()

    threads = [Thread(target=work, args=(name,), kwargs={"can_wait": name == "batch"}) for name in ("batch", "hand")]
    for thread in threads:
        thread.start()
    with turn.changed:
        turn.changed.wait_for(lambda: turn.waiting == 1, LONG)
    turn.give()
    for thread in threads:
        thread.join()
    assert came == ["hand", "batch"]


def test_what_is_called_off_does_not_wait() -> None:
    turn = WritingTurn()
    called_off = Event()
    outcomes: list[bool] = []
    assert turn.take(SOON)
    thread = Thread(target=lambda: outcomes.append(turn.take_last(LONG, called_off.is_set)))
    thread.start()
    called_off.set()
    turn.wake()
    thread.join()
    assert outcomes == [False]
    turn.give()
    assert turn.take(SOON)


def test_a_library_gives_the_turn_back_whatever_happens(database: Database) -> None:
    for can_wait in (False, True):
        try:
            with database.transaction(can_wait=can_wait):
                raise KeyError
        except KeyError:
            pass
    with database.transaction():
        assert not database.turn.take(SOON)
    assert database.turn.is_free()
