"""What all tests share: the folder of real issues, where there is one."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real issues, gold and tools that lies beside the project for its developers and CI."""
    folder = Path(__file__).resolve().parents[2] / "shared"
    if not (folder / "tools" / "score.py").is_file():
        pytest.skip("the real issues beside the project are not here")
    return folder
