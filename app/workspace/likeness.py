"""How likely two places of an issue are of one sort: what begins there, what stands before, what shape it has.

Owns the features by which places are compared, and the weights of their agreement: `packaging/train_likeness.py` learns
these from gold pages, on which it plays an editor's decisions. Refuses to look for places (see
`app.workspace.similar_places`).
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

from app import paths
from app.text.cues import name_cues
from app.text.model import Article, Block
from app.workspace.reader import load_resource

WEIGHTS = Path("likeness", "weights.json")
HEAD = 40
Features = Mapping[str, str]
"""A value for each feature of a place; an empty one is no value."""

_HEADS = (
    ("quote", re.compile("[“‘「『]")),
    ("bracket", re.compile("[（(【〔［]")),
    ("bullet", re.compile("[■□●○◆◇▲△★☆◎※·•]")),
    ("digit", re.compile("[0-9０-９①-⑳]")),
    ("latin", re.compile("[A-Za-z]")),
    ("dash", re.compile("[—－-]")),
)
_TAILS = (
    ("end", re.compile("[。！？!?…]")),
    ("close", re.compile("[”’」』]")),
    ("bracket", re.compile("[）)】〕］]")),
    ("colon", re.compile("[：:]")),
    ("comma", re.compile("[，、；,;]")),
    ("dash", re.compile("[—－-]")),
)
_DIGITS = re.compile("[0-9０-９]+")
_IN_BRACKETS = re.compile("（[^（）]*）")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Place:
    """A block, or from `clean_offset` on what would be one if it were split there."""

    article: Article
    index: int
    clean_offset: int = 0

    @property
    def block(self) -> Block:
        return self.article.blocks[self.index]


def sort_of(character: str, sorts: Sequence[tuple[str, re.Pattern[str]]]) -> str:
    return next((name for name, pattern in sorts if pattern.match(character)), "other") if character else ""


def size_of(length: int) -> str:
    return str(length.bit_length())


def form_of(head: str) -> str:
    """The beginning of a text with figures and what stands in brackets taken for the same: 本报讯（）, 0月0日."""
    return _DIGITS.sub("0", _IN_BRACKETS.sub("（）", _SPACES.sub("", head)))[:6]


def describe_block(place: Place) -> Features:
    """What a block is like as a whole, and where it stands."""
    blocks, index, text = place.article.blocks, place.index, place.block.text
    cues = name_cues(_SPACES.sub("", text))
    return {
        "role": place.block.role.value,
        "cues": " ".join(cues),
        "head": sort_of(text[:1], _HEADS),
        "tail": sort_of(text[-1:], _TAILS),
        "size": size_of(len(text)),
        "form": form_of(text[:HEAD]),
        "word": text[:2],
        "ending": text[-2:],
        "before": blocks[index - 1].role.value if index else "none",
        "after": blocks[index + 1].role.value if index + 1 < len(blocks) else "none",
        "before_tail": sort_of(blocks[index - 1].text[-1:], _TAILS) if index else "none",
    }


def describe_seam(place: Place) -> Features:
    """What stands before and behind a place inside a text."""
    text, offset = place.block.text, place.clean_offset
    head = text[offset : offset + HEAD]
    return {
        "role": place.block.role.value,
        "cues": " ".join(cue for cue in name_cues(_SPACES.sub("", head)) if cue != "credit"),
        "head": sort_of(head[:1], _HEADS),
        "tail": sort_of(text[offset - 1 : offset], _TAILS),
        "form": form_of(head),
        "word": head[:2],
    }


def describe_join(place: Place) -> Features:
    """What stands on both sides of a border between two blocks."""
    first, second = place.article.blocks[place.index - 1 : place.index + 1]
    return {
        "role": f"{first.role.value} {second.role.value}",
        "cues": " ".join(name_cues(_SPACES.sub("", second.text[:HEAD]))),
        "head": sort_of(second.text[:1], _HEADS),
        "tail": sort_of(first.text[-1:], _TAILS),
        "size": size_of(len(first.text)),
    }


def agreement(one: Features, other: Features) -> list[str]:
    """The features in which two places agree or differ, and what the second is like by itself."""
    found = ["bias"]
    for name, value in one.items():
        second = other[name]
        if not value and not second:
            continue
        found.append(f"{name}={'same' if value == second else 'other'}")
    found.append(f"own cues {other['cues'] or 'none'}")
    found.append(f"own tail {other['tail']}")
    return found


def likeness(kind: str, one: Features, other: Features) -> float:
    """The probability that who decided something at the first place would decide the same at the second."""
    weights = load_weights()[kind]
    score = sum(weights.get(feature, 0.0) for feature in agreement(one, other))
    return 1 / (1 + exp(-max(-60.0, min(60.0, score))))


@cache
def load_weights() -> Mapping[str, Mapping[str, float]]:
    """The weight of each feature, by kind; raises ResourceMissing."""
    weights: Mapping[str, Mapping[str, float]] = json.loads(load_resource(paths.resources() / WEIGHTS))
    return weights
