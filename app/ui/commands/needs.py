"""What commands need, and an open issue has.

Owns how each need is told. Refuses what is about other pages than the workbench (see `app.ui.desk`).
"""

from collections.abc import Iterator

from app.ui.checks_panel import ChecksPage
from app.ui.commands.command import Need
from app.ui.session import Session


def needs_met(session: Session, checks: ChecksPage, *, has_block: bool) -> Iterator[Need]:
    """None where no issue is open."""
    editor, issue = session.editor, session.issue
    if editor is None or issue is None:
        return
    yield Need.ISSUE
    needs = {
        Need.ARTICLE: session.article is not None,
        Need.BLOCK: has_block,
        Need.DOUBT: any(doubt.is_open for doubt in issue.doubts),
        Need.CHOSEN_DOUBT: session.doubt is not None and session.doubt.is_open,
        Need.FINDING: bool(checks.model.rows),
        Need.CHOSEN_FINDING: checks.chosen is not None,
        Need.LEFT_OUT: bool(issue.left_out),
        Need.UNDO: bool(editor.history.done),
        Need.REDO: bool(editor.history.undone),
    }
    yield from (need for need, is_met in needs.items() if is_met)
