"""Text in columns for a terminal, where a Chinese character is two cells wide.

Owns widths and alignment. Refuses to print, and to know what the columns say.
"""

import shutil
import sys
import unicodedata
from collections.abc import Sequence

GAP = "  "
ELLIPSIS = "…"
NARROWEST = 20


def text_width(text: str) -> int:
    """In cells of a terminal."""
    return sum(character_width(character) for character in text)


def character_width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def clip_text(text: str, width: int) -> str:
    """The text within so many cells, with an ellipsis where some of it is gone."""
    if text_width(text) <= width:
        return text
    used, kept = 0, ""
    for character in text:
        used += character_width(character)
        if used > width - 1:
            break
        kept += character
    return kept + ELLIPSIS


def pad_text(text: str, width: int, *, is_number: bool = False) -> str:
    space = " " * max(width - text_width(text), 0)
    return space + text if is_number else text + space


def terminal_width() -> int:
    """0 where the output is no terminal, and so nothing is clipped."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 0


def format_table(headings: Sequence[str], rows: Sequence[Sequence[object]]) -> list[str]:
    """Lines of a table; columns of whole numbers are set to the right, the last column is clipped to the terminal."""
    cells = [[" ".join(str(cell).split()) for cell in row] for row in rows]
    is_number = [all(isinstance(row[column], int) for row in rows) for column in range(len(headings))]
    widths = [
        max(text_width(heading), *(text_width(row[column]) for row in cells), 0)
        for column, heading in enumerate(headings)
    ]
    room = terminal_width()
    if room:
        before = sum(widths[:-1]) + len(GAP) * (len(widths) - 1)
        widths[-1] = max(min(widths[-1], room - before), NARROWEST)
    return [format_row(row, widths, is_number) for row in ([*headings], *cells)]


def format_row(cells: Sequence[str], widths: Sequence[int], is_number: Sequence[bool]) -> str:
    *others, last = cells
    *other_widths, last_width = widths
    padded = [
        pad_text(cell, width, is_number=right)
        for cell, width, right in zip(others, other_widths, is_number, strict=False)
    ]
    padded.append(pad_text(clip_text(last, last_width), last_width, is_number=is_number[-1]))
    return GAP.join(padded).rstrip()
