"""An article on the screen as it will be read: column, margin, marks, caret; where each character stands.

Owns showing: drawing what the session holds, following changes, scrolling, telling where caret, selection and mouse
are. Refuses what the hand does to the text (`app.ui.galley.view`), and to be the truth about any character.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from app.editing.operations import Change
from app.text.model import Article, EntityKind
from app.text.offsets import nearest_clean
from app.ui.copied_text import carry_only
from app.ui.face.pane_type import PaneType
from app.ui.face.stylesheet import marked_color
from app.ui.face.theme import Appearance
from app.ui.galley.headings import Headings
from app.ui.galley.margin import RoleMargin
from app.ui.galley.marks import Marks, Spread, by_block
from app.ui.galley.sheet import Caret
from app.ui.galley.sheet_view import Range, SheetView
from app.ui.galley.typography import BODY_PIXELS, Typography
from app.ui.raw_pane.index import RawIndex
from app.ui.session import Place, Session

MARGIN_WIDTH = 56
RIGHT_SPACE = 20


class Page(SheetView):
    scrolled = Signal()
    """The user moved the view; not sent while the galley itself brings something into view."""
    character_hovered = Signal(object)
    """A `Place` for the character under the mouse, or None."""
    characters_selected = Signal(object)
    """Block, clean start and clean end of each part of the selection, made by hand."""

    def __init__(self, session: Session, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(Typography(appearance.theme), parent)
        self.session = session
        self.appearance = appearance
        self.index = RawIndex.of(session)
        self.pixels = BODY_PIXELS
        self.type = PaneType()
        self.current_block = 0
        self.drop_index = -1
        self.hovered: Place | None = None
        self.painted: Change | None = None
        """What was painted before it was written."""
        self.headings = Headings(self, self.sheet)
        self.marks = Marks(session, appearance, self, self.sheet)
        self.margin = RoleMargin(session, appearance, self)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setAutoFillBackground(True)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Clean text of the article"))
        self.viewport().setMouseTracking(True)
        self.connect_signals()
        self.take_theme()

    def connect_signals(self) -> None:
        self.session.issue_opened.connect(self.forget_marks)
        self.session.issue_changed.connect(self.follow_change)
        self.session.article_selected.connect(self.show_article)
        self.session.place_selected.connect(self.show_place)
        self.session.doubt_selected.connect(self.show_doubt)
        self.appearance.theme_changed.connect(self.take_theme)
        self.sheet.contentsChanged.connect(self.guard_text)
        self.cursorPositionChanged.connect(self.tell_place)
        self.selectionChanged.connect(self.tell_selection)
        self.verticalScrollBar().valueChanged.connect(self.tell_scroll)
        self.margin.drop_shown.connect(self.show_drop)

    def take_theme(self) -> None:
        theme = self.appearance.theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.galley)
        palette.setColor(QPalette.ColorRole.Window, theme.galley)
        palette.setColor(QPalette.ColorRole.Text, theme.ink)
        palette.setColor(QPalette.ColorRole.Highlight, marked_color(theme))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.ink)
        self.setPalette(palette)
        self.viewport().setPalette(palette)
        self.set_text_size(self.pixels)

    def set_text_size(self, pixels: float, chosen: PaneType | None = None) -> None:
        """The size of the body text, which every other size follows; family, spacing and column as chosen."""
        self.pixels = pixels
        self.type = chosen or self.type
        self.sheet.typography = Typography(self.appearance.theme, pixels, self.type)
        self.lay_out_margin()
        self.redraw_article()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.lay_out_margin()
        super().resizeEvent(event)

    def lay_out_margin(self) -> None:
        bar = self.verticalScrollBar().width() if self.verticalScrollBar().isVisible() else 0
        room = self.width() - bar - MARGIN_WIDTH - RIGHT_SPACE
        spare = max(room - (self.type.column or room), 0)
        left = MARGIN_WIDTH + spare // 2
        right = RIGHT_SPACE + spare - spare // 2
        margins = self.viewportMargins()
        if (margins.left(), margins.right()) != (left, right):
            self.setViewportMargins(left, 0, right, 0)
        self.margin.setGeometry(0, 0, left, self.height())

    def forget_marks(self) -> None:
        """Another issue: `article_selected` follows, which draws."""
        self.marks.forget()

    def show_article(self, article_id: int) -> None:
        article = self.index.issue.article(article_id)
        with self.quietly():
            self.draw_article(article)
            self.verticalScrollBar().setValue(0)
        self.viewport().update()
        QTimer.singleShot(0, self, self.tell_first_place)

    def draw_article(self, article: Article | None) -> None:
        """The sheet is drawn apart from the view: a caret in it would go to its end, and have all of it laid out."""
        self.setDocument(self.blank)
        self.sheet.show_article(article)
        self.headings.balance_first()
        self.setWordWrapMode(self.sheet.defaultTextOption().wrapMode())
        width = self.viewport().width()
        self.setDocument(self.sheet)
        if self.viewport().width() != width:
            self.headings.balance_first()

    def tell_first_place(self) -> None:
        """A newly selected article has a current block, once whoever selected it has not named another."""
        if self.session.place is None:
            self.tell_place()

    def follow_change(self, change: Change) -> None:
        article = change.issue.article(self.session.article_id)
        if article is None or article.id != self.sheet.article_id:
            return
        with self.quietly():
            place = self.sheet.follow(article.blocks)
            if place and change.initiator is None and self.hasFocus():
                self.place_caret(place.index, place.clean_offset)
        if self.session.place is not None:
            self.tell_place()
        if any(key[0] in ("doubt", "article") for key in change.difference.forth):
            self.viewport().update()
        if change is not self.painted:
            for block_id in change.difference.block_ids:
                self.repaint_block(block_id)
        self.painted = None

    def show_early(self, change: Change, block_id: int, characters_behind: int) -> None:
        """Draws and paints what is about to be written: the hand sees what it does without waiting for that.

        The caret then stands in this block with so many characters behind it. What is out of sight is not painted.
        """
        article = change.issue.article(self.sheet.article_id)
        if article is None:
            return
        self.painted = change
        with self.quietly():
            self.sheet.follow(article.blocks)
            self.place_before_end(block_id, characters_behind)
        caret = self.cursorRect()
        if self.viewport().rect().contains(caret):
            self.viewport().repaint(caret)

    def take_back(self, qt_anchor: int, qt_position: int) -> None:
        """What was shown early was not written: the article is shown as it is, with the caret or selection it had."""
        article = self.session.article
        if self.painted is None or article is None or article.id != self.sheet.article_id:
            return
        self.painted = None
        with self.quietly():
            self.sheet.follow(article.blocks)
            cursor = self.textCursor()
            cursor.setPosition(qt_anchor)
            cursor.setPosition(qt_position, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        self.viewport().update()

    def repaint_block(self, block_id: int) -> None:
        index = self.sheet.indexes.get(block_id)
        if index is not None:
            rect = self.sheet.documentLayout().blockBoundingRect(self.sheet.findBlockByNumber(index))
            top = round(rect.top()) - self.verticalScrollBar().value()
            self.viewport().update(0, top - 2, self.viewport().width(), round(rect.height()) + 6)

    def guard_text(self) -> None:
        """What changed the document without an operation (a screen reader, say) is undone as soon as it may be."""
        if not self.sheet.is_drawing:
            QTimer.singleShot(0, self, self.restore_text)

    def restore_text(self) -> None:
        if not self.sheet.is_true():
            self.redraw_article()

    def redraw_article(self) -> None:
        """Draws it anew from the model; caret and view stay."""
        caret, scroll = self.caret(), self.verticalScrollBar().value()
        with self.quietly():
            self.draw_article(self.session.article)
            if self.sheet.blocks:
                self.place_caret(min(caret.index, len(self.sheet.blocks) - 1), caret.clean_offset)
            self.verticalScrollBar().setValue(scroll)
        self.viewport().update()

    def select_clean(self, block_id: int, clean_start: int, clean_end: int) -> None:
        """Selects characters of the article shown and brings them into view."""
        index = self.sheet.indexes.get(block_id)
        if index is None:
            return
        self.reveal(block_id, clean_start)
        with self.quietly():
            cursor = self.textCursor()
            cursor.setPosition(self.sheet.qt_at(index, clean_start))
            cursor.setPosition(self.sheet.qt_at(index, clean_end), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        self.tell_selection()

    def show_ranges(self, ranges: Sequence[Range]) -> None:
        """Marks the characters that are selected in the raw pane."""
        echoes = by_block(ranges)
        if self.marks.echoes != echoes:
            self.marks.echoes = echoes
            self.viewport().update()

    def show_hits(self, ranges: Sequence[Range]) -> None:
        self.marks.hits = by_block(ranges)
        self.viewport().update()

    def show_suggested_names(self, names: Sequence[tuple[int, EntityKind, int, int]]) -> None:
        """Block, kind, clean start and end of each: a broken line until they are confirmed."""
        suggested: dict[int, list[tuple[EntityKind, int, int]]] = {}
        for block_id, kind, start, end in names:
            suggested.setdefault(block_id, []).append((kind, start, end))
        self.marks.suggested = suggested
        self.viewport().update()

    def show_hovered(self, place: Place | None) -> None:
        """Marks the character that the mouse is on in the raw pane."""
        hovered = (place.block, place.clean_offset) if place else None
        if self.marks.hovered != hovered:
            self.marks.hovered = hovered
            self.viewport().update()

    def show_changes(self, is_shown: bool) -> None:
        self.marks.has_changes = is_shown
        self.viewport().update()

    def show_place(self, place: Place, origin: object) -> None:
        if place.block != self.current_block:
            self.current_block = place.block
            self.margin.update()
        if not self.session.is_typing:
            self.viewport().update()
        index = self.sheet.indexes.get(place.block)
        if origin is self or index is None:
            return
        self.reveal(place.block, place.clean_offset)
        with self.quietly():
            if self.caret() != Caret(index, place.clean_offset):
                self.place_caret(index, place.clean_offset)

    def show_doubt(self, doubt_id: int) -> None:
        doubt = self.session.doubt
        if doubt is not None and doubt.id == doubt_id:
            holding = self.index.holding_at(doubt.raw_offset)
            block = self.index.blocks.get(holding.block) if holding else None
            if block is not None:
                clean_offset = min(nearest_clean(block, doubt.raw_offset), len(block.text))
                self.session.select_place(Place(block.id, clean_offset, doubt.raw_offset))
        self.viewport().update()

    def tell_place(self) -> None:
        if not self.is_quiet and self.sheet.blocks:
            place = self.make_place(self.caret())
            if place != self.session.place:
                self.session.select_place(place, self)

    def tell_selection(self) -> None:
        if not self.is_quiet:
            self.characters_selected.emit(self.selected_ranges())

    def tell_scroll(self) -> None:
        self.margin.update()
        if not self.is_quiet:
            self.scrolled.emit()

    def show_drop(self, drop_index: int) -> None:
        self.drop_index = drop_index
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.visible_paragraphs()
        spreads = self.marks.spreads_of(shown, event.rect())
        under = QPainter(self.viewport())
        self.marks.paint_grounds(under, spreads)
        under.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self.marks.paint_strokes(painter, spreads)
        if self.drop_index >= 0:
            self.marks.paint_drop(painter, self.drop_index)
        if self.marks.border is not None:
            self.marks.paint_border(painter, spreads)
        painter.end()
        rows = self.rows_of(shown)
        self.margin.show_rows(rows)
        self.headings.ask(rows, self.caret().index if self.session.is_typing else -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.margin.show_seam_near(None if event.buttons() or self.session.is_typing else event.position().y())
        self.tell_hover(None if event.buttons() else self.place_under(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.margin.show_seam_near(None)
        self.tell_hover(None)

    def place_under(self, point: QPoint) -> Place | None:
        """The character that the point is on."""
        for paragraph, rect in self.visible_paragraphs():
            if rect.top() <= point.y() <= rect.bottom():
                block = self.sheet.block_of(paragraph)
                if block is None:
                    return None
                clean_offset = Spread(block, paragraph, rect, self.viewport().rect()).clean_under(point)
                return None if clean_offset is None else self.make_place(Caret(paragraph.blockNumber(), clean_offset))
        return None

    def tell_hover(self, place: Place | None) -> None:
        if place != self.hovered:
            self.hovered = place
            self.character_hovered.emit(place)

    def createMimeDataFromSelection(self) -> QMimeData:
        return carry_only(super().createMimeDataFromSelection(), self.selected_text())
