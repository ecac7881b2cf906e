"""Searches over the library: pages of hits, counts by value, the found articles as a scope, and searches kept by name.

Owns the form in which a search is kept. Refuses to evaluate queries (see `app.store.search`). A kept search is asked
anew each time, so that it is a list that stays current by itself.
"""

from dataclasses import dataclass, field

from app.store.database import Database
from app.store.facts import list_facts, load_fact, remove_fact, save_fact
from app.store.search.facets import Facet, FacetName, count_facets
from app.store.search.memory import Memory
from app.store.search.parser import parse
from app.store.search.query import Scope, narrow, narrow_to_year
from app.store.search.results import Order, SearchPage, find_article_ids, find_keys, search
from app.workspace.errors import SearchExists, SearchNotFound

PREFIX = "search:"


def narrow_by(query: str, name: FacetName, value: str) -> str:
    """The query that leaves only the articles which have this value of a facet."""
    return narrow_to_year(query, value) if name is FacetName.YEAR else narrow(query, Scope(name.value), value)


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A smart list: `name` is its own in the library."""

    name: str
    query: str
    order: Order = Order.NEWEST
    folds_variants: bool = True


@dataclass(frozen=True, slots=True)
class Searches:
    """Every method that is given a query raises WrongQuery when it cannot be understood."""

    database: Database
    memory: Memory = field(default_factory=Memory)

    def find_page(
        self,
        query: str,
        limit: int = 50,
        offset: int = 0,
        order: Order = Order.NEWEST,
        *,
        folds_variants: bool = True,
    ) -> SearchPage:
        with self.database.reading() as connection:
            return search(connection, query, limit, offset, order, folds_variants=folds_variants, memory=self.memory)

    def count_facets(self, query: str, limit: int = 20, *, folds_variants: bool = True) -> tuple[Facet, ...]:
        with self.database.reading() as connection:
            found = find_keys(connection, query, folds_variants=folds_variants, memory=self.memory)
            return count_facets(connection, found, limit, memory=self.memory)

    def count(self, query: str, *, folds_variants: bool = True) -> int:
        with self.database.reading() as connection:
            return find_keys(connection, query, folds_variants=folds_variants, memory=self.memory).bit_count()

    def find_scope(self, query: str, *, folds_variants: bool = True) -> tuple[tuple[int, int], ...]:
        with self.database.reading() as connection:
            return find_article_ids(connection, query, folds_variants=folds_variants)

    def save(self, saved: SavedSearch) -> None:
        """In the place of the one of this name, if there is one."""
        parse(saved.query)
        value = {"query": saved.query, "order": saved.order.value, "folds_variants": saved.folds_variants}
        with self.database.transaction() as connection:
            save_fact(connection, PREFIX + saved.name, value)

    def rename(self, name: str, new: str) -> None:
        """Raises SearchNotFound, and SearchExists where another one has the new name."""
        if name == new:
            return
        with self.database.transaction() as connection:
            value = load_fact(connection, PREFIX + name)
            if value is None:
                raise SearchNotFound(name=name)
            if load_fact(connection, PREFIX + new) is not None:
                raise SearchExists(name=new)
            save_fact(connection, PREFIX + new, value)
            remove_fact(connection, PREFIX + name)

    def remove(self, name: str) -> None:
        """Raises SearchNotFound."""
        with self.database.transaction() as connection:
            if load_fact(connection, PREFIX + name) is None:
                raise SearchNotFound(name=name)
            remove_fact(connection, PREFIX + name)

    def count_saved(self, saved: SavedSearch) -> int:
        return self.count(saved.query, folds_variants=saved.folds_variants)

    def list_saved(self) -> tuple[SavedSearch, ...]:
        """By name."""
        with self.database.reading() as connection:
            facts = list_facts(connection, PREFIX)
        return tuple(
            SavedSearch(name.removeprefix(PREFIX), value["query"], Order(value["order"]), value["folds_variants"])
            for name, value in facts.items()
        )
