"""Keeps raw pane and galley at the same characters: scrolling, the character under the mouse, the selection.

Owns what one pane tells the other. Refuses loops: a pane that is moved from here tells nobody of it.
"""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QPoint

from app.editing.operations import Change
from app.text.model import Block, Span
from app.text.offsets import clean_ranges, nearest_clean, raw_ranges
from app.ui.galley import Galley
from app.ui.galley.sheet_view import Range
from app.ui.raw_pane.index import Holding, RawIndex
from app.ui.raw_pane.view import RawPane
from app.ui.session import Place, Session

ANCHOR_PART = 1 / 3
"""At which part of the height the two panes show the same character."""


class PaneLink(QObject):
    def __init__(self, session: Session, raw_pane: RawPane, galley: Galley, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.index = RawIndex.of(session)
        self.raw_pane = raw_pane
        self.galley = galley
        raw_pane.scrolled.connect(self.follow_raw_scroll)
        galley.scrolled.connect(self.follow_galley_scroll)
        raw_pane.character_hovered.connect(self.show_hovered_raw)
        galley.character_hovered.connect(self.show_hovered_place)
        raw_pane.characters_selected.connect(self.show_raw_selection)
        galley.characters_selected.connect(self.show_galley_selection)
        session.issue_changed.connect(self.follow_change)
        session.article_selected.connect(self.follow_article)
        session.doubt_selected.connect(self.align_doubt)

    def follow_galley_scroll(self) -> None:
        y = self.galley.viewport().height() * ANCHOR_PART
        place = self.galley.place_at(QPoint(0, int(y)))
        raw_offset = self.index.raw_of(place) if place else None
        if place and raw_offset is not None:
            rect = self.galley.rect_at(place.block, place.clean_offset)
            self.raw_pane.scroll_to(raw_offset, rect.top() if rect else y)

    def follow_raw_scroll(self) -> None:
        """Only lines of the article that the galley shows can move it."""
        y = self.raw_pane.viewport().height() * ANCHOR_PART
        found = self.nearest_shown(self.raw_pane.line_at(y))
        if found is None:
            return
        holding, line = found
        block = self.index.blocks[holding.block]
        raw_offset = max(holding.raw_start, self.index.line_starts[line])
        self.galley.scroll_to(block.id, nearest_clean(block, raw_offset), self.raw_pane.top_of(line))

    def nearest_shown(self, wanted: int) -> tuple[Holding, int] | None:
        """The visible raw line nearest to the one wanted that the shown article holds, and what holds it."""
        first, last = self.raw_pane.visible_lines()
        for line in sorted(range(first, last + 1), key=lambda line: abs(line - wanted)):
            for holding in self.index.holdings_within(*self.index.line_range(line)):
                if holding.article and holding.article == self.session.article_id:
                    return holding, line
        return None

    def align_doubt(self, _: int) -> None:
        """A question is asked: what it is about stands beside itself in the two panes."""
        doubt, place = self.session.doubt, self.session.place
        rect = self.galley.rect_at(place.block, place.clean_offset) if place else None
        if doubt and rect:
            self.raw_pane.scroll_to(doubt.raw_offset, rect.top())

    def show_hovered_raw(self, raw_offset: int) -> None:
        self.raw_pane.show_hovered(-1)
        self.galley.show_hovered(self.find_place(raw_offset))

    def find_place(self, raw_offset: int) -> Place | None:
        """The clean character that stands for a raw one."""
        holding = self.index.holding_at(raw_offset) if raw_offset >= 0 else None
        block = self.index.blocks.get(holding.block) if holding else None
        ranges = clean_ranges(block, Span(raw_offset, raw_offset + 1)) if block else ()
        return Place(block.id, ranges[0][0], raw_offset) if block and ranges else None

    def show_hovered_place(self, place: Place | None) -> None:
        self.galley.show_hovered(None)
        raw_offset = place.raw_offset if place else None
        self.raw_pane.show_hovered(-1 if raw_offset is None else raw_offset)

    def show_galley_selection(self, ranges: Iterable[Range]) -> None:
        """The raw characters of what is selected in the galley."""
        self.galley.show_ranges(())
        spans: list[Span] = []
        for block_id, start, end in ranges:
            block = self.index.blocks.get(block_id)
            spans += bridge_gaps(self.index.raw, raw_ranges(block, start, end)) if block else []
        self.raw_pane.show_spans(spans)

    def show_raw_selection(self, spans: Iterable[Span]) -> None:
        """The clean characters of what is selected in the raw pane, as far as the galley shows them."""
        self.raw_pane.show_spans(())
        ranges = [
            (block.id, start, end)
            for span in spans
            for block in self.blocks_within(span)
            for start, end in clean_ranges(block, span)
        ]
        self.galley.show_ranges(ranges)

    def blocks_within(self, span: Span) -> list[Block]:
        found = {
            holding.block: self.index.blocks[holding.block]
            for holding in self.index.holdings_within(span.raw_start, span.raw_end)
            if holding.block
        }
        return list(found.values())

    def follow_change(self, _: Change) -> None:
        """A selection outlives an edit: what it stands for in the other pane is looked up again."""
        if self.galley.textCursor().hasSelection():
            self.show_galley_selection(self.galley.selected_ranges())
        else:
            span = self.raw_pane.selected_span()
            self.show_raw_selection((span,) if span else ())

    def follow_article(self, _: int) -> None:
        span = self.raw_pane.selected_span()
        self.show_raw_selection((span,) if span else ())


def bridge_gaps(raw: str, spans: Iterable[Span]) -> list[Span]:
    """The spans with what cleaning took out between two of them: white space."""
    bridged: list[Span] = []
    for span in spans:
        if bridged and bridged[-1].raw_end < span.raw_start and raw[bridged[-1].raw_end : span.raw_start].isspace():
            bridged[-1] = Span(bridged[-1].raw_start, span.raw_end)
        else:
            bridged.append(span)
    return bridged
