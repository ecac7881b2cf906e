"""Looks: theme, size of text, panels, and what is remembered of them."""

from app.ui.application import Desktop
from app.ui.deeds.views import NORMAL_SIZE
from app.ui.face.pane_type import SIZES


def test_themes_are_chosen_turned_and_remembered(desktop: Desktop) -> None:
    desk = desktop.desk
    desk.registry.trigger("view.theme.dark")
    assert desktop.appearance.theme.is_dark
    assert desktop.settings.theme == "dark"
    assert desktop.application.palette().window().color() == desktop.appearance.theme.window
    assert desk.registry.actions["view.theme.dark"].isChecked()
    desk.registry.trigger("view.toggle_theme")
    assert not desktop.appearance.theme.is_dark
    assert desk.registry.actions["view.theme.light"].isChecked()
    desk.registry.trigger("view.theme.system")
    assert desktop.settings.theme == "system"


def test_the_text_stops_growing_and_shrinking(desktop: Desktop) -> None:
    trigger = desktop.desk.registry.trigger
    for _ in SIZES:
        trigger("view.larger")
    assert desktop.desk.view.zoom == SIZES[-1]
    for _ in SIZES:
        trigger("view.smaller")
    assert desktop.desk.view.zoom == SIZES[0]
    trigger("view.normal_size")
    assert desktop.settings.number("zoom") == NORMAL_SIZE


def test_panels_and_changes_are_choices(desktop: Desktop) -> None:
    actions = desktop.desk.registry.actions
    assert actions["view.left"].isChecked()
    desktop.desk.registry.trigger("view.left")
    assert not actions["view.left"].isChecked()
    desktop.desk.registry.trigger("view.changes")
    assert actions["view.changes"].isChecked()
    assert desktop.settings.number("changes") == 1


def test_every_command_is_bound_to_something(desktop: Desktop) -> None:
    registry = desktop.desk.registry
    assert [name for name, action in registry.actions.items() if not action.receivers("2triggered(bool)")] == []
