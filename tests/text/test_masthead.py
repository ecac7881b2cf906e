"""Newspaper, date and page from names and from page furniture, and nothing where nothing is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.masthead import Masthead, chinese_number, find_month, read_furniture, read_masthead, read_name


@pytest.mark.parametrize(
    ("path", "newspaper", "date", "page"),
    [
        ("柳河新报2021年12月03日第A02版.txt", "柳河新报", "2021-12-03", "A02"),
        ("人民日报_20201203_01.txt", "人民日报", "2020-12-03", "01"),
        ("rmrb2020120301.txt", "", "2020-12-03", "01"),
        ("2024.08.28 第三版 要闻.txt", "", "2024-08-28", "3"),
        ("第十二版 2024-8-2.txt", "", "2024-08-02", "12"),
        ("人民日报/2020/12/03/01.txt", "人民日报", "2020-12-03", "01"),
        ("人民日报海外版/2020-12-03/A2.txt", "人民日报海外版", "2020-12-03", "A2"),
        ("柳河晚报\\2020-12-03\\4.txt", "柳河晚报", "2020-12-03", "4"),
        ("柳河晚报 2021-2-3 p5.TXT", "柳河晚报", "2021-02-03", "5"),
        ("２０２１年１２月３日柳河日报.txt", "柳河日报", "2021-12-03", ""),
        ("20201203A02.txt", "", "2020-12-03", "A02"),
        ("20201203.txt", "", "2020-12-03", ""),
        ("A05.txt", "", "", "A05"),
        ("b12.txt", "", "", "B12"),
        ("03版.txt", "", "", "03"),
        ("7.txt", "", "", "7"),
        ("u16.txt", "", "", ""),
        ("U16.txt", "", "", ""),
        ("a1.txt", "", "", ""),
        ("第12版.txt", "", "", "12"),
        ("2020-13-45.txt", "", "", ""),
        ("2021-02-30 2021-03-01.txt", "", "2021-03-01", ""),
        ("weidu-2020-12.txt", "", "", ""),
        ("公报2020-01-02.txt", "", "2020-01-02", ""),
        ("情况汇报.txt", "", "", ""),
        ("page_000.txt", "", "", ""),
        ("1234567890.txt", "", "", ""),
        ("notes.txt", "", "", ""),
        ("", "", "", ""),
    ],
)
def test_names(path: str, newspaper: str, date: str, page: str) -> None:
    assert read_name(path) == Masthead(newspaper, date, page)


@pytest.mark.parametrize(
    ("raw", "masthead"),
    [
        ("正文\n02 要闻 2010年5月10日 星期四\n正文", Masthead("", "2010-05-10", "02")),
        ("2020年12月3日 星期四 第02版 柳河时报\n", Masthead("柳河时报", "2020-12-03", "02")),
        ("二〇二〇年十二月三十一日 星期四\n柳 河 时 报\n第 四 版", Masthead("柳河时报", "2020-12-31", "4")),
        ("Ａ０２版 综合\n", Masthead("", "", "A02")),
        ("第3版 值班 林舟\n", Masthead("", "", "3")),
        ("2020年12月3日\n", Masthead()),
        ("2020年12月3日，老桥通车，星期四是晴天。\n", Masthead()),
        ("新华社北京12月3日电（记者 周晓禾）\n", Masthead()),
        ("下转第四版\n", Masthead()),
        ("气象预报\n", Masthead()),
        ("2020年13月3日 星期四\n", Masthead()),
        ("", Masthead()),
    ],
)
def test_furniture(raw: str, masthead: Masthead) -> None:
    assert read_furniture(raw) == masthead


def test_the_name_goes_before_the_text_which_fills_in_the_rest() -> None:
    raw = "柳河时报 2020年12月4日 星期五 第02版\n"
    assert read_masthead("2020-12-03.txt", raw) == Masthead("柳河时报", "2020-12-03", "02")
    assert read_masthead("晚间/柳河晚报2020-12-03第5版.txt", raw) == Masthead("柳河晚报", "2020-12-03", "5")


@pytest.mark.parametrize(
    ("characters", "number"),
    [("三", 3), ("十", 10), ("十二", 12), ("二十", 20), ("三十一", 31), ("", 0), ("A02", 0), ("百", 0), ("二三", 0)],
)
def test_chinese_numbers(characters: str, number: int) -> None:
    assert chinese_number(characters) == number


@given(st.text(max_size=40), st.text(max_size=200))
def test_any_name_and_text_have_an_answer(path: str, raw: str) -> None:
    masthead = read_masthead(path, raw)
    assert "\n" not in masthead.page
    assert not masthead.date or len(masthead.date) == 10


@pytest.mark.parametrize(
    ("name", "month"),
    [
        ("weidu-2020-12.txt", "2020-12"),
        ("柳河新报2021年3月.txt", "2021-03"),
        ("paper_202101", "2021-01"),
        ("2020-12-23.txt", ""),
        ("20201223.txt", ""),
        ("2020-13.txt", ""),
        ("a-120201.txt", ""),
        ("2020.txt", ""),
    ],
)
def test_a_month_without_a_day(name: str, month: str) -> None:
    assert find_month(name) == month
