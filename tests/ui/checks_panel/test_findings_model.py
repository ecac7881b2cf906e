"""Which findings are rows, and what a row says."""

from PySide6.QtCore import Qt

from app.ui.checks_panel import FindingsSource
from app.ui.checks_panel.findings_model import ARTICLE_NUMBER, FINDING, Choice, FindingsModel
from app.ui.session import Session


def test_rows_are_chosen(session: Session, source: FindingsSource) -> None:
    model = FindingsModel(session)
    model.show(source.findings, Choice())
    assert model.rowCount() == 3
    assert model.count_by("severity") == {"warning": 2, "error": 1}
    assert model.count_by("check") == {"half_width": 2, "missing_glyph": 1}
    model.show(source.findings, Choice(severity="error"))
    assert [item.check for item in model.rows] == ["missing_glyph"]
    model.show(source.findings, Choice(check="half_width", article_id=1))
    assert model.rowCount() == 2
    model.show(source.findings, Choice(article_id=12))
    assert model.rowCount() == 0


def test_a_row_tells_what_was_found_and_where(session: Session, source: FindingsSource) -> None:
    model = FindingsModel(session)
    model.show(source.findings, Choice())
    index = model.index(0)
    assert index.data() == "Half-width , among Chinese, not ，."
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Warning: Half-width , among Chinese, not ，."
    assert index.data(ARTICLE_NUMBER) == 1
    assert index.data(FINDING) is source.findings[0]
    assert model.row_of(source.findings[2]) == 2
    assert model.row_of(None) == -1
