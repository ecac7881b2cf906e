"""The record of a deed comes back as it was."""

from app.store.register import RegisterEntry
from app.text.model import EntityKind
from app.workspace import Workspace
from app.workspace.refusals import Refusal
from app.workspace.register_log import RegisterDeed, forget_taken_back, list_deeds, save_deed

ENTRY = RegisterEntry(3, EntityKind.PLACE, "魏都区", ("魏都",), "许昌", "Q9", 0)


def test_deeds_come_back_in_order(workspace: Workspace) -> None:
    first = RegisterDeed(9, "save", ("魏都区",), "2020", "林舟", {3: None}, {3: ENTRY})
    second = RegisterDeed(
        10, "refuse", ("甲",), "2020", "林舟", refused=(Refusal(EntityKind.PERSON, "甲"),), batch=4, is_taken_back=True
    )
    with workspace.database.transaction() as connection:
        save_deed(connection, second)
        save_deed(connection, first)
        assert list_deeds(connection) == (first, second)
        forget_taken_back(connection)
        assert list_deeds(connection) == (first,)
