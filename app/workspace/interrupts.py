"""Ctrl-C and the processes that this one starts: it is for the one that was asked, which ends the others.

Owns the holding back. Refuses to start processes.
"""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def interrupts_held() -> Iterator[None]:
    """Processes that start meanwhile never get Ctrl-C; the one that starts them does, and ends them."""
    if sys.platform == "win32":
        yield
        return
    former = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, former)
