"""The choice of who else of one name is meant in some places: those that the register knows, or one that it does not.

Owns the words of the choice. Refuses to act on it.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.face.glyphs import show_clean

if TYPE_CHECKING:
    from app.workspace.register import Mention, NameList, RegisterName

KEYS = "123456789"


def make_hand_menu(
    name: "RegisterName",
    mentions: "Sequence[Mention]",
    names: "NameList",
    on_chosen: Callable[[int], None],
    parent: QWidget,
) -> QMenu:
    """`on_chosen` is told the number of the entry, 0 for one that is to be made."""
    menu = QMenu(parent)
    labels = {mention.name for mention in mentions}
    for place, other in enumerate(names.namesakes(name, labels)):
        key = f"&{KEYS[place]}  " if place < len(KEYS) else ""
        action = menu.addAction(f"{key}{escape(tell_name(other))}")
        action.triggered.connect(lambda _=False, number=other.entry: on_chosen(number))
    if menu.actions():
        menu.addSeparator()
    template = QCoreApplication.translate("HandMenu", "&0  Another one called “{name}”, new in the register")
    made = menu.addAction(template.format(name=escape("、".join(sorted(labels)))))
    made.triggered.connect(lambda: on_chosen(0))
    return menu


def tell_name(name: "RegisterName") -> str:
    """With what tells it apart."""
    known = name.note.partition("\n")[0] or name.identifier or "、".join(name.variants)
    template = QCoreApplication.translate("HandMenu", "{name} · in {count} places")
    return template.format(
        name=show_clean(f"{name.label}（{known}）" if known else name.label), count=f"{name.count:,}"
    )


def escape(text: str) -> str:
    """Ampersands mean keys to a menu."""
    return text.replace("&", "&&")
