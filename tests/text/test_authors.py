"""Authors from bylines, datelines, signatures and credits."""

import pytest

from app.text.authors import find_authors, read_names
from app.text.model import Block, Role


def block(role: Role, text: str) -> Block:
    return Block(1, role, (), text, ())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("本报记者 张三 李四 通讯员 王五", ["张三", "李四", "王五"]),
        ("本报记者许廷合通讯员窦青", ["许廷合", "窦青"]),
        ("□许昌日报全媒体记者 李 明", ["李明"]),
        ("本报驻韩国记者万宇", ["万宇"]),
        ("（魏宣）", ["魏宣"]),
        ("文/张一阳", ["张一阳"]),
        ("（ 桂 运 东 熊化佛）", ["桂运东", "熊化佛"]),
        ("作者：阿卜杜拉·艾力", ["阿卜杜拉·艾力"]),
        ("（李朝文）", ["李朝文"]),
        ("", []),
    ],
)
def test_plain_names_are_read(text: str, names: list[str]) -> None:
    assert read_names(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("本报讯（记者 张三 通讯员 李四）12月21日，天气", ("张三", "李四")),
        ("新华社北京12月3日电（记者赵成、王五）中国", ("赵成", "王五")),
        ("据新华社北京12月3日电（记者赵成）中国", ()),
        ("今天（10月22日），三地签署方案", ()),
        ("建设中心（所、站）是任务", ()),
    ],
)
def test_the_head_of_a_report_names_its_reporters(text: str, names: tuple[str, ...]) -> None:
    assert find_authors([block(Role.TITLE, "题"), block(Role.BODY, text)]) == names


def test_names_stand_in_reading_order_each_once() -> None:
    blocks = [
        block(Role.TITLE, "题"),
        block(Role.BODY, "新华社伦敦1月22日电（记者毛磊）美国"),
        block(Role.BYLINE, "（邓浩 毛磊）"),
    ]
    assert find_authors(blocks) == ("毛磊", "邓浩")


def test_a_picture_alone_is_by_its_photographer() -> None:
    picture = [block(Role.CAPTION, "图为现场。"), block(Role.CREDIT, "新华社记者饶爱民摄")]
    assert find_authors(picture) == ("饶爱民",)
    assert find_authors([block(Role.TITLE, "题"), *picture]) == ()
    assert find_authors([picture[0], block(Role.CREDIT, "资料图片")]) == ()
