"""The second look: what its weights make of a page."""

from app.text.chain import Chain
from app.text.labels import parse_label
from app.text.likeness import Likeness
from app.text.lines import read_segments
from app.text.roles import Part, build_parts
from app.text.second_look import SecondLook

NAMES = ("B-title/f+", "B-body/f", "B-subhead/f")
LABELS = tuple(parse_label(name) for name in NAMES)
STEPS = {(0, 1): 0.5, (1, 0): 0.2, (1, 1): 0.4, (1, 2): 0.1, (2, 1): 0.3}
CHAIN = Chain(NAMES, ((0,), (1,), (2,)), 3, {}, tuple((one, two, weight) for (one, two), weight in STEPS.items()))
PAGE = "市里召开会议\n\n会议通报了工资情况，要求各部门重视。\n\n邻里包饺子\n\n社区的志愿者包饺子，送给老人。\n"
ROWS = [[2.0, 0.0, 0.0], [0.0, 2.0, 0.0], [1.0, 0.0, 1.6], [0.0, 2.0, 0.0]]


def parts_of(raw: str) -> list[Part]:
    segments = read_segments(raw)
    return build_parts(segments, [-1.0] * (len(segments) - 1), 4.6)


def improve(weights: dict[str, float]) -> list[str]:
    parts = parts_of(PAGE)
    look = SecondLook(parts, LABELS, Likeness([part.compact for part in parts]), weights)
    path = look.improve(CHAIN, ROWS, CHAIN.marginals(ROWS), CHAIN.decode(ROWS))
    return [NAMES[label].partition("/")[0] for label in path]


def test_the_chain_s_own_path_stays_where_nothing_speaks_against_it() -> None:
    assert improve({}) == improve({"margin": -1.0}) == ["B-title", "B-body", "B-subhead", "B-body"]


def test_what_speaks_for_more_articles_makes_the_subhead_a_title() -> None:
    assert improve({"margin": -1.0, "articles": 3.0}) == ["B-title", "B-body", "B-title", "B-body"]


def test_a_subhead_that_its_text_speaks_of_is_worth_keeping() -> None:
    assert improve({"articles": 1.1})[2] == "B-title"
    assert improve({"articles": 1.1, "subhead-said": 5.0})[2] == "B-subhead"


def test_an_alternative_must_convince() -> None:
    assert improve({"articles": 0.9})[2] == "B-subhead"


def test_no_parts_have_no_alternatives() -> None:
    look = SecondLook([], LABELS, Likeness([]), {"articles": 1.0})
    assert look.improve(CHAIN, [], [], []) == []


def test_what_was_tried_is_told_with_what_it_was_worth() -> None:
    parts = parts_of(PAGE)
    look = SecondLook(parts, LABELS, Likeness([part.compact for part in parts]), {"articles": 2.0})
    path = look.improve(CHAIN, ROWS, CHAIN.marginals(ROWS), CHAIN.decode(ROWS))
    (taken,) = (trial for trial in look.tried_out if trial.worth == 2.0)
    (former,) = (trial for trial in look.tried_out if trial.worth == -2.0)
    assert list(taken.labels) == path[taken.first : taken.first + len(taken.labels)]
    assert list(former.labels) == CHAIN.decode(ROWS)[former.first : former.first + len(former.labels)]


def test_how_the_page_lays_out_its_articles_speaks_for_a_layout() -> None:
    parts = parts_of(PAGE)
    look = SecondLook(parts, LABELS, Likeness([part.compact for part in parts]), {})
    look.see_page([0, 1, 0, 1])
    assert "page=02|layout=f" in look.describe(0, [0, 1, 0, 1])


def test_a_subhead_over_a_dateline_or_over_another_subject_is_told() -> None:
    raw = "市里召开会议\n\n会议通报了工资情况，要求各部门重视。\n\n邻里包饺子\n\n本报讯社区的志愿者包饺子，送给老人。\n"
    parts = parts_of(raw)
    look = SecondLook(parts, LABELS, Likeness([part.compact for part in parts]), {})
    told = look.describe(0, [0, 1, 2, 1])
    assert told["subhead-dateline"] == 1.0 and told["subhead-bridge"] == 0.0
    assert look.describe(0, [0, 1, 0, 1]).get("subhead-dateline", 0.0) == 0.0
