"""Garbage is collected in the UI thread, whoever makes it."""

import gc
from collections.abc import Iterator
from threading import Thread, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.ui.garbage import GarbageCollector


class Ring:
    """Refers to itself, so that only a collection ends it."""

    def __init__(self, ends: list[Thread]) -> None:
        self.ends = ends
        self.own = self

    def __del__(self) -> None:
        self.ends.append(current_thread())


@pytest.fixture
def collector() -> Iterator[GarbageCollector]:
    parent = QObject()
    yield GarbageCollector(parent)
    parent.deleteLater()
    gc.enable()
    gc.unfreeze()


def test_a_worker_never_collects(qtbot: QtBot, collector: GarbageCollector) -> None:
    ends: list[Thread] = []
    collector.begin()
    Ring(ends)
    worker = Thread(target=lambda: [[] for _ in range(100_000)] and [Ring(ends) for _ in range(5_000)])
    worker.start()
    worker.join()
    assert not ends
    qtbot.waitUntil(lambda: len(ends) > 1)
    assert set(ends) == {main_thread()}


@pytest.mark.parametrize("long", [0.0, 1000.0])
def test_what_takes_long_to_look_through_is_not_looked_at_again(
    collector: GarbageCollector, monkeypatch: pytest.MonkeyPatch, long: float
) -> None:
    monkeypatch.setattr("app.ui.garbage.LONG", long)
    gc.unfreeze()
    held = [[] for _ in range(gc.get_threshold()[0] + 1)]  # type: ignore[var-annotated]
    collector.collect()
    assert (gc.get_freeze_count() > len(held)) is (long == 0)


@pytest.mark.parametrize("count", [1_000, 70_000])
def test_what_was_made_at_once_in_great_number_is_not_looked_at(collector: GarbageCollector, count: int) -> None:
    gc.unfreeze()
    gc.collect()
    held = [[] for _ in range(count)]  # type: ignore[var-annotated]
    before = gc.get_freeze_count()
    collector.collect()
    assert (gc.get_freeze_count() - before >= len(held)) is (count == 70_000)
