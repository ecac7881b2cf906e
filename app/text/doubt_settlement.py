"""Which doubts an edit has answered: whoever changes what a doubt is about has decided it.

Refuses to change anything but verdicts.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import compress
from operator import attrgetter

from app.text.difference import Difference
from app.text.model import LOCKED_STATUSES, Article, Block, Doubt, DoubtKind, Issue, Verdict
from app.text.offsets import to_clean

verdict_of = attrgetter("verdict")


class Holders:
    """Which of some blocks holds a raw character, and in which article."""

    def __init__(self, articles: Sequence[Article], block_ids: Iterable[int]) -> None:
        wanted = set(block_ids)
        places = []
        for article_index, article in enumerate(articles):
            is_wanted = map(wanted.__contains__, map(attrgetter("id"), article.blocks))
            for index, block in compress(enumerate(article.blocks), is_wanted):
                places += [(span.raw_start, span.raw_end, article_index, index) for span in block.spans]
        self.articles = articles
        self.places = sorted(places)
        self.starts = [place[0] for place in self.places]
        self.raw_start = min(self.starts, default=0)
        self.raw_end = max((place[1] for place in places), default=0)

    def find(self, raw_offset: int) -> tuple[Article, Block, Block | None] | None:
        """The article, the block and the block before it in the article."""
        if not self.raw_start <= raw_offset < self.raw_end:
            return None
        at = bisect_right(self.starts, raw_offset) - 1
        if at < 0 or raw_offset >= self.places[at][1]:
            return None
        _, _, article_index, index = self.places[at]
        article = self.articles[article_index]
        return article, article.blocks[index], article.blocks[index - 1] if index else None


def settle_doubts(before: Issue, after: Issue, difference: Difference) -> Issue:
    """The issue after an edit, with the verdicts that follow from it; the same value where none does."""
    if Verdict.OPEN not in map(verdict_of, after.doubts):
        return after
    settled = [*changed_doubts(before, after, difference), *confirmed_doubts(after, difference)]
    if not settled:
        return after
    verdicts = {doubt.id: doubt for doubt in settled}
    return replace(after, doubts=tuple(verdicts.get(doubt.id, doubt) for doubt in after.doubts))


def changed_doubts(before: Issue, after: Issue, difference: Difference) -> list[Doubt]:
    neighbours = moved_blocks(difference)
    moved = difference.block_ids | neighbours
    if not moved or (not neighbours and not has_open_doubts(after, difference)):
        return []
    known = None if before.doubts is after.doubts else {doubt.id for doubt in before.doubts}
    old, new = Holders(other_articles(before, after), moved), Holders(other_articles(after, before), moved)
    return [
        replace(doubt, verdict=Verdict.CHANGED)
        for doubt in after.doubts
        if old.raw_start <= doubt.raw_offset < old.raw_end
        if doubt.is_open and (known is None or doubt.id in known) and is_answered(doubt, old, new)
    ]


def has_open_doubts(issue: Issue, difference: Difference) -> bool:
    """Whether an open doubt that this may answer is about raw text which a changed block held, or holds."""
    changed = [(difference.back[key], block) for key, block in difference.forth.items() if key[0] == "block"]
    spans = [span for pair in changed for block in pair if block is not None for span in block.spans]
    raw_start = min((span.raw_start for span in spans), default=0)
    raw_end = max((span.raw_end for span in spans), default=0)
    is_typing = all(old and new and old.role is new.role and old.spans == new.spans for old, new in changed)
    return any(
        raw_start <= doubt.raw_offset < raw_end and doubt.is_open and (doubt.kind is DoubtKind.TEXT or not is_typing)
        for doubt in issue.doubts
    )


def other_articles(issue: Issue, other: Issue) -> list[Article]:
    """Those of the first that are not the very same in the other."""
    known = {article.id: article for article in other.articles}
    return [article for article in issue.articles if known.get(article.id) is not article]


def moved_blocks(difference: Difference) -> frozenset[int]:
    """The blocks whose article, or whose neighbour before, changed."""
    moved: set[tuple[int, int]] = set()
    for key, forth in difference.forth.items():
        if key[0] == "article" and key[2] == "blocks":
            back = difference.back[key] or ()
            moved |= set(zip_neighbours(forth or ())) ^ set(zip_neighbours(back))
    return frozenset(pair[1] for pair in moved)


def zip_neighbours(block_ids: tuple[int, ...]) -> Iterable[tuple[int, int]]:
    return zip((0, *block_ids), block_ids, strict=False)


def is_answered(doubt: Doubt, old: Holders, new: Holders) -> bool:
    first, second = old.find(doubt.raw_offset), new.find(doubt.raw_offset)
    if first is None:
        return False
    if second is None:
        return True
    (old_article, old_block, old_neighbour), (new_article, new_block, new_neighbour) = first, second
    match doubt.kind:
        case DoubtKind.ROLE:
            return old_block.role is not new_block.role
        case DoubtKind.START:
            return starts_at(old_block, doubt.raw_offset) != starts_at(new_block, doubt.raw_offset)
        case DoubtKind.ARTICLE:
            return old_article.id != new_article.id
        case DoubtKind.ORDER:
            return (old_neighbour and old_neighbour.id) != (new_neighbour and new_neighbour.id)
        case DoubtKind.TEXT:
            return clean_character(old_block, doubt.raw_offset) != clean_character(new_block, doubt.raw_offset)


def starts_at(block: Block, raw_offset: int) -> bool:
    return block.spans[0].raw_start == raw_offset


def clean_character(block: Block, raw_offset: int) -> str:
    clean_offset = to_clean(block, raw_offset)
    return "" if clean_offset is None else block.text[clean_offset]


def confirmed_doubts(after: Issue, difference: Difference) -> list[Doubt]:
    """The open doubts inside articles that this edit marked as done or approved."""
    confirmed = {
        int(key[1])
        for key, value in difference.forth.items()
        if key[0] == "article" and key[2] == "status" and value in LOCKED_STATUSES
    }
    if not confirmed:
        return []
    holders = Holders(after.articles, (b.id for a in after.articles if a.id in confirmed for b in a.blocks))
    return [
        replace(doubt, verdict=Verdict.ACCEPTED)
        for doubt in after.doubts
        if doubt.is_open and holders.find(doubt.raw_offset)
    ]
