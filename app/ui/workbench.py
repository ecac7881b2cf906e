"""The middle of the window: library and articles, raw text, galley, inspector, and the doubts below.

Owns how these stand beside each other and the strips over the two panes. Refuses to know what any of them does.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.editing.operations import Change
from app.text.model import EntityKind, Role
from app.ui.article_list.view import ArticleList
from app.ui.commands.table import COMMANDS, ROLE_COMMANDS
from app.ui.doubts_bar.view import DoubtsBar
from app.ui.face.font_loading import FontLoading
from app.ui.face.pane_type import PaneType
from app.ui.face.theme import LEFT_WIDTH, RIGHT_WIDTH, Appearance, raw_font
from app.ui.find_bar.view import FindBar
from app.ui.galley import Galley
from app.ui.galley.typography import BODY_PIXELS
from app.ui.inspector import Inspector
from app.ui.issue_map import IssueMap
from app.ui.library_panel.view import LibraryPanel
from app.ui.pane_link import PaneLink
from app.ui.raw_pane.view import RawPane
from app.ui.reading_view import BODY_PIXELS as READING_PIXELS
from app.ui.reading_view import ReadingView
from app.ui.session import Session
from app.ui.settings import Settings
from app.ui.widgets.headings import PaneHeading, hairline

BLOCK_MENU = tuple(
    command.id
    for command in COMMANDS
    if command.id in ("article.split", "article.take_block")
    or (command.id.startswith("block.") and command.id not in ROLE_COMMANDS)
)
NAME_MENU = (*(f"name.{kind.value}" for kind in EntityKind), "name.remove", "name.refuse")
PANE_WIDTH = 240
"""The narrowest that raw text or galley become."""


def stack(*widgets: QWidget, ground: str) -> QWidget:
    """The widgets one under the other; the last one takes the room."""
    box = QWidget()
    box.setObjectName(ground)
    box.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    box.setMinimumWidth(PANE_WIDTH)
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.setStretch(len(widgets) - 1, 1)
    return box


class Workbench(QWidget):
    def __init__(
        self, session: Session, appearance: Appearance, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.library = LibraryPanel(appearance)
        self.articles = ArticleList(session, appearance)
        self.raw_heading = PaneHeading(self.tr("Raw text"))
        self.raw = RawPane(session, appearance)
        self.raw.show_changes(is_shown=True)
        self.galley_heading = PaneHeading(self.tr("Galley"))
        self.changes = self.galley_heading.add_action(self.tr("Show changes"))
        self.galley = Galley(session, appearance)
        self.reading = ReadingView(session, appearance)
        self.reading.hide()
        self.map = IssueMap(session, appearance)
        self.map.follow(self.raw)
        self.link = PaneLink(session, self.raw, self.galley, self)
        self.find_bar = FindBar(session, appearance)
        self.find_bar.follow(self.raw, self.galley)
        self.inspector = Inspector(session, appearance)
        self.inspector.names_source.changed.connect(self.show_suggested_names)
        self.doubts = DoubtsBar(session, appearance, settings=settings)
        self.borrowed: dict[QWidget, int] = {}
        self.is_blank = session.issue is None
        self.left = self.make_left()
        self.splitter = self.make_splitter()
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(0)
        self.rows.addWidget(self.splitter, 1)
        self.rows.addWidget(self.find_bar)
        self.rows.addWidget(self.doubts)
        session.issue_opened.connect(self.show_issue)
        session.article_selected.connect(self.tell_facts)
        session.issue_changed.connect(self.follow)
        session.typing_changed.connect(self.leave_reading)
        session.typing_changed.connect(self.tell_facts)
        self.tell_facts()

    def functions(self) -> dict[str, Callable[[], object]]:
        """By the ids of the command table."""
        return {
            "edit.type": self.galley.start_typing,
            "edit.read": self.galley.stop_typing,
            "edit.find": self.find_bar.open_bar,
            "edit.find_next": self.find_bar.find_next,
            "edit.find_previous": self.find_bar.find_previous,
            "doubt.next": partial(self.go_to_doubt, self.doubts.go_next),
            "doubt.previous": partial(self.go_to_doubt, self.doubts.go_previous),
            "doubt.accept": self.doubts.accept,
            "doubt.runner_up": self.doubts.take_runner_up,
            "doubt.skip": self.doubts.skip,
            "doubt.take_back": self.doubts.take_back,
            "doubt.order.loss": partial(self.doubts.set_order, "loss"),
            "doubt.order.page": partial(self.doubts.set_order, "page"),
            "check.show": self.show_checks,
            "check.next": partial(self.step_finding, 1),
            "check.previous": partial(self.step_finding, -1),
            "check.fix": self.inspector.checks.fix,
            "check.fix_all": self.inspector.checks.fix_all,
            "check.ignore": partial(self.inspector.checks.ignore, is_for_good=False),
            "check.ignore_always": partial(self.inspector.checks.ignore, is_for_good=True),
            "article.tags": self.show_tags,
            "article.history": self.show_history,
            "issue.approve": self.doubts.approve_issue,
            "view.reading": self.toggle_reading,
            "view.left": self.toggle_left,
            "view.inspector": self.toggle_inspector,
        }

    def add_block_actions(self, actions: Mapping[str, QAction]) -> None:
        """What the menu of a block offers besides its role."""
        self.galley.addActions([action for name, action in actions.items() if name in BLOCK_MENU])
        self.galley.name_actions = [actions[name] for name in NAME_MENU]

    def add_panel(self, panel: QWidget) -> None:
        """Over the doubts, as wide as the window."""
        self.rows.insertWidget(self.rows.indexOf(self.doubts), panel)

    def borrow(self, strips: Sequence[QWidget], owner: QBoxLayout) -> None:
        """While the workbench is in sight they stand above the doubts, which keep their place; else in their owner."""
        self.borrowed = {strip: owner.indexOf(strip) for strip in strips}
        self.owner = owner

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for strip in self.borrowed:
            self.add_panel(strip)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        for strip, index in self.borrowed.items():
            self.owner.insertWidget(index, strip)

    def make_left(self) -> QSplitter:
        left = QSplitter(Qt.Orientation.Vertical)
        left.setHandleWidth(1)
        left.setChildrenCollapsible(False)
        left.addWidget(self.library)
        left.addWidget(self.articles)
        left.setSizes([200, 600])
        left.setStretchFactor(0, 0)
        left.setStretchFactor(1, 1)
        left.setMinimumWidth(200)
        return left

    def make_splitter(self) -> QSplitter:
        splitter = QSplitter()
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.left)
        splitter.addWidget(self.make_raw_side())
        splitter.addWidget(stack(self.galley_heading, self.galley, self.reading, ground="galleyGround"))
        splitter.addWidget(self.inspector)
        for index in range(splitter.count()):
            splitter.setStretchFactor(index, int(index in (1, 2)))
        splitter.setSizes([LEFT_WIDTH, 430, 422, RIGHT_WIDTH])
        return splitter

    def make_raw_side(self) -> QWidget:
        """The map stands beside strip and pane, over their whole height."""
        side = QWidget()
        side.setObjectName("rawGround")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.map)
        layout.addWidget(hairline(is_vertical=True))
        layout.addWidget(stack(self.raw_heading, self.raw, ground="rawGround"), 1)
        return side

    def set_type(self, galley: PaneType, raw: PaneType, zoom: int = 100) -> None:
        """`zoom` is per cent of what is chosen for each pane."""
        part = galley.size * zoom / 10_000
        self.raw.set_text_size(raw_font().pointSizeF() * raw.size * zoom / 10_000, raw.family, raw.leading)
        self.raw.set_wrapped(is_wrapped=raw.is_wrapped)
        self.galley.set_text_size(BODY_PIXELS * part, galley)
        self.reading.set_text_size(READING_PIXELS * part, galley.family)
        if self.is_blank:
            roles = self.galley.sheet.typography.characters
            FontLoading((self.raw.font(), roles[Role.BODY].font(), roles[Role.TITLE].font()), self)

    def show_changes(self, *, is_shown: bool) -> None:
        """In the galley; the raw pane always shows what was taken out."""
        self.galley.show_changes(is_shown)
        self.changes.setText(self.tr("Hide changes") if is_shown else self.tr("Show changes"))

    @property
    def has_left(self) -> bool:
        return not self.left.isHidden()

    @property
    def has_inspector(self) -> bool:
        return not self.inspector.isHidden()

    @property
    def is_reading_view(self) -> bool:
        return not self.reading.isHidden()

    def toggle_reading(self) -> None:
        """The page in the galley's place, and back."""
        is_reading = not self.is_reading_view
        self.session.set_typing(False)
        self.reading.setVisible(is_reading)
        self.galley.setVisible(not is_reading)
        (self.reading if is_reading else self.galley).setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_reading(self, is_typing: bool) -> None:
        """Who types sees the galley."""
        if is_typing and self.is_reading_view:
            self.reading.hide()
            self.galley.show()

    def toggle_left(self) -> None:
        self.left.setVisible(self.left.isHidden())

    def show_suggested_names(self) -> None:
        found = self.inspector.names_source.found
        self.galley.show_suggested_names(
            [(name.block_id, name.kind, name.clean_start, name.clean_end) for name in found]
        )

    def toggle_inspector(self) -> None:
        self.inspector.setVisible(self.inspector.isHidden())

    def go_to_doubt(self, go: Callable[[], None]) -> None:
        """Leaves the keyboard where the keys that answer the doubt are no button's own."""
        go()
        self.galley.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the text, from wherever nothing else is left for it to end."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            (self.reading if self.is_reading_view else self.galley).setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def show_tags(self) -> None:
        self.inspector.show()
        self.inspector.focus_tags()

    def show_history(self) -> None:
        self.inspector.show()
        self.inspector.show_history()

    def show_checks(self) -> None:
        self.inspector.show()
        self.inspector.show_checks()

    def chosen_blocks(self) -> tuple[int, ...]:
        """The article's blocks that a selection touches: in the raw text, where the keyboard is, else in the galley."""
        span, article = self.raw.selected_span(), self.session.article
        if span is None or article is None or not self.raw.hasFocus():
            return self.galley.chosen()
        held = {item.block for item in self.raw.index.holdings_within(span.raw_start, span.raw_end)}
        return tuple(block.id for block in article.blocks if block.id in held)

    def step_finding(self, step: int) -> None:
        self.show_checks()
        self.inspector.checks.step(step)

    def save_state(self) -> dict[str, QByteArray]:
        return {"splitter": self.splitter.saveState(), "left": self.left.saveState()}

    def restore_state(self, states: dict[str, QByteArray]) -> None:
        for name, splitter in (("splitter", self.splitter), ("left", self.left)):
            if not states[name].isEmpty():
                splitter.restoreState(states[name])

    def count_doubts(self, doubts: int) -> str:
        if doubts > 1:
            return self.tr("article {number} · {doubts} doubts")
        return self.tr("article {number} · 1 doubt") if doubts else self.tr("article {number} · no doubts")

    def follow(self, _: Change) -> None:
        self.tell_facts()

    def show_issue(self) -> None:
        """The first raw text is painted after the first galley: with each, fonts are loaded."""
        if self.is_blank and self.session.issue is not None:
            self.is_blank = False
            port = self.raw.viewport()
            port.setUpdatesEnabled(False)
            self.session.in_turn(partial(port.setUpdatesEnabled, True))  # noqa: FBT003  Qt's own signature
        self.tell_facts()

    def tell_facts(self, _: object = None) -> None:
        self.session.in_turn(self.draw_facts)

    def draw_facts(self) -> None:
        issue, article = self.session.issue, self.session.article
        if issue is None:
            return
        lines = len(self.raw.index.line_starts)
        facts = self.tr("{lines} lines · {encoding} · cannot be changed", "", lines)
        self.raw_heading.set_facts(facts.format(lines=lines, encoding=issue.source.encoding.upper()))
        if article is None:
            self.galley_heading.set_facts("")
            return
        number = self.articles.model.row_of(article.id) + 1
        if self.session.is_typing:
            self.galley_heading.set_facts(self.tr("article {number} · typing, Esc ends it").format(number=number))
            return
        doubts = self.articles.model.doubts.get(article.id, 0)
        self.galley_heading.set_facts(self.count_doubts(doubts).format(number=number, doubts=doubts))
