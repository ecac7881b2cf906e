"""How probable decisions are: from learnt weights, or from the chain alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.certainty import SETTLED, Question, Surroundings, climb, describe_start, weigh
from app.text.chain import log_odds
from app.text.drafts import build_drafts
from app.text.labels import parse_label
from app.text.lines import read_segments
from app.text.rivals import Rival, Rivals
from app.text.roles import build_parts

LABELS = tuple(parse_label(name) for name in ("B-title/f+", "B-body/f"))


def describe(question: Question, odds: list[dict[int, float]] | None = None) -> dict[str, float]:
    segments = read_segments("题\n\n文。\n\n文。")
    parts = build_parts(segments, [-1.0] * (len(segments) - 1), 4.6)
    drafts = build_drafts(parts, [LABELS[0], LABELS[1], LABELS[1]], segments)
    surroundings = Surroundings(parts, odds or [{0: 0.9}, {1: 0.8}, {1: 0.5}], Rivals(), frozenset({1}))
    return surroundings.describe(drafts[1], drafts[0], drafts[2], question)


@given(st.floats(0.001, 0.999))
def test_without_weights_the_chain_s_own_probability_stands(probability: float) -> None:
    assert weigh({}, "role", {"bias": 1.0}, log_odds(probability)) == pytest.approx(probability)


def test_weights_make_the_probability_of_what_is_known() -> None:
    weights = {"role": {"bias": 1.0, "odds": 0.5, "other": -9.0}}
    assert weigh(weights, "role", {"bias": 1.0, "odds": 2.0, "unknown": 7.0}, -3.0) == pytest.approx(0.8808, abs=1e-4)
    assert weigh(weights, "start", {"bias": 1.0}, 0.0) == 0.5


def test_what_nothing_puts_in_question_is_settled() -> None:
    assert describe(Question(SETTLED + 2.0, None, "reason")) == {"settled": 1.0, "settled-odds": 2.0}
    assert "settled" not in describe(Question(SETTLED + 0.1, Rival(-2.0), "reason"))
    assert "settled" not in describe(Question(SETTLED + 0.1, None, "reason", is_contested=True))
    assert "settled" not in describe(Question(SETTLED - 0.1, None, "reason"))


def test_a_decision_is_described_with_what_stands_around_it() -> None:
    features = describe(Question(1.5, Rival(-2.5), "heading-or-text"))
    assert features["odds"] == features["odds|heading-or-text"] == 1.5
    assert features["before=title"] == features["after=body"] == features["role=body"] == features["changed"] == 1.0
    assert features["margin-before"] == pytest.approx(log_odds(0.9))
    assert features["margin-after"] == pytest.approx(0.0)
    assert (features["worth"], features["worth>-4"], features["worth>-3"]) == (-2.5, 1.0, 0.5)
    assert "worth>-2" not in features


def test_an_unsure_page_is_told() -> None:
    sure = describe(Question(1.5, None, "reason"), [{0: 1.0}, {1: 1.0}, {1: 1.0}])
    assert sure["unrest"] == 0.0 < describe(Question(1.5, None, "reason"))["unrest"]


def test_what_a_value_says_may_bend_at_steps() -> None:
    assert dict(climb("odds", 2.5, (0.0, 1.0, 2.0, 3.0), 1.5)) == {"odds>0": 1.5, "odds>1": 1.5, "odds>2": 0.5}


def test_a_seam_speaks_for_what_was_decided() -> None:
    assert describe_start(2.0, is_start=False) == {"seam": 2.0}
    assert describe_start(9.0, is_start=True) == {"seam": -6.0}


def test_what_is_known_of_an_article_is_known_of_its_blocks_by_their_role() -> None:
    segments = read_segments("题\n\n文。")
    parts = build_parts(segments, [-1.0], 4.6)
    drafts = build_drafts(parts, LABELS, segments)
    known = {1: {"weakest-link": 0.3}}
    surroundings = Surroundings(parts, [{0: 0.9}, {1: 0.8}], Rivals(), frozenset(), known)
    features = surroundings.describe(drafts[1], drafts[0], None, Question(1.5, None, "reason"))
    assert features["weakest-link"] == features["weakest-link|body"] == 0.3
    assert "weakest-link" not in surroundings.describe(drafts[0], None, drafts[1], Question(1.5, None, "reason"))
