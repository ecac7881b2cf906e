"""How each role is set: size, weight, colour, leading, indent, space around.

Owns the paragraph and character formats of the galley. Refuses text.
"""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat

from app.text.model import Role
from app.ui.face.pane_type import PaneType
from app.ui.face.theme import Theme, interface_font, reading_font

BODY_PIXELS = 16.5
LEADING = 1.85


@dataclass(frozen=True, slots=True)
class Setting:
    """Sizes are parts of the body's: `size` of the type, `above` and `below` of its size in space around."""

    size: float = 1.0
    leading: float = LEADING
    above: float = 0.0
    below: float = 0.35
    indent: float = 0.0
    weight: QFont.Weight = QFont.Weight.Normal
    is_muted: bool = False
    is_sans: bool = False
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft


JUSTIFIED = Qt.AlignmentFlag.AlignJustify
BOLD = QFont.Weight.Bold
SETTINGS = {
    Role.SECTION: Setting(0.82, 1.7, below=0.3, is_muted=True, is_sans=True),
    Role.KICKER: Setting(1.0, 1.6, below=0.2, is_muted=True),
    Role.TITLE: Setting(25 / BODY_PIXELS, 1.42, above=0.05, below=0.5, weight=BOLD),
    Role.SUBTITLE: Setting(1.1, 1.6, below=0.5, weight=QFont.Weight.Medium),
    Role.BYLINE: Setting(0.88, 1.7, below=0.5, is_muted=True, is_sans=True),
    Role.LEAD: Setting(0.95, 1.8, below=0.6, indent=2, is_muted=True, alignment=JUSTIFIED),
    Role.BODY: Setting(indent=2, alignment=JUSTIFIED),
    Role.SUBHEAD: Setting(1.06, 1.6, above=0.6, below=0.4, weight=BOLD),
    Role.CAPTION: Setting(0.9, 1.7, above=0.5, below=0.2, alignment=JUSTIFIED),
    Role.CREDIT: Setting(0.82, 1.7, is_muted=True, is_sans=True),
}


class Typography:
    """The formats of one theme, one size of the body text, and a family and a line spacing of the user's."""

    def __init__(self, theme: Theme, pixels: float = BODY_PIXELS, chosen: PaneType = PaneType()) -> None:  # noqa: B008
        self.pixels = pixels
        self.font = reading_font(pixels, family=chosen.family)
        spacing = chosen.leading / 100
        self.blocks = {role: make_block_format(setting, pixels, spacing) for role, setting in SETTINGS.items()}
        self.characters = {
            role: make_character_format(setting, theme, pixels, chosen.family) for role, setting in SETTINGS.items()
        }


def make_block_format(setting: Setting, pixels: float, spacing: float) -> QTextBlockFormat:
    size = pixels * setting.size
    block = QTextBlockFormat()
    block.setLineHeight(round(size * setting.leading * spacing), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    block.setTextIndent(size * setting.indent)
    block.setTopMargin(round(pixels * setting.above))
    block.setBottomMargin(round(pixels * setting.below))
    block.setAlignment(setting.alignment)
    return block


def make_character_format(setting: Setting, theme: Theme, pixels: float, family: str) -> QTextCharFormat:
    size = pixels * setting.size
    serif = reading_font(size, setting.weight, family)
    characters = QTextCharFormat()
    characters.setFont(interface_font(size, setting.weight) if setting.is_sans else serif)
    characters.setForeground(QColor(theme.muted if setting.is_muted else theme.ink))
    return characters
