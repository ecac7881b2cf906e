"""The self-test itself: what a technician sees of a whole and of a broken installation."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app import paths
from app.ui.self_test import run_self_test


@pytest.fixture
def undressed(qapp: QApplication) -> Iterator[None]:
    """The window of the self-test dresses the whole program."""
    yield
    qapp.setStyleSheet("")


def test_a_whole_installation_passes_every_step(undressed: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_self_test() == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[1] for line in lines[1:]] == [
        "migrate",
        "import",
        "read",
        "edit",
        "undo",
        "export",
        "check",
        "window",
    ]
    assert all(line.startswith("ok ") for line in lines[1:])


def test_a_missing_sample_is_told_by_its_step(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    assert run_self_test() == 1
    assert "FAILED  import" in capsys.readouterr().out
