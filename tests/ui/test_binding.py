"""The Qt binding keeps count: a build that loses references dies only after thousands of calls, while one works."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal

CALLS = 200
TOLERANCE = 20
"""Other references come and go while the calls run; a losing build loses one with each call."""


class Bell(QObject):
    rung = Signal(int)


def name(bell: Bell) -> None:
    bell.setObjectName("bell")


def ring(bell: Bell) -> None:
    bell.rung.emit(1)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None, True and False are not counted from Python 3.12 on")
@pytest.mark.parametrize("constant", [None, True, False])
@pytest.mark.parametrize("call", [name, ring])
def test_a_call_loses_no_reference_to_a_constant(call: Callable[[Bell], None], constant: bool | None) -> None:
    bell = Bell()
    heard: list[int] = []
    bell.rung.connect(heard.append)
    before = sys.getrefcount(constant)
    for _ in range(CALLS):
        call(bell)
    assert abs(sys.getrefcount(constant) - before) < TOLERANCE
