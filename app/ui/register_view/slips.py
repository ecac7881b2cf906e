"""Names that differ in one character: the list of pairs, and the two with what stands around them, side by side.

Owns what one may decide of a pair. Refuses to carry it out: it tells.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.text.model import EntityKind
from app.ui.face.glyphs import show_clean
from app.ui.face.theme import Appearance, interface_font, reading_font
from app.ui.register_view.mention_list import MentionList
from app.ui.register_view.name_rows import LEFT, LETTER_WIDTH, RIGHT, RowDelegate
from app.ui.register_view.register_source import RegisterSource
from app.ui.widgets.headings import hairline
from app.ui.widgets.key_button import KeyButton
from app.ui.widgets.value_list import VALUE, AnyIndex, ValueList

if TYPE_CHECKING:
    from app.workspace.register import NameList, NameSlip

SlipFound: TypeAlias = "tuple[EntityKind, NameSlip]"


class SlipList(ValueList):
    def words(self, value: SlipFound) -> str:
        return f"{value[1].wrong} → {value[1].right}"


class SlipRowDelegate(RowDelegate):
    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        kind, slip = index.data(VALUE)
        theme = self.appearance.theme
        self.paint_kind(painter, rect, kind)
        painter.setFont(self.small)
        painter.setPen(theme.muted)
        painter.drawText(rect, RIGHT, f"{slip.wrong_count:,} : {slip.right_count:,}")
        painter.setFont(self.text)
        x = rect.left() + LETTER_WIDTH
        for text, unlike in ((slip.wrong, slip.right), (" → ", " → "), (slip.right, slip.right)):
            for character, other in zip(show_clean(text), unlike, strict=True):
                painter.setPen(theme.ink if character == other else theme.cinnabar)
                painter.drawText(x, rect.top(), rect.width(), rect.height(), LEFT, character)
                x += QFontMetrics(self.text).horizontalAdvance(character)


class SlipPane(QWidget):
    correction_wanted = Signal(object, object)
    """The kind, and the `NameSlip` of which `wrong` becomes `right` in the text."""
    merge_wanted = Signal(object, object)
    """Both are names of one."""
    refusal_wanted = Signal(object, object)
    """Both are right."""

    def __init__(self, appearance: Appearance, source: RegisterSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: SlipFound | None = None
        self.question = QLabel(self)
        self.question.setFont(reading_font(19, QFont.Weight.Bold))
        self.question.setWordWrap(True)
        self.lists = (MentionList("wrong", appearance, source, self), MentionList("right", appearance, source, self))
        self.headings = (QLabel(self), QLabel(self))
        for heading in self.headings:
            heading.setObjectName("muted")
            heading.setFont(interface_font(12))
        self.correct_button = KeyButton(self.tr("Enter"), appearance, self)
        self.turn_button = KeyButton("1", appearance, self)
        self.merge_button = KeyButton("2", appearance, self)
        self.refuse_button = KeyButton(self.tr("Delete"), appearance, self)
        self.correct_button.clicked.connect(self.correct)
        self.turn_button.clicked.connect(self.turn)
        self.merge_button.clicked.connect(self.merge)
        self.refuse_button.clicked.connect(self.refuse)
        self.lay_out()

    def lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for button in (self.correct_button, self.turn_button, self.merge_button, self.refuse_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(24, 20, 24, 16)
        head.setSpacing(14)
        head.addWidget(self.question)
        head.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        for heading, own in zip(self.headings, self.lists, strict=True):
            heading.setContentsMargins(24, 10, 24, 4)
            layout.addWidget(hairline(self))
            layout.addWidget(heading)
            layout.addWidget(own, 1)

    def show_slip(self, found: "SlipFound | None", names: "NameList | None") -> None:
        self.found = found
        if found is None or names is None:
            return
        kind, slip = found
        question = self.tr("Is “{wrong}” meant to be “{right}”?")
        self.question.setText(question.format(wrong=slip.wrong, right=slip.right))
        self.correct_button.tell(self.tr("Correct to “{right}”").format(right=slip.right), is_primary=True)
        turned = self.tr("“{wrong}” is right: correct {count} places", "", slip.right_count)
        self.turn_button.tell(turned.format(wrong=slip.wrong, count=f"{slip.right_count:,}"))
        self.merge_button.tell(self.tr("Two forms of one name"))
        self.refuse_button.tell(self.tr("Two names"))
        for heading, own, text, unlike, count in (
            (self.headings[0], self.lists[0], slip.wrong, slip.right, slip.wrong_count),
            (self.headings[1], self.lists[1], slip.right, slip.wrong, slip.right_count),
        ):
            heading.setText(self.tr("{name} · {count}").format(name=text, count=f"{count:,}"))
            name = replace(names.with_text(kind, text), count=count)
            own.show_name(name, unlike)

    def correct(self) -> None:
        if self.found is not None:
            self.correction_wanted.emit(*self.found)

    def turn(self) -> None:
        """The rarer name is the right one."""
        if self.found is not None:
            kind, slip = self.found
            self.correction_wanted.emit(kind, replace(slip, wrong=slip.right, right=slip.wrong))

    def merge(self) -> None:
        if self.found is not None:
            self.merge_wanted.emit(*self.found)

    def refuse(self) -> None:
        if self.found is not None:
            self.refusal_wanted.emit(*self.found)
