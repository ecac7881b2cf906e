"""What the commands on looks do: theme, language, size of text, panels, full screen, palette, keys, about.

Owns what is remembered of them. Refuses to draw.
"""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QMainWindow

from app.ui.commands.palette import CommandPalette
from app.ui.commands.table import LANGUAGE_COMMANDS, THEME_COMMANDS
from app.ui.dialogs.about import AboutDialog
from app.ui.dialogs.keys import KeysDialog
from app.ui.dialogs.own_keys import OwnKeysDialog
from app.ui.dialogs.preferences import PreferencesDialog
from app.ui.face.pane_type import SIZES, load_type
from app.ui.face.theme import Appearance
from app.ui.languages import current_language
from app.ui.progress_sheet.measures import usual_limit
from app.ui.settings import Settings
from app.ui.workbench import Workbench

NORMAL_SIZE = 100


class ViewDeeds:
    def __init__(
        self,
        window: QMainWindow,
        workbench: Workbench,
        palette: CommandPalette,
        appearance: Appearance,
        settings: Settings,
        choose_language: Callable[[str], None],
    ) -> None:
        self.window = window
        self.workbench = workbench
        self.palette = palette
        self.appearance = appearance
        self.settings = settings
        self.choose_language = choose_language
        self.zoom = settings.number("zoom", NORMAL_SIZE)
        self.has_changes = settings.number("changes") == 1
        self.apply_type()
        workbench.doubts.take_keys(palette.registry.keys)
        workbench.changes.clicked.connect(self.toggle_changes)
        workbench.show_changes(is_shown=self.has_changes)

    def functions(self) -> dict[str, Callable[[], object]]:
        deeds: dict[str, Callable[[], object]] = {
            "view.changes": self.toggle_changes,
            "view.larger": lambda: self.step_zoom(1),
            "view.smaller": lambda: self.step_zoom(-1),
            "view.normal_size": lambda: self.set_zoom(NORMAL_SIZE),
            "view.full_screen": self.toggle_full_screen,
            "view.toggle_theme": lambda: self.choose_theme("light" if self.appearance.theme.is_dark else "dark"),
            "view.preferences": self.show_preferences,
            "help.palette": self.palette.open,
            "help.keys": self.show_keys,
            "help.change_keys": lambda: OwnKeysDialog(self.palette.registry.keys, self.window).open(),
            "help.about": self.show_about,
            "window.quit": self.window.close,
        }
        deeds |= {name: partial(self.choose_theme, theme) for name, theme in THEME_COMMANDS.items()}
        deeds |= {name: partial(self.choose_language, code) for name, code in LANGUAGE_COMMANDS.items()}
        return deeds

    def choices(self) -> Iterator[str]:
        """The ids of the choices that are in force."""
        yield f"view.theme.{self.appearance.choice}"
        yield f"view.language.{current_language()}"
        states = {
            "view.changes": self.has_changes,
            "view.reading": self.workbench.is_reading_view,
            "view.left": self.workbench.has_left,
            "view.inspector": self.workbench.has_inspector,
            "view.full_screen": self.window.isFullScreen(),
        }
        yield from (name for name, is_on in states.items() if is_on)

    def choose_theme(self, choice: str) -> None:
        self.settings.keep("theme", choice)
        self.appearance.choose(choice)

    def toggle_changes(self) -> None:
        self.has_changes = not self.has_changes
        self.settings.keep("changes", int(self.has_changes))
        self.workbench.show_changes(is_shown=self.has_changes)

    def step_zoom(self, step: int) -> None:
        nearest = min(range(len(SIZES)), key=lambda index: abs(SIZES[index] - self.zoom))
        self.set_zoom(SIZES[min(max(nearest + step, 0), len(SIZES) - 1)])

    def set_zoom(self, percent: int) -> None:
        self.zoom = percent
        self.settings.keep("zoom", percent)
        self.apply_type()

    def apply_type(self) -> None:
        """As the settings have it."""
        galley, raw = load_type(self.settings, "galley"), load_type(self.settings, "raw")
        self.workbench.set_type(galley, raw, self.zoom)

    def show_preferences(self) -> None:
        dialog = PreferencesDialog(self.settings, usual_limit().source, self.window)
        dialog.changed.connect(self.apply_type)
        dialog.open()

    def toggle_full_screen(self) -> None:
        if self.window.isFullScreen():
            self.window.showNormal()
        else:
            self.window.showFullScreen()

    def show_keys(self) -> None:
        KeysDialog(self.appearance, self.palette.registry.keys, self.window).open()

    def show_about(self) -> None:
        AboutDialog(self.window).open()
