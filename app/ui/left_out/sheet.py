"""What was left out of the open issue, as rows that fold, to be looked at and put back: one, a run, or many.

Owns the sheet. Refuses to put back itself: it tells what is wanted, and what is to be shown.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from app.text.cleaning import clean_block
from app.text.model import Role, Span
from app.ui.dialogs.sheet import Sheet
from app.ui.face.glyphs import show_clean
from app.ui.face.theme import Appearance, reading_font
from app.ui.inspector.history_page import tell_moment
from app.ui.left_out.pieces import Piece, fold_pieces, list_pieces
from app.ui.raw_pane.index import RawIndex
from app.ui.session import Session
from app.ui.widgets.filter_chips import FilterChips
from app.ui.widgets.folded_model import AnyIndex, FoldedModel
from app.ui.widgets.folded_view import LEFT, PADDING, FoldedView, PlainCells

LINES, TEXT, REASON, COUNT, TIME = range(5)
WIDTHS = (96, 0, 132, 52, 124)
LONGEST = 400
"""More raw characters than a row can show."""


class LeftOutModel(FoldedModel):
    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = (self.tr("Lines"), self.tr("Text"), self.tr("Why"), self.tr("Count"), self.tr("Time"))
        self.index_of_raw = RawIndex.of(session)
        self.pieces = list_pieces(session.editor) if session.editor else []
        self.choose(None)

    def choose(self, is_by_hand: bool | None) -> None:
        """Those of one reason alone, or all."""
        pieces = [piece for piece in self.pieces if is_by_hand in (None, piece.is_by_hand)]
        self.show_folds(list(fold_pieces(self.index_of_raw.issue, pieces)))

    def counts(self) -> Mapping[bool, int]:
        by_hand = sum(piece.is_by_hand for piece in self.pieces)
        counts = {True: by_hand, False: len(self.pieces) - by_hand}
        return {is_by_hand: count for is_by_hand, count in counts.items() if count}

    def reason_name(self, is_by_hand: bool) -> str:
        return self.tr("by hand") if is_by_hand else self.tr("page furniture")

    def cell(self, things: Sequence[Any], column: int) -> str:
        first: Piece = things[0]
        last: Piece = things[-1]
        match column:
            case 0:
                lines = [self.index_of_raw.line_of(raw) + 1 for raw in (first.raw_start, last.item.span.raw_end - 1)]
                return "–".join(map(str, dict.fromkeys(lines)))
            case 1:
                raw_end = min(last.item.span.raw_end, first.raw_start + LONGEST)
                text, _ = clean_block(self.index_of_raw.raw, (Span(first.raw_start, raw_end),), Role.BODY)
                return show_clean(text)
            case 2:
                return " · ".join(filter(None, (self.reason_name(first.is_by_hand), first.user)))
            case 3:
                return f"{len(things):,}" if len(things) > 1 else ""
        if not last.at:
            return ""
        return tell_moment(datetime.fromisoformat(last.at).astimezone(), datetime.now().astimezone())


class PieceCells(PlainCells):
    """The text stands in the face of texts."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(appearance, parent, (COUNT,))
        self.reading = reading_font(14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        if index.column() != TEXT:
            super().paint(painter, option, index)
            return
        rect: QRect = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        painter.save()
        painter.setFont(self.reading)
        painter.setPen(self.appearance.theme.ink)
        words = QFontMetrics(self.reading).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, LEFT, words)
        painter.restore()


class LeftOutDialog(Sheet):
    pieces_chosen = Signal(object)
    """Where in the raw text each begins, in its order."""
    piece_shown = Signal(object)
    """The raw `Span` of what the keyboard or the mouse came to."""

    def __init__(self, session: Session, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Put back what was left out"))
        self.model = LeftOutModel(session, self)
        counts = self.model.counts()
        self.chips = FilterChips(self.tr("Why it was left out"), self)
        self.chips.show_values(
            {None: (self.tr("All"), sum(counts.values()))}
            | {is_by_hand: (self.model.reason_name(is_by_hand), count) for is_by_hand, count in counts.items()}
        )
        self.list = FoldedView(appearance, self.model, self)
        self.list.setItemDelegate(PieceCells(appearance, self.list))
        self.list.set_widths(WIDTHS)
        self.list.setAccessibleName(self.tr("Left out"))
        self.matter.addWidget(self.chips)
        self.matter.addWidget(self.list, 1)
        self.add_note(self.tr("Each piece becomes a paragraph behind the one that the cursor is in."))
        self.add_close(self.tr("Cancel"))
        self.put_button = self.add_button("", is_primary=True)
        self.put_button.clicked.connect(self.send)
        self.list.doubleClicked.connect(self.send)
        self.list.selectionModel().currentChanged.connect(self.show_piece)
        self.list.selectionModel().selectionChanged.connect(self.show_deed)
        self.chips.chosen.connect(self.choose_reason)
        session.issue_opened.connect(self.reject)
        self.resize(820, 520)
        self.list.setFocus()
        self.choose_reason(None)

    def choose_reason(self, is_by_hand: object) -> None:
        self.model.choose(is_by_hand)  # type: ignore[arg-type]  # what the chips were given
        self.list.choose(self.model.index(0))

    def chosen(self) -> list[int]:
        return [piece.raw_start for index in self.list.chosen_rows() for piece in self.model.things_at(index)]

    def show_deed(self) -> None:
        count = len(self.chosen())
        words = self.tr("Put back {count} pieces", "", count)
        self.put_button.setText(words.format(count=f"{count:,}") if count > 1 else self.tr("Put back"))
        self.put_button.setEnabled(count > 0)

    def show_piece(self, index: QModelIndex) -> None:
        things = self.model.things_at(index)
        if things:
            self.piece_shown.emit(Span(things[0].raw_start, things[-1].item.span.raw_end))

    def send(self) -> None:
        chosen = self.chosen()
        if chosen:
            self.pieces_chosen.emit(chosen)
        self.accept()
