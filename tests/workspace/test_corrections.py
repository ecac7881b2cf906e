"""How wide a correction must be to mean the same elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.workspace.corrections import Correction, propose_corrections

CUTS = {
    "他在次来到。": (0, 1, 3, 5, 6),
    "他再次来到。": (0, 1, 3, 5, 6),
    "请登陆网站。": (0, 1, 3, 5, 6),
    "请登录网站。": (0, 1, 3, 5, 6),
}


def borders(text: str) -> frozenset[int]:
    return frozenset(CUTS[text])


def test_a_character_is_widened_to_its_word() -> None:
    assert propose_corrections("他在次来到。", "他再次来到。", borders)[0] == Correction("在次", "再次")
    proposed = propose_corrections("请登陆网站。", "请登录网站。", borders)
    assert proposed[0] == Correction("登陆", "登录")
    assert Correction("陆网", "录网") in proposed


def test_without_a_dictionary_the_neighbours_help() -> None:
    assert propose_corrections("他在次", "他再次")[0] == Correction("他在", "他再")
    assert propose_corrections("魏都区", "魏都区域") == (Correction("都区", "都区域"),)
    assert propose_corrections("区", "区域") == ()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("共3万人", "共3.2万人", Correction("3万", "3.2万")),
        ("他来了了。", "他来了。", Correction("了了", "了")),
        ("老桥换新颜", "旧桥梁新颜", Correction("老桥换", "旧桥梁")),
    ],
)
def test_insertions_and_deletions(before: str, after: str, expected: Correction) -> None:
    assert expected in propose_corrections(before, after)


def test_what_was_rewritten_is_no_correction() -> None:
    assert propose_corrections("甲" * 30, "乙" * 30) == ()
    assert propose_corrections("老桥", "老桥") == ()


@given(st.text(alphabet="桥灯新", max_size=8), st.text(alphabet="桥灯新", max_size=8))
def test_each_says_what_happened(before: str, after: str) -> None:
    for proposed in propose_corrections(before, after):
        starts = [index for index in range(len(before)) if before.startswith(proposed.wrong, index)]
        assert any(before[:start] + proposed.right + before[start + len(proposed.wrong) :] == after for start in starts)
