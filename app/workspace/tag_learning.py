"""Tags suggested as the editor tagged before, over the whole library.

Owns the words by which articles are compared, and the teaching: from the library when first asked, then from each edit.
Refuses the arithmetic (`app.tagging.learnt_tags`). Loading takes a while, so do it off the window's thread.
"""

import threading
from collections import deque

from app.editing.editor import Editor
from app.editing.operations import Change
from app.store.database import Database
from app.store.tags import load_tagged_texts
from app.tagging.keywords import is_content
from app.tagging.learnt_tags import LearntTag, TagLearner
from app.tagging.words import Words
from app.text.difference import Values
from app.text.model import Article, Issue, Tag

__all__ = ["LearntTag", "TagLearning"]

MOST_ARTICLES = 5000
"""The newest tagged articles, which show how an editor tags at present."""


class TagLearning:
    def __init__(self, database: Database, words: Words) -> None:
        self.database = database
        self.words = words
        self._learner: TagLearner | None = None
        self._lock = threading.Lock()
        self._heard: deque[Change] = deque()

    def load(self) -> TagLearner:
        with self._lock:
            if self._learner is None:
                learner = TagLearner()
                with self.database.reading() as connection:
                    examples = load_tagged_texts(connection, MOST_ARTICLES)
                for tags, text in examples:
                    learner.learn(self.content_words(text), tags)
                self._learner = learner
            return self._learner

    def content_words(self, text: str) -> frozenset[str]:
        return frozenset(word.text for word in self.words.cut(text) if is_content(word))

    def suggest(self, article: Article) -> list[LearntTag]:
        """The surest first; never what the article has."""
        learner = self.load()
        with self._lock:
            self.learn_heard()
            judged = learner.judge(self.content_words(text_of(article)))
        return [learnt for learnt in judged if learnt.tag not in article.tags]

    def follow(self, editor: Editor) -> None:
        """Learns from what is tagged in an open issue from here on."""
        editor.subscribe(self.hear)

    def hear(self, change: Change) -> None:
        """Only kept, to be learnt with the next question: whoever edits does not wait for the words to be cut."""
        if self._learner is not None and tagged_articles(change.difference.forth):
            self._heard.append(change)

    def learn_heard(self) -> None:
        while self._heard:
            change = self._heard.popleft()
            for article_id in tagged_articles(change.difference.forth):
                old = change.difference.back["article", article_id, "tags"] or ()
                new = change.difference.forth["article", article_id, "tags"] or ()
                self.teach(change.issue, article_id, frozenset(old), frozenset(new))

    def teach(self, issue: Issue, article_id: int, old: frozenset[Tag], new: frozenset[Tag]) -> None:
        article = issue.article(article_id)
        if article is None or self._learner is None:
            return
        words = self.content_words(text_of(article))
        if old:
            self._learner.forget(words, old)
        if new:
            self._learner.learn(words, new)


def text_of(article: Article) -> str:
    return "\n".join(block.text for block in article.blocks)


def tagged_articles(values: Values) -> list[int]:
    """The articles whose tags differ."""
    return [int(key[1]) for key in values if key[0] == "article" and key[2] == "tags"]
