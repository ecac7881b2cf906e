"""A run of changes as a proof shows it: the text with what went and what came marked in it, and a little around.

Owns what is shown of a run. Refuses to paint it (`app.ui.changes.rows`).
"""

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from app.ui.changes.runs import Run
from app.ui.changes.text import ChangeKind
from app.ui.changes.words import SPACES
from app.ui.face.glyphs import show_clean

BEFORE = 6
AFTER = 24
LONGEST = 120
"""More characters of a run than a row can show."""


class Mark(Enum):
    PLAIN = auto()
    GAP = auto()
    """White space that went: shown as in the raw pane, by dots."""
    GONE = auto()
    COME = auto()


class Stroke(NamedTuple):
    text: str
    mark: Mark


def lead_in(run: Run) -> str:
    """The last characters before the first change."""
    start = run[0].change.clean_start
    return show_clean(run[0].block.text[max(0, start - BEFORE) : start])


def strokes_of(run: Run, raw: str) -> Iterator[Stroke]:
    """From the first change on, as far as a row reaches; no stroke is empty."""
    text, shown = run[0].block.text, 0
    ends = [item.change.clean_start for item in run[1:]] + [run[-1].change.clean_end + AFTER]
    for item, end in zip(run, ends, strict=True):
        change = item.change
        before, now = raw[change.raw_start : change.raw_end], text[change.clean_start : change.clean_end]
        parts = (
            Stroke(before, Mark.GAP) if change.kind is ChangeKind.REMOVED else Stroke(visible(before), Mark.GONE),
            Stroke(visible(now), Mark.COME),
            Stroke(show_clean(text[change.clean_end : end]), Mark.PLAIN),
        )
        yield from (part for part in parts if part.text)
        shown += sum(len(part.text) for part in parts)
        if shown > LONGEST:
            return


def visible(text: str) -> str:
    """White space has a sign of its own."""
    return show_clean("".join(SPACES.get(character, character) for character in text[:LONGEST]))


def tell_run(run: Run, raw: str) -> str:
    """The same for who does not see it: what went in square brackets, what came in angle ones."""
    wrap = {Mark.PLAIN: "{}", Mark.GAP: "[{}]", Mark.GONE: "[{}]", Mark.COME: "<{}>"}
    return lead_in(run) + "".join(wrap[mark].format(text) for text, mark in strokes_of(run, raw))
