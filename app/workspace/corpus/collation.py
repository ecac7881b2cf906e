"""对校, the collation: two articles beside each other, and where their texts differ.

Owns the alignment: sentence by sentence first, then character by character where sentences differ, so that long texts
cost little. Refuses to draw, and to say which text is right.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from app.editing.errors import MissingArticle
from app.store.database import Database
from app.store.issues import load_issue
from app.text.model import Article

Parts = tuple[tuple[str, bool], ...]
"""Stretches of a text, and whether the other one has them otherwise."""
_SENTENCE = re.compile(r"[^。！？；\n]*[。！？；][”’」』）]*\n?|[^。！？；\n]*\n|[^。！？；\n]+")
LONGEST_COMPARED = 2_000
"""Characters of a stretch that is compared one by one; a longer one differs as a whole."""


@dataclass(frozen=True, slots=True)
class CollatedRow:
    """A paragraph of the first text and what stands in its place in the second; either may be empty."""

    first: Parts
    second: Parts


@dataclass(frozen=True, slots=True)
class Collation:
    """`likeness` is the share of characters that both texts have in common, in order."""

    rows: tuple[CollatedRow, ...]
    likeness: float


def collate_articles(database: Database, first: tuple[int, int], second: tuple[int, int]) -> Collation:
    """Each article is told by issue and number. Raises MissingArticle, IssueNotFound."""
    return collate_texts(*(read_text(database, *place) for place in (first, second)))


def read_text(database: Database, issue_id: int, article_id: int) -> str:
    with database.reading() as connection:
        article = load_issue(connection, issue_id).article(article_id)
    if article is None:
        raise MissingArticle(article=article_id)
    return join_blocks(article)


def join_blocks(article: Article) -> str:
    return "".join(f"{block.text}\n" for block in article.blocks if block.text)


def collate_texts(first: str, second: str) -> Collation:
    """Each line of the texts is a paragraph."""
    hunks = list(compare_sentences(_SENTENCE.findall(first), _SENTENCE.findall(second)))
    common = sum(len(text) for parts, _ in hunks for text, is_other in parts if not is_other)
    length = max(len(first), len(second))
    return Collation(tuple(fold_rows(hunks)), common / length if length else 1.0)


def compare_sentences(first: Sequence[str], second: Sequence[str]) -> Iterator[tuple[Parts, Parts]]:
    """A hunk for each sentence that is the same in both, or for sentences that stand in each other's place."""
    for kind, start, end, other_start, other_end in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from ((((text, False),), ((text, False),)) for text in first[start:end])
        else:
            yield compare_characters("".join(first[start:end]), "".join(second[other_start:other_end]))


def compare_characters(first: str, second: str) -> tuple[Parts, Parts]:
    if max(len(first), len(second)) > LONGEST_COMPARED:
        return ((first, True),), ((second, True),)
    parts: tuple[list[tuple[str, bool]], list[tuple[str, bool]]] = ([], [])
    for kind, start, end, other_start, other_end in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        for own, text in zip(parts, (first[start:end], second[other_start:other_end]), strict=True):
            if text:
                own.append((text, kind != "equal"))
    return tuple(parts[0]), tuple(parts[1])


def fold_rows(hunks: Sequence[tuple[Parts, Parts]]) -> Iterator[CollatedRow]:
    """A row ends with a paragraph of either text: what is longer goes on in the same row."""
    first: list[tuple[str, bool]] = []
    second: list[tuple[str, bool]] = []
    for own, other in hunks:
        first += own
        second += other
        if ends_paragraph(own) or (not own and ends_paragraph(other)):
            yield make_row(first, second)
            first, second = [], []
    if first or second:
        yield make_row(first, second)


def ends_paragraph(parts: Parts) -> bool:
    return bool(parts) and parts[-1][0].endswith("\n")


def make_row(first: Sequence[tuple[str, bool]], second: Sequence[tuple[str, bool]]) -> CollatedRow:
    return CollatedRow(trim(first), trim(second))


def trim(parts: Sequence[tuple[str, bool]]) -> Parts:
    """Without the line feed at its end, which tells nothing."""
    *others, last = parts or [("", False)]
    kept = (*others, (last[0].removesuffix("\n"), last[1]))
    return tuple(part for part in kept if part[0])
