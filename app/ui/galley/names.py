"""Where the accepted names of an article stand in its text.

Owns finding the labels of its person, place and organisation tags. Refuses to guess names that no tag has.
"""

import re
from collections.abc import Iterator

from app.text.model import Article, Block, Tag

SCHEMES = ("person", "place", "organisation")


class NameFinder:
    """Keeps the pattern of the last set of tags: the same article is asked for again and again."""

    def __init__(self) -> None:
        self.tags: tuple[Tag, ...] = ()
        self.schemes: dict[str, str] = {}
        self.pattern: re.Pattern[str] | None = None

    def find(
        self, article: Article | None, block: Block, clean_start: int = 0, clean_end: int | None = None
    ) -> Iterator[tuple[str, int, int]]:
        """Scheme, and clean start and end, of each name in that part of the block; of two that overlap, the first and
        longer. A name that begins before the part is not found."""
        tags = article.tags if article else ()
        if tags != self.tags:
            self.tags = tags
            self.schemes = {tag.label: tag.scheme for tag in tags if tag.scheme in SCHEMES and tag.label}
            longest_first = sorted(self.schemes, key=len, reverse=True)
            self.pattern = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None
        if self.pattern is None:
            return
        for match in self.pattern.finditer(
            block.text, clean_start, len(block.text) if clean_end is None else clean_end
        ):
            yield self.schemes[match.group()], match.start(), match.end()
