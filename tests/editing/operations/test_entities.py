"""Names are marked, changed, taken away, and put in place again."""

import pytest

from app.editing.errors import (
    EntityOverlaps,
    MissingBlock,
    MissingEntity,
    MissingRepair,
    NothingToChange,
    OutsideText,
)
from app.editing.operations import (
    AddEntity,
    ConfirmEntities,
    LeaveOut,
    Operation,
    RemoveEntity,
    ReplaceText,
    SetEntity,
    SettleRepair,
    apply,
)
from app.errors import EditError
from app.text.model import Entity, EntityKind, Issue
from tests.small_issue import check_issue, make_issue

PERSON, PLACE = EntityKind.PERSON, EntityKind.PLACE
NAME = Entity(24, PERSON, 7, 10)
"""周晓禾 in block 5, the first entity of the small issue."""
MARK = AddEntity(5, 7, 10, PERSON)


def done(*operations: Operation) -> Issue:
    issue = make_issue()
    for operation in operations:
        issue, _, _ = apply(issue, operation.complete(issue))
        check_issue(issue)
    return issue


def entities(issue: Issue, block_id: int = 5) -> tuple[Entity, ...]:
    found = issue.find_block(block_id)
    assert found is not None
    return found[0].blocks[found[1]].entities


def test_names_stand_in_the_order_of_the_text() -> None:
    issue = done(MARK, AddEntity(5, 0, 2, EntityKind.ORGANISATION, 7))
    assert entities(issue) == (Entity(25, EntityKind.ORGANISATION, 0, 2, 7), NAME)
    assert issue.next_id == 26


def test_many_are_confirmed_at_once_where_there_is_room() -> None:
    marks = ((5, 7, 10, PERSON, 0), (5, 8, 10, PERSON, 0), (8, 8, 11, PLACE, 3))
    issue = done(ConfirmEntities(marks))
    assert entities(issue) == (NAME,)
    assert entities(issue, 8) == (Entity(25, PLACE, 8, 11, 3),)
    with pytest.raises(NothingToChange):
        apply(issue, ConfirmEntities(marks))


def test_a_name_is_changed_and_taken_away() -> None:
    changed = done(MARK, SetEntity(24, PLACE, 8, 10, 5))
    assert entities(changed) == (Entity(24, PLACE, 8, 10, 5),)
    removed = done(MARK, SetEntity(24, PLACE, 8, 10), RemoveEntity(24))
    assert (entities(removed), removed.repairs) == ((), ())


def test_a_repair_is_settled_or_given_up() -> None:
    cut = (MARK, ReplaceText(5, 9, 10, "和"))
    assert entities(done(*cut, SettleRepair(24, 5, 7, 10))) == (NAME,)
    given_up = done(*cut, SettleRepair(24))
    assert (entities(given_up), given_up.repairs) == ((), ())
    moved = done(MARK, LeaveOut(5), SettleRepair(24, 8, 8, 11))
    assert entities(moved, 8) == (Entity(24, PERSON, 8, 11),)


@pytest.mark.parametrize(
    ("operation", "error"),
    [
        (AddEntity(99, 0, 1, PERSON), MissingBlock),
        (AddEntity(5, 3, 3, PERSON), OutsideText),
        (AddEntity(5, 20, 23, PERSON), OutsideText),
        (AddEntity(5, -1, 2, PERSON), OutsideText),
        (AddEntity(5, 9, 11, PERSON), EntityOverlaps),
        (ConfirmEntities(((99, 0, 1, PERSON, 0),)), MissingBlock),
        (RemoveEntity(5), MissingEntity),
        (SetEntity(5, PERSON, 0, 1), MissingEntity),
        (SetEntity(24, PERSON, 0, 99), OutsideText),
        (SetEntity(24, PERSON, 7, 10), NothingToChange),
        (SettleRepair(24), MissingRepair),
    ],
)
def test_what_does_not_fit_is_refused(operation: Operation, error: type[EditError]) -> None:
    with pytest.raises(error):
        apply(done(MARK), operation)
