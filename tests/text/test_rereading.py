"""Another reading of an issue: what is confirmed stays, the rest follows its raw text, and nothing is lost."""

import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from app.editing.operations import (
    AddEntity,
    AddTag,
    LeaveOut,
    MergeArticles,
    ReadAgain,
    ReplaceText,
    Restore,
    SetField,
    SetStatus,
    apply,
    from_json,
    to_json,
)
from app.errors import EditError
from app.text.difference import compare_states
from app.text.model import Doubt, EntityKind, Issue, LeftOutReason, Reading, Role, Status, Tag, Verdict
from app.text.rereading import held_spans, merge_reading
from tests.editing.random_operations import draw_operation
from tests.small_issue import DOUBTS, check_issue, make_issue, make_reading
from tests.text.random_readings import draw_reading


def edit(issue: Issue, *operations: object) -> Issue:
    for operation in operations:
        issue, _, _ = apply(issue, operation)  # type: ignore[arg-type]
    return issue


def held_doubts(issue: Issue) -> tuple[Doubt, ...]:
    held = list(held_spans(issue))
    return tuple(d for d in issue.doubts if any(s.raw_start <= d.raw_offset < s.raw_end for s in held))


@settings(max_examples=40)
@given(st.data())
def test_whatever_was_done_and_is_read_nothing_confirmed_changes(data: st.DataObject) -> None:
    issue = make_issue()
    for _ in range(data.draw(st.integers(0, 8))):
        try:
            operation = data.draw(draw_operation(issue))
            issue, _, _ = apply(issue, operation.complete(issue))
        except EditError:
            continue
    for article in issue.articles:
        if data.draw(st.booleans()):
            issue = replace(
                issue,
                articles=tuple(replace(a, status=Status.APPROVED) if a.id == article.id else a for a in issue.articles),
            )
    merged = merge_reading(issue, data.draw(draw_reading(issue.raw)))
    check_issue(merged)
    locked = [article for article in issue.articles if article.is_locked]
    assert [article for article in merged.articles if article.is_locked] == locked
    by_hand = [item for item in issue.left_out if item.reason is LeftOutReason.EDITOR]
    assert [item for item in merged.left_out if item.reason is LeftOutReason.EDITOR] == by_hand
    assert held_doubts(merged) == held_doubts(issue)
    known = {number for article in issue.articles for number in (article.id, *(b.id for b in article.blocks))}
    after = {number for article in merged.articles for number in (article.id, *(b.id for b in article.blocks))}
    assert all(number >= issue.next_id for number in after - known)
    operation = from_json(json.loads(json.dumps(to_json(ReadAgain(compare_states(issue, merged).forth)))))
    done, back, _ = apply(issue, operation)
    assert replace(done, seq=issue.seq) == replace(merged, next_id=done.next_id)
    assert issue.next_id <= done.next_id
    restored, _, _ = apply(done, Restore(back))
    assert replace(restored, seq=issue.seq, next_id=issue.next_id) == issue


def test_the_same_reading_changes_nothing() -> None:
    issue = make_issue()
    assert not compare_states(issue, merge_reading(issue, make_reading())).forth


def test_an_unlocked_article_is_read_anew_and_keeps_number_tags_note_and_names() -> None:
    issue = edit(
        make_issue(),
        AddTag(12, Tag("雨")),
        SetField(12, "note", "待核"),
        AddEntity(15, 0, 2, EntityKind.TIME),
        MergeArticles(12, 9),
    )
    merged = merge_reading(issue, make_reading())
    rain = merged.article(12)
    assert rain is not None
    assert (rain.tags, rain.note, len(rain.blocks)) == ((Tag("雨"),), "待核", 4)
    assert rain.blocks[2].entities[0].kind is EntityKind.TIME
    assert len(merged.articles) == 3


def test_a_block_that_runs_into_a_confirmed_article_gets_only_its_rest() -> None:
    issue = edit(make_issue(), SetStatus(1, Status.APPROVED))
    first, picture, rain = make_reading().articles
    greedy = replace(picture, blocks=(*picture.blocks, *first.blocks[-1:]))
    merged = merge_reading(issue, Reading((replace(first, blocks=first.blocks[:-1]), greedy, rain)))
    assert merged.article(1) == issue.article(1)
    assert [len(article.blocks) for article in merged.articles] == [7, 2, 4]


def test_what_would_go_to_a_confirmed_article_stays_where_it_is() -> None:
    issue = edit(make_issue(), SetStatus(1, Status.DONE))
    first, picture, rain = make_reading().articles
    greedy = replace(first, blocks=(*first.blocks, *rain.blocks[-1:]))
    merged = merge_reading(issue, Reading((greedy, picture, replace(rain, blocks=rain.blocks[:-1]))))
    assert [block.id for block in merged.articles[2].blocks] == [13, 14, 15, 16]


def test_typed_text_stays_in_blocks_of_the_same_raw_text() -> None:
    issue = edit(make_issue(), ReplaceText(3, 0, 2, "石桥").complete(make_issue()))
    bridge, *others = make_reading().articles
    blocks = tuple(replace(block, role=Role.KICKER) if block.id == 3 else block for block in bridge.blocks)
    merged = merge_reading(issue, Reading((replace(bridge, blocks=blocks), *others)))
    assert (merged.articles[0].blocks[1].text, merged.articles[0].blocks[1].role) == ("石桥换新颜", Role.KICKER)


def test_what_an_editor_left_out_stays_left_out() -> None:
    issue = edit(make_issue(), LeaveOut(7))
    merged = merge_reading(issue, make_reading())
    assert merged.left_out == issue.left_out
    assert merged.find_block(7) is None


def test_a_doubt_found_right_is_not_asked_again_and_none_asks_to_change_what_is_confirmed() -> None:
    issue = make_issue()
    settled = tuple(replace(doubt, verdict=Verdict.ACCEPTED) if doubt.id == 23 else doubt for doubt in issue.doubts)
    issue = edit(replace(issue, doubts=settled), SetStatus(1, Status.DONE))
    merged = merge_reading(issue, replace(make_reading(), doubts=DOUBTS))
    by_id = {doubt.id: doubt for doubt in merged.doubts}
    assert by_id[23].verdict is Verdict.ACCEPTED
    assert 20 not in by_id
