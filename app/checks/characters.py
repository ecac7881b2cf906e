"""Characters that do not belong in clean text: private use, replacement, control, radicals, wrong widths, spaces.

Refuses anything that needs more than one block.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from app.checks.finding import Replacement, Spot
from app.text.model import Block, Role

HAN = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
WIDE = {",": "，", ".": "。", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
SPACED_ROLES = frozenset({Role.SECTION, Role.KICKER, Role.TITLE, Role.SUBTITLE, Role.SUBHEAD, Role.BYLINE, Role.CREDIT})
"""Where a space parts two clauses or two names."""

_PRIVATE = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010ffff]+")
_REPLACEMENT = re.compile(r"\ufffd+")
_GETA = re.compile(r"〓+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb]+")
_RADICAL = re.compile(r"[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]")
_HALF_WIDTH = re.compile(rf"(?<=[{HAN}”’》）])[,;:?!](?!\d)|(?<=[{HAN}”’》）])\.(?![\w.])|[,;:?!](?=[{HAN}“‘《（])")
_HALF_BRACKET = re.compile(rf"\((?=[{HAN}])|(?<=[{HAN}“‘《（])\(|(?<=[{HAN}”’》）])\)|\)(?=[{HAN}])")
_STRAIGHT_QUOTE = re.compile('"')
_FULL_WIDTH = re.compile(r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+")
_TO_HALF = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_SPACE = re.compile(r"[ \t\u00a0\u3000\u2000-\u200a\u202f\u205f]+")
_EDGE_SPACE = re.compile(r"^\s+|\s+$")
_IN_BRACKETS = re.compile(r"[（(〔【][^（）()〔〕【】]{1,120}[）)〕】]")
_NAMES = re.compile(r"记\s*者|通\s*讯\s*员|摄|供图|电$|报道|作者|图片|文[:：/／]|图[:：/／]")
_DOUBLED = re.compile(r"[，。、；：？！][，。、；：]|的的")
_BEFORE_DE = ("目", "打", "似")
"""目的的, 打的的: two words."""


def find_private_use(block: Block) -> Iterator[Spot]:
    for match in _PRIVATE.finditer(block.text):
        yield Spot(block, *match.span(), facts=code_facts(match.group()))


def find_replacement_characters(block: Block) -> Iterator[Spot]:
    for match in _REPLACEMENT.finditer(block.text):
        yield Spot(block, *match.span(), facts=code_facts(match.group()))


def find_missing_glyphs(block: Block) -> Iterator[Spot]:
    """〓 is what a typesetter puts where the fount has no such character."""
    for match in _GETA.finditer(block.text):
        yield Spot(block, *match.span(), facts=code_facts(match.group()))


def find_control_characters(block: Block) -> Iterator[Spot]:
    for match in _CONTROL.finditer(block.text):
        yield Spot(block, *match.span(), facts=code_facts(match.group()), fix=replace(block, match, ""))


def find_radicals(block: Block) -> Iterator[Spot]:
    """Radicals and compatibility forms that look like a character and are found by no search for it."""
    for match in _RADICAL.finditer(block.text):
        plain = unicodedata.normalize("NFKC", match.group())
        if plain != match.group() and len(plain) == 1:
            facts = (*code_facts(match.group()), ("right", plain))
            yield Spot(block, *match.span(), facts=facts, fix=replace(block, match, plain))


def find_half_width(block: Block) -> Iterator[Spot]:
    """A half-width mark that touches Chinese, and straight double quotes around it."""
    text = block.text
    for pattern in (_HALF_WIDTH, _HALF_BRACKET):
        for match in pattern.finditer(text):
            wide = WIDE[match.group()]
            facts = (("wrong", match.group()), ("right", wide))
            yield Spot(block, *match.span(), facts=facts, fix=replace(block, match, wide))
    if '"' in text and re.search(f"[{HAN}]", text):
        for number, match in enumerate(_STRAIGHT_QUOTE.finditer(text)):
            wide = "“”"[number % 2]
            yield Spot(block, *match.span(), facts=(("wrong", '"'), ("right", wide)), fix=replace(block, match, wide))


def find_full_width(block: Block) -> Iterator[Spot]:
    for match in _FULL_WIDTH.finditer(block.text):
        half = match.group().translate(_TO_HALF)
        facts = (("wrong", match.group()), ("right", half))
        yield Spot(block, *match.span(), facts=facts, fix=replace(block, match, half))


def find_spaces(block: Block) -> Iterator[Spot]:
    """Spaces between Chinese characters, or between these and digits or Latin letters, that set nothing apart."""
    text = block.text
    allowed: list[tuple[int, int]] | None = None
    for match in _SPACE.finditer(text):
        start, end = match.span()
        before, after = text[:start][-1:] if start < 2 else text[start - 1], text[end : end + 1]
        is_edge = not before or not after
        if not is_edge and (block.role in SPACED_ROLES or is_latin_gap(before, after)):
            continue
        if allowed is None:
            allowed = [found.span() for found in _IN_BRACKETS.finditer(text) if _NAMES.search(found.group())]
        if any(low <= start < high for low, high in allowed):
            continue
        yield Spot(block, start, end, fix=replace(block, match, ""))


def is_latin_gap(before: str, after: str) -> bool:
    return before.isascii() and after.isascii() and not (before.isdigit() and after.isdigit())


def find_doubled_marks(block: Block) -> Iterator[Spot]:
    """Two marks where one can stand, and 的的; of two the stronger stays."""
    for match in _DOUBLED.finditer(block.text):
        pair = match.group()
        if pair == "的的":
            if block.text.endswith(_BEFORE_DE, 0, match.start()):
                continue
            kept = "的"
        else:
            kept = max(pair, key="、，：；。！？".index)
        yield Spot(block, *match.span(), facts=(("wrong", pair), ("right", kept)), fix=replace(block, match, kept))


def code_facts(characters: str) -> tuple[tuple[str, str], ...]:
    return (("code", " ".join(f"U+{ord(character):04X}" for character in dict.fromkeys(characters))),)


def replace(block: Block, match: re.Match[str], text: str) -> Replacement:
    return Replacement(block.id, *match.span(), text)


BlockCheck = Callable[[Block], Iterable[Spot]]
