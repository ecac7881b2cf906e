"""How rare words are in what the library holds and in general text, blended: the background of keywords.

Owns the blend, and what was counted. A large library says of itself what is common in it; of a small one general text
knows more. Refuses to choose keywords (see `app.tagging.keywords`). May be asked from any thread but the window's.
"""

import threading
from collections.abc import Collection
from math import log

from app.store.database import Database
from app.store.search.frequency import count_articles, count_articles_with
from app.tagging.words import Words

HALF = 2000
"""Articles of a library whose counts weigh as much as general text does."""
GROWTH = 0.05
"""A library that changed by this share is counted anew."""


class Background:
    def __init__(self, database: Database, words: Words) -> None:
        self.database = database
        self.words = words
        self.articles = 0
        self.counts: dict[str, int] = {}
        self._lock = threading.Lock()

    def rarities(self, words: Collection[str]) -> dict[str, float]:
        """Inverse document frequencies, on a natural logarithmic scale."""
        with self._lock:
            self.count(words)
            share = self.articles / (self.articles + HALF)
            return {
                word: share * log((self.articles + 1) / (self.counts[word] + 1))
                + (1 - share) * self.words.rarity_of(word)
                for word in words
            }

    def count(self, words: Collection[str]) -> None:
        with self.database.reading() as connection:
            articles = count_articles(connection)
            if abs(articles - self.articles) > GROWTH * self.articles:
                self.articles = articles
                self.counts.clear()
            missing = [word for word in words if word not in self.counts]
            self.counts |= count_articles_with(connection, missing)
