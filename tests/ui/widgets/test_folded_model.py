"""Rows that fold, as a view asks for them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.ui.widgets.folded_model import FoldedModel


class Words(FoldedModel):
    def cell(self, things: Sequence[Any], column: int) -> str:
        return "".join(things) if column == 0 else str(len(things))


def make_model() -> Words:
    model = Words()
    model.columns = ("Words", "Count")
    model.show_folds([("春",), ("夏", "秋", "冬")])
    return model


def test_a_thing_alone_is_a_row_that_does_not_open() -> None:
    model = make_model()
    assert model.rowCount() == 2
    assert not model.hasChildren(model.index(0))
    assert model.index(0).data() == "春"


def test_a_fold_opens_to_its_things() -> None:
    model = make_model()
    fold = model.index(1)
    assert (fold.data(), model.index(1, 1).data()) == ("夏秋冬", "3")
    rows = [model.index(row, 0, fold) for row in range(model.rowCount(fold))]
    assert [row.data() for row in rows] == ["夏", "秋", "冬"]
    assert all(row.parent() == fold and not model.hasChildren(row) for row in rows)
    assert tuple(model.things_at(rows[1])) == ("秋",)
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Count"


def test_it_keeps_the_promises_of_a_model() -> None:
    model = make_model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_folds([("雪", "月", "花"), ("风",)])
    assert model.index(0).data() == "雪月花"
