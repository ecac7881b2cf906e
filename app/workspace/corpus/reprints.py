"""Articles that are nearly the same, over all issues: reprints, corrections, the same report in two newspapers.

Owns the choice of candidates by their signatures and the proof by their texts. Refuses to say which was first, and to
change anything.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from app.store.corpus import ArticleLabel, find_like, load_labels, load_signatures
from app.store.database import Database
from app.store.search.folding import fold_all
from app.store.search.signature import SHINGLE, bands, compare
from app.store.search.texts import load_texts
from app.store.transaction import Transaction
from app.text.model import Role

LIKE = 0.5
"""The share of shingles in common from which on two texts count as nearly the same."""
SURE_ENOUGH = 0.3
"""What signatures must say at least for the texts to be looked at: their estimate errs by some 0.1."""
MOST_ALIKE = 200
"""Articles in one band: a formula that opens hundreds of texts makes them no reprints."""
PARAGRAPHS = frozenset({Role.LEAD.value, Role.BODY.value})


@dataclass(frozen=True, slots=True)
class LikeArticle:
    """`likeness` is the share of shingles that two texts have in common, 0 to 1."""

    article: ArticleLabel
    likeness: float


@dataclass(frozen=True, slots=True)
class ReprintGroup:
    """Articles that are like one another, by date; `likeness` is that of the two that are least of those compared."""

    articles: tuple[ArticleLabel, ...]
    likeness: float


def find_reprints_of(
    database: Database, issue_id: int, article_id: int, least: float = LIKE
) -> tuple[LikeArticle, ...]:
    """What is nearly the same as one article, most alike first."""
    with database.reading() as connection:
        own, signature, candidates = find_like(connection, issue_id, article_id)
        near = [key for key, other in candidates.items() if compare(signature, other) >= SURE_ENOUGH]
        shingles = load_shingles(connection, [own, *near])
        labels = load_labels(connection, near)
    found = [LikeArticle(labels[key], share(shingles[own], shingles[key])) for key in near]
    alike = (item for item in found if item.likeness >= least)
    return tuple(sorted(alike, key=lambda item: (-item.likeness, item.article.date, item.article.issue_id)))


def find_reprints(database: Database, least: float = LIKE) -> tuple[ReprintGroup, ...]:
    """All groups of the library, the largest first."""
    with database.reading() as connection:
        signatures = load_signatures(connection)
        near = sorted(pair_up(signatures))
        shingles = load_shingles(connection, {key for pair in near for key in pair})
        alike = {pair: likeness for pair in near if (likeness := share(shingles[pair[0]], shingles[pair[1]])) >= least}
        groups = join_pairs(alike)
        labels = load_labels(connection, (key for group in groups for key in group))
    made = [
        ReprintGroup(
            articles=tuple(sorted((labels[key] for key in group), key=lambda label: (label.date, label.issue_id))),
            likeness=min(likeness for pair, likeness in alike.items() if pair[0] in group),
        )
        for group in groups
    ]
    return tuple(sorted(made, key=lambda group: (-len(group.articles), -group.likeness, group.articles[0].date)))


def pair_up(signatures: Mapping[int, bytes]) -> set[tuple[int, int]]:
    """The pairs whose signatures share a band and say that they may be alike; the lesser key first."""
    by_band: dict[bytes, list[int]] = defaultdict(list)
    for key, signature in signatures.items():
        for band in bands(signature):
            by_band[band].append(key)
    pairs: set[tuple[int, int]] = set()
    for keys in by_band.values():
        if 1 < len(keys) <= MOST_ALIKE:
            pairs.update(combinations(sorted(keys), 2))
    return {pair for pair in pairs if compare(signatures[pair[0]], signatures[pair[1]]) >= SURE_ENOUGH}


def join_pairs(pairs: Iterable[tuple[int, int]]) -> list[set[int]]:
    """What is linked over any number of pairs is one group."""
    groups: dict[int, set[int]] = {}
    for first, second in pairs:
        joined = groups.get(first, {first}) | groups.get(second, {second})
        groups.update(dict.fromkeys(joined, joined))
    return list({id(group): group for group in groups.values()}.values())


def load_shingles(connection: Transaction, keys: Iterable[int]) -> dict[int, frozenset[str]]:
    texts: dict[int, list[str]] = {key: [] for key in keys}
    for block in load_texts(connection, texts):
        if block.role in PARAGRAPHS:
            texts[block.key].append(fold_all(block.text))
    return {key: frozenset(cut_shingles("\n".join(parts))) for key, parts in texts.items()}


def cut_shingles(text: str) -> Iterator[str]:
    return (text[start : start + SHINGLE] for start in range(len(text) - SHINGLE + 1))


def share(first: frozenset[str], second: frozenset[str]) -> float:
    union = len(first | second)
    return len(first & second) / union if union else 0.0
