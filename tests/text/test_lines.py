"""Segments: lines, their measures, and where a line may be cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.lines import find_cuts, read_segments, width_of


@pytest.mark.parametrize(("text", "width"), [("魏都区", 3.0), ("2020", 2.0), ("共20人", 3.0), ("", 0.0)])
def test_width_counts_half_for_ascii(text: str, width: float) -> None:
    assert width_of(text) == width


def test_lines_carry_the_blank_lines_before_them() -> None:
    segments = read_segments("\n 一行\n\n\n二行 \r\n三行\n")
    assert [(segment.text, segment.blank_before) for segment in segments] == [("一行", 1), ("二行", 2), ("三行", 0)]


def test_a_spread_line_is_told_from_one_with_numbers() -> None:
    spread, plain = read_segments("涉 及 面 广 、工 作 量 大 、群 众 关 注 度\n志愿者约 300 万元，建设 12 个站")
    assert spread.is_spaced
    assert not plain.is_spaced


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("工作再上新台阶。 （魏宣）", "（魏宣）"),
        ("送到独居老人手中。 许廷合 摄", "许廷合 摄"),
        ("领导人会谈。 新华社记者饶爱民摄", "新华社记者饶爱民摄"),
        ("的节日祝福。 资料图片", "资料图片"),
        ("服务老人。（本报记者 张三 通讯员 李四）", "（本报记者 张三 通讯员 李四）"),
    ],
)
def test_a_closing_part_is_offered_as_a_cut(text: str, part: str) -> None:
    assert [text[cut:] for cut in find_cuts(text, "")] == [part]


def test_two_signatures_are_two_cuts() -> None:
    text = "有一定疗效。（肖佳） （刘冬声）"
    assert [text[cut:] for cut in find_cuts(text, "")] == ["（肖佳） （刘冬声）", "（刘冬声）"]


def test_a_signature_may_go_on_in_the_next_line() -> None:
    assert find_cuts("比有奔头”。（桂运东 熊化", "佛）") == [6]
    assert find_cuts("比有奔头”。（桂运东 熊化", "佛说的是另外一件事，与此无关") == []


def test_brackets_inside_a_sentence_are_no_cut() -> None:
    assert find_cuts("文明实践中心（所、站）", "") == []


@given(st.text(alphabet="一二。，（）() \n\t\r\x0c\u3000摄a1”", max_size=80))
def test_segments_hold_every_visible_character_once(raw: str) -> None:
    segments = read_segments(raw)
    held = "".join(raw[segment.raw_start : segment.raw_end] for segment in segments)
    assert "".join(held.split()) == "".join(raw.split())
    for segment in segments:
        assert not raw[segment.raw_start].isspace()
        assert not raw[segment.raw_end - 1].isspace()
        assert segment.compact == "".join(segment.text.split())
