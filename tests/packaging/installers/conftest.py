"""The scripts that build installers, which lie beside each other and are no package."""

import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[3] / "packaging"


@pytest.fixture(autouse=True)
def scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in (PACKAGING, PACKAGING / "installers"):
        monkeypatch.syspath_prepend(str(folder))
    for name in ("debian", "pruning", "manual", "licences", "windows", "bundle"):
        monkeypatch.delitem(sys.modules, name, raising=False)
