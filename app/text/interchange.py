"""The interchange form: a reading as the JSON that `jiaoyang read` prints and that gold pages have.

Owns both directions and the complaints about malformed input. Refuses files: it takes and gives plain objects.
The form: articles of blocks with `role`, `text` and `spans`, then `left_out`; further keys are allowed.
"""

from collections.abc import Iterable
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


def block_json(block: Block, doubts: Iterable[Doubt] = ()) -> dict[str, Any]:
    data: dict[str, Any] = {"role": block.role.value, "text": block.text, "spans": spans_json(block.spans)}
    own = [doubt_json(doubt) for doubt in doubts if doubt.is_open and owns(block, doubt.raw_offset)]
    if own:
        data["doubts"] = own
    return data


def article_json(article: Article, doubts: Iterable[Doubt] = ()) -> dict[str, Any]:
    doubts = tuple(doubts)
    return {
        "id": article.id,
        "section": article.section,
        "authors": list(article.authors),
        "blocks": [block_json(block, doubts) for block in article.blocks],
    }


def reading_json(reading: Reading | Issue) -> dict[str, Any]:
    return {
        "articles": [article_json(article, reading.doubts) for article in reading.articles],
        "left_out": left_out_json(reading.left_out),
    }


def left_out_json(left_out: Iterable[LeftOut]) -> list[list[int]]:
    return [[item.span.raw_start, item.span.raw_end] for item in left_out]
