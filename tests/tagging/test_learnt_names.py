"""The learnt chain: labels and spans, what a model says, and that the shipped one is whole."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.paths import resources
from app.tagging.learnt_names import (
    KINDS,
    OUTSIDE,
    NameModel,
    label_characters,
    load_model,
    probable_spans,
    span_probability,
)

LABELS = [OUTSIDE, *(mark + kind for kind in KINDS for mark in "BMES")]
STEPS = (("O", "O"), ("O", "BP"), ("BP", "EP"), ("EP", "O"))
TINY: dict[str, Any] = {
    "labels": LABELS,
    "steps": [[LABELS.index(before), LABELS.index(after), 0] for before, after in STEPS],
    "states": {"赵": [LABELS.index("BP"), 500], "钱": [LABELS.index("EP"), 500]},
    "calibration": {"P": [0.5, 1.0]},
}


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4), st.sampled_from("PLO")), max_size=6))
@settings(max_examples=60, deadline=None)
def test_spans_come_back_from_their_labels(parts: list[tuple[int, int, str]]) -> None:
    names, at = [], 0
    for gap, length, kind in parts:
        names.append((at + gap, at + gap + length, kind))
        at += gap + length
    odds = [{label: 1.0} for label in label_characters(at + 1, names)]
    assert [span[:3] for span in probable_spans(odds)] == names
    assert all(span_probability(odds, *name) == 1.0 for name in names)


def test_a_span_is_as_probable_as_the_least_of_its_labels() -> None:
    odds = [{"BP": 0.9, "O": 0.1}, {"MP": 0.6, "EP": 0.4}, {"EP": 0.7, "O": 0.3}]
    assert set(probable_spans(odds)) == {(0, 2, "P", 0.4), (0, 3, "P", 0.6)}
    assert [span_probability(odds, *span) for span in ((0, 2, "P"), (0, 3, "P"), (0, 2, "L"))] == [0.4, 0.6, 0.0]


def test_a_model_weighs_the_signs_of_characters() -> None:
    odds = NameModel.from_json(TINY).weigh([["是"], ["赵"], ["钱"], ["的"]])
    [(start, end, kind, probability)] = probable_spans(odds)
    assert (start, end, kind) == (1, 3, "P")
    assert probability > 0.99
    assert all(sum(row.values()) == pytest.approx(1, abs=0.01) for row in odds)


def test_log_odds_are_calibrated_by_kind() -> None:
    model = NameModel.from_json(TINY)
    assert model.calibrate("P", -2.0) == 0.5
    assert model.calibrate("P", 0.0) > model.calibrate("P", -1.0) > 0.5


def test_the_shipped_chain_is_whole_and_small() -> None:
    path = resources() / "names" / "chain.json"
    assert set(load_model().chain.labels) == set(LABELS)
    assert set(load_model().calibration) == set(KINDS)
    assert load_model().chain.states == NameModel.from_json(json.loads(path.read_text(encoding="utf-8"))).chain.states
    assert path.stat().st_size < 700_000


def test_nothing_is_weighed_of_nothing() -> None:
    assert load_model().weigh([]) == []
