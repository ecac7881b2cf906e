"""One sentence for each deed."""

from dataclasses import replace

import pytest

from app.text.model import EntityKind
from app.ui.register_view.words import kind_name, tell_deed
from app.workspace.register_log import RegisterDeed


@pytest.mark.parametrize(
    ("verb", "labels", "words"),
    [
        ("save", ("王广科",), "“王广科” was kept in the register."),
        ("rename", ("王广科", "王科"), "“王广科” is “王科” in the register."),
        ("merge", ("王广科", "老王", "小王"), "One entry “王广科” stands for 老王、小王 too."),
        ("split", ("王广科", "老王"), "老王 was split off from “王广科”."),
        ("correct", ("王广料", "王广科", "person"), "“王广料” was corrected to “王广科” in the text."),
        ("refuse", ("扎根",), "“扎根” will not be suggested again."),
        ("restore", ("扎根",), "“扎根” may be suggested again."),
    ],
)
def test_a_deed_is_told(verb: str, labels: tuple[str, ...], words: str) -> None:
    deed = RegisterDeed(1, verb, labels, "2020", "林舟")
    assert tell_deed(deed) == words
    assert tell_deed(replace(deed, is_taken_back=True)) == f"Taken back: {words}"


def test_kinds_have_names() -> None:
    assert len({kind_name(kind) for kind in (None, *EntityKind)}) == 5
