"""Changes under the mouse and under the cursor: who made one is told, and the original is used instead.

Owns the tips over the galley and the two commands. Refuses to paint (`app.ui.galley.marks`).
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from app.text.model import Block
from app.ui.changes.runs import original_of
from app.ui.changes.text import TextChange, change_at
from app.ui.changes.words import describe_change
from app.ui.dialogs.changes import ChangesDialog
from app.ui.face.theme import Appearance
from app.ui.galley import Galley
from app.ui.jobs import Jobs
from app.ui.session import Place, Session


class ChangeDeeds(QObject):
    def __init__(self, session: Session, appearance: Appearance, jobs: Jobs, galley: Galley, window: QWidget) -> None:
        super().__init__(galley)
        self.session = session
        self.appearance = appearance
        self.jobs = jobs
        self.galley = galley
        self.window = window
        galley.viewport().installEventFilter(self)

    def functions(self) -> dict[str, Callable[[], object]]:
        """By the ids of the command table."""
        return {"block.use_original": self.use_original, "article.changes": self.list_changes}

    def find(self, place: Place | None) -> tuple[Block, TextChange] | None:
        """The change at a place."""
        issue = self.session.issue
        found = issue.find_block(place.block) if issue and place else None
        if issue is None or place is None or found is None:
            return None
        block = found[0].blocks[found[1]]
        change = change_at(block, issue.raw, place.clean_offset)
        return (block, change) if change else None

    def tell(self, place: Place | None) -> str:
        issue, found = self.session.issue, self.find(place)
        if issue is None or found is None:
            return ""
        return describe_change(found[1], issue.raw, found[0].text, self.session.editor)

    def use_original(self) -> None:
        """Of the change that the cursor is at; nothing where it is at none."""
        found = self.find(self.session.place)
        operation = original_of(found[1]) if found else None
        if operation is not None:
            self.session.do(operation)

    def list_changes(self) -> None:
        ChangesDialog(self.session, self.appearance, self.jobs, self.window).open()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.galley.marks.has_changes:
            words = self.tell(self.galley.place_at(event.pos()))
            if words:
                QToolTip.showText(event.globalPos(), words, self.galley)
                return True
        return False
