"""The interchange form: a reading as the JSON that `jiaoyang read` prints and that gold pages have.

Owns both directions and the complaints about malformed input. Refuses files: it takes and gives plain objects.
The form: articles of blocks with `role`, `text` and `spans`, then `left_out`; further keys are allowed.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Any

from app.text.model import Article, Block, Doubt, Issue, LeftOut, Reading, Span


def spans_json(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.raw_start, span.raw_end] for span in spans]


def doubt_json(doubt: Doubt) -> dict[str, Any]:
    return {
        "kind": doubt.kind.value,
        "raw": doubt.raw_offset,
        "probability": round(doubt.probability, 4),
        "runner_up": doubt.runner_up,
        "reason": doubt.reason,
    }


def owns(block: Block, raw_offset: int) -> bool:
    return any(span.raw_start <= raw_offset < span.raw_end for span in block.spans)


def deal(doubts: Iterable[Doubt], owners: Sequence[Sequence[Block]]) -> list[list[Doubt]]:
    """The doubts of each owner's blocks, in their order. A raw character is in one block, so each is found at once."""
    spans = sorted(
        (span.raw_start, span.raw_end, number)
        for number, blocks in enumerate(owners)
        for block in blocks
        for span in block.spans
    )
    dealt: list[list[Doubt]] = [[] for _ in owners]
    for doubt in doubts:
        at = bisect_right(spans, doubt.raw_offset, key=itemgetter(0)) - 1
        if at >= 0 and doubt.raw_offset < spans[at][1]:
            dealt[spans[at][2]].append(doubt)
    return dealt


def block_json(block: Block, doubts: Iterable[Doubt] = ()) -> dict[str, Any]:
    data: dict[str, Any] = {"role": block.role.value, "text": block.text, "spans": spans_json(block.spans)}
    own = [doubt_json(doubt) for doubt in doubts if doubt.is_open and owns(block, doubt.raw_offset)]
    if own:
        data["doubts"] = own
    return data


def article_json(article: Article, doubts: Iterable[Doubt] = ()) -> dict[str, Any]:
    own = deal(doubts, [[block] for block in article.blocks])
    return {
        "id": article.id,
        "section": article.section,
        "authors": list(article.authors),
        "blocks": [block_json(*each) for each in zip(article.blocks, own, strict=True)],
    }


def reading_json(reading: Reading | Issue) -> dict[str, Any]:
    own = deal(reading.doubts, [article.blocks for article in reading.articles])
    return {
        "articles": [article_json(*each) for each in zip(reading.articles, own, strict=True)],
        "left_out": left_out_json(reading.left_out),
    }


def left_out_json(left_out: Iterable[LeftOut]) -> list[list[int]]:
    return [[item.span.raw_start, item.span.raw_end] for item in left_out]
