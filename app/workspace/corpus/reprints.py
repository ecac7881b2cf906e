"""Articles that are nearly the same, over all issues: reprints, corrections, the same report in two newspapers.

Owns the choice of candidates by their signatures and the proof by their texts. Refuses to say which was first, and to
change anything.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import combinations

from app.store.corpus import ArticleLabel, find_like, load_labels, load_signatures
from app.store.database import Database
from app.store.search.folding import fold_all
from app.store.search.keysets import to_keys
from app.store.search.memory import Memory
from app.store.search.results import find_keys
from app.store.search.signature import BAND_BYTES, BAND_STARTS, SHINGLE, compare, is_partly_empty
from app.store.search.texts import load_texts
from app.store.transaction import Transaction
from app.text.model import Role

__all__ = ["ArticleLabel", "LikeArticle", "ReprintGroup", "find_group_of", "find_reprints", "find_reprints_of"]

LIKE = 0.35
"""The share of the shorter text's shingles from which on two texts count as nearly the same.

With every fifth character corrected an article shares 0.39 or more with what it was, and no two different articles of a
newspaper shared more than 0.15 (`tests/bench/bench_reprints.py`).
"""
FEWEST, ALMOST_ALL = 50, 0.8
"""So many shingles short texts must share, or so great a part: a dateline or a row of names makes them no reprints."""
SURE_ENOUGH = 0.15
"""What signatures must say at least for the texts to be looked at: their estimate errs by some 0.08."""
MOST_ALIKE = 200
"""Articles in one band: a formula that opens hundreds of texts makes them no reprints."""
PAIRS_AT_ONCE = 500
PARAGRAPHS = frozenset({Role.LEAD.value, Role.BODY.value})


@dataclass(frozen=True, slots=True)
class LikeArticle:
    """`likeness` is the share of the shorter text's shingles that the other has too, 0 to 1."""

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


def find_group_of(database: Database, issue_id: int, article_id: int, least: float = LIKE) -> tuple[ReprintGroup, ...]:
    """The article with all that is nearly the same as it; nothing where it stands alone."""
    like = find_reprints_of(database, issue_id, article_id, least)
    if not like:
        return ()
    with database.reading() as connection:
        own, _, _ = find_like(connection, issue_id, article_id)
        labels = (*load_labels(connection, [own]).values(), *(item.article for item in like))
    return (ReprintGroup(tuple(sorted(labels, key=rank_label)), min(item.likeness for item in like)),)


def find_reprints(
    database: Database,
    least: float = LIKE,
    query: str = "",
    *,
    folds_variants: bool = True,
    memory: Memory | None = None,
    on_progress: Callable[[int, int], None] = lambda *_: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> tuple[ReprintGroup, ...]:
    """All groups of the library, or those with an article that answers the query; the largest first.

    Progress is in pairs whose texts were compared; cancelled, the answer is empty. Raises WrongQuery.
    """
    with database.reading() as connection:
        wanted = None
        if query.strip():
            found = find_keys(connection, query, folds_variants=folds_variants, memory=memory)
            wanted = frozenset(to_keys(found))
        near = sorted(pair_up(load_signatures(connection), wanted, is_cancelled))
        alike: dict[tuple[int, int], float] = {}
        for start in range(0, len(near), PAIRS_AT_ONCE):
            if is_cancelled():
                return ()
            some = near[start : start + PAIRS_AT_ONCE]
            shingles = load_shingles(connection, {key for pair in some for key in pair})
            likeness = {pair: share(shingles[pair[0]], shingles[pair[1]]) for pair in some}
            alike |= {pair: value for pair, value in likeness.items() if value >= least}
            on_progress(start + len(some), len(near))
        groups = join_pairs(alike)
        labels = load_labels(connection, (key for group in groups for key in group))
    return tuple(sorted(make_groups(groups, alike, labels), key=rank_group))


def make_groups(
    groups: Iterable[set[int]], alike: Mapping[tuple[int, int], float], labels: Mapping[int, ArticleLabel]
) -> Iterator[ReprintGroup]:
    lowest: dict[int, float] = defaultdict(lambda: 1.0)
    for (first, second), likeness in alike.items():
        lowest[first] = min(lowest[first], likeness)
        lowest[second] = min(lowest[second], likeness)
    for group in groups:
        articles = sorted((labels[key] for key in group), key=rank_label)
        yield ReprintGroup(tuple(articles), min(lowest[key] for key in group))


def rank_label(label: ArticleLabel) -> tuple[bool, str, int, int]:
    """By date; what has none is no earliest one."""
    return not label.date, label.date, label.issue_id, label.article_id


def rank_group(group: ReprintGroup) -> tuple[int, float, str]:
    return -len(group.articles), -group.likeness, group.articles[0].date


def pair_up(
    signatures: Mapping[int, bytes],
    wanted: Set[int] | None = None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> set[tuple[int, int]]:
    """The pairs whose signatures share a band and say that they may be alike; the lesser key first.

    With `wanted` keys, those pairs that have one of them. Cancelled, it answers what it has.
    """
    seen: set[tuple[int, int]] = set()
    near: set[tuple[int, int]] = set()
    for start in BAND_STARTS:
        if is_cancelled():
            break
        found: set[tuple[int, int]] = set()
        for keys in share_band(signatures, slice(start, start + BAND_BYTES), wanted):
            if len(keys) <= MOST_ALIKE:
                found.update(combinations(sorted(keys), 2))
        found -= seen
        seen |= found
        near.update(
            pair
            for pair in found
            if (wanted is None or not wanted.isdisjoint(pair))
            and compare(signatures[pair[0]], signatures[pair[1]]) >= SURE_ENOUGH
        )
    return near


def share_band(signatures: Mapping[int, bytes], band: slice, wanted: Set[int] | None) -> Iterator[list[int]]:
    """The keys of each value of the band that several signatures have.

    Most are one signature's own, and get no list: a hundred thousand lists would keep the collector of cycles busy.
    """
    is_most = wanted is None or 2 * len(wanted) > len(signatures)
    known = None if is_most or wanted is None else {signatures[key][band] for key in wanted & signatures.keys()}
    first: dict[bytes, int] = {}
    shared: dict[bytes, list[int]] = {}
    for key, signature in signatures.items():
        part = signature[band]
        if known is not None and part not in known:
            continue
        if first.setdefault(part, key) != key:
            shared.setdefault(part, [first[part]]).append(key)
    return (keys for part, keys in shared.items() if not is_partly_empty(part))


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
    """Of the shorter one, so that a text that was cut, or joined to another one, is like what it was. 0 for too few."""
    common, shorter = len(first & second), min(len(first), len(second))
    return common / shorter if shorter and common >= min(FEWEST, ALMOST_ALL * shorter) else 0.0
