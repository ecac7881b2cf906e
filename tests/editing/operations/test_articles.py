"""Splitting, merging and moving articles."""

import pytest

from app.editing.errors import MissingArticle, MissingBlock, NothingToChange, OutsideArticle
from app.editing.operations import MergeArticles, MoveArticle, Operation, SetField, SplitArticle, apply
from app.errors import EditError
from app.text.model import Article, Issue, Tag, Verdict
from tests.small_issue import check_issue, make_issue


def done(*operations: Operation) -> Issue:
    issue = make_issue()
    for operation in operations:
        issue, _, _ = apply(issue, operation)
        check_issue(issue)
    return issue


def numbers(article: Article) -> list[int]:
    return [block.id for block in article.blocks]


def test_blocks_become_an_article_behind_their_own() -> None:
    issue = done(SplitArticle(12, (16, 14)))
    assert [article.id for article in issue.articles] == [1, 9, 12, 24]
    rest, split = issue.articles[2:]
    assert (numbers(rest), numbers(split)) == ([13, 15], [14, 16])
    assert split.section == "一周要闻"
    assert (rest.authors, split.authors) == ((), ("魏宣",))
    assert issue.doubts[6].verdict is Verdict.CHANGED


def test_an_author_stays_whose_name_is_in_what_is_left() -> None:
    rest, split = done(SplitArticle(1, (7, 8))).articles[:2]
    assert (rest.authors, split.authors) == (("周晓禾",), ())
    assert split.date == "2021-12-03"


@pytest.mark.parametrize(
    ("operation", "error"),
    [
        (SplitArticle(9, (10, 11)), NothingToChange),
        (SplitArticle(9, ()), NothingToChange),
        (SplitArticle(9, (10, 14)), OutsideArticle),
        (SplitArticle(9, (99,)), MissingBlock),
        (SplitArticle(2, (10,)), MissingArticle),
    ],
)
def test_articles_that_cannot_be_split(operation: Operation, error: type[EditError]) -> None:
    with pytest.raises(error):
        done(operation)


def test_two_articles_become_one() -> None:
    issue = done(SetField(9, "note", "问图"), SetField(1, "note", "问桥"), MergeArticles(9, 1))
    merged = issue.articles[0]
    assert [article.id for article in issue.articles] == [9, 12]
    assert numbers(merged) == [10, 11, 2, 3, 4, 5, 6, 7, 8]
    assert (merged.authors, merged.date, merged.note) == (("周晓禾",), "2021-12-03", "问图\n问桥")
    assert merged.tags == (Tag("桥梁", "keyword"),)


def test_the_first_articles_own_fields_stay() -> None:
    merged = done(MergeArticles(12, 1)).articles[-1]
    assert (merged.id, merged.section, merged.authors) == (12, "一周要闻", ("魏宣", "周晓禾"))


@pytest.mark.parametrize(("pair", "error"), [((1, 1), NothingToChange), ((1, 2), MissingArticle)])
def test_articles_that_cannot_merge(pair: tuple[int, int], error: type[EditError]) -> None:
    with pytest.raises(error):
        done(MergeArticles(*pair))


@pytest.mark.parametrize(("index", "order"), [(0, [12, 1, 9]), (1, [1, 12, 9])])
def test_an_article_moves(index: int, order: list[int]) -> None:
    issue = done(MoveArticle(12, index))
    assert [article.id for article in issue.articles] == order
    assert set(issue.articles) == set(make_issue().articles)


@pytest.mark.parametrize(
    ("operation", "error"),
    [
        (MoveArticle(12, 3), OutsideArticle),
        (MoveArticle(12, -1), OutsideArticle),
        (MoveArticle(2, 0), MissingArticle),
        (MoveArticle(12, 2), NothingToChange),
    ],
)
def test_places_where_an_article_cannot_go(operation: Operation, error: type[EditError]) -> None:
    with pytest.raises(error):
        done(operation)
