"""What is painted on a line is about the characters that it has."""

import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from app.editing.operations import ReplaceText
from app.text.model import Block, Doubt, DoubtKind, Span
from app.text.offsets import taken_out
from app.ui.face.theme import Appearance
from app.ui.raw_pane.strokes import RawRow, doubt_length, has_same_gaps
from app.ui.raw_pane.view import RawPane
from app.ui.session import Session
from tests.small_issue import RAW


@pytest.fixture
def pane(qtbot: QtBot, small_session: Session, appearance: Appearance) -> RawPane:
    pane = RawPane(small_session, appearance)
    qtbot.addWidget(pane)
    pane.resize(420, 420)
    pane.grab()
    return pane


def row_of(pane: RawPane, text: str) -> RawRow:
    line = pane.index.line_of(RAW.index(text))
    layout = pane.document().findBlockByNumber(line).layout()
    return RawRow(pane.index, line, layout, QRectF(0, 0, 400, 18))


def test_characters_stand_one_behind_the_other(pane: RawPane) -> None:
    row = row_of(pane, "三十盏灯照着𠮷祥桥")
    edges = [row.parts(at, at + 1)[0].left() for at in range(row.raw_start, row.raw_end)]
    assert edges == sorted(set(edges))
    assert row.parts(row.raw_start - 5, row.raw_end + 5)[0].left() == edges[0]


def test_dots_stand_on_the_spaces_that_went(pane: RawPane) -> None:
    row = row_of(pane, "桥 面 添 彩")
    holdings = list(pane.index.holdings_within(row.raw_start, row.raw_end))
    spaces = [row.raw_start + at for at, character in enumerate("桥 面 添 彩") if character == " "]
    centers = [row.parts(space, space + 1)[0].center() for space in spaces]
    assert list(pane.strokes.dots_of(row, holdings)) == centers


def test_hits_are_found_by_line(pane: RawPane) -> None:
    hits = [Span(RAW.index(word), RAW.index(word) + 2) for word in ("老桥通", "年，\n\n今", "桥 面", "夜雨")]
    pane.strokes.set_hits([*hits[:1], Span(RAW.index("年，\n"), RAW.index("今天") + 1), *hits[2:]])
    assert [hit.raw_start for hit in pane.strokes.hits_within(row_of(pane, "今天最稳当"))] == [RAW.index("年，\n")]
    assert list(pane.strokes.hits_within(row_of(pane, "许可"))) == []


def test_a_doubt_about_a_character_is_as_long_as_it() -> None:
    assert doubt_length(Doubt(1, DoubtKind.TEXT, 0, 0.5, "")) == 1
    assert doubt_length(Doubt(1, DoubtKind.START, 0, 0.5, "")) == 2


@pytest.mark.parametrize(
    ("start", "end", "text"), [(3, 3, "新"), (0, 3, ""), (4, 5, "（又"), (3, 6, "三"), (21, 21, "。"), (0, 0, "x")]
)
def test_only_what_takes_raw_characters_out_is_seen_in_the_raw_text(
    pane: RawPane, small_session: Session, start: int, end: int, text: str
) -> None:
    def block_of() -> Block:
        found = small_session.find_block(5)
        assert found is not None
        return found[0].blocks[found[1]]

    def gaps() -> list[Span]:
        return sorted(taken_out(block_of()), key=lambda span: span.raw_start)

    before, known = block_of(), gaps()
    assert pane.strokes.gaps_of(5) == known
    assert small_session.do(ReplaceText(5, start, end, text))
    assert has_same_gaps(before, block_of()) == (gaps() == known)
    assert pane.strokes.gaps_of(5) == gaps()
