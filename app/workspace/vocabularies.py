"""The vocabularies of a library: importing one from a file, looking terms up, and what a text says of them.

Owns the terms as tags: the scheme is the vocabulary's name, the label the term's. The program's own vocabulary, the top
of the IPTC Media Topics, is there in every library. Refuses to know how files are written (`app.tagging.thesaurus`).
"""

import json
from dataclasses import dataclass
from pathlib import Path

from app.paths import resources
from app.store.database import Database
from app.store.tags import StoredTerm, load_vocabularies, save_vocabulary
from app.tagging.errors import WrongVocabulary
from app.tagging.thesaurus import Term, read_vocabulary
from app.text.encoding import decode
from app.text.model import Article, Tag
from app.workspace.errors import VocabularyUnreadable

__all__ = ["Term", "TermFound", "Vocabularies"]

OWN_FOLDER = "vocabularies"
SHORTEST = 2
"""A label of one character is in every text."""


@dataclass(frozen=True, slots=True)
class TermFound:
    """A term whose labels the text has, so many times; `words` are those labels."""

    tag: Tag
    code: str
    count: int
    words: tuple[str, ...]


class Vocabularies:
    def __init__(self, database: Database) -> None:
        self.database = database
        self.terms = load_own()
        with database.reading() as connection:
            self.terms |= {scheme: tuple(map(load_term, own)) for scheme, own in load_vocabularies(connection).items()}

    def import_file(self, path: Path, scheme: str = "") -> tuple[str, int]:
        """Its name (the file's where none is given) and how many terms it has; a vocabulary of that name is replaced.

        Raises VocabularyUnreadable or WrongVocabulary.
        """
        name = scheme.strip() or path.stem
        terms = read_file(path)
        with self.database.transaction() as connection:
            save_vocabulary(connection, name, [dump_term(term) for term in terms])
        self.terms[name] = terms
        return name, len(terms)

    def complete(self, beginning: str, limit: int = 20) -> tuple[Tag, ...]:
        """The terms of which a label begins so, or else has it inside."""
        entries = [(scheme, term) for scheme, own in self.terms.items() for term in own]
        starting = [item for item in entries if any(label.startswith(beginning) for label in item[1].all_labels)]
        inside = [item for item in entries if any(beginning in label for label in item[1].all_labels)]
        return tuple(dict.fromkeys(Tag(term.label, scheme) for scheme, term in (*starting, *inside)))[:limit]

    def find_terms(self, article: Article) -> list[TermFound]:
        """The terms that the article's text names, the most named first; never a tag that it has."""
        text = "\n".join(block.text for block in article.blocks)
        found = []
        for scheme, terms in self.terms.items():
            for term in terms:
                counts = {label: text.count(label) for label in set(term.all_labels) if len(label) >= SHORTEST}
                words = tuple(sorted(label for label, count in counts.items() if count))
                tag = Tag(term.label, scheme)
                if words and tag not in article.tags:
                    found.append(TermFound(tag, term.code, sum(counts.values()), words))
        return sorted(found, key=lambda item: (-item.count, item.tag))


def load_own() -> dict[str, tuple[Term, ...]]:
    files = sorted((resources() / OWN_FOLDER).glob("*.csv"))
    return {file.stem: read_vocabulary(file.read_text(encoding="utf-8")) for file in files}


def read_file(path: Path) -> tuple[Term, ...]:
    try:
        text = decode(path.read_bytes()).raw
    except OSError as error:
        raise VocabularyUnreadable(path=path, reason=error.strerror or str(error)) from error
    try:
        return read_vocabulary(text)
    except WrongVocabulary as error:
        raise WrongVocabulary(path=path, **error.fields) from error


def dump_term(term: Term) -> StoredTerm:
    return StoredTerm(term.code, term.parent, term.label, json.dumps(term.labels, ensure_ascii=False))


def load_term(stored: StoredTerm) -> Term:
    labels = {name: tuple(own) for name, own in json.loads(stored.labels).items()}
    return Term(stored.code, stored.label, stored.parent, labels)
