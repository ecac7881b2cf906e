"""Signatures tell how much two texts share."""

import random

import pytest

from app.store.search.signature import BINS, BYTES, SHORTEST, bands, compare, sign

WORDS = random.Random(5).choices([chr(code) for code in range(0x4E00, 0x5200)], k=4000)
TEXT = "".join(WORDS[:600])


def shingles(text: str) -> set[str]:
    return {text[start : start + 4] for start in range(len(text) - 3)}


@pytest.mark.parametrize("kept", [0, 150, 300, 450, 540, 600])
def test_the_estimate_is_near_the_truth(kept: int) -> None:
    other = TEXT[:kept] + "".join(WORDS[1000 : 1600 - kept])
    shared = len(shingles(TEXT) & shingles(other)) / len(shingles(TEXT) | shingles(other))
    assert abs(compare(sign(TEXT), sign(other)) - shared) < 0.2


def test_the_same_text_has_the_same_signature_and_a_short_one_none() -> None:
    assert compare(sign(TEXT), sign(TEXT)) == 1
    assert len(sign(TEXT)) == BYTES
    assert sign(TEXT[: SHORTEST - 1]) == b""
    assert compare(b"", b"") == compare(sign(TEXT), b"") == 0


def test_a_signature_is_the_same_in_every_process() -> None:
    assert sign("老桥换新颜" * 6).hex()[:16] == sign("老桥换新颜" * 6).hex()[:16]
    assert sum(byte != 0xFF for byte in sign("老桥换新颜" * 6)) <= 2 * 5


def test_texts_that_are_much_alike_share_a_band() -> None:
    assert set(bands(sign(TEXT))) & set(bands(sign(TEXT[:560] + "".join(WORDS[1000:1040]))))
    assert not set(bands(sign(TEXT))) & set(bands(sign("".join(WORDS[2000:2600]))))
    assert len(bands(sign(TEXT))) == BINS // 3
