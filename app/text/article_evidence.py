"""What speaks for and against an article as it was read: its headings, its length, whether its parts belong together.

Owns these features, which every decision on a block of the article has in common: one wrong border shows in all of
them. Refuses to weigh them (see `app.text.certainty`).
"""

from collections.abc import Mapping, Sequence

from app.text.drafts import Draft, group_drafts, sort_article
from app.text.labels import TEXT_ROLES
from app.text.likeness import Likeness

SAMPLE = 3
"""How many paragraphs at each end of an article are asked what it talks about."""
NO_TITLE = -0.1
"""Stands for what is said of a title where there is none."""


def describe_articles(drafts: Sequence[Draft], likeness: Likeness) -> dict[int, Mapping[str, float]]:
    """By the first part of each block that is in an article, what is known of that article."""
    articles = [sort_article(group) for group in group_drafts(drafts)]
    titles = [parts_of(article, {"title"}) for article in articles]
    texts = [parts_of(article, TEXT_ROLES) for article in articles]
    samples = [one if len(one) <= 2 * SAMPLE else [*one[:SAMPLE], *one[-SAMPLE:]] for one in texts]
    described: dict[int, Mapping[str, float]] = {}
    for number, article in enumerate(articles):
        neighbours = [samples[at] for at in (number - 1, number + 1) if 0 <= at < len(articles) and samples[at]]
        said = max([likeness.share(title, samples[number]) for title in titles[number]], default=NO_TITLE)
        foreign = max([likeness.share(title, one) for title in titles[number] for one in neighbours], default=0.0)
        features = count_blocks(article) | {
            "title-said": said,
            "title-foreign": foreign,
            "title-astray": max(0.0, foreign - said),
            "weakest-link": weakest_link(texts[number], likeness),
        }
        described.update((draft.part, features) for draft in article)
    return described


def parts_of(article: Sequence[Draft], roles: frozenset[str] | set[str]) -> list[int]:
    return [draft.part for draft in article if draft.role in roles]


def count_blocks(article: Sequence[Draft]) -> dict[str, float]:
    roles = [draft.role for draft in article]
    texts = sum(role in TEXT_ROLES for role in roles)
    return {
        f"titles={min(2, roles.count('title'))}|text={texts > 0}": 1.0,
        f"texts={min(4, texts)}": 1.0,
        f"subheads={min(3, roles.count('subhead'))}": 1.0,
        f"bylines={min(2, roles.count('byline'))}": 1.0,
        "unsigned": float("byline" not in roles),
    }


def weakest_link(texts: Sequence[int], likeness: Likeness) -> float:
    """How little the two paragraphs before any place of the article share with the two behind it."""
    shared = [likeness.overlap(texts[max(0, at - 2) : at], texts[at : at + 2]) for at in range(1, len(texts))]
    return 5 * min(shared) if shared else 1.0
