"""What the search index knows of an article: its values, its texts, its place in each order.

Owns the reading of these from an issue. Pure; refuses SQL. The texts of an article stand in at most sixteen rows of the
full text index, each block in the one that its number tells, so that an edit writes little and all rows of the library
are numbered closely. Of an article with very many blocks each has a row of its own, numbered behind all others.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.store.search.folding import fold, order_key
from app.store.search.frequent_phrases import find_frequent
from app.store.search.long_texts import remember_long
from app.store.search.postings import Field, Value
from app.text.difference import count_same, differing_items
from app.text.model import HEADING_ROLES, Article, Block, EntityKind, Issue, Role, Verdict

ROW_BITS = 4
"""Rows of an article: more make the index larger, fewer make edits of long articles slower."""
MANY_BLOCKS = 128
"""An article with more has a row for each."""
MANY_ROW_BITS = 24
MANY_ROWS = 1 << 62
"""Added to the number of such a row."""
TITLE, BODY, LEAD = Role.TITLE, Role.BODY, Role.LEAD
PICTURE_ROLES = frozenset({Role.CAPTION, Role.CREDIT})
NAME_FIELDS = {
    EntityKind.PERSON.value: Field.PERSON,
    EntityKind.PLACE.value: Field.PLACE,
    EntityKind.ORGANISATION.value: Field.ORGANISATION,
}
DOUBTS, NOTE, TAGS, AUTHORS, PICTURE = "doubts", "note", "tags", "authors", "picture"
"""The values of `Field.FEATURE`."""
HAS_DOUBTS: Value = (Field.FEATURE, DOUBTS)


@dataclass(frozen=True, slots=True)
class TextRow:
    """A row of the full text index. `raw` is None where the raw text, white space aside, reads as the clean text."""

    headings: tuple[str, ...]
    bodies: tuple[str, ...]
    raw: tuple[str, ...] | None

    @property
    def is_empty(self) -> bool:
        return not any(self.headings) and not any(self.bodies)


@dataclass(frozen=True, slots=True)
class Facts:
    """What stands in columns: the date that counts, and the place among names."""

    date: str
    name_order: bytes


@dataclass(frozen=True)
class State:
    """An issue as it is or was, and the keys of those of its articles that an edit touches, by id."""

    issue: Issue
    keys: Mapping[int, int]

    @cached_property
    def doubts(self) -> Sequence[int]:
        """The raw offsets of the open doubts, ascending."""
        return doubt_offsets(self.issue)


def articles_by_key(state: State) -> dict[int, Article]:
    return {state.keys[article.id]: article for article in state.issue.articles if article.id in state.keys}


def has_many_blocks(article: Article) -> bool:
    return len(article.blocks) > MANY_BLOCKS


def row_number(article_key: int, block_id: int, *, is_of_many: bool = False) -> int:
    if is_of_many:
        return MANY_ROWS | article_key << MANY_ROW_BITS | block_id & (1 << MANY_ROW_BITS) - 1
    return article_key << ROW_BITS | block_id & (1 << ROW_BITS) - 1


def effective_date(issue: Issue, article: Article) -> str:
    return article.date or issue.date


def describe_facts(issue: Issue, article: Article) -> Facts:
    name = article.title or next((block.text for block in article.blocks if block.text), "")
    return Facts(effective_date(issue, article), order_key(name))


def keeps_facts(before: Issue, old: Article, after: Issue, new: Article) -> bool:
    """Whether the facts are sure to be the same: no title differs, and some text before what does."""
    first, second = differing_items(old.blocks, new.blocks)
    if any(block.role is TITLE for block in (*first, *second)):
        return False
    is_named = any(block.text for block in old.blocks[: count_same(old.blocks, new.blocks)])
    return is_named and effective_date(before, old) == effective_date(after, new)


@remember_long
def without_space(text: str) -> str:
    return "".join(text.split())


def raw_text(issue: Issue, block: Block) -> str:
    """The raw text of the block as it stands, but for white space: that of justification means nothing."""
    return without_space("".join(issue.raw[span.raw_start : span.raw_end] for span in block.spans))


def describe_rows(issue: Issue, article: Article, key: int) -> dict[int, TextRow]:
    """By row number. Texts are not folded yet."""
    rows = group_blocks(article.blocks, key, is_of_many=has_many_blocks(article))
    return {number: make_row(issue, blocks) for number, blocks in rows.items()}


def group_blocks(blocks: Iterable[Block], key: int, *, is_of_many: bool) -> dict[int, list[Block]]:
    """The blocks of each row, in their order."""
    grouped: dict[int, list[Block]] = defaultdict(list)
    for block in blocks:
        grouped[row_number(key, block.id, is_of_many=is_of_many)].append(block)
    return grouped


def make_row(issue: Issue, blocks: Sequence[Block]) -> TextRow:
    raw = tuple(raw_text(issue, block) for block in blocks)
    is_as_clean = all(
        text == block.text or fold(text) == fold(block.text) for text, block in zip(raw, blocks, strict=True)
    )
    return TextRow(
        headings=tuple(block.text for block in blocks if block.role in HEADING_ROLES),
        bodies=tuple(block.text for block in blocks if block.role not in HEADING_ROLES),
        raw=None if is_as_clean else raw,
    )


def describe_values(
    issue: Issue, article: Article, rows: Mapping[int, TextRow], doubts: Sequence[int]
) -> frozenset[Value]:
    """`doubts` are the raw offsets of the issue's open doubts, ascending."""
    values = {*character_values(rows), *field_values(issue, article), *block_values(article.blocks)}
    values.update((Field.PHRASE, phrase) for phrase in find_frequent(block.text for block in article.blocks))
    return frozenset(values | {HAS_DOUBTS} if has_doubts(article.blocks, doubts) else values)


def character_values(rows: Mapping[int, TextRow]) -> Iterator[Value]:
    headings = fold_characters(text for row in rows.values() for text in row.headings)
    characters = headings | fold_characters(text for row in rows.values() for text in row.bodies)
    raw = characters
    if any(row.raw is not None for row in rows.values()):
        raw = fold_characters(
            text for row in rows.values() for text in (row.raw if row.raw is not None else (*row.headings, *row.bodies))
        )
    for field, found in (
        (Field.CHARACTER, characters),
        (Field.HEADING_CHARACTER, headings),
        (Field.RAW_CHARACTER, raw - characters),
        (Field.CLEAN_CHARACTER, characters - raw),
    ):
        for character in found:
            yield field, character


def fold_characters(texts: Iterable[str]) -> set[str]:
    """Each character of the texts once, folded."""
    return set(characters_of("".join(texts)))


@remember_long
def characters_of(text: str) -> frozenset[str]:
    return frozenset(fold(text))


def field_values(issue: Issue, article: Article) -> Iterator[Value]:
    """Those that do not come from blocks."""
    date = effective_date(issue, article)
    for field, value in (
        (Field.NEWSPAPER, issue.newspaper),
        (Field.MONTH, date[:7]),
        (Field.SECTION, article.section),
        (Field.STATUS, article.status.value),
        (Field.FEATURE, NOTE if article.note else ""),
        (Field.FEATURE, TAGS if article.tags else ""),
        (Field.FEATURE, AUTHORS if article.authors else ""),
        *((Field.AUTHOR, author) for author in article.authors),
        *((NAME_FIELDS.get(tag.scheme, Field.TAG), tag.label) for tag in article.tags),
    ):
        if value:
            yield field, value


def block_values(blocks: Iterable[Block]) -> Iterator[Value]:
    """Names and features, not characters."""
    for block in blocks:
        if block.role in PICTURE_ROLES:
            yield Field.FEATURE, PICTURE
        for entity in block.entities:
            field = NAME_FIELDS.get(entity.kind.value)
            label = block.text[entity.clean_start : entity.clean_end]
            if field and label:
                yield field, label


def has_doubts(blocks: Iterable[Block], doubts: Sequence[int]) -> bool:
    """Whether one of the doubts, ascending raw offsets, is about a raw character of the blocks."""
    if not doubts:
        return False
    first, last = doubts[0], doubts[-1]
    return any(
        doubts[bisect_left(doubts, span.raw_start)] < span.raw_end
        for block in blocks
        for span in block.spans
        if span.raw_start <= last and span.raw_end > first
    )


def doubt_offsets(issue: Issue) -> list[int]:
    return sorted([doubt.raw_offset for doubt in issue.doubts if doubt.verdict is Verdict.OPEN])


def is_paragraph(block: Block) -> bool:
    return block.role is BODY or block.role is LEAD


def body_texts(article: Article) -> list[str]:
    """What is compared with other articles: its paragraphs."""
    return [block.text for block in article.blocks if is_paragraph(block)]


def texts_around(old: Sequence[Block], new: Sequence[Block], reach: int) -> tuple[list[str], list[str]]:
    """The paragraphs that differ, and on both sides so many characters more; all where there are not so many."""
    shortest = min(len(old), len(new))
    start = count_same(old, new)
    behind = min(count_same(old[::-1], new[::-1]), shortest - start)
    start -= count_reaching(reversed(old[:start]), reach)
    behind -= count_reaching(old[len(old) - behind :], reach)
    first, second = (blocks[start : len(blocks) - behind] for blocks in (old, new))
    return [block.text for block in first if is_paragraph(block)], [b.text for b in second if is_paragraph(b)]


def count_reaching(blocks: Iterable[Block], reach: int) -> int:
    """How many of them, from the first on, have paragraphs of so many characters."""
    characters = count = 0
    for block in blocks:
        if characters >= reach:
            break
        characters += len(block.text) if is_paragraph(block) else 0
        count += 1
    return count
