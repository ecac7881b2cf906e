"""What can be asked for over many issues on the command line: the grammar of the commands replace and batches.

Refuses to do anything: each command names the function that does it (see `everywhere`).
"""

from argparse import ArgumentParser
from collections.abc import Callable
from typing import TypeAlias

from app.cli import everywhere
from app.cli.translation import phrase
from app.workspace.patterns import Manner

Add: TypeAlias = Callable[..., ArgumentParser]
"""Adds a command, by its name, its function and its words."""


def add_replace(command: ArgumentParser, number: Callable[[str], int]) -> None:
    """`number` reads a whole number above 0."""
    command.add_argument("words", metavar=phrase("WORDS"), help=phrase("what stands in the text"))
    command.add_argument("new", metavar=phrase("REPLACEMENT"), help=phrase("what stands there then; '' for nothing"))
    where = command.add_mutually_exclusive_group()
    where.add_argument("--query", metavar=phrase("QUERY"), help=phrase("only in articles that are found"))
    where.add_argument("--newspaper", metavar=phrase("NAME"), help=phrase("only in its issues"))
    where.add_argument("--issue", metavar="N", type=number, help=phrase("only in this issue"))
    manner = command.add_mutually_exclusive_group()
    for option, value, words in (
        ("--word", Manner.WORD, phrase("only where it begins and ends as a word")),
        ("--expression", Manner.EXPRESSION, phrase("a regular expression; REPLACEMENT may name its groups: \\1")),
    ):
        manner.add_argument(option, action="store_const", dest="manner", const=value.value, help=words)
    command.set_defaults(manner=Manner.PLAIN.value)
    command.add_argument("--exact", action="store_true", help=phrase("case and width of letters count"))
    command.add_argument("--dry-run", action="store_true", help=phrase("only show the places"))
    command.add_argument("--json", action="store_true", help=phrase("with --dry-run: print JSON, for scripts"))


def add_batches_grammar(add: Add, number: Callable[[str], int]) -> None:
    listed = add("list", everywhere.show_batches, phrase("list them, the first first"))
    listed.add_argument("--json", action="store_true", help=phrase("print JSON, for scripts"))
    undone = add("undo", everywhere.undo_batch, phrase("take one back in all its issues"))
    undone.add_argument("batch", metavar="N", nargs="?", type=number, help=phrase("its number; else the last in force"))
