"""Learn one model of the reading from pages: the seams, then a chain of roles and articles on the parts that they make.

Owns the samples and both fits. Seams are a logistic regression; the chain learns on parts that were made with seams by
models out of cross-validation. Refuses the second look, the doubts and the whole of a training (`train_reading.py`).
"""

# mypy: disable-error-code="import-not-found,import-untyped,no-any-return"

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log
from typing import Any

import numpy as np
from chain_training import LabelledPage, learn_chain
from gold_pages import LEFT, GoldPage, Mark
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from app.text.labels import HEAD_ROLES, PICTURE_ROLES, Label
from app.text.likeness import Likeness, subjects
from app.text.lines import Segment, read_segments
from app.text.roles import Part, build_parts, part_features
from app.text.seams import UNFINISHED, Page, is_unfinished, seam_features

CERTAIN_JOIN = 4.6
"""The log-odds, 99 to 1, from which on a seam is taken as joined before roles are decided."""
FOLDS = 5
GOLD_WEIGHT = 4.0
"""How much a gold page counts for roles, where a varied one counts 1."""
GOLD_SEAMS = 2.0
"""How much a seam of a gold page counts."""
SPREAD = 8
"""A pair of characters that fewer articles have counts as rare."""
Features = list[list[str]]


class Sample:
    """A gold page with its segments, their marks, and the features of its seams."""

    def __init__(self, gold: GoldPage, words: frozenset[str]) -> None:
        self.gold = gold
        self.segments: list[Segment] = read_segments(gold.raw)
        self.marks: list[Mark] = gold.labels(self.segments)
        self.page = Page(self.segments, words)
        self.seams: Features = [seam_features(self.page, index) for index in range(len(self.segments) - 1)]

    def joined(self, index: int) -> bool:
        first, second = self.marks[index], self.marks[index + 1]
        return first.role != LEFT and (first.article, first.block) == (second.article, second.block)

    def must_go_on(self, index: int) -> bool:
        return is_unfinished(self.segments[index].compact, self.segments[index + 1].compact)

    def fold(self, index: int) -> int:
        """By article, so that a page is learnt from in one fold and asked about in another."""
        source = self.gold.sources.get(self.marks[index].article, self.gold.name)
        return int(hashlib.md5(source.encode()).hexdigest(), 16) % FOLDS


def fit_seams(rows: Features, targets: Any, shares: Any) -> tuple[DictVectorizer, LogisticRegression]:
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([dict.fromkeys(row, 1) for row in rows])
    return vectorizer, LogisticRegression(C=0.3, max_iter=400).fit(matrix, targets, sample_weight=shares)


def learn_seams(samples: Sequence[Sample]) -> tuple[dict[str, float], list[list[float]]]:
    """The weights, and for every sample the log-odds of its seams by models that have not seen its articles."""
    rows = [row for sample in samples for row in sample.seams]
    targets = np.array([sample.joined(index) for sample in samples for index in range(len(sample.seams))])
    folds = np.array([sample.fold(index + 1) for sample in samples for index in range(len(sample.seams))])
    shares = np.array([1.0 if sample.gold.is_varied else GOLD_SEAMS for sample in samples for _ in sample.seams])
    odds = np.zeros(len(rows))
    for fold in range(FOLDS):
        inside, outside = np.flatnonzero(folds == fold), np.flatnonzero(folds != fold)
        vectorizer, model = fit_seams([rows[at] for at in outside], targets[outside], shares[outside])
        odds[inside] = model.decision_function(vectorizer.transform([dict.fromkeys(rows[at], 1) for at in inside]))
    vectorizer, model = fit_seams(rows, targets, shares)
    weights = dict(zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True))
    weights["bias"] = weights.get("bias", 0.0) + float(model.intercept_[0])
    split: list[list[float]] = []
    offset = 0
    for sample in samples:
        own = odds[offset : offset + len(sample.seams)]
        split.append([UNFINISHED if sample.must_go_on(at) else float(value) for at, value in enumerate(own)])
        offset += len(sample.seams)
    return {name: round(float(weight), 3) for name, weight in weights.items() if abs(weight) >= 0.005}, split


def find_phases(sample: Sample) -> dict[int, tuple[str, int, int]]:
    """Of each article its layout, and the first and last segment of its heading group: see `app.text.labels`."""
    own: dict[int, list[int]] = {}
    for index, mark in enumerate(sample.marks):
        if mark.article:
            own.setdefault(mark.article, []).append(index)
    phases: dict[int, tuple[str, int, int]] = {}
    for article, places in own.items():
        roles = {at: sample.marks[at].role for at in places}
        heads = [at for at in places if roles[at] in HEAD_ROLES]
        texts = [at for at in places if roles[at] not in HEAD_ROLES | PICTURE_ROLES | {"byline"}]
        if not texts and not heads:
            layout = "p"
        elif not heads or not texts or texts[0] > heads[0]:
            layout = "f"
        else:
            layout = "l" if texts[-1] < heads[-1] else "m"
        phases[article] = (layout, heads[0] if heads else -1, heads[-1] if heads else -1)
    return phases


def label_parts(sample: Sample, parts: Sequence[Part]) -> list[str]:
    phases = find_phases(sample)
    seen: set[int] = set()
    labels: list[str] = []
    for part in parts:
        mark = sample.marks[part.first]
        goes_on = part.first > 0 and sample.joined(part.first - 1)
        layout, _, last_head = phases.get(mark.article, ("p", -1, -1))
        if layout == "m" and part.first > last_head:
            layout = "n"
        labels.append(str(Label(not goes_on, mark.role, layout, mark.article > 0 and mark.article not in seen)))
        seen.add(mark.article)
    return labels


def weigh_pairs(samples: Sequence[Sample]) -> dict[str, float]:
    """Of the pairs of characters that several articles have, how much each tells of a text; a rare one tells 1."""
    articles: dict[str, frozenset[str]] = {}
    for sample in samples:
        for article, source in sample.gold.sources.items():
            marks = [mark for mark in sample.gold.marks if mark.article == article]
            text = "".join("".join(sample.gold.raw[mark.raw_start : mark.raw_end].split()) for mark in marks)
            articles.setdefault(source, subjects(text))
    spread = Counter(pair for pairs in articles.values() for pair in pairs)
    weights = {pair: log((len(articles) + 1) / (count + 0.5)) for pair, count in spread.items() if count >= SPREAD}
    rarest = log((len(articles) + 1) / (SPREAD / 2 + 0.5))
    return {pair: round(weight / rarest, 2) for pair, weight in sorted(weights.items())}


def learn_roles(
    samples: Sequence[Sample], odds: Sequence[Sequence[float]], pairs: Mapping[str, float]
) -> dict[str, Any]:
    pages: list[LabelledPage] = []
    for sample, joins in zip(samples, odds, strict=True):
        parts = build_parts(sample.segments, joins, CERTAIN_JOIN)
        likeness = Likeness([part.compact for part in parts], pairs)
        weight = 1.0 if sample.gold.is_varied else GOLD_WEIGHT
        pages.append(LabelledPage(part_features(parts, sample.page, likeness), label_parts(sample, parts), weight))
    return learn_chain(pages)


def learn(pages: Sequence[GoldPage], words: str) -> dict[str, Any]:
    """The content of `model.json`, without what it was trained on."""
    known = words.split()
    samples = [Sample(page, frozenset(known)) for page in pages]
    seams, odds = learn_seams(samples)
    pairs = weigh_pairs(samples)
    return {
        "certain_join": CERTAIN_JOIN,
        "seams": seams,
        "pairs": pairs,
        "chain": learn_roles(samples, odds, pairs),
    }
