"""Expressions in a process of their own: they match, they are refused, and the endless ones are ended."""

from collections.abc import Iterator

import pytest

from app.workspace.errors import ExpressionsUnavailable, PatternTooSlow, WrongPattern
from app.workspace.pattern_process import PatternProcess
from app.workspace.patterns import Manner, Query

DIGITS = Query(r"(\d+)号", Manner.EXPRESSION, replacement=r"\1日")


@pytest.fixture(scope="module")
def process() -> Iterator[PatternProcess]:
    with PatternProcess(seconds=60.0) as started:
        yield started


def test_matches_of_each_text(process: PatternProcess) -> None:
    assert process.match(DIGITS, ["12月3号", "老桥", "4号5号"]) == [[(3, 5, "3日")], [], [(0, 2, "4日"), (2, 4, "5日")]]


def test_a_wrong_expression_is_refused(process: PatternProcess) -> None:
    with pytest.raises(WrongPattern):
        process.match(Query("(", Manner.EXPRESSION), ["桥"])


def test_a_process_that_does_not_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.workspace.pattern_process.START_SECONDS", 0)
    with PatternProcess() as late, pytest.raises(ExpressionsUnavailable):
        late.match(DIGITS, ["3号"])
    monkeypatch.setattr("multiprocessing.spawn._python_exe", b"/nowhere/python")
    with PatternProcess() as missing, pytest.raises(ExpressionsUnavailable) as raised:
        missing.match(DIGITS, ["3号"])
    assert raised.value.fields["reason"]


def test_an_expression_that_takes_for_ever_is_ended(process: PatternProcess) -> None:
    process.seconds = 1.0
    with pytest.raises(PatternTooSlow) as raised:
        process.match(Query("(桥+)+灯", Manner.EXPRESSION), ["桥" * 64])
    assert raised.value.fields == {"pattern": "(桥+)+灯", "seconds": 1.0}
    process.seconds = 60.0
    assert process.match(DIGITS, ["3号"]) == [[(0, 2, "3日")]]
