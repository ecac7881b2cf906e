"""A new reading of an issue that somebody worked on: what was confirmed stays, the rest is read anew.

Owns what is held (articles that are done or approved, what an editor left out, and articles that were only typed) and
where the work on all others goes: numbers, tags, notes, dates, typed text and names follow their raw text. Refuses to
read (see `app.text.reading`) and to tell what would change (see `app.text.rereading_changes`). Pure; the time is that
of sorting the blocks.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import is_

from app.text.authors import find_authors
from app.text.cleaning import clean_block
from app.text.difference import compare_states, index_blocks
from app.text.doubt_holding import merge_doubts
from app.text.entities import carry_over, find_holder, keep_lost, put_entities
from app.text.held_text import HeldText
from app.text.model import Article, Block, Issue, LeftOut, LeftOutReason, Reading, Span
from app.text.offsets import is_retyped, join_spans

Holders = list[tuple[int, int, int]]
"""Raw start, raw end, and the number of the article or block that holds it, in raw order."""


@dataclass(slots=True)
class Group:
    """An article in the making. `sources` are the present articles whose work it takes over, the largest first."""

    article: Article
    sources: list[Article]


def merge_reading(issue: Issue, reading: Reading) -> Issue:
    """The issue as the reading has it, but for what is held; whatever stays the same keeps its number."""
    held = HeldText(issue.raw, held_spans(issue))
    present = [article for article in issue.articles if not is_kept(article)]
    holders = hold_articles(present)
    groups, remnants = take_out(issue, reading, held)
    find_sources(groups, present)
    for remnant in remnants:
        settle_remnant(remnant, groups, holders, present)
    groups.sort(key=lambda group: start_of(group.article))
    numbers = Numbers(issue.next_id)
    old_blocks = {join_spans(block.spans): block for article in present for block in article.blocks if block.spans}
    fresh = [build_article(group, old_blocks, numbers, issue.raw) for group in groups]
    fresh = place_typed(present, groups, fresh)
    after = replace(
        issue,
        articles=tuple(in_page_order([article for article in issue.articles if is_kept(article)], fresh)),
        left_out=merge_left_out(issue, reading, held),
    )
    after = move_entities(issue, after, frozenset(article.id for article in present))
    doubts = merge_doubts(issue.doubts, reading.doubts, held, numbers.next_id)
    return replace(after, doubts=doubts, next_id=1 + max([numbers.next_id - 1, *(doubt.id for doubt in doubts)]))


@dataclass(slots=True)
class Numbers:
    next_id: int

    def take(self) -> int:
        self.next_id += 1
        return self.next_id - 1


def is_kept(article: Article) -> bool:
    return article.is_locked or not any(block.spans for block in article.blocks)


def held_spans(issue: Issue) -> Iterator[Span]:
    for article in issue.articles:
        if article.is_locked:
            for block in article.blocks:
                yield from block.spans
    for item in issue.left_out:
        if item.reason is LeftOutReason.EDITOR:
            yield item.span


def hold_articles(articles: Iterable[Article]) -> Holders:
    return sorted(
        (span.raw_start, span.raw_end, article.id)
        for article in articles
        for block in article.blocks
        for span in block.spans
    )


def take_out(issue: Issue, reading: Reading, held: HeldText) -> tuple[list[Group], list[Article]]:
    """The articles of the reading without what is held; apart from them the rests of those that are held mostly."""
    groups: list[Group] = []
    remnants: list[Article] = []
    for article in reading.articles:
        blocks = tuple(rest for block in article.blocks if (rest := rest_of(issue.raw, block, held)))
        if not blocks:
            continue
        if len(blocks) == len(article.blocks) and all(map(is_, blocks, article.blocks)):
            groups.append(Group(article, []))
            continue
        reduced = replace(article, blocks=blocks, authors=find_authors(blocks))
        if 2 * size_of(reduced) < size_of(article):
            remnants.append(reduced)
        else:
            groups.append(Group(reduced, []))
    return groups, remnants


def size_of(article: Article) -> int:
    return sum(span.raw_end - span.raw_start for block in article.blocks for span in block.spans)


def rest_of(raw: str, block: Block, held: HeldText) -> Block | None:
    """The block itself where nothing of it is held; None where nothing is left."""
    if not any(held.touches(span) for span in block.spans):
        return block
    spans = tuple(rest for span in block.spans for rest in held.rest(span))
    if not spans:
        return None
    return Block(block.id, block.role, spans, *clean_block(raw, spans, block.role))


def find_sources(groups: Sequence[Group], present: Sequence[Article]) -> None:
    """The work on an article goes where most of its raw text goes."""
    targets = sorted(
        (span.raw_start, span.raw_end, number)
        for number, group in enumerate(groups, 1)
        for block in group.article.blocks
        for span in block.spans
    )
    shares: list[tuple[int, int, Article]] = []
    for article in present:
        found = measure_shares(article, targets)
        if found:
            number = max(found, key=found.__getitem__)
            shares.append((found[number], number, article))
    for _, number, article in sorted(shares, key=lambda share: -share[0]):
        groups[number - 1].sources.append(article)


def measure_shares(article: Article, holders: Holders) -> dict[int, int]:
    """How many raw characters of the article each holder has."""
    shares: dict[int, int] = {}
    for block in article.blocks:
        for span in block.spans:
            index = max(0, bisect_right(holders, (span.raw_start, float("inf"), 0)) - 1)
            while index < len(holders) and holders[index][0] < span.raw_end:
                raw_start, raw_end, number = holders[index]
                shared = min(raw_end, span.raw_end) - max(raw_start, span.raw_start)
                if shared > 0:
                    shares[number] = shares.get(number, 0) + shared
                index += 1
    return shares


def settle_remnant(remnant: Article, groups: list[Group], holders: Holders, present: Sequence[Article]) -> None:
    """What the reading would add to a held article stays with the article that has it at present."""
    rests: dict[int, list[Block]] = {}
    for block in remnant.blocks:
        rests.setdefault(find_holder(holders, block.spans[0].raw_start), []).append(block)
    for home, blocks in rests.items():
        group = next((group for group in groups if any(source.id == home for source in group.sources)), None)
        if group:
            own = (*group.article.blocks, *blocks)
            group.article = replace(group.article, blocks=own)
        else:
            sources = [article for article in present if article.id == home]
            groups.append(Group(replace(remnant, blocks=tuple(blocks), authors=find_authors(blocks)), sources))


def build_article(group: Group, old_blocks: dict[tuple[Span, ...], Block], numbers: Numbers, raw: str) -> Article:
    """The article with the work on its sources; numbers are new only where there is no former one."""
    article, sources = group.article, group.sources
    article_id = sources[0].id if sources else numbers.take()
    blocks = tuple(keep_block(block, old_blocks.get(join_spans(block.spans)), numbers, raw) for block in article.blocks)
    if not sources:
        return replace(article, id=article_id, blocks=blocks)
    return replace(
        sources[0],
        blocks=blocks,
        section=article.section,
        authors=article.authors,
        date=next((source.date for source in sources if source.date), ""),
        tags=tuple(dict.fromkeys(tag for source in sources for tag in source.tags)),
        note="\n".join(source.note for source in sources if source.note),
    )


def keep_block(new: Block, old: Block | None, numbers: Numbers, raw: str) -> Block:
    """A block of the same raw text keeps its number, and its text where a hand changed it."""
    if old is None:
        return replace(new, id=numbers.take())
    if is_retyped(old, raw):
        return old if old.role is new.role else replace(old, role=new.role)
    if (old.role, old.text, old.pieces) == (new.role, new.text, new.pieces):
        return old
    return replace(new, id=old.id)


def place_typed(present: Sequence[Article], groups: Sequence[Group], fresh: Sequence[Article]) -> list[Article]:
    """Blocks that were only typed go behind the raw text that stood before them, else to the head of the article."""
    placed = list(fresh)
    for article in present:
        before: Block | None = None
        for block in article.blocks:
            if not block.spans:
                insert_typed(placed, groups, article, before, block)
            before = block
    return placed


def insert_typed(
    placed: list[Article], groups: Sequence[Group], article: Article, before: Block | None, block: Block
) -> None:
    for number, target in enumerate(placed):
        for at, other in enumerate(target.blocks):
            if before is not None and (other is before or follows(other, before)):
                blocks = (*target.blocks[: at + 1], block, *target.blocks[at + 1 :])
                placed[number] = replace(target, blocks=blocks)
                return
    for number, group in enumerate(groups):
        if any(source.id == article.id for source in group.sources):
            placed[number] = replace(placed[number], blocks=(block, *placed[number].blocks))
            return


def follows(block: Block, before: Block) -> bool:
    """Whether the block holds the last raw character of another one."""
    if not before.spans:
        return False
    last = before.spans[-1].raw_end - 1
    return any(span.raw_start <= last < span.raw_end for span in block.spans)


def in_page_order(kept: Sequence[Article], fresh: Sequence[Article]) -> Iterator[Article]:
    """Both in their own order; a fresh article stands before the first kept one that begins behind it."""
    waiting = list(fresh)
    for article in kept:
        raw_start = start_of(article)
        while waiting and start_of(waiting[0]) < raw_start:
            yield waiting.pop(0)
        yield article
    yield from waiting


def start_of(article: Article) -> int:
    """Where it begins in the raw text; before everything when it was only typed."""
    return min((span.raw_start for block in article.blocks for span in block.spans), default=-1)


def merge_left_out(issue: Issue, reading: Reading, held: HeldText) -> tuple[LeftOut, ...]:
    kept = [item for item in issue.left_out if item.reason is LeftOutReason.EDITOR]
    kept += [LeftOut(rest, item.reason) for item in reading.left_out for rest in held.rest(item.span)]
    return tuple(sorted(kept, key=lambda item: item.span.raw_start))


def move_entities(before: Issue, after: Issue, read_anew: frozenset[int]) -> Issue:
    """Names stay on their raw text; those whose text is gone wait to be repaired."""
    new_blocks = index_blocks(after)
    old_blocks = [b for article in before.articles if article.id in read_anew for b in article.blocks if b.entities]
    changed = [block for block in old_blocks if new_blocks.get(block.id) is not block]
    changed = [block for block in changed if block.id not in new_blocks or not new_blocks[block.id].entities]
    if changed:
        unnamed = tuple(block for block in new_blocks.values() if not block.entities)
        first = replace(before, articles=(Article(0, tuple(changed)),))
        found = carry_over(first, replace(after, articles=(Article(0, unnamed),)))
        after = put_entities(after, {b.id: b.entities for b in found.articles[0].blocks if b.entities})
    return keep_lost(after, compare_states(before, after))
