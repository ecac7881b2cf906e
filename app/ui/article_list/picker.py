"""“Belongs to article …”: a digit, or a part of the title and Return, and the block goes to that article.

Owns the choice. Refuses the move, which `picked` asks for. It is a frame over the window, gone when it loses the
keyboard.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.text.model import Issue
from app.ui.article_list.facts import name_article
from app.ui.session import Session

WIDTH = 460
MOST_ROWS = 12
ROW = 30
ARTICLE = Qt.ItemDataRole.UserRole


def find_articles(issue: Issue, query: str) -> list[tuple[int, int, str]]:
    """Number, id and name: the one of that number first, then those whose name has what was typed."""
    named = [(number, article.id, name_article(article)) for number, article in enumerate(issue.articles, 1)]
    words = query.strip().casefold()
    by_number = [item for item in named if str(item[0]) == words]
    return by_number + [item for item in named if item not in by_number and words in item[2].casefold()]


class ArticlePicker(QFrame):
    picked = Signal(int)
    """The article's id."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self.host = parent
        self.former_focus: QWidget | None = None
        self.setObjectName("card")
        self.question = QLabel(self.tr("To which article does it belong?"), self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Number, or a part of the title"))
        self.field.setAccessibleName(self.tr("Article"))
        self.field.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Articles of this issue"))
        self.list.setUniformItemSizes(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        for widget in (self.question, self.field, self.list):
            layout.addWidget(widget)
        self.field.textChanged.connect(self.filter)
        self.list.itemClicked.connect(self.pick)
        self.hide()

    def open(self) -> None:
        self.field.clear()
        self.filter("")
        self.former_focus = QApplication.focusWidget()
        width = min(WIDTH, self.host.width() - 48)
        height = 96 + min(MOST_ROWS, max(self.list.count(), 1)) * ROW
        self.setGeometry((self.host.width() - width) // 2, 52, width, height)
        self.show()
        self.raise_()
        self.field.setFocus()

    def filter(self, query: str) -> None:
        """A digit that can only mean one article is the answer."""
        issue = self.session.issue
        found = find_articles(issue, query) if issue else []
        self.list.clear()
        for number, article_id, name in found:
            item = QListWidgetItem(f"{number}   {name}")
            item.setData(ARTICLE, article_id)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        count = len(issue.articles) if issue else 0
        if query.isdecimal() and 0 < int(query) <= count and int(query) * 10 > count:
            self.pick()

    def pick(self, _: object = None) -> None:
        item = self.list.currentItem()
        self.close_to_window()
        if item is not None:
            self.picked.emit(item.data(ARTICLE))

    def close_to_window(self) -> None:
        self.hide()
        if self.former_focus is not None:
            self.former_focus.setFocus()

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
