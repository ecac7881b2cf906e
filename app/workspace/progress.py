"""How the work goes on: articles by status, doubts left, articles an hour, edits an article, day by day.

Owns the figures, for an issue, a newspaper and the library, and their table. All comes from the library itself and goes
nowhere else. Refuses to draw.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from app.editing.history import History
from app.export.errors import ExportFailedError
from app.export.table import csv_line, guard_cells
from app.store.activity import Activity, count_issues, count_statuses, load_activity
from app.store.database import Database
from app.text.model import LOCKED_STATUSES, Status
from app.workspace.everywhere import Extent

LONGEST_PAUSE = timedelta(minutes=5)
"""A longer one between two steps is not work."""
SHORTEST_STEP = timedelta(seconds=5)
"""What a step is counted for that stands alone."""
VERDICTS = frozenset({"SetStatus", "SettleDoubt"})
"""Operations that say what an editor thinks of an article, and change nothing in it."""
COLUMNS = (
    "newspaper",
    "date",
    "page",
    "issue",
    *(status.value for status in Status),
    "open_doubts",
    "characters",
    "edits",
    "hours",
    "articles_an_hour",
    "edits_an_article",
    "guarded",
)


@dataclass(frozen=True, slots=True)
class Progress:
    """Of an issue, or of several: then `issue_id` is None, and date and page are empty. `edits` are steps in force.

    `finished` are articles done or approved by an editor's step that is in force.
    """

    newspaper: str
    date: str
    page: str
    issue_id: int | None
    articles: Mapping[Status, int]
    open_doubts: int
    characters: int
    edits: int
    finished: int
    worked: timedelta

    @property
    def article_count(self) -> int:
        return sum(self.articles.values())

    @property
    def hours(self) -> float:
        return self.worked / timedelta(hours=1)

    @property
    def articles_an_hour(self) -> float | None:
        return self.finished / self.hours if self.finished and self.worked else None

    @property
    def edits_an_article(self) -> float | None:
        """Over the articles of issues that were worked on."""
        return self.edits / self.article_count if self.edits and self.article_count else None


@dataclass(frozen=True, slots=True)
class Day:
    """What was done on a day, by the clock of this machine: ISO date, edits in force, articles finished for good."""

    date: str
    edits: int
    finished: int


def measure_progress(database: Database, extent: Extent) -> tuple[Progress, ...]:
    """Issue by issue, by newspaper, date and page."""
    with database.reading() as connection:
        issues = count_issues(connection, extent.newspaper, extent.issue_id)
        statuses = count_statuses(connection, extent.newspaper, extent.issue_id)
        activities = by_issue(load_activity(connection, extent.newspaper, extent.issue_id))
    progress = []
    for issue in issues:
        own = activities.get(issue.issue_id, [])
        in_force = steps_in_force(own)
        progress.append(
            Progress(
                issue.newspaper,
                issue.date,
                issue.page,
                issue.issue_id,
                {Status(name): count for name, count in statuses.get(issue.issue_id, {}).items()},
                issue.open_doubts,
                issue.characters,
                len({item.entry.group for item in in_force if is_edit(item)}),
                len({item.article_id for item in in_force if item.status in LOCKED_STATUSES}),
                time_worked(own),
            )
        )
    return tuple(progress)


def by_issue(activities: Iterable[Activity]) -> dict[int, list[Activity]]:
    grouped: dict[int, list[Activity]] = defaultdict(list)
    for activity in activities:
        grouped[activity.issue_id].append(activity)
    return grouped


def steps_in_force(activities: Sequence[Activity]) -> list[Activity]:
    """The entries, of one issue, that were not taken back; what was done again counts as it was done at first."""
    if not activities:
        return []
    history = History(activity.entry for activity in activities)
    origin = {activity.entry.seq: activity for activity in activities}
    in_force = []
    for group in history.done:
        for entry in history.entries[group]:
            first = entry
            while first.undoes is not None and first.undoes in origin:
                first = origin[first.undoes].entry
            in_force.append(origin[first.seq])
    return in_force


def is_edit(activity: Activity) -> bool:
    return activity.operation not in VERDICTS


def time_worked(activities: Iterable[Activity]) -> timedelta:
    """The time between steps of one user that follow each other without a long pause."""
    moments: dict[str, list[datetime]] = defaultdict(list)
    for activity in activities:
        moments[activity.entry.user].append(datetime.fromisoformat(activity.entry.at))
    worked = timedelta()
    for own in moments.values():
        own.sort()
        pauses = [later - earlier for earlier, later in pairwise(own)]
        worked += sum((pause if pause <= LONGEST_PAUSE else SHORTEST_STEP for pause in pauses), SHORTEST_STEP)
    return worked


def sum_progress(progress: Iterable[Progress], newspaper: str = "") -> Progress:
    progress = tuple(progress)
    articles: Counter[Status] = Counter()
    for item in progress:
        articles.update(item.articles)
    return Progress(
        newspaper,
        "",
        "",
        None,
        dict(articles),
        sum(item.open_doubts for item in progress),
        sum(item.characters for item in progress),
        sum(item.edits for item in progress),
        sum(item.finished for item in progress),
        sum((item.worked for item in progress), timedelta()),
    )


def list_days(database: Database, extent: Extent) -> tuple[Day, ...]:
    """The days on which anything was done, the first first."""
    with database.reading() as connection:
        activities = load_activity(connection, extent.newspaper, extent.issue_id)
    edits: dict[str, set[tuple[int, int]]] = defaultdict(set)
    finished_on: dict[tuple[int, int], str] = {}
    for own in by_issue(activities).values():
        for item in steps_in_force(own):
            day = datetime.fromisoformat(item.entry.at).astimezone().date().isoformat()
            if is_edit(item):
                edits[day].add((item.issue_id, item.entry.group))
            elif item.status in LOCKED_STATUSES:
                finished_on[item.issue_id, item.article_id] = day
    finished = Counter(finished_on.values())
    return tuple(Day(day, len(edits.get(day, ())), finished[day]) for day in sorted({*edits, *finished}))


def write_table(progress: Iterable[Progress]) -> Iterator[str]:
    """Lines of CSV, the names of the columns first, as `app.export.table` writes them."""
    yield csv_line(COLUMNS)
    for item in progress:
        yield csv_line(guard_cells(cells_of(item)))


def export_table(database: Database, extent: Extent, target: Path) -> None:
    """Issue by issue, with a byte order mark, as spreadsheets want it. Raises ExportFailedError."""
    table = "".join(write_table(measure_progress(database, extent)))
    try:
        target.write_text(table, encoding="utf-8-sig", newline="")
    except OSError as error:
        raise ExportFailedError(path=target, reason=error.strerror or str(error)) from error


def cells_of(item: Progress) -> dict[str, str]:
    """Every column but `guarded`."""
    return {
        "newspaper": item.newspaper,
        "date": item.date,
        "page": item.page,
        "issue": "" if item.issue_id is None else str(item.issue_id),
        **{status.value: str(item.articles.get(status, 0)) for status in Status},
        "open_doubts": str(item.open_doubts),
        "characters": str(item.characters),
        "edits": str(item.edits),
        "hours": f"{item.hours:.2f}",
        "articles_an_hour": show(item.articles_an_hour),
        "edits_an_article": show(item.edits_an_article),
    }


def show(figure: float | None) -> str:
    return "" if figure is None else f"{figure:.2f}"
