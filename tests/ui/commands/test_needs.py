"""What an open issue has of what commands need."""

from PySide6.QtWidgets import QWidget

from app.editing.operations import SetField
from app.ui.checks_panel import ChecksPage, FindingsSource
from app.ui.commands.command import Need
from app.ui.commands.needs import needs_met
from app.ui.face.theme import Appearance
from app.ui.jobs import Jobs
from app.ui.session import Session


def test_what_is_there_is_told(stage: QWidget, appearance: Appearance, small_session: Session) -> None:
    checks = ChecksPage(small_session, appearance, FindingsSource(small_session, Jobs(stage), stage), stage)
    met = set(needs_met(small_session, checks, has_block=False))
    assert {Need.ISSUE, Need.ARTICLE, Need.DOUBT} <= met
    assert not met & {Need.BLOCK, Need.CHOSEN_DOUBT, Need.FINDING, Need.CHOSEN_FINDING, Need.REDO}
    assert small_session.issue is not None
    small_session.select_doubt(small_session.issue.open_doubts[0].id)
    small_session.do(SetField(small_session.article_id, "note", "试"))
    small_session.undo()
    met = set(needs_met(small_session, checks, has_block=True))
    assert {Need.BLOCK, Need.CHOSEN_DOUBT, Need.REDO} <= met


def test_nothing_is_there_without_an_issue(stage: QWidget, appearance: Appearance) -> None:
    session = Session(stage)
    checks = ChecksPage(session, appearance, FindingsSource(session, Jobs(stage), stage), stage)
    assert not set(needs_met(session, checks, has_block=False))
