"""Suggested tags for the articles of an issue.

Owns the loading of the dictionary and what was learnt of an issue, so that the second article asked for comes at once.
Methods may be called from any thread; the first question takes about a second, so `load` ahead of it. Refuses to tag:
it only proposes.
"""

import threading
from collections import ChainMap
from functools import cache
from pathlib import Path

from app.editing.errors import MissingArticle
from app.paths import user_state
from app.store.database import Database
from app.tagging.names import KnownNames, learn_names
from app.tagging.suggestions import Reason, Suggestion, suggest_tags
from app.tagging.word_process import WordProcess
from app.tagging.words import JiebaWords
from app.text.model import EntityKind, Issue
from app.workspace.background import Background

__all__ = ["Reason", "Suggester", "Suggestion", "WordProcess", "words_aside"]

CACHE_FOLDER = "words"


@cache
def words_aside() -> WordProcess:
    """The one process that cuts words for all libraries of this program; it is started when first asked."""
    return WordProcess(user_state() / CACHE_FOLDER)


class Suggester:
    def __init__(
        self,
        cache_folder: Path | None = None,
        database: Database | None = None,
        words: JiebaWords | WordProcess | None = None,
    ) -> None:
        """With a database, what is a keyword is weighed by what its library holds."""
        self.words = words or JiebaWords(cache_folder or user_state() / CACHE_FOLDER)
        self.background = Background(database, self.words) if database else None
        self._lock = threading.Lock()
        self._learnt: dict[tuple[str, ...], KnownNames] = {}

    def load(self) -> None:
        self.words.load()

    def suggest(self, issue: Issue, article_id: int) -> list[Suggestion]:
        """Keywords, people, places, organisations; never what the article has. Raises MissingArticle."""
        article = issue.article(article_id)
        if article is None:
            raise MissingArticle(article=article_id)
        background = self.background.rarities if self.background else None
        return suggest_tags(article, self.words, self.learn(issue), background)

    def learn(self, issue: Issue) -> KnownNames:
        """What the issue's texts say for sure; only articles that changed since the last time are read again."""
        with self._lock:
            texts = [tuple(block.text for block in article.blocks) for article in issue.articles]
            self._learnt = {key: self._learnt.get(key) or learn_names(key, self.words) for key in texts}
            authors = {author: EntityKind.PERSON for article in issue.articles for author in article.authors}
            return KnownNames(authors | dict(ChainMap(*(dict(known.kinds) for known in self._learnt.values()))))
