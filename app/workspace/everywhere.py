"""纵校, the same everywhere: all places in a part of the library that match, each in its context, to be replaced.

Owns the search over clean text, page by page, so that the first places are there at once and a hundred thousand do no
harm; and the replacing of those that were ticked, as one step an issue. Refuses to choose what to look for (see
`app.workspace.corrections`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice

from app.editing.batch import Advance, Batch, Batches, Choice, load_batches
from app.editing.editor import Editor
from app.editing.operations import Operation, ReplaceTexts
from app.store.database import Database
from app.store.occurrences import FoundBlock, load_issue_blocks, load_page
from app.store.search.memory import Memory
from app.tagging.words import Words
from app.text.model import Issue
from app.workspace.pattern_process import PatternProcess
from app.workspace.patterns import Borders, Manner, Match, Query, borders_by_kind, make_matching, sure_word

__all__ = [
    "Advance",
    "Batch",
    "Batches",
    "Extent",
    "Occurrence",
    "Occurrences",
    "Replaced",
    "borders_by",
    "find_occurrences",
    "list_batches",
    "replace_everywhere",
    "replace_in_issue",
]

FIRST_PAGE = 32
PAGE = 1000
"""Blocks: the first page is small, so that something can be shown at once."""
PORTION = 20_000
"""So many characters go to the process for expressions at a time; see `app.workspace.pattern_process.SECONDS`."""
CONTEXT = 24


@dataclass(frozen=True, slots=True)
class Extent:
    """An article, else an issue, else a newspaper, else the whole library; of it, the articles that answer `query`.

    An issue or article is taken whole, whatever the query. `folds_variants` is about the query.
    """

    newspaper: str | None = None
    issue_id: int | None = None
    article_id: int = 0
    query: str = ""
    folds_variants: bool = True


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place that matches, in a block whose text was `text`; `replacement` is what would stand there."""

    issue_id: int
    article_id: int
    block_id: int
    role: str
    text: str
    clean_start: int
    clean_end: int
    replacement: str

    @property
    def found(self) -> str:
        return self.text[self.clean_start : self.clean_end]

    def before(self, length: int = CONTEXT) -> str:
        return self.text[max(0, self.clean_start - length) : self.clean_start]

    def after(self, length: int = CONTEXT) -> str:
        return self.text[self.clean_end : self.clean_end + length]


class Occurrences:
    """What was found so far, `items`; `fetch` finds more. Fetch from one thread."""

    def __init__(self, source: Iterator[Occurrence]) -> None:
        self.source = source
        self.items: list[Occurrence] = []
        self.is_complete = False

    def fetch(self, count: int) -> int:
        """Finds up to so many more and answers how many; raises PatternTooSlow."""
        more = list(islice(self.source, count))
        self.items += more
        self.is_complete = len(more) < count
        return len(more)


def borders_by(words: Words) -> Borders:
    """The borders of words as a dictionary cuts them, for the manner `word`."""

    def borders(text: str) -> frozenset[int]:
        return frozenset((0, len(text), *(word.clean_start for word in words.cut(text))))

    return borders


def find_occurrences(
    database: Database,
    query: Query,
    extent: Extent,
    process: PatternProcess,
    borders: Borders = borders_by_kind,
) -> Occurrences:
    """Raises WrongPattern or WrongReplacement at once. Nothing is held open between two fetches."""
    matching = make_matching(query, borders)
    blocks = walk_issue(database, extent) if extent.issue_id is not None else walk_library(database, extent, query)
    if query.manner is Manner.EXPRESSION:
        return Occurrences(match_apart(blocks, query, process))
    return Occurrences(make_occurrence(block, match) for block in blocks for match in matching(block.text))


def make_occurrence(block: FoundBlock, match: Match) -> Occurrence:
    return Occurrence(block.issue_id, block.article_id, block.block_id, block.role, block.text, *match)


def walk_issue(database: Database, extent: Extent) -> Iterator[FoundBlock]:
    assert extent.issue_id is not None
    with database.reading() as connection:
        blocks = load_issue_blocks(connection, extent.issue_id, extent.article_id)
    yield from blocks


def walk_library(database: Database, extent: Extent, query: Query) -> Iterator[FoundBlock]:
    word = sure_word(query)
    last, limit = 0, FIRST_PAGE
    memory = Memory()
    while True:
        with database.reading() as connection:
            page = load_page(
                connection,
                last,
                limit,
                extent.newspaper,
                word,
                extent.query,
                memory,
                folds_variants=extent.folds_variants,
            )
        yield from page
        if len(page) < limit:
            return
        last, limit = page[-1].place, PAGE


def match_apart(blocks: Iterator[FoundBlock], query: Query, process: PatternProcess) -> Iterator[Occurrence]:
    for portion in portions(blocks):
        matches = process.match(query, [block.text for block in portion])
        for block, found in zip(portion, matches, strict=True):
            for match in found:
                yield make_occurrence(block, match)


def portions(blocks: Iterator[FoundBlock]) -> Iterator[list[FoundBlock]]:
    portion: list[FoundBlock] = []
    length = 0
    for block in blocks:
        portion.append(block)
        length += len(block.text)
        if length >= PORTION:
            yield portion
            portion, length = [], 0
    if portion:
        yield portion


@dataclass(frozen=True, slots=True)
class Replaced:
    """How many places were replaced, and how many were not because their text is another one since.

    `batch` is what takes them back together; a step of one open issue needs none.
    """

    places: int
    stale: int
    batch: Batch | None = None


class Replacing:
    """The ticked places as operations, issue by issue; counts those that still stand as they were found.

    An issue may be asked about again, as it is then.
    """

    def __init__(self, occurrences: Iterable[Occurrence]) -> None:
        self.by_issue: dict[int, list[Occurrence]] = defaultdict(list)
        for occurrence in occurrences:
            self.by_issue[occurrence.issue_id].append(occurrence)
        self.places_in: dict[int, int] = {}
        self.stale_in: dict[int, int] = {}

    @property
    def places(self) -> int:
        return sum(self.places_in.values())

    @property
    def stale(self) -> int:
        return sum(self.stale_in.values())

    def choose(self, issue: Issue, issue_id: int) -> tuple[Operation, ...]:
        texts = {block.id: block.text for article in issue.articles for block in article.blocks}
        asked = self.by_issue[issue_id]
        standing = [item for item in asked if texts.get(item.block_id) == item.text]
        places = [
            (item.block_id, item.clean_start, item.clean_end, item.replacement)
            for item in standing
            if item.found != item.replacement
        ]
        self.stale_in[issue_id] = len(asked) - len(standing)
        self.places_in[issue_id] = len(places)
        return (ReplaceTexts(tuple(places)),) if places else ()

    def plan(self) -> Iterator[tuple[int, Choice]]:
        for issue_id in self.by_issue:
            yield issue_id, partial(self.choose, issue_id=issue_id)


def replace_in_issue(editor: Editor, occurrences: Iterable[Occurrence], initiator: object = None) -> Replaced:
    """One step of the open issue."""
    replacing = Replacing(occurrences)
    operations = replacing.choose(editor.issue, editor.issue_id)
    if operations:
        editor.do_all(operations, initiator)
    return Replaced(replacing.places, replacing.stale)


def replace_everywhere(
    batches: Batches, name: str, occurrences: Iterable[Occurrence], initiator: object = None
) -> Replaced | None:
    """One step in each issue, all of them or none; None when cancelled. Raises NothingToChange."""
    replacing = Replacing(occurrences)
    batch = batches.do(name, replacing.plan(), initiator)
    return Replaced(replacing.places, replacing.stale, batch) if batch else None


def list_batches(database: Database) -> tuple[Batch, ...]:
    """All that were done over several issues, the first first, also those that were taken back."""
    with database.reading() as connection:
        return load_batches(connection)
