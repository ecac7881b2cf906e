"""What an operation is, and how one is applied: pure, with the inverse and the change found by comparison.

Owns the contract. Refuses storage and notification (`app.editing.editor`). The inverse is not written by hand for each
operation: the states before and after are compared, and the inverse puts the former values back, so that it is exact.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from typing import ClassVar

from app.editing.errors import MissingArticle, MissingBlock, NothingToChange
from app.text.difference import Difference, Values, compare_states
from app.text.doubt_settlement import settle_doubts
from app.text.entities import keep_lost
from app.text.model import Article, Block, Issue


class Operation(ABC):
    """A change somebody wants. Subclasses are frozen data classes; their fields are JSON values or model values."""

    __slots__ = ()
    is_exact: ClassVar[bool] = False
    """Whether it puts back a former state, doubts and all, be it the present one; else it settles the doubts that it
    answers, and must change something."""
    is_about_entities: ClassVar[bool] = False
    """Whether it takes entities away or moves them on purpose; else those whose text it destroys are to be repaired."""

    @abstractmethod
    def transform(self, issue: Issue) -> Issue:
        """The issue after it; raises EditError and changes nothing where it does not fit."""

    def complete(self, issue: Issue) -> "Operation":  # noqa: ARG002
        """The operation with everything in it that the log must keep so that a replay needs no engine."""
        return self


@dataclass(frozen=True, slots=True)
class Change:
    """What happened, as told to everyone who shows the issue. `initiator` is whoever asked for it."""

    issue: Issue
    operations: tuple[Operation, ...]
    difference: Difference
    initiator: object = None


def apply(issue: Issue, operation: Operation) -> tuple[Issue, Values, Difference]:
    """The issue after the operation, the values that lead back, and what changed."""
    after = operation.transform(issue)
    difference = compare_states(issue, after)
    if not difference.forth and not operation.is_exact:
        raise NothingToChange(operation=type(operation).__name__)
    settled = after if operation.is_exact else settle_doubts(issue, after, difference)
    if not (operation.is_exact or operation.is_about_entities):
        settled = keep_lost(settled, difference)
    if settled is not after:
        after = settled
        difference = compare_states(issue, after)
    return replace(after, seq=issue.seq + 1), difference.back, difference


def require_article(issue: Issue, article_id: int) -> Article:
    article = issue.article(article_id)
    if article is None:
        raise MissingArticle(article=article_id)
    return article


def require_block(issue: Issue, block_id: int) -> tuple[Article, Block]:
    found = issue.find_block(block_id)
    if found is None:
        raise MissingBlock(block=block_id)
    article, index = found
    return article, article.blocks[index]


def put_article(issue: Issue, article: Article) -> Issue:
    """The issue with this article in place of the one of the same number; without it when it has no block."""
    articles = tuple(article if old.id == article.id else old for old in issue.articles)
    return replace(issue, articles=tuple(item for item in articles if item.blocks))


def put_blocks(issue: Issue, article: Article, blocks: tuple[Block, ...]) -> Issue:
    return put_article(issue, replace(article, blocks=blocks))


def put_block(issue: Issue, article: Article, block: Block) -> Issue:
    at = article.index_of(block.id)
    return put_blocks(issue, article, (*article.blocks[:at], block, *article.blocks[at + 1 :]))
