"""The cascade of encodings, on real Chinese and on anything at all."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.encoding import (
    CODECS,
    REPLACEMENT,
    Basis,
    canonical_name,
    decode,
    decode_as,
    decode_raw,
    plausibility,
    unify_line_ends,
)

SIMPLIFIED = (
    "本报讯（记者 周晓禾）12月3日，老桥经过三个月的修缮重新通车。“走了三十年，今天最稳当。”家住河西的居民何大爷说。\n"
    "据了解，这座桥建于上世纪八十年代，是连接柳河新区东西两岸的主要通道，每天有两万多人次经过。\n"
)
TRADITIONAL = (
    "記者昨日從市政府獲悉，為進一步改善民生，本市將於明年三月起在各區設立社區服務中心，方便居民辦理各項業務。\n"
    "市長表示，這項工程關係到千家萬戶，必須嚴格把關。「我們盼望已久。」讀者來信說。\n"
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL], ids=["simplified", "traditional"])
def test_chinese_is_told(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.raw == text
    assert decoded.decision.encoding == encoding
    assert decoded.decision.confidence > 0.99
    assert decoded.decision.bad_bytes == 0
    assert encoding not in [candidate.encoding for candidate in decoded.decision.alternatives]


@pytest.mark.parametrize("codec", ["cp950", "big5", "big5hkscs"])
def test_big5_is_told(codec: str) -> None:
    decoded = decode(TRADITIONAL.encode(codec))
    assert (decoded.raw, decoded.decision.encoding) == (TRADITIONAL, "big5")
    assert decoded.decision.confidence > 0.99


def test_characters_of_hong_kong_are_told() -> None:
    text = TRADITIONAL + "佢哋喺嗰度食嘢，冇乜嘢好講。" * 3
    decoded = decode(text.encode("big5hkscs"))
    assert (decoded.raw, decoded.decision.encoding) == (text, "big5hkscs")


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("length", [12, 24, 48])
def test_a_line_is_enough(encoding: str, length: int) -> None:
    starts = random.Random(length).sample(range(len(SIMPLIFIED) - length), 30)
    lines = [SIMPLIFIED[start : start + length] for start in starts]
    assert [decode(line.encode(encoding)).raw for line in lines] == lines


@pytest.mark.parametrize(
    ("codec", "encoding"),
    [
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-32", "utf-32-le"),
    ],
)
def test_a_mark_tells_and_is_no_text(codec: str, encoding: str) -> None:
    decoded = decode(SIMPLIFIED.encode(codec))
    assert decoded.raw == SIMPLIFIED
    assert (decoded.decision.encoding, decoded.decision.basis) == (encoding, Basis.MARK)


@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-32-be", "gb18030"])
def test_marks_of_the_other_order(encoding: str) -> None:
    decoded = decode(("\ufeff" + SIMPLIFIED).encode(encoding))
    assert (decoded.raw, decoded.decision.encoding) == (SIMPLIFIED, encoding)


def test_damaged_utf8_is_told_with_the_number_of_bad_bytes() -> None:
    data = bytearray((SIMPLIFIED * 5).encode())
    data[30] = 0xFF
    del data[300]
    decoded = decode(bytes(data))
    assert (decoded.decision.encoding, decoded.decision.basis) == ("utf-8", Basis.NEARLY)
    assert decoded.decision.bad_bytes == 5
    assert decoded.raw.count("老桥") == 5
    assert REPLACEMENT in decoded.raw


def test_damaged_gb18030_is_still_told() -> None:
    data = bytearray((SIMPLIFIED * 3).encode("gb18030"))
    data[41] = 0xFF
    decoded = decode(bytes(data))
    assert decoded.decision.encoding == "gb18030"
    assert 0 < decoded.decision.bad_bytes < 5


def test_a_file_cut_inside_a_character_is_damaged_utf8() -> None:
    decoded = decode(SIMPLIFIED.encode()[:-2])
    assert (decoded.decision.basis, decoded.decision.bad_bytes) == (Basis.NEARLY, 2)


def test_nul_becomes_a_replacement_in_its_place() -> None:
    decoded = decode(b"a\0b" + SIMPLIFIED.encode())
    assert decoded.raw == f"a{REPLACEMENT}b{SIMPLIFIED}"
    assert decoded.decision.bad_bytes == 1


@pytest.mark.parametrize("lone", [b"\xed\xa0\x80", b"\xed\xb0\x80"])
def test_a_lone_surrogate_becomes_a_replacement(lone: bytes) -> None:
    raw = decode(SIMPLIFIED.encode() + lone).raw
    assert raw.rstrip(REPLACEMENT) == SIMPLIFIED
    assert decode_raw(b"\x00\xd8a\x00", "utf-16-le") == f"{REPLACEMENT}a"


def test_line_ends_stay_as_they_are() -> None:
    assert decode("一\r\n二\r三\n".encode()).raw == "一\r\n二\r三\n"


def test_plain_ascii_and_nothing_are_utf8() -> None:
    assert decode(b"page 3").decision.encoding == "utf-8"
    assert decode(b"").raw == ""
    assert decode("12 3\n".encode("utf-16-le")).raw == "12 3\n"


def test_the_choice_of_the_user_goes_before_all() -> None:
    data = SIMPLIFIED.encode("gb18030")
    chosen = decode_as(data, "big5")
    assert (chosen.decision.encoding, chosen.decision.basis) == ("big5", Basis.CHOSEN)
    assert chosen.raw != SIMPLIFIED
    assert chosen.decision.alternatives[0].encoding == "gb18030"
    assert decode_as(data, "gb18030").raw == SIMPLIFIED


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("GBK", "gb18030"),
        ("gb2312", "gb18030"),
        ("UTF8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("Big5", "big5"),
        ("cp950", "big5"),
        ("windows-1252", "windows-1252"),
        ("utf-16-le", "utf-16-le"),
        ("rot13", None),
        ("base64", None),
        ("klingon", None),
        ("", None),
        ("a\0b", None),
    ],
)
def test_encodings_by_any_name(called: str, name: str | None) -> None:
    assert canonical_name(called) == name


@pytest.mark.parametrize("encoding", CODECS)
def test_every_encoding_that_is_offered_has_its_own_name(encoding: str) -> None:
    assert canonical_name(encoding) == encoding
    assert decode_as(b"abcd", encoding).decision.encoding == encoding


@given(st.binary(max_size=200))
def test_any_bytes_have_a_text_that_can_be_stored(data: bytes) -> None:
    decoded = decode(data)
    assert "\0" not in decoded.raw
    decoded.raw.encode("utf-8")
    assert 0 <= decoded.decision.bad_bytes <= len(data)
    assert 0 <= decoded.decision.confidence <= 1
    assert decode_raw(data, decoded.decision.encoding) == decoded.raw


@given(TEXTS)
def test_any_text_in_utf8_comes_back(text: str) -> None:
    decoded = decode(text.encode())
    assert decoded.raw == unify_line_ends(text.removeprefix("\ufeff"))
    assert len(decoded.raw) == len(text.removeprefix("\ufeff"))
    assert decoded.decision.encoding == "utf-8"
    assert decoded.decision.bad_bytes == 0


@given(TEXTS, st.sampled_from([name for name in CODECS if name != "windows-1252" and "big5" not in name]))
def test_any_text_comes_back_from_the_encoding_that_was_chosen(text: str, encoding: str) -> None:
    decoded = decode_as(text.encode(CODECS[encoding]), encoding)
    assert decoded.raw == unify_line_ends(text.removeprefix("\ufeff"))


def test_chinese_is_more_plausible_than_what_a_wrong_encoding_makes_of_it() -> None:
    wrong = SIMPLIFIED.encode("gb18030").decode("cp950", errors="replace")
    assert plausibility(SIMPLIFIED) > 1
    assert plausibility(wrong) < 0
    assert plausibility("") == 0


@pytest.mark.parametrize("line_end", ["\r", "\x85", "\u2028", "\u2029", "\v"])
def test_other_line_ends_become_line_feeds_one_for_one(line_end: str) -> None:
    text = "本报讯\n老桥通车了\n\n灯亮了\n"
    assert decode(text.replace("\n", line_end).encode()).raw == text


@pytest.mark.parametrize("text", ["一\r\n二\r\n", "一\n二\u2028三\n", "一\f二", "一\n\r\n二", "一二"])
def test_line_feeds_leave_other_characters_alone(text: str) -> None:
    assert decode(text.encode()).raw == text
