"""Tags as an editor's earlier tagging teaches them: for each tag, which words speak for it and which against.

Owns the counting, one article at a time, forwards and back, and the judgement: a naive Bayes over the words that an
article has, smoothed by how usual each word is. What it says is the mean of what the words say, so that a long article
is not surer of everything; how sure that is, the editor's own answers tell (`sureness`). Says which words made it so:
without any of them the tag would be less likely. Refuses to cut text into words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from heapq import nlargest
from math import log, sqrt
from typing import TypeAlias

from app.tagging.sureness import Answer, Sureness, fit_sureness
from app.text.model import Tag

Guess: TypeAlias = tuple[Tag, float]
"""A tag and its score."""

FEWEST_ARTICLES = 2
"""A tag that was given less often has taught nothing yet."""
SHOWN_WORDS = 3
SMOOTHING = 8.0
"""So many articles are imagined for each tag in which its words are as usual as in all articles."""
HEADING = 2.0
"""What a word says counts so often where it stands in a heading."""
LEAST_PROBABILITY = 0.05
MOST_TAGS = 5
"""A longer list would be read by nobody, and the first five have 97 % of what it would have."""
GUESSED_TAGS = 10
FEWEST_LEARNT = 5
"""Before so many articles are learnt, scores say nothing about later ones."""


@dataclass(frozen=True, slots=True)
class LearntTag:
    """`words` are those that spoke for it most."""

    tag: Tag
    probability: float
    words: tuple[str, ...]


@dataclass(slots=True)
class TagLearner:
    articles: int = 0
    words: Counter[str] = field(default_factory=Counter)
    tags: Counter[Tag] = field(default_factory=Counter)
    word_tags: defaultdict[str, Counter[Tag]] = field(default_factory=lambda: defaultdict(Counter))
    sureness: Sureness = field(default_factory=Sureness)

    def learn(self, words: Set[str], tags: Iterable[Tag]) -> None:
        self.count(words, tags, 1)

    def forget(self, words: Set[str], tags: Iterable[Tag]) -> None:
        """Takes back what `learn` was told with the same values, or nearly so: a text may have been edited since."""
        self.count(words, tags, -1)

    def count(self, words: Set[str], tags: Iterable[Tag], by: int) -> None:
        tags = tuple(tags)
        self.articles += by
        for tag in tags:
            self.tags[tag] += by
        for word in words:
            self.words[word] += by
            own = self.word_tags[word]
            for tag in tags:
                own[tag] += by

    def guess(self, words: Mapping[str, float]) -> tuple[Guess, ...]:
        """The best scores for an article that is not learnt: whether they were right tells how sure such scores are."""
        if self.articles < FEWEST_LEARNT:
            return ()
        scores = self.score(words)
        return tuple((tag, scores[tag]) for tag in nlargest(GUESSED_TAGS, scores, key=scores.__getitem__))

    def calibrate(self, answers: Sequence[Answer]) -> None:
        self.sureness = fit_sureness(answers, Sureness())

    def judge(self, words: Mapping[str, float]) -> list[LearntTag]:
        """The likely tags, the surest first. Words by how much each counts (see `HEADING`)."""
        scores = self.score(words)
        judged = []
        for tag in sorted(scores, key=lambda tag: (-scores[tag], tag))[:MOST_TAGS]:
            probability = self.sureness.of(scores[tag])
            if probability < LEAST_PROBABILITY:
                break
            if speaking := self.speaking_words(tag, words):
                judged.append(LearntTag(tag, probability, speaking))
        return judged

    def score(self, words: Mapping[str, float]) -> dict[Tag, float]:
        """Of each tag that has taught something: how usual it is, and what the words say, as a logarithm of odds.

        A word that the tag's articles never had says the same of each word, so that only the others are looked at.
        """
        known = {word: weight for word, weight in words.items() if self.words[word] > 0}
        weight = sum(known.values())
        sums = dict.fromkeys(self.known_tags(), 0.0)
        for word, own in known.items():
            gains: dict[int, float] = {}
            for tag, inside in self.word_tags[word].items():
                if inside > 0 and tag in sums:
                    if inside not in gains:
                        gains[inside] = own * self.weigh_presence(word, inside)
                    sums[tag] += gains[inside]
        return {
            tag: self.usualness(tag) + (total + weight * self.weigh_absence(tag)) / sqrt(weight or 1.0)
            for tag, total in sums.items()
        }

    def known_tags(self) -> list[Tag]:
        return [tag for tag, count in self.tags.items() if FEWEST_ARTICLES <= count < self.articles]

    def usualness(self, tag: Tag) -> float:
        return log(self.tags[tag] / (self.articles - self.tags[tag]))

    def weigh(self, tag: Tag, word: str) -> float:
        """How much likelier the word is in an article with the tag than in one without, as a logarithm."""
        inside = max(0, self.word_tags[word][tag])
        return self.weigh_absence(tag) + (self.weigh_presence(word, inside) if inside else 0.0)

    def weigh_presence(self, word: str, inside: int) -> float:
        """How much more that is where so many articles with the tag have the word than where none has it.

        The same for all tags: of these only how many articles have them would count, and that is in both.
        """
        count = self.words[word]
        imagined = SMOOTHING * count / self.articles
        return log((inside + imagined) / imagined) - log((max(0, count - inside) + imagined) / (count + imagined))

    def weigh_absence(self, tag: Tag) -> float:
        """The same of any word that no article with the tag has."""
        own, others = self.tags[tag], self.articles - self.tags[tag]
        return log(SMOOTHING / (self.articles + SMOOTHING)) + log((others + SMOOTHING) / (own + SMOOTHING))

    def speaking_words(self, tag: Tag, words: Mapping[str, float]) -> tuple[str, ...]:
        """Those without which the tag would be less likely, the one that says most first."""
        said = {word: own * self.weigh(tag, word) for word, own in words.items() if self.words[word] > 0}
        weight, total = sum(words[word] for word in said), sum(said.values())
        score = total / sqrt(weight or 1.0)
        best = nlargest(SHOWN_WORDS, sorted(said), key=said.__getitem__)
        return tuple(
            word
            for word in best
            if said[word] > 0 and (total - said[word]) / sqrt((weight - words[word]) or 1.0) < score
        )
