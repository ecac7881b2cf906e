"""Whose a mention is."""

import pytest

from app.store.register import RegisterEntry
from app.text.model import EntityKind
from app.workspace.name_owners import Owners, texts_of

PERSON = EntityKind.PERSON
ENTRIES = (
    RegisterEntry(1, PERSON, "王广科", ("王会长",)),
    RegisterEntry(2, PERSON, "王伟", identifier="Q7"),
    RegisterEntry(3, PERSON, "王伟", ("小王",)),
    RegisterEntry(4, PERSON, "王老", merged_into=1),
)


@pytest.mark.parametrize(
    ("label", "number", "owner"),
    [
        ("王会长", 0, 1),
        ("王会长", 4, 1),
        ("王会长", 3, 1),
        ("王伟", 0, 0),
        ("王伟", 3, 3),
        ("王广料", 4, 1),
        ("王广料", 0, 0),
        ("王广料", 99, 0),
    ],
)
def test_whose_a_mention_is(label: str, number: int, owner: int) -> None:
    assert Owners(ENTRIES).owner(PERSON, label, number) == owner


def test_a_name_that_several_have_is_its_first_owners() -> None:
    assert Owners(ENTRIES, {(PERSON, "王伟"): 2}).owner(PERSON, "王伟", 0) == 2
    assert Owners(ENTRIES, {(PERSON, "王伟"): 1}).owner(PERSON, "王伟", 0) == 0


def test_entries_change_and_go_and_the_others_stay() -> None:
    before = Owners(ENTRIES)
    after = before.with_entries({3: RegisterEntry(3, PERSON, "王伟", merged_into=2), 1: None}, {})
    assert [after.owner(PERSON, "王伟", number) for number in (0, 2, 3)] == [2, 2, 2]
    assert [after.owner(PERSON, "王会长", number) for number in (0, 4)] == [0, 0]
    assert before.owner(PERSON, "王会长", 0) == 1
    assert (before.led_by({1}), after.led_by({2})) == ({1, 4}, {2, 3})


def test_an_entry_of_another_kind_was_chosen_for_nothing() -> None:
    assert Owners(ENTRIES).owner(EntityKind.PLACE, "王广场", 1) == 0


def test_nothing_means_what_was_merged() -> None:
    assert texts_of(ENTRIES[0]) == [(PERSON, "王广科"), (PERSON, "王会长")]
    assert texts_of(ENTRIES[3]) == texts_of(None) == []
