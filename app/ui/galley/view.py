"""The galley: the page, and what the hand does with it.

Owns the two modes, keys, mouse, menus and dragging. Refuses to change the text shown: typing becomes operations
(`app.ui.galley.typist`), and the page redraws from what they changed.
"""

from collections.abc import Sequence
from functools import partial
from heapq import nsmallest

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from app.editing.operations import MoveBlock, MoveBlocks
from app.ui.face.theme import COLUMN_WIDTH, Appearance
from app.ui.galley.borders import Border, list_borders, lower_block, move_border
from app.ui.galley.menu import make_block_menu, make_role_menu, make_seam_menu
from app.ui.galley.page import Page
from app.ui.galley.typist import Typist
from app.ui.session import Place, Session

Key = Qt.Key
Move = QTextCursor.MoveOperation
CARET_WIDTH = 2
MOST_BORDERS = 24
NAVIGATION = {
    Key.Key_Left: Move.Left,
    Key.Key_Right: Move.Right,
    Key.Key_Up: Move.Up,
    Key.Key_Down: Move.Down,
    Key.Key_PageUp: Move.Up,
    Key.Key_PageDown: Move.Down,
    Key.Key_Home: Move.StartOfLine,
    Key.Key_End: Move.EndOfLine,
}
STEPS = {Key.Key_Left: -1, Key.Key_Up: -1, Key.Key_PageUp: -1, Key.Key_Right: 1, Key.Key_Down: 1, Key.Key_PageDown: 1}
"""Keys that go on to the previous or the next article where this one ends."""


class Galley(Page):
    def __init__(self, session: Session, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(session, appearance, parent)
        self.typist = Typist(session, self)
        self.name_actions: list[QAction] = []
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        session.typing_changed.connect(self.show_mode)
        self.margin.role_asked.connect(self.open_role_menu)
        self.margin.menu_asked.connect(self.open_block_menu)
        self.margin.block_dragged.connect(self.move_block)
        self.margin.seam_asked.connect(self.open_seam_menu)
        self.margin.border_dragged.connect(self.drag_border)
        self.margin.border_dropped.connect(self.drop_border)
        self.show_mode(session.is_typing)

    def show_mode(self, is_typing: bool) -> None:
        self.setReadOnly(not is_typing)
        if not is_typing:
            super().inputMethodEvent(QInputMethodEvent())
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self.setCursorWidth(CARET_WIDTH if is_typing else 0)
        self.viewport().update()

    def start_typing(self) -> None:
        if self.sheet.blocks:
            self.session.set_typing(True)
            self.setFocus()

    def stop_typing(self) -> None:
        """What an input method was still composing is typed."""
        QGuiApplication.inputMethod().commit()
        self.session.set_typing(False)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.session.is_typing and self.typist.wants(event):
                event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if event.matches(QKeySequence.StandardKey.Undo):
            self.travel(is_back=True)
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.travel(is_back=False)
        elif self.session.is_typing and event.key() == Key.Key_Escape:
            self.stop_typing()
        elif self.session.is_typing and self.typist.take_key(event):
            self.ensureCursorVisible()
        elif not self.session.is_typing and event.key() in (Key.Key_Return, Key.Key_Enter) and not event.modifiers():
            self.start_typing()
        else:
            self.press_other_key(event)

    def press_other_key(self, event: QKeyEvent) -> None:
        """Moving about and copying; any other key is for whoever holds the galley."""
        is_moving = event.key() in NAVIGATION
        if is_moving and self.step_over(event):
            return
        if (
            is_moving
            or event.matches(QKeySequence.StandardKey.Copy)
            or event.matches(QKeySequence.StandardKey.SelectAll)
        ):
            super().keyPressEvent(event)
            event.accept()
        else:
            event.ignore()

    def step_over(self, event: QKeyEvent) -> bool:
        """Whether the key led past an end of the article, to the next or the previous one."""
        step = STEPS.get(Key(event.key()))
        issue = self.session.issue
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if issue is None or step is None or not plain or self.textCursor().movePosition(NAVIGATION[Key(event.key())]):
            return False
        ids = [article.id for article in issue.articles]
        at = ids.index(self.session.article_id) + step if self.session.article_id in ids else -1
        if not 0 <= at < len(ids):
            return False
        self.session.select_article(ids[at])
        if step < 0 and self.sheet.blocks:
            self.place_caret(len(self.sheet.blocks) - 1, len(self.sheet.blocks[-1].text))
        else:
            self.tell_place()
        return True

    def travel(self, *, is_back: bool) -> None:
        """Undo or redo; the caret goes to what that changed, also in another article."""
        change = self.session.undo() if is_back else self.session.redo()
        if change is None:
            return
        here = set(self.sheet.indexes)
        changed = [number for number in sorted(change.difference.block_ids) if number in self.index.blocks]
        if changed and not here.intersection(changed):
            self.session.select_place(Place(changed[0], 0, None))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if not self.session.is_typing:
            event.ignore()
            return
        super().inputMethodEvent(self.typist.compose(event))
        event.accept()

    def show_article(self, article_id: int) -> None:
        self.drop_composed()
        super().show_article(article_id)

    def show_place(self, place: Place, origin: object) -> None:
        if origin is not self:
            self.drop_composed()
        super().show_place(place, origin)

    def drop_composed(self) -> None:
        """A command leads elsewhere: what is being composed would stay where it was, and be in no text."""
        if self.textCursor().block().layout().preeditAreaText():
            QGuiApplication.inputMethod().reset()
            super().inputMethodEvent(QInputMethodEvent())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files are for the window, which imports them."""
        return self.session.is_typing and source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.session.is_typing:
            self.typist.insert(source.text())

    def cut(self) -> None:
        if self.session.is_typing:
            self.typist.cut()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if not self.canInsertFromMimeData(event.mimeData()):
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        if not self.canInsertFromMimeData(event.mimeData()):
            event.ignore()
            return
        is_own = event.source() in (self, self.viewport())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.typist.drop(event.mimeData(), event.position().toPoint(), is_own=is_own)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.start_typing()
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = self.place_at(event.pos())
        if place is None:
            return
        if not self.textCursor().hasSelection():
            self.place_caret(self.sheet.indexes[place.block], place.clean_offset)
        self.open_block_menu(place.block, event.globalPos())

    def go_to_block(self, block_id: int) -> None:
        """The caret goes there, if neither it nor the selection is there yet."""
        if block_id not in self.selected_blocks():
            self.place_caret(self.sheet.indexes[block_id], 0)

    def chosen(self) -> tuple[int, ...]:
        """The blocks that a selection touches; none where nothing is selected."""
        return self.selected_blocks() if self.textCursor().hasSelection() else ()

    def select_blocks(self, blocks: Sequence[int]) -> None:
        """From the first of them to the end of the last, as far as they are drawn."""
        indexes = sorted(self.sheet.indexes[number] for number in blocks if number in self.sheet.indexes)
        if indexes:
            cursor = self.textCursor()
            cursor.setPosition(self.sheet.qt_at(indexes[0], 0))
            last = self.sheet.blocks[indexes[-1]]
            cursor.setPosition(self.sheet.qt_at(indexes[-1], len(last.text)), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def chosen_blocks(self, block_id: int) -> tuple[int, ...]:
        """All selected blocks when this is one of them, else it alone."""
        selected = self.selected_blocks()
        return selected if block_id in selected else (block_id,)

    def open_role_menu(self, block_id: int, where: QPoint) -> None:
        self.go_to_block(block_id)
        make_role_menu(self.session, self.chosen_blocks(block_id), self).popup(where)

    def open_block_menu(self, block_id: int, where: QPoint) -> None:
        self.go_to_block(block_id)
        make_block_menu(self.session, self.chosen_blocks(block_id), self, self.name_actions).popup(where)

    def open_seam_menu(self, index: int, where: QPoint) -> None:
        """Its verbs are about the block below the seam."""
        if index < len(self.sheet.blocks):
            self.place_caret(index, 0)
            make_seam_menu(self).popup(where)

    def drag_border(self, index: int, point: QPoint) -> None:
        """Shows where the border would go: the nearest place to the mouse that it may go to."""
        issue, article = self.session.issue, self.session.article
        if issue is None or article is None or index >= len(self.sheet.blocks):
            return
        bar = self.verticalScrollBar()
        beyond = min(point.y(), 0) + max(point.y() - self.viewport().height(), 0)
        bar.setValue(bar.value() + beyond)
        borders = self.nearest_in_text(list_borders(issue, article, index), point)
        present = Border(index, 0)
        off_seam = abs(self.margin.seam_height(index) - point.y()) * COLUMN_WIDTH
        nearest = min(
            (other for other in borders if other != present), key=partial(self.distance, point), default=present
        )
        if off_seam <= self.distance(point, nearest):
            nearest = present
        self.marks.border = (index, nearest)
        self.viewport().update()

    def nearest_in_text(self, borders: list[Border], point: QPoint) -> list[Border]:
        """Those around the character under the point: where each stands on the screen is asked of a few only."""
        caret = self.sheet.caret_at(self.cursorForPosition(point).position())

        def way(border: Border) -> tuple[int, int]:
            return abs(border.index - caret.index), abs(border.clean_offset - caret.clean_offset)

        return nsmallest(MOST_BORDERS, borders, key=way)

    def distance(self, point: QPoint, border: Border) -> float:
        """A line above or below is farther away than anything in the same line."""
        rect = self.rect_at(self.sheet.blocks[border.index].id, border.clean_offset)
        if rect is None:
            return float("inf")
        off_line = max(rect.top() - point.y(), point.y() - rect.bottom(), 0)
        return off_line * COLUMN_WIDTH + abs(rect.left() - point.x())

    def drop_border(self) -> None:
        dragged, self.marks.border = self.marks.border, None
        self.viewport().update()
        issue, article = self.session.issue, self.session.article
        if dragged is None or issue is None or article is None:
            return
        operations = move_border(issue, article, *dragged)
        lower = lower_block(issue, article, *dragged)
        if operations and self.session.do(*operations, initiator=self):
            self.place_caret(self.sheet.indexes[lower], 0)

    def move_block(self, block_id: int, drop_index: int) -> None:
        """Puts a dragged block, with all that are selected if it is one of them, before the one of this index.

        Nothing where they stand there already.
        """
        if block_id not in self.sheet.indexes:
            return
        moved = self.chosen_blocks(block_id)
        first = self.sheet.indexes[moved[0]]
        if first <= drop_index <= first + len(moved):
            return
        target = drop_index - len(moved) if drop_index > first else drop_index
        article_id = self.sheet.article_id
        operation = MoveBlocks(moved, article_id, target) if len(moved) > 1 else MoveBlock(block_id, article_id, target)
        self.session.do(operation, initiator=self)
