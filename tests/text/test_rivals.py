"""Rivals: what a trial of the second look would change, part by part."""

from app.text.labels import parse_label
from app.text.lines import read_segments
from app.text.rivals import FIRST, Rival, Rivals, find_rivals
from app.text.roles import build_parts
from app.text.second_look import Trial

NAMES = ("B-title/f+", "B-body/f", "I-body/f", "B-subhead/f", "B-left/f")
LABELS = tuple(parse_label(name) for name in NAMES)
TITLE, BODY, MORE, SUBHEAD, LEFT = range(5)
RAW = "题一\n\n文一。\n\n题二\n\n文二。\n\n文三。"
PATH = [TITLE, BODY, TITLE, BODY, BODY]


def rivals_of(*trials: Trial) -> Rivals:
    segments = read_segments(RAW)
    parts = build_parts(segments, [-1.0] * (len(segments) - 1), 4.6)
    return find_rivals(trials, PATH, LABELS, parts, segments)


def test_a_title_tried_as_a_subhead_joins_the_articles() -> None:
    rivals = rivals_of(Trial(0, (TITLE, BODY, SUBHEAD, BODY, BODY), -1.5))
    assert rivals.roles == {2: Rival(-1.5, "subhead")}
    assert rivals.borders == rivals.layouts == {2: Rival(-1.5, "subhead")}
    assert rivals.links == {2: Rival(-1.5, behind=1)}
    assert rivals.starts == {}


def test_a_paragraph_tried_as_a_title_begins_an_article() -> None:
    rivals = rivals_of(Trial(3, (TITLE, BODY), 0.5))
    assert rivals.links == {3: Rival(0.5, behind=FIRST)}


def test_a_paragraph_that_goes_on_is_lost_as_a_block() -> None:
    rivals = rivals_of(Trial(2, (TITLE, BODY, MORE), -2.0))
    assert set(rivals.starts) == {4}
    assert rivals.lost == {4}
    assert rivals.moves(4)
    assert not rivals.moves(3)


def test_what_follows_furniture_follows_what_stood_before_it() -> None:
    rivals = rivals_of(Trial(2, (TITLE, LEFT, BODY), -2.0))
    assert rivals.links == {4: Rival(-2.0, behind=2)}
    assert rivals.lost == {3}


def test_the_best_trial_counts_and_one_that_changes_nothing_does_not() -> None:
    trials = [Trial(2, (SUBHEAD,), -3.0), Trial(2, (SUBHEAD,), -1.0), Trial(2, (SUBHEAD,), -2.0)]
    assert rivals_of(*trials).roles == {2: Rival(-1.0, "subhead")}
    assert rivals_of(Trial(0, tuple(PATH), 4.0)) == Rivals()
