"""Names suggested in the text of an open issue, for an editor to confirm one by one or all at once.

Owns which engine is asked, and what is known before it is: names of this issue, and those confirmed in the library.
Refuses to mark anything: confirming is an operation. Asking takes up to some seconds, so do it off the window's thread.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.editing.errors import MissingArticle
from app.editing.operations import ConfirmEntities
from app.store.database import Database
from app.store.issues import find_issue
from app.store.register import count_labels_of, find_by_labels
from app.store.transaction import Transaction
from app.tagging.engines import ENGINES, NameEngine, available_engines
from app.tagging.names import KnownNames
from app.text.entities import overlaps, text_of
from app.text.model import Article, Block, EntityKind, Issue
from app.workspace.refusals import refused_names
from app.workspace.suggesting import Suggester

__all__ = ["NameSuggester", "SuggestedName", "available_engines", "confirm"]

SHORTEST_KNOWN, LONGEST_KNOWN = 2, 12
MOST_CHARACTERS = 100_000
"""Of a longer text the rest is not asked about."""
FEWEST_MENTIONS = 2
"""A name that was confirmed only once in the library may have been a slip."""
KNOWN_KINDS = (EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION)
HAN_RUN = re.compile("[·\u3400-\u9fff]{2,}")


@dataclass(frozen=True, slots=True)
class SuggestedName:
    """`entry` is that of the register where only one has this name, else 0."""

    block_id: int
    clean_start: int
    clean_end: int
    kind: EntityKind
    text: str
    score: float
    rule: str
    entry: int = 0


class NameSuggester:
    def __init__(self, database: Database, suggester: Suggester, engine: str = "base") -> None:
        self.database = database
        self.suggester = suggester
        self.engine: NameEngine = ENGINES[engine](suggester.words)

    def suggest(self, issue: Issue, article_id: int | None = None) -> list[SuggestedName]:
        """In reading order; never over what is marked already. Raises MissingArticle."""
        articles = issue.articles if article_id is None else (require_article(issue, article_id),)
        parts = list_parts(block.text for article in articles for block in article.blocks)
        learnt = self.suggester.learn(issue).kinds
        with self.database.reading() as connection:
            known = KnownNames({**known_in_library(connection, parts), **learnt, **confirmed_in(issue)})
            entries = entries_by_name(connection, parts)
            stored = find_issue(connection, issue.source.sha256)
            refused = refused_names(connection, stored[0] if stored else 0)
        return [
            name
            for article in articles
            for block in article.blocks
            for name in self.suggest_in_block(block, known, entries)
            if (name.kind, name.text) not in refused
        ]

    def suggest_in_block(
        self, block: Block, known: KnownNames, entries: dict[tuple[EntityKind, str], int]
    ) -> list[SuggestedName]:
        suggested = []
        for name in self.engine.find(block.text, known):
            if not overlaps(block.entities, name.clean_start, name.clean_end):
                text = block.text[name.clean_start : name.clean_end]
                entry = entries.get((name.kind, text), 0)
                suggested.append(
                    SuggestedName(
                        block.id, name.clean_start, name.clean_end, name.kind, text, name.score, name.rule, entry
                    )
                )
        return suggested


def list_parts(texts: Iterable[str]) -> list[str]:
    """All that could be a known name: what is asked of the library grows with the text, not with the library."""
    parts: set[str] = set()
    for text in texts:
        for run in HAN_RUN.findall(text[:MOST_CHARACTERS]):
            for start in range(len(run)):
                ends = range(start + SHORTEST_KNOWN, min(start + LONGEST_KNOWN, len(run)) + 1)
                parts.update(run[start:end] for end in ends)
    return sorted(parts)


def known_in_library(connection: Transaction, parts: Sequence[str]) -> dict[str, EntityKind]:
    return {
        label: kind
        for kind, labels in count_labels_of(connection, parts, KNOWN_KINDS).items()
        for label, count in labels.items()
        if count >= FEWEST_MENTIONS
    }


def confirmed_in(issue: Issue) -> dict[str, EntityKind]:
    """What an editor confirmed in one place of the issue is known in all of it."""
    return {
        text: entity.kind
        for article in issue.articles
        for block in article.blocks
        for entity in block.entities
        if len(text := text_of(block, entity)) >= SHORTEST_KNOWN and entity.kind in KNOWN_KINDS
    }


def entries_by_name(connection: Transaction, parts: Sequence[str]) -> dict[tuple[EntityKind, str], int]:
    """Only names that one entry has."""
    owners: dict[tuple[EntityKind, str], set[int]] = {}
    for entry in find_by_labels(connection, parts):
        for label in entry.labels:
            owners.setdefault((entry.kind, label), set()).add(entry.id)
    return {name: next(iter(own)) for name, own in owners.items() if len(own) == 1}


def require_article(issue: Issue, article_id: int) -> Article:
    article = issue.article(article_id)
    if article is None:
        raise MissingArticle(article=article_id)
    return article


def confirm(names: Iterable[SuggestedName]) -> ConfirmEntities:
    """The operation that marks them."""
    return ConfirmEntities(
        tuple((name.block_id, name.clean_start, name.clean_end, name.kind, name.entry) for name in names)
    )
