"""Whatever the hand does becomes operations, and the text shown is that of the model after each of them."""

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.editing.operations import LeaveOutBlocks, MergeBlocks, Operation, ReplaceText, SplitBlock
from app.text.model import Block
from app.ui.galley import Galley
from app.ui.galley.sheet import Caret
from app.ui.session import Place, Session
from tests.small_issue import check_issue

BODY = 3
"""The index of the first paragraph."""
Keys = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def text_of(galley: Galley, index: int) -> str:
    return galley.sheet.findBlockByNumber(index).text()


def block_of(session: Session, index: int) -> Block:
    assert session.article
    return session.article.blocks[index]


def select(galley: Galley, start: tuple[int, int], end: tuple[int, int]) -> None:
    cursor = galley.textCursor()
    cursor.setPosition(galley.sheet.qt_at(*start))
    cursor.setPosition(galley.sheet.qt_at(*end), QTextCursor.MoveMode.KeepAnchor)
    galley.setTextCursor(cursor)


def compose(galley: Galley, preedit: str, commit: str = "", start: int = 0, length: int = 0) -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit, start, length)
    QApplication.sendEvent(galley, event)


def is_equal_to_model(galley: Galley, session: Session) -> bool:
    return session.article is not None and galley.sheet.is_true() and galley.sheet.blocks == session.article.blocks


def test_letters_are_typed(typing: Galley, small_session: Session, done: list[Operation]) -> None:
    typing.place_caret(BODY, 3)
    QTest.keyClicks(typing, "ab")
    assert done == [ReplaceText(5, 3, 3, "a"), ReplaceText(5, 4, 4, "b")]
    assert text_of(typing, BODY) == block_of(small_session, BODY).text == "本报讯ab（记者 周晓禾）12月3日，老桥通车。"
    assert typing.caret().clean_offset == 5
    assert small_session.place and small_session.place.clean_offset == 5


def test_typing_replaces_the_selection(typing: Galley, done: list[Operation]) -> None:
    select(typing, (BODY, 0), (BODY, 2))
    QTest.keyClicks(typing, "x")
    assert done == [ReplaceText(5, 0, 2, "x")]
    assert text_of(typing, BODY).startswith("x讯（")


def test_typing_what_is_selected_is_no_change(typing: Galley, done: list[Operation]) -> None:
    typing.place_caret(BODY, 3)
    QTest.keyClicks(typing, "x")
    select(typing, (BODY, 3), (BODY, 4))
    QTest.keyClicks(typing, "x")
    assert done == [ReplaceText(5, 3, 3, "x")]
    assert not typing.textCursor().hasSelection()


@pytest.mark.parametrize(
    ("key", "modifier", "operation"),
    [
        (Keys.Key_Backspace, Qt.KeyboardModifier.NoModifier, ReplaceText(5, 2, 3, "")),
        (Keys.Key_Delete, Qt.KeyboardModifier.NoModifier, ReplaceText(5, 3, 4, "")),
        (Keys.Key_Return, Qt.KeyboardModifier.NoModifier, SplitBlock(5, 3)),
        (Keys.Key_Return, SHIFT, SplitBlock(5, 3)),
    ],
)
def test_editing_keys(
    typing: Galley,
    done: list[Operation],
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    operation: Operation,
) -> None:
    typing.place_caret(BODY, 3)
    QTest.keyClick(typing, key, modifier)
    assert done == [operation]
    assert typing.sheet.is_true()


def test_a_character_outside_the_first_plane_is_one(
    typing: Galley, small_session: Session, done: list[Operation]
) -> None:
    last = len(typing.sheet.blocks) - 1
    text = block_of(small_session, last).text
    at = text.index("𠮷")
    typing.place_caret(last, at + 2)
    QTest.keyClicks(typing, "x")
    QTest.keyClick(typing, Keys.Key_Backspace)
    QTest.keyClick(typing, Keys.Key_Left)
    QTest.keyClick(typing, Keys.Key_Backspace)
    assert done[-1] == ReplaceText(8, at, at + 1, "")
    assert text_of(typing, last) == text.replace("𠮷", "")


def test_a_word_is_deleted(typing: Galley, small_session: Session) -> None:
    typing.place_caret(BODY, 3)
    QTest.keyClicks(typing, "one two")
    QTest.keyClick(typing, Keys.Key_Backspace, CONTROL)
    assert block_of(small_session, BODY).text.startswith("本报讯one （记者")


def test_backspace_at_a_beginning_joins(typing: Galley, small_session: Session, done: list[Operation]) -> None:
    seam = len(block_of(small_session, BODY).text)
    typing.place_caret(BODY + 1, 0)
    QTest.keyClick(typing, Keys.Key_Backspace)
    assert done == [MergeBlocks(5, 6)]
    assert typing.caret().index == BODY
    assert typing.caret().clean_offset == seam
    assert is_equal_to_model(typing, small_session)


def test_delete_at_an_end_joins(typing: Galley, small_session: Session, done: list[Operation]) -> None:
    seam = len(block_of(small_session, BODY).text)
    typing.place_caret(BODY, seam)
    QTest.keyClick(typing, Keys.Key_Delete)
    assert done == [MergeBlocks(5, 6)]
    assert typing.caret().clean_offset == seam


def test_at_the_ends_of_an_article_there_is_nothing_to_join(
    typing: Galley, small_session: Session, done: list[Operation]
) -> None:
    typing.place_caret(0, 0)
    QTest.keyClick(typing, Keys.Key_Backspace)
    typing.place_caret(6, len(block_of(small_session, 6).text))
    QTest.keyClick(typing, Keys.Key_Delete)
    QTest.keyClick(typing, Keys.Key_Return)
    assert done == []


def test_a_selection_over_blocks_goes_in_one_step(
    typing: Galley, small_session: Session, done: list[Operation]
) -> None:
    before = small_session.article
    end = len(block_of(small_session, BODY).text)
    select(typing, (BODY, 3), (BODY + 3, 2))
    compose(typing, "", "改")
    assert done == [
        ReplaceText(5, 3, end, "改"),
        LeaveOutBlocks((6, 7)),
        ReplaceText(8, 0, 2, ""),
        MergeBlocks(5, 8),
    ]
    assert text_of(typing, BODY) == "本报讯改盏灯照着𠮷祥桥（北段）。"
    assert typing.caret().clean_offset == 4
    QTest.keyClick(typing, Keys.Key_Z, CONTROL)
    assert small_session.article == before
    assert is_equal_to_model(typing, small_session)


def test_whole_blocks_are_left_out(typing: Galley, small_session: Session, done: list[Operation]) -> None:
    select(typing, (BODY, 0), (BODY + 2, 0))
    QTest.keyClick(typing, Keys.Key_Delete)
    assert done == [LeaveOutBlocks((5, 6))]
    assert typing.caret().index == BODY
    assert is_equal_to_model(typing, small_session)


def test_an_article_is_never_deleted_by_a_key(typing: Galley, small_session: Session) -> None:
    QTest.keyClick(typing, Keys.Key_A, CONTROL)
    QTest.keyClick(typing, Keys.Key_Backspace)
    assert small_session.article and [block.text for block in small_session.article.blocks] == [""]
    assert is_equal_to_model(typing, small_session)


def test_pasted_lines_become_blocks(typing: Galley, small_session: Session, done: list[Operation]) -> None:
    QGuiApplication.clipboard().setText("一\r\n\r\n  二\n三")
    typing.place_caret(BODY, 3)
    QTest.keyClick(typing, Keys.Key_V, CONTROL)
    texts = [block.text for block in typing.sheet.blocks[BODY : BODY + 3]]
    assert texts == ["本报讯一", "二", "三（记者 周晓禾）12月3日，老桥通车。"]
    assert done == [ReplaceText(5, 3, 3, "一二三"), SplitBlock(5, 5), SplitBlock(5, 4)]
    assert (typing.caret().index, typing.caret().clean_offset) == (BODY + 2, 1)
    assert is_equal_to_model(typing, small_session)


def test_cut_and_paste_give_clean_text(typing: Galley, small_session: Session) -> None:
    select(typing, (1, 2), (2, 3))
    QTest.keyClick(typing, Keys.Key_X, CONTROL)
    assert QGuiApplication.clipboard().text() == "换新颜\n——柳"
    assert text_of(typing, 1) == "老桥河新区修桥记"
    QTest.keyClick(typing, Keys.Key_V, CONTROL)
    assert [text_of(typing, 1), text_of(typing, 2)] == ["老桥换新颜", "——柳河新区修桥记"]
    assert is_equal_to_model(typing, small_session)


def test_an_input_method_composes_and_commits(typing: Galley, small_session: Session, done: list[Operation]) -> None:
    select(typing, (BODY, 0), (BODY, 2))
    compose(typing, "zhong")
    assert done == [ReplaceText(5, 0, 2, "")]
    layout = typing.textCursor().block().layout()
    assert layout.preeditAreaText() == "zhong"
    compose(typing, "", "中文")
    assert layout.preeditAreaText() == ""
    assert done[1:] == [ReplaceText(5, 0, 0, "中文")]
    assert block_of(small_session, BODY).text.startswith("中文讯（")
    compose(typing, "", "钟", -2, 2)
    assert block_of(small_session, BODY).text.startswith("钟讯（")
    assert typing.caret().clean_offset == 1


def test_what_is_composed_slowly_over_a_selection_is_one_step(typing: Galley, small_session: Session) -> None:
    editor = small_session.editor
    assert editor is not None
    before, steps = small_session.article, len(editor.history.done)
    select(typing, (BODY, 0), (BODY, 2))
    compose(typing, "zhong")
    editor.entries[-1] = replace(editor.entries[-1], at="2020-12-23T00:00:00+00:00")
    compose(typing, "zhongwen")
    compose(typing, "", "中文")
    assert len(editor.history.done) == steps + 1
    QTest.keyClick(typing, Keys.Key_Z, CONTROL)
    assert small_session.article == before


def test_what_is_composed_after_a_pause_is_a_step_of_its_own(typing: Galley, small_session: Session) -> None:
    editor = small_session.editor
    assert editor is not None
    steps = len(editor.history.done)
    typing.place_caret(BODY, 0)
    compose(typing, "", "中")
    editor.entries[-1] = replace(editor.entries[-1], at="2020-12-23T00:00:00+00:00")
    compose(typing, "wen")
    compose(typing, "", "文")
    assert len(editor.history.done) == steps + 2


def test_an_input_method_is_refused_while_reading(galley: Galley, done: list[Operation]) -> None:
    """It would take the letters, which are verbs, before any shortcut sees them."""
    compose(galley, "", "中")
    assert done == []
    is_enabled = Qt.WidgetAttribute.WA_InputMethodEnabled
    assert not galley.testAttribute(is_enabled)
    galley.start_typing()
    assert galley.testAttribute(is_enabled)
    galley.stop_typing()
    assert not galley.testAttribute(is_enabled)


@pytest.mark.parametrize("elsewhere", [Place(3, 0, None), Place(11, 0, None)], ids=["block", "article"])
def test_a_command_that_leads_elsewhere_ends_the_composing(
    typing: Galley, small_session: Session, done: list[Operation], elsewhere: Place
) -> None:
    typing.place_caret(BODY, 2)
    compose(typing, "zhong")
    small_session.select_place(elsewhere)
    assert not any(composed_in(typing))
    compose(typing, "wen")
    assert composed_in(typing)[typing.caret().index] == "wen"
    assert done == []


def composed_in(galley: Galley) -> list[str]:
    """What is being composed, in every paragraph."""
    sheet = galley.sheet
    return [sheet.findBlockByNumber(index).layout().preeditAreaText() for index in range(sheet.blockCount())]


def test_text_from_elsewhere_is_dropped_in(typing: Galley, small_session: Session, done: list[Operation]) -> None:
    data = QMimeData()
    data.setText("外来")
    drop(typing, data, point_of(typing, BODY, 3))
    assert done == [ReplaceText(5, 3, 3, "外来")]
    assert is_equal_to_model(typing, small_session)


@pytest.mark.parametrize(("target", "text"), [(9, "讯（记者 周晓本报禾）"), (0, "（记本报讯者")])
def test_dragged_text_moves(typing: Galley, small_session: Session, target: int, text: str) -> None:
    select(typing, (BODY, 0), (BODY, 2)) if target else select(typing, (BODY, 3), (BODY, 5))
    place = typing.sheet.caret_at(typing.sheet.qt_at(BODY, target))
    typing.typist.move(typing.textCursor(), place)
    assert block_of(small_session, BODY).text.startswith(text)
    assert is_equal_to_model(typing, small_session)


def test_dragged_text_moves_over_blocks(typing: Galley, small_session: Session) -> None:
    select(typing, (BODY, 3), (BODY + 1, 3))
    typing.typist.move(typing.textCursor(), typing.sheet.caret_at(typing.sheet.qt_at(1, 2)))
    texts = [block.text for block in typing.sheet.blocks]
    assert texts[1:5] == [
        "老桥（记者 周晓禾）12月3日，老桥通车。",
        "“走了换新颜",
        "——柳河新区修桥记",
        "本报讯三十年，今天最稳当。”居民何大爷说。",
    ]
    assert is_equal_to_model(typing, small_session)


def point_of(galley: Galley, index: int, clean_offset: int) -> QPoint:
    rect = galley.rect_at(galley.sheet.blocks[index].id, clean_offset)
    assert rect is not None
    return rect.center()


def drop(galley: Galley, data: QMimeData, point: QPoint) -> None:
    actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    event = QDropEvent(QPointF(point), actions, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    galley.dropEvent(event)


def test_undo_and_redo_keys(typing: Galley, small_session: Session) -> None:
    typing.place_caret(BODY, 3)
    QTest.keyClick(typing, Keys.Key_Return)
    QTest.keyClick(typing, Keys.Key_Z, CONTROL)
    assert len(typing.sheet.blocks) == 7
    QTest.keyClick(typing, Keys.Key_Z, CONTROL | SHIFT)
    assert len(typing.sheet.blocks) == 8
    assert is_equal_to_model(typing, small_session)


def test_a_refused_edit_leaves_the_text(typing: Galley, small_session: Session) -> None:
    failures: list[object] = []
    small_session.edit_failed.connect(failures.append)
    assert small_session.editor
    small_session.editor.database.close()
    small_session.editor.database.path.unlink()
    small_session.editor.database.path.mkdir()
    typing.typist.type_text("x")
    assert len(failures) == 1
    assert is_equal_to_model(typing, small_session)


PASTES = ("甲\n乙", "\n\n", "  ", "𠮷\u2028丙\n", "x" * 30, "\t，")
LETTERS = "桥雨ab ，（𠮷\u00a0é"


@pytest.mark.parametrize("seed", range(4))
def test_random_hands_never_part_text_and_model(typing: Galley, small_session: Session, seed: int) -> None:
    chance = random.Random(seed)
    keys = [
        (Keys.Key_Backspace, Qt.KeyboardModifier.NoModifier),
        (Keys.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Keys.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Keys.Key_Backspace, CONTROL),
        (Keys.Key_Delete, CONTROL),
        (Keys.Key_Z, CONTROL),
        (Keys.Key_Z, CONTROL | SHIFT),
        (Keys.Key_X, CONTROL),
        (Keys.Key_V, CONTROL),
        *((key, modifier) for key in MOVES for modifier in (Qt.KeyboardModifier.NoModifier, SHIFT)),
    ]
    deeds: list[Callable[[], object]] = [
        lambda: typing.typist.type_text(chance.choice(LETTERS)),
        lambda: QTest.keyClick(typing, *chance.choice(keys)),
        lambda: QTest.keyClick(typing, *chance.choice(keys)),
        lambda: place_at_random(typing, chance, is_selecting=False),
        lambda: place_at_random(typing, chance, is_selecting=True),
        lambda: compose(typing, chance.choice(["", "pin"]), chance.choice(["", "拼", "𠮷音"])),
        lambda: typing.typist.type_text(chance.choice(PASTES)),
        lambda: typing.typist.move(typing.textCursor(), random_caret(typing, chance)),
    ]
    for _ in range(120):
        chance.choice(deeds)()
        assert is_equal_to_model(typing, small_session)
        assert small_session.issue
        check_issue(small_session.issue)
    assert small_session.issue and small_session.issue.seq > 60


MOVES = (Keys.Key_Left, Keys.Key_Right, Keys.Key_Up, Keys.Key_Down, Keys.Key_Home, Keys.Key_End)


def random_caret(galley: Galley, chance: random.Random) -> Caret:
    index = chance.randrange(len(galley.sheet.blocks))
    return Caret(index, chance.randint(0, len(galley.sheet.blocks[index].text)))


def place_at_random(galley: Galley, chance: random.Random, *, is_selecting: bool) -> None:
    start, end = random_caret(galley, chance), random_caret(galley, chance)
    if is_selecting:
        select(galley, (start.index, start.clean_offset), (end.index, end.clean_offset))
    else:
        galley.place_caret(start.index, start.clean_offset)
