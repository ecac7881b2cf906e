"""The changes of a block, and what raw text each stands for."""

from app.editing.operations import ReplaceText, apply
from app.text.model import Block, Issue
from app.ui.changes.text import ChangeKind, change_at, changes_of
from tests.small_issue import RAW, make_issue


def block_of(issue: Issue, block_id: int) -> Block:
    found = issue.find_block(block_id)
    assert found is not None
    return found[0].blocks[found[1]]


def test_rules_and_spaces_are_told_and_joined_lines_are_not() -> None:
    block = block_of(make_issue(), 5)
    changes = list(changes_of(block, RAW))
    assert [change.kind for change in changes].count(ChangeKind.REMOVED) == 4
    (width,) = [change for change in changes if change.kind is ChangeKind.RULE]
    assert (block.text[width.clean_start], RAW[width.raw_start]) == ("，", ",")
    assert all("\n" not in RAW[change.raw_start : change.raw_end] for change in changes)


def test_typing_and_deleting_are_told_apart() -> None:
    issue, _, _ = apply(make_issue(), ReplaceText(3, 2, 4, "变了"))
    (typed,) = changes_of(block_of(issue, 3), RAW)
    assert (typed.kind, RAW[typed.raw_start : typed.raw_end], typed.seq) == (ChangeKind.TYPED, "换新", issue.seq)
    issue, _, _ = apply(make_issue(), ReplaceText(3, 3, 5, ""))
    (deleted,) = changes_of(block_of(issue, 3), RAW)
    assert (deleted.kind, deleted.clean_start) == (ChangeKind.DELETED, 3)
    assert RAW[deleted.raw_start : deleted.raw_end] == "新颜"


def test_text_over_a_line_s_end_is_not_whole() -> None:
    issue, _, _ = apply(make_issue(), ReplaceText(5, 18, 21, ""))
    deleted = next(change for change in changes_of(block_of(issue, 5), RAW) if change.kind is ChangeKind.DELETED)
    assert not deleted.is_whole


def test_the_change_at_a_character() -> None:
    block = block_of(make_issue(), 7)
    change = change_at(block, RAW, 1)
    assert change is not None and change.kind is ChangeKind.REMOVED
    assert change_at(block_of(make_issue(), 3), RAW, 1) is None
