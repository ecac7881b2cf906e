"""A band of raw text goes to an article, whole blocks and parts of blocks, and nothing else moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.editing.bands import assign_band, give_band_role, leave_out_band
from app.editing.errors import NothingToChange
from app.editing.operations import LeaveOut, LeaveOutBlocks, MoveBlocks, Operation, ReplaceText, apply
from app.errors import EditError
from app.text.model import Issue, Role, Span
from tests.editing.random_operations import draw_operation
from tests.small_issue import RAW, check_issue, find_span, make_issue


def after(issue: Issue, operations: tuple[Operation, ...]) -> Issue:
    for operation in operations:
        issue, _, _ = apply(issue, operation)
        check_issue(issue)
    return issue


def band(first: str, last: str) -> Span:
    return Span(find_span(first).raw_start, find_span(last).raw_end)


def texts(issue: Issue, article_id: int) -> list[str]:
    article = issue.article(article_id)
    return [block.text for block in article.blocks] if article else []


def test_whole_blocks_go_as_one_step() -> None:
    issue = make_issue()
    operations = assign_band(issue, band("=桥", "许可 摄"), 1)
    assert [type(item) for item in operations] == [MoveBlocks]
    assert texts(after(issue, operations), 1)[-2:] == ["=桥，一座", "许可 摄"]


def test_headings_text_and_pictures_each_go_where_they_belong() -> None:
    issue = make_issue()
    assert texts(after(issue, assign_band(issue, band("许可", "昨夜下了雨。"), 1)), 1) == [
        "一周要闻",
        "河西走笔",
        "老桥换新颜",
        "夜雨润田",
        "——柳河新区修桥记",
        "昨夜下了雨。",
        *texts(issue, 1)[3:],
        "许可 摄",
    ]


def test_a_block_that_the_band_cuts_is_split_at_the_line() -> None:
    issue = make_issue()
    moved = after(issue, assign_band(issue, band("车。", "车。"), 12))
    assert texts(moved, 1)[3] == "本报讯（记者 周晓禾）12月3日，老桥通"
    assert "车。" in texts(moved, 12)


def test_what_is_left_of_a_block_stays_one() -> None:
    issue = make_issue()
    lifted = after(issue, assign_band(issue, find_span("记者 周晓禾"), 12))
    assert texts(lifted, 1)[3] == "本报讯（）12月3日，老桥通车。"
    assert texts(lifted, 12).count("记者 周晓禾") == 1


def test_a_band_becomes_an_article_of_its_own() -> None:
    issue = make_issue()
    begun = after(issue, assign_band(issue, band("三十盏", "河西走笔"), 0))
    assert [article.id for article in begun.articles] == [1, 24, 9, 12]
    assert texts(begun, 24) == ["河西走笔", "三十盏灯照着𠮷祥桥（北段）。"]


def test_left_out_text_is_put_back_by_it() -> None:
    issue = make_issue()
    taken = after(issue, assign_band(issue, find_span("值班 林舟"), 1))
    assert "值班林舟" in texts(taken, 1)
    assert [RAW[item.span.raw_start : item.span.raw_end] for item in taken.left_out] == ["第3版"]


def test_left_out_text_alone_becomes_an_article() -> None:
    issue = make_issue()
    begun = after(issue, assign_band(issue, find_span("第3版 值班 林舟"), 0))
    assert [[block.text for block in article.blocks] for article in begun.articles].count(["第3版值班林舟"]) == 1
    assert begun.left_out == ()


def test_a_band_is_left_out() -> None:
    issue = make_issue()
    operations = leave_out_band(issue, band("车。", "“走了三十年，"))
    left = after(issue, operations)
    assert texts(left, 1)[3:5] == ["本报讯（记者 周晓禾）12月3日，老桥通", "今天最稳当。”居民何大爷说。"]
    assert {"车。", "“走了三十年，"} <= {RAW[item.span.raw_start : item.span.raw_end] for item in left.left_out}


def roles(issue: Issue, article_id: int) -> list[tuple[str, str]]:
    article = issue.article(article_id)
    return [(block.role.value, block.text) for block in article.blocks] if article else []


def test_lines_get_a_role_where_they_stand() -> None:
    issue = make_issue()
    named = after(issue, give_band_role(issue, band("“走了", "“走了三十年，"), Role.SUBHEAD))
    assert roles(named, 1)[4:6] == [("subhead", "“走了三十年，"), ("body", "今天最稳当。”居民何大爷说。")]
    assert texts(named, 1)[:4] == texts(issue, 1)[:4]


def test_a_block_that_has_the_role_is_left_whole() -> None:
    issue = make_issue()
    named = after(issue, give_band_role(issue, band("车。", "桥 面 添 彩"), Role.BODY))
    assert texts(named, 1) == texts(issue, 1)
    assert roles(named, 1)[5] == ("body", "桥面添彩")
    with pytest.raises(NothingToChange):
        give_band_role(issue, band("车。", "车。"), Role.BODY)


def test_left_out_text_gets_a_role_by_coming_back() -> None:
    issue = make_issue()
    named = after(issue, give_band_role(issue, band("第3版", "值班 林舟"), Role.SECTION))
    assert ("section", "第3版值班林舟") in [found for article in named.articles for found in roles(named, article.id)]


def test_typed_text_stays_with_what_stands_before_it() -> None:
    issue = after(make_issue(), (ReplaceText(5, 20, 20, "新"),))
    moved = after(issue, assign_band(issue, find_span("车。"), 12))
    assert texts(moved, 1)[3].endswith("老桥通新")


@pytest.mark.parametrize(("first", "article_id"), [("三十盏", 1), ("夜雨润田", 12)])
def test_nothing_to_do_is_said(first: str, article_id: int) -> None:
    with pytest.raises(NothingToChange):
        assign_band(make_issue(), find_span(first), article_id)


def test_blank_lines_are_nothing() -> None:
    blank = Span(RAW.index("\n\n"), RAW.index("\n\n") + 2)
    with pytest.raises(NothingToChange):
        assign_band(make_issue(), blank, 9)
    with pytest.raises(NothingToChange):
        leave_out_band(make_issue(), blank)


def owners(issue: Issue) -> dict[int, int]:
    """Of each raw character that is read, the article that shows it; 0 for what was left out.

    What an edit took out of a block is shown nowhere, and goes with its neighbours.
    """
    found = {
        raw: 0
        for item in issue.left_out
        for raw in range(item.span.raw_start, item.span.raw_end)
        if not issue.raw[raw].isspace()
    }
    for article in issue.articles:
        for block in article.blocks:
            for piece in block.pieces:
                if piece.raw_start >= 0:
                    found |= {piece.raw_start + at: article.id for at in range(piece.length)}
    return {raw: owner for raw, owner in found.items() if not issue.raw[raw].isspace()}


@given(st.data())
def test_the_band_goes_there_and_nothing_else_moves(data: st.DataObject) -> None:
    issue = make_issue()
    for _ in range(data.draw(st.integers(0, 3))):
        try:
            issue, _, _ = apply(issue, data.draw(draw_operation(issue)))
        except EditError:
            continue
    ends = st.integers(0, len(RAW))
    start, end = sorted((data.draw(ends), data.draw(ends)))
    target = data.draw(st.sampled_from([0, -1, *(article.id for article in issue.articles)]))
    before = owners(issue)
    try:
        operations = (
            leave_out_band(issue, Span(start, end)) if target < 0 else assign_band(issue, Span(start, end), target)
        )
    except NothingToChange:
        return
    moved = owners(after(issue, operations))
    homes = {moved[raw] for raw in moved if start <= raw < end and before.get(raw) != moved[raw]}
    assert len(homes) <= 1
    if target > 0:
        assert homes <= {target}
    if target < 0:
        assert homes <= {0}
        assert any(isinstance(item, LeaveOut | LeaveOutBlocks) for item in operations)
    shown = {raw for raw in before if not start <= raw < end}
    assert {raw: moved.get(raw) for raw in shown} == {raw: before[raw] for raw in shown}
