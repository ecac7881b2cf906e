"""What another reading would change, article by article, before it does.

Owns the comparison of the states before and after (see `app.text.rereading`) in terms that an editor thinks in. Refuses
wording.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.text.difference import index_blocks
from app.text.model import Article, Issue
from app.text.offsets import is_retyped


class Fate(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


class LossKind(StrEnum):
    TYPED = "typed"
    """The text of a block that was retyped, and is cut or joined otherwise."""
    SECTION = "section"
    AUTHORS = "authors"
    TAG = "tag"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """`article` is the state after, or before of one that is gone. `blocks` counts those that come, go or are cut
    otherwise, `roles` and `texts` those that stay and differ in these; `is_moved` tells that only its blocks' order is
    another.
    """

    article: Article
    fate: Fate
    blocks: int = 0
    roles: int = 0
    texts: int = 0
    is_moved: bool = False


@dataclass(frozen=True, slots=True)
class Loss:
    """Somebody's work that would be lost; `article_id` is the article's number at present."""

    article_id: int
    kind: LossKind
    text: str


@dataclass(frozen=True, slots=True)
class RereadingChanges:
    """`locked` articles stay as they are to the last field."""

    articles: tuple[ArticleChange, ...]
    losses: tuple[Loss, ...]
    locked: int
    left_out: int
    doubts: int

    @property
    def is_empty(self) -> bool:
        return not (self.articles or self.left_out or self.doubts)

    @property
    def blocks(self) -> int:
        return sum(change.blocks for change in self.articles)

    @property
    def roles(self) -> int:
        return sum(change.roles for change in self.articles)


def list_changes(before: Issue, after: Issue) -> RereadingChanges:
    """`left_out` and `doubts` are how many of them differ."""
    old = {article.id: article for article in before.articles}
    new = {article.id: article for article in after.articles}
    changes = [compare_articles(old.get(article.id), article) for article in after.articles]
    gone = [
        ArticleChange(article, Fate.GONE, blocks=len(article.blocks))
        for article in before.articles
        if article.id not in new
    ]
    return RereadingChanges(
        (*(change for change in changes if change), *gone),
        tuple(list_losses(before, after)),
        sum(article.is_locked for article in before.articles),
        len(set(before.left_out) ^ set(after.left_out)),
        len(set(before.doubts) ^ set(after.doubts)),
    )


def compare_articles(before: Article | None, after: Article) -> ArticleChange | None:
    """None where nothing differs."""
    if before is None:
        return ArticleChange(after, Fate.NEW, blocks=len(after.blocks))
    if before == after:
        return None
    old = {block.id: block for block in before.blocks}
    new = {block.id: block for block in after.blocks}
    both = [(old[number], new[number]) for number in new if number in old]
    return ArticleChange(
        after,
        Fate.CHANGED,
        blocks=len(new.keys() - old.keys()) + len(old.keys() - new.keys()),
        roles=sum(first.role is not second.role for first, second in both),
        texts=sum(first.text != second.text for first, second in both),
        is_moved=new.keys() == old.keys() and list(new) != list(old),
    )


def list_losses(before: Issue, after: Issue) -> Iterator[Loss]:
    blocks = index_blocks(after)
    articles = {article.id: article for article in after.articles}
    tags = {tag for article in after.articles for tag in article.tags}
    notes = "\n".join(article.note for article in after.articles)
    for article in before.articles:
        for block in article.blocks:
            new = blocks.get(block.id)
            if is_retyped(block, before.raw) and (new is None or new.text != block.text):
                yield Loss(article.id, LossKind.TYPED, block.text)
        same = articles.get(article.id)
        if same and article.section and same.section != article.section:
            yield Loss(article.id, LossKind.SECTION, article.section)
        if same and article.authors and same.authors != article.authors:
            yield Loss(article.id, LossKind.AUTHORS, " ".join(article.authors))
        for tag in article.tags:
            if tag not in tags:
                yield Loss(article.id, LossKind.TAG, tag.label)
        if article.note and article.note not in notes:
            yield Loss(article.id, LossKind.NOTE, article.note)
