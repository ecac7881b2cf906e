"""What the widgets of a window share, and how they hear of it."""

import gc

import pytest
from pytestqt.qtbot import QtBot

from app.editing.editor import Editor
from app.editing.operations import Change, LeaveOut, MergeArticles, MergeBlocks, ReplaceText, SetField, SetIssueField
from app.errors import UserError
from app.ui.session import Place, Session


@pytest.fixture
def heard(small_session: Session) -> list[object]:
    """What was told, in order."""
    heard: list[object] = []
    small_session.issue_opened.connect(lambda: heard.append("opened"))
    small_session.issue_changed.connect(heard.append)
    small_session.article_selected.connect(lambda number: heard.append(("article", number)))
    small_session.place_selected.connect(lambda place, origin: heard.append((place, origin)))
    small_session.doubt_selected.connect(lambda number: heard.append(("doubt", number)))
    small_session.typing_changed.connect(heard.append)
    small_session.edit_failed.connect(heard.append)
    return heard


def test_nothing_is_open_at_first(qtbot: QtBot) -> None:
    session = Session()
    assert (session.issue, session.article, session.doubt, session.article_id) == (None, None, None, 0)
    assert session.do(SetField(1, "note", "问")) is None
    assert session.undo() is None
    session.select_article(1)
    session.select_place(Place(6, 0, 38))
    assert (session.article_id, session.place) == (0, None)


def test_opening_shows_the_first_article(small_session: Session, small_editor: Editor, heard: list[object]) -> None:
    small_session.select_doubt(17)
    small_session.select_place(Place(10, 0, 106))
    heard.clear()
    small_session.open(small_editor)
    assert heard == ["opened", ("article", 1)]
    assert (small_session.place, small_session.doubt) == (None, None)
    small_session.open(None)
    assert heard[2:] == ["opened", ("article", 0)]
    small_editor.do(SetField(1, "note", "问"))
    assert len(heard) == 4


def test_an_open_issue_is_kept_from_the_collector_of_cycles(small_session: Session, small_editor: Editor) -> None:
    gc.unfreeze()
    small_session.open(small_editor)
    assert gc.get_freeze_count() > 0
    assert not any(found is small_editor.issue.articles[0] for found in gc.get_objects())


def test_a_change_is_told_with_its_initiator(small_session: Session, heard: list[object]) -> None:
    change = small_session.do(SetField(1, "note", "问"), SetIssueField("page", "4"), initiator="hand")
    assert heard == [change]
    assert isinstance(change, Change) and change.initiator == "hand"
    undone = small_session.undo()
    assert undone and undone.issue.page == "3"
    redone = small_session.redo()
    assert redone and redone.issue.page == "4"
    assert heard == [change, undone, redone]


def test_what_fails_is_told_and_changes_nothing(small_session: Session, heard: list[object]) -> None:
    before = small_session.issue
    assert small_session.do(SetField(1, "note", "问"), SetField(99, "note", "问")) is None
    assert small_session.redo() is None
    assert small_session.issue is before
    assert [type(error).__name__ for error in heard] == ["MissingArticle", "NothingToUndo"]
    assert all(isinstance(error, UserError) for error in heard)


def test_selecting_an_article_forgets_the_place(small_session: Session, heard: list[object]) -> None:
    small_session.select_place(Place(6, 0, 38))
    small_session.select_article(9)
    small_session.select_article(9)
    small_session.select_article(99)
    assert small_session.place is None
    assert heard[1:] == [("article", 9)]


def test_a_place_brings_its_article(small_session: Session, heard: list[object]) -> None:
    place = Place(15, 2, 129)
    small_session.select_place(place, "pane")
    assert heard == [("article", 12), (place, "pane")]
    assert small_session.article and small_session.article.id == 12
    small_session.select_place(Place(99, 0, None))
    assert small_session.place == place


def test_the_article_that_took_the_blocks_is_shown_next(small_session: Session, heard: list[object]) -> None:
    small_session.select_article(9)
    change = small_session.do(MergeArticles(12, 9))
    assert heard[1:] == [change, ("article", 12)]


def test_when_all_blocks_are_gone_the_first_article_is_shown(small_session: Session) -> None:
    small_session.select_article(9)
    small_session.do(LeaveOut(10), LeaveOut(11))
    assert small_session.article_id == 1


def test_doubts_and_modes_are_told(small_session: Session, heard: list[object]) -> None:
    small_session.select_doubt(18)
    assert small_session.doubt and small_session.doubt.id == 18
    small_session.set_typing(True)
    small_session.set_typing(True)
    small_session.set_typing(False)
    assert heard == [("doubt", 18), True, False]


def test_a_change_touches_the_selected_article_by_its_text_or_its_blocks(small_session: Session) -> None:
    changes: list[Change] = []
    small_session.issue_changed.connect(changes.append)
    small_session.do(ReplaceText(5, 0, 1, "新"))
    small_session.do(MergeBlocks(5, 6))
    small_session.do(SetField(1, "note", "看过"))
    assert [small_session.touches_article(change) for change in changes] == [True, True, False]
    small_session.select_article(9)
    assert not any(map(small_session.touches_article, changes))


def test_what_the_eye_needs_later_is_drawn_in_turns(qtbot: QtBot, small_session: Session, small_editor: Editor) -> None:
    drawn: list[int] = []
    small_session.issue_opened.connect(lambda: small_session.in_turn(lambda: drawn.append(small_session.article_id)))
    small_session.open(small_editor, in_turns=True)
    assert drawn == []
    qtbot.waitUntil(lambda: drawn == [1])
    small_session.open(small_editor)
    assert drawn == [1, 1]


def test_before_an_edit_all_is_drawn(small_session: Session, small_editor: Editor) -> None:
    seen: list[object] = []
    small_session.issue_opened.connect(lambda: small_session.in_turn(lambda: seen.append("drawn")))
    small_session.issue_changed.connect(lambda _: seen.append("changed"))
    small_session.open(small_editor, in_turns=True)
    small_session.do(SetField(1, "note", "问"))
    assert seen == ["drawn", "changed"]
    small_session.open(small_editor, in_turns=True)
    small_editor.do(SetField(1, "note", "答"))
    assert seen == ["drawn", "changed", "drawn", "changed"]
    small_session.open(small_editor, in_turns=True)
    small_session.open(None)
    assert seen[4:] == ["drawn", "drawn"]
