"""Which stretch of an article is shown, and where the words are in it."""

import pytest

from app.store.search.parser import parse
from app.store.search.snippets import SNIPPET_LENGTH, choose_block, cut_snippet, find_places, words_of
from app.store.search.texts import FoundText


def blocks(*texts: tuple[str, str]) -> list[FoundText]:
    return [FoundText(1, 1, 1, number, role, text, "", "") for number, (role, text) in enumerate(texts)]


ARTICLE = blocks(
    ("section", "一周要闻"),
    ("title", "老桥通车"),
    ("body", "昨天，老桥通车。"),
    ("body", "老桥的灯亮了。"),
    ("byline", "（魏宣）"),
)


@pytest.mark.parametrize(
    ("query", "chosen", "marked"),
    [
        ("老桥", 2, ["老桥"]),
        ("灯 老桥", 3, ["老桥", "灯"]),
        ("title:老桥", 1, ["老桥"]),
        ("title:通车 灯", 3, ["灯"]),
        ("魏宣", 4, ["魏宣"]),
        ("author:魏宣", 2, []),
        ("NOT 雨", 2, []),
        ("老橋", 2, ["老桥"]),
        ("，老", 2, ["，老"]),
        (",老", 2, ["，老"]),
        ("没有", 2, []),
    ],
)
def test_the_block_that_says_most(query: str, chosen: int, marked: list[str]) -> None:
    words = words_of(parse(query))
    block = choose_block(ARTICLE, words)
    assert block.block_id == chosen
    assert [block.text[start:end] for start, end in words.find_places(block)] == marked


def test_variants_are_told_apart_where_that_is_asked() -> None:
    words = words_of(parse("老橋"), folds_variants=False)
    assert words.find_places(ARTICLE[2]) == []


def test_a_long_text_is_cut_around_the_first_word() -> None:
    text = "前" * 100 + "老桥" + "后" * 200 + "老桥"
    snippet, ranges = cut_snippet(text, find_places(text, ["老桥"]))
    assert len(snippet) == SNIPPET_LENGTH + 2
    assert (snippet[0], snippet[-1]) == ("…", "…")
    assert [snippet[start:end] for start, end in ranges] == ["老桥"]


def test_a_word_over_the_cut_is_marked_as_far_as_it_shows() -> None:
    text = "桥" + "中" * (SNIPPET_LENGTH - 2) + "桥梁"
    snippet, ranges = cut_snippet(text, find_places(text, ["桥梁", "桥"]))
    assert [snippet[start:end] for start, end in ranges] == ["桥", "桥"]
