"""Learns how alike two places must be for an editor to decide the same at both, from the gold pages beside the project.

Plays decisions on the gold pages: roles are taken away and given back to one block, articles and paragraphs are run
together and parted again at one place, paragraphs are cut and joined again. The weights of agreement are fitted by
logistic regression; half of the pages are held out to say how good they are.

Run: `.venv/bin/python packaging/train_likeness.py`; it writes `resources/likeness/weights.json`.
"""

import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from math import exp
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.text.model import Article, Block, Issue, Role
from app.workspace.likeness import Place, agreement
from app.workspace.similar_places import ARTICLE, LEAVE_OUT, SPLIT, Kind, merge_kind
from tests.bench.bench_checks import load_pages

TARGET = Path(__file__).resolve().parents[1] / "resources" / "likeness" / "weights.json"
SAMPLES = 3
"""Decisions of a kind that are played on a page."""
ROUNDS = 400
PENALTY = 2.0
RATE = 0.5
PLAYED_ROLES = (Role.SUBHEAD, Role.BYLINE, Role.CREDIT, Role.CAPTION, Role.LEAD, Role.TITLE, Role.SUBTITLE, Role.KICKER)

Example = tuple[tuple[str, ...], bool]


def compare(kind: Kind, issue: Issue, sample: Place, is_alike: dict[tuple[int, int], bool]) -> Iterator[Example]:
    """One example for each candidate but the sample; `is_alike` names, by block and offset, those that are."""
    model = kind.describe(sample)
    for place in kind.candidates(issue, sample):
        key = place.block.id, place.clean_offset
        if key != (sample.block.id, sample.clean_offset):
            yield tuple(sorted(agreement(model, kind.describe(place)))), is_alike.get(key, False)


def play_roles(page: Issue, chance: random.Random) -> Iterator[Example]:
    for role in PLAYED_ROLES:
        taken = {block.id for article in page.articles for block in article.blocks if block.role is role}
        if len(taken) < 2:
            continue
        issue = relabel(page, taken)
        places = [
            Place(article, index)
            for article in issue.articles
            for index, block in enumerate(article.blocks)
            if block.id in taken
        ]
        for sample in chance.sample(places, min(SAMPLES, len(places))):
            yield from compare(LEAVE_OUT, issue, sample, {(block_id, 0): True for block_id in taken})


def relabel(issue: Issue, taken: set[int]) -> Issue:
    articles = (
        replace(
            article,
            blocks=tuple(replace(b, role=Role.BODY) if b.id in taken else b for b in article.blocks),
        )
        for article in issue.articles
    )
    return replace(issue, articles=tuple(articles))


def play_articles(page: Issue, chance: random.Random) -> Iterator[Example]:
    """Runs of articles become one; each but the first of a run is to be found again."""
    merged: list[Article] = []
    starts: set[int] = set()
    for article in page.articles:
        if merged and chance.random() < 0.6:
            starts.add(article.blocks[0].id)
            merged[-1] = replace(merged[-1], blocks=(*merged[-1].blocks, *article.blocks))
        else:
            merged.append(article)
    issue = replace(page, articles=tuple(merged))
    places = [
        Place(article, index) for article in merged for index, block in enumerate(article.blocks) if block.id in starts
    ]
    for sample in chance.sample(places, min(SAMPLES, len(places))):
        yield from compare(ARTICLE, issue, sample, {(block_id, 0): True for block_id in starts})


def play_splits(page: Issue, chance: random.Random) -> Iterator[Example]:
    """Runs of paragraphs, also of several articles, become one; who parts reports does not part paragraphs."""
    bodies = [
        (block, index == 0 or article.blocks[index - 1].role is not Role.BODY)
        for article in page.articles
        for index, block in enumerate(article.blocks)
        if block.role is Role.BODY
    ]
    blocks: list[Block] = []
    seams: dict[tuple[int, int], bool] = {}
    for block, is_first in bodies:
        if blocks and chance.random() < 0.6:
            seams[blocks[-1].id, len(blocks[-1].text)] = is_first
            blocks[-1] = replace(blocks[-1], text=blocks[-1].text + block.text, spans=(), pieces=())
        else:
            blocks.append(block)
    article = Article(1_000_000, tuple(blocks))
    issue = replace(page, articles=(article,))
    index_of = {block.id: index for index, block in enumerate(blocks)}
    for key in chance.sample(sorted(seams), min(2 * SAMPLES, len(seams))):
        alike = {other: not seams[key] or is_first for other, is_first in seams.items()}
        yield from compare(SPLIT, issue, Place(article, index_of[key[0]], key[1]), alike)


def play_merges(page: Issue, chance: random.Random) -> Iterator[Example]:
    """Paragraphs are cut inside a sentence."""
    articles: list[Article] = []
    cut: set[int] = set()
    number = page.next_id
    for article in page.articles:
        blocks: list[Block] = []
        for block in article.blocks:
            offset = chance.randrange(10, len(block.text) - 10) if len(block.text) > 40 else 0
            if block.role is Role.BODY and offset and block.text[offset - 1] not in "。！？" and chance.random() < 0.2:
                number += 1
                cut.add(number)
                blocks.append(replace(block, text=block.text[:offset]))
                blocks.append(replace(block, id=number, text=block.text[offset:]))
            else:
                blocks.append(block)
        articles.append(replace(article, blocks=tuple(blocks)))
    issue = replace(page, articles=tuple(articles))
    places = [Place(a, index) for a in articles for index, block in enumerate(a.blocks) if block.id in cut]
    for sample in chance.sample(places, min(SAMPLES, len(places))):
        yield from compare(merge_kind(""), issue, sample, {(block_id, 0): True for block_id in cut})


PLAYS = {"role": play_roles, "article": play_articles, "split": play_splits, "merge": play_merges}


def count_examples(kind: str, pages: list[Issue], seed: int) -> dict[tuple[str, ...], Counter[bool]]:
    chance = random.Random(seed)
    counts: dict[tuple[str, ...], Counter[bool]] = defaultdict(Counter)
    for page in pages:
        for features, is_alike in PLAYS[kind](page, chance):
            counts[features][is_alike] += 1
    return counts


def fit(counts: dict[tuple[str, ...], Counter[bool]]) -> dict[str, float]:
    """Logistic regression with a penalty on the squares, each weight with a step of its own (Adagrad)."""
    weights: dict[str, float] = defaultdict(float)
    steps: dict[str, float] = defaultdict(lambda: 1e-6)
    total = sum(sum(count.values()) for count in counts.values())
    for _ in range(ROUNDS):
        slope = {name: PENALTY * weight / total for name, weight in weights.items()}
        for features, count in counts.items():
            error = predict(weights, features) * (count[True] + count[False]) - count[True]
            for name in features:
                slope[name] = slope.get(name, 0.0) + error / total
        for name, value in slope.items():
            steps[name] += value * value
            weights[name] -= RATE * value / steps[name] ** 0.5
    return {name: round(weight, 3) for name, weight in sorted(weights.items()) if abs(weight) >= 0.005}


def predict(weights: dict[str, float], features: tuple[str, ...]) -> float:
    score = sum(weights.get(name, 0.0) for name in features)
    return 1 / (1 + exp(-max(-60.0, min(60.0, score))))


def report(kind: str, weights: dict[str, float], counts: dict[tuple[str, ...], Counter[bool]]) -> None:
    """What is proposed at a half and above: how much of it is right, how much of the right is there; and how sure."""
    bins: dict[int, Counter[bool]] = defaultdict(Counter)
    right = wrong = missed = 0
    for features, count in counts.items():
        probability = predict(weights, features)
        bins[min(9, int(probability * 10))] += count
        if probability >= 0.5:
            right, wrong = right + count[True], wrong + count[False]
        else:
            missed += count[True]
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    print(f"{kind:8} examples {right + wrong + missed:6}  precision {precision:.3f}  recall {recall:.3f}")
    sure = (f"{low / 10:.1f}: {bins[low][True] / bins[low].total():.2f} of {bins[low].total()}" for low in sorted(bins))
    print("         " + "; ".join(sure))


def main() -> None:
    pages = list(load_pages().values())
    learnt = {}
    for kind in PLAYS:
        train, held_out = count_examples(kind, pages[::2], 1), count_examples(kind, pages[1::2], 2)
        report(kind, fit(train), held_out)
        learnt[kind] = fit(count_examples(kind, pages, 3))
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(json.dumps(learnt, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
