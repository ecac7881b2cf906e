"""Operations that put whole values in place: the reading an issue begins with, and the way back from a step.

Refuses to be made by hand: no recipe names them.
"""

from dataclasses import dataclass, replace
from typing import ClassVar

from app.editing.operations.operation import Operation
from app.text.difference import Values, place_values
from app.text.entities import carry_over
from app.text.model import Article, Doubt, Issue, LeftOut, Reading


@dataclass(frozen=True, slots=True)
class TakeReading(Operation):
    """A reading takes the place of all articles, left-out lines and doubts; its numbers go on from `next_id`.

    Entities stay on their raw text, wherever that went.
    """

    reading: Reading

    def transform(self, issue: Issue) -> Issue:
        shift = issue.next_id - 1
        articles = tuple(shift_article(article, shift) for article in self.reading.articles)
        doubts = tuple(replace(doubt, id=doubt.id + shift) for doubt in self.reading.doubts)
        read = replace(
            issue,
            articles=articles,
            left_out=tuple(sorted(self.reading.left_out, key=raw_start_of)),
            doubts=tuple(sorted(doubts, key=number_of)),
            next_id=1 + max(numbers(articles, doubts), default=shift),
        )
        return carry_over(issue, read)


def raw_start_of(item: LeftOut) -> int:
    return item.span.raw_start


def number_of(doubt: Doubt) -> int:
    return doubt.id


def shift_article(article: Article, shift: int) -> Article:
    if not shift:
        return article
    blocks = tuple(replace(block, id=block.id + shift) for block in article.blocks)
    return replace(article, id=article.id + shift, blocks=blocks)


def numbers(articles: tuple[Article, ...], doubts: tuple[Doubt, ...]) -> list[int]:
    own = [article.id for article in articles]
    return [*own, *(b.id for article in articles for b in article.blocks), *(doubt.id for doubt in doubts)]


@dataclass(frozen=True, slots=True)
class Restore(Operation):
    """Puts former values back, key by key (see `app.text.difference`): the inverse of any operation."""

    is_exact: ClassVar[bool] = True
    values: Values

    def transform(self, issue: Issue) -> Issue:
        return place_values(issue, self.values)


@dataclass(frozen=True, slots=True)
class ReadAgain(Operation):
    """Puts in place what another reading changes, key by key, so that a replay needs neither engine nor merging."""

    is_exact: ClassVar[bool] = True
    values: Values

    def transform(self, issue: Issue) -> Issue:
        after = place_values(issue, self.values)
        return replace(after, next_id=max(issue.next_id, 1 + max(numbers(after.articles, after.doubts), default=0)))
