"""Drafts from labels, and the heading groups among them."""

from app.text.drafts import build_drafts, find_heads
from app.text.lines import read_segments
from app.text.roles import build_parts


def test_labels_make_drafts_and_heads() -> None:
    segments = read_segments("短波\n市里开会\n\n会议召开\n很好。\n县里开会\n副题在此\n\n县里也召开。")
    parts = build_parts(segments, [-1.0] * (len(segments) - 1), 4.6)
    labels = ["B-section", "B-title", "B-body", "I-body", "B-title", "B-subtitle", "B-body"]
    drafts = build_drafts(parts, labels, segments)
    assert [(draft.role, draft.first, draft.last) for draft in drafts] == [
        ("section", 0, 0),
        ("title", 1, 1),
        ("body", 2, 3),
        ("title", 4, 4),
        ("subtitle", 5, 5),
        ("body", 6, 6),
    ]
    assert drafts[2].compact == "会议召开很好。"
    assert find_heads(drafts) == [(0, 2), (3, 5)]


def test_a_continuation_in_another_role_begins_anew() -> None:
    segments = read_segments("甲\n乙")
    parts = build_parts(segments, [-1.0], 4.6)
    assert [draft.role for draft in build_drafts(parts, ["B-title", "I-body"], segments)] == ["title", "body"]
