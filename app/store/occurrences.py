"""The blocks of a part of the library, a page at a time: what to look through for all occurrences of something.

Owns the way through the rows: a page goes on behind the key at which the last one ended, so that nothing is held open
between two pages, and a word of the text leads by the search index straight to the blocks that have it. Refuses to look
into the texts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import Connection, text

from app.store.search.evaluation import Evaluation
from app.store.search.folding import fold
from app.store.search.keysets import KeySet, to_keys
from app.store.search.memory import Memory
from app.store.search.parser import parse
from app.store.search.query import Scope, Term

BLOCK_BITS = 24
"""Ids of blocks are below 2 ** 24: sixteen million, half as many as the largest text has bytes."""
_COLUMNS = f"a.key << {BLOCK_BITS} | b.id AS place, a.issue_id, b.article_id, b.id, b.role, b.text"
_BLOCKS = "article a JOIN block b ON b.issue_id = a.issue_id AND b.article_id = a.id"
_OF_NEWSPAPER = "JOIN issue i ON i.id = a.issue_id AND i.newspaper = :newspaper"
_OF_ARTICLES = f"SELECT {_COLUMNS} FROM {_BLOCKS} {{newspaper}} WHERE a.key IN ({{keys}}) ORDER BY place"
_ALL = f"""
SELECT {_COLUMNS} FROM {_BLOCKS} {{newspaper}}
WHERE a.key >= :last >> {BLOCK_BITS} AND (a.key << {BLOCK_BITS} | b.id) > :last ORDER BY a.key, b.id LIMIT :limit
"""
_OF_ISSUE = f"""
SELECT {_COLUMNS} FROM {_BLOCKS} WHERE a.issue_id = :issue AND (:article = 0 OR a.id = :article)
ORDER BY a.position, b.position
"""
ARTICLES_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class FoundBlock:
    """`place` is the key behind which the next page goes on."""

    place: int
    issue_id: int
    article_id: int
    block_id: int
    role: str
    text: str


def load_page(
    connection: Connection,
    last: int,
    limit: int,
    newspaper: str | None,
    word: str,
    query: str = "",
    memory: Memory | None = None,
    *,
    folds_variants: bool = True,
) -> list[FoundBlock]:
    """The next blocks behind `last` (0: from the first), of all newspapers or one, all of them or those with a word.

    Width and letters' case of the word do not count. With a `query`, only of articles that answer it, `folds_variants`
    or not; raises WrongQuery. With a word or query there may be more than `limit`, as articles are whole; fewer are the
    last.
    """
    parameters: dict[str, object] = {} if newspaper is None else {"newspaper": newspaper}
    of_newspaper = "" if newspaper is None else _OF_NEWSPAPER
    if not word and not query:
        rows = connection.execute(
            text(_ALL.format(newspaper=of_newspaper)), {"last": last, "limit": limit, **parameters}
        )
        return [FoundBlock(*row) for row in rows]
    found = find_articles(connection, word, query, memory, folds_variants=folds_variants)
    keys = keys_behind(found, last >> BLOCK_BITS)
    page: list[FoundBlock] = []
    while len(page) < limit and (some := list(islice(keys, min(limit, ARTICLES_AT_ONCE)))):
        statement = _OF_ARTICLES.format(newspaper=of_newspaper, keys=",".join(map(str, some)))
        blocks = (FoundBlock(*row) for row in connection.execute(text(statement), parameters))
        page += (block for block in blocks if fold(word) in fold(block.text))
    return page


def find_articles(
    connection: Connection, word: str, query: str, memory: Memory | None, *, folds_variants: bool
) -> KeySet:
    """Those with the word as it is, but for width and case, and those that answer the query; of both, those of both."""
    with_word = Evaluation(connection, folds_variants=False, memory=memory).find(Term(Scope.TEXT, word))
    if not query:
        return with_word
    answering = Evaluation(connection, folds_variants, memory).find(parse(query))
    return answering & with_word if word else answering


def keys_behind(found: KeySet, last_key: int) -> Iterator[int]:
    return iter(to_keys(found >> last_key + 1 << last_key + 1))


def load_issue_blocks(connection: Connection, issue_id: int, article_id: int = 0) -> list[FoundBlock]:
    """The blocks of an issue, or of one article of it, in reading order."""
    found = connection.execute(text(_OF_ISSUE), {"issue": issue_id, "article": article_id})
    return [FoundBlock(*row) for row in found]
