"""The error-rate meter tried out: how often its interval holds the true rate, over drawn samples of planted errors.

    bench_accuracy.py [--rounds 400] [--passages 60]

A library of the sample issues and the synthetic pages gets errors planted anew in each round: by chance everywhere, in
clusters, only in headings, only in the text. Passages are drawn as in the window, all planted errors in them are
"found", and the interval is asked whether it holds the true rate. 95 % is what it promises for errors by chance.
"""

# mypy: disable-error-code="import-not-found"

import argparse
import random
import sys
import tempfile
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import accumulate
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.store.activity import list_lengths  # noqa: E402
from app.workspace import Workspace  # noqa: E402
from app.workspace.accuracy import draw_passages, estimate_of_passages  # noqa: E402
from app.workspace.everywhere import Extent  # noqa: E402

SHARED = ROOT.parent / "shared" / "issues" / "synth"
RATE = 6 / 10_000
CLUSTER = 3
"""So many errors stand within ten characters of one another, where they come in clusters."""
HEADING = 30
"""Blocks of fewer characters count as headings."""
Plant = Callable[[random.Random], list[int]]


class Text:
    """All clean text of a library as one line of characters, by block."""

    def __init__(self, workspace: Workspace) -> None:
        with workspace.database.reading() as connection:
            self.blocks = list_lengths(connection, None, None)
        ends = list(accumulate(block.length for block in self.blocks))
        self.starts = {
            (block.issue_id, block.block_id): end - block.length for block, end in zip(self.blocks, ends, strict=True)
        }
        self.length = ends[-1]
        short = [
            (self.starts[block.issue_id, block.block_id], block.length)
            for block in self.blocks
            if block.length < HEADING
        ]
        self.headings = [at for start, length in short for at in range(start, start + length)]
        inside = set(self.headings)
        self.running = [at for at in range(self.length) if at not in inside]

    def plants(self) -> dict[str, Plant]:
        def in_clusters(chance: random.Random) -> list[int]:
            firsts = choose(range(self.length), RATE / CLUSTER, chance)
            return [min(self.length - 1, first + chance.randrange(10)) for first in firsts for _ in range(CLUSTER)]

        return {
            "by chance": lambda chance: choose(range(self.length), RATE, chance),
            f"in clusters of {CLUSTER}": in_clusters,
            "in headings only": lambda chance: choose(self.headings, 10 * RATE, chance),
            "in running text only": lambda chance: choose(self.running, RATE, chance),
            "none": lambda chance: [],
        }


def choose(places: Sequence[int], rate: float, chance: random.Random) -> list[int]:
    return [at for at in places if chance.random() < rate]


def try_out(workspace: Workspace, rounds: int, count: int) -> None:
    text = Text(workspace)
    held: dict[str, list[bool]] = defaultdict(list)
    over: dict[str, list[float]] = defaultdict(list)
    read = 0
    for seed in range(rounds):
        passages = draw_passages(workspace.database, Extent(), count, seed)
        stretches = [
            (start := text.starts[item.issue_id, item.block_id] + item.clean_start, start + item.length)
            for item in passages
        ]
        read += sum(item.length for item in passages)
        for name, plant in text.plants().items():
            planted = sorted(plant(random.Random(seed)))
            found = [(end - start, bisect_left(planted, end) - bisect_left(planted, start)) for start, end in stretches]
            estimate = estimate_of_passages(found)
            true = len(planted) / text.length
            held[name].append(estimate.low <= true <= estimate.high)
            over[name].append(estimate.rate / true if true else 1.0)
    print(f"{text.length:,} characters, {read // rounds:,} of them read in a sample, {rounds} samples")
    for name, results in held.items():
        mean = sum(over[name]) / rounds
        print(f"{name:24} the interval holds the rate in {sum(results) / rounds:6.1%}; estimate / true rate {mean:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=400)
    parser.add_argument("--passages", type=int, default=60)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.open(Path(folder, "accuracy.jiaoyang"))
        workspace.import_paths(sorted(SHARED.glob("*.txt")))
        try_out(workspace, arguments.rounds, arguments.passages)
        workspace.close()


if __name__ == "__main__":
    main()
