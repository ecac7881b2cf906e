"""What differs between two states of one issue, key by key, and how to put a set of such values in place.

Owns the keys by which an issue is told apart (`Key`), the comparison, and the placing of values. Refuses to know
operations, storage and JSON. Because states are frozen and share what did not change, comparing costs one identity test
an article, block and doubt.

Keys: `("issue", name)` for newspaper, date and page; `("articles",)` for the order of the articles, by id;
`("article", id, name)` for a field of an article, where `blocks` stands for the ids of its blocks in order;
`("block", id)`, `("doubt", id)`, `("repair", id)` and `("left_out", raw_start)` for a whole value, None where there is
none. The entities of a block are part of its value, so that text and spans always change together.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import compress, count
from operator import attrgetter, is_not
from typing import Any, NamedTuple, TypeAlias, TypeVar

from app.text.model import Article, Block, Doubt, Issue, LeftOut, Repair

Key: TypeAlias = tuple[str | int, ...]
Values: TypeAlias = Mapping[Key, Any]
Item = TypeVar("Item")
FEW = 500
"""Items that are compared in no time."""

ISSUE_FIELDS = ("newspaper", "date", "page")
ARTICLE_FIELDS = ("section", "authors", "date", "status", "tags", "note")
LISTS = {"doubts": "doubt", "left_out": "left_out", "repairs": "repair"}
"""The fields of an issue that are lists of values with a number, and the keys of these."""
ORDER: Key = ("articles",)


@dataclass(frozen=True, slots=True)
class Difference:
    """The values of the keys that differ: `back` leads to the state before, `forth` to the one after."""

    back: Values
    forth: Values

    @property
    def keys(self) -> frozenset[Key]:
        return frozenset(self.forth)

    @property
    def block_ids(self) -> frozenset[int]:
        """The blocks that were added, changed or removed."""
        return frozenset(int(key[1]) for key in self.forth if key[0] == "block")

    @property
    def article_ids(self) -> frozenset[int]:
        """The articles of which a field or the list of blocks changed; see `block_ids` for the text."""
        return frozenset(int(key[1]) for key in self.forth if key[0] == "article")


def compare_states(before: Issue, after: Issue) -> Difference:
    back: dict[Key, Any] = {}
    forth: dict[Key, Any] = {}
    states = ((before, back), (after, forth))
    for name in ISSUE_FIELDS:
        if getattr(before, name) != getattr(after, name):
            for issue, values in states:
                values["issue", name] = getattr(issue, name)
    if [article.id for article in before.articles] != [article.id for article in after.articles]:
        for issue, values in states:
            values[ORDER] = tuple(article.id for article in issue.articles)
    compare_articles(before, after, back, forth)
    first, second = without_shared(before, after)
    for name, index in INDEXES.items():
        compare_maps(name, index(first), index(second), back, forth)
    return Difference(back, forth)


def without_shared(before: Issue, after: Issue) -> tuple[Issue, Issue]:
    """The states without the articles, blocks and others that are the same objects in both: most of a large issue."""
    old = {article.id: article for article in before.articles}
    new = {article.id: article for article in after.articles}
    first: dict[str, Any] = {"articles": tuple(without_shared_blocks(old, new))}
    second: dict[str, Any] = {"articles": tuple(without_shared_blocks(new, old))}
    for name in LISTS:
        first[name], second[name] = differing_items(getattr(before, name), getattr(after, name))
    return replace(before, **first), replace(after, **second)


def without_shared_blocks(own: Mapping[int, Article], others: Mapping[int, Article]) -> Iterator[Article]:
    for article_id, article in own.items():
        other = others.get(article_id)
        if other is None:
            yield article
        elif other is not article:
            blocks, _ = differing_items(article.blocks, other.blocks)
            yield replace(article, blocks=blocks)


def differing_items(old: tuple[Item, ...], new: tuple[Item, ...]) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Without those at the beginning and at the end that are the same objects in both."""
    start, behind = same_ends(old, new)
    return old[start : len(old) - behind], new[start : len(new) - behind]


class LastEnds(NamedTuple):
    old: tuple[object, ...]
    new: tuple[object, ...]
    ends: tuple[int, int]


_last_ends = [LastEnds((), (), (0, 0))]
"""What was compared last: everyone who follows an edit compares the blocks of the same article in the same states."""


def same_ends(old: tuple[object, ...], new: tuple[object, ...]) -> tuple[int, int]:
    """How many items at the beginning and, of the rest, at the end are the same objects in both."""
    known = _last_ends[0]
    if (known.old is old and known.new is new) or (known.old is new and known.new is old):
        return known.ends
    start, shortest = count_same(old, new), min(len(old), len(new))
    behind = min(next(compress(count(), map(is_not, reversed(old), reversed(new))), shortest), shortest - start)
    if shortest > FEW:
        _last_ends[0] = LastEnds(old, new, (start, behind))
    return start, behind


def count_same(old: Sequence[object], new: Sequence[object]) -> int:
    """How many items at the beginning are the same objects in both."""
    return next(compress(count(), map(is_not, old, new)), min(len(old), len(new)))


def compare_articles(before: Issue, after: Issue, back: dict[Key, Any], forth: dict[Key, Any]) -> None:
    old = {article.id: article for article in before.articles}
    new = {article.id: article for article in after.articles}
    for article_id in old | new:
        first, second = old.get(article_id), new.get(article_id)
        if first is second:
            continue
        has_blocks = first is None or second is None or lists_others(first.blocks, second.blocks)
        first_fields = article_fields(first, has_blocks=has_blocks)
        second_fields = article_fields(second, has_blocks=has_blocks)
        for name in first_fields | second_fields:
            if first_fields.get(name) != second_fields.get(name):
                back["article", article_id, name] = first_fields.get(name)
                forth["article", article_id, name] = second_fields.get(name)


def lists_others(old: tuple[Block, ...], new: tuple[Block, ...]) -> bool:
    """Whether the numbers of the blocks, or their order, are other ones."""
    first, second = differing_items(old, new)
    return [block.id for block in first] != [block.id for block in second]


def article_fields(article: Article | None, *, has_blocks: bool) -> dict[str, Any]:
    if article is None:
        return {}
    fields = {name: getattr(article, name) for name in ARTICLE_FIELDS}
    if has_blocks:
        fields["blocks"] = block_numbers(article)
    return fields


def block_numbers(article: Article) -> tuple[int, ...]:
    return tuple(map(attrgetter("id"), article.blocks))


def compare_maps(
    name: str, old: Mapping[int, Any], new: Mapping[int, Any], back: dict[Key, Any], forth: dict[Key, Any]
) -> None:
    for key in {**old, **new}:
        first, second = old.get(key), new.get(key)
        if first is not second and first != second:
            back[name, key] = first
            forth[name, key] = second


def index_blocks(issue: Issue) -> dict[int, Block]:
    return {block.id: block for article in issue.articles for block in article.blocks}


def index_doubts(issue: Issue) -> dict[int, Doubt]:
    return {doubt.id: doubt for doubt in issue.doubts}


def index_left_out(issue: Issue) -> dict[int, LeftOut]:
    return {item.span.raw_start: item for item in issue.left_out}


def index_repairs(issue: Issue) -> dict[int, Repair]:
    return {repair.id: repair for repair in issue.repairs}


INDEXES: Mapping[str, Callable[[Issue], dict[int, Any]]] = {
    "block": index_blocks,
    "doubt": index_doubts,
    "left_out": index_left_out,
    "repair": index_repairs,
}


def place_values(issue: Issue, values: Values) -> Issue:
    """The issue with these values in place of its own. Articles that are in no order, and blocks of none, are gone."""
    parts: dict[str, dict[int, Any]] = {name: {} for name in INDEXES}
    fields: dict[int, dict[str, Any]] = {}
    for key, value in values.items():
        if key[0] in parts:
            parts[str(key[0])][int(key[1])] = value
        elif key[0] == "article":
            fields.setdefault(int(key[1]), {})[str(key[2])] = value
    order = values.get(ORDER, tuple(article.id for article in issue.articles))
    is_listed_anew = any("blocks" in own for own in fields.values())
    changed = parts["block"]
    blocks = with_values(index_blocks(issue), changed) if is_listed_anew else {}
    old = {article.id: article for article in issue.articles}
    others: dict[str, Any] = {name: values["issue", name] for name in ISSUE_FIELDS if ("issue", name) in values}
    others |= {name: place_items(INDEXES[key](issue), parts[key]) for name, key in LISTS.items() if parts[key]}
    return replace(
        issue,
        articles=tuple(
            place_article(old.get(number), number, fields.get(number, {}), changed, blocks) for number in order
        ),
        **others,
    )


def with_values(known: Mapping[int, Item], changed: Mapping[int, Item | None]) -> dict[int, Item]:
    return {number: value for number, value in {**known, **changed}.items() if value is not None}


def place_items(known: Mapping[int, Item], changed: Mapping[int, Item | None]) -> tuple[Item, ...]:
    """In the order of their numbers."""
    placed = with_values(known, changed)
    return tuple(placed[number] for number in sorted(placed))


def place_article(
    old: Article | None,
    number: int,
    fields: Mapping[str, Any],
    changed: Mapping[int, Block | None],
    blocks: Mapping[int, Block],
) -> Article:
    """`blocks` are those of the whole issue, where an article gets others than it has."""
    base = old or Article(number, ())
    placed = base.blocks
    if "blocks" in fields:
        placed = tuple(blocks[block_id] for block_id in fields["blocks"])
    elif not changed.keys().isdisjoint(map(attrgetter("id"), base.blocks)):
        present = with_values({}, changed)
        placed = tuple(present[block.id] if block.id in changed else block for block in base.blocks)
    if len(placed) == len(base.blocks) and not any(map(is_not, placed, base.blocks)):
        placed = base.blocks
    rest = {name: value for name, value in fields.items() if name != "blocks"}
    return base if placed is base.blocks and not rest else replace(base, blocks=placed, **rest)
