"""What can be drawn after what the eye needs first: some of it in each turn of the event loop, and all of it before
anybody acts.

Owns what waits. Refuses to know what it draws. As long as something waits, a key, a click or whatever else a hand does
has all of it drawn first, so that nothing is ever done to what is shown no more.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

SHARE = 0.008
"""Seconds of the processor; what then still waits is for the next turn."""
PAUSE = 10
"""Milliseconds between two turns: Qt waits five before it paints what one has changed."""
BY_HAND = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.Shortcut,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.ContextMenu,
        QEvent.Type.TouchBegin,
        QEvent.Type.DragEnter,
        QEvent.Type.Drop,
        QEvent.Type.Close,
    }
)


class Turns(QObject):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.waiting: list[Callable[[], object] | None] = []
        """None where a turn ends, however short it was."""
        self.is_holding = False
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.go_on)

    @contextmanager
    def hold(self) -> Iterator[None]:
        """What is given meanwhile waits."""
        self.is_holding = True
        try:
            yield
        finally:
            self.is_holding = False
            if self.waiting:
                self.listen(is_wanted=True)
                self.timer.start(PAUSE)

    def take(self, draw: Callable[[], object]) -> None:
        """Draws it at once, or after what waits before it; what waits already is not drawn twice."""
        if not self.is_holding and not self.waiting:
            draw()
        elif draw not in self.waiting:
            self.waiting.append(draw)

    def part(self) -> None:
        """What is given from here on is drawn when the former is painted."""
        self.waiting.append(None)

    def go_on(self) -> None:
        begun = time.thread_time()
        self.timer.start(PAUSE)
        while self.waiting:
            draw = self.waiting.pop(0)
            if draw is None:
                break
            draw()
            if time.thread_time() - begun >= SHARE:
                break
        self.rest()

    def finish(self) -> None:
        """Draws all that waits; while that is still being given, nothing."""
        while self.waiting and not self.is_holding:
            draw = self.waiting.pop(0)
            if draw is not None:
                draw()
        self.rest()

    def drop(self) -> None:
        """Nobody looks any more."""
        self.waiting.clear()
        self.rest()

    def rest(self) -> None:
        if not self.waiting and self.timer.isActive():
            self.timer.stop()
            self.listen(is_wanted=False)

    def listen(self, *, is_wanted: bool) -> None:
        """To all that happens in the program, which costs, so only while something waits."""
        application = QCoreApplication.instance()
        if application is not None:
            (application.installEventFilter if is_wanted else application.removeEventFilter)(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in BY_HAND:
            self.finish()
        return False
