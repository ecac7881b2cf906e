"""How fast articles become files, format by format, and how much memory that takes.

    python tests/bench/bench_export.py [--articles N]

Issues of ten articles of 1 KB each are handed over one after the other, as a library does; text files, one an article,
are written for a twentieth of them.
"""

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.export.delivery import deliver  # noqa: E402
from app.export.formats import ROWS, Division  # noqa: E402
from app.export.portion import Portion  # noqa: E402
from app.text.model import Article, Block, Issue, Piece, Role, Source, Span  # noqa: E402

PARAGRAPH = "柳河老桥经过三个月的修缮重新通车，居民何大爷说，走了三十年，今天最稳当。" * 4
ARTICLES_AN_ISSUE = 10


def make_portions(article_count: int) -> Iterator[Portion]:
    for number in range(article_count // ARTICLES_AN_ISSUE):
        articles = tuple(make_article(index) for index in range(ARTICLES_AN_ISSUE))
        yield Portion(Issue("", Source(f"{number:06}.txt"), "柳河新报", articles=articles), articles, number)


def make_article(index: int) -> Article:
    first = index * 1000
    texts = ((Role.TITLE, f"老桥换新颜之{index}"), (Role.BODY, PARAGRAPH), (Role.BODY, PARAGRAPH))
    blocks = (
        Block(first + number, role, (Span(first, first + len(text)),), text, (Piece(0, first, len(text)),))
        for number, (role, text) in enumerate(texts, start=1)
    )
    return Article(first, tuple(blocks), authors=("周晓禾",))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    article_count = parser.parse_args().articles
    for row in ROWS:
        is_one_each = row.divisions[0] is Division.ARTICLE
        count = article_count // 20 if is_one_each else article_count
        division = None if is_one_each or Division.EXPORT not in row.divisions else Division.EXPORT
        with tempfile.TemporaryDirectory() as folder:
            start = time.perf_counter()
            delivery = deliver(make_portions(count), row, Path(folder), division=division)
            seconds = time.perf_counter() - start
            size = sum(path.stat().st_size for path in delivery.paths)
        print(
            f"{row.id:6} {count:7} articles {len(delivery.paths):6} files {size / 1e6:7.1f} MB"
            f" {seconds:6.2f} s {count / seconds:8.0f} articles/s"
        )
    print(f"memory of the process at most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB")


if __name__ == "__main__":
    main()
