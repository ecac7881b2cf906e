"""People are told by surname, given name and surroundings."""

import pytest

from app.tagging.cut_text import CutText
from app.tagging.names import find_names
from app.tagging.people import find_people
from app.tagging.words import JiebaWords
from app.text.model import EntityKind


def people(text: str, words: JiebaWords) -> list[str]:
    names = find_names(text, words)
    return [text[name.clean_start : name.clean_end] for name in names if name.kind is EntityKind.PERSON]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大同社区党支部书记宋改清告诉记者，居民很满意。", ["宋改清"]),
        ("辖区党员王天进便是“一面旗”。", ["王天进"]),
        ("本报讯（记者 付家宝）12月21日", ["付家宝"]),
        ("本报记者许廷合通讯员窦青", ["许廷合", "窦青"]),
        ("许廷合 摄", ["许廷合"]),
        ("工作再上新台阶。（魏宣）", ["魏宣"]),
        ("家住东城区的吴某，曾是霍医生的病人", ["吴某", "霍"]),
        ("习近平总书记在会上讲话", ["习近平"]),
        ("美国总统克林顿昨天发表讲话", ["克林顿"]),
        ("作家加西亚·马尔克斯的小说", ["加西亚·马尔克斯"]),
        ("欧阳修远表示，明年再来。", ["欧阳修远"]),
        ("新加坡总理黄循财4日表示", ["黄循财"]),
        ("（本报记者王冠群、胡泽曦）", ["王冠群", "胡泽曦"]),
        ("前总理贝·布托的丈夫", ["贝·布托"]),
        ("我向霍先生和李大使问好", ["霍", "李"]),
        ("刘伯承在南京讲话", ["刘伯承"]),
        ("刘澜涛同志逝世", ["刘澜涛"]),
    ],
)
def test_people_are_found(text: str, expected: list[str], words: JiebaWords) -> None:
    assert people(text, words) == expected


@pytest.mark.parametrize(
    "text",
    [
        "文明实践活动在全区广泛开展",
        "卫健系统窗口单位全部挂牌上岗",
        "该某部官兵",
        "高度重视，认真落实，全面排查",
        "“一堂”是新时代文明大讲堂",
        "向民众发表公开信，加速产业高端化",
        "在这轮强降雨中",
        "",
    ],
)
def test_common_words_are_no_people(text: str, words: JiebaWords) -> None:
    assert people(text, words) == []


def test_scores_are_probabilities(words: JiebaWords) -> None:
    found = find_people(CutText("书记李静说，王天进和周华都来了。（魏宣）", words))
    assert found
    assert all(0 < name.score <= 1 for name in found)
