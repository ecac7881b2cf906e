"""How the kinds of names look everywhere: a colour, and a letter so that the colour never stands alone.

Refuses to know where names stand.
"""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from app.text.model import EntityKind
from app.ui.face.theme import Theme


def kind_color(theme: Theme, kind: EntityKind) -> QColor:
    colors = {
        EntityKind.PERSON: theme.person,
        EntityKind.PLACE: theme.place,
        EntityKind.ORGANISATION: theme.organisation,
        EntityKind.TIME: theme.muted,
    }
    return colors[kind]


def kind_letter(kind: EntityKind) -> str:
    letters = {
        EntityKind.PERSON: QCoreApplication.translate("EntityLetters", "P"),
        EntityKind.PLACE: QCoreApplication.translate("EntityLetters", "L"),
        EntityKind.ORGANISATION: QCoreApplication.translate("EntityLetters", "O"),
        EntityKind.TIME: QCoreApplication.translate("EntityLetters", "T"),
    }
    return letters[kind]
