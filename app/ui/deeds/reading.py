"""What the commands on the automatic reading do: reading an issue again, and the profile of its newspaper.

Owns the way from a preview to the step. Refuses to change anything before it was shown what would change.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.editing.operations import SetIssueField
from app.text.model import Issue
from app.ui.dialogs.issue_fields import IssueFieldsDialog
from app.ui.dialogs.profile import ProfileDialog
from app.ui.dialogs.rereading import RereadingDialog
from app.ui.library_panel.work import LibraryWork
from app.ui.session import Session
from app.ui.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from app.workspace.profiles import ProfileShelf
    from app.workspace.rereading import Rereading


class ReadingDeeds(QObject):
    def __init__(self, window: QWidget, work: LibraryWork, session: Session, notices: NoticeBar) -> None:
        super().__init__(window)
        self.window = window
        self.work = work
        self.session = session
        self.notices = notices

    def functions(self) -> dict[str, Callable[[], object]]:
        return {"issue.reread": self.plan, "issue.profile": self.show_profile}

    def plan(self) -> None:
        issue = self.session.issue
        if issue is not None:
            self.notices.tell_news(self.tr("Reading again…"))
            self.work.do(lambda workspace: workspace.plan_rereading(issue), self.preview)

    def preview(self, rereading: "Rereading") -> None:
        self.notices.hide()
        if rereading.operation is None:
            self.notices.tell_news(self.tr("Read again: nothing would change."))
            return
        dialog = RereadingDialog(rereading.changes, self.window)
        dialog.accepted.connect(lambda: self.read_again(rereading))
        dialog.open()

    def read_again(self, rereading: "Rereading") -> None:
        workspace = self.work.workspace
        if workspace is None:
            return
        if self.session.attempt(lambda editor: workspace.do_rereading(editor, rereading, self)):
            words = self.tr("Read again; articles changed: {count}. Undo takes it back.")
            self.notices.tell_news(words.format(count=len(rereading.changes.articles)))

    def show_profile(self) -> None:
        issue = self.session.issue
        if issue is None:
            return
        if not issue.newspaper:
            self.ask_newspaper(issue)
            return
        newspaper = issue.newspaper
        self.work.do(lambda workspace: workspace.profiles(newspaper), self.open_profile)

    def ask_newspaper(self, issue: Issue) -> None:
        """First the newspaper is named, then its profile is shown."""
        dialog = IssueFieldsDialog(issue, self.window)
        dialog.add_note(self.tr("What is known is kept for each newspaper: name the one of this issue."))
        dialog.fields_set.connect(self.name_newspaper)
        dialog.open()

    def name_newspaper(self, values: dict[str, str]) -> None:
        operations = [SetIssueField(name, value) for name, value in values.items()]
        if "newspaper" in values and self.session.do(*operations, initiator=self):
            self.show_profile()

    def open_profile(self, shelf: "ProfileShelf") -> None:
        self.notices.hide()
        dialog = ProfileDialog(shelf, self.window)
        dialog.learning_wanted.connect(lambda: self.learn(shelf.newspaper))
        dialog.version_chosen.connect(lambda number: self.use(shelf.newspaper, number))
        dialog.forgetting_wanted.connect(lambda: self.forget(shelf.newspaper))
        dialog.open()

    def learn(self, newspaper: str) -> None:
        self.notices.tell_news(self.tr("Learning from what is approved…"))
        self.work.do(lambda workspace: workspace.learn_profile(newspaper), self.open_profile)

    def use(self, newspaper: str, number: int) -> None:
        self.work.do(lambda workspace: workspace.use_profile(newspaper, number).in_use, self.tell_use)

    def tell_use(self, number: int) -> None:
        is_used = self.tr("The next issue of this newspaper is read with its profile.")
        self.notices.tell_news(is_used if number else self.tr("The profile is not used any more."))

    def forget(self, newspaper: str) -> None:
        def tell(_: "ProfileShelf") -> None:
            self.notices.tell_news(self.tr("The profile is forgotten."))

        self.work.do(lambda workspace: workspace.forget_profiles(newspaper), tell)
