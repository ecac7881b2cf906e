"""Tags over the library: renamed, merged, deleted, or given to many articles, each as one batch that is undone as one.

Owns what such a change means for each article. Refuses to write itself (see `app.editing.batch`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from app.editing.batch import Batch, Batches, Choice
from app.editing.operations import AddTag, Operation, RemoveTag
from app.store.tags import find_tagged
from app.text.model import Issue, Tag


def rename_tag(batches: Batches, old: Tag, new: Tag, initiator: object = None) -> Batch | None:
    """Raises NothingToChange where no article has it."""
    return merge_tags(batches, (old,), new, initiator)


def merge_tags(batches: Batches, old: Sequence[Tag], new: Tag, initiator: object = None) -> Batch | None:
    """Whatever has one of the old tags has the new one instead."""
    name = "、".join(tag.label for tag in old)
    gone = [tag for tag in old if tag != new]
    return batches.do(f"{name} → {new.label}", plan(batches, gone, partial(swap_tags, old=gone, new=new)), initiator)


def delete_tag(batches: Batches, tag: Tag, initiator: object = None) -> Batch | None:
    return batches.do(f"− {tag.label}", plan(batches, (tag,), partial(swap_tags, old=(tag,), new=None)), initiator)


def plan(batches: Batches, tags: Sequence[Tag], choice: Choice) -> Iterator[tuple[int, Choice]]:
    with batches.database.reading() as connection:
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


def tag_articles(
    batches: Batches, articles: Iterable[tuple[int, int]], tags: Sequence[Tag], initiator: object = None
) -> Batch | None:
    """Gives the tags to a selection of articles, each told by issue and number, where they have not got them."""
    by_issue: dict[int, list[int]] = {}
    for issue_id, article_id in articles:
        by_issue.setdefault(issue_id, []).append(article_id)
    name = "＋ " + "、".join(tag.label for tag in tags)
    return batches.do(name, choose_additions(by_issue, tags), initiator)


def choose_additions(by_issue: Mapping[int, Sequence[int]], tags: Sequence[Tag]) -> Iterator[tuple[int, Choice]]:
    for issue_id, article_ids in by_issue.items():
        yield issue_id, partial(add_tags, article_ids=article_ids, tags=tags)


def add_tags(issue: Issue, article_ids: Sequence[int], tags: Sequence[Tag]) -> list[Operation]:
    return [
        AddTag(article.id, tag)
        for article in issue.articles
        if article.id in article_ids
        for tag in tags
        if tag not in article.tags
    ]
