"""All names of a library as one list: entries of the register, and names that stand in texts and have no entry yet.

Owns the rule whose name a mention is, the order of the list, and the looking up as one types. Refuses to change
anything (see `register`).

The rule: among the entries that have the name, the number that an editor chose decides; if only one entry has it, it is
that one's, whatever was chosen; if none has it, it is the chosen one's. What several entries have and nobody chose for
is that one's who had the name before the others, where it is known (see `namesakes`), or else a name of its own.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import TypeAlias

from app.store.register import NameUse, RegisterEntry
from app.store.search.folding import fold, fold_all, load_ranks
from app.store.search.pinyin import initials, spellings
from app.text.model import EntityKind

Pair: TypeAlias = tuple[str, int]
"""A text and the number of an entry, as entities have them."""
Order: TypeAlias = tuple[str, str, EntityKind, int]


@dataclass(frozen=True, slots=True)
class RegisterName:
    """`entry` is 0 for a name that has none; `pairs` are those of its mentions, `count` how many these are."""

    kind: EntityKind
    label: str
    entry: int = 0
    variants: tuple[str, ...] = ()
    identifier: str = ""
    note: str = ""
    pairs: tuple[Pair, ...] = ()
    count: int = 0

    @property
    def labels(self) -> tuple[str, ...]:
        return (self.label, *self.variants)

    @property
    def key(self) -> tuple[EntityKind, str, int]:
        """An entry keeps its own whatever it is called."""
        return (self.kind, "" if self.entry else self.label, self.entry)


class Owners:
    """Whose a mention is, by its kind, its text and the number that it was given."""

    def __init__(
        self, entries: Iterable[RegisterEntry], owned: Mapping[tuple[EntityKind, str], int] | None = None
    ) -> None:
        """`owned` are the entries whose names are that several have, where a mention says nothing else."""
        self.owned = owned or {}
        self.entries = {entry.id: entry for entry in entries}
        self.by_label: dict[tuple[EntityKind, str], list[int]] = {}
        for entry in self.entries.values():
            if not entry.merged_into:
                for label in entry.labels:
                    self.by_label.setdefault((entry.kind, label), []).append(entry.id)

    def standing(self, number: int) -> int:
        """The entry that stands for this one; 0 for none."""
        entry = self.entries.get(number)
        while entry is not None and entry.merged_into:
            entry = self.entries.get(entry.merged_into)
        return entry.id if entry else 0

    def owner(self, kind: EntityKind, label: str, number: int) -> int:
        """The entry, 0 for none."""
        having = self.by_label.get((kind, label), [])
        chosen = self.standing(number) if number else 0
        if chosen in having or not having:
            return chosen
        if len(having) == 1:
            return having[0]
        owner = self.standing(self.owned.get((kind, label), 0))
        return owner if owner in having else 0


@dataclass(slots=True)
class NameList:
    """The names in the order by pinyin; `places` are where each stands, by its key, `having` by each of its labels.

    `hay` is what each is found by, `orders` what it is sorted by; `pairs` are those of all mentions, by their text.
    """

    names: tuple[RegisterName, ...] = ()
    hay: tuple[str, ...] = ()
    orders: tuple[Order, ...] = ()
    places: dict[tuple[EntityKind, str, int], int] = field(default_factory=dict)
    having: dict[tuple[EntityKind, str], list[int]] = field(default_factory=dict)
    pairs: dict[tuple[EntityKind, str], tuple[Pair, ...]] = field(default_factory=dict)

    def with_text(self, kind: EntityKind, text: str) -> RegisterName:
        """What stands in texts as this, whosever it is."""
        return RegisterName(kind, text, pairs=self.pairs.get((kind, text), ()))

    def owner_of(self, kind: EntityKind, text: str) -> RegisterName | None:
        """The first that has this as one of its names."""
        return next((self.names[at] for at in self.having.get((kind, text), ())), None)

    def namesakes(self, name: RegisterName, labels: Set[str]) -> list[RegisterName]:
        """The other entries of its kind that have one of these names, who stands most often first."""
        places = sorted({at for label in labels for at in self.having.get((name.kind, label), ())})
        others = (self.names[at] for at in places)
        found = [other for other in others if other.entry and other.key != name.key]
        return sorted(found, key=lambda other: -other.count)

    def find(self, words: str, kind: EntityKind | None = None) -> list[int]:
        """The places of those that have all the words in a name, in its spelling, or as its initials or identifier.

        Those that begin so stand before the others.
        """
        wanted = [word for word in fold_all(words).split() if word]
        if not wanted:
            everything = range(len(self.names))
            return [at for at in everything if self.names[at].kind is kind] if kind else list(everything)
        first, longest = f"\n{wanted[0]}", max(wanted, key=len)
        found = [at for at, hay in enumerate(self.hay) if longest in hay]
        if len(wanted) > 1:
            found = [at for at in found if all(word in self.hay[at] for word in wanted)]
        if kind is not None:
            found = [at for at in found if self.names[at].kind is kind]
        beginning = {at for at in found if first in self.hay[at]}
        return [*(at for at in found if at in beginning), *(at for at in found if at not in beginning)]


def list_names(
    entries: Sequence[RegisterEntry],
    uses: Iterable[NameUse],
    owned: Mapping[tuple[EntityKind, str], int] | None = None,
    former: NameList | None = None,
) -> NameList:
    """`owned` as for `Owners`. What a former list knows of names that are the same is taken over, not made again.

    So whoever drops the former list, in the midst of typing, frees little.
    """
    owners = Owners(entries, owned)
    pairs: dict[int, list[Pair]] = {}
    counts: dict[int, int] = {}
    alone: dict[tuple[EntityKind, str], tuple[list[Pair], int]] = {}
    for use in uses:
        owner = owners.owner(use.kind, use.label, use.entry)
        if owner:
            pairs.setdefault(owner, []).append((use.label, use.entry))
            counts[owner] = counts.get(owner, 0) + use.count
        else:
            own, count = alone.get((use.kind, use.label), ([], 0))
            alone[use.kind, use.label] = ([*own, (use.label, use.entry)], count + use.count)
    names = [
        RegisterName(
            entry.kind,
            entry.label,
            entry.id,
            entry.variants,
            entry.identifier,
            entry.note,
            tuple(pairs.get(entry.id, ())),
            counts.get(entry.id, 0),
        )
        for entry in entries
        if not entry.merged_into
    ]
    names += [RegisterName(kind, label, pairs=tuple(own), count=count) for (kind, label), (own, count) in alone.items()]
    return arrange(names, former or NameList())


def arrange(names: Iterable[RegisterName], former: NameList) -> NameList:
    ranks = load_ranks()
    made: list[tuple[Order, str, RegisterName]] = []
    for name in names:
        at = former.places.get(name.key, -1)
        known = former.names[at] if at >= 0 else None
        if known is not None and known.labels == name.labels and known.identifier == name.identifier:
            made.append((former.orders[at], former.hay[at], known if known == name else name))
        else:
            order = (fold(name.label).translate(ranks), name.label, name.kind, name.entry)
            made.append((order, make_hay(name), name))
    made.sort(key=lambda item: item[0])
    orders, hay, ordered = zip(*made, strict=True) if made else ((), (), ())
    return index(ordered, hay, orders)


def index(names: tuple[RegisterName, ...], hay: tuple[str, ...], orders: tuple[Order, ...]) -> NameList:
    places = {name.key: at for at, name in enumerate(names)}
    having: dict[tuple[EntityKind, str], list[int]] = {}
    of_text: dict[tuple[EntityKind, str], list[Pair]] = {}
    for at, name in enumerate(names):
        for label in name.labels:
            having.setdefault((name.kind, label), []).append(at)
        for pair in name.pairs:
            of_text.setdefault((name.kind, pair[0]), []).append(pair)
    found = {key: tuple(own) for key, own in of_text.items()}
    return NameList(names, hay, orders, places, having, found)


def make_hay(name: RegisterName) -> str:
    """What is looked through: each label, its spelling and its initials on lines of their own."""
    lines = [""]
    for label in name.labels:
        lines += (fold_all(label), *spellings(label), *initials(label))
    if name.identifier:
        lines.append(name.identifier.lower())
    return "\n".join(lines)
