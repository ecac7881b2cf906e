"""The left column: what is chosen, and what it says."""

from app.ui.register_view import RegisterView
from app.ui.register_view.side import REFUSED, SLIPS


def test_the_chosen_name_stays_chosen_when_the_list_comes_anew(view: RegisterView) -> None:
    assert view.names is not None
    view.side.choose(view.names.names[2].key)
    view.side.take_names(view.names, None)
    assert view.side.chosen[0].label == "王会长"
    view.side.look_for("wgk")
    view.side.look_for("")
    assert view.side.chosen[0].label == "王广科"


def test_each_tab_tells_how_much_there_is(view: RegisterView) -> None:
    assert view.side.facts.text() == "4 names"
    view.side.tabs.setCurrentIndex(SLIPS)
    assert view.side.facts.text() == "1 pair"
    assert view.side.kinds[0].isHidden()
    view.side.tabs.setCurrentIndex(REFUSED)
    assert (view.side.facts.text(), view.side.chosen_refusal) == ("0 refused", None)
    assert "Nothing was refused" in view.hint.text()
