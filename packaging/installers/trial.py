"""How an artefact is tried: commands that must succeed, the program's self-test, its window on a screen of its own.

Owns what the trials of all artefacts share. Refuses to know any of them.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "release"
SAMPLE = next((ROOT / "resources" / "sample").glob("*.txt"))
SCREEN = ("xvfb-run", "--auto-servernum", "--server-args=-screen 0 1920x1080x24")
STEPS = 8
Check = Callable[[], str]
"""Answers with what it found, or raises TrialFailed."""
SAID_LINES = 12
DISPLAY_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "PYTHONPATH", "QT_QPA_PLATFORM")


class TrialFailed(Exception):
    """What was not as it should be."""


def require(is_right: bool, fact: str) -> str:
    if not is_right:
        raise TrialFailed(fact)
    return fact


def user_environment(home: Path, **more: str) -> dict[str, str]:
    """As a user has it who has neither the source nor a display, with a home of its own."""
    kept = {name: value for name, value in os.environ.items() if name not in DISPLAY_VARIABLES}
    folders = {name: str(home) for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")}
    return {**kept, **folders, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", **more}


def run(*command: str | Path, environment: Mapping[str, str] | None = None, seconds: float = 600) -> str:
    """What the command said; TrialFailed with its last lines where it failed."""
    try:
        done = subprocess.run(
            [str(part) for part in command],
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            cwd=WORK,
            env=environment,
            timeout=seconds,
        )
    except subprocess.TimeoutExpired as error:
        raise TrialFailed(f"{command[0]} had not ended after {seconds:.0f} seconds") from error
    if done.returncode:
        last = "\n".join(done.stdout.splitlines()[-SAID_LINES:])
        raise TrialFailed(f"{' '.join(str(part) for part in command)} ended with {done.returncode}:\n{last}")
    return done.stdout


def run_self_test(*program: str | Path, environment: Mapping[str, str]) -> str:
    said = run(*program, "--self-test", environment=environment)
    steps = [line for line in said.splitlines() if line.startswith("ok ")]
    return require(len(steps) == STEPS, f"{len(steps)} steps of {STEPS}")


def watch_window(picture: Path, *program: str | Path, environment: Mapping[str, str]) -> tuple[float, float]:
    """Seconds from the start of the program to its first window on the screen, and those of the processor.

    What came to rest on the screen is kept as a picture.
    """
    watcher = Path(__file__).with_name("window_watch.py")
    said = run(*SCREEN, sys.executable, watcher, picture, *program, environment=environment, seconds=120)
    seconds, worked = said.splitlines()[-1].split()
    return float(seconds), float(worked)


def likeness(picture: Path, other: Path) -> float:
    """The share of pixels that are the same in both."""
    images = [QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32) for path in (picture, other)]
    if images[0].size() != images[1].size() or images[0].isNull():
        return 0.0
    first, second = (memoryview(image.constBits()).cast("I") for image in images)
    return sum(map(int.__eq__, first, second)) / len(first)
