"""In how many articles of the library a word stands: what is common here need not be common elsewhere.

Refuses to judge what that means (see `app.workspace.background`).
"""

from collections.abc import Iterable

from sqlalchemy import Connection

from app.store.search.evaluation import Evaluation
from app.store.search.query import Scope, Term


def count_articles(connection: Connection) -> int:
    return Evaluation(connection).everything().bit_count()


def count_articles_with(connection: Connection, words: Iterable[str]) -> dict[str, int]:
    """By word. Each takes some milliseconds in a library of a hundred thousand articles."""
    evaluation = Evaluation(connection)
    return {word: evaluation.find_term(Term(Scope.TEXT, word)).bit_count() for word in words}
