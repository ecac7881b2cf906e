"""Tags and vocabularies over the library: which tags are in use, which articles have one, the terms to choose from.

Owns the SQL of the vocabularies' table and the questions to that of tags. Refuses to change an article's tags: that is
an operation of `app.editing`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, exists, func, insert, select

from app.store.schema import ArticleRow, BlockRow, TagRow, VocabularyTermRow
from app.text.model import Tag


@dataclass(frozen=True, slots=True)
class StoredTerm:
    """`labels` is a JSON object of lists; see `app.tagging.thesaurus.Term`."""

    code: str
    parent: str
    label: str
    labels: str


def count_tags(connection: Connection) -> tuple[tuple[Tag, int], ...]:
    """All tags in use, the most used first."""
    count = func.count()
    chosen = select(TagRow.label, TagRow.scheme, count).group_by(TagRow.label, TagRow.scheme)
    found = connection.execute(chosen.order_by(count.desc(), TagRow.label, TagRow.scheme))
    return tuple((Tag(label, scheme), number) for label, scheme, number in found)


def find_tagged(connection: Connection, tags: Iterable[Tag]) -> dict[int, list[int]]:
    """The articles that have any of the tags, by issue."""
    articles: dict[int, list[int]] = {}
    for tag in tags:
        chosen = select(TagRow.issue_id, TagRow.article_id).where(
            TagRow.label == tag.label, TagRow.scheme == tag.scheme
        )
        for issue_id, article_id in connection.execute(chosen.order_by(TagRow.issue_id, TagRow.article_id)):
            own = articles.setdefault(issue_id, [])
            if article_id not in own:
                own.append(article_id)
    return articles


def load_tagged_texts(connection: Connection, limit: int) -> list[tuple[frozenset[Tag], str]]:
    """The tags and the text of the articles that have tags, so many of the newest."""
    is_tagged = exists().where(TagRow.issue_id == ArticleRow.issue_id, TagRow.article_id == ArticleRow.id)
    keys = select(ArticleRow.key).where(is_tagged).order_by(ArticleRow.key.desc()).limit(limit)
    texts: dict[tuple[int, int], list[str]] = {}
    blocks = (
        select(BlockRow.issue_id, BlockRow.article_id, BlockRow.text)
        .join(ArticleRow, (ArticleRow.issue_id == BlockRow.issue_id) & (ArticleRow.id == BlockRow.article_id))
        .where(ArticleRow.key.in_(keys))
        .order_by(ArticleRow.key, BlockRow.position)
    )
    for issue_id, article_id, text in connection.execute(blocks):
        texts.setdefault((issue_id, article_id), []).append(text)
    tags: dict[tuple[int, int], list[Tag]] = {}
    for row in connection.execute(select(TagRow.issue_id, TagRow.article_id, TagRow.label, TagRow.scheme)):
        tags.setdefault((row.issue_id, row.article_id), []).append(Tag(row.label, row.scheme))
    return [(frozenset(tags[place]), "\n".join(own)) for place, own in texts.items()]


def save_vocabulary(connection: Connection, scheme: str, terms: Sequence[StoredTerm]) -> None:
    """In place of the vocabulary that had this name."""
    connection.execute(delete(VocabularyTermRow).where(VocabularyTermRow.scheme == scheme))
    rows = [
        {
            "scheme": scheme,
            "code": term.code,
            "parent": term.parent,
            "label": term.label,
            "labels": term.labels,
            "position": position,
        }
        for position, term in enumerate(terms)
    ]
    if rows:
        connection.execute(insert(VocabularyTermRow), rows)


def load_vocabularies(connection: Connection) -> dict[str, list[StoredTerm]]:
    """By name, their terms in the order of the file."""
    found = connection.execute(
        select(
            VocabularyTermRow.scheme,
            VocabularyTermRow.code,
            VocabularyTermRow.parent,
            VocabularyTermRow.label,
            VocabularyTermRow.labels,
        ).order_by(VocabularyTermRow.scheme, VocabularyTermRow.position)
    )
    vocabularies: dict[str, list[StoredTerm]] = {}
    for scheme, *values in found:
        vocabularies.setdefault(scheme, []).append(StoredTerm(*values))
    return vocabularies
