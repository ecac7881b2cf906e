"""Whose a mention is, and the list of all names."""

import pytest

from app.store.register import NameUse, RegisterEntry
from app.text.model import EntityKind
from app.workspace.register_names import NameList, list_names

PERSON, PLACE = EntityKind.PERSON, EntityKind.PLACE
ENTRIES = (
    RegisterEntry(1, PERSON, "王广科", ("王会长",)),
    RegisterEntry(2, PERSON, "王伟", identifier="Q7"),
    RegisterEntry(3, PERSON, "王伟", ("小王",)),
    RegisterEntry(4, PERSON, "王老", merged_into=1),
)


@pytest.fixture
def names() -> NameList:
    uses = [
        NameUse(PERSON, "王会长", 0, 3),
        NameUse(PERSON, "王广科", 1, 2),
        NameUse(PERSON, "王伟", 0, 5),
        NameUse(PLACE, "魏都区", 0, 9),
        NameUse(PERSON, "白玉堂", 99, 1),
    ]
    names = list_names(ENTRIES, uses)
    names.spell()
    return names


def test_the_list_has_entries_and_names_without_one(names: NameList) -> None:
    assert [(name.label, name.entry, name.count) for name in names.names] == [
        ("白玉堂", 0, 1),
        ("王广科", 1, 5),
        ("王伟", 0, 5),
        ("王伟", 2, 0),
        ("王伟", 3, 0),
        ("魏都区", 0, 9),
    ]
    assert names.names[names.place(names.names[1].key)].pairs == (("王会长", 0), ("王广科", 1))


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("会长", ["王广科"]),
        ("wgk", ["王广科"]),
        ("wei", ["魏都区", "王伟", "王伟", "王伟"]),
        ("weidu", ["魏都区"]),
        ("q7", ["王伟"]),
        ("小王", ["王伟"]),
        ("廣科", ["王广科"]),
        ("没有", []),
    ],
)
def test_names_are_found_as_one_types(names: NameList, words: str, labels: list[str]) -> None:
    assert [names.names[at].label for at in names.find(words)] == labels


def test_a_kind_narrows(names: NameList) -> None:
    assert [names.names[at].label for at in names.find("", PLACE)] == ["魏都区"]
    assert names.find("wgk", PLACE) == []


def test_what_is_the_same_is_taken_over_from_the_former_list() -> None:
    entries = [RegisterEntry(1, PERSON, "王广科", ("王会长",)), RegisterEntry(2, PERSON, "王伟", (), "记者")]
    uses = [NameUse(PERSON, "王广科", 1, 5), NameUse(PLACE, "魏都区", 0, 9)]
    former = list_names(entries, uses)
    former.spell()
    described = [entries[0], RegisterEntry(2, PERSON, "王伟", ("小王",), "记者")]
    names = list_names(described, uses, former=former)
    anew = list_names(described, uses)
    anew.spell()
    assert names == anew
    taken = [name.label for name in names.names if any(name is other for other in former.names)]
    assert taken == ["王广科", "魏都区"]
    assert [names.names[at].label for at in names.find("xw")] == ["王伟"]


def test_before_they_are_spelt_names_are_found_as_they_are_written() -> None:
    names = list_names(ENTRIES, [])
    assert [names.names[at].label for at in names.find("王广")] == ["王广科"]
    assert names.find("wgk") == []
    names.spell()
    assert [names.names[at].label for at in names.find("wgk")] == ["王广科"]


def test_namesakes_are_told_with_who_stands_most_often_first() -> None:
    uses = [NameUse(PERSON, "王伟", 2, 1), NameUse(PERSON, "王伟", 3, 5), NameUse(PERSON, "王伟", 9, 1)]
    names = list_names(ENTRIES, uses)
    assert [name.entry for name in names.having(PERSON, "王伟")] == [0, 2, 3]
    alone = names.names[names.place((PERSON, "王伟", 0))]
    assert [name.entry for name in names.namesakes(alone, {"王伟"})] == [3, 2]
    assert names.place((PERSON, "没有", 0)) == -1
    assert names.with_text(PERSON, "王伟").pairs == (("王伟", 2), ("王伟", 3), ("王伟", 9))
