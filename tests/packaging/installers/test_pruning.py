"""What the bundle leaves out."""

from importlib import import_module

import pytest


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("PySide6/Qt/lib/libQt6Svg.so.6", True),
        ("PySide6/Qt/lib/libQt6Qml.so.6", False),
        ("PySide6/Qt/lib/libQt6Network.so.6", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", True),
        ("PySide6/Qt/plugins/imageformats/libqpdf.so", False),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6\\translations\\qt_zh_CN.qm", True),
        ("jieba/dict.txt", True),
        ("jieba/lac_small/model_baseline/fc.b", False),
        ("resources/sample/page.txt", True),
        ("migrations/versions/0001_first_tables.py", True),
    ],
)
def test_what_the_program_uses_is_kept(place: str, expected: bool) -> None:
    assert import_module("pruning").is_kept(place) is expected


def test_a_library_is_reached_by_what_needs_it() -> None:
    needs = {"program": ["a"], "a": ["b", "of-the-system"], "b": ["a"], "lonely": ["b"]}
    assert import_module("pruning").reached(needs, ["program"]) == {"program", "a", "b", "of-the-system"}
