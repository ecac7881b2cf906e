"""Suggestions for the articles of an issue, also from several threads, learnt again after an edit."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.editing.errors import MissingArticle
from app.editing.operations import AddTag, ReplaceText, apply
from app.text.model import Tag
from app.workspace.suggesting import Suggester
from tests.small_issue import make_issue


@pytest.fixture(scope="module")
def suggester(tmp_path_factory: pytest.TempPathFactory) -> Suggester:
    made = Suggester(tmp_path_factory.mktemp("words"))
    made.load()
    return made


def labels(suggester: Suggester, article: int) -> set[str]:
    return {suggestion.tag.label for suggestion in suggester.suggest(make_issue(), article)}


def test_article_is_suggested_what_it_names(suggester: Suggester) -> None:
    assert "周晓禾" in labels(suggester, 1)
    assert "魏宣" in labels(suggester, 12)


def test_article_that_is_not_there_is_an_error(suggester: Suggester) -> None:
    with pytest.raises(MissingArticle):
        suggester.suggest(make_issue(), 99)


def test_accepted_tag_is_not_suggested_again(suggester: Suggester) -> None:
    issue, _, _ = apply(make_issue(), AddTag(1, Tag("周晓禾", "person")))
    assert "周晓禾" not in {suggestion.tag.label for suggestion in suggester.suggest(issue, 1)}


def test_edit_of_another_article_teaches_this_one(suggester: Suggester) -> None:
    issue, _, _ = apply(make_issue(), ReplaceText(15, 0, 2, "记者林望舒说，昨夜"))
    issue, _, _ = apply(issue, ReplaceText(8, 0, 0, "林望舒又来了。"))
    assert "林望舒" in {suggestion.tag.label for suggestion in suggester.suggest(issue, 1)}


def test_threads_may_ask_at_once(suggester: Suggester) -> None:
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: labels(suggester, 1), range(8)))
    assert all(answer == answers[0] for answer in answers)


def test_cache_lies_in_the_folder_given(suggester: Suggester) -> None:
    assert isinstance(suggester.words.cache_folder, Path)
    assert suggester.words.cache_folder.is_dir()
