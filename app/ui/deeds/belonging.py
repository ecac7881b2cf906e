"""What belongs to which article: the blocks under the selection, or a band of raw lines, wherever that was chosen.

Owns the way from the raw pane, the map, the picker and a drop on the list to operations, and the sentence about it. The
verbs on blocks are about the lines that are selected in the raw text while the keyboard is there. Refuses what a band
means for blocks that it cuts through (`app.editing.bands`).
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from app.editing.bands import assign_band, give_band_role, leave_out_band
from app.editing.errors import NothingToChange
from app.editing.operations import Operation
from app.text.model import Issue, Role, Span
from app.ui.article_list.picker import LEAVE_OUT, NEW_ARTICLE, ArticlePicker
from app.ui.commands.table import ROLE_COMMANDS
from app.ui.deeds.edits import EditDeeds
from app.ui.face.theme import Appearance
from app.ui.raw_pane.band import band_of, lines_of
from app.ui.session import Session
from app.ui.widgets.notice_bar import NoticeBar
from app.ui.workbench import Workbench

VERBS = {"article.split": NEW_ARTICLE, "article.take_block": NEW_ARTICLE, "block.leave_out": LEAVE_OUT}
"""What these commands mean for lines."""


def plan(issue: Issue, band: Span, target: int) -> tuple[Operation, ...]:
    """Raises NothingToChange."""
    return leave_out_band(issue, band) if target == LEAVE_OUT else assign_band(issue, band, target)


class BelongingDeeds(QObject):
    def __init__(
        self,
        window: QWidget,
        session: Session,
        appearance: Appearance,
        workbench: Workbench,
        edits: EditDeeds,
        notices: NoticeBar,
    ) -> None:
        super().__init__(window)
        self.session = session
        self.workbench = workbench
        self.edits = edits
        self.notices = notices
        self.band: Span | None = None
        self.picker = ArticlePicker(session, appearance, window)
        self.picker.picked.connect(self.settle)
        workbench.map.band_taken.connect(self.ask_for_band)
        workbench.articles.band_dropped.connect(self.assign)

    def functions(self, of_blocks: Mapping[str, Callable[[], object]]) -> dict[str, Callable[[], object]]:
        """The commands of the table that are about lines while some are chosen, else about blocks, as given."""
        places = {name: partial(self.choose, target, of_blocks[name]) for name, target in VERBS.items()}
        roles = {name: partial(self.choose_role, role, of_blocks[name]) for name, role in ROLE_COMMANDS.items()}
        return {**places, **roles, "block.to_article": self.ask}

    def chosen_band(self) -> Span | None:
        raw = self.workbench.raw
        return band_of(raw.index, raw.selected_span()) if raw.hasFocus() else None

    def choose(self, target: int, deed: Callable[[], object]) -> None:
        band = self.chosen_band()
        if band is None:
            deed()
        else:
            self.assign(band, target)

    def choose_role(self, role: Role, deed: Callable[[], object]) -> None:
        band, issue = self.chosen_band(), self.session.issue
        if band is None or issue is None:
            deed()
            return
        with suppress(NothingToChange):
            if self.session.do(*give_band_role(issue, band, role), initiator=self):
                self.show(band)

    def ask(self) -> None:
        band = self.chosen_band()
        if band is not None:
            self.ask_for_band(band)
        elif self.session.place is not None:
            self.band = None
            count = len(self.edits.chosen())
            words = self.tr("To which article do these %n blocks belong?", "", count) if count > 1 else ""
            self.picker.open(words)

    def ask_for_band(self, band: Span, where: QPoint | None = None) -> None:
        self.band = band
        words = self.tr("To which article do {lines} belong?")
        if lines_of(self.workbench.raw.index, band)[0] == lines_of(self.workbench.raw.index, band)[1]:
            words = self.tr("To which article does {lines} belong?")
        self.picker.open(words.format(lines=self.name_lines(band)), where)

    def name_lines(self, band: Span) -> str:
        first, last = lines_of(self.workbench.raw.index, band)
        if first == last:
            return self.tr("line {line}").format(line=first + 1)
        return self.tr("lines {first} to {last}").format(first=first + 1, last=last + 1)

    def settle(self, target: int) -> None:
        """What the picker was asked about goes there."""
        if self.band is not None:
            self.assign(self.band, target)
        elif target == LEAVE_OUT:
            self.edits.leave_out()
        elif target == NEW_ARTICLE:
            self.edits.take_blocks()
        else:
            self.edits.move_to(target, self.edits.chosen())

    def assign(self, band: Span, target: int) -> None:
        issue = self.session.issue
        if issue is None:
            return
        try:
            operations = plan(issue, band, target)
        except NothingToChange:
            self.notices.tell_news(self.tr("These lines are there already."))
            return
        if self.session.do(*operations, initiator=self) is None:
            return
        self.show(band)
        way_back = partial(self.take_back, self.session.way_back())
        self.notices.tell_news(self.word(band, target), self.tr("Undo"), way_back)

    def take_back(self, deed: Callable[[], object]) -> None:
        self.notices.hide()
        deed()

    def show(self, band: Span) -> None:
        """The article that holds the lines is shown, and nothing is selected any more."""
        raw = self.workbench.raw
        held = next((item for item in raw.index.holdings_within(band.raw_start, band.raw_end) if item.article), None)
        if held is not None:
            self.edits.select_block(held.block)
        with raw.quietly():
            cursor = QTextCursor(raw.document())
            cursor.setPosition(raw.qt_at(band.raw_start))
            raw.setTextCursor(cursor)
        raw.tell_selection()

    def word(self, band: Span, target: int) -> str:
        lines = self.name_lines(band)
        lines = lines[:1].upper() + lines[1:]
        if target == LEAVE_OUT:
            return self.tr("{lines} left out.").format(lines=lines)
        if target == NEW_ARTICLE:
            return self.tr("{lines}: an article of their own.").format(lines=lines)
        number = self.workbench.raw.index.number_of(target)
        return self.tr("{lines}: now in article {number}.").format(lines=lines, number=number)
