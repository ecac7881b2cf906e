"""Search over a generated library: queries of every kind with counts, facets, edits, size and build time; LIKE beside.

    python tests/bench/bench_search.py [--articles 100000] [--times 60]

The library is made once and kept in the temporary folder (see `generated_library.py`). Every query is asked once, never
the same again, and answers with the first 50 hits, their snippets and the count of all. Python looks for no cycles
meanwhile: the window has it look between two deeds (see `app.ui.garbage`).
"""

import argparse
import gc
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from sqlalchemy import Connection, text  # noqa: E402

from app.editing.batch import Batches  # noqa: E402
from app.editing.editor import Editor  # noqa: E402
from app.editing.operations import AddTag, MergeArticles, MoveBlocks, Operation, ReplaceText, SplitArticle, apply  # noqa: E402
from app.store.database import Database  # noqa: E402
from app.store.edits import article_keys  # noqa: E402
from app.store.search.document import State  # noqa: E402
from app.store.search.facets import count_facets  # noqa: E402
from app.store.search.index import touched_articles, update_index  # noqa: E402
from app.store.search.memory import Memory  # noqa: E402
from app.store.search.query import Scope  # noqa: E402
from app.store.search.results import ORDERS, Order, find_keys, search  # noqa: E402
from app.text.model import Issue, Tag  # noqa: E402
from app.workspace.corpus.company import find_companions, find_pairs  # noqa: E402
from app.workspace.corpus.concordance import Arrangement, make_concordance, walk_concordance  # noqa: E402
from app.workspace.corpus.reprints import ReprintGroup, find_reprints, find_reprints_of  # noqa: E402
from app.workspace.corpus.timeline import Period, make_timeline  # noqa: E402
from tests.bench.generated_library import Writer, build_file, open_generated  # noqa: E402

QUERY_BAR, FACET_BAR, EDIT_BAR, WAITING_BAR = 30, 150, 5, 50
BATCH_ISSUES = 500
FREQUENT = ("的", "，", "在", "一", "。", "是", "一个", "中国", "我们", "记者", "本报讯", "“", "的。", "，在")
_LIKE = "SELECT count(DISTINCT issue_id << 24 | article_id) FROM block WHERE text LIKE :word"
_SIZES = """
SELECT CASE WHEN name LIKE 'search!_raw%' ESCAPE '!' THEN 'full text of raw text'
  WHEN name LIKE 'search!_posting%' ESCAPE '!' OR name LIKE 'search!_value%' ESCAPE '!'
    OR name LIKE 'sqlite_autoindex_search%' THEN 'sets of articles by value'
  WHEN name LIKE 'search!_article%' ESCAPE '!' THEN 'dates, names, signatures'
  WHEN name LIKE 'search%' THEN 'full text' ELSE 'all but the index' END AS part,
  sum(pgsize) / 1e6 FROM dbstat GROUP BY part ORDER BY part
"""


class Questions:
    """Words drawn from the texts of the library, as often as they stand there."""

    def __init__(self, connection: Connection, seed: int) -> None:
        self.chance = random.Random(seed)
        self.writer = Writer()
        count = connection.scalar(text("SELECT max(rowid) FROM block")) or 1
        numbers = [self.chance.randint(1, count) for _ in range(2000)]
        found = connection.execute(text(f"SELECT text FROM block WHERE rowid IN ({','.join(map(str, numbers))})"))
        self.texts = [row[0] for row in found]

    def word(self, length: int) -> str:
        while True:
            drawn = self.chance.choice(self.texts)
            start = self.chance.randrange(max(1, len(drawn) - length))
            word: str = drawn[start : start + length]
            if len(word) == length and not set(word) & set('() "“”:：'):
                return word

    def kinds(self) -> dict[str, Callable[[], str]]:
        writer, word = self.writer, self.word
        return {
            "1 character": lambda: word(1),
            "2 characters": lambda: word(2),
            "3 characters": lambda: word(3),
            "4 characters": lambda: word(4),
            "8 characters": lambda: word(8),
            "40 characters": lambda: word(40),
            "two words": lambda: f"{word(2)} {word(2)}",
            "three characters anywhere": lambda: f"{word(1)} {word(1)} {word(1)}",
            "OR and NOT": lambda: f"({word(2)} OR {word(2)}) NOT {word(1)}",
            "NOT alone": lambda: f"NOT {word(1)}",
            "title:": lambda: f"title:{word(2)}",
            "raw:": lambda: f"raw:{word(2)}",
            "author:": lambda: f'author:"{writer.draw(writer.authors)}"',
            "part of an author": lambda: f"author:{self.chance.choice(writer.authors)[:1]}",
            "person and word": lambda: f'person:"{writer.draw(writer.people)}" {word(2)}',
            "tag and word": lambda: f'tag:"{writer.draw(writer.tags)}" {word(1)}',
            "years": lambda: f"date:{self.year()}..{self.year() + 8} {word(2)}",
            "days": lambda: f"date:{self.year()}-02-11..{self.year() + 3}-05-17",
            "newspaper and status": lambda: f'newspaper:"{writer.draw(writer.newspapers)}" status:done {word(1)}',
            "has:doubts": lambda: f"has:doubts {word(1)}",
        }

    def year(self) -> int:
        return self.chance.randint(2000, 2015)


def measure(label: str, actions: Iterable[Callable[[], object]], bar: float = 0) -> float:
    """Prints median and 95th percentile in milliseconds, by the clock and of the processor; answers the former's.

    The processor's are those of this thread: what is merged behind an edit is no part of it.
    """
    clock: list[float] = []
    processor: list[float] = []
    for action in actions:
        begun, worked = time.perf_counter(), time.thread_time()
        action()
        clock.append((time.perf_counter() - begun) * 1000)
        processor.append((time.thread_time() - worked) * 1000)
    late = percentile(clock, 0.95)
    verdict = "" if not bar else "   ok" if late < bar else f"   over {bar} ms"
    print(
        f"{label:<30}p50 {statistics.median(clock):8.2f} ms   p95 {late:8.2f} ms"
        f"   processor p50 {statistics.median(processor):8.2f}   p95 {percentile(processor, 0.95):8.2f}{verdict}"
    )
    return late


def percentile(values: Sequence[float], share: float) -> float:
    return sorted(values)[int(len(values) * share)]


def measure_queries(database: Database, questions: Questions, times: int) -> None:
    print(f"\nQueries, first 50 hits and count; bar {QUERY_BAR} ms")
    asked: list[str] = []
    with database.reading() as connection:
        for label, draw in questions.kinds().items():
            queries = [draw() for _ in range(times)]
            asked += queries
            measure_searches(connection, label, queries)
        measure_searches(connection, "the most frequent", FREQUENT)
        frequent = [f"{first} {second}" for first in FREQUENT for second in FREQUENT if first < second]
        measure_searches(connection, "two of these", frequent)
        mixed = questions.chance.sample(asked, min(len(asked), 400))
        for order in Order:
            measure_searches(connection, f"all kinds by {order.value}", mixed, order=order)
        measure_searches(connection, "hits 50,000 and on", FREQUENT[:6], offset=50_000)
        measure_searches(connection, "traditional is another", mixed, folds_variants=False)
        measure_facets(connection, mixed)
        words = [questions.word(length) for length in (1, 2, 3, 4) for _ in range(4)]
        measure("LIKE", [partial(connection.scalar, text(_LIKE), {"word": f"%{word}%"}) for word in words])


def measure_searches(
    connection: Connection, label: str, queries: Sequence[str], order: Order = Order.NEWEST, **options: Any
) -> None:
    """No query profits from one before; only the order of the library is known, as it is while a library is open."""
    known = Memory()
    search(connection, "NOT 的", order=order, memory=known)
    memories = [copy_orders(known, order) for _ in queries]
    actions = [
        partial(search, connection, query, order=order, memory=memory, **options)
        for query, memory in zip(queries, memories, strict=True)
    ]
    measure(label, actions, QUERY_BAR)


def copy_orders(known: Memory, order: Order) -> Memory:
    memory = Memory()
    memory.kept.update(
        (key, value) for key, value in known.kept.items() if isinstance(key, tuple) and ORDERS.get(order) in key
    )
    return memory


def measure_facets(connection: Connection, queries: Sequence[str]) -> None:
    print(f"\nFacets with counts, all nine, of what was found; bar {FACET_BAR} ms")
    for label, asked in (("of all kinds", queries), ("of the most frequent", FREQUENT)):
        found = [find_keys(connection, query) for query in asked]
        measure(f"{label}, first", [partial(count_facets, connection, keys) for keys in found[:40]], FACET_BAR)
        memory = Memory()
        count_facets(connection, 1, memory=memory)
        measure(label, [partial(count_facets, connection, keys, memory=memory) for keys in found], FACET_BAR)


def measure_looks(database: Database, questions: Questions) -> None:
    print("\nLooks at the corpus")
    words = [questions.word(length) for length in (1, 2, 3) for _ in range(5)]
    people = [f'person:"{questions.writer.draw(questions.writer.people)}"' for _ in range(10)]
    with database.reading() as connection:
        some = [hit for word in words for hit in search(connection, word).hits][:20]
    measure(
        "concordance of 1,000 lines",
        [partial(make_concordance, database, word, Arrangement.RIGHT, limit=1000) for word in words],
    )
    measure("concordance, first lines", [partial(show_first_lines, database, word) for word in words])
    for arrangement in (Arrangement.NEWEST, Arrangement.LEFT):
        measure(f"100,000 lines, {arrangement.value}", [partial(make_concordance, database, "的", arrangement)])
    measure("by month", [partial(make_timeline, database, query, Period.MONTH) for query in (*words, *people)])
    measure("who stands with a person", [partial(find_companions, database, who, Scope.PERSON) for who in people])
    measure("pairs of people", [partial(find_pairs, database, word, Scope.PERSON) for word in words])
    measure(
        "reprints of an article", [partial(find_reprints_of, database, hit.issue_id, hit.article_id) for hit in some]
    )
    found: list[tuple[ReprintGroup, ...]] = []
    measure("all reprints", [lambda: found.append(find_reprints(database))])
    print(f"{'groups of reprints':<30}{len(found[0])}")


def show_first_lines(database: Database, word: str) -> None:
    walk = walk_concordance(database, word)
    next(walk)
    walk.close()


def measure_edits(database: Database, questions: Questions, times: int, issues: int) -> None:
    print(f"\nEdits, the whole transaction; bar for the index {EDIT_BAR} ms")
    some = questions.chance.sample(range(1, issues + 1), min(times, issues))
    editors = [Editor(database, issue_id, "bench") for issue_id in some]
    with database.reading() as connection:
        keys = count(1000 + (connection.scalar(text("SELECT max(key) FROM article")) or 0))
    for label, choose in EDITS.items():
        measure(label, [partial(editor.do, choose(editor, questions)) for editor in editors], EDIT_BAR)
        measure("  taken back", [editor.undo for editor in editors], EDIT_BAR)
        changes = [prepare_index(database, editor, choose(editor, questions), keys) for editor in editors]
        measure("  the index alone", [partial(change_index, database, *change) for change in changes], EDIT_BAR)
        back = [partial(change_index, database, after, before) for before, after in changes]
        measure("  the index, taken back", back, EDIT_BAR)


def measure_beside_batch(database: Database, questions: Questions, issues: int) -> None:
    """The batch is in a thread that gives way as soon as in the window."""
    print(f"\nEdits by hand while articles of {BATCH_ISSUES} issues get a tag, and while that is taken back")
    sys.setswitchinterval(0.001)
    editor = Editor(database, issues, "bench")
    batches = Batches(database, {issues: editor})
    plan = [(issue_id, tag_all) for issue_id in range(1, min(BATCH_ISSUES, issues - 1) + 1)]
    with ThreadPoolExecutor(1) as pool:
        tagging = pool.submit(batches.do, "bench", plan)
        measure("type while it is done", edit_during(tagging, editor, questions), WAITING_BAR)
        batch = tagging.result()
        if batch:
            undoing = pool.submit(batches.take_back, batch)
            measure("type while it is undone", edit_during(undoing, editor, questions), WAITING_BAR)
            undoing.result()


def tag_all(issue: Issue) -> list[Operation]:
    return [AddTag(article.id, Tag("bench")) for article in issue.articles]


def edit_during(work: "Future[Any]", editor: Editor, questions: Questions) -> Iterator[Callable[[], object]]:
    while not work.done():
        yield partial(editor.do, type_character(editor, questions))
        yield editor.undo
        time.sleep(0.05)


def prepare_index(database: Database, editor: Editor, operation: Operation, keys: Iterator[int]) -> tuple[State, State]:
    """What the edit means to the index; new articles have `keys` that no other has."""
    before = editor.issue
    after, _, difference = apply(before, operation.complete(before))
    old_ids, new_ids = touched_articles(before, after, difference)
    with database.reading() as connection:
        known = article_keys(connection, editor.issue_id, old_ids | new_ids)
    new = {number: known.get(number) or next(keys) for number in new_ids}
    return State(before, {number: known[number] for number in old_ids}), State(after, new)


def change_index(database: Database, before: State, after: State) -> None:
    with database.transaction() as connection:
        update_index(connection, before, after)


def type_character(editor: Editor, questions: Questions) -> Operation:
    return ReplaceText(editor.issue.articles[3].blocks[2].id, 3, 3, questions.word(1))


def type_words(editor: Editor, questions: Questions) -> Operation:
    return ReplaceText(editor.issue.articles[5].blocks[3].id, 5, 12, "".join(questions.word(8) for _ in range(3)))


def split(editor: Editor, _: Questions) -> Operation:
    article = editor.issue.articles[7]
    return SplitArticle(article.id, tuple(block.id for block in article.blocks[3:]))


def join(editor: Editor, _: Questions) -> Operation:
    first, second = editor.issue.articles[11:13]
    return MergeArticles(first.id, second.id)


def move(editor: Editor, _: Questions) -> Operation:
    first, second = editor.issue.articles[14:16]
    return MoveBlocks(tuple(block.id for block in first.blocks[3:]), second.id, 2)


def add_tag(editor: Editor, questions: Questions) -> Operation:
    return AddTag(editor.issue.articles[9].id, Tag(questions.word(4)))


EDITS: dict[str, Callable[[Editor, Questions], Operation]] = {
    "type a character": type_character,
    "replace a phrase": type_words,
    "split an article": split,
    "join two articles": join,
    "move blocks to another": move,
    "add a tag": add_tag,
}


def show_sizes(database: Database) -> None:
    print("\nSizes")
    built = build_file(database.path)
    if built.exists():
        print(built.read_text(encoding="utf-8"))
    with database.reading() as connection:
        try:
            parts = connection.execute(text(_SIZES)).all()
        except Exception:  # noqa: BLE001  SQLite may be built without dbstat
            parts = []
        clean = connection.scalar(text("SELECT sum(length(CAST(text AS BLOB))) / 1e6 FROM block"))
    for part, size in (*parts, ("clean text in it", clean), ("library file", database.path.stat().st_size / 1e6)):
        print(f"{part:<32}{size:12.1f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000, help="in the library that is searched")
    parser.add_argument("--times", type=int, default=60, help="how many queries of each kind")
    parser.add_argument("--seed", type=int, default=11)
    options = parser.parse_args()
    gc.disable()
    database, _ = open_generated(options.articles)
    with database.reading() as connection:
        questions = Questions(connection, options.seed)
        issues = connection.scalar(text("SELECT count(*) FROM issue")) or 1
    show_sizes(database)
    measure_queries(database, questions, options.times)
    measure_looks(database, questions)
    measure_edits(database, questions, options.times, issues)
    measure_beside_batch(database, questions, issues)
    database.close()


if __name__ == "__main__":
    main()
