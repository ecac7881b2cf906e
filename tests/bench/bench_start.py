"""How long the window takes: from the start of the process to the window, and to the first painted issue in both panes.

Runs the real program several times, each in a process of its own and compiled as it is after its first start, on a
library with the sample issue or with files. With the Python of an environment that has novelWriter, runs that in turn
with it, to its first painted window without a project. On a busy machine the seconds of the processor tell more than
those of the clock. Needs a display: `xvfb-run -a python tests/bench/bench_start.py [--beside PYTHON] [FILES…]`.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import TypeAlias

ROOT = Path(__file__).resolve().parents[2]
WATCHED = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from app.ui import application

class Watched(application.Desktop):
    def make_desk(self):
        desk = super().make_desk()
        self.watch = Watch(self, desk)
        return desk

class Watch(QObject):
    def __init__(self, desktop, desk):
        super().__init__(desktop)
        self.desktop, self.desk, self.left = desktop, desk, {desk: "window"}
        desk.installEventFilter(self)
        desktop.session.issue_opened.connect(self.await_panes)

    def await_panes(self):
        for pane in (self.desk.workbench.raw, self.desk.workbench.galley):
            self.left[pane.viewport()] = "panes"
            pane.viewport().installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched in self.left:
            QTimer.singleShot(0, lambda: self.tell(watched))
        return False

    def tell(self, watched):
        name = self.left.pop(watched, None)
        if name and name not in self.left.values():
            print(name, time.time(), time.process_time(), flush=True)
            if name == "panes":
                self.desk.close()

application.Desktop = Watched
sys.exit(application.run_desktop(sys.argv[1:]))
"""
NOVEL_WRITER = """
import os, sys, time
from PyQt6.QtCore import QEvent, QObject, QTimer
from PyQt6.QtWidgets import QApplication

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and type(watched).__name__ == "GuiMain":
            QTimer.singleShot(0, self.tell)
        return False

    def tell(self):
        print("novelWriter", time.time(), time.process_time(), flush=True)
        os._exit(0)

made = QApplication.__init__

def make(self, *arguments):
    made(self, *arguments)
    self.watch = Watch()
    self.installEventFilter(self.watch)

QApplication.__init__ = make
import novelwriter
novelwriter.main(sys.argv[1:])
"""
Moments: TypeAlias = dict[str, tuple[float, float]]
"""Seconds of the clock since the process began, and of the processor."""


def measure(python: str, program: str, environment: dict[str, str], *arguments: str) -> Moments:
    begun = time.time()
    command = [python, "-c", program, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT, env=environment)
    lines = [line.split() for line in done.stdout.splitlines()]
    return {name: (float(moment) - begun, float(processor)) for name, moment, processor in lines}


def make_library(path: Path, files: list[str], environment: dict[str, str]) -> None:
    making = "import sys; from pathlib import Path; from app.workspace import Workspace;"
    making += "Workspace.open(Path(sys.argv[1])).import_paths([Path(name) for name in sys.argv[2:]])"
    subprocess.run([sys.executable, "-c", making, path, *files], check=True, cwd=ROOT, env=environment)


def tell(name: str, found: list[tuple[float, float]]) -> tuple[float, float]:
    """Answers with the medians."""
    clock, processor = (statistics.median(values) for values in zip(*found, strict=True))
    best = min(moment for moment, _ in found)
    print(f"{name:12} clock: median {clock:.3f} s, best {best:.3f} s   processor: median {processor:.3f} s")
    return clock, processor


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--beside", metavar="PYTHON", help="the Python of an environment that has novelWriter")
    parser.add_argument("files", nargs="*", default=sorted(map(str, (ROOT / "resources" / "sample").glob("*.txt"))))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        homes = dict.fromkeys(("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"), folder)
        environment = {**os.environ, **homes, "PYTHONPATH": str(ROOT)}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        library = Path(folder) / "bench.jiaoyang"
        make_library(library, options.files, environment)
        found: list[Moments] = []
        for _ in range(options.runs + 1):
            found.append(measure(sys.executable, WATCHED, environment, "--library", str(library)))
            if options.beside:
                outside = {**environment, "PYTHONPATH": ""}
                found[-1] |= measure(options.beside, NOVEL_WRITER, outside)
        told = {name: tell(name, [moments[name] for moments in found[1:]]) for name in found[0]}
    if options.beside:
        for name in ("window", "panes"):
            shares = [ours / theirs for ours, theirs in zip(told[name], told["novelWriter"], strict=True)]
            print(f"{name:12} {shares[0]:.2f} of novelWriter's time by the clock, {shares[1]:.2f} by the processor")


if __name__ == "__main__":
    main()
