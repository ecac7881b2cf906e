"""The raw text of the whole issue, as it came: never wrapped, never changed.

Owns showing it line by line with what the reading made of it, the cursor in it, and positions between raw text and this
widget. Refuses edits, and to be asked for text: raw text comes from the issue, because a Qt document alters some of it.
Only what is visible is painted, with nothing kept in the document, so that the size of an issue costs nothing.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QWidget

from app.editing.operations import Change
from app.text.model import Span
from app.text.offsets import from_qt, nearest_clean, to_qt
from app.ui.copied_text import carry_only
from app.ui.face.glyphs import show_raw
from app.ui.face.theme import Appearance, raw_font
from app.ui.raw_pane.band import band_of, put_in
from app.ui.raw_pane.gutter import RawGutter
from app.ui.raw_pane.index import RawIndex
from app.ui.raw_pane.leading import LeadedText
from app.ui.raw_pane.strokes import RawStrokes
from app.ui.session import Place, Session

GUTTER_PIXELS = 11
LINES_AROUND = 3
"""How many lines there must be above and below what comes into view."""


class RawPane(LeadedText):
    scrolled = Signal()
    """The user moved the view; not sent while the pane itself brings something into view."""
    view_changed = Signal()
    """Other lines are visible than before, for whatever reason."""
    character_hovered = Signal(int)
    """The raw character under the mouse; -1 for none."""
    characters_selected = Signal(object)
    """The raw `Span`s of the selection, made by hand; none for none."""

    def __init__(self, session: Session, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.appearance = appearance
        self.index = RawIndex.of(session)
        self.is_quiet = False
        self.hovered = -1
        self.current_block = 0
        self.gutter = RawGutter(session, appearance, self.index, self)
        self.strokes = RawStrokes(session, appearance, self.index)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Raw text"))
        self.setFont(raw_font())
        self.document().setDocumentMargin(4)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.connect_signals()
        self.type: tuple[float, str, int] = (raw_font().pointSizeF(), "", 100)
        self.take_theme()
        self.show_issue()

    def connect_signals(self) -> None:
        self.session.issue_opened.connect(self.show_issue)
        self.session.issue_changed.connect(self.follow_change)
        self.session.article_selected.connect(self.show_article)
        self.session.place_selected.connect(self.show_place)
        self.session.doubt_selected.connect(self.show_doubt)
        self.appearance.theme_changed.connect(self.take_theme)
        self.index.rearranged.connect(self.repaint_lines)
        self.cursorPositionChanged.connect(self.tell_place)
        self.selectionChanged.connect(self.tell_selection)
        self.updateRequest.connect(self.follow_view)
        self.verticalScrollBar().valueChanged.connect(self.tell_scroll)

    def take_theme(self) -> None:
        theme = self.appearance.theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.raw)
        palette.setColor(QPalette.ColorRole.Window, theme.raw)
        palette.setColor(QPalette.ColorRole.Text, theme.ink)
        self.setPalette(palette)
        self.set_text_size(*self.type)  # A new style sheet puts the first font back.
        self.repaint_all()

    def set_wrapped(self, *, is_wrapped: bool) -> None:
        mode = QPlainTextEdit.LineWrapMode
        self.setLineWrapMode(mode.WidgetWidth if is_wrapped else mode.NoWrap)

    def set_text_size(self, points: float, family: str = "", leading: int = 100) -> None:
        """`leading` is per cent of the font's own line spacing."""
        self.type = (points, family, leading)
        font = raw_font(family=family)
        font.setPointSizeF(points)
        self.setFont(font)
        self.set_leading(leading)
        small = raw_font(GUTTER_PIXELS)
        small.setPointSizeF(small.pointSizeF() * points / raw_font().pointSizeF())
        self.gutter.setFont(small)
        self.lay_out_gutter()

    def show_issue(self) -> None:
        with self.quietly():
            self.setPlainText(show_raw(self.index.raw))
            self.verticalScrollBar().setValue(0)
        self.strokes.forget()
        self.lay_out_gutter()

    def follow_change(self, change: Change) -> None:
        for block_id in self.strokes.follow_change(change):
            self.repaint_block(block_id)
        if any(key[0] == "doubt" for key in change.difference.forth):
            self.viewport().update()

    def repaint_block(self, block_id: int) -> None:
        """Repaints the lines of a block that can be seen."""
        block = self.index.blocks.get(block_id)
        for span in block.spans if block else ():
            self.repaint_lines(span.raw_start, span.raw_end)

    def repaint_lines(self, raw_start: int, raw_end: int) -> None:
        for rect in self.gutter.rects_of(raw_start, raw_end):
            self.viewport().update(0, rect.top(), self.viewport().width(), rect.height())

    def repaint_all(self) -> None:
        self.viewport().update()
        self.gutter.update()

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """Moves of view and cursor in here are the pane's own: nobody is told of them."""
        was_quiet, self.is_quiet = self.is_quiet, True
        try:
            yield
        finally:
            self.is_quiet = was_quiet

    def raw_at(self, qt_position: int) -> int:
        block = self.document().findBlock(qt_position)
        raw_start, _ = self.index.line_range(block.blockNumber())
        return raw_start + from_qt(self.index.line_text(block.blockNumber()), qt_position - block.position())

    def qt_at(self, raw_offset: int) -> int:
        line = self.index.line_of(raw_offset)
        text = self.index.line_text(line)
        column = min(raw_offset - self.index.line_starts[line], len(text))
        return self.document().findBlockByNumber(line).position() + to_qt(text, column)

    def raw_under(self, point: QPoint) -> int:
        """The raw character at a point of the viewport, -1 where there is none."""
        block = self.cursorForPosition(point).block()
        layout = block.layout()
        origin = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        if not layout.lineCount() or not self.has_line_at(block, point):
            return -1
        rows = (layout.lineAt(number) for number in range(layout.lineCount()))
        line = next((row for row in rows if point.y() < origin.y() + row.y() + row.height()), layout.lineAt(0))
        x = point.x() - origin.x()
        qt_column = line.xToCursor(x, line.CursorPosition.CursorOnCharacter)
        text = self.index.line_text(block.blockNumber())
        column = from_qt(text, qt_column)
        if x > line.naturalTextWidth() or column >= len(text):
            return -1
        return self.index.line_starts[block.blockNumber()] + column

    def has_line_at(self, block: QTextBlock, point: QPoint) -> bool:
        return self.blockBoundingGeometry(block).translated(self.contentOffset()).contains(point.x(), point.y())

    def selected_span(self) -> Span | None:
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return Span(self.raw_at(cursor.selectionStart()), self.raw_at(cursor.selectionEnd()))

    def current_raw_offset(self) -> int:
        return self.raw_at(self.textCursor().position())

    def select_raw(self, span: Span) -> None:
        """Selects these characters and brings them into view."""
        self.reveal(span.raw_start)
        with self.quietly():
            cursor = QTextCursor(self.document())
            cursor.setPosition(self.qt_at(span.raw_start))
            cursor.setPosition(self.qt_at(span.raw_end), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        self.tell_selection()

    def show_spans(self, spans: Sequence[Span]) -> None:
        """Marks the characters that are selected in the galley."""
        if self.strokes.echoes != tuple(spans):
            self.strokes.echoes = tuple(spans)
            self.viewport().update()

    def show_hits(self, spans: Sequence[Span]) -> None:
        """Marks what a search found, given in the order of the raw text."""
        self.strokes.set_hits(spans)
        self.viewport().update()

    def show_hovered(self, raw_offset: int) -> None:
        """Marks the character that the mouse is on in the galley; -1 for none."""
        if self.strokes.hovered != raw_offset:
            self.strokes.hovered = raw_offset
            self.viewport().update()

    def show_changes(self, is_shown: bool) -> None:
        self.strokes.has_changes = is_shown
        self.viewport().update()

    def show_article(self, article_id: int) -> None:
        article = self.index.issue.article(article_id)
        spans = [span for block in article.blocks for span in block.spans] if article else []
        if spans and article_id not in self.visible_articles():
            self.reveal(spans[0].raw_start)
        self.repaint_all()

    def visible_articles(self) -> set[int]:
        first, last = self.visible_lines()
        raw_start, raw_end = self.index.line_starts[first], self.index.line_range(last)[1]
        return {holding.article for holding in self.index.holdings_within(raw_start, raw_end)}

    def show_place(self, place: Place, origin: object) -> None:
        if place.block != self.current_block:
            self.repaint_block(self.current_block)
            self.repaint_block(place.block)
            self.current_block = place.block
            self.gutter.update()
        raw_offset = self.index.raw_of(place)
        if origin is self or raw_offset is None:
            return
        self.reveal(raw_offset)
        selected = self.selected_span()
        if selected is None or not selected.raw_start <= raw_offset <= selected.raw_end:
            with self.quietly():
                cursor = self.textCursor()
                cursor.setPosition(self.qt_at(raw_offset))
                self.setTextCursor(cursor)

    def show_doubt(self, doubt_id: int) -> None:
        doubt = self.session.doubt
        if doubt is not None and doubt.id == doubt_id:
            self.reveal(doubt.raw_offset)
        self.viewport().update()

    def reveal(self, raw_offset: int) -> None:
        """Brings the character's line into view, at a third of the height if it was not there with lines around it."""
        first, last = self.visible_lines()
        around = min(LINES_AROUND, (last - first) // 3)
        if not first + around <= self.index.line_of(raw_offset) <= last - around:
            self.scroll_to(raw_offset, self.viewport().height() / 3)

    def scroll_to(self, raw_offset: int, y: float) -> None:
        """Scrolls so that the character's line stands at about this height of the viewport."""
        with self.quietly():
            self.scroll_by_hand(raw_offset, y)

    def scroll_by_hand(self, raw_offset: int, y: float) -> None:
        """The same, as a scroll of the user's that others are told of."""
        rows_above = round(y / self.row_height)
        block = self.document().findBlockByNumber(self.index.line_of(raw_offset))
        self.verticalScrollBar().setValue(block.firstLineNumber() - rows_above)

    def is_visible(self, raw_offset: int) -> bool:
        first, last = self.visible_lines()
        return first <= self.index.line_of(raw_offset) <= last

    def visible_lines(self) -> tuple[int, int]:
        """The first and the last line that can be seen whole."""
        first = self.firstVisibleBlock().blockNumber()
        if self.lineWrapMode() is not QPlainTextEdit.LineWrapMode.NoWrap:
            height = self.viewport().height()
            whole = [block.blockNumber() for block, rect in self.visible_rows() if rect.bottom() <= height]
            return first, max(whole, default=first)
        rows = self.viewport().height() // self.row_height
        return first, min(first + max(rows - 1, 0), self.index.line_count - 1)

    def line_at(self, y: float) -> int:
        """The line at this height of the viewport."""
        return self.cursorForPosition(QPoint(0, int(y))).blockNumber()

    def top_of(self, line: int) -> float:
        """Where a line stands in the viewport."""
        block = self.document().findBlockByNumber(line)
        return self.blockBoundingGeometry(block).translated(self.contentOffset()).top()

    def visible_rows(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        if not self.index.raw:
            return
        block = self.firstVisibleBlock()
        offset = self.contentOffset()
        bottom = self.viewport().height()
        rect = self.blockBoundingGeometry(block).translated(offset) if block.isValid() else QRectF()
        while block.isValid() and rect.top() <= bottom:
            yield block, rect
            top = rect.bottom()
            block = block.next()
            if block.isValid():
                rect = self.blockBoundingRect(block).translated(rect.left(), top)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.appearance.theme.raw)
        rows: list[tuple[int, QRect]] = []
        selected = self.selected_span()
        for block, rect in self.visible_rows():
            rows.append((block.blockNumber(), rect.toRect()))
            if rect.bottom() >= event.rect().top() and rect.top() <= event.rect().bottom():
                self.strokes.paint_line(painter, block, rect, selected)
        if self.hasFocus():
            self.paint_caret(painter)
        self.gutter.show_rows(rows)

    def paint_caret(self, painter: QPainter) -> None:
        cursor = self.textCursor()
        block = cursor.block()
        origin = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        painter.setPen(self.appearance.theme.ink)
        block.layout().drawCursor(painter, origin, cursor.position() - block.position(), 2)

    def follow_view(self, rect: QRect, dy: int) -> None:
        if dy:
            self.view_changed.emit()
        elif rect.contains(self.viewport().rect()):
            self.lay_out_gutter()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out_gutter()
        self.view_changed.emit()

    def lay_out_gutter(self) -> None:
        width = self.gutter.needed_width()
        if self.viewportMargins().left() != width:
            self.setViewportMargins(width, 0, 0, 0)
        contents = self.contentsRect()
        self.gutter.setGeometry(contents.left(), contents.top(), width, self.viewport().height())

    def tell_scroll(self) -> None:
        self.view_changed.emit()
        if not self.is_quiet:
            self.scrolled.emit()

    def tell_place(self) -> None:
        if self.is_quiet or self.textCursor().hasSelection():
            return
        raw_offset = self.current_raw_offset()
        holding = self.index.holding_at(raw_offset) or self.index.holding_at(raw_offset - 1)
        block = self.index.blocks.get(holding.block) if holding else None
        if holding and block:
            clean_offset = nearest_clean(block, raw_offset)
            self.session.select_place(Place(block.id, clean_offset, raw_offset), self)

    def tell_selection(self) -> None:
        if not self.is_quiet:
            span = self.selected_span()
            self.characters_selected.emit((span,) if span else ())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.tell_hover(-1 if event.buttons() else self.raw_under(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.tell_hover(-1)

    def tell_hover(self, raw_offset: int) -> None:
        if raw_offset != self.hovered:
            self.hovered = raw_offset
            self.character_hovered.emit(raw_offset)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copying, and what the window gave the pane as actions."""
        menu = QMenu(self)
        copy = menu.addAction(self.tr("Copy"))
        copy.setEnabled(self.textCursor().hasSelection())
        copy.triggered.connect(self.copy)
        menu.addSeparator()
        menu.addActions(self.actions())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def createMimeDataFromSelection(self) -> QMimeData:
        span = self.selected_span()
        text = self.index.raw[span.raw_start : span.raw_end] if span else ""
        return put_in(carry_only(super().createMimeDataFromSelection(), text), band_of(self.index, span))
