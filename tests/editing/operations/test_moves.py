"""Several blocks moved at once."""

from dataclasses import replace

import pytest

from app.editing.errors import MissingArticle, MissingBlock, NothingToChange, OutsideArticle, WrongValue
from app.editing.operations import LeaveOut, LeaveOutBlocks, MoveBlocks, Operation, SetField, apply, leave_out
from app.errors import EditError
from app.text.model import Issue, Tag
from tests.small_issue import check_issue, make_issue


def done(*operations: Operation) -> Issue:
    issue = make_issue()
    for operation in operations:
        issue, _, _ = apply(issue, operation)
        check_issue(issue)
    return issue


def ids_of(issue: Issue) -> dict[int, list[int]]:
    return {article.id: [block.id for block in article.blocks] for article in issue.articles}


def test_blocks_of_several_articles_go_to_one() -> None:
    assert ids_of(done(MoveBlocks((15, 8), 9, 1))) == {1: [2, 3, 4, 5, 6, 7], 9: [10, 15, 8, 11], 12: [13, 14, 16]}


def test_they_are_counted_without_themselves() -> None:
    assert ids_of(done(MoveBlocks((6, 8), 1, 5)))[1] == [2, 3, 4, 5, 7, 6, 8]


def test_an_emptied_article_gives_what_is_said_of_it() -> None:
    issue = done(SetField(1, "note", "问桥"), MoveBlocks((2, 3, 4, 5, 6, 7, 8), 9, 0))
    picture = issue.articles[0]
    assert ids_of(issue) == {9: [2, 3, 4, 5, 6, 7, 8, 10, 11], 12: [13, 14, 15, 16]}
    assert (picture.authors, picture.tags, picture.note) == (("周晓禾",), (Tag("桥梁", "keyword"),), "问桥")


def test_they_become_an_article_behind_that_of_the_first() -> None:
    issue = done(MoveBlocks((7, 8, 15, 16)))
    assert ids_of(issue) == {1: [2, 3, 4, 5, 6], 24: [7, 8, 15, 16], 9: [10, 11], 12: [13, 14]}
    begun, rain = issue.articles[1], issue.articles[3]
    assert (begun.authors, begun.date, rain.authors) == (("魏宣",), "2021-12-03", ())


def test_whole_articles_become_one() -> None:
    issue = done(MoveBlocks((10, 11, 13, 14, 15, 16)))
    assert ids_of(issue) == {1: [2, 3, 4, 5, 6, 7, 8], 24: [10, 11, 13, 14, 15, 16]}
    assert issue.articles[1].section == "一周要闻"


@pytest.mark.parametrize(
    ("operation", "error"),
    [
        (MoveBlocks((), 1), NothingToChange),
        (MoveBlocks((10, 11)), NothingToChange),
        (MoveBlocks((10, 11), 9, 0), NothingToChange),
        (MoveBlocks((10, 10), 1), WrongValue),
        (MoveBlocks((10, 99), 1), MissingBlock),
        (LeaveOutBlocks(()), NothingToChange),
        (LeaveOutBlocks((10, 10)), WrongValue),
        (LeaveOutBlocks((10, 99)), MissingBlock),
        (MoveBlocks((10,), 2), MissingArticle),
        (MoveBlocks((10,), 1, 8), OutsideArticle),
        (MoveBlocks((10,), 1, -1), OutsideArticle),
    ],
)
def test_blocks_that_cannot_be_moved(operation: Operation, error: type[EditError]) -> None:
    with pytest.raises(error):
        done(operation)


def test_many_are_left_out_as_one_after_the_other_would_be() -> None:
    at_once = done(LeaveOutBlocks((6, 15, 10, 11)))
    one_by_one = done(*map(LeaveOut, (6, 15, 10, 11)))
    assert replace(at_once, seq=0) == replace(one_by_one, seq=0)
    assert ids_of(at_once) == {1: [2, 3, 4, 5, 7, 8], 12: [13, 14, 16]}


def test_a_single_one_needs_no_list() -> None:
    assert leave_out([6]) == LeaveOut(6)
    assert leave_out([6, 7]) == LeaveOutBlocks((6, 7))
