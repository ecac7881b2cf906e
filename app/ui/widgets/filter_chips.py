"""A row of chips, one chosen at a time, each with how many it would leave: what a list is narrowed by.

Owns the chips and which one is chosen. Refuses to know what they stand for.
"""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from app.ui.widgets.buttons import Button
from app.ui.widgets.flow_layout import FlowLayout


class FilterChips(QWidget):
    chosen = Signal(object)
    """The value of the chip that was clicked; None for all."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.flow = FlowLayout(self, spacing=6)
        self.group = QButtonGroup(self)
        self.chips: dict[Any, Button] = {}

    def show_values(self, values: Mapping[Any, tuple[str, int]]) -> None:
        """The words and the number of each value; the one that was chosen stays so, or else all are."""
        before = next((value for value, chip in self.chips.items() if chip.isChecked()), None)
        if list(values) != list(self.chips):
            self.make_chips(values)
        for value, (words, count) in values.items():
            self.chips[value].setText(f"{words}  {count:,}")
        self.chips[before if before in values else None].setChecked(True)
        self.setVisible(len(values) > 2)
        if before not in values:
            self.chosen.emit(None)

    def make_chips(self, values: Mapping[Any, object]) -> None:
        for chip in self.chips.values():
            self.group.removeButton(chip)
            self.flow.removeWidget(chip)
            chip.deleteLater()
        self.chips = {}
        for value in values:
            chip = Button(parent=self, look="chip")
            chip.setCheckable(True)
            chip.clicked.connect(partial(self.choose, value))
            self.group.addButton(chip)
            self.flow.addWidget(chip)
            self.chips[value] = chip

    def choose(self, value: object) -> None:
        self.chips[value].setChecked(True)
        self.chosen.emit(value)
