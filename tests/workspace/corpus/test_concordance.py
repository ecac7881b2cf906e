"""Every place of the words, in context and in order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.store.search.errors import WrongQuery
from app.store.search.folding import order_key
from app.store.search.results import Order
from app.workspace import Workspace
from app.workspace.corpus.concordance import (
    Arrangement,
    arrange,
    cut_portions,
    make_concordance,
    order_context,
    sort_in_turns,
    walk_concordance,
)
from app.workspace.corpus.lines import ConcordanceLine, Lines


def lines(workspace: Workspace, query: str, arrangement: Arrangement = Arrangement.NEWEST) -> list[ConcordanceLine]:
    return list(make_concordance(workspace.database, query, arrangement).lines)


def test_each_place_is_a_line_newest_article_first(filled: Workspace) -> None:
    found = make_concordance(filled.database, "老桥", context=3)
    assert (found.articles, found.is_complete) == (4, True)
    assert [(line.date, line.before, line.found, line.after) for line in found.lines] == [
        ("2021-05-02", "河新区", "老桥", "今天上"),
        ("2019-03-01", "了雨，", "老桥", "边的田"),
        ("2019-03-01", "", "老桥", "通车"),
        ("2019-03-01", "河新区", "老桥", "今天上"),
        ("", "又见", "老桥", ""),
        ("", "河新区", "老桥", "今天上"),
    ]
    line = found.lines[1]
    assert (line.issue_id, line.article_id, line.block_id, line.clean_start) == (1, 200, 202, 6)


def test_lines_sort_by_what_stands_beside(filled: Workspace) -> None:
    right = [line.after[:1] for line in lines(filled, "桥", Arrangement.RIGHT)]
    assert right == ["边", "还", "今", "今", "今", "上", "上", "上", "通", "头", "头", "头", "头", "", ""]
    left = [line.before[-1:] for line in lines(filled, "老桥", Arrangement.LEFT)]
    assert left == ["见", "区", "区", "区", "，", ""]


def test_several_words_sort_by_the_word(filled: Workspace) -> None:
    assert [line.found for line in lines(filled, "雨 OR 新桥", Arrangement.FOUND)] == ["新桥", "新桥", "雨", "雨"]


def test_lines_that_are_left_out_are_told(filled: Workspace) -> None:
    found = make_concordance(filled.database, "桥", limit=4)
    assert (len(found.lines), found.is_complete) == (4, False)


def test_the_first_of_an_order_are_those_of_all_lines(filled: Workspace) -> None:
    for arrangement in Arrangement:
        found = make_concordance(filled.database, "桥", arrangement, limit=2)
        assert (list(found.lines), found.is_complete) == (lines(filled, "桥", arrangement)[:2], False)


def test_a_query_without_words_has_no_lines(filled: Workspace) -> None:
    assert lines(filled, "person:何大爷") == []
    assert len(lines(filled, "person:许可 雨")) == 2
    with pytest.raises(WrongQuery):
        lines(filled, "(雨")


def test_the_oldest_come_first_when_asked(filled: Workspace) -> None:
    dates = [line.date for line in lines(filled, "老桥", Arrangement.OLDEST)]
    assert dates == sorted(dates)
    assert [line.date for line in arrange(Lines(lines(filled, "老桥")), Arrangement.OLDEST)] == dates


def test_portions_tell_how_far_they_are(filled: Workspace) -> None:
    (portion,) = walk_concordance(filled.database, "老桥", Order.OLDEST)
    assert (portion.looked, portion.articles) == (4, 4)
    (portion,) = walk_concordance(filled.database, "person:何大爷")
    assert (portion.lines, portion.looked, portion.articles) == ((), 0, 2)
    assert list(cut_portions(1000)) == [(0, 10), (10, 50), (50, 210), (210, 710), (710, 1000)]
    assert list(cut_portions(10)) == [(0, 10)]
    assert list(cut_portions(0)) == [(0, 0)]


def test_many_keys_sort_as_few_do() -> None:
    keys = [chr(0x4E00 + place * 7919 % 5000) for place in range(5000)]
    assert [keys[place] for place in sort_in_turns(keys)] == sorted(keys)


@given(st.lists(st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1, max_size=30), max_size=6))
def test_words_sort_as_names_do(texts: list[str]) -> None:
    assert sorted(texts, key=order_context) == sorted(texts, key=order_key)


def test_marks_and_nothing_come_behind_words() -> None:
    assert sorted(["", "，桥", "桥", "7", "a", "雨", "！"], key=order_context) == [
        "7",
        "a",
        "桥",
        "雨",
        "！",
        "，桥",
        "",
    ]
