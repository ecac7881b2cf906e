"""Doubts of an issue that is read again."""

from dataclasses import replace

from app.text.doubt_holding import merge_doubts
from app.text.held_text import HeldText
from app.text.model import Doubt, DoubtKind, Span, Verdict

HELD = HeldText("一二三四五六七八", [Span(0, 3)])


def doubt(number: int, raw_offset: int, runner_up: str = "role:body", verdict: Verdict = Verdict.OPEN) -> Doubt:
    return Doubt(number, DoubtKind.ROLE, raw_offset, 0.7, "place", runner_up, 0.2, verdict)


def test_doubts_about_held_text_stay_and_no_other_comes_to_them() -> None:
    old = doubt(7, 1, verdict=Verdict.CHANGED)
    assert merge_doubts([old, doubt(8, 5)], [doubt(1, 2)], HELD, 20) == (old,)


def test_a_doubt_that_comes_again_keeps_its_number_and_stays_settled_where_the_reading_was_right() -> None:
    old = [doubt(7, 4, verdict=Verdict.ACCEPTED), doubt(8, 5, verdict=Verdict.CHANGED)]
    again = merge_doubts(old, [doubt(1, 4), doubt(2, 5), doubt(3, 6)], HELD, 20)
    assert [(item.id, item.verdict) for item in again] == [
        (7, Verdict.ACCEPTED),
        (8, Verdict.OPEN),
        (20, Verdict.OPEN),
    ]


def test_no_doubt_proposes_to_change_what_is_held() -> None:
    joining = replace(doubt(1, 3, "join"), kind=DoubtKind.START)
    assert merge_doubts([], [joining, doubt(2, 5, "article:1"), doubt(3, 6, "after:2")], HELD, 20) == ()
    assert len(merge_doubts([], [doubt(2, 5, "article:4")], HELD, 20)) == 1
