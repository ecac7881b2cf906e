"""The fit of the chain: what it is shown it gives back, and a page counts for as much as it weighs."""

import sys
from pathlib import Path

import pytest

pytest.importorskip("scipy")
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

from chain_training import LabelledPage, learn_chain

ROWS = (["short"], ["long"], ["long"])
FIRST = LabelledPage(ROWS, ("B-title/f+", "B-body/f", "B-body/f"), 1.0)
SECOND = LabelledPage(ROWS, ("B-title/f+", "B-body/f", "I-body/f"), 1.0)


def weigh(pages: list[LabelledPage]) -> dict[str, float]:
    found = learn_chain(pages)
    weights = found["states"]["long"]
    return {found["slots"][int(slot)]: weight for slot, weight in zip(weights[::2], weights[1::2], strict=True)}


def test_a_heavy_page_teaches_what_as_many_pages_teach() -> None:
    heavy = LabelledPage(FIRST.rows, FIRST.labels, 4.0)
    assert weigh([heavy, heavy, SECOND, SECOND]) == pytest.approx(weigh([FIRST] * 8 + [SECOND] * 2), abs=0.02)


def test_what_most_pages_show_weighs_most() -> None:
    weights = weigh([FIRST, FIRST, FIRST, SECOND])
    assert weights["B-body"] > 0.2 > weights.get("I-body", 0.0)
