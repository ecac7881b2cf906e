"""The words by which names are told, from `resources/names/words.toml`. Refuses to apply them."""

import tomllib
from dataclasses import dataclass
from functools import cache

from app.paths import resources


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """The file's table `people`; it tells what each list is for."""

    surnames: frozenset[str]
    doubtful_surnames: frozenset[str]
    never: frozenset[str]
    never_given: frozenset[str]
    titles_before: frozenset[str]
    titles_after: frozenset[str]
    titles_after_surname: frozenset[str]
    deeds_after: frozenset[str]
    never_after: frozenset[str]
    transliteration: frozenset[str]
    known: frozenset[str]


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The file's table `places`."""

    known: frozenset[str]
    never: frozenset[str]
    endings: frozenset[str]
    weak_endings: frozenset[str]
    street_endings: frozenset[str]
    shortening_endings: frozenset[str]
    never_before_ending: frozenset[str]


@dataclass(frozen=True, slots=True)
class OrganisationWords:
    """The file's table `organisations`."""

    heads: frozenset[str]
    known: frozenset[str]
    never: frozenset[str]
    inside: frozenset[str]
    never_inside: frozenset[str]


@cache
def people_words() -> PeopleWords:
    return PeopleWords(**load_lists("people"))


@cache
def place_words() -> PlaceWords:
    return PlaceWords(**load_lists("places"))


@cache
def organisation_words() -> OrganisationWords:
    return OrganisationWords(**load_lists("organisations"))


def load_lists(table: str) -> dict[str, frozenset[str]]:
    text = (resources() / "names" / "words.toml").read_text(encoding="utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(text)[table].items()}
