"""Precision, recall and F1 of the names found, on the gold that lies beside the project.

    python tests/bench/bench_names.py [--engine NAME…] [--errors N]

The sentences of the People's Daily are scored in halves: rules are made looking at the first one only. A name is right
when its span is the gold's and its kind is the gold's or one that the gold accepts too (`also`). The chain of the base
engine has learnt from other sentences of the same newspaper and month (see `resources/names/README.md`).
"""

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.tagging.engines import ENGINES, NameEngine, available_engines  # noqa: E402
from app.tagging.names import NONE_KNOWN, KnownNames, learn_names  # noqa: E402
from app.tagging.words import JiebaWords, Words  # noqa: E402
from app.text.model import EntityKind  # noqa: E402

Gold: TypeAlias = dict[tuple[int, int], tuple[str, ...]]
"""The kinds that are right for a span, the first being the gold's own."""

SHARED = ROOT.parent / "shared"
SCORED = (EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION)


@dataclass(slots=True)
class Tally:
    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    wrong_names: Counter[str] = field(default_factory=Counter)
    missed_names: Counter[str] = field(default_factory=Counter)
    judged: list[tuple[float, bool]] = field(default_factory=list)
    """Of each name found, how sure the engine was and whether it is right."""

    def count(self, text: str, gold: Gold, known: KnownNames, engine: NameEngine) -> None:
        left = dict(gold)
        for name in engine.find(text, known):
            if name.kind not in SCORED:
                continue
            span = (name.clean_start, name.clean_end)
            self.judged.append((name.score, name.kind.value in left.get(span, ())))
            if self.judged[-1][1]:
                self.right[left.pop(span)[0]] += 1
            else:
                self.wrong[name.kind.value] += 1
                self.wrong_names[f"{name.kind.value}:{text[slice(*span)]}:{name.rule}"] += 1
        for span, kinds in left.items():
            self.missed[kinds[0]] += 1
            self.missed_names[f"{kinds[0]}:{text[slice(*span)]}"] += 1

    def scores(self) -> Iterator[tuple[str, float, float, float]]:
        for kind in (kind.value for kind in SCORED):
            right = self.right[kind]
            precision = right / max(right + self.wrong[kind], 1)
            recall = right / max(right + self.missed[kind], 1)
            yield kind, precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)

    def show(self, title: str, errors: int) -> None:
        print(title)
        for kind, precision, recall, f1 in self.scores():
            print(f"  {kind:13} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")
        print(f"  how sure: expected calibration error {calibration_error(self.judged):.3f}")
        if errors:
            print("  wrong: ", *(f"{name}×{count}" for name, count in self.wrong_names.most_common(errors)))
            print("  missed:", *(f"{name}×{count}" for name, count in self.missed_names.most_common(errors)))


def calibration_error(judged: Sequence[tuple[float, bool]]) -> float:
    """How far scores are from the share that is right, over tenths of the scale, each weighed by its names."""
    tenths: dict[int, list[tuple[float, bool]]] = {}
    for score, is_right in judged:
        tenths.setdefault(min(int(score * 10), 9), []).append((score, is_right))
    gaps = (abs(sum(score for score, _ in pairs) - sum(right for _, right in pairs)) for pairs in tenths.values())
    return sum(gaps) / max(len(judged), 1)


def score_real_issue(engine: NameEngine, words: Words) -> Tally:
    page = json.loads((SHARED / "issues" / "weidu-2020-12.gold.json").read_text(encoding="utf-8"))
    file = json.loads((SHARED / "issues" / "weidu-2020-12.entities.json").read_text(encoding="utf-8"))
    gold: dict[tuple[int, int], Gold] = {}
    for item in file["entities"]:
        block = gold.setdefault((item["article"], item["block"]), {})
        block[item["start"], item["end"]] = (item["type"], *item["also"])
    texts = [block["text"] for article in page["articles"] for block in article["blocks"]]
    known = learn_names(texts, words, [author for article in page["articles"] for author in article["authors"]])
    tally = Tally()
    for article in page["articles"]:
        for index, block in enumerate(article["blocks"]):
            tally.count(block["text"], gold.get((article["id"], index), {}), known, engine)
    return tally


def load_sentences() -> list[dict[str, Any]]:
    text = (SHARED / "gold" / "names-peoples-daily-1998.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.split("\n") if line]


def score_sentences(engine: NameEngine, rows: list[dict[str, Any]]) -> Tally:
    """Each sentence for itself, as their order is lost."""
    tally = Tally()
    for row in rows:
        gold: Gold = {(start, end): (kind,) for start, end, kind in row["entities"]}
        tally.count(row["text"], gold, NONE_KNOWN, engine)
    return tally


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", type=int, default=0, help="list so many of the commonest errors")
    parser.add_argument("--engine", nargs="+", choices=list(ENGINES), default=available_engines())
    parser.add_argument("--real-only", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        words = JiebaWords(Path(folder))
        for name in arguments.engine:
            engine = ENGINES[name](words)
            score_real_issue(engine, words).show(f"{name}: real issue", arguments.errors)
            if not arguments.real_only:
                rows = load_sentences()
                half = len(rows) // 2
                score_sentences(engine, rows[:half]).show(f"{name}: People's Daily 1998, seen half", arguments.errors)
                score_sentences(engine, rows[half:]).show(f"{name}: People's Daily 1998, unseen half", 0)


if __name__ == "__main__":
    main()
