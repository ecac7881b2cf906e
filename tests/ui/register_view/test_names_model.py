"""The rows of names: a hundred thousand are found as quickly as ten."""

from app.store.register import NameUse
from app.text.model import EntityKind
from app.ui.register_view.names_model import NAME, NamesModel
from app.workspace.register_names import list_names

PERSON, PLACE = EntityKind.PERSON, EntityKind.PLACE


def test_rows_are_those_that_answer() -> None:
    uses = [NameUse(PERSON, "王广科", 0, 3), NameUse(PLACE, "魏都区", 0, 2), NameUse(PERSON, "魏宣", 0, 1)]
    names = list_names([], uses)
    names.spell()
    model = NamesModel()
    assert (model.rowCount(), model.name_at(0)) == (0, None)
    model.take(names)
    assert [model.data(model.index(row)) for row in range(model.rowCount())] == ["王广科 3", "魏都区 2", "魏宣 1"]
    model.find("wei", PERSON)
    assert [model.data(model.index(row), NAME).label for row in range(model.rowCount())] == ["魏宣"]
    assert model.row_of(names.names[2].key) == 0
    assert model.row_of(names.names[0].key) == model.row_of((PLACE, "无", 0)) == -1
