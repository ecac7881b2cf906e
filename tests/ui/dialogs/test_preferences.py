"""Settings by hand: they are in force at once and come back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.ui.application import Desktop
from app.ui.dialogs.preferences import PreferencesDialog, list_families
from app.ui.dialogs.sheet import ChoiceBox
from app.ui.face.pane_type import load_type
from app.ui.progress_sheet import ProgressSheet

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def open_preferences(desktop: Desktop) -> PreferencesDialog:
    desktop.desk.registry.trigger("view.preferences")
    found = [dialog for dialog in desktop.desk.findChildren(PreferencesDialog) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def box(dialog: PreferencesDialog, name: str) -> ChoiceBox:
    return next(child for child in dialog.findChildren(ChoiceBox) if child.accessibleName() == name)


def test_type_is_in_force_at_once(qtbot: QtBot, desktop: Desktop) -> None:
    workbench = desktop.desk.workbench
    raw, clean = workbench.raw.font().pointSizeF(), workbench.galley.pixels
    leading = workbench.galley.sheet.typography.blocks
    dialog = open_preferences(desktop)
    QTest.keyClick(box(dialog, "Raw text: Size"), Qt.Key.Key_Down)
    QTest.keyClick(box(dialog, "Clean text: Size"), Qt.Key.Key_Down)
    QTest.keyClick(box(dialog, "Clean text: Line spacing"), Qt.Key.Key_Down)
    assert workbench.raw.font().pointSizeF() == pytest.approx(raw * 1.1)
    assert workbench.galley.pixels == pytest.approx(clean * 1.1)
    assert all(
        after.lineHeight() > before.lineHeight() * 1.15
        for before, after in zip(leading.values(), workbench.galley.sheet.typography.blocks.values(), strict=True)
    )
    desktop.desk.registry.trigger("view.larger")
    assert workbench.galley.pixels == pytest.approx(clean * 1.1 * 1.1)
    dialog.close()


def test_raw_lines_stand_as_far_apart_as_chosen_also_after_the_start(qtbot: QtBot, desktop: Desktop) -> None:
    raw = desktop.desk.workbench.raw
    usual = raw.row_height
    dialog = open_preferences(desktop)
    leading = box(dialog, "Raw text: Line spacing")
    leading.setCurrentIndex(leading.findData(140))
    assert raw.row_height == pytest.approx(usual * 1.4, abs=1)
    assert load_type(desktop.settings, "raw").leading == 140
    desktop.desk.registry.trigger("view.larger")
    height = raw.row_height
    assert height == pytest.approx(usual * 1.4 * 1.1, abs=2)
    desktop.desk.registry.trigger("view.toggle_theme")
    assert (raw.row_height, raw.gutter.font().pointSizeF() > 9) == (height, True)
    dialog.restore()
    assert leading.currentData() == 100
    dialog.close()


def test_the_column_is_as_wide_as_chosen(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.desk.resize(1900, 800)
    desktop.desk.workbench.toggle_left()
    galley = desktop.desk.workbench.galley
    dialog = open_preferences(desktop)
    widths = []
    for number in range(4):
        box(dialog, "Clean text: Column").setCurrentIndex(number)
        widths.append(galley.viewport().width())
    assert widths[0] == 480
    assert widths == sorted(widths)
    dialog.close()


def test_raw_lines_are_wrapped_and_stay_in_their_places(qtbot: QtBot, desktop: Desktop) -> None:
    raw = desktop.desk.workbench.raw
    dialog = open_preferences(desktop)
    wrap = next(child for child in dialog.findChildren(type(dialog.offers)) if child.text() == "Wrap long lines")
    wrap.click()
    assert raw.lineWrapMode() is QPlainTextEdit.LineWrapMode.WidgetWidth
    wrap.click()
    assert raw.lineWrapMode() is QPlainTextEdit.LineWrapMode.NoWrap
    dialog.close()


def test_switches_and_limit_are_kept(qtbot: QtBot, desktop: Desktop) -> None:
    dialog = open_preferences(desktop)
    dialog.offers.click()
    dialog.rate.setValue(1.5)
    dialog.source.setText("本报内规")
    dialog.source.editingFinished.emit()
    assert not desktop.settings.is_on("offers")
    dialog.close()
    desktop.desk.registry.trigger("library.progress")
    sheet = desktop.desk.findChild(ProgressSheet)
    assert sheet is not None
    qtbot.waitUntil(lambda: sheet.shown is not None)
    assert sheet.limit_words.text() == "Limit: 1.5 in 10,000 characters. Source: 本报内规"
    sheet.close()


def test_all_as_it_was(qtbot: QtBot, desktop: Desktop) -> None:
    dialog = open_preferences(desktop)
    dialog.offers.click()
    dialog.rate.setValue(9)
    box(dialog, "Raw text: Size").setCurrentIndex(8)
    dialog.restore()
    assert desktop.settings.is_on("offers")
    assert desktop.settings.limit_rate == 3.0
    assert box(dialog, "Raw text: Size").currentData() == 100
    assert desktop.settings.number("raw/size") == 100
    dialog.close()


def test_fonts_of_one_width_come_first_for_raw_text(qtbot: QtBot) -> None:
    assert sorted(list_families("raw")) == sorted(list_families("galley"))
