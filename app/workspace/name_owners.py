"""Whose a mention is: which entry of the register is meant by a text that is marked as a name.

Owns the rule. Refuses to list names (see `register_names`) and to change whose one is (see `namesakes`).

The rule: among the entries that have the name, the number that an editor chose decides; if only one entry has it, it is
that one's, whatever was chosen; if none has it, it is the chosen one's. What several entries have and nobody chose for
is that one's who had the name before the others, where it is known (see `namesakes`), or else a name of its own. An
entry of another kind was chosen for nothing.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import TypeAlias

from app.store.register import RegisterEntry
from app.text.model import EntityKind

Text: TypeAlias = tuple[EntityKind, str]
"""A kind, and a text that is marked as a name of it."""


class Owners:
    """Whose a mention is, by its kind, its text and the number that it was given."""

    def __init__(self, entries: Iterable[RegisterEntry], owned: Mapping[Text, int] | None = None) -> None:
        """`owned` are the entries whose names are that several have, where a mention says nothing else."""
        self.owned = owned or {}
        self.entries = {entry.id: entry for entry in entries}
        self.by_label: dict[Text, list[int]] = {}
        for entry in self.entries.values():
            for text in texts_of(entry):
                self.by_label.setdefault(text, []).append(entry.id)

    def with_entries(self, changed: Mapping[int, RegisterEntry | None], owned: Mapping[Text, int]) -> "Owners":
        """The same but for these entries, None for one that is not there any more."""
        made = Owners((), owned)
        made.entries, made.by_label = self.entries.copy(), self.by_label.copy()
        for number, entry in changed.items():
            for text in texts_of(made.entries.pop(number, None)):
                made.by_label[text] = [other for other in made.by_label[text] if other != number]
            if entry is not None:
                made.entries[number] = entry
            for text in texts_of(entry):
                made.by_label[text] = [*made.by_label.get(text, ()), number]
        return made

    def standing(self, number: int) -> int:
        """The entry that stands for this one; 0 for none."""
        entry = self.entries.get(number)
        while entry is not None and entry.merged_into:
            entry = self.entries.get(entry.merged_into)
        return entry.id if entry else 0

    def owner(self, kind: EntityKind, label: str, number: int) -> int:
        """The entry, 0 for none."""
        having = self.by_label.get((kind, label), ())
        if not having and not number:
            return 0
        chosen = self.standing(number) if number else 0
        if chosen and self.entries[chosen].kind is not kind:
            chosen = 0
        if chosen in having or not having:
            return chosen
        if len(having) == 1:
            return having[0]
        owner = self.standing(self.owned.get((kind, label), 0))
        return owner if owner in having else 0

    def led_by(self, numbers: Collection[int]) -> set[int]:
        """These, and all that were merged into them, and into those."""
        led: set[int] = set()
        more = set(numbers)
        while more - led:
            led |= more
            more = {entry.id for entry in self.entries.values() if entry.merged_into in led}
        return led


def texts_of(entry: RegisterEntry | None) -> list[Text]:
    """What means it; nothing does that was merged."""
    return [] if entry is None or entry.merged_into else [(entry.kind, label) for label in entry.labels]
