"""The register of names over a library of a few issues."""

import pytest

from app.editing.operations import AddEntity
from app.text.model import EntityKind
from app.workspace import Workspace
from app.workspace.errors import EntryNotFound, WrongEntry
from app.workspace.register import NameSlip, Register, RegisterEntry
from tests.workspace.issues import add_texts

PERSON = EntityKind.PERSON
TEXTS = ("王广科讲话", "王广料讲话", "王广科又讲话", "王会长讲话")


@pytest.fixture
def register(workspace: Workspace) -> Register:
    issue_id = add_texts(workspace.database, [["讲话", *TEXTS]], date="2020-12-01")
    editor = workspace.open_issue(issue_id)
    for block in editor.issue.articles[0].blocks[1:]:
        editor.do(AddEntity(block.id, 0, 3, PERSON))
    return Register(workspace.database)


def test_one_entry_stands_for_all_its_names(register: Register) -> None:
    entry = register.save(RegisterEntry(0, PERSON, " 王广科 ", ("王会长",)))
    assert entry == RegisterEntry(1, PERSON, "王广科", ("王会长",))
    assert register.find(PERSON, "王会长") == (entry,)
    assert [mention.text for mention in register.mentions(entry)] == ["王广科讲话", "王广科又讲话", "王会长讲话"]


def test_entries_are_merged_and_split(register: Register) -> None:
    first = register.save(RegisterEntry(0, PERSON, "王广科", note="会长"))
    second = register.save(RegisterEntry(0, PERSON, "王会长", ("老王",), "商会", "Q7"))
    merged = register.merge(first.id, second.id)
    assert merged == RegisterEntry(1, PERSON, "王广科", ("王会长", "老王"), "会长\n商会", "Q7")
    assert register.get(second.id) == merged
    assert register.entries() == (merged,)
    rest, parted = register.split(merged.id, ["老王"])
    assert (rest.variants, parted.label) == (("王会长",), "老王")
    assert register.entries(PERSON) == (rest, parted)


def test_what_cannot_be_is_refused(register: Register) -> None:
    place = register.save(RegisterEntry(0, EntityKind.PLACE, "魏都"))
    person = register.save(RegisterEntry(0, PERSON, "王广科"))
    with pytest.raises(WrongEntry):
        register.save(RegisterEntry(0, PERSON, "  "))
    with pytest.raises(WrongEntry):
        register.merge(person.id, place.id)
    with pytest.raises(WrongEntry):
        register.split(person.id, ["老王"])
    with pytest.raises(EntryNotFound):
        register.get(99)


def test_a_name_that_differs_in_one_character_is_offered_unless_it_is_a_variant(register: Register) -> None:
    assert register.slips(PERSON) == (NameSlip("王广料", "王广科", 1, 2),)
    register.save(RegisterEntry(0, PERSON, "王广科", ("王广料",)))
    assert register.slips(PERSON) == ()
