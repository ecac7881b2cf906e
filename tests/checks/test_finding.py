"""The name of a finding: known again after edits elsewhere, ignored here or everywhere."""

import pytest

from app.checks.finding import (
    Mark,
    Severity,
    Spot,
    dump_mark,
    is_ignored,
    load_mark,
    make_finding,
    nearest_raw,
    without_ignored,
)
from app.text.model import TYPED, Block, Piece, Role, Span
from tests.checks.articles import make_block


def find(text: str, flagged: str) -> Spot:
    clean_start = text.index(flagged)
    return Spot(make_block(text), clean_start, clean_start + len(flagged), (("wrong", flagged),))


def test_a_finding_has_the_name_and_the_facts() -> None:
    finding = make_finding("house_term", Severity.WARNING, 7, find("请登陆网站", "登陆"))
    assert (finding.article_id, finding.block_id, finding.clean_start, finding.clean_end) == (7, 1, 1, 3)
    assert finding.fact("wrong") == "登陆"
    assert finding.fact("right") == ""
    assert finding.mark == Mark("house_term", "登陆", "请", "网站")
    assert finding.subject == Mark("house_term", "登陆")


def test_it_is_known_again_after_edits_elsewhere() -> None:
    before = make_finding("c", Severity.NOTICE, 1, find("甲" * 20 + "登陆" + "乙" * 20, "登陆"))
    after = make_finding("c", Severity.NOTICE, 9, find("丙" + "甲" * 12 + "登陆" + "乙" * 8 + "丁", "登陆"))
    assert before.mark == after.mark
    assert is_ignored(after, frozenset({before.mark}))


def test_ignored_here_is_not_ignored_elsewhere() -> None:
    here = make_finding("c", Severity.NOTICE, 1, find("请登陆网站", "登陆"))
    there = make_finding("c", Severity.NOTICE, 1, find("已经登陆了", "登陆"))
    assert without_ignored((here, there), frozenset({here.mark})) == (there,)
    assert without_ignored((here, there), frozenset({here.subject})) == ()


def test_a_single_mark_is_ignored_in_its_context_only() -> None:
    finding = make_finding("c", Severity.NOTICE, 1, find("他说“好", "“"))
    assert finding.subject == finding.mark


def test_marks_are_lists_of_texts() -> None:
    mark = Mark("c", "登陆", "请", "网站")
    assert load_mark(dump_mark(mark)) == mark
    for wrong in (["c"], ["c", "登陆", "请", 3]):
        with pytest.raises(ValueError):
            load_mark(wrong)  # type: ignore[arg-type]


def test_the_raw_character_of_a_finding() -> None:
    block = Block(
        1, Role.BODY, (Span(10, 14),), "桥通了", (Piece(0, 10, 1), Piece(1, TYPED, 1, seq=2), Piece(2, 13, 1))
    )
    assert [nearest_raw(block, offset) for offset in range(4)] == [10, 13, 13, 10]
    assert nearest_raw(make_block("桥"), 0) == -1
