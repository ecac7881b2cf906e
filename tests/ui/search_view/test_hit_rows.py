"""A hit is painted with its words marked."""

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListView, QWidget

from app.ui.face.theme import Appearance
from app.ui.search_view.hit_rows import ROW_HEIGHT, HitRowDelegate
from app.ui.search_view.hits_model import HitsModel
from app.workspace import Hit


def paint(
    appearance: Appearance, stage: QWidget, ranges: tuple[tuple[int, int], ...], *, is_raw: bool = False
) -> QImage:
    model = HitsModel(stage)
    model.start([Hit(1, 2, 3, "老桥换新颜", "柳河新报", "2021-12-03", "…十年，今天老桥通车，居民", ranges, is_raw)], 1)
    view = QListView(stage)
    view.setModel(model)
    view.setItemDelegate(HitRowDelegate(appearance, lambda hit: hit.newspaper, view))
    view.resize(500, ROW_HEIGHT)
    return view.grab().toImage()


def test_found_words_are_marked(appearance: Appearance, stage: QWidget) -> None:
    assert paint(appearance, stage, ((6, 8),)) != paint(appearance, stage, ())


def test_what_stands_only_in_the_raw_text_is_told_so(appearance: Appearance, stage: QWidget) -> None:
    assert paint(appearance, stage, ((6, 8),), is_raw=True) != paint(appearance, stage, ((6, 8),))
