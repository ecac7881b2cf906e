"""Headings whose lines are about as long as one another, so that no character stands alone on the last.

Owns how much of the column each leaves free at its right: measured apart from the document, and set only for headings
that are in sight, since to lay out a long article for its headings' sake takes a second. The number of their lines is
the same as without, so that nothing moves. Refuses text.
"""

from collections.abc import Iterable
from math import ceil

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock, QTextCursor, QTextFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QTextEdit

from app.text.model import HEADING_ROLES, Block, Role
from app.ui.galley.sheet import Sheet
from app.ui.galley.typography import Typography

BALANCED = HEADING_ROLES | {Role.SUBHEAD}
FIRST = 16
"""How many paragraphs of an article can be in sight when it is shown first."""
MOST_KNOWN = 2000
LONGEST = 300
"""Characters: what is longer is no heading, whatever it is called."""
Key = tuple[str, Role, int, Typography]


class Headings(QObject):
    def __init__(self, page: QTextEdit, sheet: Sheet) -> None:
        super().__init__(page)
        self.page = page
        self.sheet = sheet
        self.known: dict[Key, float] = {}
        self.waiting: set[int] = set()
        self.timer = QTimer(self, singleShot=True, interval=0)
        self.timer.timeout.connect(self.balance_waiting)

    def balance_first(self) -> None:
        """Before an article is seen for the first time."""
        self.balance(range(min(FIRST, len(self.sheet.blocks))))

    def ask(self, rows: Iterable[tuple[int, Block, QRect]], typed_in: int) -> None:
        """Of what was painted: headings that are not as they should be are put right after it.

        Not the one that is typed in: its lines would break elsewhere at every key.
        """
        headings = (index for index, _, _ in rows if index != typed_in and self.is_heading(index))
        self.waiting = {index for index in headings if not self.is_balanced(index)}
        if self.waiting:
            self.timer.start()

    def balance_waiting(self) -> None:
        self.balance(sorted(index for index in self.waiting if index < len(self.sheet.blocks)))
        self.waiting = set()

    def is_heading(self, index: int) -> bool:
        block = self.sheet.blocks[index]
        return block.role in BALANCED and len(block.text) <= LONGEST

    def is_balanced(self, index: int) -> bool:
        margin = self.known.get(self.key_of(index))
        return margin is not None and self.sheet.findBlockByNumber(index).blockFormat().rightMargin() == margin

    def key_of(self, index: int) -> Key:
        block = self.sheet.blocks[index]
        return block.text, block.role, self.page.viewport().width(), self.sheet.typography

    def balance(self, indexes: Iterable[int]) -> None:
        wanted = [(index, self.margin_of(index)) for index in indexes if self.is_heading(index)]
        stale = [
            (paragraph, margin)
            for index, margin in wanted
            if (paragraph := self.sheet.findBlockByNumber(index)).blockFormat().rightMargin() != margin
        ]
        if not stale:
            return
        was_drawing, self.sheet.is_drawing = self.sheet.is_drawing, True
        cursor = QTextCursor(self.sheet)
        cursor.beginEditBlock()
        for paragraph, margin in stale:
            set_right_margin(paragraph, margin)
        cursor.endEditBlock()
        self.sheet.is_drawing = was_drawing

    def margin_of(self, index: int) -> float:
        key = self.key_of(index)
        if key not in self.known:
            if len(self.known) >= MOST_KNOWN:
                self.known.clear()
            text = self.sheet.findBlockByNumber(index).text()
            font = self.sheet.typography.characters[key[1]].font()
            self.known[key] = free_width(text, font, float(key[2]), self.sheet.defaultTextOption())
        return self.known[key]


def set_right_margin(paragraph: QTextBlock, margin: float) -> None:
    look = paragraph.blockFormat()
    if margin:
        look.setRightMargin(margin)
    else:
        look.clearProperty(QTextFormat.Property.BlockRightMargin.value)
    QTextCursor(paragraph).setBlockFormat(look)


def free_width(text: str, font: QFont, column: float, option: QTextOption) -> float:
    """Of the column, where the lines of a heading are as short as they can be without one more of them."""
    em = QFontMetricsF(font).horizontalAdvance("国")
    if column < 2 * em or QFontMetricsF(font).horizontalAdvance(text) <= column:
        return 0.0
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    widths = line_widths(layout, column)
    if len(widths) < 2:
        return 0.0
    for ems in range(ceil(sum(widths) / len(widths) / em), int(column / em) + 1):
        if len(line_widths(layout, ems * em)) == len(widths):
            return max(column - ems * em, 0.0)
    return 0.0


def line_widths(layout: QTextLayout, width: float) -> list[float]:
    widths = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        widths.append(line.naturalTextWidth())
    layout.endLayout()
    return widths
