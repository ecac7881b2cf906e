"""The words by which names are told, from `resources/names/words.toml`. Refuses to apply them."""

import tomllib
from dataclasses import dataclass
from functools import cache

from app.paths import resources


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The lists of the file; each is told there."""

    surnames: frozenset[str]
    doubtful_surnames: frozenset[str]
    never_given: frozenset[str]
    titles_before: frozenset[str]
    titles_after: frozenset[str]
    deeds_after: frozenset[str]
    known_people: frozenset[str]
    known_places: frozenset[str]
    never_places: frozenset[str]
    place_endings: frozenset[str]
    shortening_endings: frozenset[str]
    never_before_ending: frozenset[str]
    organisation_heads: frozenset[str]
    known_organisations: frozenset[str]
    never_organisations: frozenset[str]
    inside_organisations: frozenset[str]
    never_inside_organisations: frozenset[str]


@cache
def load_vocabulary() -> Vocabulary:
    text = (resources() / "names" / "words.toml").read_text(encoding="utf-8")
    lists = {
        (kind, name): frozenset(words.split())
        for kind, table in tomllib.loads(text).items()
        for name, words in table.items()
    }
    return Vocabulary(
        surnames=lists["people", "surnames"],
        doubtful_surnames=lists["people", "doubtful_surnames"],
        never_given=lists["people", "never_given"],
        titles_before=lists["people", "titles_before"],
        titles_after=lists["people", "titles_after"],
        deeds_after=lists["people", "deeds_after"],
        known_people=lists["people", "known"],
        known_places=lists["places", "known"],
        never_places=lists["places", "never"],
        place_endings=lists["places", "endings"],
        shortening_endings=lists["places", "shortening_endings"],
        never_before_ending=lists["places", "never_before_ending"],
        organisation_heads=lists["organisations", "heads"],
        known_organisations=lists["organisations", "known"],
        never_organisations=lists["organisations", "never"],
        inside_organisations=lists["organisations", "inside"],
        never_inside_organisations=lists["organisations", "never_inside"],
    )
