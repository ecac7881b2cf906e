"""Tags and vocabularies over the library: which tags are in use, which articles have one, the terms to choose from.

Owns the SQL of the vocabularies' table and the questions to that of tags. Refuses to change an article's tags: that is
an operation of `app.editing`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import Connection, bindparam, delete, exists, func, insert, select

from app.store.schema import ArticleRow, BlockRow, TagRow, VocabularyTermRow
from app.text.model import Role, Tag

Place: TypeAlias = tuple[int, int]
"""Issue and article."""
_TAGS = select(TagRow.label, TagRow.scheme).where(
    TagRow.issue_id == bindparam("issue"), TagRow.article_id == bindparam("article")
)
_TEXTS = (
    select(BlockRow.role, BlockRow.text)
    .where(BlockRow.issue_id == bindparam("issue"), BlockRow.article_id == bindparam("article"))
    .order_by(BlockRow.position)
)


@dataclass(frozen=True, slots=True)
class TaggedText:
    """An article's tags, and its text by role, in its order."""

    tags: frozenset[Tag]
    texts: tuple[tuple[Role, str], ...]


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


def list_tagged(connection: Connection, limit: int) -> list[Place]:
    """Issue and article of those that have tags, so many of the newest, the newest first."""
    is_tagged = exists().where(TagRow.issue_id == ArticleRow.issue_id, TagRow.article_id == ArticleRow.id)
    chosen = select(ArticleRow.issue_id, ArticleRow.id).where(is_tagged).order_by(ArticleRow.key.desc()).limit(limit)
    return [(issue_id, article_id) for issue_id, article_id in connection.execute(chosen)]


def load_tagged_texts(connection: Connection, places: Iterable[Place]) -> dict[Place, TaggedText]:
    """Tags and text of those of these articles that have tags."""
    found: dict[Place, TaggedText] = {}
    for issue_id, article_id in places:
        place = {"issue": issue_id, "article": article_id}
        tags = frozenset(Tag(label, scheme) for label, scheme in connection.execute(_TAGS, place))
        if tags:
            texts = tuple((Role(role), text) for role, text in connection.execute(_TEXTS, place))
            found[issue_id, article_id] = TaggedText(tags, texts)
    return found


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
