"""A deed of the register is written with all that it changes, and turned as a whole."""

from dataclasses import replace

from app.store import register
from app.store.register import RegisterEntry
from app.text.model import EntityKind
from app.workspace import Workspace
from app.workspace.namesakes import Owned, load_owned
from app.workspace.refusals import Refusal, list_refusals
from app.workspace.register_log import list_deeds, list_taken_back
from app.workspace.register_writing import put_entries, write_deed

PERSON = EntityKind.PERSON
ENTRY = RegisterEntry(0, PERSON, "张伟", ("小张",))
REFUSAL = Refusal(PERSON, "张祎")
OWNED = Owned(PERSON, "张伟", 1)


def test_all_of_a_deed_is_written_taken_back_and_done_again(workspace: Workspace) -> None:
    with workspace.database.transaction() as connection:
        deed = write_deed(connection, "林舟", "save", ("张伟",), [ENTRY], refused=[REFUSAL], owned=(OWNED,))
    assert (deed.number, deed.user, deed.before, deed.after) == (1, "林舟", {1: None}, {1: replace(ENTRY, id=1)})
    for is_taken_back, entries in ((False, deed.after), (True, deed.before), (False, deed.after)):
        with workspace.database.transaction() as connection:
            put_entries(connection, replace(deed, is_taken_back=is_taken_back), entries)
            assert [entry.id for entry in register.list_entries(connection)] == ([] if is_taken_back else [1])
            assert list_refusals(connection) == (() if is_taken_back else (REFUSAL,))
            assert load_owned(connection) == ({} if is_taken_back else {(PERSON, "张伟"): 1})


def test_a_new_deed_takes_the_place_of_what_was_taken_back(workspace: Workspace) -> None:
    with workspace.database.transaction() as connection:
        first = write_deed(connection, "林舟", "save", ("张伟",), [ENTRY])
        put_entries(connection, replace(first, is_taken_back=True), first.before)
        second = write_deed(connection, "林舟", "refuse", ("张祎",), [], refused=[REFUSAL])
        assert (list_deeds(connection), list_taken_back(connection)) == ((second,), ())
        assert second.number == 2
