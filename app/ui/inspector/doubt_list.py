"""The open doubts of the article that is shown, as a short list to click."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QVBoxLayout, QWidget

from app.editing.operations import Change
from app.text.doubt_settlement import Holders
from app.text.model import Doubt
from app.text.offsets import nearest_clean
from app.ui.doubts_bar.words import word_doubt
from app.ui.face.theme import Appearance, interface_font
from app.ui.session import Place, Session

MOST = 6
HEIGHT = 26
DOT = 6
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class DoubtRow(QAbstractButton):
    def __init__(self, doubt: Doubt, question: str, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.doubt = doubt
        self.appearance = appearance
        self.is_chosen = False
        self.setFont(interface_font(12.5))
        self.setText(question)
        self.setToolTip(question)
        self.setAccessibleName(question)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

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
        self.appearance = appearance
        self.name = QLabel(self.tr("Doubts"), self)
        self.name.setObjectName("muted")
        self.name.setFont(interface_font(12))
        self.rest = QLabel(self)
        self.rest.setObjectName("muted")
        self.rest.setFont(interface_font(12))
        self.rest.setContentsMargins(18, 2, 0, 0)
        self.rows: list[DoubtRow] = []
        self.rows_layout = QVBoxLayout()
        self.rows_layout.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.name)
        layout.addLayout(self.rows_layout)
        layout.addWidget(self.rest)
        session.issue_opened.connect(self.show_doubts)
        session.article_selected.connect(self.show_doubts)
        session.issue_changed.connect(self.follow)
        session.doubt_selected.connect(self.mark)
        appearance.theme_changed.connect(self.update)
        self.show_doubts()

    def follow(self, change: Change) -> None:
        own = {block.id for block in self.session.article.blocks} if self.session.article else set()
        keys = change.difference.keys
        is_touched = any(key[0] == "doubt" or key[-1] == "blocks" for key in keys)
        if is_touched or own & change.difference.block_ids:
            self.show_doubts()

    def find_doubts(self) -> list[tuple[Doubt, Place]]:
        """Those in the article's text, by where they stand in the raw text."""
        issue, article = self.session.issue, self.session.article
        if issue is None or article is None:
            return []
        holders = Holders((article,), (block.id for block in article.blocks))
        found = []
        for doubt in issue.doubts:
            held = holders.find(doubt.raw_offset) if doubt.is_open else None
            if held is not None:
                _, block, _ = held
                found.append((doubt, Place(block.id, nearest_clean(block, doubt.raw_offset), doubt.raw_offset)))
        return sorted(found, key=lambda pair: pair[0].raw_offset)

    def show_doubts(self) -> None:
        for row in self.rows:
            self.rows_layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        issue = self.session.issue
        doubts = self.find_doubts()
        self.rows = []
        for doubt, place in doubts[:MOST]:
            question = word_doubt(issue, doubt).question if issue else ""
            row = DoubtRow(doubt, question, self.appearance, self)
            row.clicked.connect(lambda _=False, doubt=doubt, place=place: self.choose(doubt, place))
            self.rows_layout.addWidget(row)
            row.show()
            self.rows.append(row)
        more = len(doubts) - len(self.rows)
        self.rest.setText(self.tr("and {count} more").format(count=more))
        self.rest.setVisible(more > 0)
        self.setVisible(bool(doubts))
        self.mark(self.session.doubt_id)

    def mark(self, doubt_id: int) -> None:
        for row in self.rows:
            row.is_chosen = row.doubt.id == doubt_id
            row.update()

    def choose(self, doubt: Doubt, place: Place) -> None:
        self.session.select_place(place, self)
        self.session.select_doubt(doubt.id)
