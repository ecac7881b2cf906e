"""What a user may want otherwise: the type of the two panes, what is offered and counted, the limit of errors.

Owns the fields and what is remembered of them; everything is in force at once. Refuses to apply it: `changed` tells.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.ui.dialogs.sheet import ChoiceBox, Sheet
from app.ui.face.pane_type import COLUMNS, LEADINGS, SIZES, PaneType, keep_type, load_type
from app.ui.settings import LIMIT_RATE, Settings
from app.ui.widgets.headings import spaced_font
from app.ui.widgets.tick_box import TickBox

HIGHEST_LIMIT = 100.0
NAME_WIDTH = 132
FIELD_MARGIN = 7
"""So that the figure stands under the words of the fields above: a style sheet does not reach it."""


class PreferencesDialog(Sheet):
    changed = Signal()

    def __init__(self, settings: Settings, limit_source: str, parent: QWidget | None = None) -> None:
        """`limit_source` is who says that the limit is what it is, unless the user names another."""
        super().__init__(parent)
        self.settings = settings
        self.set_title(self.tr("Settings"))
        self.types = {pane: load_type(settings, pane) for pane in ("galley", "raw")}
        self.add_type(self.tr("Clean text"), "galley", self.galley_fields)
        self.add_type(self.tr("Raw text"), "raw", self.raw_fields)
        self.offers = self.add_switch(self.tr("Offer the same correction at other places"), "offers")
        self.progress = self.add_switch(self.tr("Count progress, on this computer only"), "progress")
        self.add_limit(limit_source)
        self.add_close(self.tr("Close"))
        self.setMinimumWidth(540)

    def add_heading(self, words: str) -> QVBoxLayout:
        heading = QLabel(words, self)
        heading.setObjectName("muted")
        heading.setFont(spaced_font())
        self.matter.addSpacing(4)
        self.matter.addWidget(heading)
        rows = QVBoxLayout()
        rows.setSpacing(8)
        self.matter.addLayout(rows)
        return rows

    def galley_fields(self) -> Mapping[str, ChoiceBox]:
        names = (self.tr("Narrow"), self.tr("Middle"), self.tr("Wide"), self.tr("Full"))
        widths: dict[object, str] = dict(zip(COLUMNS, names, strict=True))
        now = self.types["galley"]
        return {
            self.tr("Line spacing"): self.make_leading("galley"),
            self.tr("Column"): self.make_choice("galley", "column", widths, now.column),
        }

    def raw_fields(self) -> Mapping[str, ChoiceBox]:
        return {self.tr("Line spacing"): self.make_leading("raw")}

    def make_leading(self, pane: str) -> ChoiceBox:
        return self.make_choice(pane, "leading", percents(LEADINGS), self.types[pane].leading)

    def add_type(self, heading: str, pane: str, others: Callable[[], Mapping[str, ChoiceBox]]) -> None:
        rows, now = self.add_heading(heading), self.types[pane]
        families: dict[object, str] = {"": self.tr("The program's own")}
        families |= {family: family for family in list_families(pane)}
        fields: dict[str, QWidget] = {
            self.tr("Font"): self.make_choice(pane, "family", families, now.family),
            self.tr("Size"): self.make_choice(pane, "size", percents(SIZES), now.size),
            **others(),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, NAME_WIDTH)
        grid.setColumnStretch(1, 1)
        for row, (name, field) in enumerate(fields.items()):
            self.add_row(grid, row, name, field, f"{heading}: {name}")
        rows.addLayout(grid)
        if pane == "raw":
            wrap = TickBox(self.tr("Wrap long lines"), self)
            wrap.setChecked(now.is_wrapped)
            wrap.toggled.connect(lambda is_on: self.change(pane, is_wrapped=is_on))
            grid.addWidget(wrap, len(fields), 1)

    def add_row(self, grid: QGridLayout, row: int, name: str, field: QWidget, full_name: str) -> None:
        label = QLabel(name, self)
        label.setBuddy(field)
        field.setAccessibleName(full_name)
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(field, row, 1)

    def make_choice(self, pane: str, name: str, choices: Mapping[object, str], now: object) -> ChoiceBox:
        box = ChoiceBox(self)
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for value, words in choices.items():
            box.addItem(words, value)
        box.setCurrentIndex(max(box.findData(now), 0))
        box.currentIndexChanged.connect(lambda: self.change(pane, **{name: box.currentData()}))
        return box

    def change(self, pane: str, **values: object) -> None:
        self.types[pane] = replace(self.types[pane], **values)  # type: ignore[arg-type]  # each by its field's name
        keep_type(self.settings, pane, self.types[pane])
        self.changed.emit()

    def add_switch(self, words: str, name: str) -> TickBox:
        switch = TickBox(words, self)
        switch.setChecked(self.settings.is_on(name))
        switch.toggled.connect(lambda is_on: self.keep(name, int(is_on)))
        self.matter.addWidget(switch)
        return switch

    def add_limit(self, usual_source: str) -> None:
        rows = self.add_heading(self.tr("Limit of errors"))
        self.rate = QDoubleSpinBox(self)
        self.rate.lineEdit().setTextMargins(FIELD_MARGIN, 0, 0, 0)
        self.rate.setRange(0.1, HIGHEST_LIMIT)
        self.rate.setSingleStep(0.5)
        self.rate.setDecimals(1)
        self.rate.setValue(self.settings.limit_rate)
        self.source = QLineEdit(self.settings.text("limit/source"), self)
        self.source.setPlaceholderText(usual_source)
        self.source.setToolTip(usual_source)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, NAME_WIDTH)
        grid.setColumnStretch(1, 1)
        self.add_row(grid, 0, self.tr("In 10,000 characters"), self.rate, self.tr("Errors in 10,000 characters"))
        self.add_row(grid, 1, self.tr("Who says so"), self.source, self.tr("Who says so"))
        rows.addLayout(grid)
        self.rate.valueChanged.connect(lambda rate: self.keep("limit/rate", f"{rate:g}"))
        self.source.editingFinished.connect(lambda: self.keep("limit/source", self.source.text().strip()))
        again = self.add_button(self.tr("All as it was"))
        again.clicked.connect(self.restore)

    def keep(self, name: str, value: str | int) -> None:
        self.settings.keep(name, value)
        self.changed.emit()

    def restore(self) -> None:
        """The program's own settings."""
        for pane in self.types:
            self.types[pane] = PaneType()
            keep_type(self.settings, pane, PaneType())
        for box in self.findChildren(ChoiceBox):
            with QSignalBlocker(box):
                box.setCurrentIndex(max(box.findData(""), box.findData(100), box.findData(COLUMNS[1])))
        for switch in self.findChildren(TickBox):
            switch.setChecked(switch in (self.offers, self.progress))
        self.rate.setValue(LIMIT_RATE)
        self.source.clear()
        self.keep("limit/source", "")


def percents(values: Sequence[int]) -> dict[object, str]:
    return {value: f"{value} %" for value in values}


def list_families(pane: str) -> list[str]:
    """Those that can write simplified Chinese; for raw text those of one width before the others."""
    found = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    public = [name for name in found if not QFontDatabase.isPrivateFamily(name)]
    return sorted(public, key=lambda name: (pane == "raw" and not QFontDatabase.isFixedPitch(name), name))
