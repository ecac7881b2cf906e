"""Vocabularies of tags: the commands under vocabulary.

Owns their lines. Refuses the forms of files (`app.tagging.thesaurus`).
"""

import sys
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from app.cli.columns import format_table
from app.cli.library import open_library
from app.cli.output import say, say_json
from app.cli.translation import phrase
from app.workspace.errors import VocabularyMissing, VocabularyNameless
from app.workspace.vocabularies import Vocabularies, read_bytes, write_csv

STANDARD_INPUT = "-"


def import_vocabulary(options: Namespace) -> int:
    """Raises VocabularyNameless, VocabularyUnreadable, WrongVocabulary."""
    path = Path(options.file)
    if options.file == STANDARD_INPUT and not options.name.strip():
        raise VocabularyNameless()
    with open_library(options, is_made=not options.dry_run) as workspace:
        vocabularies = Vocabularies(workspace.database)
        is_piped = options.file == STANDARD_INPUT
        terms = read_bytes(sys.stdin.buffer.read(), path) if is_piped else vocabularies.read(path)
        name = options.name.strip() or path.stem
        replaced = len(vocabularies.terms.get(name, ()))
        if not options.dry_run:
            vocabularies.keep(name, terms)
    if options.json:
        say_json({"name": name, "terms": len(terms), "replaced": replaced})
    elif options.dry_run:
        words = phrase("The vocabulary “{name}” would be imported; terms: {count}, in place of: {replaced}.")
        say(words.format(name=name, count=len(terms), replaced=replaced))
    else:
        say(phrase("The vocabulary “{name}” was imported; terms: {count}.").format(name=name, count=len(terms)))
    return 0


def export_vocabulary(options: Namespace) -> int:
    """Raises VocabularyMissing."""
    with open_library(options) as workspace:
        terms = Vocabularies(workspace.database).terms.get(options.name)
    if terms is None:
        raise VocabularyMissing(name=options.name)
    sys.stdout.write(write_csv(terms))
    return 0


def remove_vocabulary(options: Namespace) -> int:
    """Raises VocabularyMissing."""
    with open_library(options) as workspace:
        vocabularies = Vocabularies(workspace.database)
        terms = vocabularies.terms.get(options.name)
        if terms is None or vocabularies.is_own(options.name):
            raise VocabularyMissing(name=options.name)
        if not options.dry_run:
            vocabularies.remove(options.name)
    if options.json:
        say_json({"name": options.name, "terms": len(terms)})
    elif options.dry_run:
        words = phrase("The vocabulary “{name}” would be removed; terms: {count}.")
        say(words.format(name=options.name, count=len(terms)))
    else:
        say(phrase("The vocabulary “{name}” was removed.").format(name=options.name))
    return 0


def find_terms(options: Namespace) -> int:
    with open_library(options) as workspace:
        found = Vocabularies(workspace.database).find(options.words)
    if options.json:
        say_json([asdict(item) for item in found])
    else:
        headings = [phrase("Vocabulary"), phrase("Code"), phrase("Name"), phrase("Under")]
        rows = [[item.tag.scheme, item.code, item.tag.label, " › ".join(item.path)] for item in found]
        say(*format_table(headings, rows))
    return 0


def list_vocabularies(options: Namespace) -> int:
    with open_library(options) as workspace:
        terms = Vocabularies(workspace.database).terms
    if options.json:
        say_json({name: [asdict(term) for term in own] for name, own in terms.items()})
    else:
        say(*format_table([phrase("Vocabulary"), phrase("Terms")], [[name, len(own)] for name, own in terms.items()]))
    return 0
