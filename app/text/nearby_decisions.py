"""What the decisions around one say of it: where one is wrong, its neighbours seldom are right.

Owns which decisions stand near another (on the same block, beside it on the page and in reading order, in its article
and those beside it), and how doubtful they are. Refuses to weigh this (see `app.text.certainty`).
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

KINDS = ("role", "start", "article")
CALM = 5.0
"""A decision with higher log-odds than this says nothing of those beside it."""
UNLIKELY = 1.0
"""Below these log-odds it says more."""
MOST_TROUBLE = 8.0
DEEPEST = 3.0


class Asked(NamedTuple):
    """A decision on the block that begins with the part `block`, with its own log-odds of being right."""

    block: int
    kind: str
    odds: float
    role: str = ""


class Layout(NamedTuple):
    """The blocks of a page as they stand on it, and those of each article in reading order, each by its first part."""

    order: Sequence[int]
    articles: Sequence[Sequence[int]]


class NearbyDecisions:
    """The decisions of one page, each with those that stand near it."""

    def __init__(self, asked: Sequence[Asked], layout: Layout) -> None:
        order, articles = layout
        self.asked = asked
        self.lowest: dict[tuple[int, str], list[tuple[float, int]]] = {}
        """Of each block and kind, the two least likely decisions, each with its place among those asked."""
        for place, one in enumerate(asked):
            self.lowest.setdefault((one.block, one.kind), []).append((one.odds, place))
        for key, values in self.lowest.items():
            self.lowest[key] = sorted(values)[:2]
        self.beside: dict[int, list[tuple[str, int]]] = {block: [] for block in order}
        self.note_page(order)
        self.note_articles(articles)
        self.article_of = {block: number for number, article in enumerate(articles) for block in article}
        self.in_article = [self.rank_article(article) for article in articles]

    def note_page(self, order: Sequence[int]) -> None:
        for distance, name in ((1, ""), (2, "-far")):
            for before, after in zip(order, order[distance:], strict=False):
                self.beside[before].append((f"after{name}", after))
                self.beside[after].append((f"before{name}", before))

    def note_articles(self, articles: Sequence[Sequence[int]]) -> None:
        for article in articles:
            for behind, ahead in pairwise(article):
                self.beside[behind].append(("ahead", ahead))
                self.beside[ahead].append(("behind", behind))
        for former, latter in pairwise(articles):
            for block in former:
                self.beside[block].append(("latter", min(latter)))
            for block in latter:
                self.beside[block].append(("former", min(former)))

    def rank_article(self, article: Sequence[int]) -> Mapping[str, list[tuple[float, int]]]:
        """For each kind, the lowest log-odds of two different blocks."""
        lowest = self.lowest
        return {
            kind: sorted((lowest[block, kind][0][0], block) for block in article if (block, kind) in lowest)[:2]
            for kind in KINDS
        }

    def describe(self, place: int) -> dict[str, float]:
        """What is said of the decision at a place among those asked; of what is calm, nothing."""
        features: dict[str, float] = {}
        one = self.asked[place]
        for name, odds in self.find_odds(place):
            if odds < CALM:
                features[name] = min(MOST_TROUBLE, CALM - odds)
                if name.startswith("article-"):
                    features[f"{name}|{one.role}"] = features[name]
            if odds < UNLIKELY:
                features[f"{name}<1"] = min(DEEPEST, UNLIKELY - odds)
        return features

    def find_odds(self, place: int) -> Iterator[tuple[str, float]]:
        """Where each decision nearby stands, of what kind it is, and its log-odds."""
        block = self.asked[place].block
        for kind in KINDS:
            for odds in [odds for odds, other in self.lowest.get((block, kind), ()) if other != place][:1]:
                yield f"own-{kind}", odds
            for where, other in self.beside[block]:
                if (other, kind) in self.lowest:
                    yield f"{where}-{kind}", self.lowest[other, kind][0][0]
            if block in self.article_of:
                ranked = self.in_article[self.article_of[block]][kind]
                for odds in [odds for odds, other in ranked if other != block][:1]:
                    yield f"article-{kind}", odds
