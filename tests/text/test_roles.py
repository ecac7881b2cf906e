"""Parts of a page and the features that decide their role."""

from app.text.likeness import Likeness
from app.text.lines import read_segments
from app.text.roles import build_parts, length_class, part_features
from app.text.seams import Page

RAW = "魏都区召开会议\n\n会议通报了全区工资\n支付情况。（魏宣）"


def test_segments_certainly_joined_are_one_part() -> None:
    parts = build_parts(read_segments(RAW), [-5.0, 6.0, -6.0], 4.6)
    assert [part.compact for part in parts] == ["魏都区召开会议", "会议通报了全区工资支付情况。", "（魏宣）"]
    assert [(part.first, part.last) for part in parts] == [(0, 0), (1, 2), (3, 3)]
    assert [part.kind for part in parts] == ["heading", "sentence", "signature"]


def test_what_likely_goes_on_is_no_heading() -> None:
    segments = read_segments("魏都区召开会议\n\n会议通报了全区工资\n\n支付情况和问题。")
    assert [part.kind for part in build_parts(segments, [-5.0, -1.0], 4.6)] == ["heading", "heading", "sentence"]
    assert [part.kind for part in build_parts(segments, [-5.0, 2.0], 4.6)] == ["heading", "opening", "sentence"]


def test_every_part_is_told_where_headings_stand_on_the_page() -> None:
    text = "全区农民工工资支付工作会议通报了工资支付情况，要求各部门重视，按时落实支付。"
    segments = read_segments(
        f"工资支付工作会议召开\n\n{text}\n\n邻里包饺子\n\n社区的志愿者为老人包饺子，居民都来看，老人们连连称赞他们的手艺很好。"
    )
    parts = build_parts(segments, [-5.0, -5.0, -5.0], 4.6)
    features = part_features(parts, Page(segments, frozenset()), Likeness([part.compact for part in parts]))
    assert {"opens=heading|heading", "closes=paragraph|heading", "sides=01|heading"} <= set(features[0])


def test_a_short_part_is_compared_with_what_stands_around() -> None:
    segments = read_segments(
        RAW
        + "\n\n魏都区支付工作会议\n\n"
        + "魏都区的工资支付工作得到了全面的落实和检查，农民工的合法权益有保障，各部门的责任也更加明确，工作有人来做。"
    )
    parts = build_parts(segments, [-5.0, 6.0, -6.0, -6.0, -6.0], 4.6)
    features = part_features(parts, Page(segments, frozenset()), Likeness([part.compact for part in parts]))
    assert any(feature.startswith("said-after=") for feature in features[3])
    assert not any(feature.startswith("said-") for feature in features[4])


def test_two_headings_are_told_by_each_other() -> None:
    segments = read_segments("突破口如何突破？\n\n——访会长石万鹏，谈解困\n\n" + RAW)
    parts = build_parts(segments, [-5.0, -5.0, -5.0, 6.0, -6.0], 4.6)
    assert [part.kind for part in parts[:3]] == ["call", "heading", "heading"]
    features = part_features(parts, Page(segments, frozenset()), Likeness([part.compact for part in parts]))
    assert "pair=upper1|010001" in features[0]
    assert {"pair=lower1|010001", "pair=upper1|100010", "pair=upper1|call|sentence"} <= set(features[1])
    assert not any(feature.startswith("pair=") for feature in features[3])


def test_lengths_fall_into_classes() -> None:
    assert [length_class(length) for length in (2, 7, 44, 999)] == ["<=3", "<=7", "<=45", "more"]
