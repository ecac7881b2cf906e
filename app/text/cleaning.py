"""Raw text to clean text in house style, and which rule changed what.

Owns the rules, each with a name, and the piece table of what they leave. Refuses wording: a rule takes out white space
or puts one form of a character for another, and never adds, drops or swaps anything that is read. A space that stays
stands for exactly one raw character of white space, a line end among them.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.text.lines import width_of
from app.text.model import Piece, Role, Span
from app.text.radicals import radical_of

JOIN_LINES = "join-lines"
"""Lines of one paragraph are joined without a space, of Latin words and of two clauses of a heading with one."""
JUSTIFICATION_SPACES = "justification-spaces"
"""Spaces that spread a line over its column go, and those between Chinese and digits or Latin letters."""
WIDTH = "width"
"""A half-width mark that touches a Chinese character or mark becomes full-width."""
RADICALS = "radicals"
"""Radicals become the characters that they stand for."""

ALL_RULES = frozenset({JOIN_LINES, JUSTIFICATION_SPACES, WIDTH, RADICALS})

HEADINGS = frozenset({Role.SECTION, Role.KICKER, Role.TITLE, Role.SUBTITLE, Role.BYLINE, Role.SUBHEAD, Role.CREDIT})
_CLAUSES = frozenset({Role.KICKER, Role.TITLE, Role.SUBTITLE})
_WIDE = {",": "，", "(": "（", ")": "）", ";": "；", ":": "：", "?": "？", "!": "！"}
_CHINESE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—·Ⅰ-ⅿ㎡\U00020000-\U0003ffff]")
_SPECIAL = re.compile(r"\s+|[,();:?!]|[\u2e80-\u2fdf]")
_SPREAD = re.compile(r"[^\x00-\x7f] +(?=[^\x00-\x7f])")
_REPORTER = re.compile(r"[（(]\s*记\s*者(?P<gap>[ \u3000]+)[^（）()]{1,80}[）)]")
_TITLE_GAPS = re.compile(
    r"(?:记\s*者|通\s*讯\s*员|评\s*论\s*员)(?P<behind>[ \u3000]+)(?=\S)|(?<=\S)(?P<before>[ \u3000]+)(?=通\s*讯\s*员)"
)
_CLOSING = frozenset(",.;:!?)%")
_RUNNING = 1 << 30


@dataclass(frozen=True, slots=True)
class _Source:
    """The raw text of a block, its spans one behind the other with a line end between, and what holds for all of it.

    `widest_gap` is the number of spaces that a gap must exceed to stay: 0 in a plain heading, 1 in a spread one, and
    more than any gap in running text.
    """

    text: str
    starts: tuple[tuple[int, int], ...]
    widest_gap: int
    reporter_gaps: frozenset[int]
    has_clauses: bool

    def raw_offset(self, offset: int) -> int:
        if len(self.starts) == 1:
            return self.starts[0][1] + offset
        start, raw_start = self.starts[bisect_right(self.starts, offset, key=lambda pair: pair[0]) - 1]
        return raw_start + offset - start


def open_source(raw: str, spans: Sequence[Span], role: Role) -> _Source:
    texts = [raw[span.raw_start : span.raw_end] for span in spans]
    starts: list[tuple[int, int]] = []
    offset = 0
    for text, span in zip(texts, spans, strict=True):
        starts.append((offset, span.raw_start))
        offset += len(text) + 1
    text = "\n".join(texts)
    if role not in HEADINGS:
        gaps = frozenset(match.start("gap") for match in _REPORTER.finditer(text))
        return _Source(text, tuple(starts), _RUNNING, gaps, has_clauses=False)
    spread = len(_SPREAD.findall(text))
    widest_gap = 1 if spread > 2 and spread * 4 >= len("".join(text.split())) else 0
    gaps = frozenset(match.start(match.lastgroup or 0) for match in _TITLE_GAPS.finditer(text) if role is Role.BYLINE)
    return _Source(text, tuple(starts), widest_gap, gaps, has_clauses=role in _CLAUSES and has_clauses(text))


def has_clauses(text: str) -> bool:
    """Whether the lines of a heading are clauses of their own, rather than one phrase that the measure broke."""
    lines = ["".join(line.split()) for line in text.split("\n")]
    widths = [width_of(line) for line in lines if line]
    return len(widths) > 1 and min(widths) >= 4 and all(b >= a for a, b in pairwise(widths))


def clean_block(
    raw: str, spans: Sequence[Span], role: Role, rules: frozenset[str] = ALL_RULES
) -> tuple[str, tuple[Piece, ...]]:
    """The clean text of raw spans in reading order, with its piece table."""
    source = open_source(raw, spans, role)
    texts: list[str] = []
    runs: list[tuple[int, int, int, str]] = []
    clean_length = 0

    def emit(text: str, offset: int, rule: str) -> None:
        nonlocal clean_length
        raw_start = source.raw_offset(offset)
        if runs:
            start, last_raw, length, last_rule = runs[-1]
            if last_rule == rule and last_raw + length == raw_start:
                runs[-1] = (start, last_raw, length + len(text), rule)
                texts.append(text)
                clean_length += len(text)
                return
        runs.append((clean_length, raw_start, len(text), rule))
        texts.append(text)
        clean_length += len(text)

    offset = 0
    joins_lines = JOIN_LINES in rules and not source.has_clauses
    for match in _SPECIAL.finditer(source.text):
        start, special = match.start(), match.group()
        if start > offset:
            emit(source.text[offset:start], offset, "")
        offset = start + len(special)
        if joins_lines and "\n" in special and start and not source.text[start - 1].isascii():
            continue  # By far the most frequent case, which settle_space would find out more slowly.
        settle = settle_space if special.isspace() else settle_mark
        text, rule = settle(source, match, rules)
        if text:
            emit(text, start, rule)
    if offset < len(source.text):
        emit(source.text[offset:], offset, "")
    return "".join(texts), tuple([Piece(*run) for run in runs])


def settle_space(source: _Source, match: re.Match[str], rules: frozenset[str]) -> tuple[str, str]:
    """What a run of white space leaves: nothing or one space, and the rule that made it so."""
    space, before, after = (
        match.group(),
        source.text[max(0, match.start() - 1) : match.start()],
        source.text[match.end() : match.end() + 1],
    )
    has_line_end = "\n" in space
    if (JOIN_LINES if has_line_end else JUSTIFICATION_SPACES) not in rules:
        return space[0], ""
    if not before or not after:
        return "", ""
    if has_line_end:
        is_between_spans = any(start - 1 == match.start() for start, _ in source.starts)
        stays = is_word_gap(before, after) or source.has_clauses
        return (" ", JOIN_LINES) if stays and not is_between_spans else ("", "")
    if before.isascii() and after.isascii():
        stays = (
            after not in _CLOSING and before != "(" and not (before.isdigit() and after.isalpha() and after.islower())
        )
    else:
        is_wide = len(space) > source.widest_gap and not (is_latin(before) or is_latin(after))
        stays = is_wide or match.start() in source.reporter_gaps
    return (" ", "" if space[0] == " " else JUSTIFICATION_SPACES) if stays else ("", "")


def is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def is_word_gap(before: str, after: str) -> bool:
    """Whether two Latin words meet at a line end."""
    return before.isascii() and not before.isdigit() and before not in "-/(" and after.isascii() and after.isalpha()


def settle_mark(source: _Source, match: re.Match[str], rules: frozenset[str]) -> tuple[str, str]:
    """What a half-width mark or a radical becomes, and by which rule."""
    mark = match.group()
    if mark not in _WIDE:
        plain = radical_of(mark) if RADICALS in rules else mark
        return (plain, RADICALS) if plain != mark and len(plain) == 1 else (mark, "")
    if WIDTH in rules and (
        is_chinese_beside(source, match.start(), -1) or is_chinese_beside(source, match.end() - 1, 1)
    ):
        return _WIDE[mark], WIDTH
    return mark, ""


def is_chinese_beside(source: _Source, offset: int, step: int) -> bool:
    """Whether the next character is Chinese; white space is looked through where it will not stay."""
    at = offset + step
    if source.widest_gap:
        while 0 <= at < len(source.text) and source.text[at].isspace():
            at += step
    return 0 <= at < len(source.text) and bool(_CHINESE.match(source.text[at]))
