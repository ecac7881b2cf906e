"""The raw text as segments: each a line, or the part of a line that a closing signature or a credit takes.

Owns where a line begins and ends, its measures, and where a line may be cut. Refuses any judgement of what a segment
is (see `app.text.roles`): a cut is only offered where the form of the text allows one, and a segment may be joined
again. Lines end at `\\n` only; other controls count as white space of the line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_CLOSING = 60
"""How far from the end of a line, in raw characters, a closing part may begin."""

_TAIL = 160
_NAMES = r"[\w\s·、，,：:（）()/．.\-]"
_SENTENCE_END = r"(?<=[。！？!?”’」』…）)】])"
_CLOSING = re.compile(rf"{_SENTENCE_END}\s*(?P<part>[（(][^（）()。]{{2,40}}[）)])\s*$")
_CREDIT = re.compile(
    rf"{_SENTENCE_END}\s*(?P<part>(?=\S)"
    rf"[（(]?(?:[\w·]+社|本报|记者|通讯员|特约|图片?[:：]?|摄影)*\s*{_NAMES}{{2,24}}?(?:摄影报道|摄影|摄|供图|制图|绘)[）)]?"
    rf"|[（(]?(?:本报|新华社|人民视觉|视觉中国|中新社)?\s*(?:资料图片?|资料照片|发|供图)[）)]?"
    rf"|新华社发)\s*$"
)
_OPEN_CLOSING = re.compile(rf"{_SENTENCE_END}\s*(?P<part>[（(][^（）()。，]{{1,30}})\s*$")
_CLOSING_REST = re.compile(r"\s*[^（）()。，]{0,24}[）)]\s*$")
_SPACED = re.compile(r"[^\x00-\x7f] (?=[^\x00-\x7f])")


@dataclass(slots=True)
class Segment:
    """A run of raw text on one line; `width` is in em (full-width characters), spaces not counted.

    `blank_before` counts the empty lines before it; `is_cut` tells that it begins in mid-line.
    """

    raw_start: int
    raw_end: int
    text: str
    compact: str
    width: float
    spaces: int
    blank_before: int
    is_cut: bool
    is_first_cut: bool

    @property
    def is_spaced(self) -> bool:
        """Whether justification spread its characters."""
        return self.spaces >= 3 and self.spaces * 3 >= len(self.compact)


def width_of(compact: str) -> float:
    """The width in em: half for ASCII, one for all else, told from the length in UTF-8."""
    if compact.isascii():
        return len(compact) / 2
    narrow = max(0.0, (3 * len(compact) - len(compact.encode("utf-8", "surrogatepass"))) / 2)
    return len(compact) - narrow / 2


def count_spread(text: str, compact: str) -> int:
    """How many spaces stand between two full-width characters."""
    if len(text) - len(compact) < 3:
        return len(text) - len(compact) if " " in text and text.isascii() is False and _SPACED.search(text) else 0
    return len(_SPACED.findall(text))


def measure(raw: str, raw_start: int, raw_end: int, blank_before: int, is_cut: bool, is_first_cut: bool) -> Segment:
    text = raw[raw_start:raw_end]
    compact = "".join(text.split())
    return Segment(
        raw_start,
        raw_end,
        text,
        compact,
        width_of(compact),
        count_spread(text, compact),
        blank_before,
        is_cut,
        is_first_cut,
    )


def find_cuts(text: str, following: str) -> list[int]:
    """Where in the text of a line a closing signature or a credit may begin, ascending."""
    cuts: list[int] = []
    end = len(text)
    while end:
        start = max(0, end - _TAIL)
        tail = text[start:end]
        match = _CLOSING.search(tail) if tail[-1] in "）)" else None
        match = match or (_CREDIT.search(tail) if not cuts and tail[-1] in "摄影供图制绘道片）)照发" else None)
        if match is None and not cuts and following and _CLOSING_REST.match(following):
            match = _OPEN_CLOSING.search(tail)
        if match is None or match.start("part") == 0 or end - start - match.start("part") > LONGEST_CLOSING:
            break
        cuts.append(start + match.start("part"))
        end = start + len(tail[: match.start("part")].rstrip())
    return cuts[::-1]


def split_lines(raw: str) -> Iterator[tuple[int, int, int]]:
    """Raw start and end, white space cut off, and the empty lines before, of every line that has characters."""
    offset = blank = 0
    for line in raw.split("\n"):
        stripped = line.strip()
        if stripped:
            start = offset + len(line) - len(line.lstrip())
            yield start, start + len(stripped), blank
            blank = 0
        else:
            blank += 1
        offset += len(line) + 1


def read_segments(raw: str) -> list[Segment]:
    segments: list[Segment] = []
    lines = list(split_lines(raw))
    for index, (start, end, blank) in enumerate(lines):
        last = raw[end - 1]
        following = ""
        if index + 1 < len(lines) and lines[index + 1][1] - lines[index + 1][0] <= _TAIL:
            following = raw[lines[index + 1][0] : lines[index + 1][1]]
        cuts = find_cuts(raw[start:end], following) if may_close(raw, start, end, last) else []
        edges = [0, *cuts, end - start]
        for number in range(len(edges) - 1):
            part_start, part_end = start + edges[number], start + edges[number + 1]
            part_end = part_start + len(raw[part_start:part_end].rstrip())
            segments.append(
                measure(raw, part_start, part_end, 0 if number else blank, number > 0, number == 0 and bool(cuts))
            )
    return segments


def may_close(raw: str, start: int, end: int, last: str) -> bool:
    """A quick look: only a line with a bracket near its end, or a word of credit at it, can be cut."""
    return (
        last in "摄影供图绘道片照发"
        or raw.find("（", max(start, end - 45), end) >= 0
        or raw.find("(", max(start, end - 45), end) >= 0
    )
