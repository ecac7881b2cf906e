"""What the hand does in typing mode: keys, input methods, clipboard and dragged text, each as one step of operations.

Owns that translation and the caret after it. Refuses to change the document: the step goes to the session, and the
galley redraws from what that changed.
"""

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence, QTextCursor

from app.editing.operations import Change
from app.text.model import Article
from app.ui.galley.edits import Edit, merge_at, move_range, replace_range
from app.ui.galley.page import Page
from app.ui.galley.sheet import Caret
from app.ui.session import Session

Key = Qt.Key
Standard = QKeySequence.StandardKey
Move = QTextCursor.MoveOperation

DELETIONS = {
    Standard.DeleteStartOfWord: Move.PreviousWord,
    Standard.DeleteEndOfWord: Move.NextWord,
    Standard.DeleteEndOfLine: Move.EndOfLine,
}
OWN_SHORTCUTS = (
    Standard.Undo,
    Standard.Redo,
    Standard.Cut,
    Standard.Copy,
    Standard.Paste,
    Standard.SelectAll,
    Standard.DeleteStartOfWord,
    Standard.DeleteEndOfWord,
)


def is_text(event: QKeyEvent) -> bool:
    """Whether the key types its text; AltGr comes as Control and Alt."""
    control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    alternate = event.modifiers() & Qt.KeyboardModifier.AltModifier
    if bool(control) != bool(alternate) or event.modifiers() & Qt.KeyboardModifier.MetaModifier:
        return False
    return event.text() != "" and event.text().isprintable()


class Typist:
    def __init__(self, session: Session, page: Page) -> None:
        self.session = session
        self.page = page
        self.sheet = page.sheet
        self.composed_over = 0
        """The log entry by which a selection gave way to what is being composed; 0 for none."""

    @property
    def article(self) -> Article | None:
        """The article that is drawn: what is typed is meant for it."""
        return self.session.article if self.sheet.blocks else None

    def wants(self, event: QKeyEvent) -> bool:
        """Whether a key is the text's, and no shortcut's."""
        keys = {Key.Key_Backspace, Key.Key_Delete, Key.Key_Return, Key.Key_Enter, Key.Key_Escape}
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        return is_text(event) or (plain and event.key() in keys) or any(map(event.matches, OWN_SHORTCUTS))

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether the key was one that edits."""
        if event.key() in (Key.Key_Return, Key.Key_Enter):
            self.type_text("\n")
        elif event.key() == Key.Key_Backspace and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.delete(Move.PreviousCharacter)
        elif event.matches(Standard.Delete):
            self.delete(Move.NextCharacter)
        elif deletion := next((move for keys, move in DELETIONS.items() if event.matches(keys)), None):
            self.delete(deletion)
        elif is_text(event):
            self.type_text(event.text())
        else:
            return self.take_clipboard_key(event)
        return True

    def take_clipboard_key(self, event: QKeyEvent) -> bool:
        if event.matches(Standard.Cut):
            self.cut()
        elif event.matches(Standard.Paste):
            self.insert(QGuiApplication.clipboard().text())
        else:
            return False
        return True

    def type_text(self, text: str) -> None:
        self.replace(self.page.textCursor(), text)

    def replace(self, cursor: QTextCursor, text: str, *, goes_on: bool = False) -> None:
        """What the cursor has selected gives way to the text."""
        article, issue = self.article, self.session.issue
        if article and issue:
            self.perform(replace_range(issue, article, *self.page.carets(cursor), text), goes_on=goes_on)

    def delete(self, move: QTextCursor.MoveOperation) -> None:
        cursor = self.page.textCursor()
        if cursor.hasSelection():
            self.replace(cursor, "")
            return
        article = self.article
        caret = self.sheet.caret_at(cursor.position())
        if article and cursor.atBlockStart() and move in (Move.PreviousCharacter, Move.PreviousWord):
            self.perform(merge_at(article, caret.index))
        elif article and cursor.atBlockEnd() and move in (Move.NextCharacter, Move.NextWord):
            self.perform(merge_at(article, caret.index + 1))
        elif cursor.movePosition(move, QTextCursor.MoveMode.KeepAnchor):
            self.replace(cursor, "")

    def cut(self) -> None:
        cursor = self.page.textCursor()
        if cursor.hasSelection():
            QGuiApplication.clipboard().setText(self.page.selected_text())
            self.replace(cursor, "")

    def insert(self, text: str) -> None:
        if text:
            self.type_text(text)

    def drop(self, data: QMimeData, point: QPoint, *, is_own: bool) -> None:
        """Text dragged inside the galley moves; text from elsewhere is put in."""
        target = self.page.cursorForPosition(point)
        if is_own:
            self.move(self.page.textCursor(), self.sheet.caret_at(target.position()))
        elif data.hasText():
            self.replace(target, data.text())

    def move(self, source: QTextCursor, target: Caret) -> None:
        """What the cursor has selected goes to another place of the article."""
        article, issue = self.article, self.session.issue
        first, last = self.page.carets(source)
        if article and issue and first != last:
            self.perform(move_range(issue, article, first, last, target, self.page.selected_text()))

    def compose(self, event: QInputMethodEvent) -> QInputMethodEvent:
        """Takes what an input method commits; answers with the rest, which only shows what is being composed.

        What is composed over a selection is one step with the selection's going, however long the composing takes.
        """
        cursor = self.page.textCursor()
        is_composing = event.preeditString() != cursor.block().layout().preeditAreaText()
        is_input = event.commitString() or event.replacementLength() or is_composing
        if is_input and cursor.hasSelection():
            self.replace(cursor, event.commitString())
            self.composed_over = self.last_entry if event.preeditString() else 0
        elif event.commitString() or event.replacementLength():
            cursor.setPosition(max(cursor.position() + event.replacementStart(), 0))
            end = min(cursor.position() + event.replacementLength(), self.sheet.characterCount() - 1)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self.replace(cursor, event.commitString(), goes_on=self.composed_over == self.last_entry)
            self.composed_over = 0
        elif not event.preeditString():
            self.composed_over = 0
        return QInputMethodEvent(event.preeditString(), event.attributes())

    @property
    def last_entry(self) -> int:
        return self.session.issue.seq if self.session.issue else -1

    def perform(self, edit: Edit | None, *, goes_on: bool = False) -> None:
        if edit is None:
            return
        if edit.operations and not self.do(edit, goes_on=goes_on):
            return
        self.page.place_before_end(edit.block, edit.characters_behind)
        self.page.tell_place()

    def do(self, edit: Edit, *, goes_on: bool) -> bool:
        """Whether it was done. It is painted before it is written; if that fails, it goes from the page again."""
        cursor, change = self.page.textCursor(), None
        qt_selected = cursor.anchor(), cursor.position()

        def show(change: Change) -> None:
            self.page.show_early(change, edit.block, edit.characters_behind)

        try:
            change = self.session.do(*edit.operations, initiator=self.page, goes_on=goes_on, show=show)
        finally:
            if change is None:
                self.page.take_back(*qt_selected)
        return change is not None
