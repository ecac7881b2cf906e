"""How the text of a pane is set, as its user wants it: family, size, line spacing, width of the column.

Owns the values, their bounds and the names they are remembered by. Refuses fonts (`app.ui.face.theme`).
"""

from dataclasses import dataclass

from app.ui.face.theme import COLUMN_WIDTH
from app.ui.settings import Settings

SIZES = (75, 85, 92, 100, 110, 122, 135, 150, 170, 200)
LEADINGS = (80, 90, 100, 110, 125, 140)
"""Per cent of the text's own."""
COLUMNS = (480, COLUMN_WIDTH, 780, 0)
"""The widest that the column becomes, in pixels; 0 for as wide as the pane."""


@dataclass(frozen=True, slots=True)
class PaneType:
    """Without a family it is the face's own; `size` and `leading` are per cent of the text's own."""

    family: str = ""
    size: int = 100
    leading: int = 100
    column: int = COLUMN_WIDTH
    is_wrapped: bool = False


def load_type(settings: Settings, pane: str) -> PaneType:
    """`pane` is `galley` or `raw`. What is out of bounds counts as the text's own."""
    size, leading = (settings.number(f"{pane}/{name}", 100) for name in ("size", "leading"))
    column = settings.number(f"{pane}/column", COLUMN_WIDTH)
    return PaneType(
        settings.text(f"{pane}/family"),
        size if SIZES[0] <= size <= SIZES[-1] else 100,
        leading if LEADINGS[0] <= leading <= LEADINGS[-1] else 100,
        column if column in COLUMNS else COLUMN_WIDTH,
        settings.number(f"{pane}/wrap") == 1,
    )


def keep_type(settings: Settings, pane: str, chosen: PaneType) -> None:
    settings.keep(f"{pane}/family", chosen.family)
    settings.keep(f"{pane}/size", chosen.size)
    settings.keep(f"{pane}/leading", chosen.leading)
    settings.keep(f"{pane}/column", chosen.column)
    settings.keep(f"{pane}/wrap", int(chosen.is_wrapped))
