"""The choice of a language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from app.ui.languages import LANGUAGES, current_language, install_language, system_language


@pytest.fixture
def english_again(qtbot: QtBot) -> Iterator[None]:
    yield
    install_language("en")


def test_english_is_what_stands_in_the_source(english_again: None) -> None:
    install_language("en")
    assert current_language() == "en"
    assert QCoreApplication.translate("commands", "Undo") == "Undo"


def test_chinese_is_put_in_force_and_taken_back(english_again: None) -> None:
    install_language("zh_CN")
    assert current_language() == "zh_CN"
    assert QCoreApplication.translate("commands", "Undo") == "撤销"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    assert QCoreApplication.translate("QAbstractFileIconProvider", "Folder", "All other platforms") == "文件夹"
    install_language("en")
    assert QCoreApplication.translate("commands", "Undo") == "Undo"


def test_no_choice_means_the_system(english_again: None) -> None:
    assert system_language() in LANGUAGES
    install_language("")
    assert current_language() in LANGUAGES
