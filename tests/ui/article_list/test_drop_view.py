"""Where a band of raw lines would go while it is over the list of articles."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.text.model import Span
from app.ui.article_list.drop_view import NOWHERE
from app.ui.article_list.view import ArticleList
from app.ui.face.theme import Appearance
from app.ui.raw_pane.band import put_in
from app.ui.session import Session


def make_list(session: Session, appearance: Appearance, stage: QWidget) -> ArticleList:
    articles = ArticleList(session, appearance, stage)
    articles.resize(268, 500)
    articles.show()
    articles.show_issue()
    return articles


def test_the_row_under_the_band_is_framed(small_session: Session, appearance: Appearance, stage: QWidget) -> None:
    articles = make_list(small_session, appearance, stage)
    view = articles.view
    plain = view.grab().toImage()
    data = put_in(QMimeData(), Span(0, 3))
    pictures = []
    start = view.visualRect(articles.model.index(0)).center()
    entering = QDragEnterEvent(
        start, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view.viewport(), entering)
    for point in (view.visualRect(articles.model.index(1)).center(), view.viewport().rect().bottomRight()):
        event = QDragMoveEvent(
            point, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(view.viewport(), event)
        pictures.append(view.grab().toImage())
    assert plain not in pictures
    assert pictures[0] != pictures[1]
    QApplication.sendEvent(view.viewport(), QDragLeaveEvent())
    assert view.drop_row == NOWHERE
    assert view.grab().toImage() == plain
