"""“To which article does it belong?”: a digit, or a part of the title and Return; a new one, or none.

Owns the choice. Refuses the move, which `picked` asks for. It is a frame over the window, gone when it loses the
keyboard.
"""

from typing import TypeAlias

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.text.model import Issue
from app.ui.article_list.facts import name_article
from app.ui.face.theme import Appearance, interface_font, reading_font
from app.ui.session import Session
from app.ui.widgets.former_focus import FormerFocus

NEW_ARTICLE = 0
LEAVE_OUT = -1
KEYS = {"0": NEW_ARTICLE, "-": LEAVE_OUT}
"""What is typed for the choices that are no article."""
WIDTH = 420
MOST_ROWS = 12
ROW = 32
MARGIN = 12
CHIP = QSize(24, 20)
TARGET = Qt.ItemDataRole.UserRole
NUMBER = Qt.ItemDataRole.UserRole + 1
AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def find_articles(issue: Issue, query: str) -> list[tuple[int, int, str]]:
    """Number, id and name: the one of that number first, then those whose name has what was typed."""
    named = [(number, article.id, name_article(article)) for number, article in enumerate(issue.articles, 1)]
    words = query.strip().casefold()
    by_number = [item for item in named if str(item[0]) == words]
    return by_number + [item for item in named if item not in by_number and words in item[2].casefold()]


class ChoiceDelegate(QStyledItemDelegate):
    """An article has its number in its colour, another choice the key that means it."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.number = interface_font(11.5, QFont.Weight.Bold)
        self.title = reading_font(14, QFont.Weight.Medium)
        self.words = interface_font(13)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme = self.appearance.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 6, 6)
        rect = QRectF(option.rect).adjusted(8, 0, -8, 0)
        is_article = index.data(TARGET) > 0
        number = index.data(NUMBER)
        chip = QRectF(rect.left(), rect.center().y() - CHIP.height() / 2, CHIP.width(), CHIP.height())
        painter.setPen(Qt.PenStyle.NoPen if is_article else QPen(theme.line, 1))
        painter.setBrush(theme.article_color(int(number)) if is_article else theme.card)
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(self.number)
        painter.setPen(theme.galley if is_article else theme.muted)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, str(number))
        font = self.title if is_article else self.words
        painter.setFont(font)
        painter.setPen(theme.ink)
        room = rect.adjusted(CHIP.width() + 10, 0, 0, 0)
        words = QFontMetrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, LEFT, words)
        painter.restore()


class ArticlePicker(QFrame):
    picked = Signal(int)
    """The article's id, NEW_ARTICLE or LEAVE_OUT."""

    def __init__(self, session: Session, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self.host = parent
        self.former_focus = FormerFocus()
        self.setObjectName("card")
        self.question = QLabel(self)
        self.question.setWordWrap(True)
        self.question.setFont(interface_font(13, QFont.Weight.Medium))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Number, or a part of the title"))
        self.field.setAccessibleName(self.tr("Article"))
        self.field.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Articles of this issue"))
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(ChoiceDelegate(appearance, self))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 10, MARGIN, 8)
        layout.setSpacing(8)
        for widget in (self.question, self.field, self.list):
            layout.addWidget(widget)
        self.field.textChanged.connect(self.filter)
        self.list.itemClicked.connect(self.pick)
        self.hide()

    def open(self, question: str = "", where: QPoint | None = None) -> None:
        """Beside a point of the screen, else in the middle of the head of the window."""
        self.question.setText(question or self.tr("To which article does it belong?"))
        self.field.clear()
        self.filter("")
        self.former_focus.remember()
        width = min(WIDTH, self.host.width() - 48)
        self.resize(width, 1)
        rows = min(MOST_ROWS, max(self.list.count(), 1))
        head = self.question.heightForWidth(width - 2 * MARGIN) + self.field.sizeHint().height()
        height = min(head + rows * ROW + 40, self.host.height() - 80)
        self.setGeometry(*self.place(where, width, height), width, height)
        self.show()
        self.raise_()
        self.field.setFocus()

    def place(self, where: QPoint | None, width: int, height: int) -> tuple[int, int]:
        """Where the corner goes, so that all of it is in the window."""
        if where is None:
            return (self.host.width() - width) // 2, 52
        point = self.host.mapFromGlobal(where) + QPoint(24, -40)
        x = min(max(point.x(), 8), self.host.width() - width - 8)
        return x, min(max(point.y(), 8), self.host.height() - height - 8)

    def filter(self, query: str) -> None:
        """A digit that can only mean one article is the answer; so is the key of another choice."""
        issue = self.session.issue
        found = find_articles(issue, query) if issue else []
        others = {NEW_ARTICLE: self.tr("A new article"), LEAVE_OUT: self.tr("No article: leave it out")}
        self.list.clear()
        for number, article_id, name in found:
            self.add(str(number), article_id, name)
        for key, choice in KEYS.items():
            if not query or query.strip().casefold() in others[choice].casefold():
                self.add(key, choice, others[choice])
        self.list.setCurrentRow(0)
        count = len(issue.articles) if issue else 0
        if query in KEYS:
            self.close_to_window()
            self.picked.emit(KEYS[query])
        elif query.isdecimal() and 0 < int(query) <= count and int(query) * 10 > count:
            self.pick()

    def add(self, key: str, target: int, name: str) -> None:
        item = QListWidgetItem(name)
        item.setData(TARGET, target)
        item.setData(NUMBER, key)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{key} {name}")
        self.list.addItem(item)

    def pick(self, _: object = None) -> None:
        item = self.list.currentItem()
        self.close_to_window()
        if item is not None:
            self.picked.emit(item.data(TARGET))

    def close_to_window(self) -> None:
        self.hide()
        self.former_focus.give_back()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut and not self.list.underMouse():
            self.hide()
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            row = self.list.currentRow() + steps[Qt.Key(event.key())]
            self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pick()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_to_window()
        else:
            return False
        return True
