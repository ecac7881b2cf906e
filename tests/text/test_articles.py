"""Borders between articles: which are offered, and what their features see."""

from app.text.articles import Border, Field, layout_features, left_type, list_borders, right_type
from app.text.drafts import Draft, find_heads
from app.text.likeness import Likeness


def field_of(*rows: tuple[str, str]) -> Field:
    drafts = [
        Draft(role, at, at, part=at, compact=text, width=10.0, is_cut=False, blank_before=1, cues=())
        for at, (role, text) in enumerate(rows)
    ]
    return Field(drafts, find_heads(drafts), Likeness([draft.compact for draft in drafts]))


PAGE = field_of(
    ("body", "志愿者为老人包饺子。"),
    ("title", "冬至饺子暖人心"),
    ("caption", "图为包饺子。"),
    ("credit", "张三摄"),
    ("title", "工资支付会议召开"),
    ("body", "农民工工资支付工作会议。"),
    ("subhead", "下一步"),
)


def test_every_border_leaves_only_pictures_between() -> None:
    assert list_borders(PAGE, 0) == [Border(0, 0), Border(0, 1)]
    assert list_borders(PAGE, 1) == [Border(2, 2), Border(2, 4), Border(4, 4)]
    assert Border(7, 7) in list_borders(PAGE, 2)


def test_types_tell_what_a_border_leaves() -> None:
    assert left_type(PAGE, 0, Border(0, 0)) == "B"
    assert left_type(PAGE, 0, Border(0, 1)) == "-"
    assert right_type(PAGE, 0, Border(4, 4)) == "P"
    assert right_type(PAGE, 1, Border(7, 7)) == "h"


def test_features_name_the_layout() -> None:
    assert "layout=B-" in layout_features(PAGE, 0, "B", "-")


def test_a_long_run_offers_a_bounded_number_of_borders() -> None:
    rows = [("title", "甲乙"), *[("body", "丙丁。")] * 500, ("title", "戊己")]
    assert len(list_borders(field_of(*rows), 1)) <= 80
