"""The inspector: four pages under tabs of words.

Owns which page is shown. Refuses what is on the pages.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.ui.checks_panel import ChecksPage, FindingsSource
from app.ui.face.theme import RIGHT_WIDTH, Appearance
from app.ui.inspector.article_page import ArticlePage
from app.ui.inspector.history_page import HistoryPage
from app.ui.inspector.suggestion_source import Library, SuggestionSource
from app.ui.inspector.tabs import TextTabs
from app.ui.inspector.tags_page import TagsPage
from app.ui.names_panel import NamesPanel, NamesSource
from app.ui.session import Session

NARROWEST = 230
ARTICLE, TAGS, CHECKS, HISTORY = range(4)


class Inspector(QWidget):
    """Without a workspace it works, but suggests nothing."""

    def __init__(self, session: Session, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = SuggestionSource(session, self)
        self.tabs = TextTabs(appearance, self)
        self.pages = QStackedWidget(self)
        self.article = ArticlePage(session, appearance, self.source, self)
        self.tags = TagsPage(session, appearance, self.source, self)
        self.names_source = NamesSource(session, self.source.jobs, self)
        self.names = NamesPanel(session, appearance, self.names_source, self)
        self.findings = FindingsSource(session, self.source.jobs, self)
        self.checks = ChecksPage(session, appearance, self.findings, self)
        self.history = HistoryPage(session, appearance, self)
        self.tabs.addTab(self.tr("Article"))
        self.tabs.addTab(self.tr("Tags"))
        self.tabs.addTab(self.tr("Checks"))
        self.tabs.addTab(self.tr("History"))
        self.tabs.setAccessibleName(self.tr("Inspector"))
        for page in (self.wrap(self.article), self.wrap(self.stack_tags()), self.checks, self.history):
            self.pages.addWidget(page)
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        self.checks.counted.connect(self.count_findings)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self.pages, 1)
        self.setMinimumWidth(NARROWEST)
        self.resize(RIGHT_WIDTH, self.height())

    def stack_tags(self) -> QWidget:
        """The tags, and below them the names in the text."""
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tags)
        layout.addWidget(self.names)
        layout.addStretch(1)
        return page

    def wrap(self, page: QWidget) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for ground in (area.viewport(), page):
            ground.setAutoFillBackground(False)
        return area

    def set_workspace(self, workspace: Library | None) -> None:
        self.source.set_library(workspace)
        self.names_source.set_library(workspace)

    def show_article(self) -> None:
        self.tabs.setCurrentIndex(ARTICLE)

    def show_tags(self) -> None:
        self.tabs.setCurrentIndex(TAGS)

    def focus_names(self) -> None:
        """The list of names, below the tags, with the keyboard; the first row is chosen."""
        self.show_tags()
        area = self.pages.widget(TAGS)
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(self.names)
        self.names.focus_first()

    def show_history(self) -> None:
        self.tabs.setCurrentIndex(HISTORY)
        self.history.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_checks(self) -> None:
        self.tabs.setCurrentIndex(CHECKS)

    def count_findings(self, count: int) -> None:
        self.tabs.setTabText(CHECKS, self.tr("Checks {count}").format(count=count) if count else self.tr("Checks"))

    def focus_tags(self) -> None:
        """The place to type a tag; a digit there accepts a suggestion."""
        self.show_tags()
        self.tags.focus_entry()
