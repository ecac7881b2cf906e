"""Starts a program on this screen, tells when it shows something, in seconds, and keeps the final picture.

    window_watch.py PICTURE PROGRAM [ARGUMENT…]

Run under Xvfb, whose empty screen is black. Ends the program itself.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "xcb"

from PySide6.QtGui import QGuiApplication, QImage

LONGEST = 60.0
REST = 2.0
"""Seconds without a change after which the window is taken as finished."""


PROBE = (200, 200, 16, 16)
"""A spot of the screen that the window covers: looking at all of it would take the time that is measured."""


def look(application: QGuiApplication, *area: int) -> QImage:
    return application.primaryScreen().grabWindow(0, *area).toImage().convertToFormat(QImage.Format.Format_RGB32)


def is_waiting(process: subprocess.Popen[bytes], started: float) -> bool:
    return process.poll() is None and time.monotonic() - started < LONGEST


def processor_seconds(process: subprocess.Popen[bytes]) -> float:
    """What it has used of the processors, which tells more than the time on a busy machine."""
    try:
        stat = Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii")
    except OSError:
        return 0.0
    user, system = stat.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def main(picture: str, *program: str) -> int:
    application = QGuiApplication([])
    empty = look(application, *PROBE)
    started = time.monotonic()
    with subprocess.Popen(program) as process:
        try:
            while look(application, *PROBE) == empty and is_waiting(process, started):
                time.sleep(0.01)
            shown = time.monotonic() - started if process.poll() is None else 0.0
            worked = processor_seconds(process)
            seen, changed = look(application), time.monotonic()
            while time.monotonic() - changed < REST and is_waiting(process, started):
                time.sleep(0.1)
                now = look(application)
                if now != seen:
                    seen, changed = now, time.monotonic()
        finally:
            process.terminate()
    seen.save(picture)
    print(f"{shown:.2f} {worked:.2f}")
    return 0 if 0 < shown < LONGEST else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
