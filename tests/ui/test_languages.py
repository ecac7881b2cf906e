"""The choice of a language."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.commands.registry import show_key
from app.ui.languages import LANGUAGES, current_language, install_language, system_language
from tests.ui.desk_stage import make_library, open_desk

TAGS = re.compile("<[^>]*>")
LATIN = re.compile("[A-Za-z]{3,}")
KEPT_LATIN = {"AND", "NOT", "Alt", "Ctrl", "Esc", "Enter", "Delete", "Shift", "English", "UTF", "Wikidata"}
"""Names of keys and of things that have no other name."""


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
    assert show_key("Alt+Up") == "Alt+↑"
    assert QCoreApplication.translate("QAbstractFileIconProvider", "Folder", "All other platforms") == "文件夹"
    install_language("en")
    assert QCoreApplication.translate("commands", "Undo") == "Undo"


def test_numbers_and_dates_follow_the_language(english_again: None) -> None:
    install_language("zh_CN")
    assert QLocale().language() == QLocale.Language.Chinese
    install_language("en")
    assert QLocale().language() == (QLocale.system() if system_language() == "en" else QLocale("en")).language()


def test_no_choice_means_the_system(english_again: None) -> None:
    assert system_language() in LANGUAGES
    install_language("")
    assert current_language() in LANGUAGES


def words_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.accessibleName(), widget.toolTip(), *(action.text() for action in widget.actions()))
    if isinstance(widget, QLabel | QAbstractButton):
        yield TAGS.sub("", widget.text())
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()


def test_the_window_in_chinese_leaves_no_english(qtbot: QtBot, tmp_path: Path, english_again: None) -> None:
    library = make_library(tmp_path / "small.jiaoyang")
    with open_desk(qtbot, tmp_path, library, "zh_CN") as desktop:
        shown = {words for widget in (desktop.desk, *desktop.desk.findChildren(QWidget)) for words in words_of(widget)}
    assert {"原文", "校样", "核定本篇", "撤销"} <= shown
    assert {words for words in shown if set(LATIN.findall(words)) - KEPT_LATIN} == set()


def test_what_is_counted_has_a_form_for_one(qtbot: QtBot, english_again: None) -> None:
    def count(number: int) -> str:
        return QCoreApplication.translate("PanelWords", "Replace at {count} places", "", number)

    install_language("en")
    assert [count(number) for number in (0, 1, 2)] == [
        "Replace at {count} places",
        "Replace at {count} place",
        "Replace at {count} places",
    ]
    install_language("zh_CN")
    assert count(1) == count(2) == "替换 {count} 处"
