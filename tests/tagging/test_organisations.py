"""Organisations are told by their head and what stands before it."""

import pytest

from app.tagging.names import find_names
from app.tagging.words import JiebaWords
from app.text.model import EntityKind


def organisations(text: str, words: JiebaWords) -> list[str]:
    names = find_names(text, words)
    return [text[name.clean_start : name.clean_end] for name in names if name.kind is EntityKind.ORGANISATION]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("魏都区民政局组织人员，对养老机构进行排查", ["魏都区民政局"]),
        ("被许昌市人民医院霍晓峰医生误认为", ["许昌市人民医院"]),
        ("组建魏都区理论宣讲支队等15支支队", ["魏都区理论宣讲支队"]),
        ("12月16日，魏都区十五届人大社会建设委员会召开会议", ["魏都区十五届人大社会建设委员会"]),
        ("据新华社报道，国务院昨日决定", ["新华社", "国务院"]),
        ("（新华社北京１月１日讯海峡两岸关系协会会长", ["新华社", "海峡两岸关系协会"]),
        ("“文化魏都”公益剧场免费看戏", ["“文化魏都”公益剧场"]),
    ],
)
def test_organisations_are_found(text: str, expected: list[str], words: JiebaWords) -> None:
    assert organisations(text, words) == expected


@pytest.mark.parametrize(
    "text",
    [
        "志愿服务中心、戏曲交流中心",
        "各成员单位和行业主管部门",
        "开展志愿服务活动",
        "医院和学校",
        "辽宁东北部和河南南部有雪",
        "“五位一体”总体布局",
        "京津冀签署协议",
        "市财政局和卫生室",
    ],
)
def test_kinds_of_organisations_are_no_names(text: str, words: JiebaWords) -> None:
    assert organisations(text, words) == []
