"""All names of a library as one list: entries of the register, and names that stand in texts and have no entry yet.

Owns the order of the list, and the looking up as one types. Refuses to change anything (see `register`), and to say
whose a mention is (see `name_owners`).
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import TypeAlias

from app.store.register import NameUse, RegisterEntry
from app.store.search.folding import fold, fold_all, load_ranks
from app.store.search.pinyin import initials, spellings
from app.text.model import EntityKind
from app.workspace.name_owners import Owners, Text

Pair: TypeAlias = tuple[str, int]
"""A text and the number of an entry, as entities have them."""
Key: TypeAlias = tuple[EntityKind, str, int]
Order: TypeAlias = tuple[str, str, EntityKind, int]
Uses: TypeAlias = Mapping[Text, tuple[tuple[int, int], ...]]
"""By text: the numbers of entries that it was given, and how often each."""


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
    def key(self) -> Key:
        """An entry keeps its own whatever it is called."""
        return (self.kind, "" if self.entry else self.label, self.entry)


@dataclass(slots=True)
class NameList:
    """The names in the order by pinyin.

    `orders` are what they are sorted by, `hay` is what each is found by: empty until they are spelt, which takes as
    long as to list them. `uses` are the mentions of all texts, and `owners` whose they are.
    """

    names: tuple[RegisterName, ...] = ()
    orders: tuple[Order, ...] = ()
    hay: tuple[str, ...] = ()
    by_key: dict[Key, RegisterName] = field(default_factory=dict)
    uses: Uses = field(default_factory=dict)
    owners: Owners = field(default_factory=lambda: Owners(()), compare=False)

    def spell(self) -> None:
        """From then on names are found by their spelling too."""
        if not self.hay:
            self.hay = tuple(map(make_hay, self.names))

    def place(self, key: Key) -> int:
        """-1 for none."""
        name = self.by_key.get(key)
        return bisect_left(self.orders, make_order(name)) if name else -1

    def with_text(self, kind: EntityKind, text: str) -> RegisterName:
        """What stands in texts as this, whosever it is."""
        return RegisterName(kind, text, pairs=tuple((text, number) for number, _ in self.uses.get((kind, text), ())))

    def having(self, kind: EntityKind, text: str) -> list[RegisterName]:
        """All that have this as one of their names."""
        keys = [(kind, "", number) for number in self.owners.by_label.get((kind, text), ())]
        found = [self.by_key.get(key) for key in (*keys, (kind, text, 0))]
        return sorted((name for name in found if name), key=make_order)

    def owner_of(self, kind: EntityKind, text: str) -> RegisterName | None:
        """The first that has this as one of its names."""
        return next(iter(self.having(kind, text)), None)

    def namesakes(self, name: RegisterName, labels: Set[str]) -> list[RegisterName]:
        """The other entries of its kind that have one of these names, who stands most often first."""
        found = {other.key: other for label in labels for other in self.having(name.kind, label)}
        others = sorted(found.values(), key=make_order)
        return sorted((other for other in others if other.entry and other.key != name.key), key=lambda own: -own.count)

    def find(self, words: str, kind: EntityKind | None = None) -> list[int]:
        """The places of those that have all the words in a name, in its spelling, or as its initials or identifier.

        Those that begin so stand before the others. Before they are spelt, only what they are called is looked through.
        """
        wanted = [word for word in fold_all(words).split() if word]
        if not wanted:
            everything = range(len(self.names))
            return [at for at in everything if self.names[at].kind is kind] if kind else list(everything)
        first, longest = f"\n{wanted[0]}", max(wanted, key=len)
        hays = self.hay or [f"\n{name.label}" for name in self.names]
        found = [at for at, hay in enumerate(hays) if longest in hay]
        if len(wanted) > 1:
            found = [at for at in found if all(word in hays[at] for word in wanted)]
        if kind is not None:
            found = [at for at in found if self.names[at].kind is kind]
        beginning = {at for at in found if first in hays[at]}
        return [*(at for at in found if at in beginning), *(at for at in found if at not in beginning)]


def list_names(
    entries: Iterable[RegisterEntry],
    uses: Iterable[NameUse],
    owned: Mapping[Text, int] | None = None,
    former: NameList | None = None,
) -> NameList:
    """`owned` as for `Owners`. What a former list knows of names that are the same is taken over, not made again.

    So whoever drops the former list, in the midst of typing, frees little.
    """
    owners = Owners(entries, owned)
    by_text: dict[Text, list[tuple[int, int]]] = {}
    pairs: dict[int, list[Pair]] = {}
    counts: dict[int, int] = {}
    alone: dict[Text, tuple[tuple[Pair, ...], int]] = {}
    for kind, label, number, times in uses:
        by_text.setdefault((kind, label), []).append((number, times))
        owner = owners.owner(kind, label, number)
        if owner:
            pairs.setdefault(owner, []).append((label, number))
            counts[owner] = counts.get(owner, 0) + times
        else:
            own, count = alone.get((kind, label), ((), 0))
            alone[kind, label] = ((*own, (label, number)), count + times)
    names = [
        name_of_entry(entry, pairs.get(entry.id, ()), counts.get(entry.id, 0))
        for entry in owners.entries.values()
        if not entry.merged_into
    ]
    names += [RegisterName(kind, label, pairs=own, count=count) for (kind, label), (own, count) in alone.items()]
    made = arrange(names, former or NameList())
    made.uses = {text: tuple(own) for text, own in by_text.items()}
    made.owners = owners
    return made


def name_of_entry(entry: RegisterEntry, pairs: Sequence[Pair], count: int) -> RegisterName:
    return RegisterName(
        entry.kind,
        entry.label,
        entry.id,
        entry.variants,
        entry.identifier,
        entry.note,
        tuple(sorted(pairs)),
        count,
    )


def arrange(names: Iterable[RegisterName], former: NameList) -> NameList:
    """Spelt where the former list is."""
    places = {name.key: at for at, name in enumerate(former.names)}
    made: list[tuple[Order, str, RegisterName]] = []
    for name in names:
        at = places.get(name.key, -1)
        known = former.names[at] if at >= 0 else None
        if known is not None and is_found_alike(known, name):
            hay = former.hay[at] if former.hay else ""
            made.append((former.orders[at], hay, known if known == name else name))
        else:
            made.append((make_order(name), make_hay(name) if former.hay else "", name))
    made.sort(key=lambda item: item[0])
    orders, hays, ordered = zip(*made, strict=True) if made else ((), (), ())
    return NameList(ordered, orders, hays if former.hay else (), {name.key: name for name in ordered})


def is_found_alike(name: RegisterName, other: RegisterName) -> bool:
    return name.label == other.label and name.variants == other.variants and name.identifier == other.identifier


def make_order(name: RegisterName) -> Order:
    return (fold(name.label).translate(load_ranks()), name.label, name.kind, name.entry)


def make_hay(name: RegisterName) -> str:
    """What is looked through: each label, its spelling and its initials on lines of their own."""
    lines = [""]
    for label in name.labels:
        lines += (fold_all(label), *spellings(label), *initials(label))
    if name.identifier:
        lines.append(name.identifier.lower())
    return "\n".join(lines)
