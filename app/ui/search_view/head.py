"""The head of the page of a search: the words, how they count, the order; the looks as tabs; what to do with all.

Owns these widgets and their places. Refuses to search and to say what was found: it is told.
"""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.ui.dialogs.sheet import ChoiceBox
from app.ui.face.theme import Appearance, interface_font
from app.ui.inspector.tabs import TextTabs
from app.ui.widgets.buttons import Button
from app.ui.widgets.headings import hairline

LINE_HEIGHT = 36


class SearchHead(QWidget):
    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.folding = Button(self.tr("繁 = 简"), self, look="plain")
        self.order = ChoiceBox(self)
        self.close_button = Button(self.tr("Back to the text  Esc"), self, look="plain")
        self.tabs = TextTabs(appearance, self)
        self.facts = QLabel(self)
        self.keep_button = Button(self.tr("Keep…"), self, look="plain")
        self.replace_button = Button(self.tr("Replace in these…"), self, look="plain")
        self.tag_button = Button(self.tr("Give all a tag…"), self, look="plain")
        self.tag_button.setToolTip(self.tr("Shift or Ctrl select several articles, which get it then"))
        self.export_button = Button(self.tr("Export all…"), self, look="plain")
        self.remark = QLabel(self)
        self.edge = hairline(self)
        self.dress()
        self.lay_out()

    @property
    def deeds(self) -> tuple[Button, ...]:
        """What is done with all that was found."""
        return self.replace_button, self.tag_button, self.export_button

    def dress(self) -> None:
        self.line.setPlaceholderText(self.tr("Search the library…"))
        self.line.setAccessibleName(self.tr("Search the library…"))
        self.line.setFont(interface_font(15))
        self.line.setFixedHeight(LINE_HEIGHT)
        self.folding.setCheckable(True)
        self.folding.setAccessibleName(self.tr("Traditional and simplified characters count as the same"))
        self.folding.setToolTip(self.tr("Traditional and simplified characters count as the same"))
        orders = {
            "newest": self.tr("Newest first"),
            "oldest": self.tr("Oldest first"),
            "relevance": self.tr("Most relevant first"),
            "name": self.tr("By name"),
        }
        for value, name in orders.items():
            self.order.addItem(name, value)
        self.order.setAccessibleName(self.tr("Order"))
        self.tabs.setAccessibleName(self.tr("Looks at what was found"))
        for widget in (self.folding, self.order, self.close_button, self.keep_button, *self.deeds):
            widget.setFont(interface_font(12.5))
        self.facts.setObjectName("muted")
        self.facts.setFont(interface_font(12.5))
        self.facts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.remark.setObjectName("muted")
        self.remark.setFont(interface_font(12.5))
        self.remark.setWordWrap(True)
        self.remark.setContentsMargins(20, 0, 16, 2)
        self.remark.hide()

    def lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 16, 4)
        head.setSpacing(12)
        head.addWidget(self.line, 1)
        for widget in (self.folding, self.order, self.close_button):
            head.addWidget(widget)
        below = QHBoxLayout()
        below.setContentsMargins(8, 0, 16, 0)
        below.setSpacing(8)
        below.addWidget(self.tabs)
        below.addWidget(self.facts, 1)
        below.addSpacing(4)
        for button in (self.keep_button, *self.deeds):
            below.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.remark)
        layout.addLayout(below)
        self.edge.lower()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.edge.setGeometry(0, self.height() - 1, self.width(), 1)

    def tell(self, words: str, *, is_error: bool = False) -> None:
        self.facts.setText(words)
        self.facts.setToolTip(words)
        name = "cinnabar" if is_error else "muted"
        if name != self.facts.objectName():
            self.facts.setObjectName(name)
            self.facts.style().polish(self.facts)

    def tell_chosen(self, count: int) -> None:
        """How many articles are selected, where a tag is for these; 0 where it is for all."""
        words = self.tr("Give {count} a tag…", "", count) if count else self.tr("Give all a tag…")
        self.tag_button.setText(words.format(count=f"{count:,}"))

    def remark_on(self, words: str) -> None:
        """What is to be known of the words above; nothing takes no room."""
        self.remark.setText(words)
        self.remark.setVisible(bool(words))

    def set_folding(self, *, folds_variants: bool) -> None:
        """Told without the signal of a click."""
        with QSignalBlocker(self.folding):
            self.folding.setChecked(folds_variants)
