"""The blocks of a part of the library, a page at a time: what to look through for all occurrences of something.

Owns the way through the rows: a page goes on behind the key at which the last one ended, so that nothing is held open
between two pages, and a word of the text leads by the search index straight to the blocks that have it. Refuses to look
into the texts.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, text

from app.store.search import BLOCK_BITS, phrase

_COLUMNS = f"a.key << {BLOCK_BITS} | b.id AS place, a.issue_id, b.article_id, b.id, b.role, b.text"
_BLOCKS = "article a JOIN block b ON b.issue_id = a.issue_id AND b.article_id = a.id"
_OF_NEWSPAPER = "JOIN issue i ON i.id = a.issue_id AND i.newspaper = :newspaper"
_INDEXED = f"""
SELECT {_COLUMNS} FROM search s
JOIN article a ON a.key = s.rowid >> {BLOCK_BITS}
JOIN block b ON b.issue_id = a.issue_id AND b.id = s.rowid & {(1 << BLOCK_BITS) - 1} {{newspaper}}
WHERE search MATCH :phrase AND s.rowid > :last ORDER BY s.rowid LIMIT :limit
"""
_ALL = f"""
SELECT {_COLUMNS} FROM {_BLOCKS} {{newspaper}}
WHERE a.key >= :last >> {BLOCK_BITS} AND (a.key << {BLOCK_BITS} | b.id) > :last ORDER BY a.key, b.id LIMIT :limit
"""
_OF_ISSUE = f"""
SELECT {_COLUMNS} FROM {_BLOCKS} WHERE a.issue_id = :issue AND (:article = 0 OR a.id = :article)
ORDER BY a.position, b.position
"""


@dataclass(frozen=True, slots=True)
class FoundBlock:
    """`place` is the key behind which the next page goes on."""

    place: int
    issue_id: int
    article_id: int
    block_id: int
    role: str
    text: str


def load_page(connection: Connection, last: int, limit: int, newspaper: str | None, word: str) -> list[FoundBlock]:
    """The next blocks behind `last` (0: from the first), of all newspapers or one, all of them or those with a word.

    The word is looked for as it is, letters' case aside.
    """
    parameters: dict[str, object] = {"last": last, "limit": limit}
    if word:
        parameters["phrase"] = phrase(word)
    if newspaper is not None:
        parameters["newspaper"] = newspaper
    statement = (_INDEXED if word else _ALL).format(newspaper=_OF_NEWSPAPER if newspaper is not None else "")
    return [FoundBlock(*row) for row in connection.execute(text(statement), parameters)]


def load_issue_blocks(connection: Connection, issue_id: int, article_id: int = 0) -> list[FoundBlock]:
    """The blocks of an issue, or of one article of it, in reading order."""
    found = connection.execute(text(_OF_ISSUE), {"issue": issue_id, "article": article_id})
    return [FoundBlock(*row) for row in found]
