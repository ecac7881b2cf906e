"""What the sheet shows, asked of the workspace in a job: progress, days, corrections, and the sample that is read.

Owns these questions. Refuses to reckon (see `app.workspace.progress` and `app.workspace.accuracy`).
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.ui.everywhere_panel.places_source import Scope

if TYPE_CHECKING:
    from app.workspace import Workspace
    from app.workspace.accuracy import Corrections, Limit
    from app.workspace.everywhere import Extent
    from app.workspace.progress import Day, Progress
    from app.workspace.samples import Sample

TINY = 1e-9
SAMPLE_SIZE = 40
"""So many passages are drawn at a time."""


@dataclass(frozen=True, slots=True)
class Measures:
    """`needed` characters without an error would show that the rate is within the limit."""

    progress: "Progress"
    days: "tuple[Day, ...]"
    corrections: "Corrections"
    sample: "Sample | None"
    limit: "Limit"
    needed: int


def make_extent(scope: Scope, newspaper: str, issue_id: int) -> "Extent":
    from app.workspace.everywhere import Extent  # noqa: PLC0415  see `LibraryWork`

    if scope is Scope.ISSUE:
        return Extent(issue_id=issue_id)
    return Extent(newspaper=newspaper) if scope is Scope.NEWSPAPER else Extent()


def usual_limit() -> "Limit":
    from app.workspace.accuracy import NEWSPAPER_LIMIT  # noqa: PLC0415

    return NEWSPAPER_LIMIT


def make_limit(rate: float, source: str) -> "Limit":
    """So many errors in 10,000 characters; the usual limit where it is that, and nobody else is named for it."""
    from app.workspace.accuracy import NEWSPAPER_LIMIT, PER, Limit  # noqa: PLC0415

    is_usual = abs(rate / PER - NEWSPAPER_LIMIT.rate) < TINY
    return Limit(rate / PER, source or (NEWSPAPER_LIMIT.source if is_usual else ""))


def measure(workspace: "Workspace", extent: "Extent", limit: "Limit | None" = None) -> Measures:
    from app.workspace import accuracy, progress, samples  # noqa: PLC0415

    limit = limit or accuracy.NEWSPAPER_LIMIT

    database = workspace.database
    return Measures(
        progress.sum_progress(progress.measure_progress(database, extent)),
        progress.list_days(database, extent),
        accuracy.count_corrections(database, extent),
        samples.load_sample(database, extent),
        limit,
        accuracy.characters_needed(limit),
    )


def draw_sample(workspace: "Workspace", extent: "Extent", seed: int) -> "Sample":
    """In place of the one before."""
    from app.workspace import samples  # noqa: PLC0415

    sample = samples.begin_sample(workspace.database, extent, SAMPLE_SIZE, seed)
    samples.save_sample(workspace.database, sample)
    return sample


def keep_sample(workspace: "Workspace", sample: "Sample") -> None:
    from app.workspace import samples  # noqa: PLC0415

    samples.save_sample(workspace.database, sample)


def export_table(workspace: "Workspace", extent: "Extent", target: Path) -> None:
    """Raises ExportFailedError."""
    from app.workspace import progress  # noqa: PLC0415

    progress.export_table(workspace.database, extent, target)
