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
SHORTEST_IN_PARAGRAPH = 16
"""Of a sentence that stands twice in one paragraph."""
SHORTEST_AT_ONCE = 10
"""Of a sentence that stands right behind itself."""
END = 18
"""Two paragraphs are held against each other when so many characters at either end are the same."""
SHORTEST_NEAR = 2 * END
"""Of a paragraph that is known again although it differs."""
MOST_OTHER = 0.06
"""The share of characters in which they may differ."""
ROLES = frozenset({Role.BODY, Role.LEAD, Role.CAPTION})
_SENTENCE = re.compile(r"[^。！？]+[。！？…]*[”’）]*")
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
            if len(key) >= SHORTEST_AT_ONCE:
                sentences.append(Passage(key, block, *match.span()))
    return Passages(tuple(paragraphs), tuple(sentences))


Gathered = Mapping[int, Passages]


def compare_paragraphs(articles: Sequence[Article], gathered: Gathered) -> Iterator[tuple[int, Spot]]:
    """Each paragraph that repeats an earlier one, to the letter or but for a few; only the former can be left out."""
    first: dict[str, tuple[int, Passage]] = {}
    ends: dict[str, tuple[int, Passage]] = {}
    for article in articles:
        for passage in gathered[article.id].paragraphs:
            block = passage.block
            is_long = len(passage.key) >= SHORTEST_NEAR
            own_ends = (f"<{passage.key[:END]}", f">{passage.key[-END:]}") if is_long else ()
            near = next((ends[end] for end in own_ends if end in ends and is_near(ends[end][1].key, passage.key)), None)
            earlier = first.setdefault(passage.key, (article.id, passage))
            if earlier[1] is not passage or near:
                article_id, other = (earlier if earlier[1] is not passage else near) or earlier
                facts = (("article", str(article_id)), ("block", str(other.block.id)))
                fix = Removal(block.id) if other.key == passage.key else None
                yield article.id, Spot(block, 0, len(block.text), facts, fix)
            for end in own_ends:
                ends.setdefault(end, (article.id, passage))


def is_near(one: str, other: str) -> bool:
    """Whether two texts differ in a few characters: in one stretch of them, or here and there."""
    longer, shorter = max(len(one), len(other)), min(len(one), len(other))
    if longer - shorter > MOST_OTHER * longer:
        return False
    alike = common_length(one, other) + common_length(one[::-1], other[::-1])
    same = sum(first == second for first, second in zip(one, other, strict=False))
    return max(alike, same) >= (1 - MOST_OTHER) * longer


def common_length(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (first, second) in pairs if first != second), min(len(one), len(other)))


def compare_sentences(articles: Sequence[Article], gathered: Gathered) -> Iterator[tuple[int, Spot]]:
    """Each sentence that repeats an earlier one, a short one only close behind it; not where the paragraph does."""
    doubled = count_keys(gathered[article.id].paragraphs for article in articles)
    first: dict[str, tuple[int, Passage]] = {}
    for article in articles:
        for passage in gathered[article.id].sentences:
            earlier_id, earlier = first.get(passage.key, (article.id, passage))
            first[passage.key] = (article.id, passage)
            if earlier is passage or doubled.get(key_of(passage.block.text), 0) > 1:
                continue
            is_next = earlier.block is passage.block and earlier.clean_end == passage.clean_start
            is_close = earlier.block is passage.block and len(passage.key) >= SHORTEST_IN_PARAGRAPH
            if len(passage.key) < SHORTEST_SENTENCE and not is_next and not is_close:
                continue
            fix = Replacement(passage.block.id, passage.clean_start, passage.clean_end, "") if is_next else None
            facts = (("article", str(earlier_id)), ("block", str(earlier.block.id)))
            yield article.id, Spot(passage.block, passage.clean_start, passage.clean_end, facts, fix)


def count_keys(groups: Iterator[Sequence[Passage]]) -> dict[str, int]:
    counts: dict[str, int] = defaultdict(int)
    for group in groups:
        for passage in group:
            counts[passage.key] += 1
    return counts
