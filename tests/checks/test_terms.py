"""The list of house terms: its form, its errors, and where the wrong ones stand."""

import pytest

from app.checks.finding import Replacement
from app.checks.terms import Term, Terms, WrongTerm, find_terms, parse_terms
from tests.checks.articles import flagged, make_block

LIST = """\ufeff# 本报用语
登陆 → 登录
其它 -> 其他   # 统一
"""


def test_a_list() -> None:
    terms = parse_terms(LIST + "截止\r\n一但\t一旦\n\n按装=>安装")
    assert terms.terms == (
        Term("登陆", "登录"),
        Term("其它", "其他", "统一"),
        Term("截止"),
        Term("一但", "一旦"),
        Term("按装", "安装"),
    )


@pytest.mark.parametrize("line", ["→ 登录", "甲 → 乙 → 丙", "甲 → 甲"])
def test_a_line_that_is_no_term(line: str) -> None:
    with pytest.raises(WrongTerm) as raised:
        parse_terms(f"# 一\n{line}\n")
    assert raised.value.fields == {"line": 2, "text": line}


def test_wrong_terms_are_found_longest_first() -> None:
    terms = Terms([Term("登陆", "登录"), Term("登陆网站", "登录网站"), Term("截止")])
    (first, second, third) = find_terms(make_block("请登陆网站，登陆后截止。"), terms)
    assert flagged([first, second, third]) == ["登陆网站", "登陆", "截止"]
    assert first.fix == Replacement(1, 1, 5, "登录网站")
    assert third.fix is None


def test_a_right_term_may_hold_the_wrong_one() -> None:
    terms = Terms([Term("截止", "截止到"), Term("武汉市", "湖北武汉市")])
    assert flagged(find_terms(make_block("截止到今天，湖北武汉市和武汉市截止。"), terms)) == ["武汉市", "截止"]


def test_no_terms() -> None:
    assert flagged(find_terms(make_block("登陆"), Terms())) == []
    assert Terms() == Terms([])
    assert hash(Terms([Term("一")])) == hash(Terms([Term("一")]))
