"""A field of an article: its name above, its value on a hairline, edited in place, and what is wrong with it beneath.

Owns the way a value is typed, taken back and handed over. Refuses to know what the value means: `committed` says what
was typed and for which article, and whoever listens answers with `refuse` or shows the new value.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.face.theme import interface_font
from app.ui.inspector.growing_line import GrowingLine

NOTE_LINES = 3
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Field(QWidget):
    """`owner` is the article that the value shown belongs to, also while another one is being selected."""

    committed = Signal(int, str)

    def __init__(self, name: str, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.owner = 0
        self.value = ""
        self.is_editable = True
        self.is_committing = False
        self.name = QLabel(name, self)
        self.name.setObjectName("muted")
        self.name.setFont(interface_font(12))
        self.name.setBuddy(editor)
        self.editor = editor
        self.editor.setAccessibleName(name)
        self.editor.installEventFilter(self)
        self.message = QLabel(self)
        self.message.setWordWrap(True)
        self.message.setFont(interface_font(12))
        self.message.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(self.name)
        layout.addWidget(editor)
        layout.addWidget(self.message)

    def typed(self) -> str:
        raise NotImplementedError

    def put(self, text: str) -> None:
        raise NotImplementedError

    def lock(self, *, is_locked: bool) -> None:
        raise NotImplementedError

    @property
    def is_changed(self) -> bool:
        return self.is_editable and self.typed() != self.value

    def show_value(self, owner: int, value: str, hint: str = "") -> None:
        """What the article has; a hint says why it cannot be typed here. What is just being typed stays."""
        is_typing = owner == self.owner and self.is_changed and self.editor.hasFocus()
        is_kept = (is_typing and not self.is_committing) or (owner == self.owner and value == self.typed())
        self.owner, self.value = owner, value
        self.is_editable = not hint
        self.lock(is_locked=bool(hint))
        if not is_kept:
            self.put(value)
        self.tell(hint, "muted")

    def tell(self, message: str, name: str) -> None:
        if self.message.objectName() != name:
            self.message.setObjectName(name)
            self.message.style().polish(self.message)
        self.message.setText(message)
        self.message.setVisible(bool(message))

    def refuse(self, sentence: str) -> None:
        """The value is wrong, and this is why; it stays to be mended."""
        self.tell(sentence, "cinnabar")

    def commit(self) -> None:
        if self.is_changed:
            self.is_committing = True
            self.committed.emit(self.owner, self.typed())
            self.is_committing = False
        elif self.is_editable:
            self.tell("", "muted")

    def take_back(self) -> None:
        self.put(self.value)
        self.tell("", "muted")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.FocusOut if isinstance(event, QFocusEvent):
                if event.reason() is not Qt.FocusReason.PopupFocusReason:
                    self.commit()
            case QEvent.Type.ShortcutOverride if isinstance(event, QKeyEvent):
                return self.claim(event)
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                return self.handle_key(event)
        return super().eventFilter(watched, event)

    def claim(self, event: QKeyEvent) -> bool:
        """Keeps keys that are text here from being a command; undo is one unless something is being typed."""
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            if self.is_changed:
                event.accept()
            else:
                event.ignore()
            return True
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if event.key() in (*ENTER_KEYS, Qt.Key.Key_Escape) or not held:
            is_function_key = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
            event.setAccepted(not is_function_key)
            return not is_function_key
        return False

    def handle_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            was_changed = self.is_changed or self.message.isVisible()
            self.take_back()
            return was_changed
        if self.ends_typing(event):
            self.commit()
            return True
        return False

    def ends_typing(self, event: QKeyEvent) -> bool:
        return event.key() in ENTER_KEYS


class LineField(Field):
    """A value of one line."""

    def __init__(self, name: str, font: QFont, parent: QWidget | None = None) -> None:
        self.line = QLineEdit()
        self.line.setObjectName("underlined")
        self.line.setFont(font)
        super().__init__(name, self.line, parent)

    def typed(self) -> str:
        return self.line.text()

    def put(self, text: str) -> None:
        self.line.setText(text)
        self.line.setCursorPosition(0)
        self.line.setToolTip(text)

    def lock(self, *, is_locked: bool) -> None:
        self.line.setReadOnly(is_locked)


class HeadingField(Field):
    """A value of one line that may be long: it is shown in up to three rows."""

    def __init__(self, name: str, font: QFont, parent: QWidget | None = None) -> None:
        self.line = GrowingLine(font)
        super().__init__(name, self.line, parent)

    def typed(self) -> str:
        return self.line.text()

    def put(self, text: str) -> None:
        self.line.set_text(text)
        self.line.setToolTip(text)

    def lock(self, *, is_locked: bool) -> None:
        self.line.setReadOnly(is_locked)


class NoteField(Field):
    """A value of several lines; Ctrl+Enter or leaving it hands it over."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.text = QPlainTextEdit()
        self.text.setObjectName("field")
        self.text.setFont(interface_font(13))
        self.text.setTabChangesFocus(True)
        self.text.setUndoRedoEnabled(True)
        self.text.setFixedHeight(NOTE_LINES * QFontMetrics(self.text.font()).lineSpacing() + 18)
        super().__init__(name, self.text, parent)

    def typed(self) -> str:
        return self.text.toPlainText()

    def put(self, text: str) -> None:
        self.text.setPlainText(text)

    def lock(self, *, is_locked: bool) -> None:
        self.text.setReadOnly(is_locked)

    def ends_typing(self, event: QKeyEvent) -> bool:
        return super().ends_typing(event) and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
