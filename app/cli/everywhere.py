"""Changes of many issues at once: the commands replace and batches.

Owns their lines. Refuses to look for places, and to write them and take them back (see `app.workspace.everywhere`).
"""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict

from app.cli.columns import format_table
from app.cli.errors import BatchMissingError
from app.cli.library import open_library
from app.cli.output import ProgressLine, complain, interruptible, say, say_json, tell
from app.cli.translation import phrase
from app.editing.errors import BatchStopped, NothingToUndo
from app.workspace import Workspace
from app.workspace.everywhere import (
    Advance,
    Batch,
    Batches,
    Extent,
    Occurrence,
    borders_by,
    find_occurrences,
    list_batches,
    replace_everywhere,
)
from app.workspace.pattern_process import PatternProcess
from app.workspace.patterns import Manner, Query, borders_by_kind

PORTION = 1000


def replace(options: Namespace) -> int:
    """Raises WrongPattern, WrongReplacement, PatternTooSlow, WrongQuery, BatchStopped."""
    with open_library(options) as workspace:
        places = find_places(workspace, options)
        if options.dry_run:
            show_places(places, is_json=options.json)
        elif places:
            replace_places(workspace, places, f"{options.words} → {options.new}")
        else:
            say(phrase("Nothing found."))
    return 0


def find_places(workspace: Workspace, options: Namespace) -> list[Occurrence]:
    """All that would become something else."""
    manner = Manner(options.manner)
    query = Query(options.words, manner, not options.exact, not options.exact, options.new)
    extent = Extent(options.newspaper, options.issue, 0, options.query or "", not options.exact_variants)
    borders = borders_by(workspace.suggester.words) if manner is Manner.WORD else borders_by_kind
    with PatternProcess() as process:
        found = find_occurrences(workspace.database, query, extent, process, borders)
        while not found.is_complete:
            found.fetch(PORTION)
    return [item for item in found.items if item.found != item.replacement]


def show_places(places: Sequence[Occurrence], *, is_json: bool) -> None:
    if is_json:
        say_json([asdict(item) for item in places])
    elif places:
        headings = [phrase("Issue"), phrase("Article"), phrase("Block"), phrase("Text")]
        say(*format_table(headings, [place_row(item) for item in places]))
    else:
        say(phrase("Nothing found."))


def place_row(item: Occurrence) -> list[object]:
    place = f"{item.before()}[{item.found} → {item.replacement}]{item.after()}"
    return [item.issue_id, item.article_id, item.block_id, place]


def replace_places(workspace: Workspace, places: Sequence[Occurrence], name: str) -> None:
    with watched_batches(workspace) as batches:
        done = replace_everywhere(batches, name, places)
    if done is None or done.batch is None:
        raise BatchStopped(name=name)
    words = phrase("Places replaced: {places}, in issues: {issues}; batch {batch}.")
    say(words.format(places=done.places, issues=len(done.batch.groups), batch=done.batch.number))
    if done.stale:
        complain(phrase("Places that changed meanwhile, and stay: {count}.").format(count=done.stale))


def show_batches(options: Namespace) -> int:
    with open_library(options) as workspace:
        batches = list_batches(workspace.database)
    if options.json:
        say_json([{**asdict(batch), "groups": len(batch.groups)} for batch in batches])
        return 0
    headings = [phrase("Batch"), phrase("Time"), phrase("User"), phrase("Issues"), phrase("State"), phrase("Name")]
    say(*format_table(headings, [batch_row(batch) for batch in batches]))
    return 0


def batch_row(batch: Batch) -> list[object]:
    state = phrase("taken back") if batch.is_taken_back else phrase("in force")
    return [batch.number, batch.at, batch.user, len(batch.groups), state, batch.name]


def undo_batch(options: Namespace) -> int:
    """Raises BatchMissingError, NothingToUndo, BatchIsNeeded, BatchStopped."""
    with open_library(options) as workspace:
        batch = choose_batch(list_batches(workspace.database), options.batch)
        with watched_batches(workspace) as batches:
            taken = batches.take_back(batch)
        if taken is None:
            raise BatchStopped(name=batch.name)
    say(phrase("Taken back in issues: {count} ({name}).").format(count=len(taken.groups), name=taken.name))
    return 0


def choose_batch(batches: Sequence[Batch], number: int | None) -> Batch:
    """The one of the number, else the last that is in force."""
    if number is None:
        in_force = [batch for batch in batches if not batch.is_taken_back]
        if not in_force:
            raise NothingToUndo()
        return in_force[-1]
    found = next((batch for batch in batches if batch.number == number), None)
    if found is None:
        raise BatchMissingError(number=number)
    return found


@contextmanager
def watched_batches(workspace: Workspace) -> Iterator[Batches]:
    """They say how far they are, and Ctrl-C stops them: then nothing is changed."""
    line = ProgressLine()

    def tell_advance(advance: Advance) -> None:
        if advance.settled is not None:
            line.clear()
            complain(tell(advance.settled))
        count = f"{advance.done}/{advance.total}" if advance.total else advance.done
        line.show(phrase("Issues: {count}").format(count=count))

    with interruptible() as is_cancelled:
        try:
            yield Batches(workspace.database, {}, workspace.user, tell_advance, is_cancelled)
        finally:
            line.clear()
