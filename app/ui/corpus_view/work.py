"""What the looks ask of the workspace, in a job: lines, timelines, company, groups of reprints, collations.

Owns these questions. Refuses widgets. `app.workspace` is imported in a job, as `app.ui.library_panel.work` does.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.ui.corpus_view.concordance_model import KnownLines
from app.ui.jobs import Job
from app.ui.search_view.look_source import Pace
from app.ui.search_view.question import Question
from app.ui.search_view.search_source import write_query

if TYPE_CHECKING:
    from app.workspace import Workspace
    from app.workspace.corpus.collation import Collation
    from app.workspace.corpus.company import Companion, Pair
    from app.workspace.corpus.lines import ConcordanceLine, Lines
    from app.workspace.corpus.reprints import ReprintGroup
    from app.workspace.corpus.tables import Table
    from app.workspace.corpus.timeline import Timeline

BY_DATE = ("newest", "oldest")
"""Arrangements in which lines can be shown as they are found."""


TOLD_AGAIN = 4
"""So many times as many lines as were told are told next: each time the window paints all that is in sight."""


@dataclass(frozen=True, slots=True)
class FoundLines:
    """More lines, or, `is_whole`, all anew. `is_last`: no more are looked for; `is_complete`: there are no more."""

    lines: KnownLines
    articles: int
    looked: int = 0
    is_whole: bool = False
    is_last: bool = False
    is_complete: bool = True


def load_lines(workspace: "Workspace", question: Question, arrangement: str, job: Job) -> FoundLines:
    """Tells lines as they are found, at once and then ever more of them. Raises WrongQuery."""
    from app.workspace import Order  # noqa: PLC0415  see `LibraryWork`
    from app.workspace.corpus.concordance import MOST, Arrangement, arrange  # noqa: PLC0415
    from app.workspace.corpus.lines import Lines  # noqa: PLC0415

    order = Order.OLDEST if arrangement == Order.OLDEST.value else Order.NEWEST
    is_by_date = arrangement in BY_DATE
    lines, told, looked, articles = Lines(), 0, 0, 0
    is_complete = True
    pace = Pace()

    def next_lines() -> Lines:
        return lines[told:] if is_by_date else arrange(lines, Arrangement(arrangement))

    walk = workspace.corpus.walk_concordance(write_query(question), order, folds_variants=question.folds_variants)
    for portion in walk:
        room = MOST - len(lines)
        lines.extend(portion.lines[:room])
        looked, articles = portion.looked, portion.articles
        is_complete = len(portion.lines) <= room
        if not is_complete or job.is_cancelled():
            is_complete = is_complete and looked == articles
            break
        if len(lines) > told * TOLD_AGAIN and looked < articles:
            job.tell(FoundLines(next_lines(), articles, looked, is_whole=not is_by_date))
            told = len(lines)
        elif pace.is_due() and looked < articles:
            job.tell(FoundLines((), articles, looked))
    walk.close()
    return FoundLines(next_lines(), articles, looked, is_whole=not is_by_date, is_last=True, is_complete=is_complete)


def sort_lines(lines: "Lines", arrangement: str, articles: int, *, is_complete: bool = True) -> FoundLines:
    from app.workspace.corpus.concordance import Arrangement, arrange  # noqa: PLC0415

    ordered = arrange(lines, Arrangement(arrangement))
    return FoundLines(ordered, articles, is_whole=True, is_last=True, is_complete=is_complete)


def table_lines(lines: "Sequence[ConcordanceLine]") -> "Table":
    from app.workspace.corpus import tables  # noqa: PLC0415

    return tables.CONCORDANCE, tables.concordance_rows(lines)


def load_timelines(
    workspace: "Workspace", question: Question, words: Sequence[str], period: str, *, has_places: bool, job: Job
) -> "tuple[tuple[str, Timeline], ...]":
    """The question's own, then each of the words in its place, narrowed by the same values. Raises WrongQuery.

    Stopped, they are without places: half of them would mislead.
    """
    from app.workspace.corpus.timeline import Period  # noqa: PLC0415

    asked = (question, *(question.with_words(other) for other in words))
    pace = Pace()
    timelines = workspace.corpus.timelines(
        [write_query(own) for own in asked],
        Period[period.upper()],
        has_places=has_places,
        folds_variants=question.folds_variants,
        on_progress=lambda done, total: job.tell((done, total)) if pace.is_due() else None,
        is_cancelled=job.is_cancelled,
    )
    kept = map(without_places, timelines) if job.is_cancelled() else timelines
    return tuple((own.words.strip() or write_query(own), timeline) for own, timeline in zip(asked, kept, strict=True))


def without_places(timeline: "Timeline") -> "Timeline":
    return replace(timeline, points=tuple(replace(point, places=0, characters=0) for point in timeline.points))


def table_timelines(timelines: "Sequence[tuple[str, Timeline]]") -> "Table":
    from app.workspace.corpus import tables  # noqa: PLC0415

    return tables.TIMELINE, tables.timeline_rows(timelines)


def load_company(
    workspace: "Workspace", question: Question, kind: str, *, is_paired: bool
) -> "tuple[Companion | Pair, ...]":
    """Raises WrongQuery."""
    from app.workspace.corpus.company import COMPANIONS  # noqa: PLC0415

    scope = next(scope for scope in COMPANIONS if scope.value == kind)
    look: Callable[..., tuple[Companion | Pair, ...]] = (
        workspace.corpus.pairs if is_paired else workspace.corpus.companions
    )
    return look(write_query(question), scope, folds_variants=question.folds_variants)


def table_company(found: "Sequence[Companion | Pair]", *, is_paired: bool) -> "Table":
    from app.workspace.corpus import tables  # noqa: PLC0415
    from app.workspace.corpus.company import Companion, Pair  # noqa: PLC0415

    if is_paired:
        return tables.PAIRS, tables.pair_rows(item for item in found if isinstance(item, Pair))
    return tables.COMPANIONS, tables.companion_rows(item for item in found if isinstance(item, Companion))


def load_reprints(workspace: "Workspace", question: Question, job: Job) -> "tuple[ReprintGroup, ...]":
    """Raises WrongQuery."""
    pace = Pace()
    return workspace.corpus.reprints(
        write_query(question),
        folds_variants=question.folds_variants,
        on_progress=lambda done, total: job.tell((done, total)) if pace.is_due() else None,
        is_cancelled=job.is_cancelled,
    )


def load_group_of(workspace: "Workspace", place: tuple[int, int]) -> "tuple[ReprintGroup, ...]":
    """The article, told by issue and number, with what is nearly the same."""
    return workspace.corpus.group_of(*place)


def table_reprints(groups: "Sequence[ReprintGroup]") -> "Table":
    from app.workspace.corpus import tables  # noqa: PLC0415

    return tables.REPRINTS, tables.reprint_rows(groups)


def collate(workspace: "Workspace", first: tuple[int, int], second: tuple[int, int]) -> "Collation":
    """Raises MissingArticle."""
    return workspace.corpus.collate(first, second)
