"""What approved articles teach of a newspaper, and what that says of a line."""

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.text.labels import LEFT_OUT
from app.text.model import Issue, Status
from app.text.profile import CEILING, Profile, learn_profile, shape_of
from tests.small_issue import make_issue


def approve(issue: Issue, *article_ids: int) -> Issue:
    articles = (replace(a, status=Status.APPROVED) if a.id in article_ids else a for a in issue.articles)
    return replace(issue, articles=tuple(articles))


def make_profile() -> Profile:
    return learn_profile([approve(make_issue(), 1, 9, 12)] * 3)


def test_nothing_is_learnt_from_what_nobody_approved() -> None:
    assert learn_profile([make_issue()]) == Profile()


def test_column_titles_furniture_bylines_reporters_and_widths_are_counted() -> None:
    profile = make_profile()
    assert (profile.issues, profile.articles) == (3, 9)
    assert profile.lines_of("section") == {"一周要闻": 3}
    assert profile.lines_of(LEFT_OUT) == {"第0版值班林舟": 3}
    assert profile.bylines == {"（～）": (3, 0)}
    assert profile.reporters == {"周晓禾": 3, "魏宣": 3}
    assert sum(profile.widths.values()) > 0


def test_furniture_is_learnt_only_where_the_whole_issue_is_approved() -> None:
    profile = learn_profile([approve(make_issue(), 1)] * 3)
    assert profile.lines_of(LEFT_OUT) == {}
    assert profile.reporters == {"周晓禾": 3}


def test_a_column_title_is_known_from_the_first_and_other_lines_when_they_recur() -> None:
    profile = learn_profile([approve(make_issue(), 1, 9, 12)])
    assert set(profile.lines) == {"一周要闻"}


def test_lines_of_the_house_speak_for_their_role_whatever_number_is_in_them() -> None:
    profile = make_profile()
    assert profile.evidence("一周要闻").keys() == {"section"}
    assert profile.evidence("第12版值班林舟").keys() == {LEFT_OUT}
    assert profile.evidence("（周晓禾）").keys() == {"byline"}
    assert profile.evidence("周晓禾魏宣").keys() == {"byline"}
    assert profile.evidence("老桥开了花") == {}


def test_a_line_that_had_two_roles_speaks_for_neither() -> None:
    profile = Profile(lines={"天气": {"section": 2, "title": 2}})
    assert profile.evidence("天气") == {}


def test_numbers_weekdays_and_lunar_dates_have_one_shape() -> None:
    assert shape_of("2020年12月28日星期一农历庚子年十一月十四") == "0年0月0日星期0农历0"


def test_a_profile_is_the_same_after_it_was_stored() -> None:
    profile = make_profile()
    assert Profile.from_json(json.loads(json.dumps(profile.to_json()))) == profile


@given(st.text(alphabet="一周要闻第1版值班林舟（）周晓禾，。", max_size=90))
def test_what_a_profile_says_is_bounded(text: str) -> None:
    assert all(0 < odds <= CEILING for odds in make_profile().evidence("".join(text.split())).values())
