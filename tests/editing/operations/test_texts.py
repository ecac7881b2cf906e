"""Text replaced at many places at once: the same as one by one, refused where it does not fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.editing.errors import MissingBlock, NothingToChange, OutsideText, WrongValue
from app.editing.operations import ReplaceText, ReplaceTexts, apply, from_json, to_json
from app.editing.operations.operation import require_block
from app.editing.operations.texts import Place
from app.text.difference import place_values
from app.text.model import Issue
from tests.small_issue import check_issue, make_issue


def texts_of(issue: Issue) -> dict[int, str]:
    return {block.id: block.text for article in issue.articles for block in article.blocks}


def done(*places: Place) -> Issue:
    issue, _, _ = apply(make_issue(), ReplaceTexts(places))
    check_issue(issue)
    return issue


def test_places_in_several_blocks_and_articles() -> None:
    issue = done((3, 0, 2, "新桥"), (3, 2, 5, ""), (15, 3, 4, "大"), (15, 0, 0, "听说"))
    texts = texts_of(issue)
    assert texts[3] == "新桥"
    assert texts[15] == "听说昨夜下大雨。"
    assert texts[14] == texts_of(make_issue())[14]


def test_characters_alike_keep_their_raw_ones() -> None:
    many = require_block(done((3, 0, 5, "老桥真换颜")), 3)[1]
    one, _, _ = apply(make_issue(), ReplaceText(3, 0, 5, "老桥真换颜"))
    assert many == require_block(one, 3)[1]


@pytest.mark.parametrize(
    ("places", "error"),
    [
        ([(99, 0, 1, "桥")], MissingBlock),
        ([(3, 0, 99, "桥")], OutsideText),
        ([(3, -1, 1, "桥")], OutsideText),
        ([(3, 0, 3, "桥"), (3, 2, 4, "灯")], OutsideText),
        ([(3, 0, 3, "换颜新"), (3, 2, 4, "灯")], OutsideText),
        ([(3, 0, 1, "桥\n")], WrongValue),
        ([(3, 0, 2, "老桥")], NothingToChange),
        ([], NothingToChange),
    ],
)
def test_what_does_not_fit(places: list[Place], error: type[Exception]) -> None:
    with pytest.raises(error):
        apply(make_issue(), ReplaceTexts(tuple(places)))


@st.composite
def draw_places(draw: st.DrawFn) -> list[Place]:
    """Places that do not overlap, in random order."""
    texts = texts_of(make_issue())
    places: list[Place] = []
    for block_id in draw(st.lists(st.sampled_from(sorted(texts)), max_size=3, unique=True)):
        ends = draw(st.lists(st.integers(0, len(texts[block_id])), min_size=2, max_size=6, unique=True).map(sorted))
        pairs = zip(ends[::2], ends[1::2], strict=False)
        places += [(block_id, start, end, draw(st.text(alphabet="桥雨 a，", max_size=4))) for start, end in pairs]
    return draw(st.permutations(places))


@given(draw_places())
def test_many_at_once_is_one_after_another_from_behind(places: list[Place]) -> None:
    one_by_one = make_issue()
    for place in sorted(places, reverse=True):
        try:
            one_by_one, _, _ = apply(one_by_one, ReplaceText(*place))
        except NothingToChange:
            continue
    try:
        together, back, _ = apply(make_issue(), ReplaceTexts(tuple(places)))
    except NothingToChange:
        together, back = make_issue(), {}
    check_issue(together)
    assert texts_of(together) == texts_of(one_by_one)
    assert place_values(together, back).articles == make_issue().articles


def test_a_line_of_json() -> None:
    operation = ReplaceTexts(((3, 0, 2, "新桥"),))
    assert to_json(operation) == {"op": "ReplaceTexts", "places": [[3, 0, 2, "新桥"]]}
    assert from_json(to_json(operation)) == operation
