"""Finding words in the open issue, in its raw or its clean text, whatever stands between their characters.

Owns the squeezed form of a text (no white space, one width, one case) and the way back from it. Refuses to show what it
finds. So 文明实践 is found in `文 明 实 践`, and across the end of a line.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from app.text.model import Block, Issue, Span

WIDE_TO_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x130: ord("i")}
"""Full-width forms of ASCII; and the one letter of which the small form is longer."""
_RUN = re.compile(r"\S+")


class CleanHit(NamedTuple):
    article: int
    block: int
    clean_start: int
    clean_end: int


def fold(text: str) -> str:
    """The text in one width and one case, of the same length."""
    return text.translate(WIDE_TO_NARROW).lower()


def squeeze(query: str) -> str:
    return fold("".join(query.split()))


class Squeezed:
    """A text without white space, folded; `starts` say where each of its runs begins in it and in the text."""

    def __init__(self, text: str) -> None:
        runs: list[str] = []
        self.run_starts: list[int] = []
        self.text_starts: list[int] = []
        length = 0
        for match in _RUN.finditer(text):
            self.run_starts.append(length)
            self.text_starts.append(match.start())
            runs.append(match.group())
            length += match.end() - match.start()
        self.folded = fold("".join(runs))

    def offset(self, squeezed_offset: int) -> int:
        """Where a character of the squeezed form stands in the text."""
        run = bisect_right(self.run_starts, squeezed_offset) - 1
        return self.text_starts[run] + squeezed_offset - self.run_starts[run]

    def find(self, needle: str) -> Iterator[tuple[int, int]]:
        """Start and end in the text of each place where a squeezed query stands."""
        at = self.folded.find(needle) if needle else -1
        while at >= 0:
            yield self.offset(at), self.offset(at + len(needle) - 1) + 1
            at = self.folded.find(needle, at + len(needle))


class IssueSearch:
    """Keeps the squeezed forms: an issue is searched with each character that is typed."""

    def __init__(self) -> None:
        self.raw = ""
        self.squeezed_raw = Squeezed("")
        self.squeezed_blocks: dict[int, tuple[str, Squeezed]] = {}

    def find_raw(self, issue: Issue, query: str) -> list[Span]:
        if issue.raw is not self.raw:
            self.raw, self.squeezed_raw = issue.raw, Squeezed(issue.raw)
        return [Span(start, end) for start, end in self.squeezed_raw.find(squeeze(query))]

    def find_clean(self, issue: Issue, query: str) -> list[CleanHit]:
        """In the order of the articles."""
        needle = squeeze(query)
        if not needle:
            return []
        return [
            CleanHit(article.id, block.id, start, end)
            for article in issue.articles
            for block in article.blocks
            for start, end in self.squeeze_block(block).find(needle)
        ]

    def squeeze_block(self, block: Block) -> Squeezed:
        text, squeezed = self.squeezed_blocks.get(block.id, ("", None))
        if squeezed is None or text is not block.text:
            squeezed = Squeezed(block.text)
            self.squeezed_blocks[block.id] = (block.text, squeezed)
        return squeezed

    def forget(self) -> None:
        self.squeezed_blocks.clear()
