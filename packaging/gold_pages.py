"""Gold pages for training: raw text whose blocks are known, read from the interchange form.

Owns reading them, and taking articles out of a page. Refuses to learn (see `train_reading.py`).
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from app.text.lines import Segment

LEFT = "left"


@dataclass(frozen=True, slots=True)
class Mark:
    """Raw characters start..end are block `block` of article `article`, in reading order; furniture has article 0."""

    raw_start: int
    raw_end: int
    article: int
    block: int
    role: str


@dataclass(slots=True)
class GoldPage:
    """`sources` names each article, so that the same one can be told on two pages."""

    name: str
    raw: str
    marks: list[Mark]
    sources: dict[int, str]
    gold: dict[str, Any] = field(default_factory=dict)
    is_varied: bool = False

    def labels(self, segments: Iterable[Segment]) -> list[Mark]:
        """The mark of each segment; one in no block counts as furniture."""
        owner: dict[int, Mark] = {}
        for mark in self.marks:
            owner.update(dict.fromkeys(range(mark.raw_start, mark.raw_end), mark))
        nothing = Mark(0, 0, 0, 0, LEFT)
        return [owner.get(segment.raw_start, nothing) for segment in segments]


def source_of(article: dict[str, Any], name: str) -> str:
    """What names an article wherever it recurs: its source where the gold tells it, else its text."""
    source = article.get("meta", {}).get("source")
    return source or f"{name}-{article['id']}"


def role_of(block: dict[str, Any]) -> str:
    """The role to learn: where gold accepts body text as well, it is that."""
    return "body" if "body" in block.get("also", []) else str(block["role"])


def read_page(path: Path) -> GoldPage:
    """A page from `NAME.gold.json` and the `NAME.txt` beside it."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    name = path.name.removesuffix(".gold.json")
    with path.with_name(f"{name}.txt").open(encoding="utf-8", newline="") as file:
        raw = file.read()
    marks = [
        Mark(start, end, number, place, role_of(block))
        for number, article in enumerate(gold["articles"], 1)
        for place, block in enumerate(article["blocks"])
        for start, end in block["spans"]
    ]
    marks.extend(Mark(start, end, 0, number, LEFT) for number, (start, end) in enumerate(gold.get("left_out", [])))
    sources = {number: source_of(article, name) for number, article in enumerate(gold["articles"], 1)}
    return GoldPage(name, raw, sorted(marks, key=lambda mark: mark.raw_start), sources, gold)


def read_pages(folders: Iterable[Path]) -> list[GoldPage]:
    return [read_page(path) for folder in folders for path in sorted(folder.glob("*.gold.json"))]


def take_out(page: GoldPage, sources: Iterable[str]) -> GoldPage:
    """The page without the articles of these sources, so that what is left can be learnt from."""
    unwanted = set(sources)
    articles = {article for article, source in page.sources.items() if source in unwanted}
    ranges = sorted(
        (
            min(mark.raw_start for mark in page.marks if mark.article == article),
            max(mark.raw_end for mark in page.marks if mark.article == article),
        )
        for article in articles
    )

    def shift(raw_offset: int) -> int:
        return raw_offset - sum(min(end, raw_offset) - start for start, end in ranges if start < raw_offset)

    raw, offset = "", 0
    for start, end in ranges:
        raw += page.raw[offset:start]
        offset = end
    raw += page.raw[offset:]
    marks = [
        replace(mark, raw_start=shift(mark.raw_start), raw_end=shift(mark.raw_end))
        for mark in page.marks
        if mark.article not in articles
    ]
    kept = {article: source for article, source in page.sources.items() if article not in articles}
    return GoldPage(page.name, raw, marks, kept)


def hold_out(pages: Sequence[GoldPage], fold: int, folds: int) -> tuple[list[GoldPage], list[GoldPage]]:
    """Pages to learn from and pages to ask about, which share no article."""
    asked = [page for number, page in enumerate(pages) if number % folds == fold]
    sources = {source for page in asked for source in page.sources.values()}
    learnt = [take_out(page, sources) for number, page in enumerate(pages) if number % folds != fold]
    return [page for page in learnt if page.marks], asked
