"""Which rows stand beside the hits."""

from PySide6.QtCore import Qt

from app.ui.search_view.side_rows import FOLDED, SideKind, SideModel
from app.workspace import Facet, FacetName, SavedSearch

TAGS = Facet(FacetName.TAG, tuple((f"标签{number}", 20 - number) for number in range(9)), 9)


def make_model() -> SideModel:
    model = SideModel()
    model.saved = (SavedSearch("桥", "老桥"),)
    model.facets = (TAGS, Facet(FacetName.PERSON, (), 0))
    model.show()
    return model


def kinds(model: SideModel) -> list[SideKind]:
    return [row.kind for row in model.rows]


def test_a_facet_without_values_is_not_shown() -> None:
    model = make_model()
    assert kinds(model) == [
        SideKind.HEADING,
        SideKind.SAVED,
        SideKind.HEADING,
        *[SideKind.VALUE] * FOLDED,
        SideKind.MORE,
    ]
    assert model.rows[-1].count == 9 - FOLDED
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.index(3).data() == "标签0 20"


def test_unfolded_shows_all() -> None:
    model = make_model()
    model.turn_fold("tag")
    assert kinds(model).count(SideKind.VALUE) == 9
    assert model.rows[-1].count == 0
    model.turn_fold("tag")
    assert kinds(model).count(SideKind.VALUE) == FOLDED


def test_a_chosen_value_comes_first_even_where_nothing_has_it() -> None:
    model = make_model()
    model.chosen = (("tag", "标签8"), ("person", "何大爷"))
    model.show()
    assert model.rows[3].is_chosen
    assert (model.rows[3].value, model.rows[3].count) == ("标签8", 12)
    person = model.rows[model.find("person", "何大爷")]
    assert (person.is_chosen, person.count) == (True, 0)
    assert model.find("person", "周晓禾") == -1


def test_the_last_years_come_first() -> None:
    model = SideModel()
    model.facets = (Facet(FacetName.YEAR, tuple((str(year), 1) for year in range(2000, 2024)), 24),)
    model.show()
    assert [row.value for row in model.rows[1:3]] == ["2023", "2022"]
    model.chosen = (("year", "2004"),)
    model.show()
    assert [row.value for row in model.rows[1:3]] == ["2004", "2023"]
