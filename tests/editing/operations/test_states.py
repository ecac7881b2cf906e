"""Whole readings, and the way back from any step."""

from dataclasses import replace

from app.editing.operations import Restore, SetStatus, TakeReading, apply
from app.text.model import Issue, LeftOut, LeftOutReason, Reading, Span, Status
from tests.small_issue import RAW, check_issue, make_issue, make_reading


def test_the_first_reading_keeps_its_numbers() -> None:
    issue, _, _ = apply(Issue(RAW), TakeReading(make_reading()))
    assert issue.articles == make_reading().articles
    assert issue.next_id == 24


def test_another_reading_takes_the_place_of_the_first_under_new_numbers() -> None:
    before = make_issue()
    issue, back, _ = apply(before, TakeReading(make_reading()))
    check_issue(issue)
    assert [article.id for article in issue.articles] == [24, 32, 35]
    assert [doubt.id for doubt in issue.doubts] == list(range(40, 47))
    assert issue.next_id == 47
    restored, _, _ = apply(issue, Restore(back))
    assert replace(restored, seq=before.seq, next_id=before.next_id) == before


def test_what_a_reading_left_out_stands_in_order() -> None:
    spans = [Span(4, 6), Span(0, 2)]
    reading = Reading((), tuple(LeftOut(span, LeftOutReason.FURNITURE) for span in spans))
    issue, _, _ = apply(Issue("零零版 一一"), TakeReading(reading))
    assert [item.span for item in issue.left_out] == [Span(0, 2), Span(4, 6)]


def test_former_values_are_put_back_one_by_one() -> None:
    issue, _, _ = apply(make_issue(), Restore({("article", 9, "note"): "问图", ("issue", "page"): "4"}))
    assert (issue.articles[1].note, issue.page) == ("问图", "4")


def test_putting_back_settles_no_doubt_of_its_own() -> None:
    issue, _, _ = apply(make_issue(), Restore({("article", 1, "status"): Status.DONE}))
    assert issue.doubts == make_issue().doubts
    assert apply(make_issue(), SetStatus(1, Status.DONE))[0].doubts != issue.doubts


def test_putting_back_what_is_there_is_a_step_all_the_same() -> None:
    issue = make_issue()
    after, back, difference = apply(issue, Restore({("issue", "page"): "3"}))
    assert (after.page, after.seq) == ("3", issue.seq + 1)
    assert not back
    assert not difference.forth
