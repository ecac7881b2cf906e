"""The border between two blocks goes to the end of a sentence or of a raw line, and no character is lost by it."""

from hypothesis import given
from hypothesis import strategies as st

from app.editing.operations import Operation, apply
from app.text.model import Article, Issue, Role
from app.ui.galley.borders import (
    Border,
    line_ends,
    list_borders,
    lower_block,
    move_border,
    next_border,
    places_in,
    sentence_ends,
)
from tests.small_issue import check_issue, make_issue


def after(issue: Issue, operations: tuple[Operation, ...]) -> Issue:
    for operation in operations:
        issue, _, _ = apply(issue, operation)
        check_issue(issue)
    return issue


def bridge(issue: Issue) -> Article:
    return issue.articles[0]


def texts(issue: Issue) -> list[str]:
    return [block.text for block in bridge(issue).blocks]


def test_places_are_ends_of_sentences_and_of_raw_lines() -> None:
    issue = make_issue()
    first, second = bridge(issue).blocks[3:5]
    assert [first.text[:at] for at in line_ends(first, issue.raw)] == ["本报讯（记者 周晓禾）12月3日，老桥通"]
    assert sentence_ends(first) == []
    assert [second.text[:at] for at in sentence_ends(second)] == ["“走了三十年，今天最稳当。”"]
    assert [second.text[:at] for at in places_in(second, issue.raw)] == ["“走了三十年，", "“走了三十年，今天最稳当。”"]


def test_the_border_goes_up_by_a_line_where_there_is_no_sentence() -> None:
    issue = make_issue()
    border = next_border(issue, bridge(issue), 4, -1)
    assert border == Border(3, 20)
    moved = after(issue, move_border(issue, bridge(issue), 4, border))
    assert texts(moved)[3:5] == ["本报讯（记者 周晓禾）12月3日，老桥通", "车。“走了三十年，今天最稳当。”居民何大爷说。"]
    assert bridge(moved).blocks[4].id == lower_block(issue, bridge(issue), 4, border)


def test_the_border_goes_down_by_a_sentence() -> None:
    issue = make_issue()
    border = next_border(issue, bridge(issue), 4, 1)
    assert border is not None
    moved = after(issue, move_border(issue, bridge(issue), 4, border))
    assert texts(moved)[3:5] == ["本报讯（记者 周晓禾）12月3日，老桥通车。“走了三十年，今天最稳当。”", "居民何大爷说。"]
    assert bridge(moved).blocks[4].id == lower_block(issue, bridge(issue), 4, border)


def test_each_block_keeps_its_role() -> None:
    issue = make_issue()
    moved = after(issue, move_border(issue, bridge(issue), 5, Border(4, 14)))
    assert [block.role for block in bridge(moved).blocks][4:6] == [Role.BODY, Role.SUBHEAD]
    assert texts(moved)[4:6] == ["“走了三十年，今天最稳当。”", "居民何大爷说。桥面添彩"]


def test_where_it_is_nothing_moves() -> None:
    issue = make_issue()
    assert move_border(issue, bridge(issue), 4, Border(4, 0)) == ()
    assert lower_block(issue, bridge(issue), 4, Border(4, 0)) == bridge(issue).blocks[4].id
    assert next_border(issue, bridge(issue), 2, 1) is None


@given(st.data())
def test_all_text_stays_in_its_order(data: st.DataObject) -> None:
    issue = make_issue()
    before = [piece for block in bridge(issue).blocks for piece in block.text if not piece.isspace()]
    for _ in range(3):
        index = data.draw(st.integers(1, len(bridge(issue).blocks) - 1))
        border = data.draw(st.sampled_from(list_borders(issue, bridge(issue), index)))
        roles = [block.role for block in bridge(issue).blocks]
        issue = after(issue, move_border(issue, bridge(issue), index, border))
        assert [block.role for block in bridge(issue).blocks] == roles
    assert [piece for block in bridge(issue).blocks for piece in block.text if not piece.isspace()] == before
