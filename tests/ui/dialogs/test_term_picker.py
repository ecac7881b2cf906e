"""A tag is chosen from a tree of terms, or as one types."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.tagging.thesaurus import Term
from app.text.model import Tag
from app.ui.dialogs.term_picker import AT_ONCE, HAS, TermPicker
from app.workspace.vocabularies import FoundTerm

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
TERMS = {"主题": (Term("1", "城建"), Term("11", "桥梁", "1"), Term("12", "道路", "1"))}
BRIDGE = Tag("桥梁", "主题")


def make_picker(qtbot: QtBot) -> TermPicker:
    def find(words: str) -> list[FoundTerm]:
        return [FoundTerm(BRIDGE, "11", ("城建",)), FoundTerm(Tag("道路", "主题"), "12", ("城建",))] if words else []

    picker = TermPicker(TERMS, find, [Tag("道路", "主题")])
    qtbot.addWidget(picker)
    picker.show()
    return picker


def test_the_terms_are_a_tree(qtbot: QtBot) -> None:
    picker = make_picker(qtbot)
    branch = picker.model.item(0)
    assert branch.text() == "主题   3"
    top = branch.child(0)
    assert [top.text(), top.child(0).text(), top.child(1).text()] == ["城建", "桥梁", f"{HAS}道路"]
    picker.tree.setCurrentIndex(top.child(0).index())
    with qtbot.waitSignal(picker.tag_wanted) as wanted:
        QTest.keyClick(picker.tree, Qt.Key.Key_Return)
    assert wanted.args == [BRIDGE]


def test_what_is_typed_is_found_with_its_broader_terms_and_given_once(qtbot: QtBot) -> None:
    picker = make_picker(qtbot)
    QTest.keyClicks(picker.line, "q")
    assert picker.model.item(0).text() == "桥梁   主题 › 城建"
    with qtbot.waitSignal(picker.tag_wanted):
        QTest.keyClick(picker.line, Qt.Key.Key_Return)
    assert picker.model.item(0).text().startswith(HAS)
    QTest.keyClick(picker.line, Qt.Key.Key_Down)
    assert picker.line.text() == "q"
    assert picker.tree.currentIndex().row() == 1
    with qtbot.assertNotEmitted(picker.tag_wanted):
        QTest.keyClick(picker.line, Qt.Key.Key_Return)


def test_a_vocabulary_itself_is_opened(qtbot: QtBot) -> None:
    picker = make_picker(qtbot)
    first = picker.model.index(0, 0)
    was_open = picker.tree.isExpanded(first)
    picker.choose(first)
    assert picker.tree.isExpanded(first) is not was_open


def test_a_large_vocabulary_is_laid_out_where_it_is_opened(qtbot: QtBot) -> None:
    tops = [Term(str(number), f"词{number}") for number in range(1, AT_ONCE + 4)]
    terms = {"大": (*tops, Term("a", "窄词", "2"), Term("b", "更窄", "a")), "主题": TERMS["主题"]}
    picker = TermPicker(terms, lambda _: (), [])
    qtbot.addWidget(picker)
    branch = picker.model.item(0)
    assert (branch.text(), branch.rowCount(), branch.child(0).text()) == ("大   505", 1, "")
    picker.tree.expand(branch.index())
    assert (branch.rowCount(), branch.child(0).text()) == (AT_ONCE + 1, "词1")
    assert "3" in branch.child(AT_ONCE).text()
    second = branch.child(1)
    assert not branch.child(0).hasChildren()
    picker.tree.expand(second.index())
    assert [second.child(row).text() for row in range(second.rowCount())] == ["窄词"]
    picker.tree.collapse(branch.index())
    picker.tree.expand(branch.index())
    assert branch.rowCount() == AT_ONCE + 1
    with qtbot.assertNotEmitted(picker.tag_wanted):
        picker.choose(branch.child(AT_ONCE).index())
