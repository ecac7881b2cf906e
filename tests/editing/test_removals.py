"""Who took text out, as the log tells it."""

from app.editing.editor import Editor
from app.editing.operations import MergeBlocks, ReplaceText, SplitBlock
from app.editing.removals import find_removals
from app.text.offsets import to_raw


def raw_of(editor: Editor, block_id: int, clean_offset: int) -> int:
    found = editor.issue.find_block(block_id)
    assert found is not None
    raw = to_raw(found[0].blocks[found[1]], clean_offset)
    assert raw is not None
    return raw


def test_the_last_step_that_took_a_character_out_is_found(editor: Editor) -> None:
    first, second = raw_of(editor, 15, 0), raw_of(editor, 15, 2)
    editor.do(ReplaceText(15, 0, 1, ""))
    removal = editor.entries[-1]
    editor.do(ReplaceText(15, 0, 0, "字"))
    editor.do(ReplaceText(15, 2, 3, ""))
    other = editor.entries[-1]
    assert find_removals(editor.entries, [first, second]) == {first: removal, second: other}
    editor.undo()
    editor.do(ReplaceText(15, 0, 1, ""))
    assert find_removals(editor.entries, [first])[first].seq == editor.issue.seq, "taken out once more"


def test_it_is_found_over_blocks_that_were_parted_and_joined(editor: Editor) -> None:
    at = raw_of(editor, 15, 1)
    editor.do(ReplaceText(15, 1, 2, ""))
    removal = editor.entries[-1]
    editor.do(SplitBlock(15, 1))
    article, index = editor.issue.find_block(15) or (None, 0)
    assert article is not None
    editor.do(MergeBlocks(15, article.blocks[index + 1].id))
    assert find_removals(editor.entries, [at]) == {at: removal}


def test_what_was_never_taken_out_has_nobody(editor: Editor) -> None:
    assert find_removals(editor.entries, [raw_of(editor, 15, 0), 10**9]) == {}
    assert find_removals(editor.entries, []) == {}
