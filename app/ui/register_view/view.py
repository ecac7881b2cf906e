"""The page of the register: the names of the library at the left, and at the right what is known of the chosen one.

Owns the keys, and what is wanted of the register when they are pressed. Refuses to ask and to write: see
`register_source`.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.text.model import EntityKind
from app.ui.face.theme import Appearance, interface_font
from app.ui.jobs import Jobs
from app.ui.register_view.entry_pane import EntryPane
from app.ui.register_view.hand_menu import make_hand_menu
from app.ui.register_view.register_source import RegisterSource
from app.ui.register_view.side import NAMES, REFUSED, SLIPS, RegisterSide
from app.ui.register_view.slips import SlipPane
from app.ui.widgets.buttons import Button
from app.ui.widgets.headings import hairline

if TYPE_CHECKING:
    from app.workspace import Workspace
    from app.workspace.register import NameList, NameSlip, RegisterDeed, RegisterName

TYPING_PAUSE = 60
"""Milliseconds of quiet before what is typed is looked for."""
Key = Qt.Key
ENTER = (Key.Key_Return, Key.Key_Enter)

ENTRY_DEEDS = ("save", "rename", "merge", "split")


def key_after(deed: "RegisterDeed") -> tuple[EntityKind, str, int] | None:
    """Of the first entry that the deed left, or of the name that has none any more."""
    entries = deed.before if deed.is_taken_back else deed.after
    left = next((entry for entry in entries.values() if entry and not entry.merged_into), None)
    gone = next((entry for entry in deed.after.values() if entry), None)
    if left is not None:
        return (left.kind, "", left.id)
    return (gone.kind, gone.label, 0) if gone else None


class RegisterView(QWidget):
    place_chosen = Signal(object)
    """A `Mention` that is to be opened."""
    closed = Signal()

    def __init__(self, appearance: Appearance, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = RegisterSource(jobs, self)
        self.names: NameList | None = None
        self.wanted: tuple[EntityKind, str, int] | None = None
        self.line = QLineEdit(self)
        self.close_button = Button(self.tr("Back to the text  Esc"), self, look="plain")
        self.side = RegisterSide(appearance, self)
        self.entry = EntryPane(appearance, self.source, self)
        self.slip = SlipPane(appearance, self.source, self)
        self.hint = QLabel(self)
        self.panes = QStackedWidget(self)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(TYPING_PAUSE)
        self.lay_out()
        self.connect_signals()
        self.show_chosen()

    def lay_out(self) -> None:
        self.line.setPlaceholderText(self.tr("A name, its spelling or its initials"))
        self.line.setAccessibleName(self.tr("Find a name"))
        self.line.setFont(interface_font(15))
        self.line.setFixedHeight(36)
        self.close_button.setFont(interface_font(12.5))
        self.hint.setObjectName("muted")
        self.hint.setFont(interface_font(13.5))
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self.hint.setMargin(48)
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 16, 10)
        head.setSpacing(12)
        head.addWidget(self.line, 1)
        head.addWidget(self.close_button)
        for pane in (self.entry, self.slip, self.hint):
            self.panes.addWidget(pane)
        ground = QWidget(self)
        ground.setObjectName("galleyGround")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        body = QVBoxLayout(ground)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self.panes)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(hairline(is_vertical=True))
        row.addWidget(ground, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(hairline(self))
        layout.addLayout(row, 1)

    def connect_signals(self) -> None:
        self.line.textEdited.connect(lambda _: self.timer.start())
        self.timer.timeout.connect(self.look)
        self.close_button.clicked.connect(self.closed)
        self.side.choice_changed.connect(self.show_chosen)
        self.side.merge_button.clicked.connect(self.merge)
        self.entry.change_wanted.connect(self.describe)
        self.entry.split_wanted.connect(self.split)
        self.entry.hand_button.clicked.connect(self.choose_receiver)
        self.slip.correction_wanted.connect(self.correct)
        self.slip.merge_wanted.connect(self.merge_slip)
        self.slip.refusal_wanted.connect(self.refuse_slip)
        for mentions in (self.entry.mentions, *self.slip.lists):
            mentions.place_chosen.connect(self.place_chosen)
        for watched in (self.line, self.entry.mentions, *self.side.lists, *self.slip.lists):
            watched.installEventFilter(self)
        self.source.deed_done.connect(self.follow_deed)
        self.source.names_listed.connect(self.take_names)
        self.source.names_spelt.connect(self.look_again)
        self.source.slips_found.connect(self.side.take_slips)
        self.source.refusals_listed.connect(self.side.take_refusals)

    def set_workspace(self, workspace: "Workspace | None") -> None:
        """Names of another library are not shown until those of this one are there."""
        if workspace is not self.source.workspace:
            self.take_names(None)
        self.source.set_workspace(workspace)

    def open_page(self) -> None:
        """Ready to type; what was chosen before is chosen still."""
        self.source.refresh()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def take_names(self, names: "NameList | None") -> None:
        self.names = names
        wanted, self.wanted = self.wanted, None
        self.side.take_names(names, wanted)

    def look(self) -> None:
        self.timer.stop()
        self.side.look_for(self.line.text())

    def look_again(self) -> None:
        """What was typed before the names were spelt may be a spelling."""
        if self.side.names.words and not self.timer.isActive():
            self.look()

    def show_chosen(self) -> None:
        tab = self.side.tab
        first, slip = self.side.first, self.side.chosen_slip
        self.line.setEnabled(tab == NAMES)
        if tab == NAMES and first:
            if self.entry.name is not first:
                self.entry.follow_name(first)
            self.panes.setCurrentWidget(self.entry)
        elif tab == SLIPS and slip is not None:
            if self.slip.found != slip:
                self.slip.show_slip(slip, self.names)
            self.panes.setCurrentWidget(self.slip)
        else:
            words = {
                NAMES: self.tr("No name. Names come here as they are confirmed in the text.")
                if self.names
                else self.tr("The names are being read…"),
                SLIPS: self.tr("No name differs from another in one character only."),
                REFUSED: self.tr("Nothing was refused. Delete refuses a suggested name for good."),
            }
            if tab == NAMES and self.names and self.line.text():
                words[NAMES] = self.tr("No name is written, spelt or begins so.")
            has_refused = tab == REFUSED and self.side.chosen_refusal is not None
            self.hint.setText(self.tr("Enter lets it be suggested again.") if has_refused else words[tab])
            self.panes.setCurrentWidget(self.hint)

    def follow_deed(self, deed: "RegisterDeed") -> None:
        """What was described, merged or split is chosen still when it is an entry only since, or was one until now."""
        if deed.verb in ENTRY_DEEDS:
            self.wanted = key_after(deed)

    def describe(self, name: "RegisterName") -> None:
        self.source.do(lambda register: register.describe(name))

    def split(self, name: "RegisterName", variant: str) -> None:
        self.source.do(lambda register: register.split(name, (variant,)))

    def merge(self) -> None:
        chosen = self.side.chosen
        if len(chosen) > 1:
            self.source.do(lambda register: register.merge(chosen[0], chosen[1:]))

    def choose_receiver(self) -> None:
        menu = self.make_hand_menu()
        if menu is not None:
            button = self.entry.hand_button
            menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def make_hand_menu(self) -> QMenu | None:
        """None where no place is selected."""
        name, mentions = self.entry.name, self.entry.mentions.chosen
        if name is None or self.names is None or not mentions:
            return None

        def hand(receiver: int) -> None:
            self.source.do(lambda register: register.hand(name.kind, mentions, receiver))

        menu = make_hand_menu(name, mentions, self.names, hand, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def correct(self, kind: EntityKind, slip: "NameSlip") -> None:
        self.source.do(lambda register: register.correct(kind, slip))

    def merge_slip(self, kind: EntityKind, slip: "NameSlip") -> None:
        self.source.do(lambda register: register.merge_slip(kind, slip))

    def refuse_slip(self, kind: EntityKind, slip: "NameSlip") -> None:
        self.source.do(lambda register: register.refuse_slip(kind, slip))

    def restore(self) -> None:
        refusal = self.side.chosen_refusal
        if refusal is not None:
            self.source.do(lambda register: register.restore([refusal]))

    def undo(self) -> None:
        self.source.do(lambda register: register.undo())

    def redo(self) -> None:
        self.source.do(lambda register: register.redo())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Plain keys are this page's, not the window's."""
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            if not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
                event.accept()
            return False
        return event.type() is QEvent.Type.KeyPress and (self.press(watched, event) or self.type_on(watched, event))

    def press(self, watched: QObject, event: QKeyEvent) -> bool:
        side = self.side
        deeds = {
            (self.line, Key.Key_Return): self.enter_names,
            (self.line, Key.Key_Down): self.enter_names,
            (side.name_list, Key.Key_Return): self.enter_mentions,
            (side.name_list, Key.Key_Right): self.enter_mentions,
            (side.name_list, Key.Key_F2): self.entry.focus_label,
            (self.entry.mentions, Key.Key_Left): side.focus_list,
            (self.entry.mentions, Key.Key_H): self.choose_receiver,
            (side.slip_list, Key.Key_Return): self.slip.correct,
            (side.slip_list, Key.Key_1): self.slip.turn,
            (side.slip_list, Key.Key_2): self.slip.merge,
            (side.slip_list, Key.Key_Delete): self.slip.refuse,
            (side.refused_list, Key.Key_Return): self.restore,
            (side.refused_list, Key.Key_Delete): self.restore,
        }
        key = Key.Key_Return if event.key() == Key.Key_Enter else Key(event.key())
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        deed = next((deed for (own, wanted), deed in deeds.items() if own is watched and wanted == key), None)
        if deed is None or not is_plain:
            return False
        deed()
        return True

    def type_on(self, watched: QObject, event: QKeyEvent) -> bool:
        """Letters typed in the list of names are looked for."""
        is_text = event.text().isprintable() and bool(event.text().strip())
        is_held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if watched is not self.side.name_list or not is_text or is_held:
            return False
        self.line.setText(event.text())
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.timer.start()
        return True

    def enter_names(self) -> None:
        if self.timer.isActive():
            self.look()
        self.side.focus_list()

    def enter_mentions(self) -> None:
        mentions = self.entry.mentions
        mentions.setFocus(Qt.FocusReason.OtherFocusReason)
        if not mentions.currentIndex().isValid():
            mentions.setCurrentIndex(mentions.rows.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no field took for itself."""
        if event.key() == Key.Key_Escape:
            self.leave()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        elif event.key() == Key.Key_J and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.merge()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """From a field back to the list, as it was; then what is looked for is given up; then the page is left."""
        focused = self.focusWidget()
        if focused is not None and self.entry.isAncestorOf(focused) and focused is not self.entry.mentions:
            self.entry.show_name(self.entry.name)
            self.side.focus_list()
        elif self.side.tab == NAMES and self.line.text():
            self.line.clear()
            self.look()
        else:
            self.closed.emit()
