"""The panel of the same everywhere: the question at its head, the places in their context, what is done at its foot.

Owns which places are shown and ticked, and the way from them to one step or one batch. Refuses to search
(`PlacesSource`). It rises from the foot of the workbench and takes nothing away.
"""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QListView, QMenu, QVBoxLayout, QWidget

from app.errors import UserError
from app.ui.everywhere_panel.alike_head import AlikeHead
from app.ui.everywhere_panel.place_row import PlaceRow
from app.ui.everywhere_panel.place_rows import ROW_HEIGHT, PlaceDelegate, tick_rect
from app.ui.everywhere_panel.places_model import PLACE, PlacesModel
from app.ui.everywhere_panel.places_source import (
    FoundArticles,
    Likeness,
    PlacesSource,
    Portion,
    Scope,
    do_alike,
    list_batches,
    replace_here,
)
from app.ui.everywhere_panel.query_row import QueryRow
from app.ui.everywhere_panel.words import PanelWords
from app.ui.face.theme import Appearance, interface_font
from app.ui.jobs import Jobs
from app.ui.library_panel.names import IssueNames
from app.ui.reports import translate
from app.ui.session import Session
from app.ui.widgets.buttons import Button
from app.wording import sentence

if TYPE_CHECKING:
    from app.workspace import Workspace
    from app.workspace.everywhere import Advance, Batch, Replaced

HEIGHT = 300
MOST_BATCHES = 12


class EverywherePanel(QWidget):
    place_wanted = Signal(int, int, int)
    """Issue (0: the open one), block and clean offset of a place that is to be shown."""
    issues_changed = Signal(object)
    """The numbers of the issues that were written to; the open one is to be opened again."""
    news = Signal(str)
    left = Signal()
    """It was closed while it had the keyboard."""

    def __init__(self, session: Session, appearance: Appearance, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.appearance = appearance
        self.source = PlacesSource(jobs, self)
        self.model = PlacesModel(self)
        self.query = QueryRow(session, self)
        self.words = PanelWords(self)
        self.head = AlikeHead(self)
        self.list = QListView(self)
        self.facts = QLabel(self)
        self.all_button = self.make_button(self.tr("Tick all"))
        self.none_button = self.make_button(self.tr("Tick none"))
        self.batches_button = self.make_button(self.tr("Take a batch back…"))
        self.stop_button = self.make_button(self.tr("Stop"))
        self.do_button = Button(parent=self, look="primary")
        self.is_alike = False
        self.alike_here: Sequence[PlaceRow] = ()
        self.likeness: Likeness | None = None
        self.is_complete = True
        self.trouble = ""
        self.written = 0
        self.progress = ""
        self.lay_out()
        self.connect_signals()
        self.hide()

    def make_button(self, text: str) -> Button:
        button = Button(text, self, look="plain")
        button.setFont(interface_font(12))
        return button

    def lay_out(self) -> None:
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.tr("The same everywhere"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(PlaceDelegate(self.appearance, self.where, self))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Places"))
        self.list.installEventFilter(self)
        self.list.viewport().installEventFilter(self)
        self.facts.setObjectName("muted")
        self.facts.setFont(interface_font(12.5))
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 4, 12, 8)
        foot.setSpacing(8)
        foot.addWidget(self.facts, 1)
        self.stop_button.setToolTip(self.tr("All is left as it was"))
        for button in (self.batches_button, self.none_button, self.all_button, self.stop_button, self.do_button):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 1, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.query)
        layout.addWidget(self.head)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)

    def connect_signals(self) -> None:
        self.query.changed.connect(self.search)
        self.query.closed.connect(self.close_panel)
        self.query.entered.connect(self.enter_list)
        self.head.changed.connect(self.search)
        self.head.closed.connect(self.close_panel)
        self.source.found.connect(self.take)
        self.source.failed.connect(self.tell_trouble)
        self.source.replaced.connect(self.tell_replaced)
        self.source.done_alike.connect(self.tell_done)
        self.source.taken_back.connect(self.tell_taken_back)
        self.source.advanced.connect(self.tell_advanced)
        self.model.ticked.connect(self.tell_facts)
        self.all_button.clicked.connect(lambda: self.model.tick_all(is_ticked=True))
        self.none_button.clicked.connect(lambda: self.model.tick_all(is_ticked=False))
        self.do_button.clicked.connect(self.do)
        self.stop_button.clicked.connect(self.source.stop_writing)
        self.batches_button.clicked.connect(self.offer_batches)
        self.appearance.theme_changed.connect(self.list.viewport().update)
        self.session.issue_opened.connect(self.follow_issue)

    def set_workspace(self, workspace: "Workspace | None") -> None:
        self.source.workspace = workspace
        self.query.set_found(None)
        self.close_panel()

    @property
    def issue_id(self) -> int:
        return self.session.editor.issue_id if self.session.editor else 0

    def open_with(self, text: str = "", replacement: str | None = None, scope: Scope | None = None) -> None:
        """For finding and replacing; without a text, the last question stands."""
        self.set_alike(is_alike=False)
        self.show()
        if text:
            self.query.ask(text, replacement, scope)
        elif self.query.wanted.text():
            self.search()
        else:
            self.model.start()
            self.tell_facts()
        self.query.wanted.selectAll()
        self.query.wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_within(self, found: FoundArticles) -> None:
        """For finding and replacing in the articles of a search."""
        self.query.set_found(found)
        self.open_with()

    def show_alike(self, topic: str, rows: Sequence[PlaceRow], likeness: Likeness) -> None:
        """Places of the open issue that look like one where something was done; elsewhere is looked when asked."""
        self.alike_here, self.likeness = rows, likeness
        self.head.start(topic)
        self.set_alike(is_alike=True)
        self.search()
        self.show()
        self.enter_list()

    def set_alike(self, *, is_alike: bool) -> None:
        self.source.stop_search()
        self.is_alike = is_alike
        self.query.setVisible(not is_alike)
        self.head.setVisible(is_alike)

    def search(self) -> None:
        self.trouble = ""
        self.source.stop_search()
        if self.is_alike and self.likeness is not None:
            self.look_alike(self.likeness)
            return
        wish = self.query.wish(self.issue_id)
        self.is_complete = not wish.text
        self.model.start()
        if wish.text:
            self.source.search(wish)

    def look_alike(self, likeness: Likeness) -> None:
        self.is_complete = self.head.scope is Scope.ISSUE
        self.model.start(self.alike_here if self.is_complete else ())
        if not self.is_complete:
            is_near = self.head.scope is Scope.NEWSPAPER
            self.source.look_alike(likeness, likeness.before.newspaper if is_near else None)

    def take(self, portion: Portion) -> None:
        self.is_complete = portion.is_last
        self.model.add(portion.rows)
        self.tell_facts()

    def tell_trouble(self, error: UserError) -> None:
        self.is_complete = True
        self.trouble = sentence(error, translate)
        self.tell_facts()

    def tell_facts(self) -> None:
        places, ticked = len(self.model.rows), self.model.ticked_count
        self.facts.setText(self.trouble or self.count(places, ticked))
        self.facts.setObjectName("cinnabar" if self.trouble else "muted")
        self.facts.style().polish(self.facts)
        has_deed = self.is_alike or self.query.replacement is not None
        self.do_button.setText(self.words.word_deed(ticked, self.query.replacement, is_alike=self.is_alike))
        self.stop_button.setVisible(self.source.is_writing)
        self.written = self.written if self.source.is_writing else 0
        self.do_button.setEnabled(bool(ticked and has_deed and self.is_complete and not self.source.is_writing))
        for button in (self.all_button, self.none_button):
            button.setEnabled(bool(places))

    def count(self, places: int, ticked: int) -> str:
        if self.source.is_writing:
            return self.progress if self.written else self.tr("Writing…")
        if not self.is_complete:
            return self.tr("{places} places so far…", "", places).format(places=f"{places:,}")
        words = ""
        if places:
            words = self.tr("{places} places, {ticked} ticked", "", places)
            words = words.format(places=f"{places:,}", ticked=f"{ticked:,}")
        elif self.is_alike or self.query.wanted.text():
            words = self.tr("Nothing like this is there.")
        return " · ".join(part for part in (words, self.name_scope()) if part)

    def name_scope(self) -> str:
        """Of a search, what was asked; the other places have their names in the row above."""
        if self.is_alike or self.query.scope.currentData() is not Scope.FOUND:
            return ""
        return self.words.name_search(self.query.found)

    def where(self, row: PlaceRow) -> str:
        """The article of the open issue by its number, another issue by its name."""
        if row.issue_id and row.issue_id != self.issue_id:
            return self.source.names.get(row.issue_id, str(row.issue_id))
        issue = self.session.issue
        found = issue.find_block(row.block_id) if issue else None
        if issue is None or found is None:
            return ""
        return self.tr("Article {number}").format(number=issue.articles.index(found[0]) + 1)

    def name_issues(self, names: IssueNames) -> None:
        self.source.names = names
        self.list.viewport().update()

    def do(self) -> None:
        """One step where all places are in the open issue, else one batch."""
        items = self.model.ticked_items()
        editor = self.session.editor
        if not items or editor is None or not self.do_button.isEnabled():
            return
        if self.is_alike and self.head.scope is Scope.ISSUE:
            self.session.attempt(lambda editor: do_alike(editor, items, self))
            self.close_panel()
        elif self.is_alike:
            self.source.do_alike(self.head.topic.text(), items)
            self.tell_facts()
        elif all(item.issue_id == editor.issue_id for item in items):
            self.tell_replaced(self.session.attempt(lambda editor: replace_here(editor, items, self)))
        else:
            self.source.replace(self.name_deed(), items)
            self.tell_facts()

    def name_deed(self) -> str:
        return f"{self.query.wanted.text()} → {self.query.replacement or '∅'}"

    def tell_replaced(self, replaced: "Replaced | None") -> None:
        if replaced is None:
            self.tell_stopped()
            return
        self.tell_news(self.words.sum_up_replaced(replaced))
        if replaced.batch is not None:
            self.issues_changed.emit(tuple(replaced.batch.groups))
        self.search()

    def tell_done(self, done: "Replaced | None") -> None:
        if done is None or done.batch is None:
            self.tell_facts()
            self.tell_news(self.tr("Stopped; nothing was changed."))
            return
        self.tell_news(self.words.sum_up_done(done))
        self.issues_changed.emit(tuple(done.batch.groups))
        if self.is_alike:
            self.close_panel()

    def tell_advanced(self, advance: "Advance") -> None:
        self.written, self.progress = advance.done, self.words.batch.tell_advance(advance)
        self.tell_facts()

    def tell_news(self, words: str) -> None:
        self.news.emit(self.words.batch.tell_end(words))

    def tell_stopped(self) -> None:
        """Nothing was written where the writing was stopped, or failed, which is told elsewhere."""
        self.tell_facts()
        if not self.is_alike and self.source.was_stopped:
            self.tell_news(self.tr("Stopped; nothing was changed."))

    def offer_batches(self) -> None:
        menu = self.make_batches_menu()
        menu.popup(self.batches_button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def make_batches_menu(self) -> QMenu:
        """Those that can be taken back, the last one first."""
        workspace = self.source.workspace
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for batch in list_batches(workspace)[:MOST_BATCHES] if workspace else ():
            words = self.tr("{name} · {count} issues", "", len(batch.groups))
            words = words.format(name=batch.name, count=len(batch.groups))
            menu.addAction(words).triggered.connect(partial(self.take_back, batch))
        if menu.isEmpty():
            menu.addAction(self.tr("Nothing was replaced over several issues yet.")).setEnabled(False)
        return menu

    def take_back(self, batch: "Batch", *_: object) -> None:
        self.source.take_back(batch)
        self.tell_facts()

    def tell_taken_back(self, batch: "Batch | None") -> None:
        if batch is None:
            self.tell_stopped()
        else:
            self.tell_news(self.tr("“{name}” was taken back.").format(name=batch.name))
            self.issues_changed.emit(tuple(batch.groups))
            self.search()

    def follow_issue(self) -> None:
        """What was found stays; the places of another issue have other names."""
        self.list.viewport().update()

    def enter_list(self) -> None:
        if self.model.rows:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.model.index(0))

    def go(self, index: QModelIndex) -> None:
        if index.isValid():
            row: PlaceRow = index.data(PLACE)
            self.place_wanted.emit(row.issue_id, row.block_id, row.clean_offset)

    def close_panel(self) -> None:
        self.source.stop_search()
        self.query.timer.stop()
        focus = QApplication.focusWidget()
        had_keyboard = focus is not None and self.isAncestorOf(focus)
        self.hide()
        if had_keyboard:
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and watched is self.list.viewport():
            return event.type() is QEvent.Type.MouseButtonRelease and self.click(event)
        if isinstance(event, QKeyEvent) and watched is self.list:
            return self.press(event)
        return False

    def click(self, event: QMouseEvent) -> bool:
        """On the tick it ticks, elsewhere it goes to the place."""
        index = self.list.indexAt(event.position().toPoint())
        if index.isValid():
            box = tick_rect(self.list.visualRect(index)).adjusted(-6, -ROW_HEIGHT / 2, 6, ROW_HEIGHT / 2)
            if box.contains(event.position()):
                self.model.turn(index.row())
            else:
                self.go(index)
        return False

    def press(self, event: QKeyEvent) -> bool:
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if event.key() not in keys:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return False
        if event.type() is not QEvent.Type.KeyPress:
            return False
        index = self.list.currentIndex()
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        elif event.key() != Qt.Key.Key_Space:
            self.go(index)
        elif index.isValid():
            self.model.turn(index.row())
        return True
