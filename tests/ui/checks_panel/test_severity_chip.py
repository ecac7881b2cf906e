"""A chip says how many there are."""

from pytestqt.qtbot import QtBot

from app.ui.checks_panel.severity_chip import SeverityChip
from app.ui.face.theme import Appearance


def test_its_name_is_read_out(qtbot: QtBot, appearance: Appearance) -> None:
    chip = SeverityChip("warning", appearance)
    qtbot.addWidget(chip)
    chip.tell(12)
    assert chip.accessibleName() == "Warning: 12"
    narrow = chip.sizeHint().width()
    chip.tell(1200)
    assert chip.sizeHint().width() > narrow
    assert not chip.grab().isNull()
