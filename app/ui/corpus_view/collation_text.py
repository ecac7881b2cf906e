"""Two articles beside each other as rich text: a paragraph opposite what stands in its place, differences marked.

Refuses to compare: it is given what differs.
"""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from app.ui.face.glyphs import show_clean
from app.ui.face.stylesheet import blend
from app.ui.face.theme import READING_FAMILIES, Theme

if TYPE_CHECKING:
    from app.workspace.corpus.collation import Collation, Parts

PIXELS = 15
CELL_MARGIN = 16
CELL = f"padding: 6px {CELL_MARGIN}px 6px {CELL_MARGIN}px"


def write_collation(collation: "Collation", theme: Theme) -> str:
    families = ",".join(f"'{family}'" for family in READING_FAMILIES)
    first, second = (blend(color, theme.galley, 0.24) for color in (theme.articles[4], theme.articles[2]))
    rows = "".join(
        f'<tr><td width="50%" style="{CELL}">{write_parts(row.first, first)}</td>'
        f'<td width="50%" style="{CELL}">{write_parts(row.second, second)}</td></tr>'
        for row in collation.rows
    )
    style = f"font-family:{families}; font-size:{PIXELS}px; line-height:150%; color:{theme.ink.name()}"
    return f'<table width="100%" cellpadding="0" cellspacing="0" style="{style}">{rows}</table>'


def write_parts(parts: "Parts", ground: QColor) -> str:
    mark = f"background-color:{ground.name()}; text-decoration:underline"
    return "".join(
        f'<span style="{mark}">{write_text(text)}</span>' if is_other else write_text(text) for text, is_other in parts
    )


def write_text(text: str) -> str:
    """A paragraph that ends within the row ends its line there."""
    return "<br>".join(escape(show_clean(line)) for line in text.split("\n"))
