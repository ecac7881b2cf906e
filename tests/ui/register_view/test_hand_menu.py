"""Who else of one name may be meant."""

from PySide6.QtWidgets import QWidget

from app.store.register import Mention, NameUse, RegisterEntry
from app.text.model import EntityKind
from app.ui.register_view.hand_menu import make_hand_menu
from app.workspace.register_names import list_names

PERSON = EntityKind.PERSON
MENTION = Mention(1, 2, 3, 4, 0, 2, "柳河新报", "2021-12-03", "", "张伟", "讲话")


def test_the_others_of_this_name_are_offered_and_a_new_one(stage: QWidget) -> None:
    entries = (
        RegisterEntry(1, PERSON, "张伟"),
        RegisterEntry(2, PERSON, "张大伟", ("张伟",), note="A & B\n更多"),
        RegisterEntry(3, PERSON, "王伟"),
        RegisterEntry(4, EntityKind.PLACE, "张伟"),
    )
    names = list_names(entries, [NameUse(PERSON, "张伟", 2, 5)])
    name = names.names[names.place((PERSON, "", 1))]
    chosen: list[int] = []
    menu = make_hand_menu(name, [MENTION], names, chosen.append, stage)
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words == [
        "&1  张大伟（A && B） · in 5 places",
        "&0  Another one called “张伟”, new in the register",
    ]
    for action in menu.actions():
        action.trigger()
    assert chosen == [2, 0]
