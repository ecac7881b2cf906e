"""What the window and a change over many issues tell one another while it is written.

Owns the words of how far it is, and the way to leave it. Refuses to write it: that is `app.editing.batch`.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.jobs import Job
from app.ui.reports import translate
from app.wording import sentence

if TYPE_CHECKING:
    from app.workspace.everywhere import Advance

TOLD_AT_ONCE = 25
"""Issues between two reports of how far it is."""


class BatchLeft(Exception):
    """The program ends: what is written stays as it is, until the library is opened the next time."""


def pass_advance(job: Job, advance: "Advance") -> None:
    """From the thread of the batch to the window's. Raises BatchLeft."""
    if job.is_left:
        raise BatchLeft
    if advance.settled is not None or advance.total or advance.done % TOLD_AT_ONCE == 0:
        job.tell(advance)


class BatchWords(QObject):
    """The words of one batch after the other. What became of a former one, which a program left, is told to the end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.former = ""

    def tell_advance(self, advance: "Advance") -> str:
        if advance.settled is not None:
            self.former = sentence(advance.settled, translate)
            return self.former
        done, total = advance.done, advance.total
        if total:
            words = self.tr("Is being taken back: {done} of {count} issues…", "", total)
            return words.format(done=f"{done:,}", count=f"{total:,}")
        words = self.tr("{count} issues so far…", "", done)
        return self.add_former(words.format(count=f"{done:,}"))

    def tell_end(self, words: str) -> str:
        told, self.former = self.add_former(words), ""
        return told

    def add_former(self, words: str) -> str:
        return f"{self.former} {words}" if self.former else words
