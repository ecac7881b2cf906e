"""Likely slips among names."""

from app.tagging.slips import NameSlip, covered_forms, find_slips


def test_the_rarer_of_two_that_differ_in_one_character_is_a_slip() -> None:
    counts = {"王广科": 5, "王广料": 1, "李默": 3, "李墨": 1, "周晓禾": 2}
    assert find_slips(counts) == (NameSlip("王广料", "王广科", 1, 5),)


def test_of_several_the_commonest_is_meant() -> None:
    counts = {"王广科": 2, "王广利": 9, "王广料": 1}
    assert [(slip.wrong, slip.right) for slip in find_slips(counts)] == [("王广料", "王广利"), ("王广科", "王广利")]


def test_short_names_and_other_lengths_are_left_alone() -> None:
    assert covered_forms("李默") == []
    assert find_slips({"魏都区": 9, "魏都": 1, "许都区委": 2}) == ()
    assert find_slips({"王广科": 2, "王广料": 2}) == ()
