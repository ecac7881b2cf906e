"""Likely slips among names."""

import pytest

from app.tagging.slips import NameSlip, covered_forms, find_slips, look_alike

SOUNDS = ({"默", "墨"}, {"许", "徐"}, {"南", "楠"})


def sound_alike(one: str, other: str) -> bool:
    return any({one, other} <= group for group in SOUNDS)


def pairs(counts: dict[str, int]) -> list[tuple[str, str]]:
    return [(slip.wrong, slip.right) for slip in find_slips(counts, sound_alike)]


def test_the_rarer_of_two_that_differ_in_one_character_is_a_slip() -> None:
    counts = {"王广科": 5, "王广料": 1, "李默": 3, "李墨": 1, "周晓禾": 2}
    assert find_slips(counts, sound_alike) == (NameSlip("王广料", "王广科", 1, 5),)


def test_of_several_the_commonest_is_meant() -> None:
    counts = {"王未然": 2, "王末然": 9, "王朱然": 1}
    assert pairs(counts) == [("王朱然", "王末然"), ("王未然", "王末然")]


def test_short_names_and_other_lengths_are_left_alone() -> None:
    assert covered_forms("李默") == []
    assert pairs({"魏都区": 9, "魏都": 1, "许都区委": 2}) == []
    assert pairs({"王广科": 2, "王广料": 2}) == []


@pytest.mark.parametrize(
    ("wrong", "right", "is_slip"),
    [
        ("徐昌市", "许昌市", True),
        ("陈建国", "陈建林", False),
        ("湖楠省", "湖南省", True),
        ("海南省", "湖南省", False),
        ("英国政府", "美国政府", False),
        ("文明实践东站", "文明实践西站", False),
        ("东关街道办事处", "东关街道办事外", True),
    ],
)
def test_the_characters_must_be_taken_for_one_another(wrong: str, right: str, *, is_slip: bool) -> None:
    assert pairs({wrong: 1, right: 20}) == [(wrong, right)] * is_slip


def test_what_stands_often_is_right_unless_the_other_stands_far_more_often() -> None:
    assert pairs({"王广科": 20, "王广料": 3}) == []
    assert pairs({"王广科": 30, "王广料": 3}) == [("王广料", "王广科")]


def test_characters_of_nearly_one_shape_look_alike_either_way() -> None:
    assert all(look_alike(one, other) and look_alike(other, one) for one, other in ("未末", "己巳", "科料", "洁浩"))
    assert not look_alike("王", "龙")
