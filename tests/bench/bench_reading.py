"""The reading against gold, with a bare regex beside it: quality, doubts, seconds a megabyte, memory.

    python tests/bench/bench_reading.py [--folds 5] [--varied 150] [--articles FOLDER] [--members 3] [--work FOLDER]
                                        [--write FILE]

Without `--folds`, the shipped model reads the real issue and the synthetic pages; `model.json` says which it has learnt
from, and holds the figures of cross-validation. With it, models are learnt anew, each asked about pages of which it has
seen no article (needs scikit-learn and scipy), and the real issue is held out of all of them.
"""

# mypy: disable-error-code="import-not-found,import-untyped,no-any-return"

import argparse
import copy
import importlib.util
import json
import re
import resource
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from error_places import ErrorPlaces  # noqa: E402
from gold_pages import GoldPage, hold_out, read_page, read_pages  # noqa: E402
from stories import read_articles  # noqa: E402

from app.text.interchange import reading_json  # noqa: E402
from app.text.reading import read  # noqa: E402
from app.text.reading_model import ReadingModel  # noqa: E402

if TYPE_CHECKING:
    from train_reading import Training

RESOURCES = ROOT / "resources" / "reading"
FIGURES = (
    *("covered", "article_f1", "article_exact", "block_f1", "role_f1", "order"),
    *("cer", "title_exact", "author_f1", "section_exact", "untouched", "edits"),
)
Read = Callable[[str], dict[str, Any]]


def load_scorer() -> Any:
    """The judge's own script, which lies beside the project."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "tools" / "score.py")
    if spec is None or spec.loader is None:
        sys.exit("../shared/tools/score.py is not here: the bench needs it")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def load_model() -> tuple[ReadingModel, dict[str, Any]]:
    data = json.loads((RESOURCES / "model.json").read_text(encoding="utf-8"))
    return ReadingModel.from_json(data, (RESOURCES / "words.txt").read_text(encoding="utf-8")), data["about"]


def read_by_regex(raw: str) -> dict[str, Any]:
    """What a bare regex makes of a page: empty lines part blocks, a short line without a full stop is a title."""
    articles: list[dict[str, Any]] = []
    for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", raw):
        text = match.group().rstrip()
        clean = re.sub(r"\s+", "", text)
        role = "title" if len(clean) < 30 and clean[-1] not in "。！？”" else "body"
        if role == "title" or not articles:
            articles.append({"id": len(articles) + 1, "section": "", "authors": [], "blocks": []})
        articles[-1]["blocks"].append(
            {"role": role, "text": clean, "spans": [[match.start(), match.start() + len(text)]]}
        )
    return {"articles": articles, "left_out": []}


@dataclass(slots=True)
class Tally:
    """Figures of several pages; `pool` has the characters of each role, over all pages."""

    pages: list[dict[str, float]] = field(default_factory=list)
    pool: dict[str, list[int]] = field(default_factory=dict)
    blocks: int = 0
    wrong: set[int] = field(default_factory=set)
    """The numbers of the blocks that an error names."""
    doubts: list[tuple[float, int]] = field(default_factory=list)
    """Each with its probability and the number of the block that carries it."""

    def add(self, scorer: Any, page: GoldPage, predicted: dict[str, Any]) -> None:
        result, errors, _, roles = scorer.score(page.raw, copy.deepcopy(page.gold), copy.deepcopy(predicted))
        self.pages.append(result)
        for role, counts in roles.items():
            pooled = self.pool.setdefault(role, [0, 0, 0])
            for at in range(3):
                pooled[at] += counts[at]
        self.add_doubts(predicted, ErrorPlaces(page.raw, page.gold, predicted).find(errors))

    def add_doubts(self, predicted: dict[str, Any], places: set[int]) -> None:
        for article in predicted["articles"]:
            for block in article["blocks"]:
                self.blocks += 1
                if any(start <= at < end for at in places for start, end in block["spans"]):
                    self.wrong.add(self.blocks)
                self.doubts.extend((doubt["probability"], self.blocks) for doubt in block.get("doubts", []))

    def figures(self) -> dict[str, float]:
        means = {name: sum(page[name] for page in self.pages) / len(self.pages) for name in FIGURES}
        wanted = [counts for counts in self.pool.values() if counts[1]]
        means["role_f1"] = sum(2 * hit / (gold + found) for hit, gold, found in wanted) / len(wanted)
        return {name: round(value, 4) for name, value in means.items()}

    def doubt_figures(self) -> dict[str, float]:
        """The share of wrong blocks that carry a doubt, and of those blocks the share that the least probable fifth of
        all doubts names; each block counts once. Then the same share as it would be expected if each probability were
        exact and the doubts of a block were about the same error: what lies beyond it is chance, or another ranking.
        """
        ordered = [block for _, block in sorted(self.doubts)]
        fifth = set(ordered[: len(ordered) // 5])
        carried = self.wrong.intersection(ordered)
        figures = {
            "wrong blocks": float(len(self.wrong)),
            "doubts a page": round(len(ordered) / max(1, len(self.pages)), 1),
        }
        if carried:
            figures["wrong blocks with a doubt"] = round(len(carried) / len(self.wrong), 3)
            figures["errors in the first fifth of doubts"] = round(len(carried & fifth) / len(carried), 3)
            chances = {block: 1 - probability for probability, block in sorted(self.doubts, reverse=True)}
            expected = sum(chance for block, chance in chances.items() if block in fifth) / sum(chances.values())
            figures["the same, if probabilities were exact"] = round(expected, 3)
        return figures


def read_with(model: ReadingModel) -> Read:
    def read_page_with(raw: str) -> dict[str, Any]:
        data: dict[str, Any] = json.loads(json.dumps(reading_json(read(raw, model))))
        return data

    return read_page_with


def show(columns: dict[str, dict[str, float]]) -> None:
    names = list(dict.fromkeys(name for figures in columns.values() for name in figures))
    print(f"{'':38}" + "".join(f"{title:>22}" for title in columns))
    for name in names:
        cells = [f"{figures[name]:22.4f}" if name in figures else " " * 22 for figures in columns.values()]
        print(f"{name:38}" + "".join(cells))


def measure_speed(readers: dict[str, Callable[[str], object]], raw: str) -> None:
    size = len(raw.encode("utf-8")) / 1e6
    for title, reader in readers.items():
        reader(raw)
        best = min(timed(reader, raw) for _ in range(7))
        speed = f"{size / best:10.2f} MB/s{best / size:10.3f} s/MB"
        print(f"{title:38}{best * 1000:10.1f} ms a page of {size * 1000:.0f} KB{speed}")
    print(f"{'memory at its highest':38}{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:10.0f} MB")


def timed(reader: Callable[[str], object], raw: str) -> float:
    """Seconds of the processor's time, so that what else runs on the machine does not count."""
    started = time.process_time()
    reader(raw)
    return time.process_time() - started


def tally(scorer: Any, pages: Sequence[GoldPage], reader: Read) -> Tally:
    result = Tally()
    for page in pages:
        result.add(scorer, page, reader(page.raw))
    return result


def cross_validate(scorer: Any, training: "Training", real: GoldPage) -> dict[str, Any]:
    from reading_calibration import calibration_error, judge_fold, learn_calibration, weigh_twice  # noqa: PLC0415

    pages, folds = training.gold, training.folds
    held, issue = {"plain": Tally(), "odd": Tally(), "all": Tally()}, Tally()
    judged: list[Any] = []
    models = training.learn_readers()
    decisions = [
        judge_fold(hold_out(pages, fold, folds)[1], model, training.varied, fold) for fold, model in enumerate(models)
    ]
    for fold, learnt in enumerate(models):
        calibration = learn_calibration([decisions[other] for other in range(folds) if other != fold])
        model = replace(learnt, calibration=calibration)
        judged.extend(weigh_twice((one for one in decisions[fold] if not one.is_made_up), calibration))
        for page in hold_out(pages, fold, folds)[1]:
            predicted = read_with(model)(page.raw)
            for name in ("odd" if page.name.startswith("odd") else "plain", "all"):
                held[name].add(scorer, page, predicted)
        issue.add(scorer, real, read_with(model)(real.raw))
        print(f"fold {fold + 1} of {folds}", held["all"].figures(), flush=True)
    columns = {f"held out: {name}": one.figures() for name, one in held.items()} | {"real, held out": issue.figures()}
    columns["held out: all"] |= held["all"].doubt_figures() | {"calibration error": calibration_error(judged)}
    return columns


def open_training(arguments: argparse.Namespace, pages: Sequence[GoldPage]) -> "Training":
    from kept_parts import KeptParts  # noqa: PLC0415
    from train_reading import Training  # noqa: PLC0415

    return Training(
        gold=pages,
        words=(RESOURCES / "words.txt").read_text(encoding="utf-8"),
        folds=arguments.folds,
        varied=arguments.varied,
        members=arguments.members,
        articles=read_articles(arguments.articles) if arguments.articles else (),
        kept=KeptParts(arguments.work),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--varied", type=int, default=150)
    parser.add_argument("--articles", type=Path, help="a folder of articles of other newspapers, to learn from too")
    parser.add_argument("--members", type=int, default=3, help="how many models each fold has the mean of")
    parser.add_argument("--work", type=Path, help="a folder with the parts of a training, see train_reading.py")
    parser.add_argument("--write", type=Path, help="a file for the cross-validated figures")
    arguments = parser.parse_args()
    scorer = load_scorer()
    pages = read_pages([SHARED / "issues" / "synth"])
    real = read_page(SHARED / "issues" / "weidu-2020-12.gold.json")
    model, about = load_model()
    shipped = tally(scorer, [real], read_with(model))
    columns = {"regex: real": tally(scorer, [real], read_by_regex).figures()}
    columns["regex: pages"] = tally(scorer, pages, read_by_regex).figures()
    columns["shipped: real"] = shipped.figures() | shipped.doubt_figures()
    if arguments.folds:
        fresh = cross_validate(scorer, open_training(arguments, pages), real)
        if arguments.write:
            arguments.write.write_text(json.dumps(fresh, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        columns |= fresh
    else:
        columns |= about.get("cross-validated", {}) | {"doubts, held out": about.get("doubts, held out", {})}
    print(
        "the shipped model has learnt from:",
        {name: value for name, value in about.items() if not isinstance(value, dict)},
    )
    show(columns)
    measure_speed({"reading": lambda raw: read(raw, model), "bare regex": read_by_regex}, real.raw)


if __name__ == "__main__":
    main()
