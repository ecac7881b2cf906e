"""What the window remembers from one start to the next: looks, language, layout, the last library, issue and article.

Owns the names of the settings and their defaults. Losing the file loses no work. Refuses to know what a setting does.
"""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from app import paths

SETTINGS_FILE = "settings.ini"
LIMIT_RATE = 3.0
"""Errors in 10,000 characters, as the Chinese rule for newspapers has it (see `app.workspace.accuracy`)."""


class Settings:
    """Every value has a default, and a value of the wrong kind counts as none."""

    def __init__(self, path: Path | None = None) -> None:
        self.store = QSettings(str(path or paths.user_config() / SETTINGS_FILE), QSettings.Format.IniFormat)

    def text(self, name: str, default: str = "") -> str:
        value = self.store.value(name, default)
        return value if isinstance(value, str) else default

    def number(self, name: str, default: int = 0) -> int:
        try:
            return int(self.text(name, str(default)))
        except ValueError:
            return default

    def layout(self, name: str) -> QByteArray:
        value = self.store.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep(self, name: str, value: str | int) -> None:
        self.store.setValue(name, str(value))

    def keep_layout(self, name: str, value: QByteArray) -> None:
        self.store.setValue(f"layout/{name}", value)

    def forget(self, *groups: str) -> None:
        for group in groups:
            self.store.remove(group)

    def flush(self) -> None:
        self.store.sync()

    def is_on(self, name: str) -> bool:
        """A switch, which is on until it is turned off."""
        return self.number(name, 1) == 1

    @property
    def limit_rate(self) -> float:
        """Errors in 10,000 characters that an approved text may have."""
        try:
            rate = float(self.text("limit/rate", str(LIMIT_RATE)))
        except ValueError:
            return LIMIT_RATE
        return rate if rate > 0 else LIMIT_RATE

    @property
    def theme(self) -> str:
        """`light`, `dark` or `system`."""
        value = self.text("theme", "system")
        return value if value in ("light", "dark", "system") else "system"

    @property
    def language(self) -> str:
        """`zh_CN`, `en`, or empty for the system's."""
        return self.text("language")

    @property
    def last_library(self) -> Path | None:
        value = self.text("library")
        return Path(value) if value else None
