"""Operations on articles: split, merge, move.

Refuses what stands in the blocks.
"""

from dataclasses import dataclass, replace

from app.editing.errors import NothingToChange, OutsideArticle
from app.editing.operations.operation import Operation, require_article, require_block
from app.text.model import Article, Issue


@dataclass(frozen=True, slots=True)
class SplitArticle(Operation):
    """These blocks of an article become an article of their own behind it, under the same section.

    An author goes with them whose name stands in their text and not in what is left.
    """

    article: int
    blocks: tuple[int, ...]

    def transform(self, issue: Issue) -> Issue:
        article = require_article(issue, self.article)
        for block_id in self.blocks:
            owner, _ = require_block(issue, block_id)
            if owner.id != article.id:
                raise OutsideArticle(article=self.article, index=block_id)
        chosen = tuple(block for block in article.blocks if block.id in self.blocks)
        rest = tuple(block for block in article.blocks if block.id not in self.blocks)
        if not chosen or not rest:
            raise NothingToChange(operation="SplitArticle")
        names = tuple(name for name in article.authors if is_named(name, chosen) and not is_named(name, rest))
        first = replace(article, blocks=rest, authors=tuple(name for name in article.authors if name not in names))
        second = Article(issue.next_id, chosen, section=article.section, authors=names, date=article.date)
        at = issue.articles.index(article)
        articles = (*issue.articles[:at], first, second, *issue.articles[at + 1 :])
        return replace(issue, articles=articles, next_id=issue.next_id + 1)


def is_named(name: str, blocks: tuple[object, ...]) -> bool:
    return any(name in getattr(block, "text", "") for block in blocks)


@dataclass(frozen=True, slots=True)
class MergeArticles(Operation):
    """The second article's blocks go behind the first one's; its authors, tags and note are added to the first."""

    first: int
    second: int

    def transform(self, issue: Issue) -> Issue:
        first = require_article(issue, self.first)
        second = require_article(issue, self.second)
        if first is second:
            raise NothingToChange(operation="MergeArticles")
        merged = replace(
            first,
            blocks=(*first.blocks, *second.blocks),
            section=first.section or second.section,
            date=first.date or second.date,
            authors=tuple(dict.fromkeys((*first.authors, *second.authors))),
            tags=tuple(dict.fromkeys((*first.tags, *second.tags))),
            note="\n".join(note for note in (first.note, second.note) if note),
        )
        kept = (merged if item is first else item for item in issue.articles if item is not second)
        return replace(issue, articles=tuple(kept))


@dataclass(frozen=True, slots=True)
class MoveArticle(Operation):
    """The article goes to place `index` of the issue, counted without the article itself."""

    article: int
    index: int

    def transform(self, issue: Issue) -> Issue:
        article = require_article(issue, self.article)
        rest = tuple(item for item in issue.articles if item is not article)
        if not 0 <= self.index <= len(rest):
            raise OutsideArticle(article=self.article, index=self.index)
        return replace(issue, articles=(*rest[: self.index], article, *rest[self.index :]))
