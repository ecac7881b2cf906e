"""The sheet of changes as a hand uses it: narrowed, opened, gone through, put back one by one or many at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.editing.operations import ReplaceText
from app.ui.application import Desktop
from app.ui.changes.runs import Maker
from app.ui.dialogs.changes import ChangesDialog
from tests.ui.desk_stage import operations

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
SPACES = Maker(rule="justification-spaces")


@pytest.fixture
def dialog(qtbot: QtBot, desktop: Desktop) -> Iterator[ChangesDialog]:
    desktop.desk.registry.trigger("article.changes")
    dialog = desktop.desk.findChild(ChangesDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.job is None)
    yield dialog
    dialog.close()


def text_of(desktop: Desktop, block_id: int) -> str:
    issue = desktop.session.issue
    found = issue.find_block(block_id) if issue else None
    assert found is not None
    return found[0].blocks[found[1]].text


def row_of(dialog: ChangesDialog, block_id: int) -> int:
    return next(row for row, run in enumerate(dialog.model.folds) if run[0].block.id == block_id)


def test_the_first_row_is_chosen_and_the_text_shows_it(qtbot: QtBot, desktop: Desktop, dialog: ChangesDialog) -> None:
    assert dialog.list.currentIndex().row() == 0
    assert desktop.session.place is not None and desktop.session.place.block == 5
    QTest.keyClick(dialog.list, Qt.Key.Key_End)
    assert desktop.session.place.block == 8


def test_an_edit_while_changes_are_looked_for_is_among_them(qtbot: QtBot, desktop: Desktop) -> None:
    turn, threads = desktop.work.jobs.turn, 3
    for _ in range(threads):
        turn.acquire()
    desktop.desk.registry.trigger("article.changes")
    dialog = desktop.desk.findChild(ChangesDialog)
    assert dialog is not None
    desktop.session.do(ReplaceText(8, 0, 1, "五"))
    for _ in range(threads):
        turn.release()
    qtbot.waitUntil(lambda: dialog.job is None)
    assert any(item.maker.user for run in dialog.model.folds for item in run)
    dialog.close()


def test_a_folded_run_goes_back_as_one_step(qtbot: QtBot, desktop: Desktop, dialog: ChangesDialog) -> None:
    dialog.list.choose(dialog.model.index(row_of(dialog, 7)))
    assert dialog.use_button.text() == "Use the original at 3 places"
    QTest.mouseClick(dialog.use_button, Qt.MouseButton.LeftButton)
    assert text_of(desktop, 7) == "桥 面 添 彩"
    assert operations(desktop)[-1:] == ["UseOriginal"]
    assert all(run[0].block.id != 7 for run in dialog.model.folds)
    desktop.session.undo()
    assert text_of(desktop, 7) == "桥面添彩"


def test_one_of_an_open_run_goes_back_by_key_and_the_run_stays_open(
    qtbot: QtBot, desktop: Desktop, dialog: ChangesDialog
) -> None:
    row = row_of(dialog, 7)
    dialog.list.choose(dialog.model.index(row))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(dialog.list, key)
    QTest.keyClick(dialog.list, Qt.Key.Key_G)
    assert text_of(desktop, 7) == "桥面 添彩"
    fold = dialog.model.index(row)
    assert dialog.list.isExpanded(fold) and dialog.model.rowCount(fold) == 2
    assert (dialog.list.currentIndex().parent(), dialog.list.currentIndex().row()) == (fold, 1)


def test_chips_narrow_to_a_rule_or_a_person(qtbot: QtBot, desktop: Desktop, dialog: ChangesDialog) -> None:
    desktop.session.do(ReplaceText(3, 5, 5, "了"))
    typist = next(maker for maker in dialog.chips.chips if maker and maker.user)
    QTest.mouseClick(dialog.chips.chips[typist], Qt.MouseButton.LeftButton)
    assert [run[0].block.id for run in dialog.model.folds] == [3]
    QTest.mouseClick(dialog.use_button, Qt.MouseButton.LeftButton)
    assert text_of(desktop, 3) == "老桥换新颜"
    assert typist not in dialog.chips.chips and dialog.model.rowCount() > 3


def test_all_of_a_rule_go_back_as_one_step(qtbot: QtBot, desktop: Desktop, dialog: ChangesDialog) -> None:
    QTest.mouseClick(dialog.chips.chips[SPACES], Qt.MouseButton.LeftButton)
    QTest.keyClick(dialog.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    steps = len(desktop.session.editor.history.done) if desktop.session.editor else 0
    QTest.mouseClick(dialog.use_button, Qt.MouseButton.LeftButton)
    assert SPACES not in dialog.chips.chips
    assert text_of(desktop, 5).startswith("本 报讯（记者 周晓禾）12 月 3 日，老桥通")
    assert desktop.session.editor is not None and len(desktop.session.editor.history.done) == steps + 1


def test_an_article_without_changes_says_so(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.session.select_article(12)
    desktop.desk.registry.trigger("article.changes")
    dialog = desktop.desk.findChild(ChangesDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.job is None)
    assert dialog.note.text() == "The text stands as it came."
    assert not dialog.use_button.isEnabled()
    dialog.close()


def test_closed_before_the_changes_are_found_it_hears_nothing(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.desk.registry.trigger("article.changes")
    dialog = desktop.desk.findChild(ChangesDialog)
    assert dialog is not None
    dialog.close()
    assert dialog.job is None
