"""The first line of the window: seal, newspaper and date, search, export, approval.

Owns how the open issue is named and stepped through. Refuses to do anything itself: its buttons are commands of
the table.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QWidget,
)

from app.text.model import Status
from app.ui.commands.registry import CommandRegistry, show_key
from app.ui.face.theme import Appearance, interface_font, reading_font
from app.ui.jobs import Jobs
from app.ui.session import Session
from app.ui.top_bar.search_field import LibrarySearch
from app.ui.widgets.buttons import Button, keeps_key
from app.ui.widgets.headings import LinedBar

HEIGHT = 46
SEAL = 24


class Seal(QAbstractButton):
    """The red seal, which opens the menu."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.setFixedSize(SEAL + 4, SEAL + 4)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Menu"))
        self.setToolTip(self.tr("Menu"))
        appearance.theme_changed.connect(self.update)

    def event(self, event: QEvent) -> bool:
        return keeps_key(event) or super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(SEAL + 4, SEAL + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(theme.cinnabar)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(0.5, 0.5, SEAL + 3, SEAL + 3), 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.cinnabar)
        painter.drawRoundedRect(QRectF(2, 2, SEAL, SEAL), 5, 5)
        painter.setPen(theme.galley)
        painter.setFont(reading_font(14, QFont.Weight.Bold))
        painter.drawText(QRectF(2, 1, SEAL, SEAL), Qt.AlignmentFlag.AlignCenter, "校")


class IssueName(Button):
    """Newspaper, date and page of the open issue; a click lets one change them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, look="plain")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.newspaper = QLabel(self)
        self.newspaper.setFont(reading_font(15, QFont.Weight.Bold))
        self.facts = QLabel(self)
        self.facts.setObjectName("muted")
        self.facts.setFont(interface_font(13.5))
        self.row = layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 2, 6, 2)
        layout.setSpacing(14)
        for label in (self.newspaper, self.facts):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return self.row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.row.sizeHint().height())

    def show_name(self, newspaper: str, facts: str) -> None:
        self.newspaper.setText(newspaper)
        self.facts.setText(facts)
        self.setAccessibleName(f"{newspaper} {facts}")
        self.updateGeometry()


class TopBar(LinedBar):
    menu_wanted = Signal()

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        registry: CommandRegistry,
        jobs: Jobs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(HEIGHT, parent)
        self.session = session
        self.registry = registry
        self.seal = Seal(appearance, self)
        self.name = IssueName(self)
        self.name.setToolTip(self.tr("Newspaper, date and page"))
        self.back = self.make_step("‹", "go.previous_issue")
        self.forward = self.make_step("›", "go.next_issue")
        self.search = LibrarySearch(appearance, jobs, self)
        self.export = Button(self.tr("Export…"), self)
        self.approve = Button(parent=self, look="primary")
        self.follow_action(self.export, "export.issue")
        self.follow_action(self.approve, "article.approve")
        self.follow_action(self.name, "issue.fields")
        self.seal.clicked.connect(self.open_menu)
        registry.keys.changed.connect(self.tell_key)
        self.tell_key()
        self.lay_out()
        session.issue_opened.connect(self.show_issue)
        session.issue_changed.connect(self.show_issue)
        session.article_selected.connect(self.show_issue)
        self.show_issue()

    def tell_key(self, _: str = "") -> None:
        """The one of the palette, in the field for which it has more room."""
        self.search.tell_key(show_key(self.registry.keys.shown("help.palette")).replace("+", " "))

    def make_step(self, sign: str, command: str) -> Button:
        button = Button(sign, self, look="step")
        self.follow_action(button, command)
        action = self.registry.actions[command]
        button.setAccessibleName(action.text())
        button.setToolTip(f"{action.text()}  {show_key(action.shortcut().toString())}")
        return button

    def follow_action(self, button: Button, command: str) -> None:
        action: QAction = self.registry.actions[command]
        button.clicked.connect(lambda _=False: action.trigger())
        action.changed.connect(lambda: button.setEnabled(action.isEnabled()))

    def lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 16, 1)
        row.setSpacing(8)
        row.addWidget(self.seal)
        row.addWidget(self.name)
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addStretch(1)
        row.addWidget(self.search, 1)
        row.addSpacing(4)
        row.addWidget(self.export)
        row.addSpacing(4)
        row.addWidget(self.approve)

    def open_menu(self) -> None:
        menu = QMenu(self)
        for made in self.registry.make_menus(menu):
            menu.addMenu(made)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.seal.mapToGlobal(self.seal.rect().bottomLeft()))

    def show_issue(self, _: object = None) -> None:
        issue = self.session.issue
        has_issue = issue is not None
        for widget in (self.name, self.back, self.forward, self.export, self.approve):
            widget.setVisible(has_issue)
        if issue is None:
            return
        facts = " · ".join(part for part in (issue.date, issue.page) if part)
        self.name.show_name(issue.newspaper or issue.source.file_name, facts)
        article = self.session.article
        is_approved = article is not None and article.status is Status.APPROVED
        self.approve.setText(self.tr("Approved ✓") if is_approved else self.tr("Approve this article"))
