"""Tags as an editor's earlier tagging teaches them: for each tag, which words speak for it and which against.

Owns the counting, one article at a time, forwards and back, and the judgement, a naive Bayes over the words that an
article has. Says how sure it is and which words made it so. Refuses to cut text into words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from math import exp, log

from app.text.model import Tag

FEWEST_ARTICLES = 2
"""A tag that was given less often has taught nothing yet."""
MOST_WORDS = 12
"""The words that say most decide; all together would be sure of everything."""
SHOWN_WORDS = 3
SMOOTHING = 0.5
LEAST_PROBABILITY = 0.5


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
    tag_words: defaultdict[Tag, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def learn(self, words: Set[str], tags: Iterable[Tag]) -> None:
        self.count(words, tags, 1)

    def forget(self, words: Set[str], tags: Iterable[Tag]) -> None:
        """Takes back what `learn` was told with the same values, or nearly so: a text may have been edited since."""
        self.count(words, tags, -1)

    def count(self, words: Set[str], tags: Iterable[Tag], by: int) -> None:
        self.articles += by
        for word in words:
            self.words[word] += by
        for tag in tags:
            self.tags[tag] += by
            for word in words:
                self.tag_words[tag][word] += by

    def judge(self, words: Set[str]) -> list[LearntTag]:
        """The tags that are likelier than not, the surest first."""
        known = [tag for tag, count in self.tags.items() if FEWEST_ARTICLES <= count < self.articles]
        judged = [self.judge_tag(tag, words) for tag in known]
        likely = [learnt for learnt in judged if learnt.probability >= LEAST_PROBABILITY and learnt.words]
        return sorted(likely, key=lambda learnt: (-learnt.probability, learnt.tag))

    def judge_tag(self, tag: Tag, words: Set[str]) -> LearntTag:
        own, others = self.tags[tag], self.articles - self.tags[tag]
        weights = {word: self.weigh(tag, word, own, others) for word in words if self.words[word] > 0}
        strongest = sorted(weights, key=lambda word: (-abs(weights[word]), word))[:MOST_WORDS]
        odds = log(own / others) + sum(weights[word] for word in strongest)
        speaking = sorted((word for word in strongest if weights[word] > 0), key=lambda word: (-weights[word], word))
        return LearntTag(tag, 1 / (1 + exp(-max(-30.0, min(30.0, odds)))), tuple(speaking[:SHOWN_WORDS]))

    def weigh(self, tag: Tag, word: str, own: int, others: int) -> float:
        """How much likelier the word is in an article with the tag than in one without, as a logarithm."""
        inside = max(0, self.tag_words[tag][word])
        outside = max(0, self.words[word] - inside)
        return log((inside + SMOOTHING) / (own + 2 * SMOOTHING)) - log((outside + SMOOTHING) / (others + 2 * SMOOTHING))
