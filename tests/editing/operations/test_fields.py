"""Fields, status, tags and verdicts."""

import pytest

from app.editing.errors import ManyTitles, MissingArticle, MissingDoubt, NothingToChange, WrongValue
from app.editing.operations import (
    AddTag,
    Operation,
    RemoveTag,
    SetField,
    SetIssueField,
    SetRole,
    SetStatus,
    SettleDoubt,
    apply,
)
from app.errors import EditError
from app.text.model import Article, Block, Issue, Role, Status, Tag, Verdict
from tests.small_issue import check_issue, find_span, make_issue


def done(*operations: Operation) -> Issue:
    issue = make_issue()
    for operation in operations:
        issue, _, _ = apply(issue, operation.complete(issue))
        check_issue(issue)
    return issue


def bridge(*operations: Operation) -> Article:
    return done(*operations).articles[0]


@pytest.mark.parametrize(
    ("name", "value", "stored"),
    [
        ("section", " 桥讯 ", "桥讯"),
        ("section", "", ""),
        ("authors", (" 李默 ", "", "李默", "周晓禾"), ("李默", "周晓禾")),
        ("date", "2021-12-04", "2021-12-04"),
        ("date", "20211204", "2021-12-04"),
        ("date", "", ""),
        ("note", "两行\n的话 ", "两行\n的话 "),
    ],
)
def test_a_field_takes_its_value(name: str, value: str | tuple[str, ...], stored: object) -> None:
    article = done(
        SetField(12, "section", "旧"), SetField(12, "date", "2020-01-01"), SetField(12, name, value)
    ).articles
    assert getattr(article[2], name) == stored


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("date", "12月3日"),
        ("date", "2021-13-01"),
        ("authors", "李默"),
        ("authors", ("李\n默",)),
        ("section", ("桥讯",)),
        ("section", "桥\n讯"),
        ("note", ("话",)),
        ("title", ("桥",)),
        ("title", "两\n行"),
        ("status", "done"),
        ("id", "3"),
    ],
)
def test_a_wrong_value_is_refused(name: str, value: str | tuple[str, ...]) -> None:
    with pytest.raises(WrongValue) as raised:
        done(SetField(1, name, value))
    assert raised.value.fields["name"] == name


def test_a_title_is_the_text_of_its_block() -> None:
    article = bridge(SetField(1, "title", " 老桥新颜 "))
    assert article.title == "老桥新颜"
    assert article.blocks[1].spans == (find_span("老桥换新颜"),)


@pytest.mark.parametrize(
    ("article", "name", "place"), [(12, "title", 1), (12, "kicker", 1), (12, "subtitle", 2), (9, "title", 0)]
)
def test_a_heading_that_is_not_there_is_typed_in_its_place(article: int, name: str, place: int) -> None:
    operations: list[Operation] = [SetRole(14, Role.BODY)] if name == "title" and article == 12 else []
    issue = done(*operations, SetField(article, name, "新"))
    owner = issue.article(article)
    assert owner
    assert (owner.blocks[place].role.value, owner.blocks[place].text, owner.blocks[place].spans) == (name, "新", ())


def test_an_emptied_heading_keeps_its_raw_text_and_a_typed_one_goes() -> None:
    assert bridge(SetField(1, "kicker", "")).blocks[0] == Block(2, Role.KICKER, (find_span("河西走笔"),), "", ())
    issue = done(SetField(9, "title", "桥"), SetField(9, "title", ""))
    assert [block.role for block in issue.articles[1].blocks] == [Role.CAPTION, Role.CREDIT]


def test_one_text_cannot_stand_for_many_titles() -> None:
    with pytest.raises(ManyTitles) as raised:
        done(SetRole(4, Role.TITLE), SetField(1, "title", "桥"))
    assert raised.value.fields == {"article": 1, "name": "title"}


@pytest.mark.parametrize(
    ("operation", "error"),
    [
        (SetField(9, "title", ""), NothingToChange),
        (SetField(9, "title", " "), NothingToChange),
        (SetField(1, "title", "老桥换新颜"), NothingToChange),
        (SetField(2, "title", "桥"), MissingArticle),
        (SetStatus(2, Status.DONE), MissingArticle),
        (SetStatus(1, Status.NEW), NothingToChange),
        (AddTag(2, Tag("桥")), MissingArticle),
        (AddTag(1, Tag("桥梁", "keyword")), NothingToChange),
        (AddTag(1, Tag(" 桥梁 ", "keyword")), NothingToChange),
        (AddTag(1, Tag(" ")), WrongValue),
        (RemoveTag(1, Tag("桥梁")), NothingToChange),
        (RemoveTag(2, Tag("桥梁")), MissingArticle),
        (SettleDoubt(1, Verdict.ACCEPTED), MissingDoubt),
        (SettleDoubt(17, Verdict.OPEN), NothingToChange),
        (SetIssueField("title", "桥"), WrongValue),
        (SetIssueField("date", "昨天"), WrongValue),
        (SetIssueField("newspaper", "柳\n河"), WrongValue),
        (SetIssueField("page", "3"), NothingToChange),
    ],
)
def test_what_does_not_fit_is_refused(operation: Operation, error: type[EditError]) -> None:
    with pytest.raises(error):
        done(operation)


def test_the_issue_has_fields_of_its_own() -> None:
    issue = done(SetIssueField("newspaper", "河报"), SetIssueField("date", "20211205"), SetIssueField("page", " A4 "))
    assert (issue.newspaper, issue.date, issue.page) == ("河报", "2021-12-05", "A4")
    assert done(SetIssueField("date", "")).date == ""


def test_confirming_an_article_accepts_its_doubts() -> None:
    issue = done(SetStatus(9, Status.APPROVED, "图已核"))
    assert issue.articles[1].status is Status.APPROVED
    assert [doubt.id for doubt in issue.doubts if doubt.verdict is Verdict.ACCEPTED] == [20]
    assert done(SetStatus(9, Status.IN_REVIEW)).doubts == make_issue().doubts


def test_tags_come_and_go() -> None:
    assert bridge(AddTag(1, Tag(" 桥梁 "))).tags == (Tag("桥梁", "keyword"), Tag("桥梁"))
    assert bridge(RemoveTag(1, Tag("桥梁", "keyword"))).tags == ()


def test_a_doubt_is_settled_and_opened_again() -> None:
    accepted = done(SettleDoubt(17, Verdict.ACCEPTED))
    assert [doubt.id for doubt in accepted.doubts if not doubt.is_open] == [17]
    assert done(SettleDoubt(17, Verdict.ACCEPTED), SettleDoubt(17, Verdict.OPEN)).doubts == make_issue().doubts
