"""The sums of the panel in words."""

import pytest

from app.ui.everywhere_panel.places_source import FoundArticles
from app.ui.everywhere_panel.words import PanelWords
from app.workspace.everywhere import Replaced


@pytest.fixture
def words(qapp: object) -> PanelWords:
    return PanelWords()


def test_what_is_done_is_said(words: PanelWords) -> None:
    assert words.word_deed(1200, None, is_alike=True).startswith("Do it at 1,200 place")
    assert words.word_deed(2, "", is_alike=False).startswith("Take out at 2 place")
    assert words.word_deed(2, "新桥", is_alike=False).startswith("Replace at 2 place")


def test_what_was_left_alone_is_said(words: PanelWords) -> None:
    assert "left alone" not in words.sum_up_done(Replaced(3, 0))
    assert "1 no longer fit" in words.sum_up_done(Replaced(3, 1))
    assert "left alone" not in words.sum_up_replaced(Replaced(3, 0))
    assert "1 had changed" in words.sum_up_replaced(Replaced(3, 1))


def test_the_search_is_named(words: PanelWords) -> None:
    assert "“老桥”" in words.name_search(FoundArticles("老桥", folds_variants=True, count=7))
