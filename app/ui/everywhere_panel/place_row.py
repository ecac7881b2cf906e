"""A place as the list shows it, whatever it was found by.

Refuses to search.
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """`found` stands between `before` and `after`; None as `replacement` is nothing to be put there.

    `item` is what the place was made of, and what is handed back when it is ticked.
    """

    item: Any
    issue_id: int
    block_id: int
    clean_offset: int
    before: str
    found: str
    after: str
    replacement: str | None = None
