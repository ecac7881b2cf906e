"""The menu of roles knows the current one, and sets another."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.text.model import Role
from app.ui.galley.menu import make_role_menu, roles_of, set_role
from app.ui.session import Session


def test_all_roles_are_offered_with_their_marks(qtbot: QtBot, small_session: Session) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = make_role_menu(small_session, (3,), parent)
    texts = [action.text() for action in menu.actions()]
    assert texts[:3] == ["§   Column title", "K   Kicker", "T   Title"]
    assert [action.isChecked() for action in menu.actions()] == [role is Role.TITLE for role in Role]


def test_setting_the_role_that_it_has_is_no_step(small_session: Session) -> None:
    assert small_session.issue
    seq = small_session.issue.seq
    set_role(small_session, (3,), Role.TITLE)
    assert small_session.issue.seq == seq
    set_role(small_session, (3, 4), Role.TITLE)
    assert roles_of(small_session, (3, 4)) == {Role.TITLE}
    assert small_session.issue.seq == seq + 1
