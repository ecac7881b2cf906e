"""The list of changes as a model."""

from pytestqt.qtbot import QtBot

from app.ui.dialogs.changes import ChangesModel
from app.ui.session import Session


def test_a_row_is_told_in_words(small_session: Session) -> None:
    model = ChangesModel(small_session)
    words = [model.index(row).data() for row in range(model.rowCount())]
    assert any(row.endswith("“，” for “,”: full width among Chinese") and "日[，]老桥" in row for row in words)


def test_another_article_has_other_changes(qtbot: QtBot, small_session: Session) -> None:
    model = ChangesModel(small_session)
    small_session.select_article(12)
    model.show()
    assert model.rowCount() == 0
