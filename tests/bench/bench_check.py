"""How long the proof that a large library is whole takes, and a backup of it; how far apart their progress is told.

    python tests/bench/bench_check.py [--articles N] [--processes N]

The library is a generated one (see `generated_library`): its issues were written past the editor, so that each has
findings, but its search index is whole. The clock counts, with nothing else to do on the machine; beside it stands what
all processors did.
"""

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.workspace import FindingCode, Workspace  # noqa: E402
from app.workspace.integrity import InspectionStopped, check_library  # noqa: E402
from tests.bench.generated_library import open_generated  # noqa: E402


@dataclass
class Pace:
    """When progress was told."""

    moments: list[float] = field(default_factory=list)

    def follow(self, done: int, total: int) -> None:
        self.moments.append(time.perf_counter())

    @property
    def longest_pause(self) -> float:
        return max((later - sooner for sooner, later in zip(self.moments, self.moments[1:], strict=False)), default=0.0)


def processors_work() -> float:
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def measure(label: str, deed: Callable[[Pace], object]) -> object:
    pace = Pace()
    begun, worked = time.perf_counter(), processors_work()
    outcome = deed(pace)
    print(
        f"{label:30} {time.perf_counter() - begun:7.1f} s  processors {processors_work() - worked:7.1f} s"
        f"  progress told {len(pace.moments):4} times, at most {pace.longest_pause:.1f} s apart"
    )
    return outcome


def cancel(workspace: Workspace, processes: int | None) -> float:
    """Seconds from the wish to the end, in the midst of the check."""
    asked: list[float] = []

    def wish(done: int, total: int) -> None:
        if done == total // 4:
            asked.append(time.perf_counter())

    try:
        check_library(workspace.database, None, wish, lambda: bool(asked), processes)
    except InspectionStopped:
        return time.perf_counter() - asked[0]
    raise AssertionError("it was not stopped")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--processes", type=int)
    options = parser.parse_args()
    workspace = Workspace(open_generated(options.articles)[0])
    found = measure(
        f"check {options.articles:,} articles",
        lambda pace: check_library(workspace.database, None, pace.follow, processes=options.processes),
    )
    assert isinstance(found, list)
    assert FindingCode.INDEX not in Counter(finding.code for finding in found)
    print(f"{'cancel it':30} {cancel(workspace, options.processes):7.2f} s")
    with tempfile.TemporaryDirectory(dir=workspace.path.parent) as folder:
        target = Path(folder) / "copy.jiaoyang"
        measure(
            f"back up {workspace.path.stat().st_size / 1e6:,.0f} MB",
            lambda pace: workspace.backup(target, on_progress=pace.follow),
        )
    workspace.close()


if __name__ == "__main__":
    main()
