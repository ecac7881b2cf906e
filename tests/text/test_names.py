"""Names that stand without anything between them."""

import pytest

from app.text.names import split_names


@pytest.mark.parametrize(
    ("run", "names"),
    [
        ("付家宝", ["付家宝"]),
        ("贾建舟刘磊", ["贾建舟", "刘磊"]),
        ("赵嘉鸣管克江杜尚泽焦翔王海林", ["赵嘉鸣", "管克江", "杜尚泽", "焦翔", "王海林"]),
        ("欧阳明月张三", ["欧阳明月", "张三"]),
        ("窦青", ["窦青"]),
    ],
)
def test_names_are_parted_at_surnames(run: str, names: list[str]) -> None:
    assert split_names(run) == names


def test_what_is_no_name_stays_whole() -> None:
    assert split_names("的的的的的的") == ["的的的的的的"]
    assert split_names("王" * 200) == ["王" * 200]
