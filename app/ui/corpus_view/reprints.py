"""重刊: articles that are nearly the same as others, and beside the list the two texts with their differences.

Owns which two are compared. Refuses to look for them (see `app.ui.corpus_view.work`), and to say which was first.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from app.ui.corpus_view import work
from app.ui.corpus_view.collation_text import CELL_MARGIN, write_collation
from app.ui.corpus_view.reprints_model import ROW, ReprintRow, ReprintsModel
from app.ui.corpus_view.reprints_rows import ROW_HEIGHT, ReprintsDelegate
from app.ui.face.theme import Appearance, interface_font
from app.ui.jobs import Job, Jobs
from app.ui.search_view.look import Look
from app.ui.search_view.look_source import LookSource, Piece
from app.ui.search_view.question import Question
from app.ui.widgets.headings import hairline
from app.ui.widgets.long_list import LongList

if TYPE_CHECKING:
    from app.workspace import Workspace
    from app.workspace.corpus.collation import Collation
    from app.workspace.corpus.reprints import ArticleLabel, ReprintGroup
    from app.workspace.corpus.tables import Table

LIST_WIDTH = 300
TEXT_MARGIN = 4
"""Around a text in Qt's browser."""
FOUND, ARTICLE = "found", "article"
OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReprintsLook(Look):
    def __init__(self, appearance: Appearance, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(appearance, jobs, parent)
        self.model = ReprintsModel(self)
        self.comparing = LookSource(jobs, self)
        self.place: tuple[int, int] | None = None
        """Issue and number of the article whose reprints were asked for last."""
        self.whose = self.make_choice(
            self.tr("Whose reprints"),
            {FOUND: self.tr("Of what is found"), ARTICLE: self.tr("Of the article")},
            self.ask_again,
        )
        self.whose.hide()
        self.compared: tuple[ArticleLabel, ArticleLabel] | None = None
        self.collation: Collation | None = None
        self.list = LongList(ROW_HEIGHT, self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ReprintsDelegate(appearance, self.list))
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setSelectionMode(LongList.SelectionMode.SingleSelection)
        self.list.setAccessibleName(self.tr("Articles that are nearly the same"))
        self.list.installEventFilter(self)
        self.texts = QTextBrowser(self)
        self.texts.setOpenLinks(False)
        self.texts.setFrameShape(QFrame.Shape.NoFrame)
        self.texts.setAccessibleName(self.tr("Both texts"))
        self.first, self.second = (QLabel(self) for _ in range(2))
        for label in (self.first, self.second):
            label.setObjectName("muted")
            label.setFont(interface_font(12.5))
        self.ground = self.lay_out()
        self.pages.addWidget(self.ground)
        self.order_keys(self.whose)
        self.list.selectionModel().currentChanged.connect(self.compare)
        self.list.doubleClicked.connect(self.open_at)
        self.comparing.failed.connect(self.show_error)
        appearance.theme_changed.connect(self.draw)
        self.clear()

    def lay_out(self) -> QWidget:
        ground = QWidget(self)
        heads = QHBoxLayout()
        heads.setContentsMargins(0, 10, 0, 4)
        heads.setSpacing(0)
        for label, indent in ((self.first, TEXT_MARGIN + CELL_MARGIN), (self.second, CELL_MARGIN)):
            label.setIndent(indent)
            heads.addWidget(label, 1)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addLayout(heads)
        texts.addWidget(self.texts, 1)
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(hairline(is_vertical=True))
        row.addLayout(texts, 1)
        return ground

    @property
    def title(self) -> str:
        return self.tr("Reprints")

    @property
    def keyboard(self) -> QWidget:
        return self.list

    def set_workspace(self, workspace: "Workspace | None") -> None:
        self.comparing.set_workspace(workspace)
        self.place = None
        self.whose.hide()
        with QSignalBlocker(self.whose):
            self.whose.setCurrentIndex(self.whose.findData(FOUND))
        super().set_workspace(workspace)

    def leave(self) -> None:
        self.comparing.drop()
        super().leave()

    def clear(self) -> None:
        self.comparing.drop()
        self.model.show(())
        self.show_texts(None)

    def show_article(self, issue_id: int, article_id: int) -> None:
        """The reprints of one article; the choice leads back to those of what is found."""
        self.place = (issue_id, article_id)
        self.whose.show()
        with QSignalBlocker(self.whose):
            self.whose.setCurrentIndex(self.whose.findData(ARTICLE))
        self.start()

    def ask_again(self) -> None:
        self.begin(self.question)

    def ask(self, question: Question, pause: int = 0) -> None:
        """Another question is about what is found."""
        if question != self.question:
            with QSignalBlocker(self.whose):
                self.whose.setCurrentIndex(self.whose.findData(FOUND))
        super().ask(question, pause)

    def begin(self, question: Question) -> None:
        """Without a question, of the whole library."""
        place = self.place if self.whose.currentData() == ARTICLE else None

        def look(workspace: "Workspace", job: Job) -> "tuple[ReprintGroup, ...]":
            return work.load_group_of(workspace, place) if place else work.load_reprints(workspace, question, job)

        self.show_hint("")
        self.bar.tell(self.tr("Looking for texts that are alike…"))
        self.source.start(Piece(look, self.take, self.tell_progress))

    def tell_progress(self, progress: tuple[int, int]) -> None:
        words = self.tr("{done} of {total} pairs compared…")
        self.bar.tell(words.format(done=f"{progress[0]:,}", total=f"{progress[1]:,}"))

    def take(self, groups: "Sequence[ReprintGroup]") -> None:
        if not groups:
            is_alone = self.whose.currentData() == ARTICLE
            words = self.tr("No other text is nearly the same as this article.")
            self.show_hint(words if is_alone else self.tr("No two texts are nearly the same here."))
            return
        self.model.show(groups)
        self.show_content(self.ground)
        self.list.setCurrentIndex(self.model.index(0))
        self.list.scrollToTop()
        articles = sum(len(group.articles) for group in groups)
        all_groups = self.tr("{count} groups of nearly the same", "", len(groups)).format(count=f"{len(groups):,}")
        all_articles = self.tr("{count} articles", "", articles).format(count=f"{articles:,}")
        self.bar.tell(f"{all_groups} · {all_articles}")

    def compare(self, index: QModelIndex) -> None:
        pair = self.model.compared(index.row())
        if pair is None or pair == self.compared:
            return
        self.compared = pair
        places = [(article.issue_id, article.article_id) for article in pair]
        self.comparing.start(Piece(lambda workspace, _: work.collate(workspace, places[0], places[1]), self.show_texts))

    def show_texts(self, collation: "Collation | None") -> None:
        self.collation = collation
        if collation is None:
            self.compared = None
        self.draw()

    def draw(self) -> None:
        collation, pair = self.collation, self.compared
        if collation is None or pair is None:
            self.texts.clear()
            for label in (self.first, self.second):
                label.clear()
            return
        for label, article in zip((self.first, self.second), pair, strict=True):
            label.setText(" · ".join(part for part in (article.newspaper, article.date) if part))
        self.texts.setHtml(write_collation(collation, self.appearance.theme))

    def open_at(self, index: QModelIndex) -> None:
        row: ReprintRow | None = index.data(ROW) if index.isValid() else None
        if row is not None:
            self.place_wanted.emit(row.article.issue_id, row.article.article_id, 0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.list or not isinstance(event, QKeyEvent):
            return False
        is_copying = event.matches(QKeySequence.StandardKey.Copy)
        if event.key() not in OPENING_KEYS and not is_copying:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() is QEvent.Type.KeyPress:
            if is_copying:
                self.copy()
            else:
                self.open_at(self.list.currentIndex())
            return True
        return False

    def rows(self) -> "Table":
        return work.table_reprints(tuple(self.model.groups))

    def copied(self) -> str:
        return "".join(
            f"{number}\t{group.likeness:.2f}\t{article.newspaper}\t{article.date}\t{article.title}\n"
            for number, group in enumerate(self.model.groups, start=1)
            for article in group.articles
        )
