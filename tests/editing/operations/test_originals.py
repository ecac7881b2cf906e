"""The original put back: in place of a rule's change, of what was taken out, of what was typed."""

from dataclasses import replace

import pytest

from app.editing.errors import NothingToChange, OutsideText, WrongValue
from app.editing.operations import ReplaceText, UseOriginal, apply, from_json, to_json
from app.text.model import Issue
from tests.small_issue import RAW, check_issue, make_issue


def text_of(issue: Issue, block_id: int) -> str:
    found = issue.find_block(block_id)
    assert found is not None
    return found[0].blocks[found[1]].text


def use(issue: Issue, block_id: int, raw: str) -> Issue:
    start = RAW.index(raw)
    after, _, _ = apply(issue, UseOriginal(block_id, start, start + len(raw)))
    check_issue(after)
    return after


def test_a_changed_width_goes_back() -> None:
    assert text_of(use(make_issue(), 5, ","), 5) == "本报讯（记者 周晓禾）12月3日,老桥通车。"


def test_a_space_that_was_taken_out_comes_back() -> None:
    start = RAW.index("桥 面")
    after, _, _ = apply(make_issue(), UseOriginal(7, start + 1, start + 2))
    check_issue(after)
    assert text_of(after, 7) == "桥 面添彩"


def test_what_was_typed_gives_way() -> None:
    typed, _, _ = apply(make_issue(), ReplaceText(3, 2, 4, "变了"))
    assert text_of(typed, 3) == "老桥变了颜"
    assert text_of(use(typed, 3, "换新"), 3) == "老桥换新颜"


def test_deleted_text_comes_back_at_the_end() -> None:
    shorter, _, _ = apply(make_issue(), ReplaceText(3, 3, 5, ""))
    assert text_of(use(shorter, 3, "新颜"), 3) == "老桥换新颜"


def test_it_survives_as_a_line() -> None:
    operation = UseOriginal(5, 10, 12)
    assert from_json(to_json(operation)) == operation


def test_what_cannot_be_put_back() -> None:
    issue = make_issue()
    start = RAW.index("通\n车")
    with pytest.raises(WrongValue):
        apply(issue, UseOriginal(5, start, start + 3))
    with pytest.raises(OutsideText):
        apply(issue, UseOriginal(5, 0, 2))
    with pytest.raises(NothingToChange):
        apply(issue, UseOriginal(3, RAW.index("老桥换"), RAW.index("老桥换") + 3))
    assert replace(issue) == issue
