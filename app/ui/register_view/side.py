"""The left column of the register: tabs, kinds, and the list of names, of likely slips, or of what was refused.

Owns which list is shown and what is chosen in it. Refuses to act on what is chosen.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from app.text.model import EntityKind
from app.ui.face.theme import ROW_HEIGHT, Appearance, interface_font
from app.ui.inspector.tabs import TextTabs
from app.ui.register_view.name_rows import NameRowDelegate
from app.ui.register_view.names_model import NamesModel
from app.ui.register_view.refused import RefusedList, RefusedRowDelegate
from app.ui.register_view.slips import SlipFound, SlipList, SlipRowDelegate
from app.ui.register_view.words import kind_name
from app.ui.widgets.buttons import Button, keep_room
from app.ui.widgets.long_list import LongList
from app.ui.widgets.value_list import VALUE

if TYPE_CHECKING:
    from app.workspace.register import NameList, Refusal, RegisterName

WIDTH = 380
NAMES, SLIPS, REFUSED = range(3)
KINDS = (None, EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION, EntityKind.TIME)


class RegisterSide(QWidget):
    choice_changed = Signal()
    """Another tab, or another row."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = NamesModel(self)
        self.slips = SlipList(self)
        self.refused = RefusedList(self)
        self.tabs = TextTabs(appearance, self)
        self.kinds = [self.make_kind_button(kind) for kind in KINDS]
        self.kind: EntityKind | None = None
        self.facts = QLabel(self)
        self.merge_button = Button(parent=self, look="plain")
        self.name_list = self.make_list(self.names, NameRowDelegate(appearance, self), appearance)
        self.slip_list = self.make_list(self.slips, SlipRowDelegate(appearance, self), appearance)
        self.refused_list = self.make_list(self.refused, RefusedRowDelegate(appearance, self), appearance)
        self.lists = (self.name_list, self.slip_list, self.refused_list)
        self.stack = QStackedWidget(self)
        self.name_list.setAccessibleName(self.tr("Names"))
        self.slip_list.setAccessibleName(self.tr("Likely slips"))
        self.refused_list.setAccessibleName(self.tr("What was refused"))
        self.name_list.setSelectionMode(LongList.SelectionMode.ExtendedSelection)
        self.lay_out()
        self.tabs.currentChanged.connect(self.show_tab)
        self.name_list.selectionModel().selectionChanged.connect(self.tell_choice)
        for own in (self.slip_list, self.refused_list):
            own.selectionModel().currentChanged.connect(self.tell_choice)
        self.show_tab(NAMES)

    def make_kind_button(self, kind: EntityKind | None) -> Button:
        button = Button(kind_name(kind), self, look="plain")
        button.setFont(interface_font(12.5))
        button.setCheckable(True)
        button.setChecked(kind is None)
        button.clicked.connect(lambda: self.show_kind(kind))
        return button

    def show_kind(self, kind: EntityKind | None) -> None:
        self.kind = kind
        for button, own in zip(self.kinds, KINDS, strict=True):
            button.setChecked(own is kind)
        self.look_for(self.names.words)

    def make_list(self, model: QAbstractListModel, delegate: QStyledItemDelegate, appearance: Appearance) -> LongList:
        made = LongList(ROW_HEIGHT, self)
        made.setModel(model)
        made.setItemDelegate(delegate)
        made.setSelectionMode(LongList.SelectionMode.SingleSelection)
        appearance.theme_changed.connect(made.viewport().update)
        return made

    def lay_out(self) -> None:
        self.setFixedWidth(WIDTH)
        for _ in self.lists:
            self.tabs.addTab("")
        self.tabs.setAccessibleName(self.tr("Register of names"))
        self.name_tabs()
        for widget in (self.facts, self.merge_button):
            widget.setFont(interface_font(12.5))
        self.facts.setObjectName("muted")
        keep_room(self.merge_button)
        facts = QHBoxLayout()
        facts.setContentsMargins(16, 4, 8, 4)
        facts.addWidget(self.facts, 1)
        facts.addWidget(self.merge_button)
        kinds = QHBoxLayout()
        kinds.setContentsMargins(10, 8, 8, 0)
        kinds.setSpacing(2)
        for button in self.kinds:
            kinds.addWidget(button)
        kinds.addStretch(1)
        for own in self.lists:
            self.stack.addWidget(own)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addLayout(kinds)
        column.addLayout(facts)
        column.addWidget(self.stack, 1)

    @property
    def tab(self) -> int:
        return self.tabs.currentIndex()

    def name_tabs(self) -> None:
        slips, refused = self.slips.rowCount(), self.refused.rowCount()
        self.tabs.setTabText(NAMES, self.tr("Register"))
        self.tabs.setTabText(SLIPS, self.tr("Likely slips {count}").format(count=slips or "").strip())
        self.tabs.setTabText(REFUSED, self.tr("Refused {count}").format(count=refused or "").strip())

    def show_tab(self, tab: int) -> None:
        focused = QApplication.focusWidget()
        had_keys = focused is not None and self.isAncestorOf(focused) and not self.tabs.hasFocus()
        self.stack.setCurrentIndex(tab)
        if had_keys:
            self.focus_list()
        for button in self.kinds:
            button.setVisible(tab == NAMES)
        self.tell_choice()

    def take_names(self, names: "NameList | None", wanted: tuple[EntityKind, str, int] | None) -> None:
        """What was chosen stays chosen, or what is wanted is."""
        former = self.first.key if self.first else None
        self.names.take(names)
        self.choose(wanted or former)

    def look_for(self, words: str) -> None:
        """What was chosen stays so where it answers, when the words are taken away; else the first is chosen."""
        former = self.first.key if self.first and not words else None
        self.names.find(words, self.kind)
        self.choose(former)

    def choose(self, key: tuple[EntityKind, str, int] | None) -> None:
        index = self.names.index(max(self.names.row_of(key), 0) if key else 0)
        self.name_list.setCurrentIndex(index)
        self.name_list.scrollTo(index)
        self.tell_choice()

    def take_slips(self, slips: "Sequence[SlipFound]") -> None:
        at = self.slip_list.currentIndex().row()
        self.slips.show(slips)
        self.step_to(self.slip_list, at)

    def take_refusals(self, refusals: "Sequence[Refusal]") -> None:
        at = self.refused_list.currentIndex().row()
        self.refused.show(refusals)
        self.step_to(self.refused_list, at)

    def step_to(self, own: LongList, row: int) -> None:
        """To what followed the row that went."""
        model = own.model()
        own.setCurrentIndex(model.index(min(max(row, 0), model.rowCount() - 1), 0))
        self.name_tabs()
        self.tell_choice()

    @property
    def chosen(self) -> "list[RegisterName]":
        """The current name first: the others would be merged into it."""
        first = self.name_list.first_chosen()
        others = (row for row in self.name_list.chosen_rows() if row != first)
        return [name for name in map(self.names.name_at, (first, *others)) if name]

    @property
    def first(self) -> "RegisterName | None":
        return self.names.name_at(self.name_list.first_chosen())

    @property
    def chosen_slip(self) -> "SlipFound | None":
        index = self.slip_list.currentIndex()
        return index.data(VALUE) if index.isValid() else None

    @property
    def chosen_refusal(self) -> "Refusal | None":
        index = self.refused_list.currentIndex()
        return index.data(VALUE) if index.isValid() else None

    def tell_choice(self, *_: QModelIndex) -> None:
        chosen = self.chosen
        can_merge = len(chosen) > 1 and len({name.kind for name in chosen}) == 1
        self.merge_button.setVisible(self.tab == NAMES and can_merge)
        if can_merge:
            words = self.tr("Merge {count} into “{name}”  Ctrl+J")
            self.merge_button.setText(words.format(count=len(chosen), name=chosen[0].label))
        count = self.lists[self.tab].model().rowCount()
        counts = {
            NAMES: self.tr("{count} names", "", count),
            SLIPS: self.tr("{count} pairs", "", count),
            REFUSED: self.tr("{count} refused", "", count),
        }
        is_read = self.tab != NAMES or self.names.names is not None
        self.facts.setText(counts[self.tab].format(count=f"{count:,}") if is_read else "")
        self.choice_changed.emit()

    def focus_list(self) -> None:
        self.lists[self.tab].setFocus(Qt.FocusReason.OtherFocusReason)
