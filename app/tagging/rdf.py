"""Statements about things, as RDF has them, and what of them is a vocabulary in SKOS.

Owns the shape of a statement and the gathering of those about one concept, in the form that JSON-LD has. Refuses to
read files (see `turtle` and `rdf_xml`) and to judge a vocabulary (see `thesaurus`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

SKOS = "http://www.w3.org/2004/02/skos/core#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
TYPE = f"{RDF}type"
DEPRECATED = "http://www.w3.org/2002/07/owl#deprecated"
LABELS = ("prefLabel", "altLabel")
RELATIONS = ("broader", "narrower")


@dataclass(frozen=True, slots=True)
class Literal:
    """A text; `language` as in BCP 47, empty for none."""

    text: str
    language: str = ""


Statement: TypeAlias = tuple[str, str, str | Literal]
"""Subject, predicate, and a thing or a text; things by IRI, or by `_:` and a name that holds in one file only."""


def gather_concepts(statements: Iterable[Statement]) -> list[dict[str, Any]]:
    """In the order in which they are first spoken of; what has no label in SKOS is none."""
    concepts: dict[str, dict[str, Any]] = {}
    for subject, predicate, value in statements:
        own = concepts.setdefault(subject, {"@id": subject})
        name = predicate.removeprefix(SKOS)
        if isinstance(value, Literal):
            if name in LABELS:
                own.setdefault(name, []).append({"@value": value.text, "@language": value.language})
            elif predicate == DEPRECATED:
                own[DEPRECATED] = value.text
        elif predicate == TYPE:
            own.setdefault("@type", []).append(value)
        elif name in RELATIONS:
            own.setdefault(name, []).append({"@id": value})
    return list(concepts.values())
