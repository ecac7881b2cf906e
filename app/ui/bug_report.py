"""What happens to a bug: it is written to the log, told in one calm sentence, and the program goes on.

Owns the log file. Refuses errors that a user can mend: those are told where they arise.
"""

import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLabel

from app import __version__, paths
from app.ui.dialogs.sheet import Sheet

LOG_FILE = "jiaoyang.log"
LARGEST_LOG = 1_000_000
"""Bytes; a longer log begins anew, with the former one kept beside it."""


def write_log(text: str, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / LOG_FILE
    if path.exists() and path.stat().st_size > LARGEST_LOG:
        path.replace(path.with_suffix(".old.log"))
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{datetime.now(UTC).isoformat(timespec='seconds')} Jiaoyang {__version__}\n{text}\n")
    return path


class BugDialog(Sheet):
    """`where` is the log, or empty where none could be written."""

    def __init__(self, where: str) -> None:
        super().__init__()
        self.set_title(self.tr("Something went wrong"))
        self.sentence = QLabel(self.tr("A mistake inside the program; your work is saved and you can go on."), self)
        self.matter.addWidget(self.sentence)
        self.note = self.add_note(self.tr("What happened is written in “{path}”.").format(path=where) if where else "")
        self.note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.add_close(self.tr("Close"))


class BugReport(QObject):
    """Tells one bug at a time: those that come while its sentence stands go to the log only."""

    told = Signal(str)

    def __init__(self, parent: QObject | None = None, folder: Path | None = None) -> None:
        super().__init__(parent)
        self.folder = folder or paths.user_state()
        self.box: BugDialog | None = None
        self.told.connect(self.show_sentence, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        sys.excepthook = self.take
        threading.excepthook = lambda bug: self.take(bug.exc_type, bug.exc_value, bug.exc_traceback)

    def take(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        try:
            where = str(write_log(text, self.folder))
        except OSError:
            sys.stderr.write(text)
            where = ""
        self.told.emit(where)

    def show_sentence(self, where: str) -> None:
        if self.box is not None:
            return
        self.box = BugDialog(where)
        self.box.finished.connect(self.forget)
        self.box.open()

    def forget(self) -> None:
        self.box = None
