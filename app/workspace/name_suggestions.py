"""Names suggested in the text of an open issue, for an editor to confirm one by one or all at once.

Owns which engine is asked, and what is known before it is: names of this issue, and those confirmed in the library.
Refuses to mark anything: confirming is an operation. Asking takes up to some seconds, so do it off the window's thread.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from app.editing.errors import MissingArticle
from app.editing.operations import ConfirmEntities
from app.store.database import Database
from app.store.register import count_labels, list_entries
from app.tagging.engines import ENGINES, NameEngine, available_engines
from app.tagging.names import KnownNames
from app.text.entities import overlaps
from app.text.model import Article, Block, EntityKind, Issue
from app.workspace.suggesting import Suggester

__all__ = ["NameSuggester", "SuggestedName", "available_engines", "confirm"]

SHORTEST_KNOWN = 2
FEWEST_MENTIONS = 2
"""A name that was confirmed only once may have been a slip."""


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
        known = KnownNames({**self.known_in_library(), **self.suggester.learn(issue).kinds})
        entries = self.entries_by_name()
        return [
            name
            for article in articles
            for block in article.blocks
            for name in self.suggest_in_block(block, known, entries)
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

    def known_in_library(self) -> dict[str, EntityKind]:
        with self.database.reading() as connection:
            counts = count_labels(connection)
        return {
            label: kind
            for kind, labels in counts.items()
            for label, count in labels.items()
            if count >= FEWEST_MENTIONS and len(label) >= SHORTEST_KNOWN and kind is not EntityKind.TIME
        }

    def entries_by_name(self) -> dict[tuple[EntityKind, str], int]:
        """Only names that one entry has."""
        owners: dict[tuple[EntityKind, str], set[int]] = {}
        with self.database.reading() as connection:
            for entry in list_entries(connection):
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
