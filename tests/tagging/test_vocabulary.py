"""The lists by which names are told are there and do not contradict each other."""

import pytest

from app.tagging.vocabulary import OrganisationWords, PlaceWords, organisation_words, people_words, place_words


def test_doubtful_surnames_are_surnames() -> None:
    people = people_words()
    assert people.doubtful_surnames <= people.surnames


@pytest.mark.parametrize("words", [place_words(), organisation_words()])
def test_nothing_is_known_and_never_a_name(words: PlaceWords | OrganisationWords) -> None:
    assert words.known
    assert words.known.isdisjoint(words.never)


def test_special_endings_are_endings() -> None:
    places = place_words()
    assert places.weak_endings | places.street_endings | places.shortening_endings <= places.endings
