"""Several blocks moved at once: into another article, into one of their own, or out of all of them.

Refuses to cut a block: who wants a part of one splits it first.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.editing.errors import NothingToChange, OutsideArticle, WrongValue
from app.editing.operations.articles import is_named
from app.editing.operations.blocks import LeaveOut
from app.editing.operations.operation import Operation, put_blocks, require_article, require_block
from app.text.model import Article, Block, Issue, LeftOut, LeftOutReason


@dataclass(frozen=True, slots=True)
class MoveBlocks(Operation):
    """The blocks, of whatever articles, go in this order to place `index` of an article, counted without them.

    For article 0 they become an article of their own, behind the one that holds the first of them; an author goes with
    them whose name stands in their text and not in what is left. An article that has no block left gives its authors,
    tags and note to the one that its blocks went to.
    """

    blocks: tuple[int, ...]
    article: int = 0
    index: int = 0

    def transform(self, issue: Issue) -> Issue:
        if not self.blocks:
            raise NothingToChange(operation="MoveBlocks")
        found = find_blocks(issue, self.blocks)
        origins = {origin.id: origin for origin, _ in found}
        chosen = tuple(block for _, block in found)
        if self.article:
            return self.move(issue, require_article(issue, self.article), origins, chosen)
        return self.begin(issue, origins, chosen)

    def move(self, issue: Issue, target: Article, origins: dict[int, Article], chosen: tuple[Block, ...]) -> Issue:
        rest = without(target, self.blocks)
        if not 0 <= self.index <= len(rest):
            raise OutsideArticle(article=self.article, index=self.index)
        emptied = [origin for origin in origins.values() if origin.id != target.id and not without(origin, self.blocks)]
        target = replace(inherit(target, emptied), blocks=(*rest[: self.index], *chosen, *rest[self.index :]))
        moved = replace(issue, articles=tuple(target if item.id == target.id else item for item in issue.articles))
        for origin in origins.values():
            if origin.id != target.id:
                moved = put_blocks(moved, origin, without(origin, self.blocks))
        return moved

    def begin(self, issue: Issue, origins: dict[int, Article], chosen: tuple[Block, ...]) -> Issue:
        first = next(iter(origins.values()))
        if len(origins) == 1 and not without(first, self.blocks):
            raise NothingToChange(operation="MoveBlocks")
        begun = Article(issue.next_id, chosen, section=first.section, date=first.date)
        begun = inherit(begun, [origin for origin in origins.values() if not without(origin, self.blocks)])
        at = issue.articles.index(first) + 1
        moved = replace(issue, next_id=issue.next_id + 1)
        articles = list(issue.articles)
        for origin in origins.values():
            rest = without(origin, self.blocks)
            names = tuple(name for name in origin.authors if is_named(name, chosen) and not is_named(name, rest))
            begun = replace(begun, authors=tuple(dict.fromkeys((*begun.authors, *names))))
            kept = tuple(name for name in origin.authors if name not in names)
            articles[articles.index(origin)] = replace(origin, blocks=rest, authors=kept)
        articles.insert(at, begun)
        return replace(moved, articles=tuple(article for article in articles if article.blocks))


@dataclass(frozen=True, slots=True)
class LeaveOutBlocks(Operation):
    """The blocks, of whatever articles, are left out, as `LeaveOut` does with one."""

    blocks: tuple[int, ...]

    def transform(self, issue: Issue) -> Issue:
        found = find_blocks(issue, self.blocks)
        spans = [span for _, block in found for span in block.spans]
        left_out = (*issue.left_out, *(LeftOut(span, LeftOutReason.EDITOR) for span in spans))
        origins = {origin.id for origin, _ in found}
        articles = (
            replace(item, blocks=without(item, self.blocks)) if item.id in origins else item for item in issue.articles
        )
        return replace(
            issue,
            articles=tuple(item for item in articles if item.blocks or item.id not in origins),
            left_out=tuple(sorted(left_out, key=lambda item: item.span.raw_start)),
        )


def leave_out(blocks: Sequence[int]) -> Operation:
    """One or many."""
    return LeaveOut(blocks[0]) if len(blocks) == 1 else LeaveOutBlocks(tuple(blocks))


def find_blocks(issue: Issue, numbers: tuple[int, ...]) -> list[tuple[Article, Block]]:
    """Each with its article; raises MissingBlock, and WrongValue where one is named twice."""
    wanted = set(numbers)
    if len(wanted) != len(numbers):
        raise WrongValue(name="blocks", value=numbers)
    held = {block.id: (article, block) for article in issue.articles for block in article.blocks if block.id in wanted}
    return [held.get(number) or require_block(issue, number) for number in numbers]


def without(article: Article, block_ids: tuple[int, ...]) -> tuple[Block, ...]:
    gone = frozenset(block_ids)
    return tuple(block for block in article.blocks if block.id not in gone)


def inherit(article: Article, emptied: list[Article]) -> Article:
    """The article with what was said of those that are no more."""
    if not emptied:
        return article
    return replace(
        article,
        section=next((item.section for item in (article, *emptied) if item.section), ""),
        date=next((item.date for item in (article, *emptied) if item.date), ""),
        authors=tuple(dict.fromkeys(name for item in (article, *emptied) for name in item.authors)),
        tags=tuple(dict.fromkeys(tag for item in (article, *emptied) for tag in item.tags)),
        note="\n".join(item.note for item in (article, *emptied) if item.note),
    )
