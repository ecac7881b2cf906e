"""Dates that no calendar has, and dates that do not fit the issue's."""

import pytest

from app.checks.dates import find_date_mismatches, find_impossible_dates
from tests.checks.articles import flagged, make_article, make_block

FRIDAY = "2021-12-03"


@pytest.mark.parametrize(
    "date",
    [
        "2月30日",
        "13月1日",
        "0月3日",
        "2023年2月29日",
        "4月31号",
        "十三月五日",
        "四月三十二日",
        "13月中旬",
        "0月份",
        "十三月底",
    ],
)
def test_no_such_date(date: str) -> None:
    assert flagged(find_impossible_dates(make_block(f"会议于{date}召开。"))) == [date]


@pytest.mark.parametrize(
    "date",
    [
        "2月29日",
        "12月31日",
        "2024年2月29日",
        "1.5月30日",
        "3月15日元",
        "十二月三十一日",
        "二月三十日",
        "12月中旬",
        "十二月底",
        "七八月份",
        "一二月份",
        "九十月份",
        "十一二月份",
        "五一月底",
        "18个月底",
    ],
)
def test_dates_that_there_are(date: str) -> None:
    assert flagged(find_impossible_dates(make_block(f"会议于{date}召开。"))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新华社北京12月5日电 桥通了。", ["12月5日"]),
        ("新华社北京10月3日电 桥通了。", ["10月3日"]),
        ("12月3日（星期四），桥通了。", ["12月3日（星期四"]),
        ("2021年12月2日 周五上午，桥通了。", ["2021年12月2日 周五"]),
        ("昨日（3日），桥通了。", ["昨日（3日）"]),
        ("今天（12月2日），桥通了。", ["今天（12月2日）"]),
        ("2022年12月1日，桥通了。", ["2022年12月1日"]),
        ("12月中旬，记者在老渡口看到，桥通了。", ["12月中旬"]),
        ("本报讯（记者 周晓禾）12月底，记者来到老渡口。", ["12月底"]),
        ("2022年11月，记者在老渡口看到，桥通了。", ["2022年11月"]),
        ("本月（11月），桥通了。", ["本月（11月）"]),
        ("上个月（9月份），桥通了。", ["上个月（9月份）"]),
        ("今年（2020年），桥通了。", ["今年（2020年）"]),
        ("去年（2019年12月），桥通了。", ["去年（2019年12月）"]),
    ],
)
def test_a_date_that_does_not_fit(text: str, expected: list[str]) -> None:
    assert flagged(find_date_mismatches(make_article(text), FRIDAY)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "新华社北京12月2日电 桥通了。",
        "12月3日（星期五），桥通了。",
        "昨日（2日），今天（12月3日），明天（4日）。",
        "桥将于12月31日通车。",
        "2020年12月2日，桥通了。",
        "12月初，记者在老渡口看到，桥通了。",
        "12月，记者在老渡口看到，桥通了。",
        "11月中旬，记者在老渡口看到，桥通了。",
        "1月中旬，记者在老渡口看到，桥开工了。",
        "2020年12月中旬，记者在老渡口看到，桥开工了。",
        "12月中旬，大桥将通车。12月底前，记者还会再来。",
        "12月中旬，记者将再访老渡口。",
        "本月（12月）、上月（11月）、下个月（1月），今年（2021年）、去年（2020年12月）、明年（2022年）。",
        "有效期至2022年12月2日。新规于2022年12月1日起施行，2022年1月1日公布。",
    ],
)
def test_a_date_that_fits(text: str) -> None:
    assert flagged(find_date_mismatches(make_article(text), FRIDAY)) == []


def test_the_turn_of_the_year() -> None:
    assert flagged(find_date_mismatches(make_article("新华社北京12月31日电 桥通了。"), "2022-01-01")) == []
    assert flagged(find_date_mismatches(make_article("昨日（31日），桥通了。"), "2022-01-01")) == []
    assert flagged(find_date_mismatches(make_article("上月（12月），本月（1月），桥通了。"), "2022-01-01")) == []
    assert flagged(find_date_mismatches(make_article("12月底，记者在桥上。"), "2022-01-01")) == []


def test_a_day_that_is_none_before_a_time() -> None:
    assert flagged(find_impossible_dates(make_block("1月0日15时，地震了。"))) == ["1月0日"]


def test_an_issue_without_a_date() -> None:
    assert flagged(find_date_mismatches(make_article("今天（12月2日），桥通了。"), "")) == []
