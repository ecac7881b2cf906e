"""Cleaning: house style, rules that can be switched off, and a piece table that accounts for every character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.cleaning import ALL_RULES, JOIN_LINES, JUSTIFICATION_SPACES, RADICALS, WIDTH, clean_block
from app.text.model import Role, Span
from app.text.offsets import join_pieces


def clean(raw: str, role: Role = Role.BODY, rules: frozenset[str] = ALL_RULES) -> str:
    return clean_block(raw, [Span(0, len(raw))], role, rules)[0]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("“订\n单式”帮扶", "“订单式”帮扶"),
        ("芽 、开 花 、结 果 ，展 现", "芽、开花、结果，展现"),
        ("12 月 21 日，200 多名，CT 室", "12月21日，200多名，CT室"),
        ("所(站)以辖区，50 多场,参与", "所（站）以辖区，50多场，参与"),
        ("时间10:30，占3.5%", "时间10:30，占3.5%"),
        ("本报讯（记者 付家宝）12 月", "本报讯（记者 付家宝）12月"),
        ("本 报 讯 （ 记 者 胡 景 ） 今 天", "本报讯（记者 胡景）今天"),
        ("Static, \nTeam World", "Static, Team World"),
        ("建设\n\n“ 一 堂 、一 馆 ”。 其", "建设“一堂、一馆”。其"),
        ("拥有４０００点", "拥有４０００点"),
        ("⽉下", "月下"),
    ],
)
def test_running_text_follows_house_style(raw: str, text: str) -> None:
    assert clean(raw) == text


def test_names_in_a_spread_byline_stay_apart_from_titles() -> None:
    assert clean("本 报 记 者 李 震 通 讯 员 孙 凤 山", Role.BYLINE) == "本报记者 李震 通讯员 孙凤山"
    assert clean("本报记者李震 通讯员 孙凤山", Role.BYLINE) == "本报记者李震 通讯员 孙凤山"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("热心做公益 引领社会正能量", "热心做公益 引领社会正能量"),
        ("擦 亮“ 窗 口 ”暖 民 心", "擦亮“窗口”暖民心"),
        (
            "以改革强发展 津沽大地涌新潮 厚植绿色底色 燕赵大地谱新篇",
            "以改革强发展 津沽大地涌新潮 厚植绿色底色 燕赵大地谱新篇",
        ),
        ("魏都区召开保障农民工\n工资支付工作会议", "魏都区召开保障农民工工资支付工作会议"),
        ("俄称击落乌无人机\n乌称打击俄防空系统", "俄称击落乌无人机 乌称打击俄防空系统"),
    ],
)
def test_a_heading_keeps_the_space_between_its_parts(raw: str, text: str) -> None:
    assert clean(raw, Role.TITLE) == text


def test_spans_are_joined_in_reading_order() -> None:
    raw = "乙 丙\n甲,"
    text, pieces = clean_block(raw, [Span(4, 6), Span(0, 3)], Role.BODY)
    assert text == "甲，乙丙"
    assert [(piece.raw_start, piece.length, piece.rule) for piece in pieces] == [
        (4, 1, ""),
        (5, 1, WIDTH),
        (0, 1, ""),
        (2, 1, ""),
    ]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (JOIN_LINES, "甲乙，\n丙月"),
        (JUSTIFICATION_SPACES, "甲 乙，丙月"),
        (WIDTH, "甲乙,丙月"),
        (RADICALS, "甲乙，丙⽉"),
    ],
)
def test_a_rule_can_be_switched_off(rule: str, text: str) -> None:
    assert clean("甲 乙,\n丙⽉", rules=ALL_RULES - {rule}) == text


@given(
    st.text(alphabet="甲乙丙，。（）(),:;?! \n\t\r\u3000\xa0abc12⽉记者“”𠀀", max_size=60),
    st.sampled_from(list(Role)),
    st.sets(st.sampled_from(sorted(ALL_RULES))),
)
def test_pieces_account_for_every_clean_character(raw: str, role: Role, rules: set[str]) -> None:
    text, pieces = clean_block(raw, [Span(0, len(raw))], role, frozenset(rules))
    assert pieces == join_pieces(pieces)
    assert sum(piece.length for piece in pieces) == len(text)
    stood_for: list[int] = []
    for piece in pieces:
        own = text[piece.clean_start : piece.clean_start + piece.length]
        stood_for.extend(range(piece.raw_start, piece.raw_start + piece.length))
        if piece.rule:
            assert piece.rule in rules
        else:
            assert own == raw[piece.raw_start : piece.raw_start + piece.length]
    assert stood_for == sorted(set(stood_for))
    assert {at for at, character in enumerate(raw) if not character.isspace()} <= set(stood_for)
