"""Figures: separators in the wrong place or of the wrong width.

Refuses to reckon: whether a figure is true is not said.
"""

import re
from collections.abc import Iterator

from app.checks.finding import Replacement, Spot
from app.text.model import Block

UNITS = "元万亿千百人名户个家件吨公米平亩辆台套次条幅只头株套美欧日斤克倍项"
_GROUPED = re.compile(r"(?<![0-9.,])[0-9]+(?:,[0-9]+)+(?![0-9,])")
_RIGHT_GROUPS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_WIDE_COMMA = re.compile(rf"(?<![0-9.,])(?<![0-9]，)[0-9]{{1,3}}(?:，[0-9]{{3}})+(?=[余多]?[{UNITS}])")
_MEASURED = re.compile(r"[%％‰]|[万亿]?元|个百分点|[万亿][吨人户]?")
_WIDE_POINT = re.compile(r"(?<=[0-9])[。．](?=[0-9]+(?:[%％‰℃万亿元倍]|个百分点))")
_TWO_POINTS = re.compile(r"(?<![0-9A-Za-z.])[0-9]+\.[0-9]+\.[0-9]+(?=[%％万亿元倍])")
_DOUBLED = re.compile(r"(?<=[0-9])(?:\.{2}|,{2})(?=[0-9])|%%|％％|‰‰")


def find_misplaced_separators(block: Block) -> Iterator[Spot]:
    text = block.text
    for match in _GROUPED.finditer(text):
        is_one = _MEASURED.match(text, match.end()) and match.group().count(",") == 1
        if not _RIGHT_GROUPS.fullmatch(match.group()) and (is_one or not is_list(match.group())):
            yield Spot(block, *match.span(), facts=(("wrong", match.group()),))
    for match in _WIDE_COMMA.finditer(text):
        yield spot(block, match, match.group().replace("，", ","))
    for match in _WIDE_POINT.finditer(text):
        yield spot(block, match, ".")
    for match in _TWO_POINTS.finditer(text):
        yield Spot(block, *match.span(), facts=(("wrong", match.group()),))
    for match in _DOUBLED.finditer(text):
        yield spot(block, match, match.group()[0])


def is_list(figures: str) -> bool:
    """2,4,6 or 12,15: figures of one length, one beside the other; with a measure behind, two of them may be one."""
    lengths = {len(part) for part in figures.split(",")}
    return len(lengths) == 1 and lengths <= {1, 2, 4}


def spot(block: Block, match: re.Match[str], right: str) -> Spot:
    facts = (("wrong", match.group()), ("right", right))
    return Spot(block, *match.span(), facts=facts, fix=Replacement(block.id, *match.span(), right))
