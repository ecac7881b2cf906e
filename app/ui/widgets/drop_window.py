"""A window on which files can be dropped.

Owns what a drag is told. Refuses to know what becomes of the files.
"""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow


class DropWindow(QMainWindow):
    files_over = Signal(bool)
    """Whether files are held over it, and may be dropped."""
    files_dropped = Signal(list)
    """Their paths."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)

    def takes_files(self) -> bool:
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self.takes_files():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.files_over.emit(True)  # noqa: FBT003  a signal takes no names

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.files_over.emit(False)  # noqa: FBT003

    def dropEvent(self, event: QDropEvent) -> None:
        self.files_over.emit(False)  # noqa: FBT003
        self.files_dropped.emit([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
