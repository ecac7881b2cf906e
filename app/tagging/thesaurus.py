"""A vocabulary of tags: terms with a code, several labels and a broader term; read from CSV or SKOS.

Owns the forms and what makes a vocabulary sound: codes are unique, broader terms are there and run in no circle, and
labels are unique too, so that a tag's label tells its term. Refuses files and storage.

SKOS may be written as JSON-LD, Turtle or RDF/XML: which, the beginning of the text tells. Of a term that has several
broader ones the first counts that is in the file; one that is not in it is none.

CSV has a head with `code`, `label`, `parent` (may be empty) and any further columns of labels, such as `label:en` or
`alt`, in which `|` parts several; `COLUMNS` has the other names that these are known by. Columns are parted by commas,
semicolons or tabs, as the head has them. Rows of one code and label are one term, as a query gives one for each label.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from io import StringIO
from typing import Any

from app.tagging.errors import WrongVocabulary
from app.tagging.json_ld import Thing, identifier, read_json
from app.tagging.rdf import DEPRECATED, gather_concepts
from app.tagging.rdf_xml import read_rdf_xml
from app.tagging.turtle import read_turtle

LANGUAGES = ("zh-hans", "zh-cn", "zh", "zh-", "", "en")
"""Of several preferred labels the first of these is the tag's, or one that begins so."""
SHOWN_CHARACTERS = 60
"""So much of a wrong value is told."""
XML = re.compile(r"<(?:[?!]|[\w.-]+(?::[\w.-]+)?[\s>/])")
TURTLE = re.compile(r"(?:#[^\n]*\n\s*)*(?:@prefix\b|@base\b|prefix\s+\S*:|base\s*<|<[^>\s]*>\s)", re.IGNORECASE)
OTHER_KINDS = ("ConceptScheme", "Collection", "OrderedCollection")
"""What has a label in SKOS and is no term."""
COLUMNS = {
    "code": ("notation", "uri", "id", "item", "qid", "编码", "代码", "编号", "代号"),
    "label": ("preflabel", "name", "itemlabel", "term", "名称", "标签", "词", "叙词", "术语"),
    "parent": ("broader", "parentid", "父级", "上级", "上位", "上位词", "属"),
    "alt": ("altlabel", "itemaltlabel", "synonym", "synonyms", "别名", "同义词", "代"),
}
OWN_COLUMNS = ("code", "label", "parent")
VALUE_MARKS = {"@value": ("@value", "@language"), "value": ("value", "lang")}
"""Of JSON-LD, and of Skosmos."""
EXCEL_HINT = re.compile(r"sep=[,;\t]\r?\n", re.IGNORECASE)
RETIRED = ("retired", "deprecated", "owl:deprecated", DEPRECATED)


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
    if "\0" in plain:
        raise WrongVocabulary(reason="binary", value="")
    if plain.startswith(("{", "[")):
        things = read_json(plain)
        terms = tuple(make_terms(things)) or tuple(read_rows(*lay_out(things)))
    elif XML.match(plain):
        terms = tuple(make_terms(gather_concepts(read_rdf_xml(plain))))
    elif TURTLE.match(plain):
        terms = tuple(make_terms(gather_concepts(read_turtle(plain))))
    else:
        terms = tuple(read_csv(plain))
    terms = join_rows(terms)
    if not terms:
        raise WrongVocabulary(reason="empty", value="")
    check_terms(terms)
    return tell_apart(terms)


def read_csv(text: str) -> list[Term]:
    """Without a byte order mark."""
    hint = EXCEL_HINT.match(text)
    plain = text[hint.end() :] if hint else text
    head = plain.partition("\n")[0]
    rows = csv.reader(StringIO(plain, newline=""), delimiter=max(",;\t", key=head.count))
    try:
        return read_rows(next(rows, []), ((rows.line_num, row) for row in rows))
    except csv.Error as error:
        raise WrongVocabulary(reason="csv", value=str(error)) from error


def write_csv(terms: Sequence[Term]) -> str:
    """As `read_vocabulary` reads it."""
    names = list(dict.fromkeys(name for term in terms for name in term.labels))
    text = StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow([*OWN_COLUMNS, *names])
    for term in terms:
        rows.writerow([term.code, term.label, term.parent, *("|".join(term.labels.get(name, ())) for name in names)])
    return text.getvalue()


def lay_out(things: Sequence[Thing]) -> tuple[list[str], Iterator[tuple[int, list[str]]]]:
    """The head, and the rows with their numbers, of things whose values are all texts, as a query gives them."""
    head = list(dict.fromkeys(name for thing in things for name, value in thing.items() if isinstance(value, str)))
    rows = ([str(thing.get(name, "")) for name in head] for thing in things)
    if not {"code", "label"} <= set(map(column_of, head)):
        return ["code", "label"], iter(())
    return head, enumerate(rows, 1)


def read_rows(head: Sequence[str], rows: Iterable[tuple[int, Sequence[str]]]) -> list[Term]:
    names = name_columns(head)
    if not {"code", "label"} <= set(names):
        raise WrongVocabulary(reason="head", value=",".join(head)[:SHOWN_CHARACTERS])
    terms, outside = [], set[str]()
    for number, row in rows:
        if not any(map(str.strip, row)):
            continue
        values: dict[str, list[str]] = {}
        for name, cell in zip(names, row, strict=False):
            parts = [cell] if name in OWN_COLUMNS else cell.split("|")
            values.setdefault(name, []).extend(filter(None, map(tidy, parts)))
        code, label, parent = (next(iter(values.pop(name, ())), "") for name in OWN_COLUMNS)
        if not code or not label:
            raise WrongVocabulary(reason="row", value=str(number))
        if is_address(parent):
            outside.add(code_from(parent))
        labels = {name: tuple(own) for name, own in values.items() if own and name}
        terms.append(Term(code_from(code), label, code_from(parent), labels))
    outside -= {term.code for term in terms}
    return [replace(term, parent="") if term.parent in outside else term for term in terms]


def name_columns(head: Sequence[str]) -> list[str]:
    """What each is to us; of several that could be the code, the one that is called so, else the first."""
    own = [name.strip() for name in head]
    columns = [column_of(name) for name in own]
    for column in OWN_COLUMNS:
        places = [place for place, name in enumerate(columns) if name == column]
        chosen = next((place for place in places if own[place].lower() == column), places[0] if places else -1)
        for place in places:
            if place != chosen:
                columns[place] = own[place]
    return columns


def code_from(value: str) -> str:
    """Of an address of the web, its end: http://www.wikidata.org/entity/Q1 is Q1."""
    return short_code(value) if is_address(value) else value


def is_address(value: str) -> bool:
    return "://" in value


def tidy(value: str) -> str:
    """Without line ends and doubled spaces."""
    return " ".join(value.split())


def column_of(name: str) -> str:
    plain = name.lower()
    return next((column for column, others in COLUMNS.items() if plain == column or plain in others), name)


def join_rows(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Terms of one code and label are one, with the further labels of all and the first broader term."""
    joined: dict[tuple[str, str], Term] = {}
    for term in terms:
        first = joined.setdefault((term.code, term.label), term)
        if first is not term:
            names = dict.fromkeys((*first.labels, *term.labels))
            labels = {
                name: tuple(dict.fromkeys((*first.labels.get(name, ()), *term.labels.get(name, ())))) for name in names
            }
            joined[term.code, term.label] = replace(first, labels=labels, parent=first.parent or term.parent)
    return tuple(joined.values())


def make_terms(items: Sequence[Thing]) -> Iterator[Term]:
    """Of the concepts among these things. Some files tell only the narrower terms, some only the broader ones."""
    concepts = {}
    for item in items:
        if is_concept(item) and (preferred := read_labels(item, "prefLabel")):
            if not identifier(item):
                raise WrongVocabulary(reason="code", value=next(iter(preferred.values()))[0])
            concepts[identifier(item)] = item, preferred
    counts = Counter(map(short_code, concepts))
    codes = {name: short if counts[short := short_code(name)] == 1 else name for name in concepts}
    broader = {
        name: codes[wider] for wider, (item, _) in concepts.items() for name in read_identifiers(item, "narrower")
    }
    for name, (item, preferred) in concepts.items():
        told = (codes[wider] for wider in read_identifiers(item, "broader") if wider in codes)
        yield make_term(item, codes[name], preferred, next(told, broader.get(name, "")))


def is_concept(item: Thing) -> bool:
    """Whether it is none of the other kinds, and in use."""
    types = item.get("@type", item.get("type", ()))
    if any(short_code(kind) in OTHER_KINDS for kind in (types if isinstance(types, list) else [types])):
        return False
    return not any(is_set(item.get(name)) for name in RETIRED)


def is_set(value: Any) -> bool:
    one = value[0] if isinstance(value, list) and value else value
    plain = one.get("@value", one.get("value", "")) if isinstance(one, Mapping) else one
    return bool(plain) and str(plain).lower() != "false"


def read_identifiers(item: Thing, name: str) -> list[str]:
    value = get_property(item, name)
    things = value if isinstance(value, list) else [value] if value else []
    return [identifier(thing) if isinstance(thing, Mapping) else str(thing) for thing in things]


def make_term(item: Thing, code: str, preferred: Mapping[str, tuple[str, ...]], parent: str) -> Term:
    language = choose_language(preferred)
    label, *others = preferred[language]
    rest = {name: labels for name, labels in preferred.items() if name != language}
    if others:
        rest[f"alt:{language}"] = tuple(others)
    for name, labels in read_labels(item, "altLabel").items():
        rest[f"alt:{name}"] = (*rest.get(f"alt:{name}", ()), *labels)
    return Term(code, label, parent, rest)


def choose_language(labels: Iterable[str]) -> str:
    known = sorted(labels)
    for wanted in LANGUAGES:
        found = [name for name in known if name == wanted or (len(wanted) > 1 and name.startswith(wanted))]
        if found:
            return found[0]
    return known[0]


def get_property(item: Thing, name: str) -> Any:
    """The value of a SKOS property, with or without the prefix."""
    keys = (name, f"skos:{name}", f"http://www.w3.org/2004/02/skos/core#{name}")
    return next((item[key] for key in keys if key in item), None)


def read_labels(item: Thing, name: str) -> dict[str, tuple[str, ...]]:
    """By language in lower case: from a text, a map of languages, or a list of values with `@language` or `lang`."""
    value = get_property(item, name)
    values: Sequence[Any] = value if isinstance(value, list) else [value]
    found: dict[str, list[str]] = {}
    for one in values:
        if isinstance(one, str):
            found.setdefault("", []).append(one)
        elif isinstance(one, Mapping) and (mark := VALUE_MARKS.get(next(iter({"@value", "value"} & one.keys()), ""))):
            text, language = mark
            found.setdefault(str(one.get(language, "")).lower(), []).append(str(one[text]))
        elif isinstance(one, Mapping):
            for language, labels in one.items():
                own = labels if isinstance(labels, list) else [labels]
                found.setdefault(language.lower(), []).extend(map(str, own))
    told = {language: tuple(dict.fromkeys(filter(None, map(tidy, labels)))) for language, labels in found.items()}
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
