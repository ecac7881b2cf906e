"""The menus of a block: its role, and the verbs that the window gave the galley as actions.

Owns which role may be chosen and what choosing does. Refuses verbs of its own: they are in the command table.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.editing.operations import SetRole
from app.text.model import Role
from app.ui.face.role_marks import role_mark, role_name
from app.ui.session import Session


def make_role_menu(session: Session, block_ids: tuple[int, ...], parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    add_roles(menu, session, block_ids)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def make_block_menu(
    session: Session, block_ids: tuple[int, ...], parent: QWidget, names: Sequence[QAction] = ()
) -> QMenu:
    """`names` are what can be done to the name that is selected or under the cursor; they stand first."""
    menu = QMenu(parent)
    if names:
        menu.addMenu(QCoreApplication.translate("BlockMenu", "Name")).addActions(names)
    roles = menu.addMenu(QCoreApplication.translate("BlockMenu", "Role"))
    add_roles(roles, session, block_ids)
    menu.addSeparator()
    menu.addActions(parent.actions())
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


SEAM_VERBS = ("block.join", "article.split", "block.border_up", "block.border_down")


def make_seam_menu(parent: QWidget) -> QMenu:
    """What can be done at the seam above the block that the cursor is in."""
    menu = QMenu(parent)
    actions = {action.objectName(): action for action in parent.actions()}
    menu.addActions([actions[name] for name in SEAM_VERBS if name in actions])
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def add_roles(menu: QMenu, session: Session, block_ids: tuple[int, ...]) -> None:
    current = roles_of(session, block_ids)
    for role in Role:
        action = QAction(f"{role_mark(role)}   {role_name(role)}", menu)
        action.setCheckable(True)
        action.setChecked(current == {role})
        action.triggered.connect(lambda _=False, role=role: set_role(session, block_ids, role))
        menu.addAction(action)


def roles_of(session: Session, block_ids: tuple[int, ...]) -> set[Role]:
    found = [session.issue.find_block(block_id) for block_id in block_ids] if session.issue else []
    return {article.blocks[index].role for article, index in filter(None, found)}


def set_role(session: Session, block_ids: tuple[int, ...], role: Role) -> None:
    """One step for all blocks that have another role."""
    operations = [SetRole(block_id, role) for block_id in block_ids if roles_of(session, (block_id,)) != {role}]
    if operations:
        session.do(*operations)
