"""Are reprints found, and nothing else? Articles get faults put in, and are looked for among all others.

    python tests/bench/bench_reprints.py

The articles are those of the People's Daily in `../shared/gold` where that is there, else made up. Told for each kind
of fault: the likeness (median, and the twentieth from below of a hundred); how many pairs are candidates by their
signatures; how many are found in the end, among all and for one article. Then the pairs that are found though nothing
was put in, of whole articles and of single paragraphs, which each with its texts are for an eye to judge.
"""

import json
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.store.search.folding import fold_all  # noqa: E402
from app.store.search.signature import BIN_BYTES, SHORTEST, bands, compare, sign  # noqa: E402
from app.workspace.corpus.reprints import LIKE, SURE_ENOUGH, cut_shingles, pair_up, share  # noqa: E402
from tests.bench.generated_library import Writer  # noqa: E402

GOLD = ROOT.parent / "shared" / "gold" / "names-peoples-daily-1998.jsonl"
LENGTHS = (250, 1200)
"""Characters of an article."""
MADE_UP = 400
MOST_SHOWN = 12
Text = Sequence[str]


class Faults:
    def __init__(self, paragraphs: Sequence[str], seed: int = 5) -> None:
        self.chance = random.Random(seed)
        self.characters = [character for text in paragraphs for character in text if character.isalpha()]

    def correct(self, text: Text, part: float) -> Text:
        """So many characters are others, gone, or followed by one too many: three, one and one of five."""
        return ["".join(self.turn(character, part) for character in line) for line in text]

    def turn(self, character: str, part: float) -> str:
        if self.chance.random() >= part:
            return character
        kind, other = self.chance.random(), self.chance.choice(self.characters)
        return other if kind < 0.6 else "" if kind < 0.8 else character + other


def cut(text: Text) -> Text:
    """Its last third is gone."""
    whole = "\n".join(text)
    return whole[: len(whole) * 2 // 3].split("\n")


def load_paragraphs() -> list[str]:
    if GOLD.exists():
        return [json.loads(line)["text"] for line in GOLD.read_text(encoding="utf-8").splitlines()]
    writer, chance = Writer(), random.Random(7)
    return [writer.write_paragraph(chance.randint(60, 200)) for _ in range(4 * MADE_UP)]


def join_articles(paragraphs: Sequence[str], chance: random.Random) -> Iterator[Text]:
    article: list[str] = []
    wanted = chance.randint(*LENGTHS)
    for text in paragraphs:
        article.append(text)
        if sum(map(len, article)) >= wanted:
            yield article
            article, wanted = [], chance.randint(*LENGTHS)


def shingle(text: Text) -> frozenset[str]:
    return frozenset(cut_shingles(fold_all("\n".join(text))))


def try_fault(articles: Sequence[Text], fault: Callable[[int], Text]) -> tuple[list[float], int, int, int]:
    """The likenesses; how many are candidates, are found among all, and are found for one article."""
    likenesses, candidates, found, found_of_one = [], 0, 0, 0
    for number, article in enumerate(articles):
        faulty = fault(number)
        own, other = sign(article), sign(faulty)
        likenesses.append(share(shingle(article), shingle(faulty)))
        is_candidate = bool(pair_up({1: own, 2: other}))
        shares_bin = bool(set(bands(own, BIN_BYTES)) & set(bands(other, BIN_BYTES)))
        candidates += is_candidate
        found += is_candidate and likenesses[-1] >= LIKE
        found_of_one += shares_bin and compare(own, other) >= SURE_ENOUGH and likenesses[-1] >= LIKE
    return likenesses, candidates, found, found_of_one


def try_faults(articles: Sequence[Text], faults: Faults) -> None:
    def corrected(part: float) -> Callable[[int], Text]:
        return lambda number: faults.correct(articles[number], part)

    def merged(number: int) -> Text:
        return [*articles[(number + 7) % len(articles)], *articles[number]]

    kinds: dict[str, Callable[[int], Text]] = {
        "1 % of characters corrected": corrected(0.01),
        "5 %": corrected(0.05),
        "10 %": corrected(0.1),
        "20 %": corrected(0.2),
        "cut by a third": lambda number: cut(articles[number]),
        "cut, and 5 %": lambda number: faults.correct(cut(articles[number]), 0.05),
        "two merged": merged,
        "two merged, and 5 %": lambda number: faults.correct(merged(number), 0.05),
    }
    print(f"{'':30}{'likeness':>10}{'of 20th':>9}{'candidates':>12}{'found':>8}{'for one':>9}")
    for name, fault in kinds.items():
        likenesses, *counts = try_fault(articles, fault)
        twentieth = sorted(likenesses)[len(likenesses) // 20]
        shares = "".join(f"{count / len(articles):{width}.1%}" for count, width in zip(counts, (12, 8, 9), strict=True))
        print(f"{name:30}{median(likenesses):10.2f}{twentieth:9.2f}{shares}")


def find_false(name: str, texts: Sequence[Text]) -> None:
    """Every pair is compared by its texts; told are those that are found, with what they share, for an eye to judge."""
    shingles = [shingle(text) for text in texts]
    candidates = pair_up({number: sign(text) for number, text in enumerate(texts)})
    pairs = list(combinations(range(len(texts)), 2))
    likenesses = {pair: share(shingles[pair[0]], shingles[pair[1]]) for pair in pairs}
    like = sorted((pair for pair in pairs if likenesses[pair] >= LIKE), key=lambda pair: -likenesses[pair])
    print(f"\n{name}: {len(texts):,}, {len(pairs):,} pairs, {len(candidates)} of them candidates")
    print(f"found {len(candidates.intersection(like))} of {len(like)} that are as like as {LIKE}")
    for first, second in like[:MOST_SHOWN]:
        print(f"  {likenesses[first, second]:.2f}  {texts[first][0][:40]} | {texts[second][0][:40]}")


def main() -> None:
    paragraphs = load_paragraphs()
    faults = Faults(paragraphs)
    articles = list(join_articles(paragraphs, faults.chance))
    print(f"{len(articles)} articles of {'the Peoples Daily' if GOLD.exists() else 'made-up text'}\n")
    try_faults(articles, faults)
    find_false("Articles", articles)
    find_false("Paragraphs", [[text] for text in paragraphs if len(text) >= SHORTEST])


if __name__ == "__main__":
    main()
