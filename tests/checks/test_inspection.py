"""All checks over an issue, in order, and again over what changed."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.checks.inspection import inspect
from app.checks.terms import Term, Terms
from app.text.model import Issue, Role
from tests.checks.articles import LONG, make_article, make_block
from tests.small_issue import make_issue

TITLE = (Role.TITLE, "老桥换新颜")


def test_findings_stand_in_reading_order() -> None:
    first = make_article(TITLE, "桥 通了,灯亮了。", LONG, number=20)
    second = make_article(TITLE, LONG, "⽉", number=10)
    findings = inspect(Issue("", articles=(first, second))).findings
    assert [(finding.article_id, finding.check) for finding in findings] == [
        (20, "stray_space"),
        (20, "half_width"),
        (10, "doubled_paragraph"),
        (10, "radical"),
    ]


def test_an_issue_in_order_has_no_findings() -> None:
    assert inspect(make_issue()).findings == ()


def test_only_changed_articles_are_looked_at_again() -> None:
    issue = Issue(
        "", articles=(make_article(TITLE, "桥 通了。", number=1), make_article(TITLE, "灯 亮了。", number=10))
    )
    before = inspect(issue)
    changed = replace(issue.articles[1], blocks=(make_block("灯亮了。", number=11),))
    after = inspect(replace(issue, articles=(issue.articles[0], changed)), before=before)
    assert after.memories[1] is before.memories[1]
    assert [finding.article_id for finding in after.findings] == [1]


def test_other_settings_look_at_everything_again() -> None:
    issue = Issue("", articles=(make_article(TITLE, "请登陆。"),))
    before = inspect(issue)
    terms = Terms([Term("登陆", "登录")])
    assert [finding.check for finding in inspect(issue, terms, before).findings] == ["house_term"]


TEXTS = st.lists(
    st.sampled_from(["桥 通了。", LONG, "，灯亮了", "下转第3版", "“好。", "许可 摄"]), min_size=1, max_size=3
)


@given(st.lists(TEXTS, min_size=1, max_size=3), st.integers(0, 2), TEXTS)
def test_a_second_inspection_finds_what_a_first_would(texts: list[list[str]], index: int, changed: list[str]) -> None:
    articles = [make_article(*parts, number=number * 10 + 10) for number, parts in enumerate(texts)]
    before = inspect(Issue("", articles=tuple(articles)))
    at = index % len(articles)
    articles[at] = make_article(*changed, number=articles[at].id)
    edited = Issue("", articles=tuple(articles))
    assert inspect(edited, before=before).findings == inspect(edited).findings
