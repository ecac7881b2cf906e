"""Every package that is bundled brings its licence."""

from importlib import import_module
from pathlib import Path


def test_all_that_is_bundled_is_listed_with_its_licence(tmp_path: Path) -> None:
    licences = import_module("licences")
    licences.write_licences(tmp_path)
    listed = (tmp_path / licences.LIST_NAME).read_text(encoding="utf-8").splitlines()
    assert len(listed) == len(licences.BUNDLED)
    assert any(line.startswith("SQLAlchemy ") and line.endswith("MIT") for line in listed)
    assert "Permission is hereby granted" in (tmp_path / "SQLAlchemy.txt").read_text(encoding="utf-8")
