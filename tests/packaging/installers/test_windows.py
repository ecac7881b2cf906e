"""What goes into the Windows set-up."""

import struct
from importlib import import_module
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Qt6Core.dll", True),
        ("QtWidgets.pyd", True),
        ("Qt6Quick.dll", False),
        ("QtNetwork.pyd", False),
        ("opengl32sw.dll", False),
        ("pyside6qml.abi3.dll", False),
        ("pyside6.abi3.dll", True),
        ("__init__.py", True),
        ("QtCore.pyi", False),
        ("lrelease.exe", False),
    ],
)
def test_what_the_program_uses_of_qt_is_kept(name: str, expected: bool) -> None:
    assert import_module("windows").is_kept(Path(name)) is expected


def test_the_icon_file_holds_every_size_where_it_says(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows = import_module("windows")
    monkeypatch.setattr(windows, "STAGE", tmp_path)
    windows.write_ico(tmp_path / "jiaoyang.ico")
    data = (tmp_path / "jiaoyang.ico").read_bytes()
    _, kind, count = struct.unpack_from("<HHH", data)
    assert (kind, count) == (1, len(windows.ICON_SIZES) - 1)
    for number in range(count):
        width, *_, length, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        picture = data[offset : offset + length]
        assert picture.startswith(b"\x89PNG")
        assert struct.unpack_from(">I", picture, 16)[0] == (width or 256)


def test_the_program_is_taken_without_what_python_left_there(tmp_path: Path) -> None:
    import_module("windows").place_program(tmp_path / "application")
    assert (tmp_path / "application" / "app" / "__main__.py").is_file()
    assert not list(tmp_path.rglob("__pycache__"))
