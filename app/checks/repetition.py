"""Paragraphs and sentences that stand twice in an issue.

Refuses what is short enough to recur by right: formulas, questions of an interview, refrains.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.checks.finding import Removal, Replacement, Spot
from app.text.model import Article, Block, Role

SHORTEST_PARAGRAPH = 16
SHORTEST_SENTENCE = 26
"""Characters without marks and spaces."""
ROLES = frozenset({Role.BODY, Role.LEAD, Role.CAPTION})
_SENTENCE = re.compile(r"[^。！？…；]+[。！？…；]*[”’）]*")
_MARKS = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or a sentence of it, with the key by which it is the same as another."""

    key: str
    block: Block
    clean_start: int
    clean_end: int


@dataclass(frozen=True, slots=True)
class Passages:
    paragraphs: tuple[Passage, ...]
    sentences: tuple[Passage, ...]


def key_of(text: str) -> str:
    return _MARKS.sub("", text)


def gather_passages(article: Article) -> Passages:
    paragraphs: list[Passage] = []
    sentences: list[Passage] = []
    for block in article.blocks:
        if block.role not in ROLES:
            continue
        key = key_of(block.text)
        if len(key) >= SHORTEST_PARAGRAPH:
            paragraphs.append(Passage(key, block, 0, len(block.text)))
        for match in _SENTENCE.finditer(block.text):
            key = key_of(match.group())
            if len(key) >= SHORTEST_SENTENCE:
                sentences.append(Passage(key, block, *match.span()))
    return Passages(tuple(paragraphs), tuple(sentences))


Gathered = Mapping[int, Passages]


def compare_paragraphs(articles: Sequence[Article], gathered: Gathered) -> Iterator[tuple[int, Spot]]:
    """Each paragraph that repeats an earlier one."""
    first: dict[str, tuple[int, Passage]] = {}
    for article in articles:
        for passage in gathered[article.id].paragraphs:
            earlier = first.setdefault(passage.key, (article.id, passage))
            if earlier[1] is not passage:
                facts = (("article", str(earlier[0])), ("block", str(earlier[1].block.id)))
                block = passage.block
                yield article.id, Spot(block, 0, len(block.text), facts, Removal(block.id))


def compare_sentences(articles: Sequence[Article], gathered: Gathered) -> Iterator[tuple[int, Spot]]:
    """Each sentence that repeats an earlier one of another wording around it; whole paragraphs are told elsewhere."""
    doubled = count_keys(gathered[article.id].paragraphs for article in articles)
    first: dict[str, tuple[int, Passage]] = {}
    for article in articles:
        for passage in gathered[article.id].sentences:
            earlier_id, earlier = first.setdefault(passage.key, (article.id, passage))
            if earlier is passage or doubled.get(key_of(passage.block.text), 0) > 1:
                continue
            is_next = earlier.block is passage.block and earlier.clean_end == passage.clean_start
            fix = Replacement(passage.block.id, passage.clean_start, passage.clean_end, "") if is_next else None
            facts = (("article", str(earlier_id)), ("block", str(earlier.block.id)))
            yield article.id, Spot(passage.block, passage.clean_start, passage.clean_end, facts, fix)


def count_keys(groups: Iterator[Sequence[Passage]]) -> dict[str, int]:
    counts: dict[str, int] = defaultdict(int)
    for group in groups:
        for passage in group:
            counts[passage.key] += 1
    return counts
