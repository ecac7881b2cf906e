"""How long the window takes: from the start of the process to the window, and to the first painted issue in both panes.

Runs the real program several times, each in a process of its own and compiled as it is after its first start, on a
library with the sample issue or with files. Needs a display:
`xvfb-run -a python tests/bench/bench_start.py [RUNS] [FILES…]`.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

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
            print(name, time.time(), flush=True)
            if name == "panes":
                self.desk.close()

application.Desktop = Watched
sys.exit(application.run_desktop(sys.argv[1:]))
"""


def measure(environment: dict[str, str], *arguments: str) -> dict[str, float]:
    """Seconds from the start of the process to each moment."""
    begun = time.time()
    command = [sys.executable, "-c", WATCHED, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT, env=environment)
    moments = dict(line.split() for line in done.stdout.splitlines())
    return {name: float(moment) - begun for name, moment in moments.items()}


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as folder:
        homes = dict.fromkeys(("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"), folder)
        environment = {**os.environ, **homes, "PYTHONPATH": str(ROOT)}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        library = str(Path(folder) / "bench.jiaoyang")
        files = sys.argv[2:] or [str(path) for path in sorted((ROOT / "resources" / "sample").glob("*.txt"))]
        making = "import sys; from pathlib import Path; from app.workspace import Workspace;"
        making += "Workspace.open(Path(sys.argv[1])).import_paths([Path(name) for name in sys.argv[2:]])"
        subprocess.run([sys.executable, "-c", making, library, *files], check=True, cwd=ROOT, env=environment)
        measure(environment, "--library", library)
        found = [measure(environment, "--library", library) for _ in range(runs)]
    for name in ("window", "panes"):
        seconds = [moments[name] for moments in found]
        print(f"{name:8} median {statistics.median(seconds):.3f} s, best {min(seconds):.3f} s, {runs} runs")


if __name__ == "__main__":
    main()
