"""The language follows the locale, and every word of the command line has its Chinese."""

import ast
import string
from pathlib import Path

import pytest

from app.cli.translation import COMMANDS, SENTENCES, is_chinese, load_translations, look_up, noted, phrase

COMMAND_LINE = Path(__file__).resolve().parents[2] / "app" / "cli"


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"LANG": "zh_CN.UTF-8"}, True),
        ({"LANG": "zh_TW"}, True),
        ({"LANG": "en_GB.UTF-8"}, False),
        ({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, False),
        ({"LC_ALL": "", "LC_MESSAGES": "zh_CN", "LANG": "en_GB"}, True),
    ],
)
def test_locale_chooses_the_language(
    variables: dict[str, str], expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, variables.get(name, ""))
    assert is_chinese() is expected


def test_words_without_translation_stay_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN")
    assert look_up(COMMANDS, "no such words") == "no such words"
    assert phrase("Title") == "标题"
    assert noted("Title") == "Title"


def words_of_commands() -> set[str]:
    return {
        node.args[0].value
        for path in COMMAND_LINE.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("phrase", "noted")
        if isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)
    }


def fields_of(template: str) -> set[str | None]:
    return {field for _, field, _, _ in string.Formatter().parse(template)} - {None}


def test_every_word_of_the_commands_has_its_chinese() -> None:
    translations = load_translations()
    assert [word for word in words_of_commands() if (COMMANDS, word) not in translations] == []


def test_chinese_has_the_facts_of_the_english() -> None:
    """The window's too. That no sentence is without Chinese is told by the check of the translations."""
    translations = load_translations()
    assert [key for key, words in translations.items() if fields_of(key[1]) != fields_of(words)] == []
    assert {COMMANDS, SENTENCES, "commands"} <= {context for context, _ in translations}
