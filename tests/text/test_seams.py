"""Features of seams: ends, beginnings, words across."""

import pytest

from app.text.lines import read_segments
from app.text.seams import Page, bucket, crossing_words, end_class, seam_features, start_class


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("说。", "stop"),
        ("说。”", "stop-quote"),
        ("“旗”", "quote"),
        ("（魏宣）", "close"),
        ("建设", "han"),
        ("12", "digit"),
    ],
)
def test_how_a_segment_ends(text: str, kind: str) -> None:
    assert end_class(text) == kind


@pytest.mark.parametrize(("text", "kind"), [("“一", "quote"), ("《读", "name"), ("12月", "digit"), ("，但", "close")])
def test_how_a_segment_begins(text: str, kind: str) -> None:
    assert start_class(text) == kind


@pytest.mark.parametrize(("value", "name"), [(-9, "<-4"), (1.9, "2.0"), (0, "0.0"), (5, "4+"), (20, "8+")])
def test_differences_are_told_by_halves_and_roughly_when_large(value: float, name: str) -> None:
    assert bucket(value) == name


def test_a_word_across_the_seam_is_found() -> None:
    words = frozenset({"外交", "志愿者"})
    assert crossing_words("常驻外", "交官", words) == 2
    assert crossing_words("有困难找志愿", "者，有时间", words) == 3
    assert crossing_words("一堂", "一馆", words) == 0


def test_features_tell_a_blank_line_from_none() -> None:
    page = Page(read_segments("建设新时代文明\n实践中心。\n\n如今在魏都区"), frozenset())
    assert "blank=0" in seam_features(page, 0)
    assert "end=stop|blank=1|cut=False" in seam_features(page, 1)
