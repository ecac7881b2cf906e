"""What stands together, as a hand asks for it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.corpus_view import CompanyLook
from app.ui.corpus_view.company_model import Column, names_of
from app.ui.search_view.question import Question
from tests.ui.corpus_view.conftest import wait_for

Make = Callable[[type[CompanyLook]], CompanyLook]


def ask(qtbot: QtBot, make_look: Make, words: str) -> CompanyLook:
    look = make_look(CompanyLook)
    look.ask(Question(words))
    wait_for(qtbot, look)
    return look


def test_names_are_ranked_and_return_narrows(qtbot: QtBot, make_look: Make) -> None:
    look = ask(qtbot, make_look, "person:何大爷")
    assert [names_of(item) for item in look.model.items] == [("周晓禾",), ("许可",)]
    with qtbot.waitSignal(look.value_turned) as turned:
        QTest.keyClick(look.table, Qt.Key.Key_Return)
    assert turned.args == ["person", "周晓禾"]


def test_pairs_of_the_whole_library(qtbot: QtBot, make_look: Make) -> None:
    look = ask(qtbot, make_look, "")
    assert "Ask for something" in look.hint.text()
    look.manner.setCurrentIndex(1)
    wait_for(qtbot, look)
    assert sorted(names_of(look.model.items[0])) == ["何大爷", "周晓禾"]
    assert look.model.headings[Column.ALONE] == "Articles of each"
    turned: list[tuple[str, str]] = []
    look.value_turned.connect(lambda *value: turned.append(value))
    look.table.doubleClicked.emit(look.model.index(0, 0))
    assert {name for _, name in turned} == {"何大爷", "周晓禾"}


def test_other_kinds_and_orders(qtbot: QtBot, make_look: Make, tmp_path: Path) -> None:
    look = ask(qtbot, make_look, "老桥")
    look.sort_by(Column.TOGETHER)
    counts = [item.together for item in look.model.items]
    assert counts == sorted(counts, reverse=True)
    assert look.model.headings[Column.TOGETHER].endswith("▾")
    assert look.copied().count("\n") == len(look.model.items)
    with qtbot.waitSignal(look.news):
        look.save_to(tmp_path / "t.csv")
    look.kind.setCurrentIndex(look.kind.findData("section"))
    wait_for(qtbot, look)
    assert "Nothing of this kind" in look.hint.text()
    look.kind.setCurrentIndex(look.kind.findData("org"))
    wait_for(qtbot, look)
    assert "once it is confirmed" in look.hint.text()
    QTest.keyClick(look.table, Qt.Key.Key_Return)
