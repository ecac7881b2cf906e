"""The open doubts of the article that is shown, as a short list to click.

Refuses to answer a doubt: the bar does.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QVBoxLayout, QWidget

from app.editing.operations import Change
from app.text.model import HEADING_ROLES, Doubt
from app.text.offsets import nearest_clean
from app.ui.doubts_bar.round import changed_blocks
from app.ui.doubts_bar.words import word_doubt
from app.ui.face.theme import Appearance, interface_font
from app.ui.raw_pane.index import RawIndex
from app.ui.session import Place, Session

MOST = 6
HEIGHT = 26
DOT = 6
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class DoubtRow(QAbstractButton):
    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.doubt_id = 0
        self.is_chosen = False
        self.setFont(interface_font(12.5))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_doubt(self, doubt: Doubt, question: str) -> None:
        self.doubt_id = doubt.id
        if question != self.text():
            self.setText(question)
            self.setToolTip(question)
            self.setAccessibleName(question)

    def mark(self, doubt_id: int) -> None:
        is_chosen = self.doubt_id == doubt_id
        if is_chosen != self.is_chosen:
            self.is_chosen = is_chosen
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.is_chosen or self.hasFocus() or self.underMouse():
            painter.setPen(theme.muted if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.cinnabar)
        painter.drawEllipse(QRectF(5, (self.height() - DOT) / 2, DOT, DOT))
        painter.setPen(theme.ink)
        room = self.width() - 22
        text = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(18, 0, room + 1, self.height(), LEFT, text)


class DoubtList(QWidget):
    """Gone when the article has no open doubt."""

    def __init__(self, session: Session, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.index = RawIndex.of(session)
        self.doubts: list[tuple[Doubt, Place]] = []
        """Those that have a row."""
        self.name = QLabel(self.tr("Doubts"), self)
        self.name.setObjectName("muted")
        self.name.setFont(interface_font(12))
        self.rest = QLabel(self)
        self.rest.setObjectName("muted")
        self.rest.setFont(interface_font(12))
        self.rest.setContentsMargins(18, 2, 0, 0)
        self.rows = [self.make_row(appearance, number) for number in range(MOST)]
        rows_layout = QVBoxLayout()
        rows_layout.setSpacing(0)
        for row in self.rows:
            rows_layout.addWidget(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.name)
        layout.addLayout(rows_layout)
        layout.addWidget(self.rest)
        session.article_selected.connect(self.show_article)
        session.issue_changed.connect(self.follow)
        session.doubt_selected.connect(self.mark)
        appearance.theme_changed.connect(self.update)
        self.show_doubts()

    def make_row(self, appearance: Appearance, number: int) -> DoubtRow:
        row = DoubtRow(appearance, self)
        row.clicked.connect(lambda: self.choose(*self.doubts[number]))
        return row

    def follow(self, change: Change) -> None:
        """A doubt is worded by the text that it is about, and by what articles are called."""
        forth, shown = change.difference.forth, {place.block for _, place in self.doubts}
        is_touched = any(key[0] == "doubt" or key[-1] == "blocks" for key in forth)
        if is_touched or any(block.id in shown or block.role in HEADING_ROLES for block in changed_blocks(change)):
            self.show_doubts()

    def place_of(self, doubt: Doubt) -> Place | None:
        holding = self.index.holding_at(doubt.raw_offset)
        block = self.index.blocks.get(holding.block) if holding else None
        return Place(block.id, nearest_clean(block, doubt.raw_offset), doubt.raw_offset) if block else None

    def show_article(self, _: int) -> None:
        self.session.in_turn(self.show_doubts)

    def show_doubts(self) -> None:
        issue = self.session.issue
        found = self.index.doubts_in_article(self.session.article_id) if self.session.article else []
        self.doubts = [(doubt, place) for doubt in found[:MOST] if (place := self.place_of(doubt))]
        for row, (doubt, _) in zip(self.rows, self.doubts, strict=False):
            row.show_doubt(doubt, word_doubt(issue, doubt, self.index.holder_of).question if issue else "")
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(self.doubts))
        more = len(found) - len(self.doubts)
        self.rest.setText(self.tr("and {count} more").format(count=more))
        self.rest.setVisible(more > 0)
        self.setVisible(bool(self.doubts))
        self.mark(self.session.doubt_id)

    def mark(self, doubt_id: int) -> None:
        for row in self.rows:
            row.mark(doubt_id)

    def choose(self, doubt: Doubt, place: Place) -> None:
        self.session.select_place(place, self)
        self.session.select_doubt(doubt.id)
