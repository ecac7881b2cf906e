"""Separators in figures."""

import pytest

from app.checks.numbers import find_misplaced_separators
from tests.checks.articles import flagged, make_block, mend


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("共12,34,567元", ["12,34,567"]),
        ("共1,2345元", ["1,2345"]),
        ("共12，300元", ["12，300"]),
        ("去年，9，123元", ["9，123"]),
        ("约3,5%", ["3,5"]),
        ("增长3。5%", ["。"]),
        ("增长3．5个百分点", ["．"]),
        ("共1.234.567元", ["1.234.567"]),
        ("3..5公里，占5%%", ["..", "%%"]),
    ],
)
def test_a_misplaced_separator(text: str, expected: list[str]) -> None:
    assert flagged(find_misplaced_separators(make_block(text))) == expected


@pytest.mark.parametrize(
    "text",
    [
        "共1,234,567元，3.5%",
        "2,4,6路公交车",
        "第1,2组，3,4",
        "电话2856772，2766353。",
        "104，320国道",
        "版本1.2.3",
        "到了2018。5月",
        "2018，200人",
        "２．８７％",
    ],
)
def test_separators_in_their_place(text: str) -> None:
    assert flagged(find_misplaced_separators(make_block(text))) == []


def test_fixes() -> None:
    assert mend(find_misplaced_separators, "共12，300元，增长3。5%%") == "共12,300元，增长3.5%"
