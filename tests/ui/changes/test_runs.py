"""Runs of changes, and the originals of one, of some and of all of them."""

from hypothesis import given
from hypothesis import strategies as st

from app.editing.editor import Editor
from app.editing.operations import Operation, ReplaceText, UseOriginal, apply
from app.text.cleaning import clean_block
from app.text.model import Article, Block, Issue, Role, Span
from app.ui.changes.runs import ListedChange, Maker, list_runs, originals_of
from tests.small_issue import RAW, make_issue

LINES = "江 水 向 东,流 去\n一 路,桥 头 望 见\n灯 火"


def make_page(raw: str = LINES) -> Issue:
    spans = (Span(0, len(raw)),)
    block = Block(1, Role.BODY, spans, *clean_block(raw, spans, Role.BODY))
    return Issue(raw, articles=(Article(2, (block,)),), next_id=3)


def block_of(issue: Issue) -> Block:
    return issue.articles[0].blocks[0]


def listed(issue: Issue) -> list[ListedChange]:
    return [item for run in list_runs(block_of(issue), issue.raw, ()) for item in run]


def do_all(issue: Issue, operations: list[Operation]) -> Issue:
    for operation in operations:
        issue, _, _ = apply(issue, operation)
    return issue


def test_what_one_rule_did_in_a_row_is_one_run() -> None:
    issue = make_page()
    makers = [(run[0].maker.rule, len(run)) for run in list_runs(block_of(issue), issue.raw, ())]
    assert makers == [
        ("justification-spaces", 3),
        ("width", 1),
        ("justification-spaces", 2),
        ("width", 1),
        ("justification-spaces", 4),
    ]


def test_typing_of_one_person_is_a_run_with_its_time(small_editor: Editor) -> None:
    small_editor.do(ReplaceText(8, 0, 1, "五"))
    small_editor.do(ReplaceText(8, 3, 4, "笼"))
    found = small_editor.issue.find_block(8)
    assert found is not None
    run, *others = list_runs(found[0].blocks[found[1]], RAW, small_editor.entries)
    assert (run[0].maker, len(run)) == (Maker(user="林舟"), 2)
    assert run[-1].at == small_editor.entries[-1].at
    assert all(other[0].maker.rule for other in others)


def test_a_run_goes_back_line_by_line_and_nothing_else_does() -> None:
    issue = make_page()
    last = list_runs(block_of(issue), issue.raw, ())[-1]
    operations = originals_of(last, issue.raw)
    assert [type(operation) for operation in operations] == [UseOriginal, UseOriginal]
    after = do_all(issue, operations)
    assert block_of(after).text == "江水向东，流去一路，桥 头 望 见灯 火"


def test_one_of_a_run_goes_back_alone_and_two_that_are_no_neighbours_do() -> None:
    issue = make_page()
    first = list_runs(block_of(issue), issue.raw, ())[0]
    assert block_of(do_all(issue, originals_of(first[1:2], issue.raw))).text.startswith("江水 向东，")
    assert block_of(do_all(issue, originals_of((first[0], first[2]), issue.raw))).text.startswith("江 水向 东，")


def test_what_was_typed_goes_back_at_several_places_at_once() -> None:
    issue = do_all(make_page(), [ReplaceText(1, 6, 6, "了"), ReplaceText(1, 2, 3, "朝"), ReplaceText(1, 0, 0, "大")])
    typed = [item for item in listed(issue) if not item.maker.rule]
    after = do_all(issue, originals_of(typed, issue.raw))
    assert block_of(after).text == "江水 向 东，流 去一路，桥头望见灯火"
    assert all(item.maker.rule for item in listed(after))


def test_a_join_of_words_over_a_line_s_end_has_no_original() -> None:
    issue = make_page("Yellow\nRiver 到 了")
    joins = [item for item in listed(issue) if item.maker.rule == "join-lines"]
    assert len(joins) == 1 and originals_of(joins, issue.raw) == []


@given(st.text(alphabet="江水,(A1 \n", min_size=1, max_size=40), st.data())
def test_all_originals_leave_no_change_that_could_go_back(raw: str, data: st.DataObject) -> None:
    issue = make_page("桥" + raw + "桥")
    chosen = [item for item in listed(issue) if data.draw(st.booleans())]
    after = do_all(issue, originals_of(chosen, issue.raw))
    back = {(item.change.raw_start, item.change.raw_end) for item in chosen if item.change.is_whole}
    left = {(item.change.raw_start, item.change.raw_end) for item in listed(after)}
    before = {(item.change.raw_start, item.change.raw_end) for item in listed(issue)}
    assert left == before - back


def test_the_small_issue_has_no_run_of_nobody() -> None:
    issue = make_issue()
    blocks = [block for article in issue.articles for block in article.blocks]
    assert all(run[0].maker.rule for block in blocks for run in list_runs(block, RAW, ()))
