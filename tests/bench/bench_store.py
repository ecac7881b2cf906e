"""The library file: opening, an issue of a megabyte, edits in it, and search over many articles.

    python tests/bench/bench_store.py [--articles N]

The text is drawn from the sample page, paragraph by paragraph; the library is made in a temporary folder.
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app import paths  # noqa: E402
from app.editing.editor import Editor, begin_issue  # noqa: E402
from app.editing.operations import ReplaceText, SetRole, SplitArticle  # noqa: E402
from app.store.database import Database  # noqa: E402
from app.store.issues import add_issue, append_entry, load_issue  # noqa: E402
from app.store.listing import list_issues  # noqa: E402
from app.store.search.results import search  # noqa: E402
from app.text.model import Article, Block, Issue, Piece, Reading, Role, Source, Span  # noqa: E402
from app.workspace.integrity import check_library  # noqa: E402

LINE = 20
CHARACTERS_A_BLOCK = 66
BLOCKS_AN_ARTICLE = 11
ARTICLES_AN_ISSUE = 20


class Pages:
    """Issues of any size, in lines of a column, as a reading would give them."""

    def __init__(self, seed: int) -> None:
        sample = next((paths.resources() / "sample").glob("*.txt")).read_text(encoding="utf-8")
        self.characters = [character for character in sample if not character.isspace()]
        self.chance = random.Random(seed)

    def make(self, articles: int, characters_a_block: int, blocks_an_article: int) -> tuple[str, Reading]:
        raw: list[str] = []
        made: list[Article] = []
        number, raw_start = 1, 0
        for _ in range(articles):
            blocks: list[Block] = []
            for place in range(blocks_an_article):
                text = self.draw_text(characters_a_block)
                lines = [text[start : start + LINE] for start in range(0, len(text), LINE)]
                pieces = tuple(
                    Piece(index * LINE, raw_start + index * (LINE + 1), len(line)) for index, line in enumerate(lines)
                )
                raw_end = pieces[-1].raw_start + pieces[-1].length
                role = Role.BODY if place else Role.TITLE
                blocks.append(Block(number + 1 + place, role, (Span(raw_start, raw_end),), text, pieces))
                raw += lines
                raw_start = raw_end + 1
            made.append(Article(number, tuple(blocks), authors=("周晓禾",)))
            number += 1 + blocks_an_article
        return "\n".join(raw) + "\n", Reading(tuple(made))

    def draw_text(self, length: int) -> str:
        """Runs of a few characters, so that words are as frequent as they are and texts are not all one."""
        text = ""
        while len(text) < length:
            start = self.chance.randrange(len(self.characters) - 8)
            text += "".join(self.characters[start : start + self.chance.randint(2, 8)])
        return text[:length]


def measure(label: str, action: Callable[[], object], times: int = 1) -> None:
    seconds = []
    for _ in range(times):
        begun = time.perf_counter()
        action()
        seconds.append(time.perf_counter() - begun)
    show(label, seconds)


def show(label: str, seconds: list[float]) -> None:
    middle = statistics.median(seconds) * 1000
    late = sorted(seconds)[int(len(seconds) * 0.95)] * 1000
    print(f"{label:<44}{middle:10.2f} ms{'' if len(seconds) == 1 else f'   p95 {late:8.2f} ms'}")


def store(database: Database, raw: str, reading: Reading, number: int) -> int:
    issue, entries = begin_issue(raw, Source("a.txt", f"{number:064x}"), reading, {"newspaper": "柳河新报"}, "bench")
    with database.transaction() as connection:
        issue_id = add_issue(connection, issue, raw.encode())
        for entry in entries:
            append_entry(connection, issue_id, entry)
    return issue_id


@contextmanager
def opened(path: Path) -> Iterator[Database]:
    database = Database.open(path)
    yield database
    database.close()


def measure_opening(path: Path) -> None:
    measure("make a library", lambda: Database.open(path).close())
    measure("open a library", lambda: Database.open(path).close(), 20)


def measure_large_issue(database: Database, pages: Pages) -> None:
    raw, reading = pages.make(500, CHARACTERS_A_BLOCK, BLOCKS_AN_ARTICLE)
    blocks = sum(len(article.blocks) for article in reading.articles)
    print(f"\nAn issue of {len(raw.encode()) / 1e6:.2f} MB in {blocks} blocks")
    measure("store it", lambda: store(database, raw, reading, 1))

    def load() -> Issue:
        with database.reading() as connection:
            return load_issue(connection, 1)

    measure("load it", load, 5)
    measure("open it for editing", lambda: Editor(database, 1), 3)
    editor = Editor(database, 1)
    block = editor.issue.articles[250].blocks[5]
    measure("type a character", lambda: editor.do(ReplaceText(block.id, 3, 3, "新")), 40)
    roles = iter([Role.SUBHEAD, Role.BODY] * 20)
    measure("change a role", lambda: editor.do(SetRole(block.id, next(roles))), 40)
    split = iter(editor.issue.articles[100:140])
    measure("split an article", lambda: editor.do(split_in_two(next(split))), 40)
    measure("undo that", editor.undo, 40)
    measure("check it", lambda: list(check_library(database, 1)))


def split_in_two(article: Article) -> SplitArticle:
    return SplitArticle(article.id, tuple(block.id for block in article.blocks[BLOCKS_AN_ARTICLE // 2 :]))


def measure_search(database: Database, pages: Pages, articles: int) -> None:
    begun = time.perf_counter()
    issues = articles // ARTICLES_AN_ISSUE
    texts: list[str] = []
    for number in range(issues):
        raw, reading = pages.make(ARTICLES_AN_ISSUE, CHARACTERS_A_BLOCK, 5)
        store(database, raw, reading, 1000 + number)
        texts.append(reading.articles[0].blocks[1].text)
    seconds = time.perf_counter() - begun
    print(f"\n{articles} articles of 1 KB in {issues} issues, stored in {seconds:.1f} s")
    with database.reading() as connection:
        measure("list the issues", lambda: list_issues(connection), 3)
        for length in (1, 2, 3, 4, 8):
            words = [draw_word(pages.chance, texts, length) for _ in range(60)]
            waiting = iter(words)
            measure(f"search {length} characters", lambda: search(connection, next(waiting), 50), len(words))  # noqa: B023
    print(f"{'library file':<44}{database.path.stat().st_size / 1e6:10.2f} MB")


def draw_word(chance: random.Random, texts: list[str], length: int) -> str:
    text = chance.choice(texts)
    start = chance.randrange(len(text) - length)
    return text[start : start + length]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000, help="in the library that is searched")
    options = parser.parse_args()
    pages = Pages(seed=7)
    with tempfile.TemporaryDirectory() as folder:
        measure_opening(Path(folder) / "library.jiaoyang")
        with opened(Path(folder) / "library.jiaoyang") as database:
            measure_large_issue(database, pages)
        with opened(Path(folder) / "many.jiaoyang") as database:
            measure_search(database, pages, options.articles)


if __name__ == "__main__":
    main()
