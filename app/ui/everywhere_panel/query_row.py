"""What to look for and what to put there: two lines, a scope, a manner, and what counts.

Owns the form of the question. Refuses to search.
"""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from app.ui.dialogs.sheet import ChoiceBox
from app.ui.everywhere_panel.places_source import FoundArticles, Scope, Wish
from app.ui.face.theme import interface_font
from app.ui.session import Session
from app.ui.widgets.buttons import Button

PAUSE = 250
"""Milliseconds of quiet before what is typed is looked for."""
MANNERS = ("plain", "word", "expression")


class QueryRow(QWidget):
    changed = Signal()
    """Something else is to be looked for, after a pause."""
    closed = Signal()
    entered = Signal()
    """Return in a line: to the list."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.found = FoundArticles("", folds_variants=True, count=0)
        self.wanted = self.make_line(self.tr("Find"))
        self.instead = self.make_line(self.tr("Replace with"))
        self.scope = ChoiceBox(self)
        self.manner = ChoiceBox(self)
        self.nothing_button = self.make_toggle("∅", self.tr("Replace with nothing: take it out"))
        self.case_button = self.make_toggle("Aa", self.tr("Capital and small letters differ"))
        self.width_button = self.make_toggle(self.tr("Ａ≠A"), self.tr("Full and half width differ"))
        self.close_button = Button(self.tr("Close"), self, look="plain")
        self.close_button.setFont(interface_font(12))
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(PAUSE)
        self.timer.timeout.connect(self.changed)
        self.fill_boxes()
        self.lay_out()
        self.connect_signals()

    def make_line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setPlaceholderText(name)
        line.setAccessibleName(name)
        line.setMinimumWidth(120)
        line.installEventFilter(self)
        return line

    def make_toggle(self, text: str, tip: str) -> QPushButton:
        button = Button(text, self, look="plain")
        button.setFont(interface_font(12))
        button.setCheckable(True)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def fill_boxes(self) -> None:
        scopes = {
            Scope.ARTICLE: self.tr("In this article"),
            Scope.ISSUE: self.tr("In this issue"),
            Scope.NEWSPAPER: self.tr("In this newspaper"),
            Scope.LIBRARY: self.tr("In the library"),
        }
        for scope, name in scopes.items():
            self.scope.addItem(name, scope)
        self.scope.setCurrentIndex(1)
        names = (self.tr("As it stands"), self.tr("Whole word"), self.tr("Regular expression"))
        for manner, name in zip(MANNERS, names, strict=True):
            self.manner.addItem(name, manner)
        for box, name in ((self.scope, self.tr("Where")), (self.manner, self.tr("How it is looked for"))):
            box.setAccessibleName(name)
            box.setFont(interface_font(12.5))

    def lay_out(self) -> None:
        arrow = QLabel("→", self)
        arrow.setObjectName("muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 6)
        row.setSpacing(8)
        row.addWidget(self.wanted, 3)
        row.addWidget(arrow)
        row.addWidget(self.instead, 3)
        row.addWidget(self.nothing_button)
        for widget in (self.scope, self.manner, self.case_button, self.width_button):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.close_button)

    def connect_signals(self) -> None:
        for line in (self.wanted, self.instead):
            line.textChanged.connect(self.wait)
            line.returnPressed.connect(self.entered)
        for box in (self.scope, self.manner):
            box.currentIndexChanged.connect(self.wait)
        for button in (self.case_button, self.width_button, self.nothing_button):
            button.toggled.connect(self.wait)
        self.nothing_button.toggled.connect(self.instead.setDisabled)
        self.close_button.clicked.connect(self.closed)

    @property
    def replacement(self) -> str | None:
        """None where nothing is to be replaced; an empty text where what is found is to be taken out."""
        return "" if self.nothing_button.isChecked() else self.instead.text() or None

    def wait(self) -> None:
        self.timer.start()

    def ask(self, text: str, replacement: str | None = None, scope: Scope | None = None) -> None:
        """Something to look for from elsewhere, at once."""
        self.wanted.setText(text)
        self.instead.setText(replacement or "")
        self.nothing_button.setChecked(replacement == "")
        self.manner.setCurrentIndex(0)
        if scope is not None:
            self.scope.setCurrentIndex(self.scope.findData(scope))
        self.timer.stop()
        self.changed.emit()

    def wish(self, issue_id: int) -> Wish:
        issue = self.session.issue
        return Wish(
            text=self.wanted.text(),
            replacement=self.replacement,
            manner=str(self.manner.currentData()),
            folds_width=not self.width_button.isChecked(),
            folds_case=not self.case_button.isChecked(),
            scope=self.scope.currentData(),
            newspaper=issue.newspaper if issue else "",
            issue_id=issue_id,
            article_id=self.session.article_id,
            query=self.found.query,
            folds_variants=self.found.folds_variants,
        )

    def set_found(self, found: FoundArticles | None) -> None:
        """The articles of a search are a place to look in, which is chosen; none: they are one no longer."""
        place = self.scope.findData(Scope.FOUND)
        if found is None:
            if place >= 0:
                self.scope.removeItem(place)
            return
        self.found = found
        words = self.tr("In the {count} articles found", "", found.count)
        if place < 0:
            self.scope.addItem("", Scope.FOUND)
            place = self.scope.count() - 1
        self.scope.setItemText(place, words.format(count=f"{found.count:,}"))
        self.scope.setItemData(place, found.query, Qt.ItemDataRole.ToolTipRole)
        self.scope.setCurrentIndex(place)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The lines keep their letters; Escape closes."""
        if not isinstance(event, QKeyEvent):
            return False
        is_plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.type() is QEvent.Type.ShortcutOverride and is_plain:
            event.accept()
        elif event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return True
        return False
