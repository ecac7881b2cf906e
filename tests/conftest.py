"""What all tests share: a Qt that needs no display where there is none, and the folder of real issues, if any."""

import os
import sys
from pathlib import Path

import pytest

if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real issues, gold and tools that lies beside the project for its developers and CI."""
    folder = Path(__file__).resolve().parents[2] / "shared"
    if not (folder / "tools" / "score.py").is_file():
        pytest.skip("the real issues beside the project are not here")
    return folder
