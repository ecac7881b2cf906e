"""What the lists say of an article: how it is called, how long it is, how many doubts are left in it.

Pure. Facts are kept for each frozen article, so that an edit counts one article anew and not the issue.
"""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass

from app.text.model import Article, Issue, Role

FIRST_WORDS = 24
PICTURE_ROLES = frozenset({Role.CAPTION, Role.CREDIT})


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """`name` is the title, or how the article begins; a picture is an article of nothing but caption and credit."""

    name: str
    is_picture: bool
    characters: int
    authors: tuple[str, ...]


def name_article(article: Article) -> str:
    beginning = next((block.text for block in article.blocks if block.text.strip()), "")
    return article.title or beginning[:FIRST_WORDS]


def tell_facts(article: Article) -> ArticleFacts:
    return ArticleFacts(
        name=name_article(article),
        is_picture=all(block.role in PICTURE_ROLES for block in article.blocks),
        characters=sum(len("".join(block.text.split())) for block in article.blocks),
        authors=article.authors,
    )


class FactsOfArticles:
    """Remembers the facts of each article as long as it is the same value."""

    def __init__(self) -> None:
        self.known: dict[int, tuple[Article, ArticleFacts]] = {}

    def of(self, article: Article) -> ArticleFacts:
        known = self.known.get(article.id)
        if known is None or known[0] is not article:
            known = (article, tell_facts(article))
            self.known[article.id] = known
        return known[1]


def count_doubts(issue: Issue) -> Counter[int]:
    """How many open doubts stand in each article, by the article's number."""
    doubts = issue.open_doubts
    if not doubts:
        return Counter()
    spans = sorted(
        (span.raw_start, span.raw_end, article.id)
        for article in issue.articles
        for block in article.blocks
        for span in block.spans
    )
    starts = [span[0] for span in spans]
    counts: Counter[int] = Counter()
    for doubt in doubts:
        at = bisect_right(starts, doubt.raw_offset) - 1
        if at >= 0 and doubt.raw_offset < spans[at][1]:
            counts[spans[at][2]] += 1
    return counts
