"""The list of names touches only the rows that differ, however it changed."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from app.text.model import EntityKind, Issue, Repair
from app.ui.names_panel.rows import Entry
from app.ui.names_panel.rows_model import ROW, NameRowsModel


def entries_of(numbers: list[int]) -> list[Entry]:
    return [(None, Repair(number, EntityKind.PERSON, f"甲{number}", 1, -1, -1)) for number in numbers]


class Copy:
    """What a view that believes the model's signals has."""

    def __init__(self, model: QAbstractListModel) -> None:
        self.model = model
        self.texts: list[str] = []
        self.touched = 0
        model.rowsInserted.connect(self.insert)
        model.rowsRemoved.connect(self.remove)
        model.dataChanged.connect(self.change)

    def text(self, row: int) -> str:
        return str(self.model.index(row, 0).data(ROW).text)

    def insert(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.texts[first:first] = [self.text(row) for row in range(first, last + 1)]
        self.touched += last - first + 1

    def remove(self, _parent: QModelIndex, first: int, last: int) -> None:
        del self.texts[first : last + 1]

    def change(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), last.row() + 1):
            self.texts[row] = self.text(row)
            self.touched += 1


@given(st.lists(st.lists(st.integers(1, 5), max_size=8), max_size=6))
def test_a_view_that_follows_the_signals_shows_every_row(states: list[list[int]]) -> None:
    model = NameRowsModel(lambda row: row.text)
    copy = Copy(model)
    for numbers in states:
        model.show(Issue(""), entries_of(numbers))
        assert copy.texts == [f"甲{number}" for number in numbers]


def test_one_name_among_thousands_touches_one_row() -> None:
    model = NameRowsModel(lambda row: f"{row.text}!")
    copy = Copy(model)
    model.show(Issue(""), entries_of(list(range(3000))))
    copy.touched = 0
    model.show(Issue(""), entries_of([*range(1500), 9999, *range(1501, 3000)]))
    model.show(Issue(""), entries_of([*range(1500), *range(1501, 3000)]))
    assert copy.touched == 1
    assert len(copy.texts) == model.rowCount() == 2999
    assert model.index(7).data(Qt.ItemDataRole.AccessibleTextRole) == "甲7!"
