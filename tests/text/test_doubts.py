"""Doubts: which decisions are doubted, with what probability, reason and runner-up."""

from functools import partial

import pytest

from app.text.certainty import BESIDE_OTHERS, share_of
from app.text.chain import log_odds
from app.text.cleaning import clean_block
from app.text.doubts import SURE, DecisionList, Evidence, Reason, find_loose_spaces, number_doubts, role_reason
from app.text.drafts import build_drafts
from app.text.labels import parse_label
from app.text.lines import read_segments
from app.text.model import Article, Block, Doubt, DoubtKind, Role, Span
from app.text.rivals import FIRST, Rival, Rivals
from app.text.roles import build_parts

LABELS = ["B-title/f+", "B-title/l", "B-subhead/f", "B-subhead/l", "B-body/f", "I-body/f", "B-body/l+", "B-left"]


def doubts_of(
    raw: str,
    chosen: list[str],
    odds: list[dict[str, float]],
    rivals: Rivals | None = None,
    beside_others: dict[str, float] | None = None,
    **calibration: dict[str, float],
) -> list[Doubt]:
    if beside_others:
        calibration["role" + BESIDE_OTHERS] = beside_others
    segments = read_segments(raw)
    parts = build_parts(segments, [-1.0] * (len(segments) - 1), 4.6)
    labels = [parse_label(label) for label in LABELS]
    numbered = [{LABELS.index(label): share for label, share in row.items()} for row in odds]
    evidence = Evidence(segments, parts, labels, numbered, calibration, rivals or Rivals())
    drafts = build_drafts(parts, [parse_label(label) for label in chosen], segments)
    return list(number_doubts(DecisionList(evidence, drafts).decisions(), 10))


def test_a_sure_reading_has_no_doubts() -> None:
    assert doubts_of("题\n\n文。", ["B-title/f+", "B-body/f"], [{"B-title/f+": 1.0}, {"B-body/f": 1.0}]) == []


def test_a_role_is_doubted_with_the_next_best() -> None:
    odds = [{"B-title/f+": 1.0}, {"B-body/f": 0.7, "B-subhead/f": 0.3}]
    (doubt,) = doubts_of("题\n\n文", ["B-title/f+", "B-body/f"], odds)
    assert (doubt.id, doubt.kind, doubt.raw_offset, doubt.runner_up) == (10, DoubtKind.ROLE, 3, "role:subhead")
    assert doubt.probability == pytest.approx(0.7)
    assert doubt.reason == Reason.HEADING_OR_TEXT


def test_what_may_be_furniture_can_be_left_out() -> None:
    odds = [{"B-title/f+": 1.0}, {"B-body/f": 0.7, "B-left": 0.3}]
    (doubt,) = doubts_of("题\n\n文", ["B-title/f+", "B-body/f"], odds)
    assert (doubt.kind, doubt.runner_up, doubt.reason) == (DoubtKind.ROLE, "leave_out", Reason.FURNITURE_OR_TEXT)


def test_a_joined_paragraph_is_doubted_where_it_may_split() -> None:
    odds = [{"B-title/f+": 1.0}, {"B-body/f": 1.0}, {"I-body/f": 0.6, "B-body/f": 0.4}]
    (doubt,) = doubts_of("题\n\n文。\n\n文。", ["B-title/f+", "B-body/f", "I-body/f"], odds)
    assert (doubt.kind, doubt.raw_offset, doubt.runner_up) == (DoubtKind.START, 7, "split")
    assert doubt.reason == Reason.BLANK_LINE_AFTER_SENTENCE


def test_the_border_of_two_articles_is_doubted() -> None:
    odds = [{"B-title/f+": 1.0}, {"B-body/f": 0.9, "B-body/l+": 0.1}]
    doubts = doubts_of("题\n\n文。", ["B-title/f+", "B-body/f"], odds)
    assert [(doubt.kind, doubt.runner_up) for doubt in doubts] == [(DoubtKind.ARTICLE, "article:new")]


TWO_ARTICLES = "题一\n\n文一。\n\n题二\n\n文二。\n\n文三。"
TWO_CHOSEN = ["B-title/f+", "B-body/f", "B-title/f+", "B-body/f", "B-body/f"]


def doubts_with_link(part: int, behind: int, borders: dict[int, Rival] | None = None) -> list[Doubt]:
    odds = [{label: 0.95} for label in TWO_CHOSEN]
    rivals = Rivals(links={part: Rival(0.0, behind=behind)}, borders=borders or {})
    weights = {
        "article": {"settled": 9.0, "bias": 9.0, "link-rival": -9.0},
        "role": {"bias": 9.0},
        "start": {"bias": 9.0},
    }
    return doubts_of(TWO_ARTICLES, TWO_CHOSEN, odds, rivals, **weights)


def test_a_block_that_may_stand_elsewhere_in_its_article_is_a_doubt_of_order() -> None:
    (doubt,) = doubts_with_link(4, 2)
    assert (doubt.kind, doubt.raw_offset, doubt.runner_up) == (DoubtKind.ORDER, 18, "after:9")
    assert doubt.reason == Reason.ORDER_UNCLEAR
    assert doubt.probability == pytest.approx(0.5)


def test_a_block_that_may_stand_in_another_article_goes_to_that_one() -> None:
    (doubt,) = doubts_with_link(3, 1)
    assert (doubt.kind, doubt.raw_offset, doubt.runner_up) == (DoubtKind.ARTICLE, 13, "article:4")
    assert doubt.reason == Reason.BORDER_UNCLEAR


def test_a_block_that_may_begin_an_article_begins_a_new_one() -> None:
    assert [doubt.runner_up for doubt in doubts_with_link(1, FIRST)] == ["article:new"]
    assert [doubt.runner_up for doubt in doubts_with_link(4, FIRST)] == ["article:new"]


def test_a_block_before_a_heading_that_may_not_begin_its_article_goes_to_that_heading() -> None:
    borders = {2: Rival(0.0, "title")}
    assert [doubt.runner_up for doubt in doubts_with_link(1, FIRST, borders)] == ["article:9"]


def test_the_first_block_could_belong_to_the_next_article() -> None:
    odds = [{"B-title/f+": 0.5, "B-title/l": 0.5}, *[{label: 1.0} for label in TWO_CHOSEN[1:]]]
    doubts = doubts_of(TWO_ARTICLES, TWO_CHOSEN, odds)
    assert [(doubt.kind, doubt.raw_offset, doubt.runner_up) for doubt in doubts] == [
        (DoubtKind.ARTICLE, 0, "article:9")
    ]


def test_a_heading_behind_its_text_could_be_of_the_next_article() -> None:
    raw = "文一。\n\n题一\n\n小标题\n\n题二\n\n文二。"
    chosen = ["B-body/l+", "B-title/l", "B-subhead/l", "B-title/f+", "B-body/f"]
    odds = [{label: 1.0} for label in chosen]
    odds[1] = {"B-title/l": 0.9, "B-title/f+": 0.1}
    (doubt,) = doubts_of(raw, chosen, odds)
    assert (doubt.kind, doubt.raw_offset, doubt.runner_up) == (DoubtKind.ARTICLE, 5, "article:14")


def test_a_space_between_a_number_and_letters_is_doubted_once() -> None:
    raw = "用3 G 网，在 5月，5 kg"
    text, pieces = clean_block(raw, (Span(0, len(raw)),), Role.BODY)
    articles = [Article(1, (Block(2, Role.BODY, (Span(0, len(raw)),), text, pieces),))]
    (decision,) = find_loose_spaces(articles, {"text": {"bias": 0.4}})
    assert (decision.kind, decision.raw_offset, decision.runner_up) == (DoubtKind.TEXT, 2, "text:")
    assert decision.probability == pytest.approx(0.5987, abs=1e-4)


def test_a_decision_is_weighed_again_beside_others_that_are_doubtful() -> None:
    odds = [{"B-title/f+": 0.6, "B-subhead/f": 0.4}, {"B-body/f": 0.9, "B-subhead/f": 0.1}]
    sure = {"settled": 9.0, "bias": 9.0}
    chosen = ["B-title/f+", "B-body/f"]
    weighed = partial(doubts_of, "题\n\n文。", chosen, odds, role={"odds": 1.0}, start=sure, article=sure)
    assert [doubt.probability for doubt in weighed()] == pytest.approx([0.6, 0.9])
    title, text = weighed(beside_others={"odds": 1.0, "before-role": -0.1})
    assert title.probability == pytest.approx(0.6)
    assert text.probability == pytest.approx(share_of(log_odds(0.9) - 0.1 * (5.0 - log_odds(0.6))))


def test_probabilities_are_calibrated() -> None:
    odds = [{"B-title/f+": 1.0}, {"B-body/f": 0.99, "B-subhead/f": 0.01}]
    (doubt,) = doubts_of("题\n\n文。", ["B-title/f+", "B-body/f"], odds, role={"settled": 9.0, "odds": 0.5})
    assert 0.9 < doubt.probability < SURE


def test_pairs_of_roles_have_a_reason() -> None:
    assert role_reason({"title", "subhead"}) is Reason.TITLE_OR_SUBHEAD
    assert role_reason({"title", "kicker"}) is Reason.HEADING_KIND
    assert role_reason({"body", "left"}) is Reason.FURNITURE_OR_TEXT
    assert role_reason({"body", "caption"}) is Reason.CAPTION_OR_TEXT
    assert role_reason({"body", "byline"}) is Reason.SIGNATURE_OR_TEXT


def test_what_cannot_be_joined_to_the_block_before_has_no_runner_up() -> None:
    odds = [{label: 1.0} for label in TWO_CHOSEN]
    odds[2] = {"B-title/f+": 0.9, "I-body/f": 0.1}
    starts = [doubt for doubt in doubts_of(TWO_ARTICLES, TWO_CHOSEN, odds) if doubt.kind is DoubtKind.START]
    assert [(doubt.raw_offset, doubt.runner_up) for doubt in starts] == [(9, "")]


def test_the_first_block_in_reading_order_begins_no_other_article() -> None:
    chosen = ["B-body/l+", "B-title/l"]
    odds = [{"B-body/l+": 1.0}, {"B-title/l": 0.8, "B-title/f+": 0.2}]
    places = [doubt for doubt in doubts_of("文一。\n\n题", chosen, odds) if doubt.kind is DoubtKind.ARTICLE]
    assert [(doubt.raw_offset, doubt.runner_up) for doubt in places] == [(5, "")]


def test_a_block_that_stands_behind_its_rival_s_already_does_not_move() -> None:
    assert [(doubt.kind, doubt.runner_up) for doubt in doubts_with_link(4, 3)] == [(DoubtKind.ARTICLE, "article:new")]
