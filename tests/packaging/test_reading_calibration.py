"""What is learnt of how far probabilities can be trusted, and how doubts are ranked; skipped without numpy."""

import sys
from pathlib import Path

import pytest

pytest.importorskip("numpy")
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

from gold_pages import GoldPage, Mark
from reading_calibration import (
    Judged,
    Truth,
    calibration_error,
    find_spaces,
    fit_calibration,
    learn_calibration,
    look_around,
    rank_doubts,
    weigh_again,
    weigh_twice,
)

from app.text.certainty import BESIDE_OTHERS
from app.text.doubts import Decision, Reason
from app.text.model import DoubtKind
from app.text.nearby_decisions import Asked, Layout

PAGE = GoldPage(
    "page",
    "题一\n\n文3 G。\n\n题二\n\n文二。",
    [Mark(0, 2, 1, 0, "title"), Mark(4, 9, 1, 1, "body"), Mark(11, 13, 2, 0, "title"), Mark(15, 18, 2, 1, "body")],
    {1: "one", 2: "two"},
    {
        "articles": [
            {"blocks": [{"text": "题一", "spans": [[0, 2]]}, {"text": "文3G。", "spans": [[4, 9]], "also": ["lead"]}]},
            {"blocks": [{"text": "题二", "spans": [[11, 13]]}, {"text": "文二。", "spans": [[15, 18]]}]},
        ]
    },
)


def judged(probability: float, *, is_right: bool, block: str = "", likely: float = 0.0) -> Judged:
    return Judged("role", {"bias": 1.0, "likely": likely}, probability, is_right, block, weight=20.0)


def decision(kind: DoubtKind, raw_offset: int, runner_up: str = "") -> Decision:
    return Decision(kind, raw_offset, 0.5, Reason.ROLE_UNCLEAR, runner_up, 0, "role", 0.0, {})


def test_what_is_more_often_right_is_found_more_probable() -> None:
    seen = [judged(0.5, is_right=number % 10 > 0, likely=1.0) for number in range(2000)]
    seen += [judged(0.5, is_right=number % 2 > 0) for number in range(2000)]
    calibration = fit_calibration(seen)
    again = weigh_again(seen, calibration)
    assert again[0].probability == pytest.approx(0.9, abs=0.02)
    assert again[-1].probability == pytest.approx(0.5, abs=0.02)
    assert calibration_error(seen) == pytest.approx(0.2, abs=0.001)
    assert calibration_error(again) < 0.02


def beside(number: int, block: int, odds: float, *, is_right: bool) -> Judged:
    """One of two decisions of a page; what is known of it alone says nothing of whether it is right."""
    layout = LAYOUTS[number]
    asked = Asked(block, "role", odds)
    features = {"bias": 1.0, "odds": odds}
    return Judged("role", features, 0.5, is_right, f"{number}-{block}", 20.0, asked=asked, layout=layout)


LAYOUTS = [Layout([0, 1], [[0, 1]]) for _ in range(400)]


def test_what_stands_beside_a_doubtful_decision_is_found_less_probable() -> None:
    pages = []
    for number in range(400):
        is_doubtful = number % 2 == 0
        first = beside(number, 0, 0.0 if is_doubtful else 3.0, is_right=not is_doubtful or number % 4 == 0)
        pages.append([first, beside(number, 1, 2.0, is_right=not is_doubtful or number % 8 == 0)])
    folds = [[one for page in pages[start : start + 200] for one in page] for start in (0, 200)]
    calibration = learn_calibration(folds)
    assert set(calibration) == {"role", "role" + BESIDE_OTHERS}
    alone = weigh_again(folds[0], calibration)
    again = weigh_twice(folds[0], calibration)
    assert alone[1].probability == alone[3].probability
    assert again[1].probability == pytest.approx(0.25, abs=0.02)
    assert again[3].probability > 0.99


def test_a_settled_decision_is_not_weighed_beside_others() -> None:
    asked = Asked(0, "role", 9.0)
    settled = Judged("role", {"settled": 1.0}, 0.5, is_right=True, block="", asked=asked, layout=LAYOUTS[0])
    space = Judged("text", {"bias": 1.0}, 0.5, is_right=True, block="")
    assert look_around([settled, space]) == [settled, space]


def test_doubts_are_ranked_by_blocks() -> None:
    sure = [judged(0.9, is_right=True, block=f"right {number}") for number in range(8)]
    wrong = [judged(0.3, is_right=False, block="first"), judged(0.95, is_right=False, block="last")]
    beyond = [judged(0.99, is_right=False, block="unseen"), judged(0.4, is_right=True, block="first")]
    assert rank_doubts([*sure, *wrong, *beyond], pages=2) == {
        "wrong blocks with a doubt": 0.667,
        "errors in the first fifth of doubts": 0.5,
        "doubts a page": 5.5,
    }


def test_gold_tells_whether_a_decision_is_right() -> None:
    truth = Truth(PAGE)
    assert truth.has_start(decision(DoubtKind.START, 4, "join"))
    assert not truth.has_start(decision(DoubtKind.START, 5, "join"))
    assert truth.has_start(decision(DoubtKind.START, 5, "split"))
    assert truth.has_role(decision(DoubtKind.ROLE, 4), "lead")
    assert not truth.has_role(decision(DoubtKind.ROLE, 4), "title")
    assert truth.has_place(decision(DoubtKind.ARTICLE, 4), 2, begins_article=False)
    assert not truth.has_place(decision(DoubtKind.ARTICLE, 4), 13, begins_article=False)
    assert not truth.has_place(decision(DoubtKind.ARTICLE, 11), 9, begins_article=False)


def test_gold_tells_which_spaces_stay() -> None:
    assert find_spaces(PAGE) == set()
    PAGE.gold["articles"][0]["blocks"][1]["text"] = "文3 G。"
    assert find_spaces(PAGE) == {6}
