"""What was meant for a text that moved is done where it was meant, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.editing.following import find_changes, follow, move_places
from app.editing.operations import AddTag, Change, Operation, ReplaceText, ReplaceTexts, SetStatus, apply
from app.text.model import Block, Role, Status, Tag
from tests.small_issue import make_issue

WORDS = st.text("桥河灯，", max_size=12)


def block(text: str) -> Block:
    return Block(1, Role.BODY, (), text, ())


def do(operation: Operation) -> Change:
    after, _, difference = apply(make_issue(), operation)
    return Change(after, (operation,), difference)


@given(WORDS, WORDS)
def test_the_changes_are_all_that_differs(old: str, new: str) -> None:
    kept, last = "", 0
    for start, end, _ in find_changes(old, new):
        kept += old[last:start]
        last = end
    kept += old[last:]
    rest, last = new, 0
    for character in kept:
        at = rest.find(character)
        assert at >= 0
        rest = rest[at + 1 :]


@pytest.mark.parametrize(
    ("old", "new", "place", "moved"),
    [
        ("老桥换新颜", "大石桥换新颜", (2, 4), (3, 5)),
        ("老桥换新颜", "大石桥换新颜", (5, 5), (6, 6)),
        ("老桥换新颜", "老桥换容颜", (0, 2), (0, 2)),
        ("老桥换新颜", "老桥换容颜", (3, 4), None),
        ("灯桥灯桥灯", "灯石桥灯石桥灯", (2, 2), (3, 3)),
        ("灯桥灯桥灯", "灯石桥灯石桥灯", (4, 5), (6, 7)),
        ("桥" * 3000, "灯" * 3000, (7, 7), None),
        ("河" + "桥" * 3000, "河" + "灯" * 2000, (0, 1), (0, 1)),
    ],
)
def test_places_move_with_the_text(old: str, new: str, place: tuple[int, int], moved: tuple[int, int] | None) -> None:
    assert move_places(block(old), block(new), place) == moved


def test_what_has_nothing_in_common_is_done_as_it_was_meant() -> None:
    typing, tagging = ReplaceText(3, 0, 1, "石"), AddTag(1, Tag("新桥"))
    meant = [do(typing).difference]
    assert follow((typing,), meant, do(tagging)) == (typing,)
    assert follow((typing, typing), meant, do(tagging)) == (typing, typing)


def test_typing_in_a_text_that_was_replaced_elsewhere_moves() -> None:
    typing = ReplaceText(3, 5, 5, "！")
    meant = [do(typing).difference]
    assert follow((typing,), meant, do(ReplaceTexts(((3, 0, 1, "大石"),)))) == (ReplaceText(3, 6, 6, "！"),)
    assert follow((typing,), meant, do(ReplaceTexts(((3, 3, 5, "貌"),)))) == (ReplaceText(3, 4, 4, "！"),)
    inside = ReplaceText(3, 4, 4, "！")
    assert follow((inside,), [do(inside).difference], do(ReplaceTexts(((3, 3, 5, "容貌"),)))) is None


def test_two_of_the_same_do_not_follow_one_another() -> None:
    done, approved = SetStatus(1, Status.DONE), SetStatus(1, Status.APPROVED)
    assert follow((done,), [do(done).difference], do(approved)) is None
