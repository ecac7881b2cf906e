"""How often over time, as a hand asks for it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.corpus_view import TimelineLook
from app.ui.corpus_view.timeline import part_words
from app.ui.search_view.question import Question
from tests.ui.corpus_view.conftest import wait_for

Make = Callable[[type[TimelineLook]], TimelineLook]


def ask(qtbot: QtBot, make_look: Make, question: Question) -> TimelineLook:
    look = make_look(TimelineLook)
    look.ask(question)
    wait_for(qtbot, look)
    return look


def choose(qtbot: QtBot, look: TimelineLook, measure: str) -> None:
    look.measure.setCurrentIndex(look.measure.findData(measure))
    wait_for(qtbot, look)


def test_shares_by_year_and_a_key_that_narrows(qtbot: QtBot, make_look: Make) -> None:
    look = ask(qtbot, make_look, Question("老桥"))
    assert look.chart.periods == ("2019", "2020", "2021")
    assert look.chart.series[0].values == (100.0, 0.0, 50.0)
    assert "1 article without a date" in look.undated.text()
    look.chart.setFocus()
    QTest.keyClick(look.chart, Qt.Key.Key_End)
    assert "1 of 2 articles, 50.00 %" in look.chart.accessibleDescription()
    with qtbot.waitSignal(look.value_turned) as turned:
        QTest.keyClick(look.chart, Qt.Key.Key_Return)
    assert turned.args == ["year", "2021"]


def test_time_does_not_narrow_its_own_picture(qtbot: QtBot, make_look: Make) -> None:
    look = ask(qtbot, make_look, Question("老桥", (("year", "2021"),)))
    assert look.chart.marked == ("2021",)
    assert look.chart.series[0].values == (100.0, 0.0, 50.0)


def test_months_measures_and_other_words(qtbot: QtBot, make_look: Make) -> None:
    look = ask(qtbot, make_look, Question("老桥"))
    look.period.setCurrentIndex(1)
    wait_for(qtbot, look)
    assert len(look.chart.periods) == 27
    choose(qtbot, look, "articles")
    assert look.chart.series[0].values[0] == 2
    choose(qtbot, look, "places")
    assert look.chart.series[0].values[0] > 1000
    assert "places" in look.chart.series[0].words[0]
    look.others.insert("雨，新桥")
    qtbot.waitUntil(lambda: len(look.chart.series) == 3)
    assert [series.name for series in look.chart.series] == ["老桥", "雨", "新桥"]
    assert look.legend.text().count("■") == 3
    assert len(look.copied().split("\n")) == 3 * 27 + 1


def test_names_have_no_places_and_nothing_has_no_picture(qtbot: QtBot, make_look: Make) -> None:
    look = ask(qtbot, make_look, Question("person:何大爷"))
    choose(qtbot, look, "places")
    assert "No words stand" in look.bar.facts.text()
    look.ask(Question())
    wait_for(qtbot, look)
    assert "Type a word" in look.hint.text()
    look.others.insert("雨")
    qtbot.waitUntil(lambda: [series.name for series in look.chart.series] == ["雨"])


def test_progress_and_a_table(qtbot: QtBot, make_look: Make, tmp_path: Path) -> None:
    look = ask(qtbot, make_look, Question("老桥"))
    look.tell_progress((500, 41155))
    assert look.bar.facts.text() == "500 of 41,155 articles looked through…"
    with qtbot.waitSignal(look.news):
        look.save_to(tmp_path / "t.csv")
    assert (tmp_path / "t.csv").read_text(encoding="utf-8-sig").startswith("query,period,articles")


def test_words_are_parted_by_commas_of_any_kind() -> None:
    assert part_words(" 桥，雨,雨、 tag:交通;") == ("桥", "雨", "tag:交通")
    assert part_words("，") == ()
