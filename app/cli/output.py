"""What the commands say: results on standard output, everything else on standard error, progress on terminals only.

Owns which stream it is. Refuses wording.
"""

import json
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from app.cli.columns import clip_text, terminal_width
from app.cli.translation import shared_sentence
from app.errors import UserError
from app.wording import sentence

PROGRAM = "jiaoyang"
UNSEEN = {code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n"}
"""Control characters, which a file's name can have and a terminal would obey."""
CLEAR_LINE = "\r\x1b[K"
FALLBACK_WIDTH = 80


def say(*lines: str) -> None:
    """Control characters go only where no terminal would obey them."""
    for line in lines:
        print(line.translate(UNSEEN) if sys.stdout.isatty() else line)


def say_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1, default=str))


def complain(words: str) -> None:
    print(f"{PROGRAM}: {words.translate(UNSEEN)}", file=sys.stderr)


def tell(error: UserError) -> str:
    """The one sentence for it, in the user's language."""
    return sentence(error, shared_sentence)


class ProgressLine:
    """One line on standard error that is written over; none where that is no terminal."""

    def __init__(self) -> None:
        self.is_on_terminal = sys.stderr.isatty()
        self.is_shown = False

    def show(self, words: str) -> None:
        if self.is_on_terminal:
            self.is_shown = True
            width = (terminal_width() or FALLBACK_WIDTH) - 1
            print(CLEAR_LINE + clip_text(words.translate(UNSEEN), width), end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        if self.is_shown:
            self.is_shown = False
            print(CLEAR_LINE, end="", file=sys.stderr, flush=True)


@contextmanager
def interruptible() -> Iterator[Callable[[], bool]]:
    """Makes Ctrl-C a request, which the work asks for between two steps; a second one does not wait."""
    requests: list[int] = []

    def request(number: int, _: FrameType | None) -> None:
        if requests:
            raise KeyboardInterrupt
        requests.append(number)

    former = signal.signal(signal.SIGINT, request)
    try:
        yield lambda: bool(requests)
    finally:
        signal.signal(signal.SIGINT, former)
