"""What was left a day ago goes, and nothing else."""

import os
from pathlib import Path

import pytest

from app.export import remains
from app.export.remains import clear_remains


def test_only_old_remains_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left, other = tmp_path / ".jiaoyang-01.part", tmp_path / "notes.part"
    for path in (left, other):
        path.write_text("", encoding="utf-8")
        os.utime(path, (0, 0))
    clear_remains(tmp_path, ".jiaoyang-*.part")
    assert left.exists(), "its name may be new"
    monkeypatch.setattr(remains, "SECONDS", -1.0)
    clear_remains(tmp_path, ".jiaoyang-*.part")
    assert list(tmp_path.iterdir()) == [other]


def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    clear_remains(tmp_path / "nowhere", "*")
