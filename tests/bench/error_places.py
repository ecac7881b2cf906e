"""Where in the raw text the errors are that the scorer tells.

Owns the reading of its sentences. A block that begins or ends wrongly is told by its place, one of a wrong role or text
and one out of order by words of it, which may stand on the page more than once: what gold and the reading have there
decides. Errors of an article (its authors, articles run together) name no block.
"""

import ast
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise
from typing import Any

QUOTED = r"('(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")"
ROLE_WORDS, TEXT_WORDS, ORDER_WORDS, ORDER_BEHIND = 14, 30, 12, 9
"""How many characters the scorer quotes."""
Block = Mapping[str, Any]


class ErrorPlaces:
    """One page, its gold and what was read, both in the interchange form."""

    def __init__(self, raw: str, gold: Mapping[str, Any], predicted: Mapping[str, Any]) -> None:
        self.raw = raw
        self.gold = gold
        self.own = {self.cells(block)[0]: block for block in blocks_of(gold)}
        self.read = {self.cells(block)[0]: block for block in blocks_of(predicted)}

    def cells(self, block: Block) -> tuple[int, int]:
        """Its first and its last character that is no white space, or its first place where it has none."""
        found = [at for start, end in block["spans"] for at in range(start, end) if not self.raw[at].isspace()]
        return (found[0], found[-1]) if found else (block["spans"][0][0], block["spans"][0][0])

    def find(self, errors: Sequence[str]) -> set[int]:
        """Of an error that is told twice in the same words, both places."""
        places: set[int] = set()
        for error, count in Counter(errors).items():
            places.update(islice(self.candidates(error), count))
        return places

    def candidates(self, error: str) -> Iterator[int]:
        if match := re.match(r"block start \w+ at (\d+):", error):
            yield int(match[1])
        elif match := re.match(rf"role of {QUOTED}: gold (\w+), got (\w+)", error):
            yield from self.find_roles(ast.literal_eval(match[1]), match[2], match[3])
        elif match := re.match(rf"text: gold {QUOTED}, got {QUOTED}", error):
            yield from self.find_texts(ast.literal_eval(match[1]), ast.literal_eval(match[2]))
        elif match := re.match(rf"order: {QUOTED} should follow {QUOTED}", error):
            yield from self.find_links(ast.literal_eval(match[1]), ast.literal_eval(match[2]))

    def shared(self) -> Iterator[tuple[int, Block, Block]]:
        """The blocks of gold and of the reading that begin alike."""
        for at in sorted(self.own.keys() & self.read.keys()):
            yield at, self.own[at], self.read[at]

    def find_roles(self, words: str, own: str, other: str) -> Iterator[int]:
        for at, gold, found in self.shared():
            if (gold["role"], found["role"]) == (own, other) and self.raw[at : at + ROLE_WORDS] == words:
                yield at

    def find_texts(self, own: str, other: str) -> Iterator[int]:
        for at, gold, found in self.shared():
            if (gold["text"][:TEXT_WORDS], found["text"][:TEXT_WORDS]) == (own, other) and gold["text"] != found[
                "text"
            ]:
                yield at

    def find_links(self, words: str, behind: str) -> Iterator[int]:
        for article in self.gold["articles"]:
            for before, after in pairwise(article["blocks"]):
                (_, last), (first, _) = self.cells(before), self.cells(after)
                if (
                    self.raw[first : first + ORDER_WORDS] == words
                    and self.raw[last - ORDER_BEHIND : last + 1] == behind
                ):
                    yield first


def blocks_of(reading: Mapping[str, Any]) -> Iterator[Block]:
    return (block for article in reading["articles"] for block in article["blocks"])
