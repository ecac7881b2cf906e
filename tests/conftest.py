"""What all tests share: a Qt that opens no window on anybody's screen, and the folder of real issues, if any."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
"""Also where there is a display: on one that several processes share, windows take the keyboard from each other."""

settings.register_profile("same", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.register_profile("other", settings.get_profile("same"), derandomize=False)
settings.load_profile("same")
"""A busy machine is no failure, and each run tries the same. `--hypothesis-profile other` looks for what is new."""


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real issues, gold and tools that lies beside the project for its developers and CI."""
    folder = Path(__file__).resolve().parents[2] / "shared"
    if not (folder / "tools" / "score.py").is_file():
        pytest.skip("the real issues beside the project are not here")
    return folder
