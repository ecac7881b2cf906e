"""What is done with kept searches: counted anew, opened, renamed, removed and brought back.

Owns when they are counted: soon after something changed, in a job. Refuses to draw them and to keep them (see
`app.workspace.searching`).
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import UserError
from app.ui.dialogs.one_line import OneLineDialog
from app.ui.jobs import Job
from app.ui.library_panel.smart_lists import SmartList, SmartLists
from app.ui.library_panel.work import LibraryWork
from app.ui.search_view import SearchView
from app.ui.search_view.question import Question
from app.ui.session import Session
from app.ui.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from app.workspace import SavedSearch, Workspace

QUIET = 1500
"""Milliseconds after the last change until the articles are counted anew."""


def count_lists(workspace: "Workspace", job: Job) -> tuple[SmartList, ...]:
    """A search that an older or newer version understood otherwise has no count."""
    found = []
    for saved in workspace.searches.list_saved():
        if job.is_cancelled():
            break
        try:
            count = workspace.searches.count_saved(saved)
        except UserError:
            count = -1
        found.append(SmartList(saved.name, saved.query, count))
    return tuple(found)


class SmartListDeeds(QObject):
    opened = Signal()
    """The page of the search is wanted in sight."""

    def __init__(
        self, lists: SmartLists, view: SearchView, work: LibraryWork, session: Session, notices: NoticeBar
    ) -> None:
        super().__init__(lists)
        self.lists = lists
        self.view = view
        self.work = work
        self.notices = notices
        self.dialog: OneLineDialog | None = None
        self.counting: Job | None = None
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(QUIET)
        self.timer.timeout.connect(self.count)
        for signal in (session.issue_changed, work.issues_listed):
            signal.connect(self.wait)
        view.source.saved_listed.connect(self.show_saved)
        view.saved_removed.connect(self.remove)
        lists.chosen.connect(self.open)
        lists.rename_wanted.connect(self.ask_name)
        lists.removed.connect(self.remove)

    def wait(self, _: object = None) -> None:
        if self.view.saved:
            self.timer.start()

    def show_saved(self, saved: "Sequence[SavedSearch]") -> None:
        """At once by their names, then with their counts."""
        known = {row.name: row for row in self.lists.model.rows}
        former = (known.get(item.name) for item in saved)
        self.lists.show_lists(
            [
                row if row is not None and row.query == item.query else SmartList(item.name, item.query)
                for item, row in zip(saved, former, strict=True)
            ]
        )
        self.count()

    def count(self) -> None:
        workspace = self.work.workspace
        if self.counting is not None:
            self.counting.abandon()
            self.counting = None
        if workspace is not None and self.view.saved:
            self.counting = self.work.jobs.start(lambda job: count_lists(workspace, job), self.lists.show_lists)

    def find(self, name: str) -> "SavedSearch | None":
        return next((saved for saved in self.view.saved if saved.name == name), None)

    def open(self, name: str) -> None:
        self.opened.emit()
        self.view.head.tabs.setCurrentIndex(0)
        self.view.open_saved(name)
        self.view.list.setFocus()

    def keep(self, name: str, question: Question) -> None:
        """A search of this name that was kept before can be brought back."""
        former = self.find(name)
        self.view.source.keep(name, question)
        if former is None:
            self.notices.tell_news(self.tr("“{name}” stands in the library panel now.").format(name=name))
        else:
            words = self.tr("“{name}” took the place of the search of this name.")
            self.notices.tell_news(words.format(name=name), self.tr("Take it back"), partial(self.bring_back, former))

    def ask_name(self, name: str) -> None:
        self.dialog = OneLineDialog(
            self.tr("Rename the search"), self.tr("Its name"), self.tr("Rename"), parent=self.view.window()
        )
        self.dialog.line.setText(name)
        self.dialog.line.selectAll()
        self.dialog.answered.connect(partial(self.rename, name))
        self.dialog.open()

    def rename(self, name: str, new: str) -> None:
        self.do(lambda workspace: workspace.searches.rename(name, new))

    def remove(self, name: str) -> None:
        saved = self.find(name)
        if saved is None:
            return
        self.do(lambda workspace: workspace.searches.remove(name))
        words = self.tr("“{name}” is kept no longer. The articles stay as they are.").format(name=name)
        self.notices.tell_news(words, self.tr("Keep it again"), partial(self.bring_back, saved))

    def bring_back(self, saved: "SavedSearch") -> None:
        self.do(lambda workspace: workspace.searches.save(saved))
        self.notices.hide()

    def do(self, deed: "Callable[[Workspace], None]") -> None:
        self.work.do(deed, lambda _: self.view.source.list_saved())
