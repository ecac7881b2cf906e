"""Long lists as parameters of statements: SQLite takes no more than some 32,000 at a time.

Refuses to know what the parameters are.
"""

from collections.abc import Iterable, Iterator
from typing import TypeVar

AT_ONCE = 5_000
Parameter = TypeVar("Parameter", int, str)


def portions(values: Iterable[Parameter]) -> Iterator[tuple[str, list[Parameter]]]:
    """So many values as a statement takes, and the marks for them in it."""
    listed = list(values)
    for start in range(0, len(listed), AT_ONCE):
        portion = listed[start : start + AT_ONCE]
        yield ",".join("?" * len(portion)), portion
