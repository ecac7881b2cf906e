"""The article as it will be read: a page without margin marks, not to be typed in.

Owns its typography: headings in the middle, a rule under them, paragraphs in the order of the article, captions small
and muted, the lead set in and muted: Chinese is never slanted. Refuses every edit; the galley shows the same article
with everything that can be done to it.
"""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from app.editing.operations import Change
from app.text.model import HEADING_ROLES, Article, Role
from app.ui.face.glyphs import show_clean
from app.ui.face.stylesheet import marked_color
from app.ui.face.theme import COLUMN_WIDTH, READING_FAMILIES, Appearance, Theme
from app.ui.galley.headings import free_width
from app.ui.galley.sheet import Wrap, choose_wrap
from app.ui.session import Session

BODY_PIXELS = 17.0
SIDE_SPACE = 16
PAGE_MARGIN = 28
STYLES = {
    Role.SECTION: "text-align:center; color:{muted}; font-size:{small}px; margin-top:8px;",
    Role.KICKER: "text-align:center; font-size:{body}px; margin-top:18px;",
    Role.TITLE: "text-align:center; font-size:{title}px; font-weight:bold; margin-top:8px;",
    Role.SUBTITLE: "text-align:center; font-size:{body}px; margin-top:6px;",
    Role.BYLINE: "text-align:center; color:{muted}; font-size:{small}px; margin-top:10px;",
    Role.LEAD: "color:{muted}; margin:14px {body}px 6px {body}px; line-height:120%;",
    Role.BODY: "text-indent:{indent}px; margin-top:7px; line-height:124%;",
    Role.SUBHEAD: "text-align:center; font-weight:bold; margin-top:18px; margin-bottom:4px;",
    Role.CAPTION: "text-align:center; color:{muted}; font-size:{small}px; margin:16px 32px 0 32px; line-height:115%;",
    Role.CREDIT: "text-align:right; color:{muted}; font-size:{small}px; margin-right:32px;",
}

FLOWING = {Role.LEAD, Role.BODY}
JUSTIFIED = ' align="justify"'
"""Qt knows no `text-align:justify`."""
BALANCED = HEADING_ROLES | {Role.SUBHEAD}
"""They stand in the middle, over the whole column."""


def write_page(article: Article, theme: Theme, pixels: float, families: list[str] = READING_FAMILIES) -> str:
    """The article as rich text."""
    sizes = {
        "muted": theme.muted.name(),
        "small": round(pixels * 0.82),
        "body": round(pixels),
        "title": round(pixels * 1.5),
        "indent": round(pixels * 2),
    }
    named = ",".join(f"'{family}'" for family in families)
    blocks = "".join(
        f'<p{JUSTIFIED if block.role in FLOWING else ""} style="{STYLES[block.role].format(**sizes)}">'
        f"{escape(show_clean(block.text))}</p>"
        for block in article.blocks
        if block.text
    )
    return f'<div style="font-family:{named}; font-size:{round(pixels)}px; color:{theme.ink.name()}">{blocks}</div>'


def set_side_margins(block: QTextBlock, margin: float) -> None:
    format_ = block.blockFormat()
    if format_.leftMargin() != margin:
        format_.setLeftMargin(margin)
        format_.setRightMargin(margin)
        QTextCursor(block).setBlockFormat(format_)


def balance(block: QTextBlock, column: float) -> None:
    """The lines of a heading are about as long as one another: no single character stands alone below."""
    font = block.begin().fragment().charFormat().font()
    free = free_width(block.text(), font, column, block.document().defaultTextOption())
    set_side_margins(block, free / 2)


class ReadingView(QTextEdit):
    def __init__(self, session: Session, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.appearance = appearance
        self.pixels = BODY_PIXELS
        self.families = READING_FAMILIES
        self.setReadOnly(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setAutoFillBackground(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("The article as it will be read"))
        session.issue_opened.connect(self.show_article)
        session.article_selected.connect(self.show_article)
        session.issue_changed.connect(self.follow)
        appearance.theme_changed.connect(self.take_theme)
        self.take_theme()

    def take_theme(self) -> None:
        theme = self.appearance.theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.galley)
        palette.setColor(QPalette.ColorRole.Text, theme.ink)
        palette.setColor(QPalette.ColorRole.Highlight, marked_color(theme))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.ink)
        self.setPalette(palette)
        self.viewport().setPalette(palette)
        self.show_article()

    def set_text_size(self, pixels: float, family: str = "") -> None:
        self.pixels = pixels
        self.families = [family, *READING_FAMILIES] if family else READING_FAMILIES
        self.show_article()

    def follow(self, change: Change) -> None:
        is_fields = any(key[0] == "article" for key in change.difference.keys)
        if not self.isHidden() and (is_fields or self.session.touches_article(change)):
            scroll = self.verticalScrollBar().value()
            self.show_article()
            self.verticalScrollBar().setValue(scroll)

    def show_article(self, _: object = None) -> None:
        """Nothing is laid out while it is not in sight."""
        article = self.session.article
        if not self.isHidden():
            page = write_page(article, self.appearance.theme, self.pixels, self.families) if article else ""
            self.setWordWrapMode(choose_wrap(block.text for block in article.blocks) if article else Wrap.WordWrap)
            self.setHtml(page)
            self.document().setDocumentMargin(PAGE_MARGIN)
            self.lay_out_column()
            self.balance_headings()

    def setVisible(self, is_visible: bool) -> None:  # noqa: N802  Qt's own signature
        super().setVisible(is_visible)
        self.show_article()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.lay_out_column()
        super().resizeEvent(event)
        self.balance_headings()

    def balance_headings(self) -> None:
        article = self.session.article
        shown = [block for block in article.blocks if block.text] if article and not self.document().isEmpty() else []
        column = self.document().textWidth() - 2 * PAGE_MARGIN
        for number, block in enumerate(shown):
            if block.role in BALANCED:
                balance(self.document().findBlockByNumber(number), column)

    def lay_out_column(self) -> None:
        """As wide as a column of reading text, in the middle."""
        spare = max((self.width() - COLUMN_WIDTH - 2 * PAGE_MARGIN) // 2, SIDE_SPACE)
        margins = self.viewportMargins()
        if margins.left() != spare:
            self.setViewportMargins(spare, 12, spare, 12)
