"""Buttons that leave the keyboard where it is: a click does not take it, and Tab still reaches them.

A button that has the keyboard keeps Space and Return for itself, which are letters of the command table otherwise.
Refuses to know what they do.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

OWN_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


def keeps_key(event: QEvent) -> bool:
    """Whether a button takes this for itself, before any shortcut."""
    is_own = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in OWN_KEYS
    if is_own:
        event.accept()
    return is_own


class Button(QPushButton):
    def __init__(self, text: str = "", parent: QWidget | None = None, *, look: str = "") -> None:
        """`look` is a name of the stylesheet: `primary`, `plain`, `step`."""
        super().__init__(text, parent)
        self.setObjectName(look)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def event(self, event: QEvent) -> bool:
        return keeps_key(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def keep_room(button: QWidget) -> None:
    """What stands below does not move when it comes and goes."""
    policy = button.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    button.setSizePolicy(policy)
