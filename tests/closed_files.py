"""Files and folders that may be read and not written, also where the tests run as a user who may write anything.

Owns how root gives that power up for a while. Refuses systems on which permissions are another matter: tests skip.
"""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

VERSION_3 = 0x20080522
MAY_IGNORE_PERMISSIONS = 1 << 1 | 1 << 2
"""Those to write, and those to read."""


class Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("process", ctypes.c_int))


class Powers(ctypes.Structure):
    """Linux's capabilities of a thread, of which there are two words each."""

    _fields_ = tuple(
        (f"{name}_{word}", ctypes.c_uint32) for word in (0, 1) for name in ("effective", "permitted", "inheritable")
    )


@contextmanager
def permissions_in_force() -> Iterator[None]:
    """For this thread, and those that it starts."""
    if sys.platform == "win32" or (os.geteuid() == 0 and sys.platform != "linux"):
        pytest.skip("permissions do not keep this user from writing")
    if os.geteuid() != 0:
        yield
        return
    system, header, powers = ctypes.CDLL(None, use_errno=True), Header(VERSION_3, 0), Powers()
    assert system.capget(ctypes.byref(header), ctypes.byref(powers)) == 0
    former = powers.effective_0
    powers.effective_0 = former & ~MAY_IGNORE_PERMISSIONS
    assert system.capset(ctypes.byref(header), ctypes.byref(powers)) == 0
    try:
        yield
    finally:
        powers.effective_0 = former
        assert system.capset(ctypes.byref(header), ctypes.byref(powers)) == 0


@contextmanager
def closed(*paths: Path) -> Iterator[None]:
    """Each of them can be read, and not be written."""
    former = [path.stat().st_mode for path in paths]
    with permissions_in_force():
        for path in paths:
            path.chmod(0o500 if path.is_dir() else 0o400)
        try:
            yield
        finally:
            for path, mode in zip(paths, former, strict=True):
                path.chmod(mode)
