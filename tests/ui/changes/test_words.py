"""What a change says, and who made it."""

from app.editing.editor import Editor
from app.editing.operations import ReplaceText
from app.ui.changes.text import changes_of
from app.ui.changes.words import describe_change
from tests.small_issue import RAW, make_issue


def describe_all(editor: Editor, block_id: int) -> list[str]:
    found = editor.issue.find_block(block_id)
    assert found is not None
    block = found[0].blocks[found[1]]
    return [describe_change(change, RAW, block.text, editor) for change in changes_of(block, RAW)]


def test_a_rule_is_named(small_editor: Editor) -> None:
    words = describe_all(small_editor, 5)
    assert "“，” for “,”: full width among Chinese" in words
    assert "“␣” was taken out: spaces that only spread the line" in words


def test_who_typed_is_told(small_editor: Editor) -> None:
    small_editor.do(ReplaceText(3, 2, 4, "变"))
    (words,) = describe_all(small_editor, 3)
    assert words.startswith("“变” was typed for “换新” by 林舟, 20")
    small_editor.do(ReplaceText(14, 4, 4, "了"))
    assert describe_all(small_editor, 14)[0].startswith("“了” was typed by 林舟")
    small_editor.do(ReplaceText(15, 0, 2, ""))
    (words,) = describe_all(small_editor, 15)
    assert words.startswith("“昨夜” was taken out by 林舟, 20")
    found = small_editor.issue.find_block(15)
    assert found is not None
    (change,) = changes_of(found[0].blocks[found[1]], RAW)
    assert describe_change(change, RAW, "") == "“昨夜” was taken out by hand", "where no log knows"


def test_without_a_log_nobody_is_named() -> None:
    found = make_issue().find_block(5)
    assert found is not None
    block = found[0].blocks[found[1]]
    assert all(describe_change(change, RAW, block.text) for change in changes_of(block, RAW))
