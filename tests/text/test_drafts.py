"""Drafts from labels, the articles among them, and their reading order."""

from app.text.drafts import Draft, build_drafts, group_drafts, keep_one_title, sort_article
from app.text.labels import parse_label
from app.text.lines import read_segments
from app.text.roles import build_parts


def read_groups(raw: str, *labels: str) -> list[list[Draft]]:
    segments = read_segments(raw)
    parts = build_parts(segments, [-1.0] * (len(segments) - 1), 4.6)
    return group_drafts(build_drafts(parts, [parse_label(label) for label in labels], segments))


def roles_and_lines(drafts: list[Draft]) -> list[tuple[str, int, int]]:
    return [(draft.role, draft.first, draft.last) for draft in drafts]


def test_labels_make_blocks_and_articles_and_leave_furniture_out() -> None:
    groups = read_groups(
        "短波\n市里开会\n\n会议召开\n很好。\n县里开会\n\n县里也召开。\n第2版",
        "B-section/f+",
        "B-title/f",
        "B-body/f",
        "I-body/f",
        "B-title/f+",
        "B-body/f",
        "B-left/p",
    )
    assert [roles_and_lines(group) for group in groups] == [
        [("section", 0, 0), ("title", 1, 1), ("body", 2, 3)],
        [("title", 4, 4), ("body", 5, 5)],
    ]


def test_a_continuation_in_another_role_begins_anew() -> None:
    groups = read_groups("甲\n乙", "B-title/f+", "I-body/f")
    assert roles_and_lines(groups[0]) == [("title", 0, 0), ("body", 1, 1)]


def test_headings_stand_first_and_pictures_last() -> None:
    groups = read_groups(
        "正文。\n标题\n本报记者张三\n图为。\n张三摄",
        "B-body/l+",
        "B-title/l",
        "B-byline/l",
        "B-caption/l",
        "B-credit/l",
    )
    assert [draft.role for draft in sort_article(groups[0])] == ["title", "byline", "body", "caption", "credit"]


def test_a_last_section_before_the_heading_goes_behind_its_subhead() -> None:
    groups = read_groups(
        "末节。\n标题\n首段。\n小题",
        "B-body/m+",
        "B-title/m",
        "B-body/n",
        "B-subhead/n",
    )
    assert [draft.first for draft in sort_article(groups[0])] == [1, 2, 3, 0]


def test_a_signature_on_a_line_of_its_own_closes_the_text() -> None:
    groups = read_groups("标题\n正文。\n（魏宣）", "B-title/f+", "B-body/f", "B-byline/f")
    assert [draft.first for draft in sort_article(groups[0])] == [0, 1, 2]


def test_an_article_keeps_one_title() -> None:
    labels = ["B-body/l+", "B-title/l", "B-body/l", "B-title/l", "B-title/l", "B-byline/l"]
    (group,) = read_groups("文。\n小题\n文。\n引题\n标题\n本报记者张三", *labels)
    keep_one_title(group)
    assert [draft.role for draft in group] == ["body", "subhead", "body", "kicker", "title", "byline"]


def test_the_only_title_stays() -> None:
    (group,) = read_groups("标题\n文。", "B-title/f+", "B-body/f")
    keep_one_title(group)
    assert [draft.role for draft in group] == ["title", "body"]
