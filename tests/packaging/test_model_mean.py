"""The mean of models: weights by name, whatever their order; a model alone, or twice, stays what it is."""

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

from model_mean import mean_model

ONE: dict[str, Any] = {
    "certain_join": 4.6,
    "seams": {"bias": 1.0, "blank=0": -2.0},
    "pairs": {"中国": 0.4},
    "chain": {
        "labels": ["a", "b"],
        "slots": ["x", "y"],
        "states": {"bias": [0, 1.0, 1, -1.0]},
        "steps": [[0, 0, 0.5], [0, 1, 1.0]],
    },
}
TWO: dict[str, Any] = {
    "certain_join": 4.6,
    "seams": {"bias": 3.0},
    "pairs": {"中国": 0.2, "人民": 0.5},
    "chain": {
        "labels": ["b", "c", "a"],
        "slots": ["y", "x", "z"],
        "states": {"bias": [0, 2.0, 2, 4.0], "cut": [1, 0.04]},
        "steps": [[2, 0, 2.0], [1, 1, 3.0]],
    },
}


def test_one_model_is_its_own_mean() -> None:
    assert mean_model([ONE]) == ONE
    assert mean_model([ONE, ONE]) == ONE


def test_weights_are_met_by_their_names() -> None:
    mean = mean_model([ONE, TWO])
    assert mean["seams"] == {"bias": 2.0, "blank=0": -1.0}
    assert mean["pairs"] == {"中国": 0.3, "人民": 0.75}
    chain = mean["chain"]
    assert (chain["labels"], chain["slots"]) == (["a", "b", "c"], ["x", "y", "z"])
    assert chain["states"] == {"bias": [0, 0.5, 1, 0.5, 2, 2.0]}


def test_a_step_that_one_model_has_not_seen_is_unlikely() -> None:
    assert mean_model([ONE, TWO])["chain"]["steps"] == [[0, 0, -3.75], [0, 1, 1.5], [2, 2, -2.5]]
