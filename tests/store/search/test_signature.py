"""Signatures tell how much two texts share."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.store.search.signature import (
    BAND_BYTES,
    BIN_BYTES,
    BINS,
    BYTES,
    SHORTEST,
    bands,
    compare,
    count_alike,
    cut_ends,
    sign,
    sign_again,
)

WORDS = random.Random(5).choices([chr(code) for code in range(0x4E00, 0x5200)], k=4000)
TEXT = "".join(WORDS[:600])


def shingles(text: str) -> set[str]:
    return {text[start : start + 4] for start in range(len(text) - 3)}


@pytest.mark.parametrize("kept", [0, 150, 300, 450, 540, 600])
def test_the_estimate_is_near_the_truth(kept: int) -> None:
    other = TEXT[:kept] + "".join(WORDS[1000 : 1600 - kept])
    shared = len(shingles(TEXT) & shingles(other)) / len(shingles(TEXT) | shingles(other))
    assert abs(compare(sign([TEXT]), sign([other])) - shared) < 0.2


def test_the_same_text_has_the_same_signature_and_a_short_one_none() -> None:
    assert compare(sign([TEXT]), sign([TEXT])) == 1
    assert len(sign([TEXT])) == BYTES
    assert sign([TEXT[: SHORTEST - 1]]) == b""
    assert compare(b"", b"") == compare(sign([TEXT]), b"") == 0


def test_a_signature_is_the_same_in_every_process() -> None:
    assert sign(["老桥换新颜" * 6]).hex()[:16] == sign(["老桥换新颜" * 6]).hex()[:16]
    assert sum(byte != 0xFF for byte in sign(["老桥换新颜" * 6])) <= 2 * 5


def test_texts_that_are_much_alike_share_a_band() -> None:
    own, other = (set(bands(sign([text]), BAND_BYTES)) for text in (TEXT, TEXT[:560] + "".join(WORDS[1000:1040])))
    assert own & other
    assert not own & set(bands(sign(["".join(WORDS[2000:2600])]), BAND_BYTES))
    assert len(bands(sign([TEXT]), BIN_BYTES)) == BINS


LINES = st.lists(
    st.one_of(st.text("桥雨ＡaΣ𠮷", max_size=9), st.sampled_from([TEXT[:50], TEXT[50:90], TEXT[90:95], ""])), max_size=9
)


@settings(max_examples=300, deadline=None)
@given(LINES, LINES, LINES, LINES)
def test_a_signature_made_again_is_that_of_the_new_text(
    beginning: list[str], old: list[str], new: list[str], end: list[str]
) -> None:
    before, after = beginning + old + end, beginning + new + end
    assert sign_again(sign(before), before, after) in (None, sign(after))


@pytest.mark.parametrize("typed", ["", "桥", "桥面添彩"])
def test_only_what_stands_around_the_difference_is_needed(typed: str) -> None:
    lines = [TEXT[start : start + 40] for start in range(0, 600, 40)]
    changed = [*lines[:7], lines[7] + typed, *lines[8:]]
    assert sign_again(sign(lines), lines[6:9], changed[6:9]) in (None, sign(changed))
    assert sign_again(sign(lines), lines[6:9], lines[6:9]) == sign(lines)
    assert sign_again(b"", lines, changed) is None


def test_a_long_text_is_signed_again_key_by_key() -> None:
    lines = [TEXT[start : start + 40] for start in range(0, 600, 40)]
    known = sign(lines)
    for typed in "桥面添彩，老桥换新颜":
        changed = [*lines[:7], lines[7][:9] + typed + lines[7][9:], *lines[8:]]
        known, lines = sign_again(known, lines, changed) or sign(changed), changed
        assert known == sign(lines)


@settings(deadline=None)
@given(st.text("桥雨a", max_size=12), st.text("桥雨a", max_size=12), st.text("桥雨a", max_size=12))
def test_ends_that_are_alike_are_cut(old: str, new: str, end: str) -> None:
    first, second = TEXT[:30] + old + end, TEXT[:30] + new + end
    cut_first, cut_second = cut_ends(first, second)
    assert cut_first in first and cut_second in second
    assert shingles(first) - shingles(second) <= shingles(cut_first)
    assert shingles(second) - shingles(first) <= shingles(cut_second)
    assert len(cut_first) <= len(old) + len(end) + 8


@given(st.text("ab", max_size=9), st.text("ab", max_size=9))
def test_alike_is_what_both_begin_with(first: str, second: str) -> None:
    length = count_alike(first, second)
    assert first[:length] == second[:length]
    assert first[length : length + 1] != second[length : length + 1] or length == len(first) == len(second)
