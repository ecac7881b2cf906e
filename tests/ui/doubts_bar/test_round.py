"""From doubt to doubt, deciding and taking back."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.editing.editor import Editor
from app.editing.operations import LeaveOut, MergeBlocks, SetField, SetRole, SettleDoubt, SplitBlock
from app.errors import UserError
from app.text.model import Doubt, DoubtKind, Role, Status, Verdict
from app.ui.doubts_bar.queue import Order
from app.ui.doubts_bar.round import DoubtRound
from app.ui.session import Place, Session
from tests.small_issue import raw_offset


@pytest.fixture
def round_(small_session: Session) -> DoubtRound:
    return DoubtRound(small_session)


def verdicts(round_: DoubtRound) -> dict[int, Verdict]:
    issue = round_.session.issue
    assert issue
    return {doubt.id: doubt.verdict for doubt in issue.doubts if not doubt.is_open}


def test_nothing_is_chosen_until_the_editor_goes(round_: DoubtRound) -> None:
    assert round_.current is None
    assert round_.session.place is None
    round_.accept()
    assert round_.session.doubt_id == 20
    assert verdicts(round_) == {}


def test_going_selects_article_place_and_doubt(round_: DoubtRound) -> None:
    session = round_.session
    places: list[tuple[object, object]] = []
    session.place_selected.connect(lambda place, origin: places.append((place, origin)))
    round_.go_next()
    assert (session.article_id, session.doubt_id) == (9, 20)
    assert places == [(Place(10, 0, raw_offset("=桥")), round_)]
    round_.go_next()
    assert (session.article_id, session.doubt_id) == (1, 19)
    round_.go_previous()
    round_.go_previous()
    assert session.doubt_id == 22
    assert session.place == Place(8, 9, raw_offset("(北段"))


def test_doubts_go_by_place_on_the_page_too(round_: DoubtRound) -> None:
    round_.set_order(Order.PAGE)
    seen = []
    for _ in range(7):
        round_.go_next()
        seen.append(round_.session.doubt_id)
    assert seen == [17, 18, 19, 21, 22, 20, 23]


def test_accepting_settles_and_goes_on(round_: DoubtRound) -> None:
    round_.go_next()
    round_.accept()
    assert verdicts(round_) == {20: Verdict.ACCEPTED}
    assert round_.session.doubt_id == 19


def test_the_other_reading_is_one_step_that_settles(round_: DoubtRound) -> None:
    round_.select(20)
    round_.take_runner_up()
    issue = round_.session.issue
    assert issue
    assert [article.id for article in issue.articles] == [1, 12]
    assert [block.id for block in issue.articles[0].blocks[-2:]] == [10, 11]
    assert verdicts(round_) == {20: Verdict.CHANGED}
    assert round_.session.doubt_id == 19
    round_.take_back()
    assert verdicts(round_) == {}
    assert round_.session.doubt_id == 20


def test_operations_that_do_not_answer_are_settled_in_the_same_step(small_editor: Editor, round_: DoubtRound) -> None:
    furniture = Doubt(17, DoubtKind.ROLE, 4, 0.3, "furniture-or-text", "role:body", 0.7)
    small_editor.issue = replace(small_editor.issue, doubts=(furniture, *small_editor.issue.doubts[1:]))
    round_.begin()
    round_.go_next()
    assert round_.current == furniture
    assert round_.session.place is None
    before = len(small_editor.entries)
    round_.take_runner_up()
    assert len({entry.group for entry in small_editor.entries[before:]}) == 1
    assert verdicts(round_) == {17: Verdict.CHANGED}
    assert small_editor.issue.left_out == ()


def test_a_reading_that_no_longer_fits_is_not_offered(round_: DoubtRound) -> None:
    round_.select(17)
    assert round_.runner_up() == MergeBlocks(5, 6)
    round_.session.do(LeaveOut(5), LeaveOut(4), LeaveOut(3), LeaveOut(2))
    assert round_.current and round_.current.id == 17
    assert round_.runner_up() is None
    round_.take_runner_up()
    assert round_.session.doubt_id == 17


def test_a_reading_that_is_there_already_is_not_offered(small_editor: Editor, round_: DoubtRound) -> None:
    doubt = next(doubt for doubt in small_editor.issue.doubts if doubt.kind is DoubtKind.ROLE)
    block = next(b for a in small_editor.issue.articles for b in a.blocks if b.spans[0].raw_start == doubt.raw_offset)
    same = replace(doubt, runner_up=f"role:{block.role.value}")
    small_editor.issue = replace(
        small_editor.issue, doubts=tuple(same if other is doubt else other for other in small_editor.issue.doubts)
    )
    round_.begin()
    round_.select(doubt.id)
    assert round_.current == same
    assert round_.runner_up() is None
    round_.take_runner_up()
    assert verdicts(round_) == {}


def test_what_is_skipped_comes_back_at_the_end(round_: DoubtRound) -> None:
    seen = []
    round_.go_next()
    for _ in range(8):
        seen.append(round_.session.doubt_id)
        round_.skip()
    assert seen == [20, 19, 23, 18, 21, 17, 22, 20]


def test_the_last_one_left_stays_when_it_is_skipped(round_: DoubtRound) -> None:
    round_.session.do(*(SettleDoubt(number, Verdict.ACCEPTED) for number in range(18, 24)))
    round_.go_next()
    round_.skip()
    round_.go_next()
    assert round_.session.doubt_id == 17
    round_.accept()
    assert (round_.session.doubt_id, len(round_.queue)) == (0, 0)
    round_.skip()
    round_.take_runner_up()
    assert len(verdicts(round_)) == 7


def test_the_editor_may_leave_edit_and_come_back(round_: DoubtRound) -> None:
    round_.select(18)
    round_.session.do(SetField(12, "note", "问雨"))
    assert round_.current and round_.current.id == 18
    round_.session.do(SplitBlock(6, 7))
    assert round_.current is None
    assert verdicts(round_) == {18: Verdict.CHANGED}
    round_.go_next()
    assert round_.session.doubt_id == 21


def test_a_decision_is_taken_back_past_other_edits(round_: DoubtRound) -> None:
    round_.select(19)
    round_.take_runner_up()
    round_.session.do(SetField(12, "note", "问雨"))
    round_.take_back()
    issue = round_.session.issue
    assert issue
    assert issue.articles[0].blocks[5].role is Role.SUBHEAD
    assert issue.articles[2].note == "问雨"
    assert round_.session.doubt_id == 19
    round_.take_back()
    assert issue == round_.session.issue


def test_a_decision_on_which_an_edit_rests_says_so(round_: DoubtRound) -> None:
    errors: list[UserError] = []
    round_.session.edit_failed.connect(errors.append)
    round_.select(19)
    round_.take_runner_up()
    round_.session.do(SetRole(7, Role.LEAD))
    round_.take_back()
    assert [type(error).__name__ for error in errors] == ["StepIsNeeded"]


def test_the_last_decision_before_a_restart_is_taken_back(small_session: Session, small_editor: Editor) -> None:
    small_session.do(SettleDoubt(20, Verdict.ACCEPTED))
    round_ = DoubtRound(small_session)
    round_.take_back()
    assert round_.session.doubt_id == 20
    small_session.do(SetField(12, "note", "问雨"))
    round_.take_back()
    assert small_editor.issue.articles[2].note == "问雨"


def test_all_articles_are_approved_in_one_step(round_: DoubtRound, small_editor: Editor) -> None:
    assert round_.unapproved == (1, 9, 12)
    round_.approve_issue()
    assert {article.status for article in small_editor.issue.articles} == {Status.APPROVED}
    assert len(round_.queue) == 0
    entries = len(small_editor.entries)
    round_.approve_issue()
    assert len(small_editor.entries) == entries
    small_editor.undo()
    assert len(round_.queue) == 7


def test_without_an_issue_nothing_happens(round_: DoubtRound) -> None:
    round_.session.open(None)
    for deed in (round_.go_next, round_.accept, round_.take_runner_up, round_.skip, round_.take_back):
        deed()
    assert (len(round_.queue), round_.unapproved) == (0, ())


def test_a_question_is_worded_anew_when_an_article_is_called_otherwise(qtbot: QtBot, round_: DoubtRound) -> None:
    round_.go_next()
    with qtbot.waitSignal(round_.changed):
        round_.session.do(SetRole(3, Role.BODY))
    with qtbot.waitSignal(round_.changed):
        round_.session.do(SetRole(3, Role.TITLE))
    with qtbot.assertNotEmitted(round_.changed):
        round_.session.do(SetRole(6, Role.LEAD))
