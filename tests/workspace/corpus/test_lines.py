"""Lines by column."""

import pytest

from app.workspace.corpus.lines import ConcordanceLine, Lines


def make_line(place: int) -> ConcordanceLine:
    return ConcordanceLine(1, 2, place, "柳河新报", "2021-12-03", f"前{place}", "桥", f"后{place}", place)


MADE = [make_line(place) for place in range(5)]


def test_they_are_what_was_put_in() -> None:
    lines = Lines(MADE[:2])
    lines.extend(Lines(MADE[2:]))
    assert list(lines) == MADE
    assert (len(lines), lines[-1], list(lines[1:3])) == (5, MADE[-1], MADE[1:3])
    assert (lines.befores[1], lines.founds[1], lines.afters[1]) == ("前1", "桥", "后1")
    assert (lines.newspapers[0], lines.dates[0]) == ("柳河新报", "2021-12-03")
    with pytest.raises(IndexError):
        lines[5]


def test_they_are_put_in_another_order_and_taken_away() -> None:
    lines = Lines(MADE).reordered([3, 1])
    assert list(lines) == [MADE[3], MADE[1]]
    lines.shorten(1)
    assert list(lines) == [MADE[3]]
    assert not Lines().reordered([])


def test_a_line_is_found_by_its_place() -> None:
    assert Lines(MADE).find(1, 3, 3) == 3
    assert Lines(MADE).find(9, 3, 3) == 0
