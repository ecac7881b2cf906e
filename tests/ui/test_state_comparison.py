"""States that the log leads back to, and what differs between two."""

from app.editing.editor import Editor
from app.editing.operations import LeaveOut, ReplaceText, SetRole, SplitBlock
from app.text.model import Role
from app.ui.state_comparison import compare, compare_texts, state_at


def test_every_state_can_be_looked_at(small_editor: Editor) -> None:
    states = [small_editor.issue]
    for operation in (ReplaceText(3, 0, 2, "新桥"), SetRole(7, Role.TITLE), LeaveOut(15)):
        small_editor.do(operation)
        states.append(small_editor.issue)
    small_editor.undo()
    states.append(small_editor.issue)
    first = len(small_editor.entries) - 4
    for number, state in enumerate(states):
        assert state_at(small_editor, first + number).articles == state.articles
    assert state_at(small_editor, 0).articles == ()


def test_only_what_differs_is_told(small_editor: Editor) -> None:
    before = small_editor.issue
    assert list(compare(before, before)) == []
    small_editor.do(ReplaceText(3, 0, 2, "新桥"))
    small_editor.do(SetRole(7, Role.TITLE))
    small_editor.do(SplitBlock(5, 11))
    small_editor.do(LeaveOut(15))
    rows = list(compare(before, small_editor.issue))
    assert [row.heading for row in rows if row.heading] == ["新桥换新颜 桥面添彩", "夜雨润田"]
    title = rows[1]
    assert title.before == (("老", True), ("桥换新颜", False))
    assert title.after == (("新", True), ("桥换新颜", False))
    assert any(row.before is None and row.after for row in rows)
    assert (rows[-1].before, rows[-1].after) == ((("昨夜下了雨。", True),), None)
    assert any((row.role_before, row.role_after) == (Role.SUBHEAD, Role.TITLE) for row in rows)


def test_texts_are_compared_character_by_character() -> None:
    assert compare_texts("甲乙", "甲丙乙") == (
        (("甲", False), ("乙", False)),
        (("甲", False), ("丙", True), ("乙", False)),
    )
