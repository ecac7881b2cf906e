"""The articles of the open issue: number in the article's colour, title, length and authors, and what is left to do.

Owns the list, its painting and its order by drag or keyboard. Refuses to hold articles: it shows those of the session.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from app.editing.operations import Change, MoveArticle
from app.text.model import Article, Span
from app.ui.article_list.drop_view import DropView
from app.ui.article_list.facts import ArticleFacts, FactsOfArticles
from app.ui.face.theme import Appearance, interface_font, reading_font
from app.ui.library_panel.view import MARGIN, paint_selection
from app.ui.raw_pane.index import RawIndex
from app.ui.session import Session
from app.ui.widgets.headings import PanelHeading

ROW_HEIGHT = 50
CHIP = 19
ARTICLE = Qt.ItemDataRole.UserRole
MIME_TYPE = "application/x-jiaoyang-article"
AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def moves_doubts(change: Change) -> bool:
    """Whether doubts may stand in other articles than before, or are other ones."""
    back, forth = change.difference.back, change.difference.forth
    for key, value in forth.items():
        if key[0] == "block":
            if value is None or back[key] is None or value.spans != back[key].spans:
                return True
        elif key[-1] == "blocks" or (key[0] == "doubt" and (value is None or back[key] is None)):
            return True
    return False


class ArticleModel(QAbstractListModel):
    """One row an article, in the order of the issue; a row that is dragged elsewhere becomes a MoveArticle."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self.articles: Sequence[Article] = ()
        self.doubts: Counter[int] = Counter()
        self.facts = FactsOfArticles()
        self.index_of_raw = RawIndex.of(session)

    def show(self) -> None:
        self.beginResetModel()
        self.articles = self.session.issue.articles if self.session.issue else ()
        self.doubts = self.index_of_raw.count_doubts()
        self.facts = FactsOfArticles()
        self.endResetModel()

    def follow(self, change: Change) -> None:
        """Only the rows that changed are drawn again."""
        before, counts = self.articles, self.doubts.copy()
        is_same_order = [old.id for old in self.articles] == [new.id for new in change.issue.articles]
        if not is_same_order:
            self.layoutAboutToBeChanged.emit()
        self.articles = change.issue.articles
        if moves_doubts(change):
            self.doubts = self.index_of_raw.count_doubts()
        else:
            self.count_opened(change)
        if not is_same_order:
            self.layoutChanged.emit()
            return
        for row, (old, new) in enumerate(zip(before, self.articles, strict=True)):
            if old is not new or counts[new.id] != self.doubts[new.id]:
                self.dataChanged.emit(self.index(row), self.index(row))

    def count_opened(self, change: Change) -> None:
        """Those that were settled, or are open again, where they stand."""
        back, forth = change.difference.back, change.difference.forth
        for key, doubt in forth.items():
            holding = self.index_of_raw.holding_at(doubt.raw_offset) if key[0] == "doubt" else None
            if holding is not None:
                self.doubts[holding.article] += doubt.is_open - back[key].is_open

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self.articles)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        article = self.articles[index.row()]
        if role == ARTICLE:
            return article
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{index.row() + 1} {self.facts.of(article).name}"
        return None

    def row_of(self, article_id: int) -> int:
        return next((row for row, article in enumerate(self.articles) if article.id == article_id), -1)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return flags if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(MIME_TYPE, str(self.articles[indexes[0].row()].id).encode())
        return data

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, _parent: AnyIndex) -> bool:
        """Says False, so that the view does not remove the row it dragged: the change moves it."""
        if data.hasFormat(MIME_TYPE):
            target = row if row >= 0 else len(self.articles)
            self.move(int(data.data(MIME_TYPE).toStdString()), target)
        return False

    def move(self, article_id: int, row: int) -> None:
        """Puts the article before what stands in this row."""
        old = self.row_of(article_id)
        if old >= 0 and row not in (old, old + 1):
            self.session.do(MoveArticle(article_id, row - 1 if row > old else row))


class ArticleDelegate(QStyledItemDelegate):
    def __init__(self, panel: "ArticleList") -> None:
        super().__init__(panel)
        self.panel = panel
        self.title = reading_font(14, QFont.Weight.Bold)
        self.small = interface_font(11.5)
        self.number = interface_font(11.5, QFont.Weight.Bold)
        self.count = interface_font(13, QFont.Weight.Bold)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        article: Article = index.data(ARTICLE)
        facts = self.panel.model.facts.of(article)
        theme = self.panel.appearance.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if article.id == self.panel.session.article_id:
            paint_selection(painter, option, theme)
        rect: QRect = option.rect.adjusted(MARGIN, 6, -MARGIN, -6)
        self.paint_chip(painter, rect, index.row() + 1)
        used = self.paint_left(painter, rect, article)
        room = rect.adjusted(CHIP + 8, 0, -used, 0)
        painter.setFont(self.title)
        painter.setPen(theme.ink)
        upper = QRect(room.left(), room.top() - 1, room.width(), 22)
        name = QFontMetrics(self.title).elidedText(self.panel.name(facts), Qt.TextElideMode.ElideRight, upper.width())
        painter.drawText(upper, LEFT, name)
        painter.setFont(self.small)
        painter.setPen(theme.muted)
        lower = QRect(room.left(), room.top() + 21, room.width(), 18)
        metrics = QFontMetrics(self.small)
        painter.drawText(
            lower, LEFT, metrics.elidedText(self.panel.describe(facts), Qt.TextElideMode.ElideRight, lower.width())
        )
        painter.restore()

    def paint_chip(self, painter: QPainter, rect: QRect, number: int) -> None:
        theme = self.panel.appearance.theme
        chip = QRectF(rect.left(), rect.top() + 1, CHIP, CHIP)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.article_color(number))
        painter.drawRoundedRect(chip, 4, 4)
        painter.setFont(self.number)
        painter.setPen(theme.galley)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, str(number))

    def paint_left(self, painter: QPainter, rect: QRect, article: Article) -> int:
        """What is left to do, or that it is done; answers the room it took."""
        theme = self.panel.appearance.theme
        left = self.panel.model.doubts.get(article.id, 0)
        if not left and not article.is_locked:
            return 0
        text = str(left) if left else "✓"
        painter.setFont(self.count)
        painter.setPen(theme.cinnabar if left else theme.muted)
        painter.drawText(QRect(rect.left(), rect.top(), rect.width(), 22), RIGHT, text)
        return QFontMetrics(self.count).horizontalAdvance(text) + 8


class ArticleList(QWidget):
    band_dropped = Signal(object, int)
    """A raw `Span` and the article that it was dropped on; 0 for one of its own."""

    def __init__(self, session: Session, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.appearance = appearance
        self.model = ArticleModel(session, self)
        self.heading = PanelHeading(self.tr("Articles of this issue"), self)
        self.view = DropView(appearance, self)
        self.view.setAccessibleName(self.tr("Articles of this issue"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(ArticleDelegate(self))
        self.view.setUniformItemSizes(True)
        self.view.setLayoutMode(QListView.LayoutMode.Batched)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setDragDropMode(QListView.DragDropMode.InternalMove)
        self.view.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.view.band_dropped.connect(self.tell_drop)
        self.view.selectionModel().currentChanged.connect(self.select_row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.heading)
        layout.addWidget(self.view, 1)
        session.issue_opened.connect(self.show_issue)
        session.issue_changed.connect(self.follow)
        session.article_selected.connect(self.show_selected)
        appearance.theme_changed.connect(self.view.viewport().update)
        self.show_issue()
        self.show_selected(session.article_id)

    def show_issue(self) -> None:
        self.session.in_turn(self.draw_issue)

    def draw_issue(self) -> None:
        self.model.show()
        self.tell_progress()
        self.show_current(self.session.article_id)

    def follow(self, change: Change) -> None:
        self.model.follow(change)
        self.tell_progress()
        self.show_current(self.session.article_id)

    def tell_progress(self) -> None:
        done = sum(article.is_locked for article in self.model.articles)
        total = len(self.model.articles)
        self.heading.set_facts(self.tr("{done} / {total} done").format(done=done, total=total) if total else "")

    def select_row(self, index: QModelIndex) -> None:
        if index.isValid():
            self.session.select_article(index.data(ARTICLE).id)

    def show_selected(self, _: int) -> None:
        self.session.in_turn(self.draw_selected)

    def draw_selected(self) -> None:
        self.show_current(self.session.article_id)
        self.view.viewport().update()

    def show_current(self, article_id: int) -> None:
        row = self.model.row_of(article_id)
        if row >= 0 and self.view.currentIndex().row() != row:
            self.view.setCurrentIndex(self.model.index(row))

    def tell_drop(self, band: Span, row: int) -> None:
        articles = self.model.articles
        self.band_dropped.emit(band, articles[row].id if row < len(articles) else 0)

    def name(self, facts: ArticleFacts) -> str:
        if not facts.name:
            return self.tr("Without text")
        return self.tr("Picture: {words}").format(words=facts.name) if facts.is_picture else facts.name

    def describe(self, facts: ArticleFacts) -> str:
        length = self.tr("{count} characters", "", facts.characters).format(count=f"{facts.characters:,}")
        return " · ".join((length, "、".join(facts.authors))) if facts.authors else length
