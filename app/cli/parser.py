"""What can be asked for on the command line: commands, their options, and the help that says so.

Owns the grammar. Refuses to do anything: each command names the function that does it.
"""

import argparse
import os
from argparse import ArgumentParser, ArgumentTypeError, Namespace, _SubParsersAction
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from typing import TypeAlias

from app import __version__
from app.cli import (
    corpus,
    delivery,
    everywhere,
    finding,
    intake,
    issue,
    library,
    profile,
    rereading,
    suggested_tags,
    tagging,
)
from app.cli.everywhere_grammar import add_batches_grammar, add_replace
from app.cli.output import PROGRAM
from app.cli.register_grammar import add_register_grammar
from app.cli.tagging_grammar import add_entities_grammar, add_tag_grammar, add_vocabulary_grammar
from app.cli.translation import noted, phrase
from app.paths import LIBRARY_VARIABLE
from app.text.encoding import CODECS
from app.text.model import Status
from app.workspace import Order
from app.workspace.corpus.concordance import Arrangement
from app.workspace.corpus.reprints import LIKE, SURE_ENOUGH
from app.workspace.exporting import FORMATS, Division

Commands: TypeAlias = "_SubParsersAction[ArgumentParser]"
Action: TypeAlias = Callable[[Namespace], int]
MOST_DIGITS = 18
"""Of a number that a library can hold."""

ARGPARSE_WORDS = (
    noted("usage: "),
    noted("options"),
    noted("positional arguments"),
    noted("show this help message and exit"),
    noted("%(prog)s: error: %(message)s\n"),
    noted("argument %(argument_name)s: %(message)s"),
    noted("the following arguments are required: %s"),
    noted("unrecognized arguments: %s"),
    noted("expected one argument"),
    noted("expected at least one argument"),
    noted("invalid choice: %(value)r (choose from %(choices)s)"),
    noted("invalid %(type)s value: %(value)r"),
    noted("not allowed with argument %s"),
    noted("one of the arguments %s is required"),
)
"""What argparse says of itself, as its source has it; a version that words it otherwise says it in English."""


@contextmanager
def argparse_in_our_words() -> Iterator[None]:
    """argparse asks gettext for its words; while this lasts it asks us."""
    former = vars(argparse)["_"]
    setattr(argparse, "_", phrase)  # noqa: B010
    try:
        yield
    finally:
        setattr(argparse, "_", former)  # noqa: B010


def parse_arguments(arguments: list[str]) -> Namespace:
    """Prints and raises SystemExit for --help, --version and wrong usage."""
    with argparse_in_our_words():
        return make_parser().parse_args(arguments)


def make_parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog=PROGRAM,
        description=phrase("From the raw text of newspaper issues to corrected, tagged, exportable articles."),
        epilog=phrase("Without a command the desktop opens. COMMAND --help tells more of each."),
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"{PROGRAM} {__version__}",
        help=phrase("show program's version number and exit"),
    )
    add_library(parser, default="")
    commands = parser.add_subparsers(metavar=phrase("COMMAND"), required=True, dest="command")
    add_intake(commands)
    add_library_commands(commands)
    add_issue_commands(commands)
    add_reading_commands(commands)
    add_tagging_commands(commands)
    add_everywhere_commands(commands)
    add_corpus_commands(commands)
    add_export(commands)
    return parser


def add_library(parser: ArgumentParser, default: str) -> None:
    words = phrase("the library file; else that of {variable}, else one in the user's data folder")
    parser.add_argument(
        "--library", metavar=phrase("FILE"), default=default, help=words.format(variable=LIBRARY_VARIABLE)
    )


def add_command(commands: Commands, name: str, action: Action, words: str) -> ArgumentParser:
    command = commands.add_parser(name, help=words, description=words)
    command.set_defaults(action=action)
    add_library(command, default=argparse.SUPPRESS)
    return command


def add_json(command: ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help=phrase("print JSON, for scripts"))


def add_order(command: ArgumentParser) -> None:
    command.add_argument(
        "--sort",
        choices=[order.value for order in Order],
        default=Order.NEWEST.value,
        help=phrase("the order (newest); name is by pinyin"),
    )


def add_exact_variants(command: ArgumentParser) -> None:
    command.add_argument(
        "--exact-variants",
        action="store_true",
        help=phrase("traditional and simplified characters are not the same"),
    )


def add_issue(command: ArgumentParser) -> None:
    command.add_argument(
        "issue", metavar=phrase("ISSUE"), type=whole_number, help=phrase("its number, as list shows it")
    )


def add_encoding(command: ArgumentParser) -> None:
    words = phrase("of the text, when it is not told rightly: {known}")
    command.add_argument("--encoding", metavar=phrase("NAME"), help=words.format(known=", ".join(CODECS)))


def add_intake(commands: Commands) -> None:
    read = add_command(commands, "read", intake.read, phrase("read a file and print its articles; no library is used"))
    read.add_argument("file", metavar=phrase("FILE"), help=phrase("a text file, or - for standard input"))
    add_encoding(read)
    take = add_command(commands, "import", intake.import_files, phrase("take files or folders into the library"))
    take.add_argument("paths", metavar=phrase("PATH"), nargs="+", help=phrase("a text file or a folder of them"))
    add_encoding(take)
    take.add_argument(
        "--jobs",
        metavar="N",
        type=whole_number,
        default=os.cpu_count() or 1,
        help=phrase("how many processes read at once"),
    )
    take.add_argument("--newspaper", metavar=phrase("NAME"), help=phrase("its name, for all these files"))
    words = phrase("of the issue, for all these files: 2020-12-28")
    take.add_argument("--date", metavar=phrase("DATE"), type=iso_date, help=words)
    take.add_argument("--page", metavar=phrase("PAGE"), help=phrase("of the issue, for all these files"))
    add_json(take)


def whole_number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not text.strip("0"):
        raise ArgumentTypeError(phrase("“{text}” is not a whole number above 0").format(text=text))
    if len(text.lstrip("0")) > MOST_DIGITS:
        raise ArgumentTypeError(phrase("“{text}” is too large a number").format(text=text))
    return int(text)


def version_number(text: str) -> int:
    return 0 if text == "0" else whole_number(text)


def iso_date(text: str) -> str:
    """An empty one takes away what was told from the file."""
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError as error:
        raise ArgumentTypeError(phrase("“{text}” is not a date such as 2020-12-28").format(text=text)) from error


def add_library_commands(commands: Commands) -> None:
    add_json(add_command(commands, "list", library.list_issues, phrase("list the issues of the library")))
    search = add_command(commands, "search", finding.search, phrase("find articles by words of their text"))
    search.add_argument(
        "query", metavar=phrase("QUERY"), help=phrase("words that the article has; quoted, they stand together")
    )
    search.add_argument("--limit", metavar="N", type=whole_number, default=50, help=phrase("how many at most (50)"))
    search.add_argument("--offset", metavar="N", type=whole_number, default=0, help=phrase("leave away so many first"))
    add_order(search)
    search.add_argument("--facets", action="store_true", help=phrase("count the articles by newspaper, year, author …"))
    add_exact_variants(search)
    add_json(search)
    check = add_command(commands, "check", library.check, phrase("prove that the library is whole; changes nothing"))
    check.add_argument("issue", metavar=phrase("ISSUE"), nargs="?", type=whole_number, help=phrase("only this one"))
    add_json(check)
    backup = add_command(commands, "backup", library.backup, phrase("copy the library to a file"))
    backup.add_argument("file", metavar=phrase("FILE"), help=phrase("where the copy goes"))
    backup.add_argument("--overwrite", action="store_true", help=phrase("replace a file that is there"))
    restore = add_command(commands, "restore", library.restore, phrase("put a copy in the place of the library"))
    restore.add_argument("file", metavar=phrase("FILE"), help=phrase("a copy that backup made"))


def add_issue_commands(commands: Commands) -> None:
    show = add_command(commands, "show", issue.show, phrase("show an issue, one of its articles, or its history"))
    add_issue(show)
    what = show.add_mutually_exclusive_group()
    what.add_argument("--article", metavar="N", type=whole_number, help=phrase("this article with its blocks"))
    what.add_argument("--log", action="store_true", help=phrase("what was done to it, by whom and when"))
    add_json(show)
    recipe = add_command(
        commands, "apply", issue.apply_recipe, phrase("apply operations, lines of JSON: all of them or none")
    )
    add_issue(recipe)
    recipe.add_argument("recipe", metavar="OPS.jsonl", help=phrase("a file, or - for standard input"))
    for name, action, words in (
        ("undo", issue.undo, phrase("take back the last step")),
        ("redo", issue.redo, phrase("do again what was taken back last")),
    ):
        add_issue(add_command(commands, name, action, words))
    words = phrase("suggest tags for the articles of an issue; without one, list all tags of the library")
    tags = add_command(commands, "tags", suggested_tags.suggest_tags, words)
    tags.set_defaults(refuse=tags.error)
    tags.add_argument(
        "issue", metavar=phrase("ISSUE"), nargs="?", type=whole_number, help=phrase("its number, as list shows it")
    )
    tags.add_argument("--article", metavar="N", type=whole_number, help=phrase("only for this one"))
    form = tags.add_mutually_exclusive_group()
    add_json_to = partial(form.add_argument, action="store_true")
    add_json_to("--json", help=phrase("print JSON, for scripts"))
    add_json_to("--recipe", help=phrase("print the operations that add them, for apply"))


def add_reading_commands(commands: Commands) -> None:
    words = phrase("read an issue again; articles that are done or approved stay as they are")
    reread = add_command(commands, "reread", rereading.reread, words)
    add_issue(reread)
    reread.add_argument("--dry-run", action="store_true", help=phrase("only say what would change"))
    add_json(reread)
    words = phrase("show what approved articles taught of a newspaper, and what that does for its next issue")
    taught = add_command(commands, "profile", profile.profile, words)
    taught.add_argument("newspaper", metavar=phrase("NEWSPAPER"), help=phrase("its name, as list shows it"))
    deed = taught.add_mutually_exclusive_group()
    deed.add_argument("--learn", action="store_true", help=phrase("learn a new version; it is not in use yet"))
    deed.add_argument("--use", metavar="N", type=version_number, help=phrase("use this version from now on; 0: none"))
    deed.add_argument("--forget", action="store_true", help=phrase("forget all versions"))
    add_json(taught)


def add_tagging_commands(commands: Commands) -> None:
    entities = add_command(
        commands, "entities", tagging.show_entities, phrase("show the names in an issue: confirmed, suggested, lost")
    )
    add_issue(entities)
    add_entities_grammar(entities, whole_number)
    tag = add_command(
        commands, "tag", tagging.change_tag, phrase("tag many articles, or rename or delete a tag over the library")
    )
    add_tag_grammar(tag, whole_number)
    add_exact_variants(tag)
    names = commands.add_parser("register", help=phrase("the register of names over the library"))
    add_register_grammar(
        partial(add_command, names.add_subparsers(metavar=phrase("COMMAND"), required=True, dest="deed")), whole_number
    )
    vocabulary = commands.add_parser("vocabulary", help=phrase("import or list vocabularies of tags"))
    add_vocabulary_grammar(
        partial(add_command, vocabulary.add_subparsers(metavar=phrase("COMMAND"), required=True, dest="deed"))
    )


def add_everywhere_commands(commands: Commands) -> None:
    replacing = add_command(
        commands, "replace", everywhere.replace, phrase("replace a text everywhere, as one batch that is undone as one")
    )
    add_replace(replacing, whole_number)
    add_exact_variants(replacing)
    batches = commands.add_parser("batches", help=phrase("what was done over many issues at once"))
    add_batches_grammar(
        partial(add_command, batches.add_subparsers(metavar=phrase("COMMAND"), required=True, dest="deed")),
        whole_number,
    )


def add_look(deeds: Commands, name: str, action: Action, words: str) -> ArgumentParser:
    look = add_command(deeds, name, action, words)
    add_exact_variants(look)
    form = look.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=phrase("print JSON, for scripts"))
    form.add_argument("--csv", metavar=phrase("FILE"), help=phrase("write a table for a spreadsheet"))
    look.add_argument("--overwrite", action="store_true", help=phrase("replace a file that is there"))
    return look


def add_corpus_commands(commands: Commands) -> None:
    looks = commands.add_parser("corpus", help=phrase("look at the whole corpus")).add_subparsers(
        metavar=phrase("COMMAND"), required=True, dest="look"
    )
    query = partial(ArgumentParser.add_argument, metavar=phrase("QUERY"))
    lines = add_look(looks, "concordance", corpus.show_concordance, phrase("every place of the words in its context"))
    query(lines, "query", help=phrase("as for search; without words there are no lines"))
    lines.add_argument(
        "--sort",
        choices=[order.value for order in Arrangement],
        default="newest",
        help=phrase("by date, or by what stands beside"),
    )
    lines.add_argument("--limit", metavar="N", type=whole_number, default=1000, help=phrase("how many at most (1000)"))
    over_time = add_look(looks, "timeline", corpus.show_timeline, phrase("how much of the articles answers, over time"))
    query(over_time, "query", nargs="+", help=phrase("one or several, to be compared"))
    over_time.add_argument("--per", choices=list(corpus.PERIODS), default="year", help=phrase("how finely (year)"))
    over_time.add_argument("--places", action="store_true", help=phrase("count the places of the words too"))
    company = add_look(looks, "company", corpus.show_company, phrase("which names or tags stand together"))
    query(company, "query", help=phrase("in what this finds"))
    company.add_argument("--kind", choices=list(corpus.SCOPES), default="person", help=phrase("of what (person)"))
    company.add_argument("--pairs", action="store_true", help=phrase("with one another, not with the query"))
    company.add_argument("--limit", metavar="N", type=whole_number, default=50, help=phrase("how many at most (50)"))
    again = add_look(looks, "reprints", corpus.show_reprints, phrase("articles that are nearly the same"))
    query(again, "query", nargs="?", default="", help=phrase("only groups with an article that answers"))
    again.add_argument("--of", nargs=2, type=whole_number, metavar=("ISSUE", "N"), help=phrase("only of this article"))
    again.add_argument("--least", type=share, default=LIKE, metavar="S", help=phrase("the least likeness, 0.3 to 1"))
    add_kept_searches(commands)


def share(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not SURE_ENOUGH <= number <= 1:
        raise ArgumentTypeError(phrase("“{text}” is not a number from 0.3 to 1").format(text=text))
    return number


def add_kept_searches(commands: Commands) -> None:
    searches = commands.add_parser("searches", help=phrase("searches that are kept by a name")).add_subparsers(
        metavar=phrase("COMMAND"), required=True, dest="deed"
    )
    add_json(add_command(searches, "list", corpus.list_searches, phrase("list them, with what each finds now")))
    for name, action, words in (
        ("keep", corpus.keep_search, phrase("keep a search, in place of the one of this name")),
        ("rename", corpus.rename_search, phrase("give it another name")),
        ("remove", corpus.forget_search, phrase("keep it no longer")),
    ):
        deed = add_command(searches, name, action, words)
        deed.add_argument("name", metavar=phrase("NAME"), help=phrase("its name"))
        if name == "rename":
            deed.add_argument("new", metavar=phrase("NEW"), help=phrase("its new name"))
        if name == "keep":
            deed.add_argument("query", metavar=phrase("QUERY"), help=phrase("as for search"))
            add_order(deed)
            add_exact_variants(deed)


def add_export(commands: Commands) -> None:
    export = add_command(commands, "export", delivery.export, phrase("write articles to files: all of them or none"))
    export.add_argument("--format", required=True, choices=list(FORMATS), help=phrase("of the files"))
    export.add_argument(
        "-o", "--output", required=True, metavar=phrase("FOLDER"), help=phrase("where the files go; made if need be")
    )
    for option, words in (
        ("--issue", phrase("only of these issues")),
        ("--article", phrase("only these, of the one issue named")),
    ):
        export.add_argument(option, metavar="N", type=whole_number, nargs="+", action="extend", help=words)
    export.add_argument(
        "--status",
        nargs="+",
        action="extend",
        choices=[status.value for status in Status],
        help=phrase("only articles of this status"),
    )
    export.add_argument("--query", metavar=phrase("QUERY"), help=phrase("only articles that have these words"))
    add_exact_variants(export)
    files = export.add_mutually_exclusive_group()
    files.add_argument("--one-file", action="store_true", help=phrase("everything in one file"))
    files.add_argument(
        "--per", choices=[division.value for division in Division], help=phrase("what goes into one file")
    )
    export.add_argument("--overwrite", action="store_true", help=phrase("replace files that are there"))
    add_json(export)
