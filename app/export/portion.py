"""What a writer is given: an issue and those of its articles that were chosen.

Owns that value and the ways in which several formats name its parts. Refuses to choose (see `app.workspace`).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TypeAlias

from app.text.model import HEADING_ROLES, Article, Block, Issue, Role, Tag

Codes: TypeAlias = Mapping[Tag, str]
"""Of the tags that are terms of a vocabulary."""
NO_CODES: Codes = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Portion:
    """`articles` are chosen articles of `issue`, in its order; `issue_id` is its number in the library, or 0."""

    issue: Issue
    articles: tuple[Article, ...]
    issue_id: int = 0
    codes: Codes = field(default_factory=dict)

    def number_of(self, article: Article) -> int:
        """The place of an article in its issue, from 1."""
        return next(n for n, other in enumerate(self.issue.articles, 1) if other.id == article.id)


Writer: TypeAlias = Callable[[Iterable[Portion]], Iterator[str]]
"""From portions to the text of one file, chunk by chunk; line ends are the writer's own."""

RUNNING_ROLES = frozenset({Role.LEAD, Role.BODY, Role.SUBHEAD})


def running_text(article: Article) -> str:
    """What is read between the headings and the pictures: lead, paragraphs and subheads, one a line."""
    return "\n".join(block.text for block in article.blocks if block.role in RUNNING_ROLES)


def heading_blocks(article: Article) -> tuple[Block, ...]:
    return tuple(block for block in article.blocks if block.role in HEADING_ROLES)


def issue_facts(portion: Portion) -> dict[str, Any]:
    issue = portion.issue
    return {
        "id": portion.issue_id,
        "newspaper": issue.newspaper,
        "date": issue.date,
        "page": issue.page,
        "file": issue.source.file_name,
        "sha256": issue.source.sha256,
        "encoding": issue.source.encoding,
    }


def article_facts(article: Article, codes: Codes = NO_CODES) -> dict[str, Any]:
    """The fields of an article that are no text of its blocks."""
    return {
        "title": article.title,
        "section": article.section,
        "authors": list(article.authors),
        "date": article.date,
        "status": article.status.value,
        "tags": [tag_facts(tag, codes.get(tag, "")) for tag in article.tags],
        "note": article.note,
    }


def tag_facts(tag: Tag, code: str) -> dict[str, str]:
    facts = {"label": tag.label, "scheme": tag.scheme}
    return {**facts, "code": code} if code else facts
