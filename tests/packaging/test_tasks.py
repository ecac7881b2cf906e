"""What the script for people and CI decides before it starts anything."""

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "tasks.py"


@pytest.fixture(scope="module")
def tasks() -> ModuleType:
    spec = importlib.util.spec_from_file_location("tasks_script", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_only_what_cannot_be_loaded_is_missing(tasks: ModuleType) -> None:
    assert tasks.missing_packages(tasks.LIBRARIES, lambda library: library != "libEGL.so.1") == ["libegl1"]


def test_a_library_that_is_nowhere_cannot_be_loaded(tasks: ModuleType) -> None:
    assert not tasks.is_loadable("libnowhere-at-all.so.9")


def test_a_chinese_font_is_told_by_its_file(tasks: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "opentype").mkdir()
    (tmp_path / "opentype" / "DejaVuSans.ttf").touch()
    assert not tasks.has_chinese_font([str(tmp_path), str(tmp_path / "absent")])
    (tmp_path / "opentype" / "NotoSansCJK-Regular.ttc").touch()
    assert tasks.has_chinese_font([str(tmp_path)])


def test_apt_is_called_through_sudo_unless_it_is_root_that_calls(tasks: ModuleType) -> None:
    assert tasks.install_command(["libegl1"], is_root=False)[:3] == ["sudo", "apt-get", "install"]
    assert tasks.install_command(["libegl1"], is_root=True)[:2] == ["apt-get", "install"]
    assert tasks.install_command(["libegl1"], is_root=True)[-1] == "libegl1"


@pytest.mark.parametrize(
    ("variables", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_only_linux_can_lack_a_display(
    tasks: ModuleType, variables: dict[str, str], platform: str, expected: bool
) -> None:
    assert tasks.has_display(variables, platform) is expected


def test_the_environments_programs_lie_where_the_system_puts_them(tasks: ModuleType, tmp_path: Path) -> None:
    assert tasks.environment_program("ruff", tmp_path, "linux") == tmp_path / "bin" / "ruff"
    assert tasks.environment_program("ruff", tmp_path, "win32") == tmp_path / "Scripts" / "ruff.exe"


def test_set_up_is_due_again_when_settings_place_or_python_change(tasks: ModuleType, tmp_path: Path) -> None:
    prints = {
        tasks.fingerprint(settings, root, version)
        for settings in (b"a", b"b")
        for root in (tmp_path, tmp_path / "elsewhere")
        for version in ((3, 11), (3, 12))
    }
    assert len(prints) == 8
    assert tasks.fingerprint(b"a", tmp_path, (3, 11)) in prints


def test_an_environment_is_working_only_when_its_python_starts(tasks: ModuleType, tmp_path: Path) -> None:
    assert tasks.is_working(Path(sys.executable))
    assert not tasks.is_working(tmp_path / "bin" / "python")


@pytest.mark.parametrize("line", ["run", "test", "setup", "check", "bench", "migration add_notes", "screenshots"])
def test_each_command_is_known(tasks: ModuleType, line: str) -> None:
    name, *rest = line.split()
    assert tasks.parse([name, *rest]).action is getattr(tasks, name)


@pytest.mark.parametrize("line", ["bundle deb portable", "release-check deb:"])
def test_what_follows_a_builder_chooses_among_its_work(tasks: ModuleType, line: str) -> None:
    name, *rest = line.split()
    options = tasks.parse([name, *rest])
    assert options.action is getattr(tasks, name.replace("-", "_"))
    assert rest in (getattr(options, "kinds", None), getattr(options, "checks", None))


def test_what_follows_test_goes_to_pytest(tasks: ModuleType) -> None:
    assert tasks.parse(["test", "tests/text", "-k", "clean"]).rest == ["tests/text", "-k", "clean"]
    assert tasks.parse(["test", "-x"]).rest == ["-x"]


@pytest.mark.parametrize("line", ["rum", "setup --fast", "check everything", ""])
def test_a_wrong_line_is_wrong_usage(tasks: ModuleType, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        tasks.parse(line.split())
    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_what_the_user_can_mend_is_one_sentence(tmp_path: Path) -> None:
    script = tmp_path / "packaging" / SCRIPT.name
    script.parent.mkdir()
    shutil.copy(SCRIPT, script)
    done = subprocess.run([sys.executable, script, "setup"], check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [f"{tmp_path / 'pyproject.toml'}: No such file or directory"]
