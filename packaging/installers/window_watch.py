"""Starts a program on this screen, tells when it shows something, in seconds, and keeps the final picture.

    window_watch.py PICTURE PROGRAM [ARGUMENT…]

Run under Xvfb, whose empty screen is black. Ends the program itself.
"""

import os
import subprocess
import sys
import time

os.environ["QT_QPA_PLATFORM"] = "xcb"

from PySide6.QtGui import QGuiApplication, QImage

LONGEST = 60.0
REST = 2.0
"""Seconds without a change after which the window is taken as finished."""


def look(application: QGuiApplication) -> QImage:
    return application.primaryScreen().grabWindow(0).toImage().convertToFormat(QImage.Format.Format_RGB32)


def main(picture: str, *program: str) -> int:
    application = QGuiApplication([])
    empty = look(application)
    started = time.monotonic()
    with subprocess.Popen(program) as process:
        try:
            seen, shown, changed = empty, 0.0, started
            while time.monotonic() - started < LONGEST and process.poll() is None:
                now = look(application)
                if now != seen:
                    seen, changed = now, time.monotonic()
                    shown = shown or changed - started
                elif shown and time.monotonic() - changed > REST:
                    break
                time.sleep(0.01 if not shown else 0.1)
        finally:
            process.terminate()
    seen.save(picture)
    print(f"{shown:.2f}")
    return 0 if shown else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
