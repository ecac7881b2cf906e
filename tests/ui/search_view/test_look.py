"""What all looks share: asked once, forgotten, stopped, told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.face.theme import Appearance
from app.ui.jobs import Jobs
from app.ui.search_view.look import Look
from app.ui.search_view.question import Question
from app.workspace import Workspace
from app.workspace.corpus.tables import Table


class Echo(Look):
    """Shows the words of the question."""

    def __init__(self, appearance: Appearance, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(appearance, jobs, parent)
        self.begun: list[str] = []
        self.words = QLabel(self)
        self.pages.addWidget(self.words)

    @property
    def title(self) -> str:
        return "Echo"

    @property
    def keyboard(self) -> QWidget:
        return self.words

    def begin(self, question: Question) -> None:
        self.begun.append(question.words)
        self.words.setText(question.words)
        self.show_content(self.words)

    def clear(self) -> None:
        self.words.clear()

    def rows(self) -> Table:
        return ("words",), [{"words": self.words.text()}] if self.words.text() else []

    def copied(self) -> str:
        return self.words.text()


@pytest.fixture
def look(appearance: Appearance, stage: QWidget, tmp_path: Path) -> Iterator[Echo]:
    workspace = Workspace.open(tmp_path / "small.jiaoyang")
    look = Echo(appearance, Jobs(stage), stage)
    look.set_workspace(workspace)
    yield look
    look.source.jobs.finish()
    workspace.close()


def test_a_question_is_looked_at_once_until_it_is_forgotten(qtbot: QtBot, look: Echo) -> None:
    look.ask(Question("雨"))
    look.ask(Question("桥"))
    qtbot.waitUntil(lambda: look.begun == ["桥"])
    look.ask(Question("桥"))
    assert not look.timer.isActive()
    look.forget()
    look.ask(Question("桥"))
    qtbot.waitUntil(lambda: look.begun == ["桥", "桥"])


def test_it_is_copied_and_saved(qtbot: QtBot, look: Echo, tmp_path: Path) -> None:
    look.ask(Question("桥"))
    qtbot.waitUntil(lambda: bool(look.begun))
    look.bar.copy.click()
    assert QGuiApplication.clipboard().text() == "桥"
    with qtbot.waitSignal(look.news):
        look.save_to(tmp_path / "echo.csv")
    assert (tmp_path / "echo.csv").read_text(encoding="utf-8-sig") == "words,guarded\n桥,\n"
    look.clear()
    with qtbot.waitSignal(look.news):
        look.save_to(tmp_path / "echo.csv")
    assert (tmp_path / "echo.csv").read_text(encoding="utf-8-sig") == "words,guarded\n"


def test_what_is_left_begins_no_more(qtbot: QtBot, look: Echo) -> None:
    look.ask(Question("桥"))
    look.leave()
    assert not look.timer.isActive()
    assert look.begun == []
    look.ask(Question("桥"))
    qtbot.waitUntil(lambda: look.begun == ["桥"])
    look.show_hint("Nothing.")
    assert look.pages.currentWidget() is look.hint
    assert not look.bar.save.isEnabled()


def test_the_keyboard_comes_back_to_what_is_shown_unless_one_types(qtbot: QtBot, look: Echo) -> None:
    look.show()
    look.ask(Question("桥"))
    qtbot.waitUntil(lambda: look.begun == ["桥"])
    for pause, is_back in ((0, True), (10, False)):
        look.words.setFocus()
        qtbot.waitUntil(look.words.hasFocus)
        look.show_hint("Nothing.")
        assert look.is_awaited
        look.forget()
        look.ask(Question("桥"), pause)
        qtbot.waitUntil(lambda: look.pages.currentWidget() is look.words)
        assert look.is_awaited is False
        assert look.words.hasFocus() or not is_back
