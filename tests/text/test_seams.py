"""Features of seams: ends, beginnings, words across."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.lines import read_segments
from app.text.seams import (
    MOST_GROUPS,
    UNFINISHED,
    Page,
    SeamScorer,
    bucket,
    crossing_words,
    end_class,
    is_unfinished,
    seam_features,
    start_class,
)


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


@pytest.mark.parametrize(
    ("first", "second", "goes_on"),
    [
        ("市里召开会议，", "研究工作", True),
        ("施罗普郡(", "Shropshire)地方政府", True),
        ("【铭记历史", "缅怀先烈】暑期红色旅游升温", True),
        ("获丰收（图", "片）", True),
        ("全市召开", "，研究工作", True),
        ("获丰收（图", "片（记者摄）", False),
        ("“今天最稳当。", "“走了三十年。”", False),
        ("查处此案；", "三、依法处理", False),
        ("获丰收（图片）", "近日", False),
    ],
)
def test_what_stands_in_mid_clause_or_in_brackets_goes_on(first: str, second: str, goes_on: bool) -> None:
    assert is_unfinished(first, second) == goes_on


@pytest.mark.parametrize(("value", "name"), [(-9, "<-4"), (1.9, "2.0"), (0, "0.0"), (5, "4+"), (20, "8+")])
def test_differences_are_told_by_halves_and_roughly_when_large(value: float, name: str) -> None:
    assert bucket(value) == name


def test_a_word_across_the_seam_is_found() -> None:
    words = frozenset({"外交", "志愿者"})
    assert crossing_words("常驻外", "交官", words) == 2
    assert crossing_words("有困难找志愿", "者，有时间", words) == 3
    assert crossing_words("一堂", "一馆", words) == 0


def test_features_count_the_lines_between_empty_ones() -> None:
    page = Page(read_segments("建设新时代文明\n实践中心，整合资\n源取得成效\n\n如今在魏都区"), frozenset())
    assert (page.since, page.until) == ([0, 1, 2, 0], [2, 1, 0, 0])


def test_a_short_line_without_a_stop_looks_like_a_heading() -> None:
    page = Page(read_segments("建设新时代文明实践中心取得了成效。\n\n创新形式\n\n如今在魏都区各处"), frozenset())
    assert page.is_heading == [False, True, True]
    assert "headings=01|1|stop" in seam_features(page, 0)


def test_features_tell_that_a_byline_or_a_dateline_follows() -> None:
    page = Page(read_segments("文化节定为9月14日\n本报记者 吕智远\n本报讯 会议开幕"), frozenset())
    assert "signed=1|han" in seam_features(page, 0)
    assert "dateline=1|0|0" in seam_features(page, 1)


def test_features_tell_a_blank_line_from_none() -> None:
    page = Page(read_segments("建设新时代文明\n实践中心。\n\n如今在魏都区"), frozenset())
    assert "blank=0" in seam_features(page, 0)
    assert "end=stop|blank=1|cut=False" in seam_features(page, 1)


@given(
    st.lists(
        st.sampled_from(["本报讯。", "市里召开会议", "志愿者", "", "（魏宣）", "12 月，", "“好”", "摄"]), max_size=12
    )
)
def test_a_seam_s_score_is_the_sum_of_the_weights_of_its_features(lines: list[str]) -> None:
    page = Page(read_segments("\n".join(lines)), frozenset({"会议"}))
    seams = [seam_features(page, index) for index in range(len(page.segments) - 1)]
    weights = {
        name: 0.001 * number for number, name in enumerate({name for seam in seams for name in seam}) if number % 3
    }
    scorer = SeamScorer(weights)
    for _ in range(2):
        for index, features in enumerate(seams):
            expected = sum(weights.get(feature, 0.0) for feature in features)
            if is_unfinished(page.segments[index].compact, page.segments[index + 1].compact):
                expected = UNFINISHED
            assert scorer.score(page, index) == pytest.approx(expected, abs=1e-6)
    assert len(scorer.known) <= MOST_GROUPS


def test_no_feature_of_a_seam_is_named_twice() -> None:
    page = Page(read_segments("市里召开\n会议\n\n题\n\n文。"), frozenset())
    for index in range(len(page.segments) - 1):
        features = seam_features(page, index)
        assert len(features) == len(set(features))


def test_no_word_crosses_into_a_byline() -> None:
    page = Page(read_segments("文化节定为9月14日\n本报记者 吕智远\n本报的读者来信"), frozenset({"日本"}))
    assert "word=0|blank=0" in seam_features(page, 0)
