"""Small facts that belong to the library as a whole: a name and a JSON value each.

Owns the table `library_fact`. Refuses to know what a fact means; a family of facts shares a prefix that ends in `:`.
"""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from app.store.errors import LibraryDamaged
from app.store.schema import LibraryFact

LAST_CHARACTER = "\U0010ffff"


def save_fact(connection: Connection, name: str, value: Any) -> None:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    adding = insert(LibraryFact).values(name=name, value=text)
    connection.execute(adding.on_conflict_do_update(index_elements=[LibraryFact.name], set_={"value": text}))


def remove_fact(connection: Connection, name: str) -> None:
    connection.execute(delete(LibraryFact).where(LibraryFact.name == name))


def load_fact(connection: Connection, name: str) -> Any:
    """None where there is none; raises LibraryDamaged."""
    return load_facts(connection, name, name).get(name)


def list_facts(connection: Connection, prefix: str) -> dict[str, Any]:
    """The facts whose names begin with the prefix, by name; raises LibraryDamaged."""
    return load_facts(connection, prefix, prefix + LAST_CHARACTER)


def walk_facts_back(connection: Connection, prefix: str) -> Iterator[tuple[str, Any]]:
    """The facts whose names begin with the prefix, the last name first, each read when it is asked for.

    Raises LibraryDamaged.
    """
    chosen = select(LibraryFact.name, LibraryFact.value).where(
        LibraryFact.name.between(prefix, prefix + LAST_CHARACTER)
    )
    with connection.execute(chosen.order_by(LibraryFact.name.desc())) as found:
        for name, value in found:
            yield name, read_value(connection, value)


def load_facts(connection: Connection, first: str, last: str) -> dict[str, Any]:
    chosen = select(LibraryFact.name, LibraryFact.value).where(LibraryFact.name.between(first, last))
    found = connection.execute(chosen.order_by(LibraryFact.name)).all()
    return {name: read_value(connection, value) for name, value in found}


def read_value(connection: Connection, value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError as error:
        raise LibraryDamaged(path=connection.engine.url.database, reason=str(error)) from error
