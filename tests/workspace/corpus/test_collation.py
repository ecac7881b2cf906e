"""Two texts beside each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.editing.errors import MissingArticle
from app.workspace import Workspace
from app.workspace.corpus.collation import LONGEST_COMPARED, Parts, collate_articles, collate_texts

TEXTS = st.text("老桥雨。，！”\n", max_size=60)


def join(parts: Parts) -> str:
    return "".join(text for text, _ in parts)


def test_rows_are_paragraphs_and_differences_are_told() -> None:
    found = collate_texts("老桥通车。\n薄雾里亮起灯。\n完。\n", "老桥通车。\n晨光里亮起灯。\n另一段。\n完。\n")
    assert (join(found.rows[0].first), join(found.rows[0].second)) == ("老桥通车。", "老桥通车。")
    row = found.rows[1]
    assert row.first[0] == ("薄雾", True)
    assert row.second[0] == ("晨光", True)
    assert 0.6 < found.likeness < 1


@given(first=TEXTS, second=TEXTS)
def test_no_character_is_lost(first: str, second: str) -> None:
    found = collate_texts(first, second)
    assert "".join(join(row.first) for row in found.rows).replace("\n", "") == first.replace("\n", "")
    assert "".join(join(row.second) for row in found.rows).replace("\n", "") == second.replace("\n", "")
    assert 0 <= found.likeness <= 1


@given(text=TEXTS)
def test_the_same_text_does_not_differ(text: str) -> None:
    found = collate_texts(text, text)
    assert found.likeness == 1
    assert not any(is_other for row in found.rows for _, is_other in (*row.first, *row.second))


def test_very_long_stretches_differ_as_a_whole() -> None:
    (row,) = collate_texts("甲" * (LONGEST_COMPARED + 1), "乙甲").rows
    assert row.first == (("甲" * (LONGEST_COMPARED + 1), True),)


def test_articles_of_a_library(filled: Workspace) -> None:
    found = filled.corpus.collate((1, 100), (2, 100))
    assert ("薄雾", True) in [part for row in found.rows for part in row.first]
    with pytest.raises(MissingArticle):
        collate_articles(filled.database, (1, 100), (2, 999))
