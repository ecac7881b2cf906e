"""Tags over the library: renamed, merged, deleted, or given to many articles, each as one batch that is undone as one.

Owns what such a change means for each article. Refuses to write itself (see `app.editing.batch`).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from app.editing.batch import Advance, Batch, Batches, Choice
from app.editing.batch_run import ignore_progress
from app.editing.editor import Editor
from app.editing.operations import AddTag, Operation, RemoveTag
from app.store.database import Database
from app.store.patience import never
from app.store.tags import count_tags, find_tagged
from app.text.model import Issue, Tag


@dataclass(slots=True)
class TagBatches:
    """`editors` are those of open issues. Each method raises NothingToChange where no article is concerned, and
    answers None when it was cancelled; `on_progress` is told how far it is.
    """

    database: Database
    user: str = ""
    editors: Mapping[int, Editor] = field(default_factory=dict)
    on_progress: Callable[[Advance], None] = ignore_progress
    is_cancelled: Callable[[], bool] = never

    @property
    def batches(self) -> Batches:
        return Batches(self.database, self.editors, self.user, self.on_progress, self.is_cancelled)

    def count(self) -> tuple[tuple[Tag, int], ...]:
        """All tags in use with their articles, the most used first."""
        with self.database.reading() as connection:
            return count_tags(connection)

    def rename(self, old: Tag, new: Tag, initiator: object = None) -> Batch | None:
        return self.merge((old,), new, initiator)

    def merge(self, old: Sequence[Tag], new: Tag, initiator: object = None) -> Batch | None:
        """Whatever has one of the old tags has the new one instead."""
        gone = [tag for tag in old if tag != new]
        name = "、".join(tag.label for tag in gone)
        plan = self.plan(gone, partial(swap_tags, old=gone, new=new))
        return self.batches.do(f"{name} → {new.label}", plan, initiator)

    def delete(self, tag: Tag, initiator: object = None) -> Batch | None:
        plan = self.plan((tag,), partial(swap_tags, old=(tag,), new=None))
        return self.batches.do(f"− {tag.label}", plan, initiator)

    def add(self, articles: Iterable[tuple[int, int]], tags: Sequence[Tag], initiator: object = None) -> Batch | None:
        """Gives the tags to a selection of articles, each told by issue and number, where they have not got them."""
        by_issue: dict[int, list[int]] = {}
        for issue_id, article_id in articles:
            by_issue.setdefault(issue_id, []).append(article_id)
        plan = ((issue_id, partial(add_tags, article_ids=own, tags=tags)) for issue_id, own in by_issue.items())
        return self.batches.do("＋ " + "、".join(tag.label for tag in tags), plan, initiator)

    def remove(self, articles: Iterable[tuple[int, int]], tag: Tag, initiator: object = None) -> Batch | None:
        """Takes the tag off those of these articles that have it."""
        by_issue: dict[int, list[int]] = {}
        for issue_id, article_id in articles:
            by_issue.setdefault(issue_id, []).append(article_id)
        plan = ((issue_id, partial(remove_tag, article_ids=own, tag=tag)) for issue_id, own in by_issue.items())
        return self.batches.do(f"− {tag.label}", plan, initiator)

    def list_tagged(self, tag: Tag) -> frozenset[tuple[int, int]]:
        """Issue and number of the articles that have it."""
        with self.database.reading() as connection:
            found = find_tagged(connection, (tag,))
        return frozenset((issue_id, article_id) for issue_id, own in found.items() for article_id in own)

    def take_back(self, batch: Batch, initiator: object = None) -> Batch | None:
        return self.batches.take_back(batch, initiator)

    def plan(self, tags: Sequence[Tag], choice: Choice) -> Iterator[tuple[int, Choice]]:
        with self.database.reading() as connection:
            issue_ids = tuple(find_tagged(connection, tags))
        return ((issue_id, choice) for issue_id in issue_ids)


def swap_tags(issue: Issue, old: Sequence[Tag], new: Tag | None) -> list[Operation]:
    operations: list[Operation] = []
    for article in issue.articles:
        gone = [tag for tag in article.tags if tag in old]
        operations += [RemoveTag(article.id, tag) for tag in gone]
        if gone and new is not None and new not in article.tags:
            operations.append(AddTag(article.id, new))
    return operations


def add_tags(issue: Issue, article_ids: Sequence[int], tags: Sequence[Tag]) -> list[Operation]:
    return [
        AddTag(article.id, tag)
        for article in issue.articles
        if article.id in article_ids
        for tag in tags
        if tag not in article.tags
    ]


def remove_tag(issue: Issue, article_ids: Sequence[int], tag: Tag) -> list[Operation]:
    return [
        RemoveTag(article.id, tag) for article in issue.articles if article.id in article_ids and tag in article.tags
    ]
