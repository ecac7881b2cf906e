"""The signs of characters: one row for each, the same wherever a text stands, and telling what they should."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.tagging.cut_text import CutText, Name
from app.tagging.names import propose_by_rules
from app.tagging.signs import Proposals, lay_out, list_signs, mark_ends, surname_mark, transliterated, where_in_words
from app.tagging.words import JiebaWords
from app.text.model import EntityKind


def signs_of(text: str, words: JiebaWords) -> list[list[str]]:
    cut = CutText(text, words)
    return list_signs(cut, propose_by_rules(cut))


def test_each_character_has_one_sign_of_each_sort(words: JiebaWords) -> None:
    @given(st.text(alphabet="王李张书记说魏都区·克林顿（）、， 1aＡ９"))
    @settings(max_examples=60, deadline=None)
    def check(text: str) -> None:
        rows = signs_of(text, words)
        assert len(rows) == len(text)
        assert all([sign[0] for sign in row] == [sign[0] for sign in rows[0]] for row in rows)
        assert all(len({sign[0] for sign in row}) == len(row) for row in rows)

    check()


def test_one_digit_or_letter_says_what_another_does(words: JiebaWords) -> None:
    assert signs_of("12月3日", words) == signs_of("１７月９日", words) == signs_of("45月6日", words)
    assert signs_of("王·李", words) == signs_of("王•李", words)


def test_places_in_words_are_marked(words: JiebaWords) -> None:
    assert [mark_ends(length) for length in (1, 2, 4)] == ["S", "BE", "BMME"]
    assert len(where_in_words(CutText("魏都区人民政府", words))) == len("魏都区人民政府")


def test_what_the_rules_found_lies_where_it_stands() -> None:
    name = Name(1, 4, EntityKind.PERSON, 0.5, "surname")
    assert lay_out(5, [(name, "2")]) == ["-", "B2", "M2", "E2", "-", "^"]


def test_proposals_change_the_signs_of_their_characters_alone(words: JiebaWords) -> None:
    cut = CutText("昨天王广科来到魏都区看望居民", words)
    name = Name(2, 5, EntityKind.PERSON, 0.9, "surname")
    plain, told = list_signs(cut, Proposals()), list_signs(cut, Proposals(people=(name,)))
    assert [at for at, pair in enumerate(zip(plain, told, strict=True)) if pair[0] != pair[1]] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(("text", "mark"), [("欧阳修", "2"), ("王广科", "1"), ("和平", "d"), ("的", "-")])
def test_surnames_are_told_by_how_sure_they_are(text: str, mark: str) -> None:
    assert surname_mark(text, 0) == mark


def test_runs_of_foreign_characters_are_measured() -> None:
    assert transliterated("是克林顿·比尔。") == [0, 5, 5, 5, 5, 5, 5, 0]
    assert transliterated("") == []
