"""The page of a search: the words, what is found, and beside it the values that narrow it and the searches kept.

Owns what is shown of which question. Refuses to search (see `search_source`), to open, to tag and to export: it tells.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListView, QStackedWidget, QVBoxLayout, QWidget

from app.errors import UserError
from app.ui.dialogs.sheet import ChoiceBox
from app.ui.face.theme import Appearance, interface_font
from app.ui.jobs import Jobs
from app.ui.reports import translate
from app.ui.search_view.hit_rows import HitRowDelegate
from app.ui.search_view.hits_model import HIT, HitsModel
from app.ui.search_view.search_source import Question, SearchSource
from app.ui.search_view.side_list import SideList
from app.ui.widgets.buttons import Button
from app.ui.widgets.headings import hairline
from app.wording import sentence

if TYPE_CHECKING:
    from app.workspace import Facet, Hit, SavedSearch, SearchPage, Workspace

TYPING_PAUSE = 120
"""Milliseconds of quiet before what is typed is looked for."""


class SearchView(QWidget):
    hit_chosen = Signal(object)
    closed = Signal()
    keep_wanted = Signal(object)
    """A `Question` to be kept by a name."""
    tag_wanted = Signal(object, int)
    """A `Question`, and how many articles it finds."""
    export_wanted = Signal(object)

    def __init__(self, appearance: Appearance, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = SearchSource(jobs, self)
        self.question = Question()
        self.saved: tuple[SavedSearch, ...] = ()
        self.issue_names: Mapping[int, str] = {}
        self.model = HitsModel(self)
        self.line = QLineEdit(self)
        self.order = ChoiceBox(self)
        self.keep_button = Button(self.tr("Keep this search…"), self, look="plain")
        self.tag_button = Button(self.tr("Give all a tag…"), self, look="plain")
        self.export_button = Button(self.tr("Export all…"), self, look="plain")
        self.close_button = Button(self.tr("Back to the text  Esc"), self, look="plain")
        self.facts = QLabel(self)
        self.side = SideList(appearance, self)
        self.list = QListView(self)
        self.hint = QLabel(self)
        self.pages = QStackedWidget(self)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(TYPING_PAUSE)
        self.dress(appearance)
        self.lay_out()
        self.connect_signals()
        self.show_nothing()

    def dress(self, appearance: Appearance) -> None:
        self.line.setPlaceholderText(self.tr("Search the library…"))
        self.line.setAccessibleName(self.tr("Search the library…"))
        self.line.setFont(interface_font(15))
        self.line.setFixedHeight(36)
        self.line.setClearButtonEnabled(False)
        orders = {
            "newest": self.tr("Newest first"),
            "oldest": self.tr("Oldest first"),
            "relevance": self.tr("Most relevant first"),
            "name": self.tr("By name"),
        }
        for value, name in orders.items():
            self.order.addItem(name, value)
        self.order.setAccessibleName(self.tr("Order"))
        for widget in (self.order, self.keep_button, self.tag_button, self.export_button, self.close_button):
            widget.setFont(interface_font(12.5))
        self.facts.setObjectName("muted")
        self.facts.setFont(interface_font(12.5))
        self.list.setModel(self.model)
        self.list.setItemDelegate(HitRowDelegate(appearance, self.where, self))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Articles found"))
        self.hint.setObjectName("muted")
        self.hint.setFont(interface_font(13.5))
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self.hint.setMargin(48)
        for watched in (self.line, self.list, self.side):
            watched.installEventFilter(self)
        appearance.theme_changed.connect(self.list.viewport().update)

    def lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 16, 4)
        head.setSpacing(12)
        head.addWidget(self.line, 1)
        head.addWidget(self.order)
        head.addWidget(self.close_button)
        facts = QHBoxLayout()
        facts.setContentsMargins(22, 2, 16, 8)
        facts.setSpacing(8)
        facts.addWidget(self.facts, 1)
        for button in (self.keep_button, self.tag_button, self.export_button):
            facts.addWidget(button)
        self.pages.addWidget(self.hint)
        self.pages.addWidget(self.list)
        ground = QWidget(self)
        ground.setObjectName("galleyGround")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        body = QHBoxLayout(ground)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.pages, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(hairline(is_vertical=True))
        row.addWidget(ground, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(facts)
        layout.addWidget(hairline())
        layout.addLayout(row, 1)

    def connect_signals(self) -> None:
        self.line.textChanged.connect(lambda _: self.timer.start())
        self.timer.timeout.connect(self.search)
        self.order.currentIndexChanged.connect(lambda _: self.search())
        self.close_button.clicked.connect(self.closed)
        self.keep_button.clicked.connect(lambda: self.keep_wanted.emit(self.question))
        self.tag_button.clicked.connect(lambda: self.tag_wanted.emit(self.question, self.model.total))
        self.export_button.clicked.connect(lambda: self.export_wanted.emit(self.question))
        self.list.clicked.connect(self.choose)
        self.model.more_wanted.connect(self.source.fetch)
        self.side.value_turned.connect(self.turn)
        self.side.saved_chosen.connect(self.open_saved)
        self.side.saved_removed.connect(self.source.remove)
        self.source.page_found.connect(self.show_page)
        self.source.facets_found.connect(self.show_facets)
        self.source.saved_listed.connect(self.show_saved)
        self.source.failed.connect(self.show_error)

    def set_workspace(self, workspace: "Workspace | None") -> None:
        self.question = Question()
        self.line.clear()
        self.source.set_workspace(workspace)
        self.show_nothing()

    def name_issues(self, names: Mapping[int, str]) -> None:
        """Newspaper, date and page of each issue."""
        self.issue_names = names
        self.list.viewport().update()

    def where(self, hit: "Hit") -> str:
        return self.issue_names.get(hit.issue_id) or " · ".join(part for part in (hit.newspaper, hit.date) if part)

    def open_with(self, words: str = "") -> None:
        """Ready to type; with words, these are looked for at once."""
        if words:
            self.question = Question(order=self.question.order)
            self.line.setText(words)
            self.search()
        elif not self.question.is_empty:
            self.refresh()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def refresh(self) -> None:
        """What was found may have changed meanwhile."""
        self.ask(self.question)

    def search(self) -> None:
        self.timer.stop()
        question = replace(self.question, words=self.line.text(), order=str(self.order.currentData()))
        if question != self.question:
            self.ask(question)

    def ask(self, question: Question) -> None:
        self.question = question
        self.side.rows.chosen = question.values
        self.source.ask(question)
        if question.is_empty:
            self.show_nothing()
        else:
            self.tell(self.tr("Looking…"))

    def turn(self, facet: str, value: str) -> None:
        self.search()
        self.ask(self.question.turn((facet, value)))

    def open_saved(self, name: str) -> None:
        found = next((saved for saved in self.saved if saved.name == name), None)
        if found is not None:
            self.question = Question()
            self.order.setCurrentIndex(self.order.findData(found.order.value))
            self.line.setText(found.query)
            self.search()

    def tell(self, words: str, *, is_error: bool = False) -> None:
        self.facts.setText(words)
        self.facts.setObjectName("cinnabar" if is_error else "muted")
        self.facts.style().polish(self.facts)

    def show_nothing(self) -> None:
        """Nothing is asked for: how to ask is said instead."""
        self.model.start()
        self.show_facets(())
        self.tell("")
        fields = self.tr(
            "A field says where: title: author: tag: person: place: section: newspaper: status: date:2020-12 has:doubts"
        )
        manner = self.tr(
            "Words side by side must all be there. “…” keeps words together; AND, OR, NOT and brackets combine them."
        )
        self.show_hint(f"{manner}\n\n{fields}")
        self.show_deeds()

    def show_hint(self, words: str) -> None:
        self.hint.setText(words)
        self.pages.setCurrentWidget(self.hint)

    def show_deeds(self) -> None:
        self.keep_button.setEnabled(not self.question.is_empty)
        for button in (self.tag_button, self.export_button):
            button.setEnabled(self.model.total > 0)

    def show_page(self, page: "SearchPage") -> None:
        self.model.take(page)
        if page.offset == 0:
            words = self.tr("1 article") if page.total == 1 else self.tr("{count} articles")
            self.tell(words.format(count=f"{page.total:,}"))
            if page.hits:
                self.pages.setCurrentWidget(self.list)
                self.list.setCurrentIndex(self.model.index(0))
                self.list.scrollToTop()
            else:
                self.show_hint(self.tr("Nothing found. Try fewer words, or take a narrowing away."))
        self.show_deeds()

    def show_facets(self, facets: "tuple[Facet, ...]") -> None:
        self.side.rows.chosen = self.question.values
        self.side.rows.facets = facets
        self.side.rows.show()

    def show_saved(self, saved: "tuple[SavedSearch, ...]") -> None:
        self.saved = saved
        self.side.rows.saved = saved
        self.side.rows.show()

    def show_error(self, error: UserError) -> None:
        """At the field; what was found before is no answer to this."""
        self.model.start()
        self.show_hint("")
        self.tell(sentence(error, translate), is_error=True)
        self.show_deeds()
        self.keep_button.setEnabled(False)

    def choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.hit_chosen.emit(index.data(HIT))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            if not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
                event.accept()
            return False
        return event.type() is QEvent.Type.KeyPress and self.press(watched, event)

    def press(self, watched: QObject, event: QKeyEvent) -> bool:
        """The keys of the field go to the list where they are no text."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and watched is not self.side:
            if self.timer.isActive():
                self.search()
            else:
                self.choose(self.list.currentIndex())
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) and watched is self.line:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            return False
        return True
