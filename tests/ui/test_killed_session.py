"""The program killed while an editor types: what was typed is in the library, and its history is whole."""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app.workspace import Workspace
from tests.ui.desk_stage import make_library

ROOT = Path(__file__).resolve().parents[2]
BLOCK = 3
TYPING = """
import sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from app.ui import application

class Typed(application.Desktop):
    count = 0

    def make_desk(self):
        desk = super().make_desk()
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.type)
        self.session.issue_opened.connect(lambda: self.timer.start(1))
        return desk

    def type(self):
        galley = self.desk.workbench.galley
        if not self.session.is_typing:
            galley.start_typing()
            galley.place_caret(1, 0)
        key = Qt.Key.Key_Backspace if self.count % 7 == 6 else Qt.Key.Key_X
        QTest.keyClick(galley, key)
        self.count += 1
        print(self.count, flush=True)

application.Desktop = Typed
sys.exit(application.run_desktop(sys.argv[1:]))
"""


def text_after(keys: int) -> str:
    """Six letters, then one is taken back."""
    return "x" * sum(-1 if number % 7 == 6 else 1 for number in range(keys))


@pytest.mark.parametrize("wanted", [4, 47])
def test_nothing_typed_is_lost_when_the_program_is_killed(tmp_path: Path, wanted: int) -> None:
    library = make_library(tmp_path / "small.jiaoyang")
    homes = {name: str(tmp_path) for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "HOME")}
    environment = {**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", TYPING, "--library", str(library), "--lang", "en"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment) as program:
        assert program.stdout is not None
        told = 0
        while told < wanted:
            told = int(program.stdout.readline())
        program.kill()
        told = max([told, *(int(line) for line in program.stdout if line.endswith("\n"))])
    with closing(Workspace.open(library)) as workspace:
        editor = workspace.open_issue(1)
        found = editor.issue.find_block(BLOCK)
        assert found is not None
        text = found[0].blocks[found[1]].text
        assert text in {f"{text_after(keys)}老桥换新颜" for keys in (told, told + 1)}
        assert workspace.check() == []
        while editor.history.done:
            editor.undo()
        found = editor.issue.find_block(BLOCK)
        assert found is not None
        assert found[0].blocks[found[1]].text == "老桥换新颜"
