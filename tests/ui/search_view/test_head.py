"""The head of the page."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.face.theme import Appearance
from app.ui.search_view.head import SearchHead


def test_it_tells_and_switches_quietly(qtbot: QtBot, appearance: Appearance, stage: QWidget) -> None:
    head = SearchHead(appearance, stage)
    head.resize(1000, 90)
    head.show()
    head.tell("A wrong query", is_error=True)
    assert (head.facts.text(), head.facts.objectName()) == ("A wrong query", "cinnabar")
    with qtbot.assertNotEmitted(head.folding.toggled):
        head.set_folding(folds_variants=True)
    assert head.folding.isChecked()
    assert head.edge.width() == 1000
    assert all(button.accessibleName() or button.text() for button in (head.folding, head.keep_button, *head.deeds))
