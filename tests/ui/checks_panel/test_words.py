"""Every check has words, and every kind of fix."""

import pytest

from app.checks.finding import Cut, Fix, Parting, Removal, Replacement, Spot, make_finding
from app.text.model import Block, Role
from app.ui.checks_panel.words import NAMES, SENTENCES, check_name, describe_finding, describe_fix, severity_name
from app.workspace.findings import SEVERITIES, Finding, Severity

BLOCK = Block(5, Role.BODY, (), "本报讯记者林舟昨日（12月3日）在老桥边看见了雨。", ())
FACTS = {
    "text": "老桥边",
    "wrong": "，,",
    "right": "，",
    "mark": "（",
    "partner": "）",
    "date": "2021-12-03",
    "weekday": "5",
    "issue_date": "2021-12-04",
    "name": "林周",
    "other": "林舟",
    "code": "U+E000",
    "article": "1",
    "page": "3",
    "direction": "forward",
}


def find(check: str, fix: Fix | None = None, **facts: str) -> Finding:
    return make_finding(check, Severity.ERROR, 1, Spot(BLOCK, 3, 7, tuple((FACTS | facts).items()), fix))


def test_all_checks_have_a_name_and_a_sentence() -> None:
    assert set(NAMES) == set(SENTENCES) == set(SEVERITIES)
    assert len({check_name(check) for check in SEVERITIES}) == len(SEVERITIES)
    assert all(severity_name(severity) for severity in Severity)


@pytest.mark.parametrize("check", sorted(SEVERITIES))
def test_a_sentence_is_filled_in(check: str) -> None:
    words = describe_finding(find(check), 2)
    assert words[-1] == "."
    assert "{" not in words


def test_a_term_without_a_right_form_and_with_a_note() -> None:
    words = describe_finding(find("house_term", wrong="林洲", right="", note="Ask the desk."))
    assert words == "“林洲” is on the list of house terms. Ask the desk."


def test_a_jump_back_is_told_otherwise() -> None:
    assert describe_finding(find("missing_partner", direction="back")).startswith("Comes from page 3")


def test_a_paragraph_that_is_not_quite_the_same_cannot_be_left_out() -> None:
    assert describe_finding(find("doubled_paragraph"), 2).startswith("Nearly the same paragraph")
    assert describe_finding(find("doubled_paragraph", Removal(5)), 2).startswith("The same paragraph")


def test_a_day_of_the_week_has_its_name() -> None:
    assert "(Friday)" in describe_finding(find("date_mismatch"))


def test_a_month_or_a_year_is_told_as_such() -> None:
    assert describe_finding(find("date_mismatch", period="2021-11")).endswith(
        "means 2021-11; the issue is of 2021-12-04."
    )


def test_each_fix_says_what_it_does() -> None:
    fixes: list[Fix | None] = [
        Replacement(5, 0, 1, "，"),
        Replacement(5, 0, 1, ""),
        Cut(5, 3, Role.CREDIT),
        Parting(5),
        Removal(5),
        None,
    ]
    assert [describe_fix(find("half_width", fix)) for fix in fixes] == [
        "Put “，”",
        "Take it out",
        "Make it picture credit",
        "New article from here",
        "Leave it out",
        "",
    ]
