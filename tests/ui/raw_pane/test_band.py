"""What a selection of raw text means as a band of lines, and how a drag carries it."""

from PySide6.QtCore import QMimeData

from app.text.model import Span
from app.ui.raw_pane.band import FORM, band_of, band_of_lines, carried, lines_of, put_in
from app.ui.raw_pane.index import RawIndex
from app.ui.session import Session
from tests.small_issue import RAW, find_span


def test_within_a_line_these_characters_over_several_whole_lines(small_session: Session) -> None:
    index = RawIndex.of(small_session)
    part = find_span("记者 周晓禾")
    assert band_of(index, part) == part
    across = band_of(index, Span(RAW.index("换新颜"), RAW.index("柳河新区")))
    assert across is not None
    assert RAW[across.raw_start : across.raw_end] == "老桥换新颜\n——柳河新区修桥记"
    assert lines_of(index, across) == (9, 10)
    assert band_of_lines(index, 10, 9) == across


def test_blank_lines_are_no_band(small_session: Session) -> None:
    blank = RAW.index("\n\n")
    assert band_of(RawIndex.of(small_session), Span(blank, blank + 2)) is None
    assert band_of(RawIndex.of(small_session), None) is None


def test_a_drag_carries_it() -> None:
    assert carried(put_in(QMimeData(), Span(3, 9))) == Span(3, 9)
    assert carried(put_in(QMimeData(), None)) is None
    assert put_in(QMimeData(), Span(0, 1)).formats() == [FORM]
