"""One name of the register: what it is called, its other forms, identifier and note, and where it stands.

Owns the fields. Refuses to keep anything: it tells what is wanted when a field is left or Return is pressed in it.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.face.name_marks import kind_color, kind_letter
from app.ui.face.theme import Appearance, interface_font, reading_font
from app.ui.register_view.mention_list import MentionList
from app.ui.register_view.register_source import RegisterSource
from app.ui.register_view.words import kind_name
from app.ui.widgets.buttons import Button, keep_room
from app.ui.widgets.chips import Chip
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.headings import hairline, spaced_font

if TYPE_CHECKING:
    from app.workspace.register import RegisterName

MARGIN = 24
NOTE_HEIGHT = 52


class EntryPane(QWidget):
    change_wanted = Signal(object)
    """The `RegisterName` as it is to be."""
    split_wanted = Signal(object, str)
    """The `RegisterName`, and which of its variants becomes an entry of its own."""

    def __init__(self, appearance: Appearance, source: RegisterSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.name: RegisterName | None = None
        self.kind = QLabel(self)
        self.label = QLineEdit(self)
        self.variants = FlowLayout(spacing=6)
        self.chips: list[Chip] = []
        self.variant = QLineEdit(self)
        self.identifier = QLineEdit(self)
        self.note = QPlainTextEdit(self)
        self.heading = QLabel(self)
        self.mentions = MentionList("mentions", appearance, source, self)
        self.hand_button = Button(self.tr("Another of this name…  H"), self, look="plain")
        self.dress()
        self.lay_out()
        self.label.editingFinished.connect(self.tell_change)
        self.identifier.editingFinished.connect(self.tell_change)
        self.variant.returnPressed.connect(self.tell_change)
        for field in (self.label, self.variant, self.identifier, self.note):
            field.installEventFilter(self)
        self.mentions.selectionModel().selectionChanged.connect(self.show_hand_button)
        self.mentions.rows.modelReset.connect(self.show_hand_button)
        appearance.theme_changed.connect(self.show_kind)
        self.show_name(None)

    def dress(self) -> None:
        self.label.setObjectName("underlined")
        self.label.setFont(reading_font(23, QFont.Weight.Bold))
        self.label.setAccessibleName(self.tr("Name"))
        for field in (self.variant, self.identifier):
            field.setObjectName("underlined")
            field.setFont(interface_font(13))
        self.variant.setPlaceholderText(self.tr("Another form, then Enter"))
        self.variant.setAccessibleName(self.tr("Another form of the name"))
        self.variant.setMaximumWidth(220)
        self.identifier.setPlaceholderText(self.tr("Q123456 of Wikidata, or that of another authority"))
        self.identifier.setAccessibleName(self.tr("Identifier"))
        self.note.setObjectName("field")
        self.note.setFont(interface_font(13))
        self.note.setFixedHeight(NOTE_HEIGHT)
        self.note.setTabChangesFocus(True)
        self.note.setAccessibleName(self.tr("Note"))
        self.kind.setFont(spaced_font())
        self.heading.setObjectName("muted")
        self.heading.setFont(spaced_font())
        self.hand_button.setFont(interface_font(12.5))
        keep_room(self.hand_button)
        self.hand_button.setToolTip(
            self.tr("Says of the selected places that another of this name is meant. Shift and Ctrl select several.")
        )
        self.mentions.setSelectionMode(MentionList.SelectionMode.ExtendedSelection)

    def lay_out(self) -> None:
        forms = QWidget(self)
        stack = QVBoxLayout(forms)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(4)
        stack.addLayout(self.variants)
        stack.addWidget(self.variant)
        fields = QGridLayout()
        fields.setHorizontalSpacing(16)
        fields.setVerticalSpacing(10)
        fields.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Other forms"), forms),
            (self.tr("Identifier"), self.identifier),
            (self.tr("Note"), self.note),
        )
        for row, (words, field) in enumerate(rows):
            label = QLabel(words, self)
            label.setObjectName("muted")
            label.setFont(interface_font(12))
            label.setContentsMargins(0, 7, 0, 0)
            fields.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            fields.addWidget(field, row, 1)
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, 18, MARGIN, 14)
        head.setSpacing(4)
        head.addWidget(self.kind)
        head.addWidget(self.label)
        head.addSpacing(10)
        head.addLayout(fields)
        count = QHBoxLayout()
        count.setContentsMargins(MARGIN, 10, MARGIN, 6)
        count.addWidget(self.heading, 1)
        count.addWidget(self.hand_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(hairline(self))
        layout.addLayout(count)
        layout.addWidget(self.mentions, 1)

    def follow_name(self, name: "RegisterName") -> None:
        """Where it is the same name, what was typed on while a deed was done is left alone."""
        former, field = self.name, self.window().focusWidget()
        is_same = former is not None and former.kind is name.kind and name.label in former.labels
        is_typed = field is self.note and self.note.document().isModified()
        is_typed |= isinstance(field, QLineEdit) and field.isModified()
        self.show_name(name, field if is_same and is_typed else None)
        self.identifier.setModified(self.identifier.text().strip() != name.identifier)
        self.label.setModified(self.label.text().strip() != name.label)
        self.note.document().setModified(self.note.toPlainText().strip() != name.note)

    def show_name(self, name: "RegisterName | None", typed: QWidget | None = None) -> None:
        """Fields that are being typed in are put back to what is kept, but for this one."""
        former, self.name = self.name, name
        self.setEnabled(name is not None)
        if typed is not self.label:
            self.label.setText(name.label if name else "")
        if typed is not self.identifier:
            self.identifier.setText(name.identifier if name else "")
        if typed is not self.note and self.note.toPlainText() != (name.note if name else ""):
            self.note.setPlainText(name.note if name else "")
        if typed is not self.variant:
            self.empty_variant()
        self.show_variants()
        self.show_kind()
        count = name.count if name else 0
        words = self.tr("Stands in {count} places", "", count)
        self.heading.setText(words.format(count=f"{count:,}"))
        places = [(shown.key, shown.pairs, shown.count) for shown in (former, name) if shown]
        if len(places) < 2 or places[0] != places[1]:
            self.mentions.show_name(name)

    def show_hand_button(self) -> None:
        self.hand_button.setVisible(bool(self.mentions.chosen))

    def show_kind(self) -> None:
        name = self.name
        self.kind.setText(f"{kind_letter(name.kind)}  {kind_name(name.kind)}" if name else "")
        color = kind_color(self.appearance.theme, name.kind).name() if name else "transparent"
        self.kind.setStyleSheet(f"color: {color}")

    def show_variants(self) -> None:
        """The focus stays among them, or goes where another one is typed."""
        focused = next((number for number, chip in enumerate(self.chips) if chip.hasFocus()), -1)
        for chip in self.chips:
            self.variants.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for variant in self.name.variants if self.name else ():
            chip = Chip(variant, self.appearance, self, is_removable=True)
            chip.setToolTip(self.tr("{name}: the cross makes it a name of its own again").format(name=variant))
            chip.removed.connect(lambda variant=variant: self.split_wanted.emit(self.name, variant))
            self.variants.addWidget(chip)
            chip.show()
            self.chips.append(chip)
        if focused >= 0:
            heir = self.chips[min(focused, len(self.chips) - 1)] if self.chips else self.variant
            heir.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell_change(self) -> None:
        """Nothing where all fields are as they were, or the name is empty, which is put back."""
        name = self.name
        if name is None:
            return
        if not self.label.text().strip():
            self.label.setText(name.label)
        another = self.variant.text().strip()
        changed = replace(
            name,
            label=self.label.text().strip(),
            identifier=self.identifier.text().strip(),
            note=self.note.toPlainText().strip(),
            variants=(*name.variants, another) if another and another not in name.labels else name.variants,
        )
        self.empty_variant()
        if changed != name:
            self.name = changed
            self.change_wanted.emit(changed)

    def empty_variant(self) -> None:
        """Not to be undone in the field: what was typed is kept."""
        self.variant.setText("")

    def focus_label(self) -> None:
        self.label.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.label.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self.has_done_all(watched, event):
            event.ignore()
            return True
        if watched is self.note:
            if event.type() is QEvent.Type.FocusOut:
                self.tell_change()
            elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
                is_kept = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
                if is_kept and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                    self.tell_change()
                    return True
        return False

    def has_done_all(self, watched: QObject, event: QKeyEvent) -> bool:
        """Whether it is a key of undo or redo, for which the field has nothing: it is meant for the register then."""
        if isinstance(watched, QLineEdit):
            can_undo, can_redo = watched.isUndoAvailable(), watched.isRedoAvailable()
        else:
            can_undo, can_redo = self.note.document().isUndoAvailable(), self.note.document().isRedoAvailable()
        is_undo, is_redo = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
        return (is_undo and not can_undo) or (is_redo and not can_redo)
