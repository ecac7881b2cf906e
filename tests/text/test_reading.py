"""The reading as a whole: nothing lost, nothing twice, whatever the text; and the parts of a small page."""

import random
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.paths import resources
from app.text.drafts import Draft
from app.text.labels import parse_label
from app.text.lines import read_segments
from app.text.model import Reading, Role
from app.text.offsets import join_pieces
from app.text.reading import LONGEST_LINE, add_seams, finish, keep_text, read
from app.text.reading_model import ReadingModel
from app.text.roles import build_parts

PAGE = """短波
市里召开工资支付会议

本报讯（记者 张三）12 月 17 日，
全市保障农民工工资支付工作会议召开，
会议通报了全市拖欠工资案件情况。

会议强调，各部门要高度重视，排
查拖欠工资的问题，为农民工讨回工资，
确保全市劳动关系和谐稳定。 （王铁柱）
冬至包饺子慰问老人

冬至当天，社区的志愿者把热腾腾
的饺子送给辖区的独居老人，为老人送上
冬日的祝福。 （李红）
"""


def prove_whole(raw: str, reading: Reading) -> None:
    """Every visible character in one place, ids unique, spans and pieces in order, doubts anchored in a block."""
    held = Counter(
        at
        for article in reading.articles
        for block in article.blocks
        for span in block.spans
        for at in range(span.raw_start, span.raw_end)
    )
    held.update(at for item in reading.left_out for at in range(item.span.raw_start, item.span.raw_end))
    assert {at for at, character in enumerate(raw) if not character.isspace()} <= set(held)
    assert set(held.values()) <= {1}
    ids = [article.id for article in reading.articles]
    ids += [block.id for article in reading.articles for block in article.blocks]
    ids += [doubt.id for doubt in reading.doubts]
    assert sorted(ids) == list(range(1, len(ids) + 1))
    begins = [min(span.raw_start for block in article.blocks for span in block.spans) for article in reading.articles]
    assert all(one < two for one, two in pairwise(begins))
    for article in reading.articles:
        for block in article.blocks:
            assert block.pieces == join_pieces(block.pieces)
            assert sum(piece.length for piece in block.pieces) == len(block.text)
            for span in block.spans:
                assert not raw[span.raw_start].isspace()
                assert not raw[span.raw_end - 1].isspace()
    for doubt in reading.doubts:
        assert held[doubt.raw_offset]
        assert 0.0 <= doubt.probability <= 1.0


@given(st.text(max_size=300))
def test_any_text_has_a_whole_reading(model: ReadingModel, raw: str) -> None:
    prove_whole(raw, read(raw, model))


@given(
    st.lists(
        st.sampled_from([*PAGE.split("\n"), "", "　", "（图）", "张三 摄", "——副题", "\x00\x0c", "𠀀𠀁"]), max_size=40
    )
)
def test_any_page_of_newspaper_lines_has_a_whole_reading(model: ReadingModel, lines: list[str]) -> None:
    raw = "\n".join(lines)
    prove_whole(raw, read(raw, model))


@settings(max_examples=20)
@given(st.randoms(use_true_random=False))
def test_a_damaged_page_has_a_whole_reading(model: ReadingModel, chance: random.Random) -> None:
    characters = list(PAGE)
    for _ in range(chance.randrange(40)):
        at = chance.randrange(len(characters))
        characters[at] = chance.choice(
            ["", "\n", " ", "。", "（", "）", "A", "\ufeff", "\u2028", "摄", characters[at] * 3]
        )
    raw = "".join(characters)
    prove_whole(raw, read(raw, model))


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "\n" * 3000,
        "字" * 60000,
        "，" * 3000 + "\n" + "（" * 3000,
        "The quick brown fox.\nIt jumps over the lazy dog.\n\n" * 60,
        "\x00\x01\x02\n\x1b[0m",
        "𠮷野家\n" * 50,
        "標題在此\n\n繁體字的內文，從這裡開始。",
        "\ufeff題",
        "\ud800",
    ],
    ids=["empty", "blank", "one-line", "marks", "english", "controls", "astral", "traditional", "mark", "surrogate"],
)
def test_odd_texts_have_a_whole_reading(model: ReadingModel, raw: str) -> None:
    prove_whole(raw, read(raw, model))


def test_briefs_under_a_column_title_are_articles(model: ReadingModel) -> None:
    reading = read(PAGE, model)
    assert [(article.title, article.section, article.authors) for article in reading.articles] == [
        ("市里召开工资支付会议", "短波", ("张三", "王铁柱")),
        ("冬至包饺子慰问老人", "短波", ("李红",)),
    ]
    roles = [block.role for block in reading.articles[0].blocks]
    assert roles == [Role.SECTION, Role.TITLE, Role.BODY, Role.BODY, Role.BYLINE]
    assert reading.articles[0].blocks[2].text.startswith("本报讯（记者 张三）12月17日，全市保障农民工工资支付")


def test_a_note_of_another_page_is_left_out_and_names_nobody(model: ReadingModel) -> None:
    raw = (
        "市里召开安全生产工作会议\n\n本报讯（记者 张三）昨日上午，全市安全生\n"
        "产工作会议召开。会议通报了今年以来全市安全\n生产情况，部署下一步工作。（下转第三版）\n"
    )
    reading = read(raw, model)
    assert [raw[item.span.raw_start : item.span.raw_end] for item in reading.left_out] == ["（下转第三版）"]
    assert [article.authors for article in reading.articles] == [("张三",)]


def test_the_sample_issue_is_read_whole(model: ReadingModel) -> None:
    pages = sorted((resources() / "sample").glob("*.txt"))
    assert pages
    for page in pages:
        raw = page.read_text(encoding="utf-8")
        prove_whole(raw, read(raw, model))


def test_the_real_issue_is_read_whole(model: ReadingModel, shared: Path) -> None:
    raw = (shared / "issues" / "weidu-2020-12.txt").read_text(encoding="utf-8")
    reading = read(raw, model)
    prove_whole(raw, reading)
    assert len(reading.articles) >= 7


def test_a_heading_that_breaks_within_a_word_is_joined_without_a_space() -> None:
    raw = "市里召开全区支\n付工作会议部署工作\n"
    segments = read_segments(raw)
    draft = Draft(parse_label("B-title/f+"), 0, 1, 0, 1, is_cut=False)
    for words, text in (
        (frozenset({"支付"}), "市里召开全区支付工作会议部署工作"),
        (frozenset[str](), "市里召开全区支 付工作会议部署工作"),
    ):
        (article,) = finish(raw, segments, [[draft]], words=words)
        assert article.blocks[0].text == text
        assert len(article.blocks[0].spans) == (2 if words else 1)


def test_a_seam_speaks_only_for_or_against_going_on() -> None:
    parts = build_parts(read_segments("整合各种资源\n取得成效。\n\n创新形式"), [2.0, -9.0], 4.6)
    scores = [[0.0, 0.0] for _ in parts]
    add_seams(scores, parts, [parse_label("B-body/f"), parse_label("I-body/f")])
    assert [row[0] for row in scores] == [0.0, 0.0, 0.0]
    assert scores[1][1] > 0.0 > scores[2][1] == scores[0][1]


def test_a_long_paragraph_is_never_left_out_or_a_heading_but_a_line_may_be() -> None:
    text = "会议通报了今年以来的工资情况，要求各部门重视农民工的工资支付，" * 2 + "把这项工作做好。"
    assert len(text) > LONGEST_LINE
    segments = read_segments(f"{text}\n\n责编：张三 校对：李四\n")
    parts = build_parts(segments, [-1.0], 4.6)
    labels = tuple(parse_label(name) for name in ("B-left/p", "B-title/l", "B-body/l"))
    scores = [[3.0, 2.0, 1.0], [3.0, 2.0, 1.0]]
    keep_text(scores, parts, labels)
    assert [max(range(3), key=row.__getitem__) for row in scores] == [2, 0]


def test_a_report_that_says_where_it_is_from_is_never_furniture(model: ReadingModel) -> None:
    raw = (
        "会议召开\n\n为保障全区农民工工资按时足额支付，魏都区召开专题会议。\n12月26日，会议通报了全区情况。\n\n"
        "许廷合 摄\n\n本报讯（记者 张三）昨日全市召开大会会议通报情况，代表们认真听取了报告并进行了热烈的讨论，"
        "大家一致认为要加快发展\n"
    )
    reading = read(raw, model)
    held = "".join(block.text for article in reading.articles for block in article.blocks)
    assert "昨日全市召开大会" in held
