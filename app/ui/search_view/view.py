"""The page of a search: the words, what is found, and beside it the values that narrow it and the searches kept.

Owns what is shown of which question, and which look at it is in sight. Refuses to search (see `search_source`), to look
(see `look`), to open, to tag and to export: it tells.
"""

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QStackedWidget, QVBoxLayout, QWidget

from app.errors import UserError
from app.ui.face.font_loading import FontLoading
from app.ui.face.theme import Appearance, interface_font
from app.ui.jobs import Jobs
from app.ui.library_panel.names import IssueNames
from app.ui.reports import translate
from app.ui.search_view.head import SearchHead
from app.ui.search_view.hit_rows import HitRowDelegate
from app.ui.search_view.hits_model import HIT, HitsModel
from app.ui.search_view.look import PAUSE, Look
from app.ui.search_view.question import Question
from app.ui.search_view.search_source import SearchSource
from app.ui.search_view.side_list import SideList
from app.ui.widgets.headings import hairline
from app.ui.widgets.long_list import LongList
from app.wording import sentence, unknown_field_sentence

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
    chosen_tag_wanted = Signal(object)
    """The hits that were selected, several."""
    replace_wanted = Signal(object, int)
    export_wanted = Signal(object, int)
    saved_removed = Signal(str)
    """The name of a kept search that is to be kept no longer."""
    folding_changed = Signal(bool)
    answered = Signal()
    """Another page is shown: what can be done with it may be something else."""

    def __init__(self, appearance: Appearance, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = SearchSource(jobs, self)
        self.question = Question()
        self.saved: tuple[SavedSearch, ...] = ()
        self.is_stale = False
        """Whether the library has changed since it was asked."""
        self.has_fonts = False
        """Whether those of the rows are loaded."""
        self.model = HitsModel(self)
        self.head = SearchHead(appearance, self)
        self.line, self.order = self.head.line, self.head.order
        self.side = SideList(appearance, self)
        self.list = QListView(self)
        self.delegate = HitRowDelegate(appearance, self.where, self)
        self.hint = QLabel(self)
        self.pages = QStackedWidget(self)
        self.looks: list[Look] = []
        self.body = QStackedWidget(self)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(TYPING_PAUSE)
        self.head.set_folding(folds_variants=True)
        self.dress(appearance)
        self.lay_out()
        self.connect_signals()
        self.show_nothing()

    def dress(self, appearance: Appearance) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Articles found"))
        self.hint.setObjectName("muted")
        self.hint.setFont(interface_font(13.5))
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self.hint.setMargin(48)
        for watched in (self.line, self.list, self.side, self.head.tabs):
            watched.installEventFilter(self)
        appearance.theme_changed.connect(self.list.viewport().update)

    def lay_out(self) -> None:
        self.pages.addWidget(self.hint)
        self.pages.addWidget(self.list)
        self.body.addWidget(self.pages)
        self.head.tabs.addTab(self.tr("Articles"))
        ground = QWidget(self)
        ground.setObjectName("galleyGround")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        body = QHBoxLayout(ground)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self.body)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(hairline(is_vertical=True))
        row.addWidget(ground, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addLayout(row, 1)

    def connect_signals(self) -> None:
        self.line.textChanged.connect(lambda _: self.timer.start())
        self.timer.timeout.connect(self.search)
        self.order.currentIndexChanged.connect(lambda _: self.search())
        self.head.folding.toggled.connect(self.set_folding)
        self.head.close_button.clicked.connect(self.closed)
        self.head.keep_button.clicked.connect(self.keep)
        self.head.tag_button.clicked.connect(self.tag)
        self.head.replace_button.clicked.connect(lambda: self.replace_wanted.emit(self.question, self.model.total))
        self.head.export_button.clicked.connect(lambda: self.export_wanted.emit(self.question, self.model.total))
        self.head.tabs.currentChanged.connect(self.show_look)
        self.list.clicked.connect(self.click)
        self.list.selectionModel().selectionChanged.connect(lambda: self.head.tell_chosen(len(self.chosen)))
        self.model.modelReset.connect(lambda: self.head.tell_chosen(0))
        self.model.more_wanted.connect(self.source.fetch)
        self.side.value_turned.connect(self.turn)
        self.side.saved_chosen.connect(self.open_saved)
        self.side.saved_removed.connect(self.saved_removed)
        self.source.page_found.connect(self.show_page)
        self.source.facets_found.connect(self.show_facets)
        self.source.saved_listed.connect(self.show_saved)
        self.source.failed.connect(self.show_error)

    def add_look(self, look: Look) -> None:
        """A tab behind the ones that are there."""
        self.looks.append(look)
        self.body.addWidget(look)
        self.head.tabs.addTab(look.title)
        look.keyboard.installEventFilter(self)
        look.emptied.connect(self.line.setFocus)
        look.value_turned.connect(self.turn)

    @property
    def look(self) -> Look | None:
        """The one in sight; None for the articles."""
        number = self.body.currentIndex()
        return self.looks[number - 1] if number else None

    def open_look(self, number: int) -> None:
        """By its place among the tabs."""
        self.head.tabs.setCurrentIndex(number)
        if self.question.is_empty:
            self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.enter_found()

    def enter_found(self) -> None:
        """The keyboard goes into what was found."""
        if self.look is None:
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.look.take_keyboard()

    def show_look(self, number: int) -> None:
        former = self.look
        if former is not None:
            former.leave()
        self.body.setCurrentIndex(number)
        self.order.setEnabled(number == 0)
        if self.look is not None:
            self.look.ask(self.question)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.has_fonts:
            self.has_fonts = True
            FontLoading(chain(self.delegate.fonts, *(look.fonts for look in self.looks)), self)

    def set_workspace(self, workspace: "Workspace | None") -> None:
        self.question = Question(folds_variants=self.question.folds_variants)
        self.line.clear()
        self.timer.stop()
        self.source.set_workspace(workspace)
        for look in self.looks:
            look.set_workspace(workspace)
        self.show_nothing()

    def name_issues(self, names: IssueNames) -> None:
        """Newspaper, date and page of each issue."""
        self.source.names = names
        self.list.viewport().update()

    def where(self, hit: "Hit") -> str:
        return self.source.names.get(hit.issue_id) or " · ".join(part for part in (hit.newspaper, hit.date) if part)

    def open_with(self, words: str = "") -> None:
        """Ready to type; with words, these are looked for at once."""
        if words:
            self.question = replace(self.question, words="", values=())
            self.line.setText(words)
            self.search()
        elif self.is_stale:
            self.refresh()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def mark_stale(self, *_: object) -> None:
        """The library has changed; it is asked anew when it is looked at."""
        self.is_stale = True

    def refresh(self) -> None:
        for look in self.looks:
            look.forget()
        self.ask(self.question)

    def search(self) -> None:
        self.timer.stop()
        question = replace(self.question, words=self.line.text(), order=str(self.order.currentData()))
        if question != self.question:
            self.ask(question)

    def ask(self, question: Question) -> None:
        self.question = question
        self.is_stale = False
        self.side.rows.chosen = question.values
        self.source.ask(question)
        if question.is_empty:
            self.show_nothing()
        else:
            self.tell(self.tr("Looking…"))
        if self.look is not None:
            self.look.ask(question, PAUSE)

    def turn(self, facet: str, value: str) -> None:
        self.search()
        self.ask(self.question.turn((facet, value)))

    def set_folding(self, folds_variants: bool) -> None:
        self.head.set_folding(folds_variants=folds_variants)
        self.folding_changed.emit(folds_variants)
        if folds_variants != self.question.folds_variants:
            self.ask(replace(self.question, words=self.line.text(), folds_variants=folds_variants))

    def keep(self) -> None:
        self.search()
        self.keep_wanted.emit(self.question)

    @property
    def chosen(self) -> "tuple[Hit, ...]":
        """The hits that are selected, where these are several."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return tuple(self.model.hits[row] for row in rows) if len(rows) > 1 else ()

    def tag(self) -> None:
        if self.chosen:
            self.chosen_tag_wanted.emit(self.chosen)
        else:
            self.tag_wanted.emit(self.question, self.model.total)

    def open_saved(self, name: str) -> None:
        found = next((saved for saved in self.saved if saved.name == name), None)
        if found is not None:
            self.show_saved_search(found)

    def show_saved_search(self, saved: "SavedSearch") -> None:
        """With its own order and folding."""
        self.timer.stop()
        with QSignalBlocker(self.order), QSignalBlocker(self.line):
            self.order.setCurrentIndex(self.order.findData(saved.order.value))
            self.line.setText(saved.query)
        self.head.set_folding(folds_variants=saved.folds_variants)
        self.ask(Question(saved.query, (), saved.order.value, saved.folds_variants))

    def tell(self, words: str, *, is_error: bool = False) -> None:
        self.head.tell(words, is_error=is_error)

    def show_nothing(self) -> None:
        """Nothing is asked for: how to ask is said instead."""
        self.model.start()
        self.head.remark_on("")
        self.show_facets(())
        self.tell("")
        self.show_manner()
        self.show_deeds()

    def show_manner(self) -> None:
        fields = self.tr(
            "A field says where: title: text: raw: author: tag: person: place: org: section: newspaper: status:approved"
            " date:2020 date:2020-12..2021-03 has:doubts"
        )
        manner = self.tr(
            "Words side by side must all be there. “…” keeps words together; AND, OR, NOT and brackets combine them."
        )
        self.show_hint(f"{manner}\n\n{fields}")

    def show_hint(self, words: str) -> None:
        self.hint.setText(words)
        self.pages.setCurrentWidget(self.hint)

    def show_deeds(self, *, is_understood: bool = True) -> None:
        self.head.keep_button.setEnabled(is_understood and not self.question.is_empty)
        for button in self.head.deeds:
            button.setEnabled(self.model.total > 0)
        self.answered.emit()

    def show_page(self, page: "SearchPage") -> None:
        self.model.take(page)
        if page.offset == 0:
            words = self.tr("{count} articles", "", page.total)
            self.tell(words.format(count=f"{page.total:,}"))
            remarks = [unknown_field_sentence(each.name, each.nearest, translate) for each in page.unknown_fields]
            self.head.remark_on("\n".join(remarks))
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
        """At the field, and how to ask below it; what was found before is no answer to this."""
        self.model.start()
        self.show_manner()
        self.head.remark_on("")
        self.tell(sentence(error, translate), is_error=True)
        self.show_deeds(is_understood=False)

    def click(self, index: QModelIndex) -> None:
        """One that is only added to others, or taken from them, is not opened."""
        if self.list.selectionModel().selectedIndexes() == [index]:
            self.choose(index)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From a choice or a button too Escape leaves the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def press(self, watched: QObject, event: QKeyEvent) -> bool:
        """The keys of the field go to what was found where they are no text."""
        key, is_held = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and watched in (self.line, self.list):
            self.enter()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) and watched in (self.line, self.head.tabs):
            self.enter_found()
        elif key == Qt.Key.Key_Left and not is_held and (watched is self.list or isinstance(watched, LongList)):
            self.side.setFocus(Qt.FocusReason.OtherFocusReason)
        elif key == Qt.Key.Key_Right and watched is self.side:
            self.enter_found()
        else:
            return False
        return True

    def enter(self) -> None:
        """Looks for what was typed, else opens the chosen hit, or goes into the look."""
        if self.timer.isActive():
            self.search()
        elif self.look is None:
            self.choose(self.list.currentIndex())
        else:
            self.enter_found()
