"""Errors that a user can mend, told in one sentence at the foot of the window; with the way out where there is one.

Owns which errors have a way out. Refuses the words, which are `app.wording`'s, and bugs (see `app.ui.bug_report`).
"""

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, Signal

from app.errors import UserError
from app.ui.reports import translate
from app.ui.widgets.notice_bar import NoticeBar
from app.wording import sentence

CHANGED_ELSEWHERE = "IssueChangedElsewhere"
"""By its name, as `app.wording` knows it: its class would bring the database's library to the start of the window."""


class ErrorDeeds(QObject):
    told = Signal()

    def __init__(self, notices: NoticeBar, open_again: Callable[[Collection[int]], None]) -> None:
        """`open_again` is given the issues that others wrote to."""
        super().__init__(notices)
        self.notices = notices
        self.open_again = open_again

    def tell(self, error: UserError) -> None:
        words = sentence(error, translate)
        issue_id = error.fields.get("issue_id")
        if type(error).__name__ == CHANGED_ELSEWHERE and isinstance(issue_id, int):
            self.notices.tell_error(words, self.tr("Open it again"), lambda: self.read_again(issue_id))
        else:
            self.notices.tell_error(words)
        self.told.emit()

    def read_again(self, issue_id: int) -> None:
        self.notices.hide()
        self.open_again((issue_id,))
