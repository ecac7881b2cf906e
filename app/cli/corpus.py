"""Looks at the whole corpus: the commands under corpus, and searches that are kept by a name.

Owns how the looks stand in a terminal. Refuses to look (see `app.workspace.corpus`).
"""

from argparse import Namespace
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from app.cli.columns import format_table, pad_text, text_width
from app.cli.library import open_library
from app.cli.output import ProgressLine, complain, interruptible, say, say_json
from app.cli.translation import phrase
from app.workspace import Order, SavedSearch
from app.workspace.corpus import tables
from app.workspace.corpus.company import COMPANIONS, Companion, Pair
from app.workspace.corpus.concordance import Arrangement
from app.workspace.corpus.lines import ConcordanceLine
from app.workspace.corpus.reprints import LikeArticle, ReprintGroup
from app.workspace.corpus.timeline import Period, Timeline

PERIODS = {"year": Period.YEAR, "month": Period.MONTH}
SCOPES = {scope.value: scope for scope in COMPANIONS}
STOPPED = 130


def show_concordance(options: Namespace) -> int:
    with open_library(options) as workspace:
        found = workspace.corpus.concordance(
            options.query,
            Arrangement(options.sort),
            limit=options.limit,
            folds_variants=not options.exact_variants,
        )
    if options.json:
        say_json(asdict(found))
    elif options.csv:
        save(tables.concordance_rows(found.lines), tables.CONCORDANCE, options)
    elif not found.lines:
        say(phrase("Nothing found."))
    else:
        say(*align_lines(found.lines))
    if not found.is_complete:
        complain(
            phrase("There are more than {count} lines; --limit tells how many are shown.").format(count=options.limit)
        )
    return 0


def align_lines(lines: Sequence[ConcordanceLine]) -> Iterable[str]:
    """The words stand under each other."""
    before = max(text_width(line.before) for line in lines)
    found = max(text_width(line.found) for line in lines)
    after = max(text_width(line.after) for line in lines)
    for line in lines:
        left, right = pad_text(line.before, before, is_number=True), pad_text(line.after, after)
        yield f"{left}  {pad_text(line.found, found)}  {right}  {line.date}  {line.newspaper}".replace(
            "\n", " "
        ).rstrip()


def show_timeline(options: Namespace) -> int:
    """Of several queries, one after the other."""
    line = ProgressLine()
    with open_library(options) as workspace, interruptible() as is_cancelled:
        timelines = workspace.corpus.timelines(
            options.query,
            PERIODS[options.per],
            has_places=options.places,
            folds_variants=not options.exact_variants,
            on_progress=lambda done, total: line.show(f"{done}/{total}"),
            is_cancelled=is_cancelled,
        )
        line.clear()
        if is_cancelled():
            return STOPPED
    found = list(zip(options.query, timelines, strict=True))
    if options.json:
        say_json([{"query": query, **asdict(timeline)} for query, timeline in found])
    elif options.csv:
        save(tables.timeline_rows(found), tables.TIMELINE, options)
    else:
        for query, timeline in found:
            say(f"{query}:", *timeline_table(timeline, has_places=options.places), "")
    return 0


def timeline_table(timeline: Timeline, *, has_places: bool) -> list[str]:
    headings = [phrase("Time"), phrase("Articles"), phrase("Of"), phrase("Share")]
    rows: list[list[object]] = [
        [point.period, point.articles, point.total, f"{point.share:.2%}"] for point in timeline.points
    ]
    if has_places:
        headings += [phrase("Places"), phrase("In 100,000 characters")]
        rows = [[*row, point.places, f"{point.density:.2f}"] for row, point in zip(rows, timeline.points, strict=True)]
    if timeline.undated:
        rows.append([phrase("no date"), timeline.undated, *[""] * (len(headings) - 2)])
    return format_table(headings, rows)


def show_company(options: Namespace) -> int:
    scope, folds_variants = SCOPES[options.kind], not options.exact_variants
    found: tuple[Companion, ...] | tuple[Pair, ...]
    with open_library(options) as workspace:
        look = workspace.corpus.pairs if options.pairs else workspace.corpus.companions
        found = look(options.query, scope, options.limit, folds_variants=folds_variants)
    if options.json:
        say_json([asdict(item) for item in found])
    elif options.csv:
        save(company_rows(found), tables.PAIRS if options.pairs else tables.COMPANIONS, options)
    elif not found:
        say(phrase("Nothing found."))
    else:
        say(*company_table(found))
    return 0


def company_rows(found: Sequence[Companion | Pair]) -> Iterable[tables.Cells]:
    yield from tables.companion_rows(item for item in found if isinstance(item, Companion))
    yield from tables.pair_rows(item for item in found if isinstance(item, Pair))


def company_table(found: Sequence[Companion | Pair]) -> list[str]:
    headings = [phrase("Together"), phrase("Alone"), phrase("Strength"), phrase("Name")]
    rows: list[list[object]] = []
    for item in found:
        if isinstance(item, Companion):
            rows.append([item.together, str(item.alone), f"{item.strength:.1f}", item.value])
        else:
            alone = f"{item.first_alone}, {item.second_alone}"
            rows.append([item.together, alone, f"{item.strength:.1f}", f"{item.first} · {item.second}"])
    return format_table(headings, rows)


def show_reprints(options: Namespace) -> int:
    line = ProgressLine()
    with open_library(options) as workspace, interruptible() as is_cancelled:
        if options.of:
            like = workspace.corpus.reprints_of(options.of[0], options.of[1], options.least)
            return tell_like(like, is_json=options.json)
        groups = workspace.corpus.reprints(
            options.query,
            options.least,
            folds_variants=not options.exact_variants,
            on_progress=lambda done, total: line.show(f"{done}/{total}"),
            is_cancelled=is_cancelled,
        )
        line.clear()
        if is_cancelled():
            return STOPPED
    if options.json:
        say_json([asdict(group) for group in groups])
    elif options.csv:
        save(tables.reprint_rows(groups), tables.REPRINTS, options)
    elif not groups:
        say(phrase("Nothing found."))
    else:
        say(*reprint_table(groups))
    return 0


def tell_like(like: Sequence[LikeArticle], *, is_json: bool) -> int:
    if is_json:
        say_json([asdict(item) for item in like])
    elif not like:
        say(phrase("Nothing found."))
    else:
        headings = [phrase("Likeness"), *place_headings()]
        say(*format_table(headings, [[f"{item.likeness:.0%}", *place_cells(item.article)] for item in like]))
    return 0


def place_headings() -> list[str]:
    return [phrase("Issue"), phrase("Article"), phrase("Newspaper"), phrase("Date"), phrase("Title")]


def place_cells(article: Any) -> list[object]:
    return [article.issue_id, article.article_id, article.newspaper, article.date, article.title]


def reprint_table(groups: Iterable[ReprintGroup]) -> list[str]:
    rows = [
        [number, f"{group.likeness:.0%}", *place_cells(article)]
        for number, group in enumerate(groups, start=1)
        for article in group.articles
    ]
    return format_table([phrase("Group"), phrase("Likeness"), *place_headings()], rows)


def save(rows: Iterable[tables.Cells], columns: Sequence[str], options: Namespace) -> None:
    """Raises ExportFailedError and ExportClashError."""
    target = Path(options.csv).expanduser()
    count = tables.save_table(rows, target, columns, is_overwriting=options.overwrite)
    say(phrase("Rows written to “{path}”: {count}.").format(path=options.csv, count=count))


def list_searches(options: Namespace) -> int:
    """With how many articles each finds now."""
    with open_library(options) as workspace:
        found = [(saved, workspace.searches.count_saved(saved)) for saved in workspace.searches.list_saved()]
    if options.json:
        say_json([{**asdict(saved), "articles": count} for saved, count in found])
    elif not found:
        say(phrase("No search is kept."))
    else:
        headings = [phrase("Articles"), phrase("Name"), phrase("Query")]
        say(*format_table(headings, [[count, saved.name, saved.query] for saved, count in found]))
    return 0


def keep_search(options: Namespace) -> int:
    saved = SavedSearch(options.name, options.query, Order(options.sort), folds_variants=not options.exact_variants)
    with open_library(options) as workspace:
        workspace.searches.save(saved)
    return 0


def rename_search(options: Namespace) -> int:
    with open_library(options) as workspace:
        workspace.searches.rename(options.name, options.new)
    return 0


def forget_search(options: Namespace) -> int:
    with open_library(options) as workspace:
        workspace.searches.remove(options.name)
    return 0
