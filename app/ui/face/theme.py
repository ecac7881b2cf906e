"""The face 朱墨, cinnabar and ink: colours, type and measures, light and dark.

Owns the tokens and who hears when they change. Refuses widgets. Cinnabar is for one thing only: what asks for the
editor's eye. Colours of articles and roles never stand alone, always with a number, a letter or a mark.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication

READING_FAMILIES = ["Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "serif"]
INTERFACE_FAMILIES = ["Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "sans-serif"]
RAW_FAMILIES = ["Noto Sans Mono CJK SC", "Source Han Mono SC", "NSimSun", "Menlo", "monospace"]

GRID = 4
ROW_HEIGHT = 32
LEFT_WIDTH = 268
RIGHT_WIDTH = 286
COLUMN_WIDTH = 620
"""The widest that a column of reading text becomes, in pixels."""


@dataclass(frozen=True, slots=True)
class Theme:
    is_dark: bool
    window: QColor
    galley: QColor
    raw: QColor
    card: QColor
    ink: QColor
    muted: QColor
    line: QColor
    selection: QColor
    cinnabar: QColor
    amber: QColor
    articles: tuple[QColor, ...]

    def article_color(self, number: int) -> QColor:
        """The colour of the article that stands at this place of the issue, counted from 1."""
        return self.articles[(number - 1) % len(self.articles)]

    @property
    def person(self) -> QColor:
        return self.articles[2]

    @property
    def place(self) -> QColor:
        return self.articles[0]

    @property
    def organisation(self) -> QColor:
        return self.articles[1]


def make_colors(names: str) -> tuple[QColor, ...]:
    return tuple(QColor(name) for name in names.split())


LIGHT = Theme(
    is_dark=False,
    window=QColor("#F3F0EA"),
    galley=QColor("#FFFDF8"),
    raw=QColor("#F8F6F1"),
    card=QColor("#FBF8F1"),
    ink=QColor("#1F1D1A"),
    muted=QColor("#6B655B"),
    line=QColor("#E2DCD0"),
    selection=QColor("#EFE6D4"),
    cinnabar=QColor("#BC3820"),
    amber=QColor("#AD7310"),
    articles=make_colors("#255B87 #A05D00 #49764B #8E57A5 #923231 #237779 #7C6D2F #6560BE"),
)
DARK = Theme(
    is_dark=True,
    window=QColor("#1B1A18"),
    galley=QColor("#232220"),
    raw=QColor("#1F1E1C"),
    card=QColor("#282623"),
    ink=QColor("#E9E4DA"),
    muted=QColor("#9F988B"),
    line=QColor("#35322D"),
    selection=QColor("#34302A"),
    cinnabar=QColor("#F0755B"),
    amber=QColor("#E0B25A"),
    articles=make_colors("#7DBEE4 #D39156 #9ED59D #C18BBE #E27D8C #8AE7E8 #D9C665 #9EABFF"),
)


def make_font(families: list[str], pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A font of so many pixels; a fraction is kept, which `setPixelSize` would not."""
    font = QFont()
    font.setFamilies(families)
    screen = QGuiApplication.primaryScreen()
    dots_per_inch = screen.logicalDotsPerInchY() if screen else 96.0
    font.setPointSizeF(pixels * 72.0 / dots_per_inch)
    font.setWeight(weight)
    return font


def reading_font(pixels: float = 16.5, weight: QFont.Weight = QFont.Weight.Normal, family: str = "") -> QFont:
    return make_font([family, *READING_FAMILIES] if family else READING_FAMILIES, pixels, weight)


def interface_font(pixels: float = 13, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    return make_font(INTERFACE_FAMILIES, pixels, weight)


def raw_font(pixels: float = 12.5, family: str = "") -> QFont:
    return make_font([family, *RAW_FAMILIES] if family else RAW_FAMILIES, pixels)


def find_systems_theme() -> Theme:
    return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT


class Appearance(QObject):
    """Which theme is in force: `light`, `dark`, or that of the system."""

    theme_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choice = "system"
        self.systems_theme = find_systems_theme()
        """Kept, as it is asked for thousands of times while the window is painted."""
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.follow_system)

    @property
    def theme(self) -> Theme:
        if self.choice == "system":
            return self.systems_theme
        return DARK if self.choice == "dark" else LIGHT

    def choose(self, choice: str) -> None:
        self.choice = choice
        self.theme_changed.emit()

    def follow_system(self) -> None:
        self.systems_theme = find_systems_theme()
        if self.choice == "system":
            self.theme_changed.emit()
