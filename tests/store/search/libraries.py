"""Small libraries made of bare texts, for what is asked of the search."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from app.store.database import Database
from app.store.issues import add_issue
from app.store.search.results import Order, SearchPage, search
from app.text.model import TYPED, Article, Block, Issue, Piece, Role, Source

NUMBERS = count(1)
NEWSPAPER, DATE = "柳河新报", "2021-12-03"


def make_block(number: int, role: Role, text: str) -> Block:
    """One that was only typed."""
    pieces = (Piece(0, TYPED, len(text), "", 1),) if text else ()
    return Block(number, role, (), text, pieces)


def make_article(number: int, *texts: str, **fields: object) -> Article:
    """The first text is the title; further fields are the article's."""
    blocks = tuple(
        make_block(number + place, Role.BODY if place > 1 else Role.TITLE, text)
        for place, text in enumerate(texts, start=1)
    )
    return replace(Article(number, blocks), **fields)  # type: ignore[arg-type]


def make_issue(*articles: Article, newspaper: str = NEWSPAPER, date: str = DATE) -> Issue:
    return Issue("", Source("a.txt", f"{next(NUMBERS):064x}"), newspaper, date, articles=articles, next_id=10_000)


def store(database: Database, issue: Issue) -> int:
    with database.transaction() as connection:
        return add_issue(connection, issue, b"")


def add(database: Database, *articles: Sequence[str], newspaper: str = NEWSPAPER, date: str = DATE) -> int:
    """An issue of these articles, numbered 100, 200, …"""
    made = [make_article(100 * number, *texts) for number, texts in enumerate(articles, start=1)]
    return store(database, make_issue(*made, newspaper=newspaper, date=date))


def find(
    database: Database,
    query: str,
    limit: int = 50,
    offset: int = 0,
    order: Order = Order.NEWEST,
    *,
    folds_variants: bool = True,
) -> SearchPage:
    with database.reading() as connection:
        return search(connection, query, limit, offset, order, folds_variants=folds_variants)


def found_ids(database: Database, query: str, *, folds_variants: bool = True) -> list[int]:
    return [hit.article_id for hit in find(database, query, folds_variants=folds_variants).hits]
