"""What was left out, to choose from."""

from pytestqt.qtbot import QtBot

from app.editing.operations import LeaveOut, apply
from app.text.model import Role
from app.ui.dialogs.left_out import LeftOutDialog
from tests.small_issue import begin


def test_each_piece_says_who_left_it_out(qtbot: QtBot) -> None:
    issue, _ = begin()
    body = next(b for a in issue.articles for b in a.blocks if b.role is Role.BODY)
    issue, _, _ = apply(issue, LeaveOut(body.id))
    dialog = LeftOutDialog(issue)
    shown = [dialog.pieces.item(row).text() for row in range(dialog.pieces.count())]
    assert len(shown) == len(issue.left_out)
    assert any(text.endswith("page furniture") for text in shown)
    assert any(text.endswith("by hand") for text in shown)
    dialog.pieces.setCurrentRow(len(shown) - 1)
    with qtbot.waitSignal(dialog.piece_chosen) as chosen:
        dialog.send()
    assert chosen.args == [issue.left_out[-1].span.raw_start]
