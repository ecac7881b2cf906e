"""What can be asked of the register of names on the command line: the grammar of the commands under register.

Refuses to do anything: each command names the function that does it (see `register`).
"""

from argparse import ArgumentParser
from collections.abc import Callable
from typing import TypeAlias

from app.cli import register
from app.cli.translation import phrase
from app.text.model import EntityKind

Add: TypeAlias = Callable[..., ArgumentParser]
"""Adds a command, by its name, its function and its words."""
KINDS = [kind.value for kind in EntityKind]
FEW = 1000


def add_register_grammar(add: Add, number: Callable[[str], int]) -> None:
    """`number` reads a whole number above 0."""
    listed = add("list", register.list_names, phrase("list all names of the library by pinyin"))
    listed.add_argument(
        "words", metavar=phrase("WORDS"), nargs="?", default="", help=phrase("of a name, its spelling or its initials")
    )
    shown = add("show", register.show_name, phrase("show a name, its other forms and where it stands"))
    described = add("describe", register.describe_name, phrase("rename a name, or note what is known of it"))
    merged = add("merge", register.merge_names, phrase("make several names forms of one"))
    split = add("split", register.split_name, phrase("make a form of a name one of its own again"))
    for command in (shown, described, merged, split):
        command.add_argument("name", metavar=phrase("NAME"), help=phrase("the name, another form of it, or #ENTRY"))
    merged.add_argument("others", metavar=phrase("OTHER"), nargs="+", help=phrase("becomes a form of it"))
    split.add_argument("variants", metavar=phrase("FORM"), nargs="+", help=phrase("the first becomes the name"))
    described.add_argument("--rename", metavar=phrase("NAME"), default="", help=phrase("its new name"))
    described.add_argument("--variant", metavar=phrase("FORM"), nargs="+", default=[], help=phrase("further forms"))
    described.add_argument("--note", metavar=phrase("TEXT"), help=phrase("in place of its note"))
    described.add_argument("--identifier", metavar="Q…", help=phrase("of Wikidata or another authority"))
    handed = add(
        "hand", register.hand_mentions, phrase("say of single places of a name that another of this name is meant")
    )
    handed.add_argument("name", metavar=phrase("NAME"), help=phrase("the name, another form of it, or #ENTRY"))
    handed.add_argument("places", metavar=phrase("PLACE"), nargs="+", help=phrase("as register show lists them"))
    handed.add_argument("--to", metavar=phrase("NAME"), default="", help=phrase("a name or #ENTRY (a new entry)"))
    slips = add("slips", register.list_slips, phrase("list names that differ in one character from a commoner one"))
    correct = add("correct", register.correct_slip, phrase("correct a name in the text, wherever it is marked"))
    correct.add_argument("wrong", metavar=phrase("WRONG"), help=phrase("as it stands"))
    correct.add_argument("right", metavar=phrase("RIGHT"), help=phrase("as it should be"))
    refuse = add("refuse", register.refuse_name, phrase("suggest a name no more"))
    refuse.add_argument("name", metavar=phrase("NAME"), help=phrase("as it is suggested"))
    refuse.add_argument("--kind", choices=KINDS, default="person", help=phrase("as which it is suggested (person)"))
    refuse.add_argument("--issue", metavar="N", type=number, help=phrase("only in this issue"))
    refuse.add_argument("--unlike", metavar=phrase("NAME"), default="", help=phrase("it is no slip for this name"))
    refusals = add("refusals", register.list_refusals, phrase("list what was refused"))
    restore = add("restore", register.restore_name, phrase("let a refused name be suggested again"))
    restore.add_argument("name", metavar=phrase("NAME"), help=phrase("as it was refused"))
    add("undo", register.undo, phrase("take the last deed in the register back"))
    add("redo", register.redo, phrase("do again what was taken back last"))
    for command in (listed, shown, described, merged, split, handed, correct, restore):
        command.add_argument("--kind", choices=KINDS, default="", help=phrase("only of this kind"))
    for command in (listed, shown):
        command.add_argument("--limit", metavar="N", type=number, default=FEW, help=phrase("how many at most (1000)"))
    for command in (listed, shown, slips, refusals):
        command.add_argument("--json", action="store_true", help=phrase("print JSON, for scripts"))
