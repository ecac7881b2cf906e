"""Learn the weights of the reading from gold pages in the interchange form, and write them as data.

    train_reading.py FOLDER… [--varied 150] [--articles FOLDER] [--members 3] [-o resources/reading/model.json]

Each FOLDER holds NAME.txt and NAME.gold.json. Needs scikit-learn and scipy, which the program itself does not. Three
models are learnt one after the other: seams (logistic regression), then a linear chain of roles and articles, on the
parts that seams by models out of cross-validation made, then the second look at the chain's alternatives on pages that
were held out of it. Each gold page is learnt from as it is, and its articles again on varied pages (see
`varied_pages.py`). With `--articles` those pages also hold articles of other newspapers, out of `*.md` files in which
each is a `# title` and a line a paragraph or `## subhead` (see `stories.py`). The weights of seams and chain are the
mean of so many members, each learnt on varied pages of its own (see `model_mean.py`).
"""

# mypy: disable-error-code="import-not-found,import-untyped,no-any-return"

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import log
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from chain_training import LabelledPage, learn_chain
from gold_pages import LEFT, GoldPage, Mark, hold_out, read_pages
from model_mean import mean_model
from reading_calibration import calibrate
from second_look_training import judge_folds, learn_second_look
from stories import Story, read_articles
from varied_pages import vary_pages

from app.text.labels import HEAD_ROLES, PICTURE_ROLES, Label
from app.text.likeness import Likeness, subjects
from app.text.lines import Segment, read_segments
from app.text.reading_model import ReadingModel
from app.text.roles import Part, build_parts, part_features
from app.text.seams import Page, seam_features

RESOURCES = Path(__file__).resolve().parents[1] / "resources" / "reading"
CERTAIN_JOIN = 4.6
"""The log-odds, 99 to 1, from which on a seam is taken as joined before roles are decided."""
FOLDS = 5
GOLD_WEIGHT = 4.0
"""How much a gold page counts for roles, where a varied one counts 1."""
GOLD_SEAMS = 2.0
"""How much a seam of a gold page counts."""
MEMBERS = (0.0, 0.5, 0.5)
"""How many of the varied pages are set anew, for each model of which the mean is taken."""
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
        split.append([float(value) for value in odds[offset : offset + len(sample.seams)]])
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


def learn_mean(
    gold: Sequence[GoldPage], varied: int, seed: int, words: str, articles: Sequence[Story] = (), members: int = 1
) -> dict[str, Any]:
    """The mean of models of the gold pages, each with `varied` pages of its own; a model alone has half of them set
    anew.
    """
    models: list[dict[str, Any]] = []
    for number, set_anew in enumerate(MEMBERS[:members] if members > 1 else MEMBERS[-1:]):
        pages = vary_pages(gold, varied, seed + 100 * number, articles, set_anew)
        models.append(learn([*gold, *pages], words))
        print(f"member {number + 1} of {members}", flush=True)
    return mean_model(models)


def learn_folds(
    gold: Sequence[GoldPage], varied: int, folds: int, words: str, articles: Sequence[Story] = (), members: int = 1
) -> list[dict[str, Any]]:
    """For each fold of the pages, a model that has seen no article of it; the foreign `articles` are in every one."""
    models: list[dict[str, Any]] = []
    for fold in range(folds):
        learnt, _ = hold_out(gold, fold, folds)
        models.append(learn_mean(learnt, varied, fold + 2, words, articles, members))
        print(f"fold {fold + 1} of {folds}", flush=True)
    return models


def look_twice(
    gold: Sequence[GoldPage], weights: Sequence[dict[str, Any]], varied: int, words: str
) -> list[ReadingModel]:
    """The models of all folds with a second look, learnt for each from the other folds without its articles."""
    models = [ReadingModel.from_json(one, words) for one in weights]
    looks = [learn_second_look(list(judge_folds(gold, models, varied, fold))) for fold in range(len(models))]
    return [replace(model, second_look=look) for model, look in zip(models, looks, strict=True)]


def write_model(model: Mapping[str, Any], about: Mapping[str, Any], path: Path) -> None:
    data = {"about": dict(about), **model}
    path.write_text(json.dumps(data, ensure_ascii=False, indent=0, sort_keys=False) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=RESOURCES / "model.json")
    parser.add_argument("--varied", type=int, default=150, help="how many pages to make out of the gold ones")
    parser.add_argument("--articles", type=Path, help="a folder of articles of other newspapers, as *.md files")
    parser.add_argument("--members", type=int, default=3, choices=range(1, len(MEMBERS) + 1), help="of the mean")
    parser.add_argument(
        "--folds", type=int, default=3, help="how many models for the second look and to calibrate by; 0 for neither"
    )
    parser.add_argument("--scores", type=Path, help="cross-validated figures, as bench_reading.py writes them")
    arguments = parser.parse_args()
    gold = read_pages(arguments.folders)
    articles = read_articles(arguments.articles) if arguments.articles else []
    words = (RESOURCES / "words.txt").read_text(encoding="utf-8")
    about: dict[str, Any] = {
        "gold pages": len(gold),
        "varied pages": arguments.varied,
        "foreign articles": len(articles),
        "members": arguments.members,
        "articles": len({source for page in gold for source in page.sources.values()}),
    }
    if arguments.scores:
        about["cross-validated"] = json.loads(arguments.scores.read_text(encoding="utf-8"))
    model = learn_mean(gold, arguments.varied, 1, words, articles, arguments.members)
    if arguments.folds:
        folds = learn_folds(gold, arguments.varied, arguments.folds, words, articles, arguments.members)
        plain = [ReadingModel.from_json(one, words) for one in folds]
        model["second_look"] = learn_second_look(list(judge_folds(gold, plain, arguments.varied)))
        judges = look_twice(gold, folds, arguments.varied, words)
        model["calibration"], about["doubts, held out"] = calibrate(gold, judges, arguments.varied)
    write_model(model, about, arguments.output)


if __name__ == "__main__":
    main()
