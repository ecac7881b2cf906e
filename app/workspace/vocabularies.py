"""The vocabularies of a library: importing one from a file, looking terms up, and what a text says of them.

Owns the terms as tags: the scheme is the vocabulary's name, the label the term's. The program's own vocabulary, the top
of the IPTC Media Topics, is there in every library. Refuses to know how files are written (`app.tagging.thesaurus`).
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from threading import Lock

from app.paths import resources
from app.store.database import Database
from app.store.search.folding import fold_all
from app.store.search.pinyin import initials, spellings
from app.store.tags import StoredTerm, load_vocabularies, save_vocabulary
from app.tagging.errors import WrongVocabulary
from app.tagging.term_index import TermIndex
from app.tagging.thesaurus import Term, read_vocabulary, write_csv
from app.text.encoding import decode
from app.text.model import HEADING_ROLES, Article, Tag
from app.workspace.errors import VocabularyUnreadable

__all__ = ["FoundTerm", "Term", "TermFound", "Vocabularies", "read_bytes", "write_csv"]

BINARY = (b"PK\3\4", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x1f\x8b")
"""Spreadsheets, documents and packed files begin so."""
OWN_FOLDER = "vocabularies"
HEADING = 3
"""A mention in a heading counts so often."""
ENOUGH = 2
"""One mention in the body says little of what a text is about."""


@dataclass(frozen=True, slots=True)
class TermFound:
    """A term whose labels the text has, or those of several of its narrower terms, so many times; `words` are those."""

    tag: Tag
    code: str
    count: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """A term as a tag; `path` are the labels of its broader terms, the broadest first."""

    tag: Tag
    code: str
    path: tuple[str, ...]


@dataclass(frozen=True)
class Vocabulary:
    """The terms of one, and what is looked through to find them, made when it is first asked for."""

    terms: tuple[Term, ...]

    @cached_property
    def hay(self) -> tuple[str, ...]:
        return tuple(map(make_hay, self.terms))

    @cached_property
    def index(self) -> TermIndex:
        return TermIndex(self.by_label, fold_all)

    @cached_property
    def by_label(self) -> Mapping[str, tuple[Term, ...]]:
        """By any label, folded."""
        terms: dict[str, list[Term]] = {}
        for term in self.terms:
            for label in {fold_label(label) for label in term.all_labels}:
                terms.setdefault(label, []).append(term)
        return {label: tuple(own) for label, own in terms.items()}

    @cached_property
    def by_code(self) -> Mapping[str, Term]:
        return {term.code: term for term in self.terms}

    def weigh(self, heading: str, body: str) -> Iterator[tuple[int, Term, Counter[str]]]:
        """How much the texts speak of terms, by which labels how often; of a broader term by its narrower ones' too,
        where these are several.
        """
        in_heading, in_body = self.index.count(heading), self.index.count(body)
        own: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for label, count in (in_heading + in_body).items():
            for term in self.by_label[label]:
                own[term.code][name_label(term, label)] += count
        narrower: defaultdict[str, list[str]] = defaultdict(list)
        for code in own:
            narrower[self.by_code[code].parent].append(code)
        for code, below in narrower.items():
            if code and len(below) > 1:
                own[code] = sum((own[each] for each in below), own[code])
        for code, counts in own.items():
            weight = sum(counts.values()) + (HEADING - 1) * sum(in_heading[fold_label(label)] for label in counts)
            yield weight, self.by_code[code], counts

    def path_of(self, term: Term) -> tuple[str, ...]:
        """The labels of its broader terms, the broadest first."""
        path: list[str] = []
        broader = self.by_code.get(term.parent)
        while broader is not None:
            path.insert(0, broader.label)
            broader = self.by_code.get(broader.parent)
        return tuple(path)


class Vocabularies:
    def __init__(self, database: Database) -> None:
        self.database = database
        self.turn = Lock()
        with database.reading() as connection:
            kept = {scheme: tuple(map(load_term, own)) for scheme, own in load_vocabularies(connection).items()}
        self.all: Mapping[str, Vocabulary] = {
            scheme: Vocabulary(terms) for scheme, terms in {**load_own(), **kept}.items()
        }
        """Never changed, but replaced as a whole: one is looked through while another thread keeps a vocabulary."""

    @property
    def terms(self) -> dict[str, tuple[Term, ...]]:
        return {scheme: vocabulary.terms for scheme, vocabulary in self.all.items()}

    def import_file(self, path: Path, scheme: str = "") -> tuple[str, int]:
        """Its name (the file's where none is given) and how many terms it has; a vocabulary of that name is replaced.

        Raises VocabularyUnreadable or WrongVocabulary.
        """
        return self.keep(scheme.strip() or path.stem, read_file(path))

    def read(self, path: Path) -> tuple[Term, ...]:
        """The terms of a file, not kept yet. Raises VocabularyUnreadable or WrongVocabulary."""
        return read_file(path)

    def keep(self, name: str, terms: tuple[Term, ...]) -> tuple[str, int]:
        """In place of the vocabulary that has this name."""
        with self.turn:
            with self.database.transaction() as connection:
                save_vocabulary(connection, name, [dump_term(term) for term in terms])
            self.all = {**self.all, name: Vocabulary(terms)}
        return name, len(terms)

    def remove(self, scheme: str) -> None:
        """Tags of it stay where they are. The program's own vocabularies cannot go."""
        own = load_own().get(scheme)
        with self.turn:
            with self.database.transaction() as connection:
                save_vocabulary(connection, scheme, ())
            if own is None:
                self.all = {name: vocabulary for name, vocabulary in self.all.items() if name != scheme}
            else:
                self.all = {**self.all, scheme: Vocabulary(own)}

    def codes(self) -> dict[Tag, str]:
        """Of each term as a tag."""
        return {
            Tag(term.label, scheme): term.code for scheme, vocabulary in self.all.items() for term in vocabulary.terms
        }

    def is_own(self, scheme: str) -> bool:
        return scheme in load_own()

    def find(self, words: str, limit: int = 50) -> tuple[FoundTerm, ...]:
        """The terms of which a label, its spelling, its initials or the code begins so, or else has it inside."""
        wanted = fold_all(words).strip()
        if not wanted:
            return ()
        vocabularies = self.all
        first: list[tuple[str, Term]] = []
        beginning: list[tuple[str, Term]] = []
        inside: list[tuple[str, Term]] = []
        for scheme, vocabulary in vocabularies.items():
            for term, hay in zip(vocabulary.terms, vocabulary.hay, strict=True):
                if wanted not in hay:
                    continue
                if hay.startswith(f"\n{term.code.lower()}\n{wanted}"):
                    first.append((scheme, term))
                else:
                    (beginning if f"\n{wanted}" in hay else inside).append((scheme, term))
        return tuple(
            FoundTerm(Tag(term.label, scheme), term.code, vocabularies[scheme].path_of(term))
            for scheme, term in (*first, *beginning, *inside)[:limit]
        )

    def prepare(self) -> "Vocabularies":
        """Lays all out to be looked through, which takes a second where there are 50,000 terms."""
        for vocabulary in self.all.values():
            vocabulary.hay  # noqa: B018  made when first asked for
        return self

    def complete(self, beginning: str, limit: int = 20) -> tuple[Tag, ...]:
        """The tags of the terms that `find` finds."""
        return tuple(dict.fromkeys(found.tag for found in self.find(beginning, limit)))

    def find_terms(self, article: Article) -> list[TermFound]:
        """The terms that the text is likely about, the likeliest first; never a tag that the article has."""
        heading = "\n".join(block.text for block in article.blocks if block.role in HEADING_ROLES)
        body = "\n".join(block.text for block in article.blocks if block.role not in HEADING_ROLES)
        found = [
            (weight, TermFound(Tag(term.label, scheme), term.code, sum(counts.values()), tuple(sorted(counts))))
            for scheme, vocabulary in self.all.items()
            for weight, term, counts in vocabulary.weigh(heading, body)
        ]
        found.sort(key=lambda item: (-item[0], item[1].tag))
        return [term for weight, term in found if weight >= ENOUGH and term.tag not in article.tags]


def fold_label(label: str) -> str:
    return fold_all(label).strip()


def name_label(term: Term, folded: str) -> str:
    """The term's label that is this one when it is folded."""
    return next(label for label in term.all_labels if fold_label(label) == folded)


def make_hay(term: Term) -> str:
    """What is looked through: labels, spellings, initials and the code on lines of their own."""
    lines = ["", term.code.lower()]
    for label in term.all_labels:
        lines += (fold_all(label), *spellings(label), *initials(label))
    return "\n".join(lines)


@cache
def load_own() -> Mapping[str, tuple[Term, ...]]:
    files = sorted((resources() / OWN_FOLDER).glob("*.csv"))
    return {file.stem: read_vocabulary(file.read_text(encoding="utf-8")) for file in files}


def read_file(path: Path) -> tuple[Term, ...]:
    """Raises VocabularyUnreadable or WrongVocabulary."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise VocabularyUnreadable(path=path, reason=error.strerror or str(error)) from error
    return read_bytes(data, path)


def read_bytes(data: bytes, path: Path) -> tuple[Term, ...]:
    """`path` is told where the bytes are no vocabulary. Raises WrongVocabulary."""
    if data.startswith(BINARY):
        raise WrongVocabulary(path=path, reason="binary", value="")
    try:
        return read_vocabulary(decode(data).raw)
    except WrongVocabulary as error:
        raise WrongVocabulary(path=path, **error.fields) from error


def dump_term(term: Term) -> StoredTerm:
    return StoredTerm(term.code, term.parent, term.label, json.dumps(term.labels, ensure_ascii=False))


def load_term(stored: StoredTerm) -> Term:
    labels = {name: tuple(own) for name, own in json.loads(stored.labels).items()}
    return Term(stored.code, stored.label, stored.parent, labels)
