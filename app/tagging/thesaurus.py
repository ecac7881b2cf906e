"""A vocabulary of tags: terms with a code, several labels and a broader term; read from CSV or SKOS.

Owns the forms and what makes a vocabulary sound: codes are unique, broader terms are there and run in no circle, and
labels are unique too, so that a tag's label tells its term. Refuses files and storage.

SKOS may be written as JSON-LD, Turtle or RDF/XML: which, the beginning of the text tells.

CSV has a head with `code`, `label`, `parent` (may be empty) and any further columns of labels, such as `label:en` or
`alt`, in which `|` parts several. Columns are parted by commas, semicolons or tabs, as the head has them.
"""

import csv
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from io import StringIO
from typing import Any

from app.tagging.errors import WrongVocabulary
from app.tagging.rdf import gather_concepts
from app.tagging.rdf_xml import read_rdf_xml
from app.tagging.turtle import read_turtle

LANGUAGES = ("zh-hans", "zh-cn", "zh", "")
"""Of several preferred labels the first of these is the tag's."""
SHOWN_CHARACTERS = 60
"""So much of a wrong value is told."""
XML = re.compile(r"<(?:[?!]|[\w.-]+(?::[\w.-]+)?[\s>/])")
TURTLE = re.compile(r"(?:#[^\n]*\n\s*)*(?:@prefix\b|@base\b|prefix\s+\S*:|base\s*<|<[^>\s]*>\s)", re.IGNORECASE)
OTHER_KINDS = ("ConceptScheme", "Collection", "OrderedCollection")
"""What has a label in SKOS and is no term."""
COLUMNS = {"notation": "code", "preflabel": "label", "broader": "parent"}


@dataclass(frozen=True, slots=True)
class Term:
    """`labels` are the further ones, by language or kind."""

    code: str
    label: str
    parent: str = ""
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def all_labels(self) -> tuple[str, ...]:
        return (self.label, *(label for labels in self.labels.values() for label in labels))


def read_vocabulary(text: str) -> tuple[Term, ...]:
    """Raises WrongVocabulary."""
    plain = text.removeprefix("\ufeff").lstrip()
    if plain.startswith(("{", "[")):
        terms = tuple(make_terms(read_json(plain)))
    elif XML.match(plain):
        terms = tuple(make_terms(gather_concepts(read_rdf_xml(plain))))
    elif TURTLE.match(plain):
        terms = tuple(make_terms(gather_concepts(read_turtle(plain))))
    else:
        terms = tuple(read_csv(text))
    if not terms:
        raise WrongVocabulary(reason="empty", value="")
    check_terms(terms)
    return tell_apart(terms)


def read_csv(text: str) -> Iterator[Term]:
    plain = text.removeprefix("\ufeff")
    head = plain.partition("\n")[0]
    rows = csv.DictReader(StringIO(plain, newline=""), delimiter=max(",;\t", key=head.count), restkey="")
    try:
        yield from read_rows(rows)
    except csv.Error as error:
        raise WrongVocabulary(reason="csv", value=str(error)) from error


def read_rows(rows: "csv.DictReader[str]") -> Iterator[Term]:
    names = {name: column_of(name.strip()) for name in rows.fieldnames or ()}
    if not {"code", "label"} <= set(names.values()):
        raise WrongVocabulary(reason="head", value=",".join(names)[:SHOWN_CHARACTERS])
    for row in rows:
        values = {names[name]: (value or "").strip() for name, value in row.items() if name in names}
        code, label, parent = values.pop("code"), values.pop("label"), values.pop("parent", "")
        if not code or not label:
            raise WrongVocabulary(reason="row", value=str(rows.line_num))
        labels = {name: tuple(filter(None, map(str.strip, value.split("|")))) for name, value in values.items()}
        yield Term(code, label, parent, {name: own for name, own in labels.items() if own})


def column_of(name: str) -> str:
    plain = name.lower()
    return COLUMNS.get(plain, plain if plain in ("code", "label", "parent") else name)


def read_json(text: str) -> Sequence[Mapping[str, Any]]:
    """The things of JSON-LD."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise WrongVocabulary(reason="json", value=str(error)) from error
    graph = data.get("@graph", data.get("conceptSet", ())) if isinstance(data, dict) else data
    return [item for item in graph if isinstance(item, dict)] if isinstance(graph, list) else []


def make_terms(items: Sequence[Mapping[str, Any]]) -> Iterator[Term]:
    """Of the concepts among these things. Some files tell only the narrower terms, some only the broader ones."""
    concepts = [item for item in items if is_concept(item) and read_labels(item, "prefLabel")]
    broader = {code: code_of(item) for item in concepts for code in read_codes(item, "narrower")}
    for item in concepts:
        yield make_term(item, read_labels(item, "prefLabel"), broader.get(code_of(item), ""))


def is_concept(item: Mapping[str, Any]) -> bool:
    types = item.get("@type", item.get("type", ()))
    return not any(short_code(kind) in OTHER_KINDS for kind in (types if isinstance(types, list) else [types]))


def code_of(item: Mapping[str, Any]) -> str:
    return short_code(item.get("@id") or item.get("uri") or item.get("id"))


def read_codes(item: Mapping[str, Any], name: str) -> list[str]:
    value = get_property(item, name)
    things = value if isinstance(value, list) else [value] if value else []
    return [short_code(thing.get("@id") if isinstance(thing, Mapping) else thing) for thing in things]


def make_term(item: Mapping[str, Any], preferred: Mapping[str, tuple[str, ...]], parent: str) -> Term:
    """`parent` is for one that does not tell its broader term itself."""
    code = code_of(item)
    language = next((name for name in LANGUAGES if name in preferred), min(preferred))
    label = preferred[language][0]
    rest = {name: labels for name, labels in preferred.items() if name != language}
    others = {f"alt:{name}": labels for name, labels in read_labels(item, "altLabel").items()}
    if not code:
        raise WrongVocabulary(reason="code", value=label)
    return Term(code, label, next(iter(read_codes(item, "broader")), parent), {**rest, **others})


def get_property(item: Mapping[str, Any], name: str) -> Any:
    """The value of a SKOS property, with or without the prefix."""
    keys = (name, f"skos:{name}", f"http://www.w3.org/2004/02/skos/core#{name}")
    return next((item[key] for key in keys if key in item), None)


def read_labels(item: Mapping[str, Any], name: str) -> dict[str, tuple[str, ...]]:
    """By language in lower case: from a text, a map of languages, or a list of values with `@language`."""
    value = get_property(item, name)
    values: Sequence[Any] = value if isinstance(value, list) else [value]
    found: dict[str, list[str]] = {}
    for one in values:
        if isinstance(one, str):
            found.setdefault("", []).append(one)
        elif isinstance(one, Mapping) and "@value" in one:
            found.setdefault(str(one.get("@language", "")).lower(), []).append(str(one["@value"]))
        elif isinstance(one, Mapping):
            for language, labels in one.items():
                own = labels if isinstance(labels, list) else [labels]
                found.setdefault(language.lower(), []).extend(map(str, own))
    told = {language: tuple(filter(None, map(str.strip, labels))) for language, labels in found.items()}
    return {language: labels for language, labels in told.items() if labels}


def short_code(identifier: object) -> str:
    """`medtop:01000000` and `http://cv.iptc.org/newscodes/mediatopic/01000000` are 01000000."""
    text = str(identifier or "").rstrip("/")
    return text.replace("#", "/").replace(":", "/").rpartition("/")[2]


def check_terms(terms: Sequence[Term]) -> None:
    counts = Counter(term.code for term in terms)
    if twice := [code for code, count in counts.items() if count > 1]:
        raise WrongVocabulary(reason="twice", value=twice[0])
    parents = {term.code: term.parent for term in terms}
    sound = {""}
    for term in terms:
        code, path = term.code, set[str]()
        while code not in sound:
            if code not in parents:
                raise WrongVocabulary(reason="parent", value=code)
            if code in path:
                raise WrongVocabulary(reason="circle", value=code)
            path.add(code)
            code = parents[code]
        sound |= path


def tell_apart(terms: Iterable[Term]) -> tuple[Term, ...]:
    """A label that several terms have gets that of its broader term, or its code, behind it."""
    terms = tuple(terms)
    counts = Counter(term.label for term in terms)
    labels = {term.code: term.label for term in terms}
    named = [
        replace(term, label=f"{term.label}（{labels.get(term.parent, term.code)}）") if counts[term.label] > 1 else term
        for term in terms
    ]
    again = Counter(term.label for term in named)
    return tuple(
        replace(term, label=f"{labels[term.code]}（{term.code}）") if again[term.label] > 1 else term for term in named
    )
