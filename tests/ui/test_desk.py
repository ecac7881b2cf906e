"""The window by hand: keys, buttons, menus, palette, drag and drop, and what they do to the library."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.editing.operations import ReplaceText, SetStatus
from app.text.model import Role, Status
from app.ui.application import Desktop, parse
from app.ui.desk import Desk
from app.ui.dialogs.export import ExportDialog
from app.ui.session import Place
from tests.ui.desk_stage import make_library, open_desk, operations, wait_for_jobs

Key = Qt.Key
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def put_cursor(desktop: Desktop, role: Role, clean_offset: int = 0) -> int:
    """The cursor in the first block of this role, which is answered."""
    issue = desktop.session.issue
    assert issue is not None
    block = next(block for article in issue.articles for block in article.blocks if block.role is role)
    desktop.session.select_place(Place(block.id, clean_offset, None))
    desktop.desk.workbench.articles.view.setFocus()
    return block.id


def press(desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
    QTest.keyClick(desk.focusWidget() or desk, key, modifier)


def test_a_letter_gives_the_block_its_role(desktop: Desktop) -> None:
    block_id = put_cursor(desktop, Role.BODY)
    keys = {Key.Key_H: Role.SUBHEAD, Key.Key_K: Role.KICKER, Key.Key_C: Role.CAPTION, Key.Key_L: Role.LEAD}
    for key, role in keys.items():
        press(desktop.desk, key)
        assert desktop.session.issue is not None
        found = desktop.session.issue.find_block(block_id)
        assert found is not None
        assert found[0].blocks[found[1]].role is role
        assert operations(desktop)[-1] == "SetRole"


def test_letters_are_text_in_typing_mode(qtbot: QtBot, desktop: Desktop) -> None:
    put_cursor(desktop, Role.BODY)
    press(desktop.desk, Key.Key_F2)
    assert desktop.session.is_typing
    QTest.keyClicks(desktop.desk.workbench.galley, "hut")
    assert operations(desktop)[-1] == "ReplaceText"
    assert desktop.session.article is not None
    assert any(block.text.startswith("hut") for block in desktop.session.article.blocks)
    QTest.keyClick(desktop.desk.workbench.galley, Key.Key_Escape)
    assert not desktop.session.is_typing


def test_undo_and_redo_by_their_keys(qtbot: QtBot, desktop: Desktop) -> None:
    before = desktop.session.issue
    put_cursor(desktop, Role.BODY)
    press(desktop.desk, Key.Key_H)
    after = desktop.session.issue
    assert before is not None and after is not None
    press(desktop.desk, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desktop.session.issue is not None
    assert desktop.session.issue.articles == before.articles
    press(desktop.desk, Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert desktop.session.issue.articles == after.articles


def test_approving_goes_on_to_the_next_open_article(qtbot: QtBot, desktop: Desktop) -> None:
    issue = desktop.session.issue
    assert issue is not None
    first, second = issue.articles[:2]
    QTest.mouseClick(desktop.desk.top_bar.approve, Qt.MouseButton.LeftButton)
    assert desktop.session.issue is not None
    approved = desktop.session.issue.article(first.id)
    assert approved is not None and approved.status is Status.APPROVED
    assert desktop.session.article_id == second.id
    assert desktop.desk.workbench.articles.heading.facts.text().startswith("1 /")


def test_commands_are_on_only_where_they_make_sense(desktop: Desktop) -> None:
    actions = desktop.desk.registry.actions
    assert not actions["edit.undo"].isEnabled()
    assert not actions["doubt.accept"].isEnabled()
    assert actions["doubt.next"].isEnabled()
    put_cursor(desktop, Role.BODY)
    assert actions["block.role.title"].isEnabled()
    assert actions["block.role.body"].isChecked()
    desktop.desk.registry.trigger("block.role.title")
    assert actions["edit.undo"].isEnabled()
    assert actions["block.role.title"].isChecked()


def test_doubts_are_reached_and_answered_by_keys(qtbot: QtBot, desktop: Desktop) -> None:
    issue = desktop.session.issue
    assert issue is not None
    left = len(issue.open_doubts)
    desktop.desk.workbench.articles.view.setFocus()
    press(desktop.desk, Key.Key_F8)
    assert desktop.session.doubt is not None
    press(desktop.desk, Key.Key_Return)
    assert desktop.session.issue is not None
    assert len(desktop.session.issue.open_doubts) == left - 1
    assert operations(desktop)[-1] == "SettleDoubt"
    press(desktop.desk, Key.Key_Backspace)
    assert len(desktop.session.issue.open_doubts) == left


def test_findings_are_reached_and_ignored_by_keys(qtbot: QtBot, desktop: Desktop) -> None:
    checks = desktop.desk.workbench.inspector.checks
    desktop.session.do(ReplaceText(put_cursor(desktop, Role.BODY), 0, 0, "〓〓"))
    qtbot.waitUntil(lambda: bool(checks.model.rows))
    first, count = checks.model.rows[0], len(checks.model.rows)
    assert checks.chosen is None
    desktop.desk.workbench.galley.setFocus()
    press(desktop.desk, Key.Key_F7)
    assert checks.chosen == first
    press(desktop.desk, Key.Key_I)
    qtbot.waitUntil(lambda: len(checks.model.rows) < count)
    assert first not in checks.model.rows


def test_files_dropped_anywhere_are_imported(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    page = tmp_path / "新报2020-01-05第2版.txt"
    page.write_text("新桥通车\n本报讯（记者 李山）昨天，新桥通车了。\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(page))])
    buttons, action = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    desktop.desk.dragEnterEvent(QDragEnterEvent(QPointF(5, 5).toPoint(), action, data, buttons, NO_MODIFIER))
    assert desktop.desk.notices.isVisible()
    with qtbot.waitSignal(desktop.work.issue_opened):
        desktop.desk.dropEvent(QDropEvent(QPointF(5, 5), action, data, buttons, NO_MODIFIER))
    wait_for_jobs(qtbot, desktop.work)
    assert desktop.session.issue is not None
    assert desktop.session.issue.source.file_name == page.name
    assert "1 imported" in desktop.desk.notices.sentence.text()
    assert not desktop.desk.progress.isVisible()


def test_an_empty_library_says_so_and_offers_the_one_thing(qtbot: QtBot, tmp_path: Path) -> None:
    with open_desk(qtbot, tmp_path, tmp_path / "new.jiaoyang") as desktop:
        desk = desktop.desk
        assert desk.pages.currentWidget() is desk.empty
        assert desk.empty.button.isVisible()
        assert not desk.registry.actions["export.issue"].isEnabled()
        assert desk.registry.actions["library.import_files"].isEnabled()


def test_an_error_is_told_in_one_quiet_sentence(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.jiaoyang"
    wrong.write_bytes(b"no library" * 40)
    with qtbot.waitSignal(desktop.work.failed):
        desktop.work.open_library(wrong)
    assert "not a library" in desktop.desk.notices.sentence.text()
    assert desktop.session.issue is not None


def test_place_and_looks_are_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    library = make_library(tmp_path / "small.jiaoyang")
    with open_desk(qtbot, tmp_path, library) as desktop:
        issue = desktop.session.issue
        assert issue is not None
        last = issue.articles[-1].id
        desktop.session.select_article(last)
        qtbot.waitUntil(lambda: desktop.session.place is not None)
        desktop.desk.registry.trigger("view.theme.dark")
        desktop.desk.registry.trigger("view.larger")
        desktop.desk.close()
        assert desktop.settings.theme == "dark"
        assert desktop.settings.number("article") == last
    with open_desk(qtbot, tmp_path) as desktop:
        assert desktop.desk.view.zoom > 100
        with qtbot.waitSignal(desktop.work.library_opened):
            desktop.open(parse([]))
        qtbot.waitUntil(lambda: desktop.session.place is not None and not desktop.session.turns.waiting)
        assert desktop.session.article_id == last


def test_another_language_makes_a_new_window_with_the_same_issue(qtbot: QtBot, desktop: Desktop) -> None:
    former, issue = desktop.desk, desktop.session.issue
    former.registry.trigger("view.language.zh_CN")
    assert desktop.desk is not former
    assert desktop.desk.isVisible()
    assert desktop.session.issue is issue
    assert desktop.desk.pages.currentWidget() is desktop.desk.workbench
    assert desktop.desk.workbench.library.model.rowCount() == 1
    assert issue is not None
    articles = desktop.desk.workbench.articles
    assert articles.model.rowCount() == len(issue.articles)
    assert articles.view.currentIndex().row() == articles.model.row_of(desktop.session.article_id)
    desktop.change_language("en")


def test_files_dropped_on_the_text_are_not_typed(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "page.txt"))])
    press(desktop.desk, Key.Key_F2)
    galley = desktop.desk.workbench.galley
    assert desktop.session.is_typing
    assert not galley.canInsertFromMimeData(data)
    text = QMimeData()
    text.setText("新近")
    assert galley.canInsertFromMimeData(text)


def test_news_leave_the_doubts_where_they_are(qtbot: QtBot, desktop: Desktop) -> None:
    desk = desktop.desk
    place = desk.workbench.doubts.mapTo(desk, QPoint(0, 0))
    desk.notices.tell_news("Something happened.")
    qtbot.waitUntil(desk.notices.isVisible)
    QApplication.processEvents()
    assert desk.workbench.doubts.mapTo(desk, QPoint(0, 0)) == place
    desk.registry.trigger("edit.search")
    qtbot.waitUntil(lambda: not desk.workbench.isVisible())
    desk.notices.tell_news("Something else happened.")
    qtbot.waitUntil(desk.notices.isVisible)


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_an_approved_issue_offers_its_export(qtbot: QtBot, desktop: Desktop) -> None:
    desk = desktop.desk
    for article in (1, 9, 12):
        desktop.session.do(SetStatus(article, Status.APPROVED))
    qtbot.waitUntil(lambda: desk.workbench.doubts.primary.text() == "Export the issue")
    QTest.mouseClick(desk.workbench.doubts.primary, Qt.MouseButton.LeftButton)
    dialog = desk.findChild(ExportDialog)
    assert dialog is not None
    dialog.close()
