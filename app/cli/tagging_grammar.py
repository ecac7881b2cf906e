"""What can be asked of names and tags on the command line: the grammar of the commands entities, tag and vocabulary.

Refuses to do anything: each command names the function that does it (see `tagging` and `vocabulary`).
"""

from argparse import ArgumentParser
from collections.abc import Callable
from typing import TypeAlias

from app.cli import vocabulary
from app.cli.translation import phrase
from app.text.model import EntityKind
from app.workspace.name_suggestions import available_engines

Add: TypeAlias = Callable[..., ArgumentParser]
"""Adds a command, by its name, its function and its words."""
Number: TypeAlias = Callable[[str], int]


def add_entities_grammar(entities: ArgumentParser, number: Number) -> None:
    """`number` reads a whole number above 0."""
    entities.add_argument("--article", metavar="N", type=number, help=phrase("suggest only in this one"))
    entities.add_argument(
        "--kind", nargs="+", choices=[kind.value for kind in EntityKind], help=phrase("only of these kinds")
    )
    entities.add_argument(
        "--engine", choices=available_engines(), default="base", help=phrase("by which names are suggested")
    )
    deed = entities.add_mutually_exclusive_group()
    deed.add_argument("--confirm", action="store_true", help=phrase("confirm all that is suggested"))
    deed.add_argument("--repair", action="store_true", help=phrase("put all that is lost where it is proposed"))
    form = entities.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=phrase("print JSON, for scripts"))
    words = phrase("print the operations that --confirm or --repair would do, for apply")
    form.add_argument("--recipe", action="store_true", help=words)
    entities.add_argument("--dry-run", action="store_true", help=phrase("only say what would change"))


def add_tag_grammar(tag: ArgumentParser, number: Number) -> None:
    tag.set_defaults(refuse=tag.error)
    tag.add_argument("tag", metavar=phrase("TAG"), help=phrase("its label"))
    tag.add_argument("--scheme", default="", metavar=phrase("SCHEME"), help=phrase("its vocabulary or kind; else free"))
    tag.add_argument("--article", metavar="N", type=number, nargs="+", help=phrase("only these, of the issue"))
    where = tag.add_mutually_exclusive_group(required=True)
    where.add_argument("--issue", metavar="N", type=number, help=phrase("tag the articles of this issue"))
    where.add_argument("--query", metavar=phrase("QUERY"), help=phrase("tag all articles that are found"))
    words = phrase("tag the articles of this file, or of - for standard input: what search --json printed, or lines")
    where.add_argument("--from", dest="file", metavar=phrase("FILE"), help=words)
    where.add_argument("--rename", metavar=phrase("LABEL"), help=phrase("give it this label everywhere"))
    where.add_argument("--delete", action="store_true", help=phrase("take it off everywhere"))
    tag.add_argument("--off", action="store_true", help=phrase("take it off these articles"))
    tag.add_argument("--to-scheme", metavar=phrase("SCHEME"), help=phrase("with --rename: in this vocabulary"))
    tag.add_argument("--dry-run", action="store_true", help=phrase("only say what would change"))
    tag.add_argument("--json", action="store_true", help=phrase("print JSON, for scripts"))


def add_vocabulary_grammar(add: Add) -> None:
    take = add("import", vocabulary.import_vocabulary, phrase("import a vocabulary from CSV or SKOS"))
    take.add_argument("file", metavar=phrase("FILE"), help=phrase("the file, or - for standard input"))
    take.add_argument("--name", default="", metavar=phrase("NAME"), help=phrase("of the vocabulary; else the file's"))
    listed = add("list", vocabulary.list_vocabularies, phrase("list the vocabularies"))
    written = add("export", vocabulary.export_vocabulary, phrase("print a vocabulary as CSV, as import reads it"))
    gone = add("remove", vocabulary.remove_vocabulary, phrase("remove a vocabulary; tags of it stay"))
    for command in (written, gone):
        command.add_argument("name", metavar=phrase("NAME"), help=phrase("of the vocabulary"))
    found = add("find", vocabulary.find_terms, phrase("find terms by label, spelling, initials or code"))
    found.add_argument("words", metavar=phrase("WORDS"), help=phrase("how a label or code begins, or what is in it"))
    for command in (take, gone):
        command.add_argument("--dry-run", action="store_true", help=phrase("only say what would change"))
    for command in (take, listed, gone, found):
        command.add_argument("--json", action="store_true", help=phrase("print JSON, for scripts"))
