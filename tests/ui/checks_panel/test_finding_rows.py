"""The marks of the severities differ in shape, and rows are drawn in both themes."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from app.ui.checks_panel import FindingsSource
from app.ui.checks_panel.finding_rows import FindingDelegate, paint_severity
from app.ui.checks_panel.findings_model import Choice, FindingsModel
from app.ui.face.theme import DARK, LIGHT, Appearance
from app.ui.session import Session


def shape_of(severity: str) -> list[bool]:
    """Which pixels a mark covers."""
    image = QImage(16, 16, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_severity(painter, QRectF(1, 1, 14, 14), severity, LIGHT)
    painter.end()
    return [image.pixelColor(x, y) != QColor("white") for x in range(16) for y in range(16)]


def test_no_two_marks_have_one_shape(qtbot: QtBot) -> None:
    shapes = [shape_of(severity) for severity in ("error", "warning", "notice")]
    assert shapes[0] != shapes[1] and shapes[1] != shapes[2]
    error, notice = (sum(shape) for shape in (shapes[0], shapes[2]))
    assert error and notice


def test_a_row_shows_the_flagged_text_on_a_ground(
    qtbot: QtBot, session: Session, source: FindingsSource, appearance: Appearance
) -> None:
    view = QListView()
    qtbot.addWidget(view)
    model = FindingsModel(session, view)
    view.setModel(model)
    view.setItemDelegate(FindingDelegate(appearance, view))
    view.resize(286, 200)
    for theme, choice in ((LIGHT, "light"), (DARK, "dark")):
        appearance.choose(choice)
        model.show((), Choice())
        bare = view.grab().toImage()
        model.show(source.findings, Choice())
        shown = view.grab().toImage()
        assert shown != bare
        assert theme.is_dark == (choice == "dark")
