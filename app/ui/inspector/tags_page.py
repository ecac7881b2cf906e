"""Tags of the article: typing new ones with completion from the library, removing, accepting what is suggested.

Refuses to find suggestions.
"""

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.editing.operations import AddTag
from app.text.model import Tag
from app.ui.face.theme import Appearance, interface_font
from app.ui.inspector.suggestion_source import SuggestionSource
from app.ui.inspector.tag_sections import DIGITS, DigitKeys, TagSections
from app.ui.jobs import Job
from app.ui.session import Session

MARGIN = 14
MOST_LABELS = 12
ALL = 99


class TagsPage(DigitKeys):
    def __init__(
        self, session: Session, appearance: Appearance, source: SuggestionSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.source = source
        self.asked: Job | None = None
        self.offered: tuple[Tag, ...] = ()
        self.line = QLineEdit(self)
        self.labels = QStringListModel(self)
        self.completer = QCompleter(self.labels, self)
        self.sections = TagSections(session, appearance, source, self, keywords=ALL, names=ALL, is_removable=True)
        self.accept_button = QPushButton(self.tr("Accept all suggestions"), self)
        self.reason = QLabel(self)
        self.empty = QLabel(self)
        self.lay_out()
        self.line.returnPressed.connect(self.add)
        self.line.textEdited.connect(self.complete)
        self.completer.activated.connect(self.add_completed)
        self.accept_button.clicked.connect(self.sections.accept_all)
        self.sections.pointed.connect(self.tell_reason)
        source.changed.connect(self.show_state)
        session.issue_changed.connect(self.show_state)
        session.article_selected.connect(self.show_state)
        self.show_state()

    def lay_out(self) -> None:
        label = QLabel(self.tr("New tag"), self)
        label.setObjectName("muted")
        label.setFont(interface_font(12))
        label.setBuddy(self.line)
        self.line.setObjectName("underlined")
        self.line.setFont(interface_font(13.5))
        self.line.setPlaceholderText(self.tr("Type, then Enter"))
        self.line.setAccessibleName(self.tr("New tag"))
        self.line.installEventFilter(self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.line.setCompleter(self.completer)
        self.accept_button.setFont(interface_font(12.5))
        for quiet in (self.reason, self.empty):
            quiet.setObjectName("muted")
            quiet.setFont(interface_font(12.5))
            quiet.setWordWrap(True)
        self.reason.setAccessibleName(self.tr("Why it is suggested"))
        entry = QVBoxLayout()
        entry.setSpacing(1)
        entry.addWidget(label)
        entry.addWidget(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 12, MARGIN, 16)
        layout.setSpacing(14)
        layout.addLayout(entry)
        layout.addWidget(self.sections)
        layout.addWidget(self.reason)
        layout.addWidget(self.empty)
        layout.addWidget(self.accept_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Tags"))

    def show_state(self) -> None:
        self.session.in_turn(self.draw_state)

    def draw_state(self) -> None:
        article = self.session.article
        self.setEnabled(article is not None)
        self.accept_button.setVisible(len(self.sections.likely) > 1)
        is_bare = article is not None and not article.tags and not self.sections.suggested
        self.empty.setText(self.tr("This article has no tags.") if is_bare and not self.source.is_waiting else "")
        self.empty.setVisible(bool(self.empty.text()))

        self.tell_reason(next(iter(self.sections.suggested), None))

    def tell_reason(self, tag: Tag | None) -> None:
        """Of the suggestion that is pointed at, or else of the first."""
        proposal = self.source.proposals.get(tag) if tag else None
        words = self.tr("{tag}: {reason}")
        told = words.format(tag=tag.label, reason=self.sections.explain(proposal)) if tag and proposal else ""
        self.reason.setText(told)
        self.reason.setVisible(bool(told))

    def focus_entry(self) -> None:
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def add_completed(self, label: str) -> None:
        """The line may still have what was typed."""
        self.line.setText(label)
        self.add()
        QTimer.singleShot(0, self.line, self.line.clear)

    def add(self) -> None:
        """Adds what is typed; the same label as a suggestion takes the suggestion's kind."""
        label, article = self.line.text().strip(), self.session.article
        if not label or article is None:
            return
        if all(tag.label != label for tag in article.tags):
            known = (*self.source.tags, *self.offered)
            tag = next((tag for tag in known if tag.label == label), Tag(label))
            if self.session.do(AddTag(article.id, tag), initiator=self) is None:
                return
        self.line.clear()
        self.complete("")

    def complete(self, prefix: str) -> None:
        """Asks the library how that may go on; an older question is dropped."""
        if self.asked is not None:
            self.asked.abandon()
            self.asked = None
        library = self.source.library
        if library is None or not prefix.strip():
            self.labels.setStringList([])
            return
        wanted = prefix.strip()
        self.asked = self.source.jobs.start(lambda _: library.complete_tag(wanted, MOST_LABELS), self.take_tags)

    def take_tags(self, tags: tuple[Tag, ...]) -> None:
        self.asked = None
        self.offered = tags
        labels = [tag.label for tag in tags]
        self.labels.setStringList(labels)
        if labels and self.line.hasFocus() and self.line.text().strip() not in labels:
            self.completer.complete()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that are text here are no commands; a digit in the empty line accepts a suggestion."""
        if watched is not self.line or not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
            is_function_key = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
            if not held and not is_function_key:
                event.accept()
                return True
        if event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            was_empty = not self.line.text()
            self.line.clear()
            return not was_empty
        is_first = event.type() is QEvent.Type.KeyPress and not self.line.text()
        if is_first and event.text() in DIGITS and event.text():
            return self.sections.accept_digit(event.text())
        return False
