"""Tags suggested as the editor tagged before, over the whole library.

Owns the words by which articles are compared, and the teaching: from the library, the newest articles first and more of
them with each question, then from each edit. Each article is guessed before it is learnt: how often such guesses were
right is how sure the next ones are told to be. Names are not learnt: they belong to what names them. Refuses the
arithmetic (`app.tagging.learnt_tags`). A question takes up to a second, so ask off the window's thread; one that is
followed by another soon answers with what is learnt by then.
"""

import threading
from collections import deque
from collections.abc import Iterable, Mapping
from functools import partial
from itertools import count, islice
from typing import TypeAlias

from app.editing.editor import Editor
from app.editing.operations import Change
from app.store.database import Database
from app.store.tags import Place, list_tagged, load_tagged_texts
from app.tagging.keywords import is_content
from app.tagging.learnt_tags import HEADING, Guess, LearntTag, TagLearner
from app.tagging.words import Words
from app.text.difference import Values
from app.text.model import HEADING_ROLES, Article, EntityKind, Role, Tag

__all__ = ["LearntTag", "TagLearning"]

Texts: TypeAlias = Iterable[tuple[Role, str]]
"""An article's blocks."""

MOST_ARTICLES = 5000
"""The newest tagged articles, which show how an editor tags at present."""
A_QUESTION = 300
"""So many of them are read for each question until all are."""
AT_ONCE = 20
"""So many between two looks at whether anybody asks anew."""
LATEST_GUESSES = 300
"""Articles by whose guesses the sureness is told."""
CALIBRATED_AGAIN = 1.1
"""It is told anew when so many times as many are there."""
NAME_SCHEMES = frozenset(kind.value for kind in EntityKind)


class TagLearning:
    def __init__(self, database: Database, words: Words) -> None:
        self.database = database
        self.words = words
        self.learner = TagLearner()
        self.waiting: deque[Place] | None = None
        """The articles that are still to be read; None until they are known."""
        self.taught: dict[Place, frozenset[Tag]] = {}
        """What the learner knows of each article."""
        self.guesses: dict[Place, tuple[Guess, ...]] = {}
        """What it thought of each article before it knew, the latest last."""
        self.calibrated = 0
        self.articles_a_guess = 1
        """Of those that are read: a guess takes long in a large library, and so many are wanted only."""
        self._lock = threading.Lock()
        self._heard: deque[tuple[int, Change]] = deque()
        self._questions = count(1)
        self.newest_question = 0

    def suggest(self, article: Article) -> list[LearntTag]:
        """The surest first; never what the article has."""
        question = self.newest_question = next(self._questions)
        with self._lock:
            for _ in range(0, A_QUESTION, AT_ONCE):
                if question != self.newest_question or not (self.learn_heard() or self.learn_more()):
                    break
            self.calibrate()
            judged = self.learner.judge(self.weigh_words(texts_of(article)))
        return [learnt for learnt in judged if learnt.tag not in article.tags]

    def hush(self) -> None:
        """Nobody waits for the answer any more: what is asked learns nothing further."""
        self.newest_question = next(self._questions)

    def learn_more(self) -> bool:
        """Some more of the articles that are waiting; False when there are none."""
        with self.database.reading() as connection:
            if self.waiting is None:
                self.waiting = deque(list_tagged(connection, MOST_ARTICLES))
                self.articles_a_guess = max(1, len(self.waiting) // LATEST_GUESSES)
            places = [self.waiting.popleft() for _ in range(min(AT_ONCE, len(self.waiting)))]
            examples = load_tagged_texts(connection, places)
        for place, tagged in examples.items():
            is_guessed = len(self.taught) % self.articles_a_guess == 0
            self.teach(place, tagged.tags, join_texts(tagged.texts), is_guessed=is_guessed)
        return bool(self.waiting)

    def weigh_words(self, texts: Texts) -> Mapping[str, float]:
        """What each content word of an article counts."""
        weights: dict[str, float] = {}
        for role, text in texts:
            own = HEADING if role in HEADING_ROLES else 1.0
            for word in self.words.cut(text):
                if is_content(word):
                    weights[word.text] = max(own, weights.get(word.text, 0.0))
        return weights

    def calibrate(self) -> None:
        """When enough was guessed since the last time."""
        if len(self.guesses) > self.calibrated * CALIBRATED_AGAIN:
            latest = islice(reversed(self.guesses), LATEST_GUESSES)
            answers = [(score, tag in self.taught[place]) for place in latest for tag, score in self.guesses[place]]
            self.learner.calibrate(answers)
            self.calibrated = len(self.guesses)

    def follow(self, editor: Editor) -> None:
        """Learns from what is tagged in an open issue from here on."""
        editor.subscribe(partial(self.hear, editor.issue_id))

    def hear(self, issue_id: int, change: Change) -> None:
        """Only kept, to be learnt with the next question: whoever edits does not wait for the words to be cut."""
        if tagged_articles(change.difference.forth):
            self._heard.append((issue_id, change))

    def learn_heard(self) -> bool:
        """Some of the articles that were tagged since; whether there were any. A batch tags thousands."""
        heard = [self._heard.popleft() for _ in range(min(AT_ONCE, len(self._heard)))]
        for issue_id, change in heard:
            for article_id in tagged_articles(change.difference.forth):
                place = issue_id, article_id
                article = change.issue.article(article_id)
                if article is not None and self.waiting is not None and place not in self.waiting:
                    self.teach(place, article.tags, texts_of(article))
        return bool(heard)

    def teach(self, place: Place, given: Iterable[Tag], texts: Texts, *, is_guessed: bool = True) -> None:
        """These are the article's tags, whatever was learnt of it before."""
        tags = frozenset(tag for tag in given if tag.scheme not in NAME_SCHEMES)
        old = self.taught.get(place, frozenset())
        if old == tags:
            return
        words = self.weigh_words(texts)
        if old:
            self.learner.forget(words.keys(), old)
        elif is_guessed:
            self.guesses[place] = self.learner.guess(words)
        if tags:
            self.learner.learn(words.keys(), tags)
        else:
            self.guesses.pop(place, None)
        self.taught[place] = tags


def join_texts(texts: Texts) -> Texts:
    """Two texts in place of many, which are cut sooner."""
    parts: dict[Role, list[str]] = {Role.TITLE: [], Role.BODY: []}
    for role, text in texts:
        parts[Role.TITLE if role in HEADING_ROLES else Role.BODY].append(text)
    return [(role, "\n".join(own)) for role, own in parts.items()]


def texts_of(article: Article) -> Texts:
    return [(block.role, block.text) for block in article.blocks]


def tagged_articles(values: Values) -> list[int]:
    """The articles whose tags differ."""
    return [int(key[1]) for key in values if key[0] == "article" and key[2] == "tags"]
