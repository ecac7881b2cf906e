"""Waits that end when what is waited for is there: on a busy machine late is no failure, only never is.

Owns how long that is. Refuses shorter waits: no test gives one of its own.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

LONGEST = 60_000
"""Milliseconds."""


class PatientBot(QtBot):
    def waitUntil(self, callback: Callable[[], bool | None]) -> None:  # type: ignore[override]  # noqa: N802
        super().waitUntil(callback, timeout=LONGEST)

    def waitExposed(self, widget: QWidget) -> Any:  # type: ignore[override]  # noqa: N802
        return super().waitExposed(widget, timeout=LONGEST)

    def waitSignal(self, signal: Any, *, timeout: int = LONGEST, **options: Any) -> Any:  # noqa: N802
        """`assertNotEmitted` waits by it for no time at all."""
        return super().waitSignal(signal, timeout=timeout, **options)

    def waitSignals(self, signals: list[Any], **options: Any) -> Any:  # noqa: N802
        return super().waitSignals(signals, timeout=LONGEST, **options)
