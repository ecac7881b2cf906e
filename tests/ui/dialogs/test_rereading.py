"""What another reading would change, before it does."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from app.editing.operations import SetField, SetRole, SetStatus, SplitArticle, apply
from app.text.model import Role, Status
from app.text.rereading import merge_reading
from app.text.rereading_changes import list_changes
from app.ui.dialogs.rereading import RereadingDialog
from app.ui.languages import install_language
from tests.small_issue import make_issue, make_reading


def test_articles_and_losses_are_listed_and_nothing_happens_before_it_is_agreed_to(qtbot: QtBot) -> None:
    issue = make_issue()
    for operation in (
        SetRole(15, Role.BODY),
        SetField(12, "section", "天气"),
        SplitArticle(1, (7, 8)),
        SetStatus(9, Status.DONE),
    ):
        issue, _, _ = apply(issue, operation)
    install_language("en")
    dialog = RereadingDialog(list_changes(issue, merge_reading(issue, make_reading())))
    qtbot.addWidget(dialog)
    assert dialog.summary.text() == "It would change 3 articles: 4 blocks, 1 role."
    rows = [dialog.rows.item(row).text() for row in range(dialog.rows.count())]
    assert rows == [
        "老桥换新颜  ·  changed  ·  2 blocks",
        "夜雨润田  ·  changed  ·  1 role",
        "桥面添彩  ·  goes into others  ·  2 blocks",
    ]
    assert dialog.losses.item(0).text() == "section  ·  天气"
    with qtbot.waitSignal(dialog.rejected):
        dialog.reject()


def test_nothing_but_doubts(qtbot: QtBot) -> None:
    issue = replace(make_issue(), doubts=())
    install_language("en")
    dialog = RereadingDialog(list_changes(issue, merge_reading(issue, make_reading())))
    qtbot.addWidget(dialog)
    assert dialog.summary.text() == "No article would change; only what is doubted or left out would."
    assert dialog.rows.isHidden()


def test_what_is_no_block_no_role_and_no_text(qtbot: QtBot) -> None:
    first, second, *rest = make_issue().articles
    moved = replace(first, blocks=(*first.blocks[1:], first.blocks[0]))
    issue = replace(make_issue(), articles=(moved, replace(second, section="天气"), *rest))
    install_language("en")
    dialog = RereadingDialog(list_changes(issue, merge_reading(issue, make_reading())))
    qtbot.addWidget(dialog)
    rows = [dialog.rows.item(row).text() for row in range(dialog.rows.count())]
    assert [row.split("  ·  ")[1:] for row in rows] == [
        ["changed", "the order of its blocks"],
        ["changed", "section or authors"],
    ]
