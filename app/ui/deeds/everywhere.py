"""What the panel of the same everywhere wants of the window: places of other issues shown, issues opened again, news.

Owns these ways, and what the command brings along from a selection. Refuses to search and to replace.
"""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QObject, Qt

from app.errors import UserError
from app.ui.everywhere_panel import EverywherePanel, Offers
from app.ui.library_panel.names import IssueNames
from app.ui.library_panel.work import LibraryWork
from app.ui.session import Place, Session
from app.ui.settings import Settings
from app.ui.widgets.notice_bar import NoticeBar
from app.ui.workbench import Workbench

LONGEST_QUERY = 40
"""A longer selection is no query."""


class EverywhereDeeds(QObject):
    def __init__(
        self,
        session: Session,
        work: LibraryWork,
        workbench: Workbench,
        panel: EverywherePanel,
        notices: NoticeBar,
        settings: Settings,
    ) -> None:
        super().__init__(panel)
        self.session = session
        self.work = work
        self.workbench = workbench
        self.panel = panel
        self.notices = notices
        self.offers = Offers(session, panel, notices, partial(settings.is_on, "offers"))
        panel.place_wanted.connect(self.show_place)
        panel.issues_changed.connect(self.follow)
        panel.news.connect(notices.tell_news)
        panel.left.connect(lambda: workbench.galley.setFocus(Qt.FocusReason.OtherFocusReason))
        work.issues_listed.connect(self.name_issues)

    def functions(self) -> dict[str, Callable[[], object]]:
        """By the ids of the command table."""
        return {"edit.replace": self.open_panel}

    def open_panel(self) -> None:
        """A short selection in the galley becomes what is looked for."""
        text = self.workbench.galley.selected_text()
        is_query = bool(text.strip()) and "\n" not in text and len(text) <= LONGEST_QUERY
        self.panel.open_with(text if is_query else "")

    def name_issues(self, _months: object = None) -> None:
        """They may have other names."""
        self.panel.name_issues(IssueNames(self.work.workspace))

    def show_place(self, issue_id: int, block_id: int, clean_offset: int) -> None:
        def show() -> None:
            self.session.select_place(Place(block_id, clean_offset, None), self)

        if issue_id in (0, self.panel.issue_id):
            show()
        else:
            self.work.open_issue(issue_id, on_open=show)

    def follow(self, issue_ids: Collection[int]) -> None:
        """The open issue, where another editor wrote to it: opened again only where that is not told step by step."""
        if self.session.editor is None or self.work.issue_id not in issue_ids:
            return
        try:
            self.session.editor.catch_up()
        except UserError:
            self.open_again(issue_ids)

    def open_again(self, issue_ids: Collection[int]) -> None:
        """The open issue, where another editor wrote to it; article and cursor stay."""
        article_id, place = self.session.article_id, self.session.place

        def show() -> None:
            self.session.select_article(article_id)
            if place is not None:
                self.session.select_place(place, self)

        if self.work.issue_id in issue_ids:
            self.work.open_issue(self.work.issue_id, on_open=show)
