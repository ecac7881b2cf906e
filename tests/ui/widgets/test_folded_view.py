"""What is chosen in a table of rows that fold, by keys and by code."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.face.stylesheet import make_stylesheet
from app.ui.face.theme import Appearance
from app.ui.widgets.folded_view import FoldedView, PlainCells
from tests.ui.widgets.test_folded_model import make_model


def make_view(appearance: Appearance, stage: QWidget) -> FoldedView:
    stage.setStyleSheet(make_stylesheet(appearance.theme))
    view = FoldedView(appearance, make_model(), stage)
    view.setItemDelegate(PlainCells(appearance, view, (1,)))
    view.set_widths((0, 60))
    view.resize(400, 300)
    view.show()
    view.choose(view.rows.index(1))
    return view


def chosen(view: FoldedView) -> list[str]:
    return [index.data() for index in view.chosen_rows()]


def test_the_arrows_open_a_fold_and_go_into_it(qtbot: QtBot, appearance: Appearance, stage: QWidget) -> None:
    view = make_view(appearance, stage)
    assert chosen(view) == ["夏秋冬"]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(view, key)
    assert chosen(view) == ["秋"]
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert chosen(view) == ["秋", "冬"]


def test_what_is_chosen_with_its_fold_is_told_once(qtbot: QtBot, appearance: Appearance, stage: QWidget) -> None:
    view = make_view(appearance, stage)
    view.expandAll()
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert chosen(view) == ["春", "夏秋冬"]


def test_sand_lies_under_what_is_chosen_from_edge_to_edge(qtbot: QtBot, appearance: Appearance, stage: QWidget) -> None:
    view = make_view(appearance, stage)
    view.expandAll()
    sand, paper = appearance.theme.selection.name(), appearance.theme.galley.name()
    fold = view.rows.index(1)
    for index in (fold, view.rows.index(1, 0, fold)):
        view.choose(index)
        shown = {color_at(view, index, x) for x in (8, 60, view.viewport().width() - 9)}
        assert shown == {sand}
        assert color_at(view, view.rows.index(0), 8) == paper


def color_at(view: FoldedView, index: QModelIndex, x: int) -> str:
    """Below the words of a row."""
    image = view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    y = view.visualRect(index).center().y() + 9
    return image.pixelColor(int(x * ratio), int(y * ratio)).name()
