"""What is asked on the page of a search: words, the values that narrow them, the order, what counts as the same.

Owns the value. Refuses the language of queries (see `app.ui.search_view.search_source`).
"""

from dataclasses import dataclass, replace

NEWEST = "newest"
YEAR = "year"
"""The facet whose values are times."""


@dataclass(frozen=True, slots=True)
class Question:
    """`values` are pairs of a facet's name and one of its values; `order` is a value of `app.workspace.Order`."""

    words: str = ""
    values: tuple[tuple[str, str], ...] = ()
    order: str = NEWEST
    folds_variants: bool = True

    @property
    def is_empty(self) -> bool:
        return not (self.words.strip() or self.values)

    @property
    def times(self) -> tuple[str, ...]:
        return tuple(value for name, value in self.values if name == YEAR)

    def turn(self, value: tuple[str, str]) -> "Question":
        """With this value, or without it if it narrows already. Of years and months, the last one counts."""
        others = tuple(other for other in self.values if other != value)
        if len(others) < len(self.values):
            return replace(self, values=others)
        if value[0] == YEAR:
            others = tuple(other for other in others if other[0] != YEAR)
        return replace(self, values=(*others, value))

    def without_time(self) -> "Question":
        return replace(self, values=tuple(value for value in self.values if value[0] != YEAR))

    def with_words(self, words: str) -> "Question":
        return replace(self, words=words)
