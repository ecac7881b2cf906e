"""What was left out, by whom, and what stands together."""

from app.editing.editor import Editor
from app.editing.operations import LeaveOut, LeaveOutBlocks
from app.ui.left_out.pieces import fold_pieces, list_pieces
from tests.small_issue import RAW


def test_who_left_a_piece_out_is_told_also_when_it_was_left_out_again(small_editor: Editor) -> None:
    small_editor.do(LeaveOut(8))
    small_editor.undo()
    small_editor.redo()
    furniture, piece = list_pieces(small_editor)
    assert (furniture.user, furniture.at, furniture.is_by_hand) == ("", "", False)
    assert RAW[piece.raw_start : piece.item.span.raw_end] == "三十盏灯照着𠮷祥桥(北段)。"
    assert (piece.user, piece.at) == ("林舟", small_editor.entries[-1].at)


def test_neighbours_of_one_reason_are_a_run(small_editor: Editor) -> None:
    small_editor.do(LeaveOutBlocks((5, 7, 8)))
    runs = list(fold_pieces(small_editor.issue, list_pieces(small_editor)))
    assert [len(run) for run in runs] == [1, 1, 2]
    assert [RAW[piece.raw_start] for piece in runs[-1]] == ["桥", "三"]


def test_nothing_left_out_is_no_run(small_editor: Editor) -> None:
    assert list(fold_pieces(small_editor.issue, [])) == []
