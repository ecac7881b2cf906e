"""Cues: the words by which a newspaper marks its parts."""

import pytest

from app.text.cues import is_byline_line, is_section_line, is_turn_line, name_cues


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("本报记者付家宝", "byline"),
        ("□记者张三通讯员李四", "byline"),
        ("许昌日报记者王五", "byline"),
        ("本报讯（记者付家宝）12月21日，", "dateline"),
        ("新华社北京12月3日电（记者李四）", "dateline"),
        ("许廷合摄", "credit"),
        ("资料图片", "credit"),
        ("图为社区工作人员将饺子送到老人手中。", "picture"),
        ("责编：李明美编：王芳", "furniture"),
        ("编者按：一家小厂", "editorial"),
        ("一、加强领导", "numbered"),
        ("一周要闻", "section"),
    ],
)
def test_a_cue_is_named(text: str, cue: str) -> None:
    assert cue in name_cues(text)


@pytest.mark.parametrize("line", ["（下转第三版）", "(上接一版)", "（下转A2版）", "下转第4版", "（上接1、2版）"])
def test_a_note_of_another_page_is_told(line: str) -> None:
    assert is_turn_line(line)
    assert not is_turn_line(f"{line}会议要求")


def test_a_correspondent_makes_no_dateline() -> None:
    assert name_cues("本报记者张三通讯员李四") == ["byline"]
    assert "dateline" in name_cues("本报讯（记者张三通讯员李四）全市召开会议。")


def test_a_plain_paragraph_has_none() -> None:
    assert name_cues("建设新时代文明实践中心，既是一项政治任务，又是一项民心工程。") == []


def test_a_line_is_a_byline_only_as_a_whole() -> None:
    assert is_byline_line("本报记者许廷合通讯员窦青")
    assert not is_byline_line("记者在魏都区看到，墙上有光荣榜")


def test_a_column_title_is_short() -> None:
    assert is_section_line("新闻集装箱")
    assert not is_section_line("市委宣传部召开全市重点新闻")
