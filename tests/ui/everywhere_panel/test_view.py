"""The panel by hand, in the whole window: find, tick, replace, take back; and other issues opened from it."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.store.database import Database
from app.ui.application import Desktop
from app.ui.everywhere_panel.place_rows import tick_rect
from app.ui.everywhere_panel.view import EverywherePanel
from app.ui.session import Place
from tests.ui.desk_stage import make_library, open_desk, operations, wait_for_jobs
from tests.ui.everywhere_panel.second_issue import add_second_issue

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT_BUTTON = Qt.MouseButton.LeftButton


def ask(qtbot: QtBot, desktop: Desktop, text: str, replacement: str = "") -> EverywherePanel:
    desktop.desk.workbench.articles.view.setFocus()
    QTest.keyClick(desktop.desk, Qt.Key.Key_H, CONTROL)
    panel = desktop.desk.everywhere
    assert panel.isVisible() and panel.query.wanted.hasFocus()
    panel.query.wanted.setText(text)
    panel.query.instead.setText(replacement)
    wait_until_found(qtbot, panel)
    return panel


def wait_until_found(qtbot: QtBot, panel: EverywherePanel) -> None:
    qtbot.waitUntil(lambda: panel.is_complete and not panel.query.timer.isActive())


def titles(desktop: Desktop) -> list[str]:
    assert desktop.session.issue is not None
    return [article.title for article in desktop.session.issue.articles]


def test_ticked_places_become_one_step(qtbot: QtBot, desktop: Desktop) -> None:
    panel = ask(qtbot, desktop, "桥", "bridge")
    count = len(panel.model.rows)
    assert count > 2
    row = panel.list.visualRect(panel.model.index(0))
    QTest.mouseClick(panel.list.viewport(), LEFT_BUTTON, pos=tick_rect(row).center().toPoint())
    assert panel.facts.text() == f"{count} places, {count - 1} ticked"
    QTest.mouseClick(panel.do_button, LEFT_BUTTON)
    assert operations(desktop)[-1] == "ReplaceTexts"
    wait_until_found(qtbot, panel)
    assert len(panel.model.rows) == 1
    QTest.keyClick(panel.query.wanted, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    desktop.session.undo()
    assert titles(desktop)[0] == "老桥换新颜"


def test_the_list_is_walked_by_keys(qtbot: QtBot, desktop: Desktop) -> None:
    panel = ask(qtbot, desktop, "雨")
    QTest.keyClick(panel.query.wanted, Qt.Key.Key_Return)
    assert panel.list.hasFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    assert not panel.model.is_ticked(0)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert desktop.session.article_id == 12
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_the_keyboard_goes_back_to_the_text(qtbot: QtBot, desktop: Desktop) -> None:
    panel = ask(qtbot, desktop, "雨")
    assert panel.query.wanted.hasFocus()
    QTest.keyClick(panel.query.wanted, Qt.Key.Key_Escape)
    assert desktop.desk.workbench.galley.hasFocus()


def test_a_selection_is_what_is_looked_for(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.desk.workbench.galley.select_clean(3, 0, 2)
    desktop.desk.registry.trigger("edit.replace")
    assert desktop.desk.everywhere.query.wanted.text() == "老桥"


def test_a_wrong_pattern_is_told_where_it_is_typed(qtbot: QtBot, desktop: Desktop) -> None:
    panel = ask(qtbot, desktop, "（")
    panel.query.manner.setCurrentIndex(2)
    panel.query.wanted.setText("[")
    qtbot.waitUntil(lambda: bool(panel.trouble))
    assert panel.facts.text() == panel.trouble
    assert not panel.do_button.isEnabled()


def test_over_two_issues_as_a_batch_that_is_taken_back(qtbot: QtBot, tmp_path: Path) -> None:
    library = make_library(tmp_path / "two.jiaoyang")
    database = Database.open(library)
    add_second_issue(database)
    database.close()
    with open_desk(qtbot, tmp_path, library) as desktop:
        session = desktop.session
        session.select_article(12)
        session.select_place(Place(15, 2, None))
        panel = ask(qtbot, desktop, "老桥", "新桥")
        panel.query.scope.setCurrentIndex(3)
        wait_until_found(qtbot, panel)
        assert {row.issue_id for row in panel.model.rows} == {1, 2}
        assert panel.where(panel.model.rows[-1]) == "柳河新报 · 2021-12-03 · 3"
        with qtbot.waitSignal(session.issue_changed):
            QTest.mouseClick(panel.do_button, LEFT_BUTTON)
        qtbot.waitUntil(lambda: session.article_id == 12)
        assert titles(desktop)[0] == "新桥换新颜"
        assert session.place is not None and session.place.block == 15
        wait_for_jobs(qtbot, desktop.work)
        with qtbot.waitSignal(session.issue_changed):
            panel.make_batches_menu().actions()[0].trigger()
        assert titles(desktop)[0] == "老桥换新颜"
        wait_for_jobs(qtbot, desktop.work)
        wait_until_found(qtbot, panel)
        other = next(n for n, row in enumerate(panel.model.rows) if row.issue_id != panel.issue_id)
        rect = panel.list.visualRect(panel.model.index(other))
        with qtbot.waitSignal(session.issue_opened):
            QTest.mouseClick(panel.list.viewport(), LEFT_BUTTON, pos=rect.center() + QPoint(40, 0))
        qtbot.waitUntil(lambda: session.place is not None)
        wait_for_jobs(qtbot, desktop.work)


def test_what_is_found_is_taken_out(qtbot: QtBot, desktop: Desktop) -> None:
    panel = ask(qtbot, desktop, "老桥")
    assert not panel.do_button.isEnabled()
    QTest.mouseClick(panel.query.nothing_button, LEFT_BUTTON)
    wait_until_found(qtbot, panel)
    assert not panel.query.instead.isEnabled()
    assert panel.do_button.text() == f"Take out at {len(panel.model.rows)} places"
    QTest.mouseClick(panel.do_button, LEFT_BUTTON)
    assert titles(desktop)[0] == "换新颜"
    desktop.session.undo()
    assert titles(desktop)[0] == "老桥换新颜"


def test_a_batch_is_stopped_and_nothing_is_written(qtbot: QtBot, tmp_path: Path) -> None:
    library = make_library(tmp_path / "two.jiaoyang")
    database = Database.open(library)
    add_second_issue(database)
    database.close()
    with open_desk(qtbot, tmp_path, library) as desktop:
        panel = ask(qtbot, desktop, "老桥", "新桥")
        panel.query.scope.setCurrentIndex(3)
        wait_until_found(qtbot, panel)
        turn = desktop.work.jobs.turn
        for _ in range(3):
            qtbot.waitUntil(lambda: turn.acquire(blocking=False))
        QTest.mouseClick(panel.do_button, LEFT_BUTTON)
        assert panel.stop_button.isVisible()
        assert panel.facts.text() == "Writing…"
        QTest.mouseClick(panel.stop_button, LEFT_BUTTON)
        with qtbot.waitSignal(panel.news) as news:
            turn.release(3)
        assert news.args == ["Stopped; nothing was changed."]
        assert not panel.stop_button.isVisible()
        assert panel.do_button.isEnabled()
        assert titles(desktop)[0] == "老桥换新颜"
