"""Places are told by lists, by the dictionary and by their endings."""

import pytest

from app.tagging.cut_text import CutText
from app.tagging.places import find_places
from app.tagging.words import JiebaWords


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("志愿者走进建安区老岗杨村，举办活动", ["建安区", "老岗杨村"]),
        ("可到位于市区劳动路的早餐点", ["劳动路"]),
        ("西大街道办事处魏武社区", ["西大街道", "魏武社区"]),
        ("从河南省许昌市来到伊拉克", ["河南省许昌市", "伊拉克"]),
        ("“一馆”是崇德馆", ["崇德馆"]),
        ("在美国洛杉矶开幕", ["美国", "洛杉矶"]),
    ],
)
def test_places_are_found(text: str, expected: list[str], words: JiebaWords) -> None:
    assert [text[place.clean_start : place.clean_end] for place in find_places(CutText(text, words))] == expected


@pytest.mark.parametrize(
    "text",
    [
        "各街道、社区要高度重视",
        "该社区通过整合全区资源",
        "城市和山区",
        "新建住宅小区的道路",
        "文明社区创建",
        "绝无延时，防沙治沙",
    ],
)
def test_kinds_of_places_are_no_names(text: str, words: JiebaWords) -> None:
    assert find_places(CutText(text, words)) == []
