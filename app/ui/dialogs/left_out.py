"""What was left out of the open issue, piece by piece, to be put back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.text.model import Issue, LeftOutReason
from app.ui.dialogs.sheet import Sheet

SHOWN_CHARACTERS = 60


class LeftOutDialog(Sheet):
    piece_chosen = Signal(int)
    """Where in the raw text it begins."""

    def __init__(self, issue: Issue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Put back what was left out"))
        self.pieces = QListWidget(self)
        self.pieces.setObjectName("ground")
        self.pieces.setAccessibleName(self.tr("Left out"))
        for left_out in issue.left_out:
            text = " ".join(issue.raw[left_out.span.raw_start : left_out.span.raw_end].split())
            by_hand = left_out.reason is LeftOutReason.EDITOR
            reason = self.tr("by hand") if by_hand else self.tr("page furniture")
            item = QListWidgetItem(f"{text[:SHOWN_CHARACTERS]}  ·  {reason}", self.pieces)
            item.setData(Qt.ItemDataRole.UserRole, left_out.span.raw_start)
        self.pieces.setCurrentRow(0)
        self.pieces.itemActivated.connect(lambda _: self.send())
        self.matter.addWidget(self.pieces, 1)
        self.add_note(self.tr("It becomes a paragraph behind the one that the cursor is in."))
        self.add_close(self.tr("Cancel"))
        self.add_button(self.tr("Put back"), is_primary=True).clicked.connect(self.send)
        self.resize(560, 380)

    def send(self) -> None:
        item = self.pieces.currentItem()
        if item is not None:
            self.piece_chosen.emit(item.data(Qt.ItemDataRole.UserRole))
        self.accept()
