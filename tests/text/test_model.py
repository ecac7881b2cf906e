"""The small questions that one can ask of the values."""

from dataclasses import replace

import pytest

from app.text.model import Role, Status, Verdict
from tests.small_issue import make_issue


def test_a_text_of_one_role_is_that_of_its_blocks() -> None:
    article = make_issue().articles[0]
    assert article.title == "老桥换新颜"
    assert article.text_of(Role.CREDIT) == ""
    blocks = tuple(replace(block, role=Role.TITLE) for block in article.blocks[:2])
    assert replace(article, blocks=(*blocks, replace(blocks[0], text=""))).title == "河西走笔 老桥换新颜"


@pytest.mark.parametrize(
    ("status", "is_locked"),
    [(Status.NEW, False), (Status.IN_REVIEW, False), (Status.DONE, True), (Status.APPROVED, True)],
)
def test_what_an_editor_confirmed_is_locked(status: Status, is_locked: bool) -> None:
    assert replace(make_issue().articles[0], status=status).is_locked is is_locked


def test_articles_and_blocks_are_found_by_number() -> None:
    issue = make_issue()
    assert issue.article(9) is issue.articles[1]
    assert issue.article(10) is None
    assert issue.find_block(11) == (issue.articles[1], 1)
    assert issue.find_block(9) is None


def test_settled_doubts_are_not_open() -> None:
    issue = make_issue()
    settled = replace(issue.doubts[0], verdict=Verdict.ACCEPTED)
    assert not settled.is_open
    assert replace(issue, doubts=(settled, *issue.doubts[1:])).open_doubts == issue.doubts[1:]
