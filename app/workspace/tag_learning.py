"""Tags suggested as the editor tagged before, over the whole library.

Owns the words by which articles are compared, and the teaching: from the library, the newest articles first and more of
them with each question, then from each edit. Refuses the arithmetic (`app.tagging.learnt_tags`). A question takes up to
a second, so ask off the window's thread; one that another question follows soon answers with what is learnt by then.
"""

import threading
from collections import deque
from functools import partial
from itertools import count

from app.editing.editor import Editor
from app.editing.operations import Change
from app.store.database import Database
from app.store.tags import Place, list_tagged, load_tagged_texts
from app.tagging.keywords import is_content
from app.tagging.learnt_tags import LearntTag, TagLearner
from app.tagging.words import Words
from app.text.difference import Values
from app.text.model import Article, Tag

__all__ = ["LearntTag", "TagLearning"]

MOST_ARTICLES = 5000
"""The newest tagged articles, which show how an editor tags at present."""
A_QUESTION = 300
"""So many of them are read for each question until all are."""
AT_ONCE = 20
"""So many between two looks at whether anybody asks anew."""


class TagLearning:
    def __init__(self, database: Database, words: Words) -> None:
        self.database = database
        self.words = words
        self.learner = TagLearner()
        self.waiting: deque[Place] | None = None
        """The articles that are still to be read; None until they are known."""
        self.taught: dict[Place, frozenset[Tag]] = {}
        """What the learner knows of each article."""
        self._lock = threading.Lock()
        self._heard: deque[tuple[int, Change]] = deque()
        self._questions = count(1)
        self.newest_question = 0

    def suggest(self, article: Article) -> list[LearntTag]:
        """The surest first; never what the article has."""
        question = self.newest_question = next(self._questions)
        with self._lock:
            self.learn_heard()
            for _ in range(0, A_QUESTION, AT_ONCE):
                if question != self.newest_question or not self.learn_more():
                    break
            judged = self.learner.judge(self.content_words(text_of(article)))
        return [learnt for learnt in judged if learnt.tag not in article.tags]

    def learn_more(self) -> bool:
        """Some more of the articles that are waiting; False when there are none."""
        with self.database.reading() as connection:
            if self.waiting is None:
                self.waiting = deque(list_tagged(connection, MOST_ARTICLES))
            places = [self.waiting.popleft() for _ in range(min(AT_ONCE, len(self.waiting)))]
            examples = load_tagged_texts(connection, places)
        for place, (tags, text) in examples.items():
            self.teach(place, tags, text)
        return bool(self.waiting)

    def content_words(self, text: str) -> frozenset[str]:
        return frozenset(word.text for word in self.words.cut(text) if is_content(word))

    def follow(self, editor: Editor) -> None:
        """Learns from what is tagged in an open issue from here on."""
        editor.subscribe(partial(self.hear, editor.issue_id))

    def hear(self, issue_id: int, change: Change) -> None:
        """Only kept, to be learnt with the next question: whoever edits does not wait for the words to be cut."""
        if tagged_articles(change.difference.forth):
            self._heard.append((issue_id, change))

    def learn_heard(self) -> None:
        while self._heard:
            issue_id, change = self._heard.popleft()
            for article_id in tagged_articles(change.difference.forth):
                place = issue_id, article_id
                article = change.issue.article(article_id)
                if article is not None and self.waiting is not None and place not in self.waiting:
                    self.teach(place, frozenset(article.tags), text_of(article))

    def teach(self, place: Place, tags: frozenset[Tag], text: str) -> None:
        """These are the article's tags, whatever was learnt of it before."""
        old = self.taught.get(place, frozenset())
        if old == tags:
            return
        words = self.content_words(text)
        if old:
            self.learner.forget(words, old)
        if tags:
            self.learner.learn(words, tags)
        self.taught[place] = tags


def text_of(article: Article) -> str:
    return "\n".join(block.text for block in article.blocks)


def tagged_articles(values: Values) -> list[int]:
    """The articles whose tags differ."""
    return [int(key[1]) for key in values if key[0] == "article" and key[2] == "tags"]
