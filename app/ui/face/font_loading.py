"""Fonts are loaded, one after the other, before something is painted in them: the first time takes Qt several frames.

Owns when. Refuses to know which are needed.
"""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QFont, QPainter, QPixmap

FREQUENT = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形"
    "相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展"
)
"""Characters that stand on most pages."""
PAUSE = 40
"""Milliseconds between two fonts, in which a key is answered."""


class FontLoading(QObject):
    """Begins at once and goes when it is done."""

    def __init__(self, fonts: Iterable[QFont], parent: QObject) -> None:
        super().__init__(parent)
        self.fonts = list({font.key(): font for font in fonts}.values())
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.load_next)
        self.timer.start(PAUSE)

    def load_next(self) -> None:
        if not self.fonts:
            self.timer.stop()
            self.deleteLater()
            return
        sheet = QPixmap(2, 2)
        painter = QPainter(sheet)
        painter.setFont(self.fonts.pop(0))
        painter.drawText(0, 0, FREQUENT)
        painter.end()
