"""The article as it will be read, in the galley's place."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.editing.operations import ReplaceText, SetRole
from app.text.model import Role
from app.ui.application import Desktop
from app.ui.face.theme import LIGHT
from app.ui.reading_view import STYLES, write_page
from tests.small_issue import make_issue


def test_every_role_has_its_style() -> None:
    assert set(STYLES) == set(Role)
    page = write_page(make_issue().articles[0], LIGHT, 17)
    assert page.count("<p ") == 7
    assert "老桥换新颜" in page


def test_a_lead_is_set_apart_and_not_slanted(desktop: Desktop) -> None:
    desktop.session.do(SetRole(8, Role.LEAD))
    desktop.desk.workbench.toggle_reading()
    shown = desktop.desk.workbench.reading.document()
    lead = next(
        shown.findBlockByNumber(number)
        for number in range(shown.blockCount())
        if "三十盏灯" in shown.findBlockByNumber(number).text()
    )
    style = lead.begin().fragment().charFormat()
    assert not style.fontItalic()
    assert style.foreground().color() == desktop.appearance.theme.muted
    assert lead.blockFormat().leftMargin() > 0


def test_paragraphs_are_set_to_both_edges(desktop: Desktop) -> None:
    bench = desktop.desk.workbench
    bench.toggle_reading()
    shown = bench.reading.document()
    ways = {
        block.role: shown.findBlockByNumber(number).blockFormat().alignment()
        for number, block in enumerate(make_issue().articles[0].blocks)
    }
    assert ways[Role.BODY] == Qt.AlignmentFlag.AlignJustify
    assert ways[Role.TITLE] & Qt.AlignmentFlag.AlignHCenter


def test_a_key_shows_it_and_it_follows_edits(qtbot: QtBot, desktop: Desktop) -> None:
    bench = desktop.desk.workbench
    bench.articles.view.setFocus()
    QTest.keyClick(desktop.desk.focusWidget() or desktop.desk, Qt.Key.Key_F6)
    assert bench.reading.isVisible() and not bench.galley.isVisible()
    assert "老桥换新颜" in bench.reading.toPlainText()
    desktop.session.do(ReplaceText(3, 0, 2, "新桥"))
    assert "新桥换新颜" in bench.reading.toPlainText()
    desktop.session.do(SetRole(8, Role.LEAD))
    desktop.session.select_article(12)
    assert "夜雨润田" in bench.reading.toPlainText()
    desktop.appearance.choose("dark")
    QTest.keyClick(bench.reading, Qt.Key.Key_F6)
    assert bench.galley.isVisible() and not bench.reading.isVisible()


def test_who_types_sees_the_galley(qtbot: QtBot, desktop: Desktop) -> None:
    bench = desktop.desk.workbench
    bench.toggle_reading()
    desktop.desk.registry.trigger("edit.type")
    assert bench.galley.isVisible()


def test_no_character_of_a_heading_stands_alone(desktop: Desktop) -> None:
    desktop.session.do(ReplaceText(3, 0, 0, "绘就文明实践的新画卷"))
    bench = desktop.desk.workbench
    bench.toggle_reading()
    view = bench.reading
    widths = set()
    for width in range(260, 520, 20):
        view.resize(width, 600)
        block = view.document().findBlockByNumber(0)
        while "绘就" not in block.text():
            block = block.next()
        layout = block.layout()
        lines = [layout.lineAt(number).textLength() for number in range(layout.lineCount())]
        widths.add(len(lines))
        assert sum(lines) >= len(block.text())
        assert len(lines) == 1 or lines[-1] > 2
    assert len(widths) > 1
