"""The concordance as a hand uses it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.corpus_view import ConcordanceLook
from app.ui.corpus_view.concordance import FREED_AT_ONCE, free_lines
from app.ui.corpus_view.concordance_model import Column
from app.ui.corpus_view.work import FoundLines
from app.ui.search_view.question import Question
from app.workspace.corpus.lines import ConcordanceLine, Lines
from tests.ui.corpus_view.conftest import wait_for

Make = Callable[[type[ConcordanceLook]], ConcordanceLook]


def test_lines_that_nobody_holds_are_freed_a_few_at_a_time() -> None:
    lines = Lines([ConcordanceLine(1, 2, 3, "报", "", "", "桥", "", 0)] * (2 * FREED_AT_ONCE + 1))
    free_lines(lines)
    assert len(lines) == 0


def ask(qtbot: QtBot, make_look: Make, words: str) -> ConcordanceLook:
    look = make_look(ConcordanceLook)
    look.ask(Question(words))
    wait_for(qtbot, look)
    return look


def test_each_place_is_a_line_and_return_opens_it(qtbot: QtBot, make_look: Make) -> None:
    look = ask(qtbot, make_look, "老桥")
    assert look.bar.facts.text() == "6 places · 4 articles"
    assert look.pages.currentWidget() is look.table
    QTest.keyClick(look.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(look.place_wanted) as wanted:
        QTest.keyClick(look.table, Qt.Key.Key_Return)
    line = look.model.lines[1]
    assert wanted.args == [line.issue_id, line.article_id, line.block_id, line.clean_start]


def test_lines_are_sorted_by_what_stands_beside(qtbot: QtBot, make_look: Make) -> None:
    look = ask(qtbot, make_look, "老桥")
    for order in ("left", "right", "found", "oldest", "newest"):
        look.order.setCurrentIndex(look.order.findData(order))
        wait_for(qtbot, look)
        assert len(look.model.lines) == 6
        if order == "left":
            assert [line.before[-1:] for line in look.model.lines] == ["见", "区", "区", "区", "，", ""]
    assert look.model.lines[0].date == "2021-05-02"
    look.sort_by(Column.DATE)
    wait_for(qtbot, look)
    assert look.arrangement == "oldest"
    assert look.model.headings[Column.DATE].endswith("▴")
    look.sort_by(Column.BEFORE)
    assert look.arrangement == "left"


def test_keys_sort_by_either_side_and_letters_do_nothing(qtbot: QtBot, make_look: Make) -> None:
    look = ask(qtbot, make_look, "老桥")
    for key, order in ((Qt.Key.Key_Right, "right"), (Qt.Key.Key_Left, "left")):
        QTest.keyClick(look.table, key, Qt.KeyboardModifier.ShiftModifier)
        wait_for(qtbot, look)
        assert look.arrangement == order
    QTest.keyClicks(look.table, "2021")
    assert look.table.currentIndex().row() == 0


def test_what_is_found_in_a_sorted_order_comes_whole(qtbot: QtBot, make_look: Make) -> None:
    look = make_look(ConcordanceLook)
    look.order.setCurrentIndex(look.order.findData("right"))
    look.ask(Question("桥"))
    wait_for(qtbot, look)
    assert list(look.model.lines) == sorted(look.model.lines, key=lambda line: line.after[:1] == "")


def test_without_words_or_places_it_says_so(qtbot: QtBot, make_look: Make) -> None:
    look = ask(qtbot, make_look, "")
    assert "Type a word" in look.hint.text()
    look.ask(Question("没有此字"))
    wait_for(qtbot, look)
    assert "Nothing found" in look.hint.text()
    look.ask(Question("person:何大爷"))
    wait_for(qtbot, look)
    assert "no words of the query" in look.hint.text()
    look.ask(Question("(桥"))
    wait_for(qtbot, look)
    assert "not closed" in look.bar.facts.text()
    assert not look.bar.save.isEnabled()


def test_lines_that_are_left_out_are_told(qtbot: QtBot, make_look: Make) -> None:
    look = ask(qtbot, make_look, "老桥")
    look.take(FoundLines((), 9, 5))
    assert look.bar.facts.text() == "5 of 9 articles looked through, 6 places so far…"
    look.take(FoundLines((), 9, is_last=True, is_complete=False))
    assert look.bar.facts.text() == "The first 6 places; there are more."
    look.order.setCurrentIndex(look.order.findData("left"))
    wait_for(qtbot, look)
    assert look.bar.facts.text() == "The first 6 places; there are more."
    look.order.setCurrentIndex(look.order.findData("oldest"))
    wait_for(qtbot, look)
    assert look.is_complete


def test_a_line_that_a_hand_went_to_stays_chosen_while_more_are_found(qtbot: QtBot, make_look: Make) -> None:
    look = ask(qtbot, make_look, "老桥")
    look.table.selectRow(2)
    chosen = look.model.lines[2]
    look.is_growing = True
    look.take(FoundLines(Lines(reversed(look.model.lines)), 4, is_whole=True, is_last=True))
    assert look.model.lines[look.table.currentIndex().row()] == chosen
    look.take(FoundLines(Lines(reversed(look.model.lines)), 4, is_whole=True, is_last=True))
    assert look.table.currentIndex().row() == 0


def test_lines_are_copied_and_saved(qtbot: QtBot, make_look: Make, tmp_path: Path) -> None:
    look = ask(qtbot, make_look, "老桥")
    look.table.clearSelection()
    look.bar.copy.click()
    assert QGuiApplication.clipboard().text().count("\t老桥\t") == 6
    look.table.setFocus()
    look.table.selectRow(2)
    QTest.keySequence(look.table, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "\t老桥\t通车\t2019-03-01\t柳河新报\n"
    with qtbot.waitSignal(look.news) as news:
        look.save_to(tmp_path / "桥.csv")
    assert "6 rows" in news.args[0]
    assert (tmp_path / "桥.csv").read_text(encoding="utf-8-sig").count("老桥") >= 6


def test_a_file_that_cannot_be_written_is_told_and_the_lines_stay(
    qtbot: QtBot, make_look: Make, tmp_path: Path
) -> None:
    look = ask(qtbot, make_look, "老桥")
    look.save_to(tmp_path / "nowhere" / "t.csv")
    qtbot.waitUntil(lambda: "could not be written" in look.bar.facts.text())
    assert look.model.lines
