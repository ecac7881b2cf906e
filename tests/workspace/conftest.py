"""An open library, empty, and the pages of a made-up newspaper."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.store.database import Database
from app.workspace import Workspace
from tests.workspace.damaged_libraries import fill_library
from tests.workspace.own_processes import OwnProcesses, watch_processes


@pytest.fixture(scope="session")
def empty_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once: building the tables takes most of a short test's time."""
    path = tmp_path_factory.mktemp("empty") / "library.jiaoyang"
    Database.open(path).close()
    return path


@pytest.fixture
def path(empty_library: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(empty_library, tmp_path / "library.jiaoyang"))


@pytest.fixture
def workspace(path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(path, "林舟", busy_seconds=60.0)
    yield opened
    opened.close()


@pytest.fixture
def own_processes() -> OwnProcesses:
    return watch_processes()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """For files to import."""
    made = tmp_path / "来稿"
    made.mkdir()
    return made


@pytest.fixture(scope="session")
def filled_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fill_library(tmp_path_factory.mktemp("filled"))


@pytest.fixture
def filled(filled_library: Path, path: Path) -> Iterator[Workspace]:
    """With three issues, the second of them edited."""
    shutil.copy(filled_library, path)
    opened = Workspace.open(path)
    yield opened
    opened.close()
