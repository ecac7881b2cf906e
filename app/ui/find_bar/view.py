"""The bar that finds words in the open issue, in raw or clean text, and goes from place to place over all articles.

Owns the query, the list of places and which of them is shown. Refuses to search by itself
(`app.ui.find_bar.search`), and other issues than the open one.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from app.editing.operations import Change
from app.text.model import Block, Span
from app.text.offsets import nearest_clean, to_raw
from app.ui.face.theme import Appearance, interface_font
from app.ui.find_bar.search import CleanHit, IssueSearch
from app.ui.galley import Galley
from app.ui.raw_pane.index import RawIndex
from app.ui.raw_pane.view import RawPane
from app.ui.session import Place, Session

FIELD_WIDTH = 280
LONGEST_QUERY = 40
"""A longer selection is no query."""


class FindBar(QWidget):
    closed = Signal()

    def __init__(self, session: Session, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.appearance = appearance
        self.index = RawIndex.of(session)
        self.search = IssueSearch()
        self.raw_pane: RawPane | None = None
        self.galley: Galley | None = None
        self.raw_hits: list[Span] = []
        self.clean_hits: list[CleanHit] = []
        self.at = -1
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find in the issue"))
        self.field.setAccessibleName(self.tr("Find in the issue"))
        self.field.setFixedWidth(FIELD_WIDTH)
        self.count = QLabel(self)
        self.count.setObjectName("muted")
        self.clean_button = self.make_button(self.tr("Clean text"), is_choice=True)
        self.raw_button = self.make_button(self.tr("Raw text"), is_choice=True)
        self.clean_button.setChecked(True)
        self.scopes = QButtonGroup(self)
        self.scopes.addButton(self.clean_button)
        self.scopes.addButton(self.raw_button)
        self.previous_button = self.make_button("‹")
        self.next_button = self.make_button("›")
        self.close_button = self.make_button(self.tr("Close"))
        self.previous_button.setAccessibleName(self.tr("Previous place"))
        self.next_button.setAccessibleName(self.tr("Next place"))
        self.lay_out()
        self.connect_signals()
        self.hide()

    def make_button(self, text: str, *, is_choice: bool = False) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName("plain")
        button.setFont(interface_font(12))
        button.setCheckable(is_choice)
        return button

    def lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        for widget in (self.field, self.clean_button, self.raw_button, self.previous_button, self.next_button):
            row.addWidget(widget)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.close_button)

    def connect_signals(self) -> None:
        self.field.textChanged.connect(self.start_over)
        self.scopes.buttonToggled.connect(self.start_over)
        self.next_button.clicked.connect(self.find_next)
        self.previous_button.clicked.connect(self.find_previous)
        self.close_button.clicked.connect(self.close_bar)
        self.session.issue_opened.connect(self.forget)
        self.session.issue_changed.connect(self.follow_change)

    def follow(self, raw_pane: RawPane, galley: Galley) -> None:
        """The panes that show what is found."""
        self.raw_pane = raw_pane
        self.galley = galley

    @property
    def is_raw(self) -> bool:
        return self.raw_button.isChecked()

    @property
    def hits(self) -> Sequence[Span | CleanHit]:
        return self.raw_hits if self.is_raw else self.clean_hits

    def open_bar(self) -> None:
        """Shows the bar; a short selection in the galley or the raw text becomes the query."""
        query = self.selected_query()
        self.search.prepare(self.index.issue)
        self.show()
        if query and query != self.field.text():
            self.field.setText(query)
        else:
            self.start_over()
        self.field.selectAll()
        self.field.setFocus()

    def selected_query(self) -> str:
        """What is selected in the raw text, where the keyboard is there, else in the galley."""
        if self.raw_pane is None or self.galley is None:
            return ""
        span = self.raw_pane.selected_span() if self.raw_pane.hasFocus() else None
        if span is not None:
            self.raw_button.setChecked(True)
        text = self.index.raw[span.raw_start : span.raw_end] if span else self.galley.selected_text()
        return "" if "\n" in text.strip() or len(text) > LONGEST_QUERY else text.strip()

    def close_bar(self) -> None:
        self.hide()
        self.closed.emit()
        if self.galley is not None:
            (self.raw_pane if self.is_raw and self.raw_pane is not None else self.galley).setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.show_all([], [])

    def forget(self) -> None:
        self.search.forget()
        self.refresh()

    def find_hits(self) -> None:
        issue, query = self.index.issue, self.field.text()
        self.raw_hits = self.search.find_raw(issue, query) if self.is_raw else []
        self.clean_hits = [] if self.is_raw else self.search.find_clean(issue, query)
        self.show_all(self.raw_hits, self.clean_hits)

    def show_all(self, raw_hits: Sequence[Span], clean_hits: Sequence[CleanHit]) -> None:
        if self.raw_pane is not None and self.galley is not None:
            self.raw_pane.show_hits(raw_hits)
            self.galley.show_hits([hit[1:] for hit in clean_hits])

    def follow_change(self, change: Change) -> None:
        """The raw text never changes."""
        if change.difference.block_ids and not self.is_raw:
            self.refresh()

    def refresh(self) -> None:
        """After a change: the places are looked up again, and the one shown stays as near as can be."""
        if self.isVisible():
            self.find_hits()
            self.at = min(self.at, len(self.hits) - 1)
            self.tell_count()

    def start_over(self) -> None:
        """Another query: the first place from the cursor on is shown."""
        if not self.isVisible():
            return
        self.find_hits()
        self.at = self.first_from_cursor() if self.hits else -1
        self.show_hit()

    def first_from_cursor(self) -> int:
        """Which place is the next from where the cursor stands, in the order of the hits."""
        place = self.session.place
        if self.is_raw:
            raw_offset = (self.index.raw_of(place) if place else 0) or 0
            return bisect_left(self.raw_hits, raw_offset, key=lambda hit: hit.raw_start) % len(self.raw_hits)
        order = {block.id: at for at, block in enumerate(self.blocks_in_order())}
        if place is not None:
            wanted = (order[place.block], place.clean_offset)
        else:
            article = self.session.article
            wanted = (order[article.blocks[0].id] if article else 0, 0)
        at = bisect_left(self.clean_hits, wanted, key=lambda hit: (order[hit.block], hit.clean_start))
        return at % len(self.clean_hits)

    def blocks_in_order(self) -> Iterator[Block]:
        return (block for article in self.index.issue.articles for block in article.blocks)

    def find_next(self) -> None:
        self.step(1)

    def find_previous(self) -> None:
        self.step(-1)

    def step(self, step: int) -> None:
        if not self.isVisible():
            self.open_bar()
        elif self.hits:
            self.at = (self.at + step) % len(self.hits)
            self.show_hit()

    def show_hit(self) -> None:
        self.tell_count()
        if not 0 <= self.at < len(self.hits):
            return
        if self.is_raw:
            self.show_raw_hit(self.raw_hits[self.at])
        else:
            self.show_clean_hit(self.clean_hits[self.at])

    def show_raw_hit(self, span: Span) -> None:
        holding = self.index.holding_at(span.raw_start)
        block = self.index.blocks.get(holding.block) if holding else None
        if block is not None:
            place = Place(block.id, nearest_clean(block, span.raw_start), span.raw_start)
            self.session.select_place(place, self)
        if self.raw_pane is not None:
            self.raw_pane.select_raw(span)

    def show_clean_hit(self, hit: CleanHit) -> None:
        block = self.index.blocks[hit.block]
        self.session.select_place(Place(hit.block, hit.clean_start, to_raw(block, hit.clean_start)), self)
        if self.galley is not None:
            self.galley.select_clean(hit.block, hit.clean_start, hit.clean_end)

    def tell_count(self) -> None:
        if not self.field.text().strip():
            self.count.clear()
        elif not self.hits:
            self.count.setText(self.tr("Not found"))
        else:
            words = self.tr("{number} of {count}")
            self.count.setText(words.format(number=self.at + 1, count=len(self.hits)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)
