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


def test_lengths_fall_into_classes() -> None:
    assert [length_class(length) for length in (2, 7, 44, 999)] == ["<=3", "<=7", "<=45", "more"]
