"""What to look for and how: a text as it is, a whole word, or a regular expression; width and case folded or not.

Owns the folding (one character for one, so that a place found in folded text is a place of the text) and the matching
in one text. Refuses to choose texts. A regular expression may take for ever on some text: run those through
`app.workspace.pattern_process`.
"""

import re
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from app.store.search.folding import fold_case
from app.workspace.errors import WrongPattern, WrongReplacement


class Manner(StrEnum):
    PLAIN = "plain"
    WORD = "word"
    """Where it begins and ends, a word does."""
    EXPRESSION = "expression"


@dataclass(frozen=True, slots=True)
class Query:
    """`replacement` is None where nothing is to be replaced; of an expression it may name groups: `\\1年`."""

    text: str
    manner: Manner = Manner.PLAIN
    folds_width: bool = True
    folds_case: bool = True
    replacement: str | None = None


Match: TypeAlias = tuple[int, int, str]
"""Clean start, clean end, and what takes its place."""
Matching: TypeAlias = Callable[[str], list[Match]]
Borders: TypeAlias = Callable[[str], frozenset[int]]
"""Where the words of a text begin or end."""

_NARROW_LETTERS = {
    code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
_NARROW = {**{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}, 0x3000: 0x20, 0xA0: 0x20}
_WIDTHS = re.compile(r"[!-~ \u00a0\u3000\uff01-\uff5e]+")
_FOLDED = re.compile(r"[\u00a0\u3000\uff01-\uff5e]")
_KINDS = re.compile(r"[A-Za-z]+|[0-9]+|[\u00c0-\u024f]+|.", re.DOTALL)


def fold(text: str, query: Query) -> str:
    """As long as the text. In an expression only letters and digits lose their width: marks mean something in it."""
    if query.folds_width and _FOLDED.search(text):
        text = text.translate(_NARROW_LETTERS if query.manner is Manner.EXPRESSION else _NARROW)
    return fold_case(text) if query.folds_case and query.manner is not Manner.EXPRESSION else text


def borders_by_kind(text: str) -> frozenset[int]:
    """Without a dictionary: runs of letters and of figures are words, and so is each Chinese character."""
    return frozenset(offset for match in _KINDS.finditer(text) for offset in match.span())


def make_matching(query: Query, borders: Borders = borders_by_kind) -> Matching:
    """Raises WrongPattern or WrongReplacement. What matches without any character is left out."""
    if not query.text:
        raise WrongPattern(pattern=query.text, reason="empty", number=1)
    if query.manner is Manner.EXPRESSION:
        return match_expression(query)
    needle = re.compile(re.escape(fold(query.text, query)))
    replacement = query.replacement or ""

    def match_plain(text: str) -> list[Match]:
        found = [(*match.span(), replacement) for match in needle.finditer(fold(text, query))]
        if not found or query.manner is Manner.PLAIN:
            return found
        edges = borders(text)
        return [item for item in found if item[0] in edges and item[1] in edges]

    return match_plain


def match_expression(query: Query) -> Matching:
    expression = compile_expression(query)
    template = query.replacement

    def match(text: str) -> list[Match]:
        return [
            (*found.span(), found.expand(template) if template else "")
            for found in expression.finditer(fold(text, query))
            if found.group()
        ]

    return match


def compile_expression(query: Query) -> re.Pattern[str]:
    flags = re.IGNORECASE if query.folds_case else 0
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)
            expression = re.compile(fold(query.text, query), flags)
            any_match = re.match(f"{expression.pattern}|", "", flags)
    except (re.error, RecursionError, OverflowError) as error:
        raise WrongPattern(
            pattern=query.text, reason=getattr(error, "msg", str(error)), number=(getattr(error, "pos", None) or 0) + 1
        ) from error
    try:
        if any_match and query.replacement:
            any_match.expand(query.replacement)
    except (re.error, IndexError) as error:
        raise WrongReplacement(replacement=query.replacement, reason=str(error)) from error
    return expression


def sure_word(query: Query) -> str:
    """A stretch that every text with a match has as it is, letters' case aside; empty where none is known."""
    if query.manner is Manner.EXPRESSION:
        return longest(runs_of_expression(query.text))
    if not query.folds_width:
        return query.text
    return longest(_WIDTHS.split(query.text))


def runs_of_expression(expression: str) -> Iterator[str]:
    """The runs of Chinese characters that an expression without choices and groups must find."""
    if re.search(r"[|(]", expression):
        return
    rest = re.sub(r"\[\^?\]?[^\]]*\]", "\x00", re.sub(r"\\.", "\x00", expression))
    for run in re.finditer(r"[\u3400-\u9fff]+", rest):
        is_counted = rest[run.end() : run.end() + 1] in ("?", "*", "{")
        yield run.group()[:-1] if is_counted else run.group()


def longest(runs: Iterator[str] | list[str]) -> str:
    return max(runs, key=len, default="")
