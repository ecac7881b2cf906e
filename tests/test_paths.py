"""The three places the program runs from, and the user's folders on three systems."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app import paths

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home; no variable of the machine is left."""
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "APPDATA", paths.LIBRARY_VARIABLE):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize("locate", [paths.resources, paths.migrations])
def test_a_source_tree_has_its_folders_beside_the_package(locate: Callable[[], Path]) -> None:
    assert locate() == ROOT / locate.__name__


def test_a_wheel_has_its_folders_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bundled = tmp_path / "app" / "_bundled" / "resources"
    bundled.mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "app" / "paths.py"))
    assert paths.resources() == bundled


def test_a_frozen_bundle_has_its_folders_at_its_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert (paths.resources(), paths.migrations()) == (tmp_path / "resources", tmp_path / "migrations")


def test_linux_keeps_data_state_and_settings_where_xdg_says(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert paths.user_data() == home / ".local/share/jiaoyang"
    assert paths.user_state() == home / ".local/state/jiaoyang"
    assert paths.user_config() == home / ".config/jiaoyang"
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "elsewhere"))
    assert paths.user_data() == home / "elsewhere" / "jiaoyang"


def test_a_relative_xdg_folder_is_ignored_as_its_specification_says(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", "settings")
    assert paths.user_config() == home / ".config/jiaoyang"


@pytest.mark.parametrize(
    ("platform", "base"), [("win32", "AppData/Roaming/jiaoyang"), ("darwin", "Library/Application Support/jiaoyang")]
)
def test_windows_and_macos_have_one_folder_for_all_kinds(
    home: Path, monkeypatch: pytest.MonkeyPatch, platform: str, base: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert paths.user_data() == home / base
    assert paths.user_state() == home / base / "state"
    assert paths.user_config() == home / base / "config"


def test_windows_may_keep_its_folder_elsewhere(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("APPDATA", str(home / "Roaming"))
    assert paths.user_data() == home / "Roaming" / "jiaoyang"


def test_the_library_can_be_named_by_the_environment(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert paths.default_library() == paths.user_data() / paths.LIBRARY_FILE
    monkeypatch.setenv(paths.LIBRARY_VARIABLE, "~/desk.jiaoyang")
    assert paths.default_library() == home / "desk.jiaoyang"
