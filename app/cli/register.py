"""The register of names: the commands under register.

Owns how a name of the command line becomes one of the register, and how the register stands in a terminal. Refuses the
rules of the register (see `app.workspace.register`).
"""

from argparse import Namespace
from dataclasses import asdict, replace

from app.cli.columns import format_table
from app.cli.library import open_library
from app.cli.names import SCHEMES, name_of
from app.cli.output import say, say_json
from app.cli.translation import noted, phrase
from app.text.model import EntityKind
from app.workspace import Workspace
from app.workspace.errors import EntryNotFound
from app.workspace.register import Mention, NameSlip, Refusal, RegisterDeed, RegisterName

DEEDS = {
    "save": noted("“{first}” was kept in the register."),
    "rename": noted("“{first}” is “{rest}” in the register."),
    "merge": noted("One entry “{first}” stands for {rest} too."),
    "split": noted("{rest} was split off from “{first}”."),
    "correct": noted("“{first}” was corrected to “{rest}” in the text."),
    "hand": noted("Places of “{first}” are of “{rest}” in the register."),
    "refuse": noted("“{first}” will not be suggested again."),
    "restore": noted("“{first}” may be suggested again."),
}


def kind_of(options: Namespace) -> EntityKind | None:
    return EntityKind(options.kind) if options.kind else None


def choose_name(workspace: Workspace, options: Namespace, label: str) -> RegisterName:
    """Of several that have this label, the one that stands most often; `#7` is entry 7. Raises EntryNotFound."""
    wanted = kind_of(options)
    listed = workspace.register.names().names
    names = [name for name in listed if label in name.labels and wanted in (None, name.kind)]
    if not names and label[:1] == "#":
        names = [name for name in listed if name.entry and label == f"#{name.entry}"]
    if not names:
        raise EntryNotFound(entry=f"“{label}”")
    return max(names, key=lambda name: (label == name.label, name.count))


def tell(deed: RegisterDeed) -> int:
    labels = deed.labels[:2] if deed.verb == "correct" else deed.labels
    sentence = phrase(DEEDS[deed.verb]).format(first=labels[0], rest="、".join(labels[1:]))
    say(phrase("Taken back: {sentence}").format(sentence=sentence) if deed.is_taken_back else sentence)
    return 0


def list_names(options: Namespace) -> int:
    with open_library(options) as workspace:
        names = workspace.register.names()
    found = [names.names[at] for at in names.find(options.words, kind_of(options))][: options.limit]
    if options.json:
        say_json([name_record(name) for name in found])
        return 0
    headings = [
        phrase("Kind"),
        phrase("Entry"),
        phrase("Name"),
        phrase("Other forms"),
        phrase("Places"),
        phrase("Identifier"),
    ]
    rows: list[list[object]] = [
        [
            name_of(name.kind.value, SCHEMES),
            f"#{name.entry}" if name.entry else "",
            name.label,
            "、".join(name.variants),
            name.count,
            name.identifier,
        ]
        for name in found
    ]
    say(*format_table(headings, rows))
    return 0


def name_record(name: RegisterName) -> dict[str, object]:
    record = asdict(name)
    del record["pairs"]
    return record


def show_name(options: Namespace) -> int:
    with open_library(options) as workspace:
        name = choose_name(workspace, options, options.name)
        mentions = workspace.register.mentions(name, options.limit)
    if options.json:
        say_json({**name_record(name), "mentions": [asdict(mention) for mention in mentions]})
        return 0
    say(f"{name.label}  ({name_of(name.kind.value, SCHEMES)})")
    facts = {phrase("Other forms"): "、".join(name.variants), phrase("Identifier"): name.identifier}
    say(*(f"{title}: {value}" for title, value in {**facts, phrase("Note"): name.note}.items() if value))
    headings = [phrase("Place"), phrase("Date"), phrase("Text")]
    say(*format_table(headings, [mention_row(item) for item in mentions]))
    return 0


def mention_row(mention: Mention) -> list[object]:
    text = f"{mention.before[-12:]}【{mention.name}】{mention.after[:12]}".replace("\n", " ")
    return [f"{mention.issue_id}:{mention.entity_id}", mention.date, text]


def describe_name(options: Namespace) -> int:
    """What is not named stays as it is."""
    with open_library(options) as workspace:
        name = choose_name(workspace, options, options.name)
        changed = replace(
            name,
            label=options.rename or name.label,
            variants=(*name.variants, *options.variant),
            note=name.note if options.note is None else options.note,
            identifier=name.identifier if options.identifier is None else options.identifier,
        )
        return tell(workspace.register.describe(changed))


def merge_names(options: Namespace) -> int:
    with open_library(options) as workspace:
        kept = choose_name(workspace, options, options.name)
        narrowed = Namespace(kind=kept.kind.value)
        others = [choose_name(workspace, narrowed, label) for label in options.others]
        return tell(workspace.register.merge(kept, others))


def split_name(options: Namespace) -> int:
    with open_library(options) as workspace:
        return tell(workspace.register.split(choose_name(workspace, options, options.name), options.variants))


def hand_mentions(options: Namespace) -> int:
    with open_library(options) as workspace:
        name = choose_name(workspace, options, options.name)
        receiver = choose_name(workspace, Namespace(kind=name.kind.value), options.to) if options.to else None
        mentions = [item for item in workspace.register.mentions(name) if mention_row(item)[0] in options.places]
        if len(mentions) < len(set(options.places)):
            known = {mention_row(item)[0] for item in mentions}
            raise EntryNotFound(entry=next(place for place in options.places if place not in known))
        if receiver is not None and not receiver.entry:
            raise EntryNotFound(entry=f"“{options.to}”")
        return tell(workspace.register.hand(name.kind, mentions, receiver.entry if receiver else 0))


def list_slips(options: Namespace) -> int:
    with open_library(options) as workspace:
        slips = workspace.register.slips()
    if options.json:
        say_json([{"kind": kind.value, **asdict(slip)} for kind, slip in slips])
        return 0
    headings = [phrase("Kind"), phrase("Name"), phrase("Places"), phrase("Perhaps"), phrase("Places")]
    rows: list[list[object]] = [
        [name_of(kind.value, SCHEMES), slip.wrong, slip.wrong_count, slip.right, slip.right_count]
        for kind, slip in slips
    ]
    say(*format_table(headings, rows))
    return 0


def correct_slip(options: Namespace) -> int:
    """Raises WrongEntry where the two are not of one length."""
    with open_library(options) as workspace:
        name = choose_name(workspace, options, options.wrong)
        slip = NameSlip(options.wrong, options.right, 0, 0)
        return tell(workspace.register.correct(name.kind, slip))


def refuse_name(options: Namespace) -> int:
    refusal = Refusal(EntityKind(options.kind), options.name, options.unlike, options.issue or 0)
    with open_library(options) as workspace:
        return tell(workspace.register.refuse([refusal]))


def list_refusals(options: Namespace) -> int:
    with open_library(options) as workspace:
        refusals = workspace.register.refusals()
    if options.json:
        say_json([asdict(refusal) for refusal in refusals])
        return 0
    headings = [phrase("Kind"), phrase("Name"), phrase("No slip for"), phrase("Issue")]
    rows: list[list[object]] = [
        [name_of(item.kind.value, SCHEMES), item.label, item.right, item.issue_id or ""] for item in refusals
    ]
    say(*format_table(headings, rows))
    return 0


def restore_name(options: Namespace) -> int:
    """Everything that was refused under this name; raises EntryNotFound."""
    with open_library(options) as workspace:
        wanted = kind_of(options)
        found = [
            item for item in workspace.register.refusals() if item.label == options.name and wanted in (None, item.kind)
        ]
        if not found:
            raise EntryNotFound(entry=f"“{options.name}”")
        return tell(workspace.register.restore(found))


def undo(options: Namespace) -> int:
    with open_library(options) as workspace:
        return tell(workspace.register.undo())


def redo(options: Namespace) -> int:
    with open_library(options) as workspace:
        return tell(workspace.register.redo())
