"""What an edit changes of what the index knows of an article, told from the blocks that it changed.

Owns the comparison of two states of an article: the difference of what `document` says of both, without describing
either. Blocks that are the same objects in both states are asked only whether they have what came or went with others.
Pure; refuses SQL.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import compress
from operator import attrgetter
from typing import TypeAlias

from app.store.search.document import (
    HAS_DOUBTS,
    MANY_ROW_BITS,
    ROW_BITS,
    State,
    TextRow,
    block_values,
    describe_rows,
    describe_values,
    field_values,
    fold_characters,
    group_blocks,
    has_doubts,
    has_many_blocks,
    make_row,
    raw_text,
)
from app.store.search.folding import fold_all, variants
from app.store.search.frequent_phrases import BORDER, find_frequent
from app.store.search.postings import Field, Value
from app.text.difference import differing_items
from app.text.model import HEADING_ROLES, Article, Block

Rows: TypeAlias = Mapping[int, TextRow]
Values: TypeAlias = frozenset[Value]
Blocks: TypeAlias = Sequence[Block]
CHARACTERS_A_SEARCH = 30
"""So many of a text are folded in the time of looking for a character in it."""
NO_VALUES: Values = frozenset()


@dataclass(frozen=True, slots=True)
class Amendment:
    """What is to be taken out of the index, and what is to be put in."""

    old_rows: Rows
    new_rows: Rows
    old_values: Values
    new_values: Values


@dataclass(frozen=True, slots=True)
class Placed:
    """An article in a state of its issue."""

    state: State
    article: Article


def amend(key: int, old: Placed | None, new: Placed | None) -> Amendment:
    if old and new:
        differing = differing_items(old.article.blocks, new.article.blocks)
        return Amendment(*compare_rows(key, old, new, *differing), *compare_values(old, new, *differing))
    gone, added = describe(key, old), describe(key, new)
    return Amendment(gone[0], added[0], gone[1], added[1])


def describe(key: int, placed: Placed | None) -> tuple[Rows, Values]:
    if placed is None:
        return {}, NO_VALUES
    issue, article = placed.state.issue, placed.article
    rows = describe_rows(issue, article, key)
    return rows, describe_values(issue, article, rows, placed.state.doubts)


def compare_rows(key: int, old: Placed, new: Placed, first: Blocks, second: Blocks) -> tuple[Rows, Rows]:
    """Of rows that hold other blocks, or in another order; `first` and `second` hold all blocks that differ."""
    if not first and not second:
        return {}, {}
    is_of_many = has_many_blocks(old.article)
    if is_of_many is not has_many_blocks(new.article):
        return describe_rows(old.state.issue, old.article, key), describe_rows(new.state.issue, new.article, key)
    mask = (1 << (MANY_ROW_BITS if is_of_many else ROW_BITS)) - 1
    touched = {block.id & mask for block in (*first, *second)}
    old_rows, new_rows = (
        group_blocks(blocks_in(placed.article.blocks, touched, mask), key, is_of_many=is_of_many)
        for placed in (old, new)
    )
    return make_rows(old, old_rows, new_rows), make_rows(new, new_rows, old_rows)


def blocks_in(blocks: Blocks, rows: Set[int], mask: int) -> Iterator[Block]:
    """Those whose numbers, as far as the mask reaches, are among these: a loop in C, for there may be thousands."""
    return compress(blocks, map(rows.__contains__, map(mask.__and__, map(attrgetter("id"), blocks))))


def make_rows(placed: Placed, rows: Mapping[int, list[Block]], others: Mapping[int, list[Block]]) -> Rows:
    return {
        number: make_row(placed.state.issue, blocks)
        for number, blocks in rows.items()
        if not are_same(blocks, others.get(number, []))
    }


def are_same(first: Blocks, second: Blocks) -> bool:
    return len(first) == len(second) and all(one is other for one, other in zip(first, second, strict=True))


def compare_values(old: Placed, new: Placed, first: Blocks, second: Blocks) -> tuple[Values, Values]:
    """`first` and `second` hold all blocks that differ."""
    shared = {id(block) for block in first} & {id(block) for block in second}
    gone = [block for block in first if id(block) not in shared]
    added = [block for block in second if id(block) not in shared]
    rest = Rest(new, {id(block) for block in added})
    had = {*field_values(old.state.issue, old.article), *block_values(gone)}
    has = {*field_values(new.state.issue, new.article), *block_values(added)}
    differing = {value for value in had ^ has if value not in rest.values}
    before, after = had & differing, has & differing
    for values, characters in zip((before, after), compare_characters(old, new, gone, added, rest), strict=True):
        values.update(characters)
    for values, phrases in zip((before, after), compare_phrases(gone, added, rest), strict=True):
        values.update((Field.PHRASE, phrase) for phrase in phrases)
    for values, is_doubted in zip((before, after), compare_doubts(old, new, gone, added, rest), strict=True):
        if is_doubted:
            values.add(HAS_DOUBTS)
    return frozenset(before - after), frozenset(after - before)


def compare_doubts(old: Placed, new: Placed, gone: Blocks, added: Blocks, rest: "Rest") -> tuple[bool, bool]:
    """Whether the article has open doubts; that it has in both states may be told as that it has in none."""
    if old.state.issue.doubts is new.state.issue.doubts and [block.spans for block in gone] == [
        block.spans for block in added
    ]:
        return False, False
    before, after = old.state.doubts, new.state.doubts
    return (
        has_doubts(gone, before) or has_doubts(rest.blocks, before),
        has_doubts(added, after) or has_doubts(rest.blocks, after),
    )


def compare_phrases(gone: Blocks, added: Blocks, rest: "Rest") -> tuple[set[str], set[str]]:
    """The frequent phrases that went, and those that came."""
    before, after = (find_frequent(block.text for block in blocks) for blocks in (gone, added))
    differing = {phrase for phrase in before ^ after if not rest.has_phrase(phrase)}
    return before & differing, after & differing


class Rest:
    """The blocks that are in both states: whether they have a value or a character too."""

    def __init__(self, placed: Placed, added: set[int]) -> None:
        self.placed = placed
        self.added = added

    @cached_property
    def blocks(self) -> Blocks:
        return [block for block in self.placed.article.blocks if id(block) not in self.added]

    @cached_property
    def values(self) -> Values:
        return frozenset(block_values(self.blocks))

    @cached_property
    def headings(self) -> str:
        return "".join(block.text for block in self.blocks if block.role in HEADING_ROLES)

    @cached_property
    def clean(self) -> str:
        return "".join(block.text for block in self.blocks)

    def has_phrase(self, folded: str) -> bool:
        """Most have it as it is written; only where none has are all of them folded."""
        return any(folded in block.text for block in self.blocks) or folded in self.folded

    @cached_property
    def folded(self) -> str:
        return fold_all(BORDER.join(block.text for block in self.blocks))

    @cached_property
    def raw(self) -> str:
        raw = self.placed.state.issue.raw
        return "".join(raw[span.raw_start : span.raw_end] for block in self.blocks for span in block.spans)


@dataclass(frozen=True, slots=True)
class Characters:
    """The folded characters of some blocks: of their headings, of all of their clean text, and of their raw text."""

    headings: Set[str]
    clean: Set[str]
    raw: Set[str]

    @classmethod
    def of(cls, placed: Placed, blocks: Blocks) -> "Characters":
        texts = [block.text for block in blocks]
        raw_texts = [raw_text(placed.state.issue, block) for block in blocks]
        clean = fold_characters(texts)
        return cls(
            fold_characters(block.text for block in blocks if block.role in HEADING_ROLES),
            clean,
            clean if raw_texts == texts else fold_characters(raw_texts),
        )

    def by_field(self, rest: "Characters", among: Set[str]) -> Iterator[tuple[Field, Set[str]]]:
        """Of blocks that have these or the rest's characters."""
        clean, raw = (self.clean | rest.clean) & among, (self.raw | rest.raw) & among
        yield Field.CHARACTER, clean
        yield Field.HEADING_CHARACTER, (self.headings | rest.headings) & among
        yield Field.RAW_CHARACTER, raw - clean
        yield Field.CLEAN_CHARACTER, clean - raw


def compare_characters(
    old: Placed, new: Placed, gone: Blocks, added: Blocks, rest: Rest
) -> tuple[Iterable[Value], Iterable[Value]]:
    """Of the characters that came or went somewhere, the values in both states; those in both may be left away."""
    if not gone and not added:
        return (), ()
    first, second = Characters.of(old, gone), Characters.of(new, added)
    differing = (first.headings ^ second.headings) | (first.clean ^ second.clean) | (first.raw ^ second.raw)
    if not differing:
        return (), ()
    if len(differing) * CHARACTERS_A_SEARCH > len(rest.clean):
        kept = Characters.of(new, rest.blocks)
        fields = list(zip(first.by_field(kept, differing), second.by_field(kept, differing), strict=True))
        return (
            [(field, character) for (field, had), (_, has) in fields for character in had - has],
            [(field, character) for (field, had), (_, has) in fields for character in has - had],
        )
    before: list[Value] = []
    after: list[Value] = []
    for character in differing:
        before += character_values(character, first, rest)
        after += character_values(character, second, rest)
    return before, after


def character_values(character: str, own: Characters, rest: Rest) -> Iterator[Value]:
    """What the article has of a character, with some blocks of its own besides the rest."""
    forms = variants(character)
    is_heading = character in own.headings or has_any(rest.headings, forms)
    is_clean = is_heading or character in own.clean or has_any(rest.clean, forms)
    is_raw = character in own.raw or (not character.isspace() and has_any(rest.raw, forms))
    if is_clean:
        yield Field.CHARACTER, character
    if is_heading:
        yield Field.HEADING_CHARACTER, character
    if is_raw is not is_clean:
        yield (Field.RAW_CHARACTER if is_raw else Field.CLEAN_CHARACTER), character


def has_any(text: str, forms: str) -> bool:
    return forms in text if len(forms) == 1 else any(form in text for form in forms)
