"""The middle of the window: library and articles, map, raw text, galley, inspector, and the doubts below.

Owns how these stand beside each other and the strips over the two panes. Refuses to know what any of them does.
"""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.editing.operations import Change
from app.ui.article_list import ArticleList
from app.ui.headings import PaneHeading
from app.ui.library_panel import LibraryPanel
from app.ui.raw_pane import RawPane
from app.ui.session import Session
from app.ui.theme import LEFT_WIDTH, RIGHT_WIDTH, Appearance, raw_font

PANE_WIDTH = 240
"""The narrowest that raw text or galley become."""


def stack(*widgets: QWidget, ground: str = "") -> QWidget:
    """The widgets one under the other; the last one takes the room."""
    box = QWidget()
    if ground:
        box.setObjectName(ground)
        box.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.setStretch(len(widgets) - 1, 1)
    return box


class Workbench(QWidget):
    def __init__(self, session: Session, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.library = LibraryPanel(appearance)
        self.articles = ArticleList(session, appearance)
        self.raw_heading = PaneHeading(self.tr("Raw text"))
        self.raw = RawPane(session, appearance)
        self.left = self.make_left()
        self.splitter = QSplitter(self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.lay_out()
        session.issue_opened.connect(self.tell_facts)
        session.article_selected.connect(self.tell_facts)
        session.issue_changed.connect(self.follow)
        self.tell_facts()

    def make_left(self) -> QSplitter:
        left = QSplitter(Qt.Orientation.Vertical)
        left.setHandleWidth(1)
        left.setChildrenCollapsible(False)
        left.addWidget(self.library)
        left.addWidget(self.articles)
        left.setSizes([190, 600])
        left.setStretchFactor(1, 1)
        left.setMinimumWidth(200)
        return left

    def lay_out(self) -> None:
        raw = stack(self.raw_heading, self.raw, ground="rawGround")
        raw.setMinimumWidth(PANE_WIDTH)
        for index, (widget, stretch) in enumerate(((self.left, 0), (raw, 1))):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(index, stretch)
        self.splitter.setSizes([LEFT_WIDTH, 430, 430, RIGHT_WIDTH])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.splitter, 1)

    def set_zoom(self, percent: int) -> None:
        self.raw.set_text_size(raw_font().pointSizeF() * percent / 100)

    def show_changes(self, *, is_shown: bool) -> None:
        self.raw.show_changes(is_shown)

    @property
    def has_left(self) -> bool:
        return not self.left.isHidden()

    @property
    def has_inspector(self) -> bool:
        return True

    def toggle_left(self) -> None:
        self.left.setVisible(self.left.isHidden())

    def toggle_inspector(self) -> None:
        pass

    def save_state(self) -> dict[str, QByteArray]:
        return {"splitter": self.splitter.saveState(), "left": self.left.saveState()}

    def restore_state(self, states: dict[str, QByteArray]) -> None:
        for name, splitter in (("splitter", self.splitter), ("left", self.left)):
            if name in states and not states[name].isEmpty():
                splitter.restoreState(states[name])

    def follow(self, _: Change) -> None:
        self.tell_facts()

    def tell_facts(self, _: object = None) -> None:
        issue = self.session.issue
        if issue is None:
            self.raw_heading.set_facts("")
            return
        lines = issue.raw.count("\n") + 1
        facts = self.tr("{lines} lines · {encoding} · cannot be changed")
        self.raw_heading.set_facts(facts.format(lines=lines, encoding=issue.source.encoding.upper()))
