"""The proof finds what is wrong, and nothing in what is right."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.text.ledger import Fault, FaultKind, audit
from app.text.model import TYPED, Block, Entity, EntityKind, Issue, LeftOut, LeftOutReason, Piece, Span
from tests.small_issue import RAW, make_issue

Change = Callable[[Block], Block]


def change_block(issue: Issue, block_id: int, change: Change) -> Issue:
    articles = tuple(
        replace(article, blocks=tuple(change(block) if block.id == block_id else block for block in article.blocks))
        for article in issue.articles
    )
    return replace(issue, articles=articles)


def test_a_right_issue_has_no_fault() -> None:
    assert list(audit(make_issue())) == []
    assert list(audit(Issue(" \n\u3000"))) == []


def test_text_that_nothing_claims_is_lost() -> None:
    issue = make_issue()
    end = Span(len(RAW) - 5, len(RAW) - 1)
    byline = change_block(issue, 16, lambda block: replace(block, spans=(), text="", pieces=()))
    assert list(audit(byline)) == [Fault(FaultKind.LOST, Span(end.raw_start - 1, len(RAW)))]
    assert FaultKind.LOST in {fault.kind for fault in audit(replace(issue, left_out=()))}
    assert list(audit(Issue("雨"))) == [Fault(FaultKind.LOST, Span(0, 1))]


def test_text_that_two_claim_stands_twice() -> None:
    issue = make_issue()
    span = issue.articles[0].blocks[1].spans[0]
    twice = replace(issue, left_out=(*issue.left_out, LeftOut(span, LeftOutReason.EDITOR)))
    assert list(audit(twice)) == [Fault(FaultKind.TWICE, span)]


def test_white_space_may_be_claimed_by_any_or_none() -> None:
    issue = Issue("雨 夜", left_out=tuple(LeftOut(span, LeftOutReason.EDITOR) for span in (Span(0, 2), Span(1, 3))))
    assert list(audit(issue)) == []


@pytest.mark.parametrize("span", [Span(-1, 2), Span(3, 3), Span(5, 4), Span(0, len(RAW) + 1)])
def test_a_span_must_be_a_stretch_of_the_raw_text(span: Span) -> None:
    issue = make_issue()
    outside = replace(issue, left_out=(*issue.left_out, LeftOut(span, LeftOutReason.EDITOR)))
    assert list(audit(outside)) == [Fault(FaultKind.OUTSIDE, span)]


def first_piece(block: Block, clean_start: int = 0, raw_start: int | None = None, length: int | None = None) -> Block:
    piece = block.pieces[0]
    changed = Piece(
        clean_start,
        piece.raw_start if raw_start is None else raw_start,
        piece.length if length is None else length,
        piece.rule,
    )
    return replace(block, pieces=(changed, *block.pieces[1:]))


@pytest.mark.parametrize(
    "change",
    [
        lambda block: replace(block, text=block.text + "字"),
        lambda block: replace(block, text="字" + block.text[1:]),
        lambda block: replace(block, pieces=()),
        lambda block: replace(block, pieces=block.pieces[::-1]),
        lambda block: replace(block, pieces=(*block.pieces, Piece(len(block.text), TYPED, 0))),
        lambda block: first_piece(block, raw_start=0),
        lambda block: first_piece(block, raw_start=TYPED),
        lambda block: first_piece(block, clean_start=1),
        lambda block: first_piece(block, length=-1),
    ],
)
def test_pieces_must_make_up_the_text(change: Change) -> None:
    issue = change_block(make_issue(), 5, change)
    assert list(audit(issue)) == [Fault(FaultKind.PIECES, block_id=5)]


def test_pieces_must_follow_the_spans() -> None:
    spans = (Span(1, 2), Span(0, 1))
    turned = Block(1, make_issue().articles[0].blocks[0].role, spans, "夜雨", (Piece(0, 1, 1), Piece(1, 0, 1)))
    issue = make_issue()
    right = replace(issue, raw="雨夜", articles=(replace(issue.articles[0], id=2, blocks=(turned,)),), left_out=())
    assert list(audit(right)) == []
    wrong = change_block(right, 1, lambda block: replace(block, spans=(Span(0, 2),)))
    assert list(audit(wrong)) == [Fault(FaultKind.PIECES, block_id=1)]


def test_numbers_are_given_once() -> None:
    issue = make_issue()
    assert list(audit(replace(issue, next_id=5))) == [Fault(FaultKind.NUMBERS)]
    twice = change_block(issue, 3, lambda block: replace(block, id=2))
    assert list(audit(twice)) == [Fault(FaultKind.NUMBERS)]


@pytest.mark.parametrize("spans", [[(0, 99)], [(3, 3)], [(-1, 2)], [(0, 3), (2, 4)], [(4, 5), (0, 2)]])
def test_an_entity_must_have_text_of_its_own(spans: list[tuple[int, int]]) -> None:
    entities = tuple(Entity(at, EntityKind.PERSON, *span) for at, span in enumerate(spans, start=18))
    issue = change_block(replace(make_issue(), doubts=()), 5, lambda block: replace(block, entities=entities))
    assert list(audit(issue)) == [Fault(FaultKind.ENTITIES, block_id=5)]


def test_an_entity_has_a_number_of_its_own() -> None:
    entity = Entity(5, EntityKind.PERSON, 7, 10)
    issue = change_block(make_issue(), 5, lambda block: replace(block, entities=(entity,)))
    assert list(audit(issue)) == [Fault(FaultKind.NUMBERS)]
