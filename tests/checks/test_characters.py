"""Each check of characters: what it flags, what it leaves alone, and what its fix makes."""

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.checks import characters
from app.checks.finding import Spot
from app.text.model import Block, Role
from tests.checks.articles import flagged, make_block, mend

BlockCheck = Callable[[Block], Iterable[Spot]]

BAD: list[tuple[BlockCheck, str, list[str]]] = [
    (characters.find_private_use, "河西\ue123\ue124区", ["\ue123\ue124"]),
    (characters.find_replacement_characters, "河\ufffd区", ["\ufffd"]),
    (characters.find_missing_glyphs, "居民刘〓说", ["〓"]),
    (characters.find_control_characters, "河\u200b西\x07区", ["\u200b", "\x07"]),
    (characters.find_radicals, "⽉⼈同庆，⻓⻔⻛⻚", ["⽉", "⼈", "⻓", "⻔", "⻛", "⻚"]),
    (characters.find_half_width, "好,真好!他说:“去吗?”(笑)", [",", "!", ":", "?", "(", ")"]),
    (characters.find_half_width, "到了. 又走", ["."]),
    (characters.find_half_width, '他说"好"', ['"', '"']),
    (characters.find_half_width, "他说'好'，", ["'", "'"]),
    (characters.find_half_width, "站长朱某,20多年前的事...他--老人--说", [",", "...", "--", "--"]),
    (characters.find_half_width, "增长25%.这说明", ["."]),
    (characters.find_full_width, "１２月ＡＢＣ", ["１２", "ＡＢＣ"]),
    (characters.find_spaces, "12 月 3 日，桥 通车。 ", [" ", " ", " ", " ", " "]),
    (characters.find_spaces, "\u3000\u3000老桥", ["\u3000\u3000"]),
    (characters.find_doubled_marks, "来了，，又走了。。桥的的灯，。", ["，，", "。。", "的的", "，。"]),
    (characters.find_doubled_marks, "他在在家，走了了一圈，和和我，有有很多", ["在在", "了了", "和和", "有有"]),
]
GOOD: list[tuple[BlockCheck, str]] = [
    (characters.find_private_use, "𠮷祥桥"),
    (characters.find_replacement_characters, "？"),
    (characters.find_missing_glyphs, "□本报记者"),
    (characters.find_control_characters, "普通的一行"),
    (characters.find_radicals, "月人同庆龍"),
    (characters.find_half_width, "10:30，3.5%，Hello, world (ok). A.B. 公司No.1"),
    (characters.find_half_width, "他唱Don't Cry和rock'n'roll，见www.example.com，ABC-123，1990--1998"),
    (characters.find_full_width, "12月ABC，：；（）"),
    (characters.find_spaces, "本报讯（记者 周晓禾）Hello world 说"),
    (characters.find_doubled_marks, "目的的达成……真的吗？！走吧！！——好。”。"),
    (characters.find_doubled_marks, "实实在在，为了了解，现在在家，共和和平，没有有效办法，参与与否，反对对抗"),
]


@pytest.mark.parametrize(("find", "text", "expected"), BAD)
def test_it_is_flagged(find: BlockCheck, text: str, expected: list[str]) -> None:
    assert flagged(find(make_block(text))) == expected


@pytest.mark.parametrize(("find", "text"), GOOD)
def test_it_is_left_alone(find: BlockCheck, text: str) -> None:
    if find is characters.find_spaces:
        text = text.removesuffix(" 说")
    assert flagged(find(make_block(text))) == []


def test_fixes_give_house_style() -> None:
    assert mend(characters.find_half_width, '好,真好!他说:"去吗?"(笑)') == "好，真好！他说：“去吗？”（笑）"
    assert mend(characters.find_full_width, "１２月ＡＢ") == "12月AB"
    assert mend(characters.find_spaces, " 12 月 3 日，桥 通车。") == "12月3日，桥通车。"
    assert mend(characters.find_half_width, "他'好'说...走--吧") == "他‘好’说……走——吧"
    assert mend(characters.find_radicals, "⽉⼈⻓") == "月人长"
    assert mend(characters.find_control_characters, "河\u200b西") == "河西"
    assert mend(characters.find_doubled_marks, "来了，，走了，。桥的的灯。、") == "来了，走了。桥的灯。"


def test_spaces_set_the_parts_of_a_heading_apart() -> None:
    title = make_block("热心做公益 引领正能量", Role.TITLE)
    assert flagged(characters.find_spaces(title)) == []
    assert flagged(characters.find_spaces(make_block(" 题 目", Role.TITLE))) == [" "]


def test_the_code_is_told() -> None:
    (spot,) = characters.find_private_use(make_block("\ue123"))
    assert dict(spot.facts) == {"code": "U+E123"}


@given(st.text(alphabet="桥,.!:?(）\"'- １A1的，。\u3000", max_size=30))
def test_mending_comes_to_an_end(text: str) -> None:
    for find in (characters.find_full_width, characters.find_half_width, characters.find_doubled_marks):
        for _ in range(len(text)):
            text = mend(find, text)
        assert flagged(find(make_block(text))) == []
