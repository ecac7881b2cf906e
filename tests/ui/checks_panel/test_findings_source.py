"""When findings are looked for, and what is done with them."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.editing.operations import ReplaceText
from app.errors import UserError
from app.ui.checks_panel import FindingsSource
from app.ui.checks_panel import findings_source as module
from app.ui.session import Session
from app.workspace import Workspace


def checks(source: FindingsSource) -> list[str]:
    return [finding.check for finding in source.findings]


def test_a_change_is_looked_at_after_a_pause(qtbot: QtBot, session: Session, source: FindingsSource) -> None:
    assert checks(source) == ["half_width", "half_width", "missing_glyph"]
    session.do(ReplaceText(6, 0, 5, ""))
    assert not source.is_current
    qtbot.waitUntil(lambda: source.is_current)
    assert checks(source) == []


def test_all_are_mended_as_one_step(qtbot: QtBot, session: Session, source: FindingsSource) -> None:
    assert session.editor is not None
    steps = len(session.editor.history.done)
    source.fix(source.findings)
    qtbot.waitUntil(lambda: source.is_current)
    assert checks(source) == ["missing_glyph"]
    assert len(session.editor.history.done) == steps + 1


def test_what_moved_meanwhile_is_mended_where_it_is(qtbot: QtBot, session: Session, source: FindingsSource) -> None:
    comma = source.findings[0]
    session.do(ReplaceText(6, 20, 21, ""))
    source.fix([comma])
    issue = session.issue
    assert issue is not None
    found = issue.find_block(6)
    assert found is not None and found[0].blocks[found[1]].text.startswith("甲，乙;")


def test_a_long_text_is_never_looked_at_in_the_window_s_thread(
    qtbot: QtBot, session: Session, source: FindingsSource
) -> None:
    done: list[int] = []
    session.do(ReplaceText(6, 0, 1, "丙"))
    few, module.FEW_CHARACTERS = module.FEW_CHARACTERS, 0
    try:
        source.when_current(lambda: done.append(1))
        assert done == []
        qtbot.waitUntil(lambda: done == [1])
    finally:
        module.FEW_CHARACTERS = few
    assert source.is_current


def test_ignoring_outlives_the_window(source: FindingsSource, session: Session, workspace: Workspace) -> None:
    source.ignore(source.findings[-1], is_for_good=True)
    source.ignore(source.findings[0], is_for_good=False)
    assert checks(source) == ["half_width"]
    assert [item.check for item in workspace.findings(workspace.open_issue(1)).refresh()] == ["half_width"]


def test_only_errors_ask_for_a_reason(source: FindingsSource) -> None:
    assert [finding.check for finding in source.errors_of([1])] == ["missing_glyph"]
    assert source.errors_of([12]) == ()


def test_terms_that_cannot_be_read_are_told_and_the_rest_is_checked(
    qtbot: QtBot, session: Session, source: FindingsSource, tmp_path: Path
) -> None:
    (tmp_path / "house-terms.txt").write_text("→ 乙\n", encoding="utf-8")
    with qtbot.waitSignal(source.failed) as told:
        source.begin()
    assert isinstance(told.args[0], UserError)
    qtbot.waitUntil(lambda: source.is_current)
    assert len(source.findings) == 3


def test_without_a_workspace_nothing_waits(qtbot: QtBot, session: Session, source: FindingsSource) -> None:
    source.set_workspace(None)
    done: list[int] = []
    source.when_current(lambda: done.append(1))
    assert done == [1]
    assert source.findings == ()
