"""Measures the same everywhere: the first places, a hundred thousand of them, replacing them, taking that back.

The library is made of the gold pages beside the project, over and over, with a word put into each paragraph.
"""

import hashlib
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.editing.batch import Batches
from app.editing.editor import Editor, begin_issue
from app.store.database import Database
from app.store.issues import add_issue, append_entry
from app.text.cleaning import clean_block
from app.text.model import Article, Block, Reading, Role, Source, Span
from app.workspace.everywhere import Extent, Occurrences, find_occurrences, replace_everywhere, replace_in_issue
from app.workspace.pattern_process import PatternProcess
from app.workspace.patterns import Manner, Query
from tests.bench.bench_checks import load_pages

WORD = "登陆"
ISSUES = 1_000
PARAGRAPHS = 100
LONG_ISSUE = 5_000
NEWSPAPERS = ("柳河新报", "山城晚报")
QUERY = Query(WORD, replacement="登录")
EXPRESSION = Query(r"登陆(?=[^，。]{2,}，)", Manner.EXPRESSION, replacement="登录")


def make_issue(database: Database, texts: list[str], newspaper: str) -> int:
    raw = "\n".join(texts)
    blocks, raw_start = [], 0
    for number, text in enumerate(texts, 1):
        span = Span(raw_start, raw_start + len(text))
        blocks.append(Block(number, Role.BODY, (span,), *clean_block(raw, (span,), Role.BODY)))
        raw_start += len(text) + 1
    source = Source("page.txt", hashlib.sha256(raw.encode()).hexdigest())
    article = Article(len(texts) + 1, tuple(blocks))
    issue, entries = begin_issue(raw, source, Reading((article,)), {"newspaper": newspaper})
    with database.transaction() as connection:
        issue_id = add_issue(connection, issue, raw.encode())
        for entry in entries:
            append_entry(connection, issue_id, entry)
    return issue_id


def make_library(database: Database) -> int:
    """The id of the last issue, which is the long one."""
    chance = random.Random(7)
    bodies = [
        block.text
        for page in load_pages().values()
        for article in page.articles
        for block in article.blocks
        if block.role is Role.BODY
    ]

    def draw(count: int) -> list[str]:
        texts = chance.choices(bodies, k=count)
        return [f"{text[: len(text) // 2]}{WORD}{text[len(text) // 2 :]}" for text in texts]

    for number in range(ISSUES):
        make_issue(database, draw(PARAGRAPHS), NEWSPAPERS[number % 10 == 0])
    return make_issue(database, draw(LONG_ISSUE), NEWSPAPERS[0])


@contextmanager
def timed(label: str) -> Iterator[None]:
    started = time.perf_counter()
    yield
    print(f"{label:64}{(time.perf_counter() - started) * 1000:10.1f} ms", flush=True)


def fetch_all(occurrences: Occurrences) -> Occurrences:
    while not occurrences.is_complete:
        occurrences.fetch(5_000)
    return occurrences


def measure(database: Database, long_id: int, process: PatternProcess) -> None:
    def find(query: Query, extent: Extent) -> Occurrences:
        return find_occurrences(database, query, extent, process)

    cases: list[tuple[str, Query, Extent]] = [
        ("library, plain", QUERY, Extent()),
        ("library, whole word without a dictionary", Query(WORD, Manner.WORD), Extent()),
        ("library, one character", Query("的"), Extent()),
        ("library, what is nowhere", Query("登陸"), Extent()),
        ("library, expression", EXPRESSION, Extent()),
        ("one newspaper of two, plain", QUERY, Extent(newspaper=NEWSPAPERS[1])),
        ("issue of 2 MB, plain", QUERY, Extent(issue_id=long_id)),
    ]
    with timed("start of the process for expressions"):
        process.start()
    for label, query, extent in cases:
        with timed(f"{label}: the first 50 places"):
            find(query, extent).fetch(50)
        occurrences = find(query, extent)
        with timed(f"{label}: all"):
            fetch_all(occurrences)
        print(f"{'':8}{len(occurrences.items):,} places")
    editor = Editor(database, long_id)
    places = fetch_all(find(QUERY, Extent(issue_id=long_id))).items
    with timed(f"replace {len(places):,} places of one issue as one step"):
        replace_in_issue(editor, places)
    with timed("undo that"):
        editor.undo()
    take_all(database, find, editor)


def take_all(database: Database, find: Callable[[Query, Extent], Occurrences], editor: Editor) -> None:
    places = fetch_all(find(QUERY, Extent())).items
    batches = Batches(database, {editor.issue_id: editor})
    with timed(f"replace {len(places):,} places of {ISSUES + 1:,} issues as one batch"):
        done = replace_everywhere(batches, WORD, places)
    assert done is not None
    assert done.batch is not None
    assert done.places == len(places)
    with timed("take the batch back"):
        batches.take_back(done.batch)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, PatternProcess() as process:
        database = Database.open(Path(folder) / "library.jiaoyang")
        with timed(f"make a library of {ISSUES + 1:,} issues"):
            long_id = make_library(database)
        print(f"{'':8}{database.path.stat().st_size / 1e6:.0f} MB")
        measure(database, long_id, process)
        database.close()


if __name__ == "__main__":
    main()
