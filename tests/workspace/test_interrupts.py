"""Ctrl-C is held back while processes start, and only then."""

import signal
import sys

import pytest

from app.workspace.interrupts import interrupts_held

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such masks")


def test_it_is_held_within_and_not_behind() -> None:
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    with interrupts_held():
        assert signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())
    assert signal.pthread_sigmask(signal.SIG_BLOCK, ()) == before


def test_it_comes_through_afterwards() -> None:
    with pytest.raises(KeyboardInterrupt), interrupts_held():
        signal.raise_signal(signal.SIGINT)
