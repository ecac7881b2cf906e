"""The page of findings: chosen at its head, listed in its middle, mended or ignored at its foot.

Owns which findings are shown and which one is meant. Refuses to look for them (`FindingsSource`) and to word them.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from app.text.offsets import to_raw
from app.ui.checks_panel.finding_rows import FindingDelegate
from app.ui.checks_panel.findings_model import Choice, FindingsModel
from app.ui.checks_panel.findings_source import FindingsSource
from app.ui.checks_panel.severity_chip import SeverityChip
from app.ui.checks_panel.words import NAMES, check_name, describe_fix
from app.ui.dialogs.sheet import ChoiceBox
from app.ui.face.theme import Appearance, interface_font
from app.ui.session import Place, Session
from app.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from app.workspace.findings import Finding

SEVERITIES = ("error", "warning", "notice")
MARGIN = 14


class ChecksPage(QWidget):
    counted = Signal(int)
    """How many findings the issue has."""
    finding_chosen = Signal()

    def __init__(
        self, session: Session, appearance: Appearance, source: FindingsSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.appearance = appearance
        self.source = source
        self.model = FindingsModel(session, self)
        self.chips = {severity: SeverityChip(severity, appearance, self) for severity in SEVERITIES}
        self.kinds = ChoiceBox(self)
        self.extent = ChoiceBox(self)
        self.list = QListView(self)
        self.empty = QLabel(self)
        self.fix_button = Button(parent=self)
        self.fix_all_button = Button(parent=self)
        self.ignore_button = Button(self.tr("Ignore here"), self)
        self.ignore_always_button = Button(self.tr("Ignore always"), self)
        self.chosen: Finding | None = None
        self.lay_out()
        self.connect_signals()
        self.show_findings()

    def lay_out(self) -> None:
        self.extent.addItems([self.tr("Issue"), self.tr("Article")])
        for box, name in ((self.kinds, self.tr("Kind of finding")), (self.extent, self.tr("Where"))):
            box.setAccessibleName(name)
            box.setFont(interface_font(12.5))
            box.setMinimumWidth(40)
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.list.setModel(self.model)
        self.list.setItemDelegate(FindingDelegate(self.appearance, self))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Findings"))
        self.list.installEventFilter(self)
        self.empty.setObjectName("muted")
        self.empty.setWordWrap(True)
        self.empty.setFont(interface_font(12.5))
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for chip in self.chips.values():
            chips.addWidget(chip)
        chips.addStretch(1)
        boxes = QHBoxLayout()
        boxes.setSpacing(6)
        boxes.addWidget(self.kinds, 3)
        boxes.addWidget(self.extent, 2)
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, 10, MARGIN, 6)
        head.setSpacing(8)
        head.addLayout(chips)
        head.addLayout(boxes)
        head.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addLayout(self.lay_out_buttons())

    def lay_out_buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(8, 4, 8, 8)
        grid.setSpacing(6)
        buttons = (self.fix_button, self.fix_all_button, self.ignore_button, self.ignore_always_button)
        for number, button in enumerate(buttons):
            button.setFont(interface_font(12))
            button.setStyleSheet("padding: 4px 8px;")
            button.setMinimumWidth(40)
            grid.addWidget(button, number // 2, number % 2)
            grid.setColumnStretch(number % 2, 1)
        self.ignore_always_button.setToolTip(self.tr("The same text in every issue of the library"))
        return grid

    def connect_signals(self) -> None:
        self.source.found.connect(self.show_findings)
        self.session.article_selected.connect(self.follow_article)
        self.appearance.theme_changed.connect(self.list.viewport().update)
        self.list.clicked.connect(self.jump)
        self.list.selectionModel().currentChanged.connect(self.take_current)
        self.kinds.activated.connect(self.show_findings)
        self.extent.activated.connect(self.show_findings)
        for severity, chip in self.chips.items():
            chip.clicked.connect(partial(self.choose_severity, severity))
        self.fix_button.clicked.connect(self.fix)
        self.fix_all_button.clicked.connect(self.fix_all)
        self.ignore_button.clicked.connect(partial(self.ignore, is_for_good=False))
        self.ignore_always_button.clicked.connect(partial(self.ignore, is_for_good=True))

    @property
    def choice(self) -> Choice:
        severity = next((name for name, chip in self.chips.items() if chip.isChecked()), "")
        article_id = self.session.article_id if self.extent.currentIndex() == 1 else 0
        return Choice(severity, str(self.kinds.currentData() or ""), article_id)

    def choose_severity(self, severity: str) -> None:
        """One at a time; the chosen one again shows all."""
        for name, chip in self.chips.items():
            chip.setChecked(name == severity and chip.isChecked())
        self.show_findings()

    def show_errors(self, article_id: int) -> None:
        """What stands in the way of an approval; the cursor goes to the first."""
        self.session.select_article(article_id)
        self.extent.setCurrentIndex(1)
        self.kinds.setCurrentIndex(0)
        self.chips["error"].setChecked(True)
        self.choose_severity("error")
        self.step(1)

    def follow_article(self, _: int) -> None:
        if self.extent.currentIndex() == 1:
            self.show_findings()

    def show_findings(self) -> None:
        self.session.in_turn(self.draw_findings)

    def draw_findings(self) -> None:
        """The chosen finding stays chosen; where it is gone, the one that stands there instead is."""
        row = self.list.currentIndex().row()
        chosen, choice = self.chosen, self.choice
        self.model.show(self.source.findings, choice)
        self.show_choices(choice)
        self.empty.setVisible(not self.model.rows)
        self.empty.setText(self.explain_emptiness())
        found = self.model.row_of(chosen)
        next_row = found if found >= 0 else min(row, len(self.model.rows) - 1)
        self.list.setCurrentIndex(self.model.index(next_row) if next_row >= 0 else QModelIndex())
        self.take_current()
        self.counted.emit(len(self.source.findings))

    def explain_emptiness(self) -> str:
        if self.source.findings:
            return self.tr("Nothing of this kind was found here.")
        if self.source.is_looking and not self.source.is_current:
            return self.tr("Looking…")
        return self.tr("The checks find nothing to say about this issue.") if self.session.issue else ""

    def show_choices(self, choice: Choice) -> None:
        severities, kinds = self.model.count_by("severity"), self.model.count_by("check")
        for severity, chip in self.chips.items():
            chip.tell(severities[severity])
        self.kinds.clear()
        self.kinds.addItem(self.tr("All kinds"), "")
        for check in NAMES:
            if kinds[check] or check == choice.check:
                self.kinds.addItem(f"{check_name(check)} · {kinds[check]}", check)
        self.kinds.setCurrentIndex(max(self.kinds.findData(choice.check), 0))

    def take_current(self) -> None:
        index = self.list.currentIndex()
        self.chosen = self.model.rows[index.row()] if index.isValid() else None
        self.show_deeds()
        self.finding_chosen.emit()

    def show_deeds(self) -> None:
        """What can be done with the chosen finding."""
        chosen = self.chosen
        words = describe_fix(chosen) if chosen else ""
        alike = self.alike()
        self.fix_button.setText(words or self.tr("Mend"))
        self.fix_button.setToolTip(self.fix_button.text())
        self.fix_button.setEnabled(bool(words))
        self.fix_all_button.setText(self.tr("All of this kind · {count}").format(count=len(alike)))
        self.fix_all_button.setEnabled(len(alike) > 1)
        self.ignore_button.setEnabled(chosen is not None)
        self.ignore_always_button.setEnabled(chosen is not None)

    def alike(self) -> "list[Finding]":
        """What is shown of the chosen finding's kind and can be mended."""
        return [item for item in self.model.rows if self.chosen and item.check == self.chosen.check and item.fix]

    def jump(self) -> None:
        """The cursor goes to the flagged text."""
        finding, issue = self.chosen, self.session.issue
        found = issue.find_block(finding.block_id) if finding and issue else None
        if finding is not None and found is not None:
            block = found[0].blocks[found[1]]
            clean_offset = min(finding.clean_start, len(block.text))
            self.session.select_place(Place(block.id, clean_offset, to_raw(block, clean_offset)), self)

    def step(self, step: int) -> None:
        """To the next finding or the previous one; from the end on from the beginning."""
        count = len(self.model.rows)
        if count:
            row = self.list.currentIndex().row()
            row = (row + step) % count if row >= 0 and self.is_at_chosen() else max(row, 0)
            self.list.setCurrentIndex(self.model.index(row))
            self.jump()

    def is_at_chosen(self) -> bool:
        place, chosen = self.session.place, self.chosen
        return bool(place and chosen and (place.block, place.clean_offset) == (chosen.block_id, chosen.clean_start))

    def fix(self) -> None:
        if self.chosen is not None and self.chosen.fix is not None:
            self.source.fix([self.chosen], self)

    def fix_all(self) -> None:
        """All that are shown of the chosen kind, as one step."""
        if self.alike():
            self.source.fix(self.alike(), self)

    def ignore(self, *, is_for_good: bool) -> None:
        if self.chosen is not None:
            self.source.ignore(self.chosen, is_for_good=is_for_good)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Return goes to the flagged text, also where it is a letter of the command table."""
        if isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
            elif event.type() is QEvent.Type.KeyPress:
                self.jump()
                return True
        return False
