"""What was worked out of the last long texts, remembered: an edit of one asks about the text before it again.

Owns which text is long, and that few are remembered. Refuses to know what is worked out of them.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

Result = TypeVar("Result")
LONG = 4_000
"""Characters: less is worked out in no time."""
MOST = 8


def remember_long(work: Callable[[str], Result]) -> Callable[[str], Result]:
    """The same function; of long texts it has its last answers at hand, which must be immutable."""
    known = lru_cache(maxsize=MOST)(work)

    @wraps(work)
    def answer(text: str) -> Result:
        return work(text) if len(text) < LONG else known(text)

    return answer
