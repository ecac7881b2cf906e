"""Any state of the issue, to look at: its articles, and the chosen one as it would be read.

Owns which state and article are shown; the state is made off the UI thread. Refuses to bring it back, which is the
history's, and to compare it (`app.ui.dialogs.states`): nothing is written.
"""

from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QTextEdit, QWidget

from app.text.model import Issue
from app.ui.article_list.facts import name_article
from app.ui.dialogs.sheet import Sheet
from app.ui.dialogs.state_choice import StateChoice
from app.ui.face.theme import Appearance
from app.ui.jobs import Job, Jobs
from app.ui.reading_view import BODY_PIXELS, PAGE_MARGIN, write_page
from app.ui.session import Session
from app.ui.state_comparison import state_at

LIST_WIDTH = 260


class FormerStateDialog(Sheet):
    """`seq` is the log entry after which the state stands that is shown first."""

    def __init__(
        self, session: Session, appearance: Appearance, jobs: Jobs, seq: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.appearance = appearance
        self.jobs = jobs
        self.job: Job | None = None
        self.issue = Issue("")
        self.article_id = session.article_id
        self.set_title(self.tr("A state of the issue, to look at"))
        self.choice = StateChoice(self.tr("State"), session, seq, self)
        self.list = QListWidget(self)
        self.page = QTextEdit(self)
        self.lay_out()
        self.choice.currentIndexChanged.connect(self.ask)
        self.list.currentRowChanged.connect(self.choose_article)
        session.issue_opened.connect(self.reject)
        appearance.theme_changed.connect(self.draw)
        self.finished.connect(self.drop_job)
        self.ask()

    def lay_out(self) -> None:
        self.list.setObjectName("ground")
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Articles of this state"))
        self.page.setReadOnly(True)
        self.page.setObjectName("ground")
        self.page.setFrameShape(QTextEdit.Shape.NoFrame)
        self.page.setAccessibleName(self.tr("The article as it was"))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addWidget(self.page, 1)
        self.matter.addWidget(self.choice)
        self.matter.addLayout(row, 1)
        self.add_close(self.tr("Close"))
        self.resize(960, 640)

    def ask(self) -> None:
        editor, seq = self.session.editor, self.choice.currentData()
        self.drop_job()
        if editor is not None:
            self.job = self.jobs.start(lambda _: state_at(editor, seq), self.show_state)

    def drop_job(self) -> None:
        if self.job is not None:
            self.job.abandon()
            self.job = None

    def show_state(self, issue: Issue) -> None:
        """The article that was shown stays, where this state has it."""
        self.job = None
        self.issue = issue
        wanted = self.article_id
        ids = [article.id for article in issue.articles]
        self.list.clear()
        for number, article in enumerate(issue.articles, 1):
            self.list.addItem(QListWidgetItem(f"{number}  {name_article(article)}"))
        self.list.setCurrentRow(ids.index(wanted) if wanted in ids else 0)
        self.draw()

    def choose_article(self, row: int) -> None:
        if 0 <= row < len(self.issue.articles):
            self.article_id = self.issue.articles[row].id
            self.draw()

    def draw(self) -> None:
        article = self.issue.article(self.article_id)
        self.page.setHtml(write_page(article, self.appearance.theme, BODY_PIXELS) if article else "")
        self.page.document().setDocumentMargin(PAGE_MARGIN)
