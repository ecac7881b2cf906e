"""The error-rate meter: what was corrected so far, and what is left, told from passages that an editor proofread.

Owns the counting, the drawing of passages (every passage of the extent has the same chance and so has every character;
the same seed draws the same ones of the same texts) and the estimate against a limit. Refuses to find errors: an editor
counts them. Where errors come in clusters the interval is widened after E. L. Korn and B. I. Graubard, Survey
Methodology 24 (1998) 193. `tests/bench/bench_accuracy.py` tries it out.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate
from math import ceil, log, log1p
from random import Random

from app.store.activity import Activity, BlockLength, count_issues, list_lengths, load_activity
from app.store.database import Database
from app.store.occurrences import load_issue_blocks
from app.workspace.everywhere import Extent
from app.workspace.intervals import exact_interval
from app.workspace.progress import by_issue, steps_in_force

PER = 10_000
PASSAGE = 120
"""About so many characters are proofread at a time; a passage ends where a sentence does."""
TRIES = 16 * PASSAGE
"""For each passage wanted; about as many as a passage has characters are needed."""
_SENTENCE_END = re.compile("[。！？…]+[”’）》]*")


@dataclass(frozen=True, slots=True)
class Limit:
    """The highest rate of errors allowed, and who says so."""

    rate: float
    source: str


NEWSPAPER_LIMIT = Limit(3 / PER, "《报纸期刊质量管理规定》第五条，国家新闻出版署，国新出发〔2020〕10号，2020年5月28日")
"""A newspaper whose 编校差错率 is not above three in ten thousand is 合格; for journals it is two."""


class CorrectionKind(StrEnum):
    TEXT = "text"
    BLOCK = "block"
    """Split, merged or moved."""
    ROLE = "role"
    ARTICLE = "article"
    """Split, merged or moved."""
    LEFT_OUT = "left_out"
    """Or put back."""
    FIELD = "field"


KINDS: Mapping[str, CorrectionKind] = {
    "ReplaceText": CorrectionKind.TEXT,
    "ReplaceTexts": CorrectionKind.TEXT,
    "UseOriginal": CorrectionKind.TEXT,
    "SplitBlock": CorrectionKind.BLOCK,
    "MergeBlocks": CorrectionKind.BLOCK,
    "MoveBlock": CorrectionKind.BLOCK,
    "MoveBlocks": CorrectionKind.BLOCK,
    "SetRole": CorrectionKind.ROLE,
    "SplitArticle": CorrectionKind.ARTICLE,
    "MergeArticles": CorrectionKind.ARTICLE,
    "MoveArticle": CorrectionKind.ARTICLE,
    "LeaveOut": CorrectionKind.LEFT_OUT,
    "LeaveOutBlocks": CorrectionKind.LEFT_OUT,
    "PutBack": CorrectionKind.LEFT_OUT,
    "SetField": CorrectionKind.FIELD,
    "SetIssueField": CorrectionKind.FIELD,
}
"""What is not here is no correction: tags, verdicts, readings."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """Those in force: each step once for each kind of operation in it, each place of a replacement in many."""

    characters: int
    by_kind: Mapping[CorrectionKind, int]

    @property
    def total(self) -> int:
        return sum(self.by_kind.values())

    def rate(self, kind: CorrectionKind | None = None) -> float:
        """Of one kind or of all, for 10,000 characters."""
        count = self.total if kind is None else self.by_kind.get(kind, 0)
        return count * PER / self.characters if self.characters else 0.0


def count_corrections(database: Database, extent: Extent) -> Corrections:
    with database.reading() as connection:
        issues = count_issues(connection, extent.newspaper, extent.issue_id)
        activities = load_activity(connection, extent.newspaper, extent.issue_id)
    counts: Counter[CorrectionKind] = Counter()
    for own in by_issue(activities).values():
        counts.update(count_in_force(steps_in_force(own)))
    return Corrections(sum(issue.characters for issue in issues), dict(counts))


def count_in_force(activities: Sequence[Activity]) -> Counter[CorrectionKind]:
    places: dict[tuple[int, CorrectionKind], int] = {}
    for item in activities:
        kind = KINDS.get(item.operation)
        if kind is not None:
            key = item.entry.group, kind
            places[key] = max(places.get(key, 0), item.places)
    counts: Counter[CorrectionKind] = Counter()
    for (_, kind), count in places.items():
        counts[kind] += count
    return counts


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of clean text to be proofread."""

    issue_id: int
    article_id: int
    block_id: int
    clean_start: int
    clean_end: int
    text: str

    @property
    def length(self) -> int:
        return self.clean_end - self.clean_start


def draw_passages(
    database: Database, extent: Extent, count: int, seed: int, length: int = PASSAGE
) -> tuple[Passage, ...]:
    """Up to so many passages that do not overlap, in the order in which they were drawn.

    A character is drawn, and its passage taken with a chance of one in its length: long ones are not drawn more often.
    """
    with database.reading() as connection:
        blocks = list_lengths(connection, extent.newspaper, extent.issue_id, extent.article_id)
        ends = list(accumulate(block.length for block in blocks))
        chance = Random(seed)
        drawn: dict[tuple[int, int, int], Passage] = {}
        texts: dict[tuple[int, int], str] = {}
        for _ in range(count * TRIES if ends else 0):
            at, ticket = chance.randrange(ends[-1]), chance.random()
            index = bisect_right(ends, at)
            block = blocks[index]
            if ticket * least_length(block.length, length) >= 1:
                continue
            key = block.issue_id, block.block_id
            if key not in texts:
                found = load_issue_blocks(connection, block.issue_id, block.article_id)
                texts |= {(item.issue_id, item.block_id): item.text for item in found}
            passage = cut_passage(block, texts[key], at - (ends[index] - block.length), length)
            if ticket * passage.length < 1:
                drawn.setdefault((*key, passage.clean_start), passage)
            if len(drawn) == count:
                break
    return tuple(drawn.values())


def least_length(block_length: int, length: int) -> int:
    """What any passage of such a block has at least, without a look at its text."""
    return block_length if 2 * block_length <= 3 * length else length // 2


def cut_passage(block: BlockLength, text: str, clean_offset: int, length: int) -> Passage:
    """The passage that holds a character, when the text is cut into passages from its beginning."""
    clean_start = 0
    while True:
        clean_end = end_of_passage(text, clean_start, length)
        if clean_offset < clean_end:
            passage = text[clean_start:clean_end]
            return Passage(block.issue_id, block.article_id, block.block_id, clean_start, clean_end, passage)
        clean_start = clean_end


def end_of_passage(text: str, clean_start: int, length: int) -> int:
    """Behind the first end of a sentence from `length` on; a short rest goes with what stands before it."""
    furthest = clean_start + 2 * length
    match = _SENTENCE_END.search(text, clean_start + length - 1, furthest)
    clean_end = match.end() if match else furthest
    return clean_end if clean_end + length // 2 < len(text) else len(text)


class Standing(StrEnum):
    """How an estimate stands to a limit."""

    WITHIN = "within"
    """The whole interval is."""
    ABOVE = "above"
    OPEN = "open"
    """The limit lies inside the interval: more must be read."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """Errors an editor found in so many characters; rates are for one character, `low` and `high` of the interval."""

    errors: int
    characters: int
    rate: float
    low: float
    high: float

    def standing(self, limit: Limit = NEWSPAPER_LIMIT) -> Standing:
        if self.high <= limit.rate:
            return Standing.WITHIN
        return Standing.ABOVE if self.low > limit.rate else Standing.OPEN


def estimate_rate(errors: float, characters: float, confidence: float = 0.95) -> Estimate:
    """The exact interval: for a handful of errors in some ten thousand characters an approximate one is too narrow.

    It takes errors for independent; `estimate_of_passages` does not.
    """
    low, high = exact_interval(min(errors, characters), characters, confidence) if characters else (0.0, 1.0)
    return Estimate(round(errors), round(characters), errors / characters if characters else 0.0, low, high)


def estimate_of_passages(read: Sequence[tuple[int, int]], confidence: float = 0.95) -> Estimate:
    """From the length and the errors of each passage; no narrower where the errors stand in few of them."""
    characters, errors = sum(length for length, _ in read), sum(found for _, found in read)
    effect = design_effect(read)
    widened = estimate_rate(errors / effect, characters / effect, confidence)
    return replace(widened, errors=errors, characters=characters)


def design_effect(read: Sequence[tuple[int, int]]) -> float:
    """How much more the errors of passages vary than if each had come by chance; 1 where they do not."""
    characters, errors = sum(length for length, _ in read), sum(found for _, found in read)
    if len(read) < 2 or not errors:
        return 1.0
    rate = errors / characters
    spread = sum((found - rate * length) ** 2 for length, found in read) * len(read) / (len(read) - 1)
    return max(1.0, spread / errors)


def characters_needed(limit: Limit = NEWSPAPER_LIMIT, confidence: float = 0.95) -> int:
    """How many characters without an error show that the rate is within the limit."""
    return ceil(log((1 - confidence) / 2) / log1p(-limit.rate))
