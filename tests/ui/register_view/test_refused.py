"""Rows of what was refused."""

from app.text.model import EntityKind
from app.ui.register_view import RegisterView
from app.ui.register_view.refused import RefusedList
from app.ui.register_view.side import REFUSED
from app.ui.widgets.value_list import VALUE
from app.workspace.refusals import Refusal
from tests.ui.register_view.painting import colors_in_row

PLACE = EntityKind.PLACE


def test_each_says_where_it_counts() -> None:
    model = RefusedList()
    model.issue_names = {4: "柳河新报 · 2020-12-01"}
    refusals = [Refusal(PLACE, "扎根"), Refusal(PLACE, "扎根", issue_id=4), Refusal(PLACE, "甲村", "乙村")]
    model.show(refusals)
    assert [model.data(model.index(row)) for row in range(model.rowCount())] == [
        "扎根 nowhere in the library",
        "扎根 not in 柳河新报 · 2020-12-01",
        "甲村 is no slip for “乙村”",
    ]
    assert model.data(model.index(1), VALUE) == refusals[1]


def test_a_row_is_painted_in_the_colour_of_its_kind(view: RegisterView) -> None:
    view.side.take_refusals([Refusal(PLACE, "扎根")])
    view.side.tabs.setCurrentIndex(REFUSED)
    assert view.entry.appearance.theme.place.name() in colors_in_row(view.side.refused_list, 0)
    assert view.hint.text() == "Enter lets it be suggested again."
