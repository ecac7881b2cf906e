"""Learn what makes whole articles right, from the alternatives to the chain's path on pages it has not learnt from.

Owns the judgement of alternatives by gold and the fit. Refuses the features (see `app.text.second_look`) and the chain.
"""

# mypy: disable-error-code="import-not-found,import-untyped,no-any-return"

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from gold_pages import GoldPage, hold_out, take_out
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from varied_pages import vary_pages

from app.text.alternatives import list_alternatives
from app.text.labels import Label
from app.text.reading import weigh_labels
from app.text.reading_model import ReadingModel
from app.text.second_look import SecondLook

STRENGTH = 0.1
"""The inverse of the ridge; more learns single pages by heart."""
GOLD_WEIGHT = 3.0
"""How much an alternative on a gold page counts, where one on a varied page counts 1."""
BORDER = 2.5
"""What a wrong border of an article costs, where a wrong role or start of a block costs one."""
SMALLEST = 0.005


@dataclass(frozen=True, slots=True)
class Judged:
    """What an alternative has more of than the path, and how many errors it saves; it counts `weight` times."""

    features: dict[str, float]
    saved: float
    weight: float = 1.0

    def to_json(self) -> list[Any]:
        return [self.features, self.saved, self.weight]


def judge_page(page: GoldPage, model: ReadingModel) -> Iterator[Judged]:
    weighed = weigh_labels(page.raw, model)
    chain, labels, parts = model.chain, model.labels, weighed.parts
    path = chain.decode(weighed.scores)
    marks = page.labels(weighed.segments)
    seen: set[int] = set()
    gold: list[tuple[str, bool, bool]] = []
    for part in parts:
        mark = marks[part.first]
        before = marks[part.first - 1] if part.first else None
        goes_on = (
            before is not None and mark.article > 0 and (before.article, before.block) == (mark.article, mark.block)
        )
        gold.append((mark.role, not goes_on, mark.article > 0 and mark.article not in seen))
        seen.add(mark.article)
    look = SecondLook(parts, labels, weighed.likeness, {})
    look.see_page(path)
    tried: set[tuple[int, tuple[int, ...]]] = set()
    for index in range(len(path)):
        for one in list_alternatives(chain, weighed.scores, weighed.odds, labels, path, index):
            if (one.first, one.labels) in tried:
                continue
            tried.add((one.first, one.labels))
            places = range(one.first, one.first + len(one.labels))
            now = sum(errors(labels[path[at]], gold[at]) for at in places)
            then = sum(errors(labels[label], gold[at]) for at, label in zip(places, one.labels, strict=True))
            yield Judged(look.compare(path, one), now - then, 1.0 if page.is_varied else GOLD_WEIGHT)


def errors(label: Label, gold: tuple[str, bool, bool]) -> float:
    role, begins_block, begins_article = gold
    wrong = (label.role != role) + (label.begins_block != begins_block)
    return wrong + BORDER * (label.begins_article != begins_article)


def judge_fold(
    pages: Sequence[GoldPage], model: ReadingModel, varied: int, place: tuple[int, int], unseen: int | None = None
) -> list[Judged]:
    """The alternatives that save or cost something, on the pages held out of a fold's model and on pages varied from
    them; `place` is the fold and how many there are. No article of the fold `unseen` is on them.
    """
    fold, folds = place
    _, asked = hold_out(pages, fold, folds)
    if unseen is not None:
        secret = {source for page in pages[unseen::folds] for source in page.sources.values()}
        asked = [take_out(page, secret.intersection(page.sources.values())) for page in asked]
    known = [page for page in asked if page.marks]
    judged = [one for page in (*known, *vary_pages(known, varied, seed=fold + 77)) for one in judge_page(page, model)]
    return [one for one in judged if one.saved]


def learn_second_look(judged: Sequence[Judged]) -> dict[str, float]:
    """The weights; an alternative that saves or costs more counts for more."""
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([one.features for one in judged])
    saved = np.array([one.saved for one in judged])
    shares = np.minimum(4, np.abs(saved)) * np.array([one.weight for one in judged])
    model = LogisticRegression(C=STRENGTH, max_iter=2000, fit_intercept=False)
    model.fit(matrix, saved > 0, sample_weight=shares)
    weights = zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)
    return {name: round(float(weight), 3) for name, weight in weights if abs(weight) >= SMALLEST}
