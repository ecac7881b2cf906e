"""Learn the weights of the reading from gold pages in the interchange form, and write them as data.

    train_reading.py FOLDER… [--apart FOLDER…] [--varied 150] [--articles FOLDER] [--members 3] [--folds 3]
                     [--work FOLDER [--share 1/2]] [-o resources/reading/model.json]

Each FOLDER holds NAME.txt and NAME.gold.json. Needs scikit-learn and scipy, which the program itself does not. Seams
and chain are learnt first (see `reading_training.py`), then the second look at the chain's alternatives and what makes
a decision likely to be right, both on pages held out of a fold's model. Each gold page is learnt from as it is, and its
articles again on varied pages (see `varied_pages.py`). With `--articles` those pages also hold articles of other
newspapers, out of `*.md` files in which each is a `# title` and a line a paragraph or `## subhead` (see `stories.py`).
The weights of seams and chain are the mean of so many members, each learnt on varied pages of its own (see
`model_mean.py`). Pages of the folders `--apart` are learnt from for the model, but in no fold.

With `--work` every member, and what each fold tells, is kept in that folder, and taken from there by who runs the same
again. Several processes share the work, each with a `--share` of it, such as 1/2 and 2/2; then one more run without a
share puts the model together. `tests/bench/bench_reading.py --folds` takes the same `--work`, and asks the same folds.
"""

# mypy: disable-error-code="import-not-found,import-untyped,no-any-return"

import argparse
import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault(
    "OPENBLAS_NUM_THREADS", "1"
)  # Before numpy: threads of processes side by side wait for each other.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from gold_pages import GoldPage, hold_out, read_pages
from kept_parts import NOTHING_KEPT, KeptParts
from model_mean import mean_model
from reading_calibration import calibrate
from reading_training import learn
from second_look_training import Judged, judge_fold, learn_second_look
from stories import Story, read_articles
from varied_pages import vary_pages

from app.text.reading_model import ReadingModel

RESOURCES = Path(__file__).resolve().parents[1] / "resources" / "reading"
MEMBERS = (0.0, 0.5, 0.5, 0.25, 0.75)
"""How many of the varied pages are set anew, for each model of which the mean is taken."""


@dataclass(frozen=True, slots=True)
class Training:
    """Gold pages in folds, those `apart` in none, and what is learnt from them with `varied` pages for every model."""

    gold: Sequence[GoldPage]
    words: str
    folds: int
    varied: int = 150
    members: int = 3
    articles: Sequence[Story] = ()
    apart: Sequence[GoldPage] = ()
    kept: KeptParts = NOTHING_KEPT

    def learn_full(self) -> dict[str, Any]:
        return self.learn_mean([*self.gold, *self.apart], 1, "full")

    def learn_fold(self, fold: int) -> dict[str, Any]:
        """The content of a model that has seen no article of the fold; the foreign articles are in every one."""
        learnt, _ = hold_out(self.gold, fold, self.folds)
        return self.learn_mean(learnt, fold + 2, f"fold-{fold}")

    def learn_mean(self, gold: Sequence[GoldPage], seed: int, name: str) -> dict[str, Any]:
        """The mean of models of the pages, each with varied pages of its own; a model alone has half set anew."""
        shares = MEMBERS[: self.members] if self.members > 1 else (0.5,)

        def learn_member(number: int) -> dict[str, Any]:
            varied = vary_pages(gold, self.varied, seed + 100 * number, self.articles, shares[number])
            return learn([*gold, *varied], self.words)

        names = [f"{name}-{number}" for number in range(len(shares))]
        return mean_model([self.kept.take(one, partial(learn_member, at)) for at, one in enumerate(names)])

    def judge(self, fold: int, unseen: int | None = None) -> list[Judged]:
        """Alternatives on the pages held out of a fold, without the articles of the fold `unseen`."""

        def judge_anew() -> list[Any]:
            model = ReadingModel.from_json(self.learn_fold(fold), self.words)
            return [one.to_json() for one in judge_fold(self.gold, model, self.varied, (fold, self.folds), unseen)]

        name = f"judged-{fold}" if unseen is None else f"judged-{fold}-without-{unseen}"
        return [Judged(*values) for values in self.kept.take(name, judge_anew)]

    def learn_look(self, unseen: int | None = None) -> dict[str, float]:
        """The second look, by what all folds but `unseen` tell."""
        return learn_second_look([one for fold in self.others(unseen) for one in self.judge(fold, unseen)])

    def others(self, fold: int | None) -> list[int]:
        return [other for other in range(self.folds) if other != fold]

    def learn_readers(self) -> list[ReadingModel]:
        """The models of all folds with a second look, learnt for each from the other folds without its articles."""
        models = [ReadingModel.from_json(self.learn_fold(fold), self.words) for fold in range(self.folds)]
        return [replace(model, second_look=self.learn_look(fold)) for fold, model in enumerate(models)]

    def make_share(self, number: int, processes: int) -> None:
        """Make the parts that are the share, 1 to `processes`: those of some folds, or of the full model."""
        for unit in range(number - 1, self.folds + 1, processes):
            if unit == self.folds:
                self.learn_full()
                continue
            for unseen in (None, *self.others(unit)):
                self.judge(unit, unseen)

    def learn_all(self) -> tuple[dict[str, Any], dict[str, float]]:
        """The content of `model.json`, without what it was trained on, and how far its doubts can be trusted."""
        model = self.learn_full()
        figures: dict[str, float] = {}
        if self.folds:
            model["second_look"] = self.learn_look()
            model["calibration"], figures = calibrate(self.gold, self.learn_readers(), self.varied)
        return model, figures


def write_model(model: Mapping[str, Any], about: Mapping[str, Any], path: Path) -> None:
    data = {"about": dict(about), **model}
    path.write_text(json.dumps(data, ensure_ascii=False, indent=0, sort_keys=False) + "\n", encoding="utf-8")


def describe(training: Training) -> dict[str, Any]:
    pages = [*training.gold, *training.apart]
    return {
        "gold pages": len(pages),
        "of these in no fold": len(training.apart),
        "varied pages": training.varied,
        "foreign articles": len(training.articles),
        "members": training.members,
        "folds": training.folds,
        "articles": len({source for page in pages for source in page.sources.values()}),
    }


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--apart", nargs="+", type=Path, default=[], help="folders of gold pages that are in no fold")
    parser.add_argument("-o", "--output", type=Path, default=RESOURCES / "model.json")
    parser.add_argument("--varied", type=int, default=150, help="how many pages to make out of the gold ones")
    parser.add_argument("--articles", type=Path, help="a folder of articles of other newspapers, as *.md files")
    parser.add_argument("--members", type=int, default=3, choices=range(1, len(MEMBERS) + 1), help="of the mean")
    parser.add_argument(
        "--folds", type=int, default=3, help="how many models for the second look and to calibrate by; 0 for neither"
    )
    parser.add_argument("--work", type=Path, help="a folder that keeps the parts, of this training alone")
    parser.add_argument("--share", help="such as 1/2: make only this share of the parts, and no model")
    parser.add_argument("--scores", type=Path, help="cross-validated figures, as bench_reading.py writes them")
    return parser.parse_args()


def main() -> None:
    arguments = read_arguments()
    training = Training(
        gold=read_pages(arguments.folders),
        words=(RESOURCES / "words.txt").read_text(encoding="utf-8"),
        folds=arguments.folds,
        varied=arguments.varied,
        members=arguments.members,
        articles=read_articles(arguments.articles) if arguments.articles else (),
        apart=read_pages(arguments.apart),
        kept=KeptParts(arguments.work),
    )
    if arguments.share:
        number, _, processes = arguments.share.partition("/")
        training.make_share(int(number), int(processes))
        return
    model, figures = training.learn_all()
    about = describe(training) | ({"doubts, held out": figures} if figures else {})
    if arguments.scores:
        about["cross-validated"] = json.loads(arguments.scores.read_text(encoding="utf-8"))
    write_model(model, about, arguments.output)


if __name__ == "__main__":
    main()
