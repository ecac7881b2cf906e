"""The looks at the corpus as tables for a spreadsheet, one row a line, and as lines to be copied.

Owns columns and cells. A cell that a spreadsheet would take for a formula is guarded as in `app.export.table`. Refuses
to look.
"""

import glob
import os
import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from app.export.errors import ExportClashError, ExportFailedError
from app.export.remains import clear_remains
from app.export.table import csv_line, guard_cells
from app.workspace.corpus.company import Companion, Pair
from app.workspace.corpus.lines import ConcordanceLine
from app.workspace.corpus.reprints import ReprintGroup
from app.workspace.corpus.timeline import Timeline

Cells = Mapping[str, str]
Table = tuple[Sequence[str], Iterable[Cells]]
"""Its columns, and its rows."""

CONCORDANCE = ("newspaper", "date", "before", "found", "after", "issue", "article", "block", "clean_start")
TIMELINE = ("query", "period", "articles", "all_articles", "share", "places", "characters")
COMPANIONS = ("kind", "value", "together", "alone", "strength")
PAIRS = ("first", "second", "together", "first_alone", "second_alone", "strength")
REPRINTS = ("group", "likeness", "newspaper", "date", "title", "issue", "article")
"""The columns of each look."""


def save_table(rows: Iterable[Cells], target: Path, columns: Sequence[str] = (), *, is_overwriting: bool = True) -> int:
    """How many rows were written; the file appears whole or not at all. Without rows it has the `columns` alone.

    Raises ExportFailedError, and ExportClashError where the file is there and is not to be replaced.
    """
    if os.path.lexists(target) and not is_overwriting:
        raise ExportClashError(path=target, count=1)
    clear_remains(target.parent, f".{glob.escape(target.name)}-*.part")
    partial = target.with_name(f".{target.name}-{secrets.token_hex(4)}.part")
    count = 0
    try:
        with partial.open("x", encoding="utf-8-sig", newline="") as stream:
            for count, row in enumerate(rows, start=1):
                if count == 1:
                    stream.write(csv_line((*row, "guarded")))
                stream.write(csv_line(guard_cells(dict(row))))
            if columns and not count:
                stream.write(csv_line((*columns, "guarded")))
        partial.replace(target)
    except OSError as error:
        raise ExportFailedError(path=target, reason=error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
    return count


def concordance_rows(lines: Iterable[ConcordanceLine]) -> Iterator[Cells]:
    for line in lines:
        yield {
            "newspaper": line.newspaper,
            "date": line.date,
            "before": line.before,
            "found": line.found,
            "after": line.after,
            "issue": str(line.issue_id),
            "article": str(line.article_id),
            "block": str(line.block_id),
            "clean_start": str(line.clean_start),
        }


def timeline_rows(timelines: Iterable[tuple[str, Timeline]]) -> Iterator[Cells]:
    """Each with the query that it is of."""
    for query, timeline in timelines:
        for point in timeline.points:
            yield {
                "query": query,
                "period": point.period,
                "articles": str(point.articles),
                "all_articles": str(point.total),
                "share": f"{point.share:.6f}",
                "places": str(point.places),
                "characters": str(point.characters),
            }


def companion_rows(companions: Iterable[Companion]) -> Iterator[Cells]:
    for item in companions:
        yield {
            "kind": item.scope.value,
            "value": item.value,
            "together": str(item.together),
            "alone": str(item.alone),
            "strength": f"{item.strength:.2f}",
        }


def pair_rows(pairs: Iterable[Pair]) -> Iterator[Cells]:
    for pair in pairs:
        yield {
            "first": pair.first,
            "second": pair.second,
            "together": str(pair.together),
            "first_alone": str(pair.first_alone),
            "second_alone": str(pair.second_alone),
            "strength": f"{pair.strength:.2f}",
        }


def reprint_rows(groups: Sequence[ReprintGroup]) -> Iterator[Cells]:
    for number, group in enumerate(groups, start=1):
        for article in group.articles:
            yield {
                "group": str(number),
                "likeness": f"{group.likeness:.3f}",
                "newspaper": article.newspaper,
                "date": article.date,
                "title": article.title,
                "issue": str(article.issue_id),
                "article": str(article.article_id),
            }
