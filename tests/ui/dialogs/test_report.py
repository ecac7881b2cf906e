"""The end of a long piece of work."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.dialogs.report import ReportDialog


def test_a_report_can_be_read_and_copied(qtbot: QtBot) -> None:
    dialog = ReportDialog("Import", "1 imported, 1 refused.", ["“a.pdf” was refused.", "“b.txt” was imported."])
    assert dialog.details.toPlainText() == "“a.pdf” was refused.\n“b.txt” was imported."
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == (
        "1 imported, 1 refused.\n\n“a.pdf” was refused.\n“b.txt” was imported."
    )
    with qtbot.waitSignal(dialog.destroyed):
        dialog.accept()
