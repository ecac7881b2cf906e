"""What the page of the register wants of the window: to be shown, places opened, deeds told and taken back.

Owns these ways. Refuses to ask the register and to change it: see `app.ui.register_view`.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui.batches import BatchWords
from app.ui.library_panel.names import IssueNames
from app.ui.library_panel.work import LibraryWork
from app.ui.register_view import RegisterView
from app.ui.register_view.words import tell_deed
from app.ui.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from app.workspace.everywhere import Advance
    from app.workspace.register import Mention, RegisterDeed

WRITING = ("correct", "hand")
"""Deeds that change issues."""


class RegisterDeeds(QObject):
    opened = Signal()
    """The page is wanted in sight."""
    place_wanted = Signal(int, int, int)
    """Issue, block, and where in its clean text."""
    issues_changed = Signal(object)
    """The numbers of issues that were written to by other editors than the open one."""

    def __init__(self, view: RegisterView, work: LibraryWork, notices: NoticeBar) -> None:
        super().__init__(view)
        self.view = view
        self.work = work
        self.notices = notices
        self.words = BatchWords(self)
        view.source.deed_done.connect(self.tell_done)
        view.source.advanced.connect(self.tell_progress)
        view.place_chosen.connect(self.open_place)
        work.issues_listed.connect(self.name_issues)

    def functions(self) -> dict[str, Callable[[], object]]:
        """By the ids of the command table."""
        return {"library.register": self.open_page}

    def open_page(self) -> None:
        self.opened.emit()
        self.view.open_page()

    def open_place(self, mention: "Mention") -> None:
        self.place_wanted.emit(mention.issue_id, mention.block_id, mention.clean_start)

    def name_issues(self, _months: object = None) -> None:
        """They may have other names."""
        self.view.side.refused.issue_names = IssueNames(self.work.workspace)

    def tell_progress(self, advance: "Advance") -> None:
        words = self.words.tell_advance(advance)
        if advance.total:
            self.notices.tell_news(words)
        else:
            self.notices.tell_news(words, self.tr("Cancel"), self.view.source.stop)

    def tell_done(self, deed: "RegisterDeed") -> None:
        words = self.words.tell_end(tell_deed(deed))
        if deed.is_taken_back:
            self.notices.tell_news(words, self.tr("Do it again"), self.view.redo)
        else:
            self.notices.tell_news(words, self.tr("Take it back"), self.view.undo)
        if deed.verb in WRITING:
            self.issues_changed.emit((self.work.issue_id,))
