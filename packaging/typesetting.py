"""Clean text set in the columns of a newspaper, and what an extractor of PDF text makes of it.

Owns line breaking, justification, and the empty lines that indents, hanging marks and column ends leave. Refuses to
choose what is set (see `varied_pages.py`) and any mark-up: what comes out is raw text.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

OPENING = "“‘《〈（【「『"
CLOSING = "”’》〉）】」』，。、；：！？…%"
INDENT = 2.0
"""In em, of the first line of a paragraph."""
HANG = 0.5
"""How far an opening mark at the head of a line stands to the left of the others, in em."""
TALLEST = 60
"""Lines of the longest column."""
_TOKEN = re.compile(r"[A-Za-z0-9][A-Za-z0-9.,:%‰℃/+\-]*|——|……|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Face:
    """How a page is set: its `width` in em; the others are probabilities, or tell of its whole.

    `spread` that a line that falls short is spaced out, `numbers` that a space stands beside a number, `hanging` that
    an opening mark hangs, `parted` that the extractor takes another indent for a new block. `is_close_behind` says that
    a spaced-out line has no space behind its marks.
    """

    width: float
    spread: float
    numbers: float
    hanging: float
    parted: float
    is_close_behind: bool


def choose_width(chance: random.Random) -> float:
    return chance.choice((11, 12, 13, 14, 15, 15, 15.5, 16, 16, 16.5, 17, 17, 17.5, 18, 18, 20, 22, 24))


def choose_face(chance: random.Random) -> Face:
    return Face(
        width=choose_width(chance),
        spread=chance.choice((0.0, 0.5, 0.9, 0.9, 1.0)),
        numbers=chance.choice((0.0, 0.5, 0.8, 0.95, 1.0)),
        hanging=chance.choice((0.0, 0.9, 1.0, 1.0)),
        parted=0.0 if chance.random() < 0.06 else 1.0,
        is_close_behind=chance.random() < 0.4,
    )


def width_of(tokens: Sequence[str]) -> float:
    return sum(len(token) * (0.5 if token.isascii() else 1.0) for token in tokens)


def break_lines(text: str, first: float, width: float) -> list[list[str]]:
    """The text as lines of tokens, of which the first is `first` em wide; no line begins with a closing mark or ends
    with an opening one, if it can be helped.
    """
    lines: list[list[str]] = [[]]
    room = first
    for token in _TOKEN.findall(text):
        line = lines[-1]
        is_tight = width_of(line) + width_of([token]) > room + (0.5 if token[0] in CLOSING else 0.0)
        if not is_tight or not line:
            line.append(token)
            continue
        carried: list[str] = []
        while len(line) > 1 and (line[-1] in OPENING or (not carried and token[0] in CLOSING) or is_mark(carried)):
            carried.insert(0, line.pop())
        lines.append([*carried, token])
        room = width
    return lines


def is_mark(carried: Sequence[str]) -> bool:
    return bool(carried) and carried[0][0] in CLOSING


class Column:
    """The column that is being filled: how many lines it has left, and the block that the extractor sees at its end."""

    def __init__(self, chance: random.Random, face: Face) -> None:
        self.chance = chance
        self.face = face
        self.left = chance.randrange(4, TALLEST)
        self.block = 0
        """Lines of the extractor's block so far."""
        self.edge = 0.0
        """Where its last line begins, in em from the left of the column."""

    def break_off(self) -> None:
        """What follows begins a block, whatever its indent."""
        self.block = 0

    def set_paragraph(self, text: str, width: float | None = None) -> tuple[str, str]:
        """The gap before the paragraph, and its raw text."""
        wide = width or self.face.width
        lines = break_lines(text, wide - INDENT, wide)
        pieces: list[str] = []
        for number, line in enumerate(lines):
            indent = 0.0 if number else INDENT
            if line[0] in OPENING and self.chance.random() < self.face.hanging:
                indent -= HANG
            pieces.append(self.step(indent))
            slack = (wide if number else wide - INDENT) - width_of(line)
            is_last = number == len(lines) - 1
            pieces.append(self.join(line, is_spread=slack >= 0.5 and not is_last))
        return pieces[0], "".join(pieces[1:])

    def step(self, indent: float) -> str:
        """The line break before the next line."""
        self.left -= 1
        if self.left < 0:
            self.left = self.chance.randrange(8, TALLEST)
            self.block = 0
        is_same = self.block == 1 or indent == self.edge
        gap = "\n\n" if not self.block or (not is_same and self.chance.random() < self.face.parted) else "\n"
        self.block = 1 if gap == "\n\n" else self.block + 1
        self.edge = indent
        return gap

    def join(self, tokens: Sequence[str], *, is_spread: bool) -> str:
        if is_spread and self.chance.random() < self.face.spread:
            return "".join(self.spread(tokens))
        joined = tokens[0]
        for before, token in pairwise(tokens):
            is_number = before[-1].isascii() != token[0].isascii() and not {before[-1], token[0]} & MARKS
            joined += (" " if is_number and self.chance.random() < self.face.numbers else "") + token
        return joined

    def spread(self, tokens: Sequence[str]) -> Iterator[str]:
        yield tokens[0]
        for before, token in pairwise(tokens):
            if not self.face.is_close_behind or before[-1] not in CLOSING:
                yield " "
            yield token


MARKS = frozenset(OPENING + CLOSING)
