"""A band of raw lines: what is selected in the raw pane or on the map, and carried by a drag to an article.

Owns which characters a selection means as a band, and how a drag carries it. Refuses to decide where it goes.
"""

from PySide6.QtCore import QMimeData

from app.text.model import Span
from app.ui.raw_pane.index import RawIndex

FORM = "application/x-jiaoyang-lines"


def band_of_lines(index: RawIndex, first: int, last: int) -> Span:
    """All of these lines, in whichever order the two are given."""
    first, last = min(first, last), max(first, last)
    return Span(index.line_range(first)[0], index.line_range(last)[1])


def lines_of(index: RawIndex, band: Span) -> tuple[int, int]:
    """The first and the last line that the band touches."""
    return index.line_of(band.raw_start), index.line_of(max(band.raw_end - 1, band.raw_start))


def band_of(index: RawIndex, selected: Span | None) -> Span | None:
    """What a selection means: within one line these very characters, over several the whole of each; not blank."""
    if selected is None or not index.raw[selected.raw_start : selected.raw_end].strip():
        return None
    first, last = lines_of(index, selected)
    return selected if first == last else band_of_lines(index, first, last)


def put_in(data: QMimeData, band: Span | None) -> QMimeData:
    if band is not None:
        data.setData(FORM, f"{band.raw_start} {band.raw_end}".encode())
    return data


def carried(data: QMimeData) -> Span | None:
    """The band that a drag brings, None where it brings none."""
    numbers = data.data(FORM).toStdString().split() if data.hasFormat(FORM) else []
    return Span(int(numbers[0]), int(numbers[1])) if len(numbers) == 2 else None
