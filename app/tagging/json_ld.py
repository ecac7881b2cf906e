"""Things of a vocabulary in JSON: SKOS as JSON-LD in the forms that libraries publish, and rows that a query gave.

Owns where in the file the things stand: under `@graph`, `graph` (Skosmos) or `conceptSet` (IPTC), one within another,
one alone, and as the bindings of a SPARQL answer (Wikidata). Refuses to know what their properties mean.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from app.tagging.errors import WrongVocabulary

Thing: TypeAlias = Mapping[str, Any]
CONTAINERS = ("@graph", "graph", "conceptSet", "concepts")
IDENTIFIERS = ("@id", "uri", "id")
RELATIONS = ("narrower", "broader", "hasTopConcept")
DEEPEST = 200


def read_json(text: str) -> list[dict[str, Any]]:
    """Each thing once: what several places say of it is put together. Raises WrongVocabulary."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise WrongVocabulary(reason="json", value=str(error)) from error
    things: dict[str, dict[str, Any]] = {}
    for number, thing in enumerate(find_things(data, 0)):
        own = things.setdefault(identifier(thing) or f"_:{number}", {})
        for name, value in thing.items():
            own[name] = value if name not in own or own[name] == value else [*as_list(own[name]), *as_list(value)]
    return list(things.values())


def find_things(data: object, depth: int) -> Iterator[Thing]:
    if depth > DEEPEST:
        return
    if isinstance(data, list):
        for item in data:
            yield from find_things(item, depth)
    elif isinstance(data, dict):
        if rows := find_rows(data):
            yield from rows
            return
        inner = [data[name] for name in CONTAINERS if isinstance(data.get(name), list)]
        if inner:
            yield from find_things(inner, depth)
            return
        yield data
        for name, value in data.items():
            if name.rpartition(":")[2].rpartition("#")[2] in RELATIONS:
                yield from find_things([item for item in as_list(value) if is_described(item)], depth + 1)


def find_rows(data: Thing) -> list[dict[str, str]]:
    """Of a SPARQL answer, each row with the values alone."""
    results = data.get("results")
    bindings = results.get("bindings") if isinstance(results, dict) else None
    if not isinstance(bindings, list):
        return []
    return [
        {name: str(cell.get("value", "")) for name, cell in row.items() if isinstance(cell, dict)}
        for row in bindings
        if isinstance(row, dict)
    ]


def is_described(value: object) -> bool:
    """Whether more is said of it there than which it is."""
    return isinstance(value, dict) and any(name not in IDENTIFIERS for name in value)


def identifier(thing: Thing) -> str:
    return str(next((thing[name] for name in IDENTIFIERS if thing.get(name)), ""))


def as_list(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else [value]
