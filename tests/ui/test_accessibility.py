"""Whoever sees nothing, or uses no mouse: every widget that takes the keyboard has a name and is reached by Tab.

The window is walked with every panel and sheet of the command table open, and every page of the inspector.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.editing.operations import AddEntity
from app.text.model import EntityKind
from app.ui.application import Desktop
from app.ui.session import Place
from tests.ui.desk_stage import wait_for_jobs

SHEETS = (
    "library.progress",
    "library.tags",
    "issue.fields",
    "issue.encoding",
    "issue.reread",
    "issue.profile",
    "issue.compare",
    "export.issue",
    "article.changes",
    "block.put_back",
    "view.preferences",
    "help.keys",
    "help.change_keys",
    "help.about",
)
"""Commands that open a dialog; it is closed again."""
PANELS = ("edit.find", "edit.replace", "help.palette", "block.to_article")
"""Commands that open something in the window."""
LOOKS = ("search.articles", "search.concordance", "search.timeline", "search.company", "search.reprints")
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def takes_keyboard(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus


def is_part(widget: QWidget) -> bool:
    """Of another widget, whose name counts: a scroll bar, the view of a list, the line of a box."""
    parent = widget.parentWidget()
    return isinstance(widget, QScrollBar) or (
        isinstance(parent, QAbstractScrollArea | QAbstractSpinBox | QComboBox) and widget.objectName().startswith("qt_")
    )


def name_of(widget: QWidget) -> str:
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton | QLabel) and len(widget.text().strip()) > 1:
        return widget.text()
    return ""


def keyboard_widgets(window: QWidget) -> list[QWidget]:
    return [widget for widget in window.findChildren(QWidget) if takes_keyboard(widget) and not is_part(widget)]


def nameless(window: QWidget) -> list[str]:
    return [describe(widget) for widget in keyboard_widgets(window) if not name_of(widget)]


def describe(widget: QWidget) -> str:
    path: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(path) < 3:
        path.append(type(at).__name__ + (f"#{at.objectName()}" if at.objectName() else ""))
        at = at.parentWidget()
    return " in ".join(path)


def reached_by_tab() -> set[QWidget]:
    """Every widget that has the keyboard while Tab is pressed until it comes around."""
    reached: list[QWidget] = []
    while (at := QApplication.focusWidget()) is not None and at not in reached:
        reached.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    return set(reached)


def unreachable(window: QWidget) -> list[str]:
    """Those that take the keyboard by Tab, and do not get it."""
    reached = reached_by_tab()
    return [
        describe(widget)
        for widget in keyboard_widgets(window)
        if widget not in reached and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def check(window: QWidget) -> None:
    assert nameless(window) == []
    assert unreachable(window) == []
    unlabelled = [
        describe(field)
        for field in window.findChildren(QLineEdit)
        if field.isVisible() and not name_of(field) and not is_part(field)
    ]
    assert unlabelled == []


@pytest.fixture
def desk(qtbot: QtBot, desktop: Desktop) -> QWidget:
    desktop.session.select_place(Place(5, 0, None))
    desktop.session.select_doubt(17)
    return desktop.desk


def test_the_window_and_each_page_of_its_inspector(qtbot: QtBot, desktop: Desktop, desk: QWidget) -> None:
    check(desk)
    tabs = desktop.desk.workbench.inspector.tabs
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        check(desk)


@pytest.mark.parametrize("command", PANELS)
def test_each_panel(qtbot: QtBot, desktop: Desktop, desk: QWidget, command: str) -> None:
    desktop.desk.registry.trigger(command)
    check(desk)


def open_dialogs(desktop: Desktop) -> Iterator[QDialog]:
    return (dialog for dialog in desktop.desk.findChildren(QDialog) if dialog.isVisible())


@pytest.mark.parametrize("command", SHEETS)
def test_each_sheet(qtbot: QtBot, desktop: Desktop, desk: QWidget, command: str) -> None:
    desktop.desk.registry.trigger(command)
    qtbot.waitUntil(lambda: any(open_dialogs(desktop)))
    for dialog in list(open_dialogs(desktop)):
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        check(dialog)
        assert dialog.windowTitle()
        dialog.close()


@pytest.mark.parametrize("look", LOOKS)
def test_each_look_of_the_search_page(qtbot: QtBot, desktop: Desktop, desk: QWidget, look: str) -> None:
    desktop.desk.search_deeds.open_page("桥")
    desktop.desk.registry.trigger(look)
    wait_for_jobs(qtbot, desktop.work)
    check(desk)


def test_the_register_and_each_of_its_lists(qtbot: QtBot, desktop: Desktop, desk: QWidget) -> None:
    desktop.session.do(AddEntity(5, 7, 10, EntityKind.PERSON))
    desktop.desk.registry.trigger("library.register")
    side = desktop.desk.register_view.side
    qtbot.waitUntil(lambda: side.names.rowCount() > 0)
    for tab in range(side.tabs.count()):
        side.tabs.setCurrentIndex(tab)
        check(desk)
