"""Characters that do not belong in clean text: private use, replacement, control, radicals, wrong widths, spaces.

Refuses anything that needs more than one block.
"""

import re
from collections.abc import Iterator

from app.checks.finding import Replacement, Spot
from app.text.model import Block, Role
from app.text.radicals import radical_of

HAN = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
WIDE = {",": "，", ".": "。", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
SPACED_ROLES = frozenset({Role.SECTION, Role.KICKER, Role.TITLE, Role.SUBTITLE, Role.SUBHEAD, Role.BYLINE, Role.CREDIT})
"""Where a space parts two clauses or two names."""

_PRIVATE = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010ffff]+")
_REPLACEMENT = re.compile(r"\ufffd+")
_GETA = re.compile(r"〓+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb]+")
_RADICAL = re.compile(r"[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]")
_HALF_WIDTH = re.compile(
    rf"(?<=[{HAN}”’》）])[,;:?!]|(?<=[{HAN}”’》）])\.(?![A-Za-z.])|[,;:?!](?=[{HAN}“‘《（])|(?<=[0-9%])\.(?=[{HAN}“])"
)
_HALF_BRACKET = re.compile(rf"\((?=[{HAN}])|(?<=[{HAN}“‘《（])\(|(?<=[{HAN}”’》）])\)|\)(?=[{HAN}])")
_STRAIGHT_QUOTES = (
    (re.compile('"'), "“”"),
    (re.compile(rf"(?<![A-Za-z0-9])'(?=[^']*[{HAN}][^']*')|(?<=[{HAN}，。！？…])'(?![A-Za-z0-9])"), "‘’"),
)
_DOTS = re.compile(rf"(?<=[{HAN}“”，。])\.{{2,6}}|\.{{2,6}}(?=[{HAN}”])")
_DASH = re.compile(rf"(?<=[{HAN}”》）])--+(?=[{HAN}“《（—]|$)")
_FULL_WIDTH = re.compile(r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+")
_TO_HALF = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_SPACE = re.compile(r"[ \t\u00a0\u3000\u2000-\u200a\u202f\u205f]+")
_IN_BRACKETS = re.compile(r"[（(〔【][^（）()〔〕【】]{1,120}[）)〕】]")
_NAMES = re.compile(r"记\s*者|通\s*讯\s*员|摄|供图|电$|报道|作者|图片|文[:：/／]|图[:：/／]")
_CHINESE = re.compile(f"[{HAN}]")
_WORDS = {
    "的": ("目打似", "确士哥"),
    "在": ("实现正存所旨内自好", "处"),
    "了": ("为未", "解结断却然此事心如"),
    "和": ("暖温平缓祥谐共总柔饱调随中", "平谐解睦蔼气美善缓约"),
    "与": ("参给赋授", "其"),
    "将": ("大上中少主名小虎闯干战部健猛良麻一", "就"),
    "被": ("棉植覆", "覆子褥"),
    "把": ("一", "关"),
    "有": ("所没拥具只还含享持占公国私据富固特惟唯原现", "效关利益用力"),
    "也": ("", ""),
}
"""Little words that stand twice by mistake, but not between these: 目的的, 实实在在, 为了了解."""
_DOUBLED = re.compile(
    r"[，。、；：？！][，。、；：]|"
    + "|".join(
        (f"(?<![{before}])" if before else "") + word * 2 + (f"(?![{after}])" if after else "")
        for word, (before, after) in _WORDS.items()
    )
)


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
        plain = radical_of(match.group())
        if plain != match.group() and len(plain) == 1:
            facts = (*code_facts(match.group()), ("right", plain))
            yield Spot(block, *match.span(), facts=facts, fix=replace(block, match, plain))


def find_half_width(block: Block) -> Iterator[Spot]:
    """A half-width mark that touches Chinese, straight quotes around it, and dots or hyphens for …… and ——."""
    text = block.text
    for pattern in (_HALF_WIDTH, _HALF_BRACKET):
        for match in pattern.finditer(text):
            yield spot_wide(block, match, WIDE[match.group()])
    for pattern, wide in ((_DOTS, "……"), (_DASH, "——")):
        for match in pattern.finditer(text):
            yield spot_wide(block, match, wide)
    for pattern, pair in _STRAIGHT_QUOTES if _CHINESE.search(text) else ():
        for number, match in enumerate(pattern.finditer(text)):
            yield spot_wide(block, match, pair[number % 2])


def spot_wide(block: Block, match: re.Match[str], wide: str) -> Spot:
    facts = (("wrong", match.group()), ("right", wide))
    return Spot(block, *match.span(), facts=facts, fix=replace(block, match, wide))


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
    """Two marks where one can stand, and little words such as 的的; of two marks the stronger stays."""
    for match in _DOUBLED.finditer(block.text):
        pair = match.group()
        kept = pair[0] if pair[0] in _WORDS else max(pair, key="、，：；。！？".index)
        yield Spot(block, *match.span(), facts=(("wrong", pair), ("right", kept)), fix=replace(block, match, kept))


def code_facts(characters: str) -> tuple[tuple[str, str], ...]:
    return (("code", " ".join(f"U+{ord(character):04X}" for character in dict.fromkeys(characters))),)


def replace(block: Block, match: re.Match[str], text: str) -> Replacement:
    return Replacement(block.id, *match.span(), text)
