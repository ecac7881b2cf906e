"""The register of names of an open library: its entries, their merging and splitting, mentions, likely slips.

Owns the rules of merging, and the log by which each deed is taken back and done again. Issues change only where a slip
is corrected or mentions are handed to another entry, as one batch of operations. `Register` may be asked from any
thread. Refuses SQL, and to know how names are found in texts.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from threading import RLock

from app.editing.batch import Advance, Batch, Batches, Choice, Sequel, load_batches
from app.editing.batch_run import ignore_progress
from app.editing.editor import Editor
from app.editing.errors import BatchStopped, NothingToChange, NothingToUndo
from app.store import register
from app.store.database import Database
from app.store.patience import never
from app.store.register import Mention, RegisterEntry
from app.store.transaction import Transaction
from app.tagging.slips import NameSlip
from app.text.model import EntityKind
from app.workspace.errors import EntryNotFound, WrongEntry
from app.workspace.name_changes import follow_entries
from app.workspace.name_corrections import correct_name
from app.workspace.name_slips import SLIP_KINDS, SlipFinder
from app.workspace.namesakes import (
    HandedMark,
    Owned,
    describe_entry,
    load_owned,
    plan_handing,
    plan_marks,
    with_names,
)
from app.workspace.refusals import Refusal, list_refusals
from app.workspace.register_log import Entries, RegisterDeed, last_deed, list_deeds, list_taken_back, save_deed
from app.workspace.register_names import NameList, RegisterName, list_names
from app.workspace.register_writing import put_entries, write_deed

__all__ = ["Mention", "NameList", "NameSlip", "Refusal", "Register", "RegisterDeed", "RegisterEntry", "RegisterName"]


class Register:
    """`editors` are those of open issues. What changes the register answers with the deed that was done.

    `on_progress` and `is_cancelled` are for what writes to many issues; it raises BatchStopped when it was cancelled.
    """

    def __init__(
        self,
        database: Database,
        user: str = "",
        editors: Mapping[int, Editor] | None = None,
        on_progress: Callable[[Advance], None] = ignore_progress,
        is_cancelled: Callable[[], bool] = never,
    ) -> None:
        self.database = database
        self.user = user
        self.editors = editors or {}
        self.on_progress = on_progress
        self.is_cancelled = is_cancelled
        self.listed = NameList()
        """The list that was made last: of the next one most is the same."""
        self.listing = RLock()
        """One list is made at a time: one that was begun before a deed would hide what the deed changed."""
        self.slip_finder = SlipFinder()

    def watched(self, on_progress: Callable[[Advance], None], is_cancelled: Callable[[], bool]) -> "Register":
        """The same register for one deed, told and called off."""
        made = Register(self.database, self.user, self.editors, on_progress, is_cancelled)
        made.listed = self.listed
        return made

    def entries(self, kind: EntityKind | None = None) -> tuple[RegisterEntry, ...]:
        with self.database.reading() as connection:
            return register.list_entries(connection, kind)

    def find(self, kind: EntityKind, label: str) -> tuple[RegisterEntry, ...]:
        """The entries that a name may mean."""
        with self.database.reading() as connection:
            return register.find_by_label(connection, kind, label)

    def get(self, entry_id: int) -> RegisterEntry:
        """Of a merged one, the entry that stands for it; raises EntryNotFound."""
        with self.database.reading() as connection:
            entry = register.find_entry(connection, entry_id)
        if entry is None:
            raise EntryNotFound(entry=entry_id)
        return entry

    def names(self, *, is_spelt: bool = True) -> NameList:
        """All names of the library, with an entry or without; one may have them `spell` later."""
        with self.listing:
            with self.database.reading() as connection:
                entries = register.list_entries(connection, has_merged=True)
                uses, owned = register.count_uses(connection), load_owned(connection)
            self.listed = list_names(entries, uses, owned, self.listed)
            if is_spelt:
                self.listed.spell()
            return self.listed

    def names_after(self, deed: RegisterDeed) -> NameList:
        """All names as they are after this deed, which is the only one since they were listed last.

        Where no issue was changed, only what the deed turned is read.
        """
        with self.listing:
            if deed.batch or not self.listed.names:
                return self.names()
            if deed.after:
                with self.database.reading() as connection:
                    entries = {number: register.load_entry(connection, number) for number in deed.after}
                    owned = load_owned(connection)
                self.listed = follow_entries(self.listed, entries, owned)
            return self.listed

    def mentions(self, name: RegisterName, limit: int | None = None, offset: int = 0) -> tuple[Mention, ...]:
        """The newest first."""
        with self.database.reading() as connection:
            return register.find_mentions(connection, name.kind, name.pairs, limit, offset) if name.pairs else ()

    def describe(self, name: RegisterName) -> RegisterDeed:
        """Keeps label, variants, note and identifier as they are in this value; a name without an entry gets one.

        A label that the entry had stays as a variant, so that its mentions stay. Raises WrongEntry without a label.
        """
        label = name.label.strip()
        if not label:
            raise WrongEntry(label=name.label)
        with self.database.transaction() as connection:
            former = register.load_entry(connection, name.entry) if name.entry else None
            used = (former.label,) if former else tuple(text for text, _ in name.pairs)
            variants = (*(variant.strip() for variant in name.variants), *used)
            entry = RegisterEntry(name.entry, name.kind, label, variants, name.note.strip(), name.identifier.strip())
            is_renamed = bool(used) and label not in used
            return self.write(
                connection, "rename" if is_renamed else "save", (*used[:1], label) if is_renamed else (label,), [entry]
            )

    def merge(self, kept: RegisterName, others: Sequence[RegisterName]) -> RegisterDeed:
        """All labels become variants of the kept one, notes are joined; raises WrongEntry for none or another kind."""
        gone = [name for name in others if name.key != kept.key]
        told = "、".join(name.label for name in others)
        if not gone:
            raise WrongEntry(label=told)
        if any(name.kind is not kept.kind for name in gone):
            raise WrongEntry(label=told, kept=kept.label, reason="kinds")
        with self.database.transaction() as connection:
            first = self.require(connection, kept)
            merged = [self.require(connection, name) for name in gone if name.entry]
            labels = [*first.variants, *(text for name in gone for text in name.labels)]
            number = first.id or register.next_number(connection)
            entry = replace(
                first,
                id=number,
                variants=tuple(dict.fromkeys(labels)),
                note="\n".join(dict.fromkeys(item.note for item in (first, *merged) if item.note)),
                identifier=next((item.identifier for item in (first, *merged) if item.identifier), ""),
            )
            pointers = [replace(item, variants=(), merged_into=number) for item in merged]
            about = (kept.label, *(name.label for name in gone))
            return self.write(connection, "merge", about, [entry, *pointers])

    def split(self, name: RegisterName, labels: Collection[str]) -> RegisterDeed:
        """Some of the variants become an entry of their own, the first of them its label; raises WrongEntry."""
        with self.database.transaction() as connection:
            entry = self.require(connection, name)
            chosen = [label for label in entry.variants if label in labels]
            if not chosen:
                raise WrongEntry(label="、".join(labels))
            rest = replace(entry, variants=tuple(label for label in entry.variants if label not in chosen))
            parted = RegisterEntry(0, entry.kind, chosen[0], tuple(chosen[1:]))
            return self.write(connection, "split", (entry.label, *chosen), [rest, parted])

    def hand(self, kind: EntityKind, mentions: Collection[Mention], receiver: int = 0) -> RegisterDeed:
        """The mentions are of this entry's person or place from then on; 0: of a new entry of the same name.

        Raises EntryNotFound, and NothingToChange where none of them is there any more or all are the receiver's.
        """
        chosen = {(mention.issue_id, mention.entity_id) for mention in mentions}
        if receiver:
            receiver = self.get(receiver).id
        name = "、".join(sorted({mention.name for mention in mentions}))
        with self.database.transaction() as connection:
            handing = plan_handing(connection, kind, chosen, receiver)
            if handing is None:
                raise NothingToChange(operation="hand")
            register.reserve_numbers(connection, max(entry.id for entry in handing.entries))
        written: list[RegisterDeed] = []

        def write(connection: Transaction, batch: Batch) -> None:
            entries = [with_names(register.find_entry(connection, entry.id), entry) for entry in handing.entries]
            labels = (handing.label, describe_entry(entries[0]))
            marks, owned = handing.marks, handing.owned
            deed = self.write(connection, "hand", labels, entries, batch=batch.number, handed=marks, owned=owned)
            written.append(deed)

        require_done(self.batches.do(name, plan_marks(handing.marks), sequel=write), name)
        return written[0]

    def slips(
        self, kinds: Collection[EntityKind] = SLIP_KINDS, names: NameList | None = None
    ) -> tuple[tuple[EntityKind, NameSlip], ...]:
        """Names that differ in one character from one that stands more often; first those that sound like it.

        Variants of one entry are none, nor is what was refused. `names` are those of the library, where they are known.
        """
        listed = names or self.names(is_spelt=False)
        return self.slip_finder.find(listed, self.refusals(), kinds)

    def correct(self, kind: EntityKind, slip: NameSlip) -> RegisterDeed:
        """Wherever the wrong name is marked, the text becomes the right one; raises NothingToChange.

        Raises WrongEntry where the two are not of one length.
        """
        if len(slip.wrong) != len(slip.right):
            raise WrongEntry(label=slip.right)
        written: list[RegisterDeed] = []

        def write(connection: Transaction, batch: Batch) -> None:
            labels = (slip.wrong, slip.right, kind.value)
            written.append(self.write(connection, "correct", labels, [], batch=batch.number))

        self.do_correction(kind, slip.wrong, slip.right, write)
        return written[0]

    def do_correction(self, kind: EntityKind, wrong: str, right: str, sequel: Sequel) -> None:
        """`sequel` writes the deed in the transaction of the batch. Raises NothingToChange."""
        with self.database.reading() as connection:
            issue_ids = register.find_named_issues(connection, kind, wrong)
        choice: Choice = partial(correct_name, kind=kind, wrong=wrong, right=right)
        name = f"{wrong} → {right}"
        require_done(self.batches.do(name, [(issue_id, choice) for issue_id in issue_ids], sequel=sequel), name)

    @property
    def batches(self) -> Batches:
        return Batches(self.database, self.editors, self.user, self.on_progress, self.is_cancelled)

    def merge_slip(self, kind: EntityKind, slip: NameSlip) -> RegisterDeed:
        """Both are names of one; the commoner one stays its label. Raises WrongEntry where one stands nowhere."""
        names = self.listed if self.listed.names else self.names(is_spelt=False)
        kept, gone = (names.owner_of(kind, text) for text in (slip.right, slip.wrong))
        if kept is None or gone is None:
            raise WrongEntry(label=slip.wrong)
        return self.merge(kept, [gone])

    def refuse_slip(self, kind: EntityKind, slip: NameSlip) -> RegisterDeed:
        """The two are names by right, and are not offered again."""
        return self.refuse([Refusal(kind, slip.wrong, slip.right)])

    def refuse_name(self, kind: EntityKind, label: str, issue_id: int = 0) -> RegisterDeed:
        """It is not suggested again, in one issue or (0) in the library."""
        return self.refuse([Refusal(kind, label, issue_id=issue_id)])

    def refuse(self, refusals: Sequence[Refusal]) -> RegisterDeed:
        """They are not suggested again; raises NothingToChange where all of them were refused before."""
        with self.database.transaction() as connection:
            known = list_refusals(connection)
            return self.write_refusals(connection, "refuse", [item for item in refusals if item not in known])

    def restore(self, refusals: Sequence[Refusal]) -> RegisterDeed:
        """They may be suggested again; raises NothingToChange where none of them is refused."""
        with self.database.transaction() as connection:
            known = list_refusals(connection)
            return self.write_refusals(connection, "restore", [item for item in refusals if item in known])

    def write_refusals(self, connection: Transaction, verb: str, refusals: Sequence[Refusal]) -> RegisterDeed:
        """Only those that the deed turns: to take it back must not turn others."""
        if not refusals:
            raise NothingToChange(operation=verb)
        return self.write(connection, verb, tuple(item.label for item in refusals), [], refused=refusals)

    def refusals(self) -> tuple[Refusal, ...]:
        with self.database.reading() as connection:
            return list_refusals(connection)

    def require(self, connection: Transaction, name: RegisterName) -> RegisterEntry:
        """The entry of a name; for one that has none a new one, not stored yet. Raises EntryNotFound."""
        if not name.entry:
            return RegisterEntry(0, name.kind, name.label)
        entry = register.load_entry(connection, name.entry)
        if entry is None or entry.merged_into:
            raise EntryNotFound(entry=name.entry)
        return entry

    def write(
        self,
        connection: Transaction,
        verb: str,
        labels: tuple[str, ...],
        entries: Sequence[RegisterEntry],
        *,
        refused: Sequence[Refusal] = (),
        batch: int = 0,
        handed: tuple[HandedMark, ...] = (),
        owned: tuple[Owned, ...] = (),
    ) -> RegisterDeed:
        return write_deed(connection, self.user, verb, labels, entries, refused, batch, handed, owned)

    def deeds(self) -> tuple[RegisterDeed, ...]:
        """All that was done to the register, the first first."""
        with self.database.reading() as connection:
            return list_deeds(connection)

    def undo(self) -> RegisterDeed:
        """Takes the last deed back that is in force; raises NothingToUndo, and BatchIsNeeded for what changed issues.

        What was undone in the issues themselves is only marked as taken back.
        """
        with self.database.reading() as connection:
            deed = last_deed(connection)
        if deed is None:
            raise NothingToUndo()
        taken = replace(deed, is_taken_back=True)
        if deed.batch:
            with self.database.reading() as connection:
                batch = next(batch for batch in load_batches(connection) if batch.number == deed.batch)
            with suppress(NothingToUndo):
                done = self.batches.take_back(
                    batch, sequel=lambda connection, _: put_entries(connection, taken, deed.before)
                )
                require_done(done, batch.name)
                return taken
        return self.turn(taken, deed.before)

    def redo(self) -> RegisterDeed:
        """Does again what was taken back last; raises NothingToUndo.

        What was done again in the issues themselves is only marked as in force.
        """
        with self.database.reading() as connection:
            deed = next(iter(list_taken_back(connection)), None)
        if deed is None:
            raise NothingToUndo()
        again = replace(deed, is_taken_back=False)
        if deed.batch:
            with suppress(NothingToChange):
                return self.hand_again(again) if deed.handed else self.correct_again(again)
        return self.turn(again, deed.after)

    def hand_again(self, deed: RegisterDeed) -> RegisterDeed:
        """The deed with the new batch; raises NothingToChange."""
        written: list[RegisterDeed] = []

        def write(connection: Transaction, batch: Batch) -> None:
            written.append(replace(deed, batch=batch.number))
            put_entries(connection, written[0], deed.after)

        require_done(self.batches.do(deed.labels[0], plan_marks(deed.handed), sequel=write), deed.labels[0])
        return written[0]

    def correct_again(self, deed: RegisterDeed) -> RegisterDeed:
        """The deed with the new batch; raises NothingToChange."""
        wrong, right, kind = deed.labels
        written: list[RegisterDeed] = []

        def write(connection: Transaction, batch: Batch) -> None:
            written.append(replace(deed, batch=batch.number))
            save_deed(connection, written[0])

        self.do_correction(EntityKind(kind), wrong, right, write)
        return written[0]

    def turn(self, deed: RegisterDeed, entries: Entries) -> RegisterDeed:
        with self.database.transaction() as connection:
            put_entries(connection, deed, entries)
        return deed


def require_done(batch: Batch | None, name: str) -> None:
    """Raises BatchStopped."""
    if batch is None:
        raise BatchStopped(name=name)
