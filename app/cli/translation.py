"""The words of the command line in the user's language: Chinese where the locale says so, else English as written.

Owns the choice of the language and the reading of Qt's translation file, which both skins share. Refuses Qt itself.
"""

import locale
import os
from functools import cache
from xml.etree import ElementTree

from app.paths import resources

LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
COMMANDS = "cli"
SENTENCES = "wording"
ONE_FORM = "translation/numerusform"
"""Of what is counted: Chinese has one form for all numbers."""


def phrase(words: str) -> str:
    """The words, which stand in the source as a literal, in the user's language."""
    return look_up(COMMANDS, words)


def noted(words: str) -> str:
    """Marks words for translation that are looked up later."""
    return words


def shared_sentence(template: str) -> str:
    """A template of `app.wording` in the user's language."""
    return look_up(SENTENCES, template)


def look_up(context: str, words: str) -> str:
    return load_translations().get((context, words), words) if is_chinese() else words


def is_chinese() -> bool:
    named = next((value for name in LOCALE_VARIABLES if (value := os.environ.get(name, ""))), "")
    name = named or locale.getlocale()[0] or ""
    return name.lower().startswith(("zh", "chinese"))


@cache
def load_translations() -> dict[tuple[str, str], str]:
    """By context and source. Empty where the file is not there: English is better than nothing."""
    path = resources() / "translations" / "jiaoyang_zh_CN.ts"
    try:
        root = ElementTree.parse(path).getroot()
    except (OSError, ElementTree.ParseError):
        return {}
    return {
        (context.findtext("name", ""), message.findtext("source", "")): translation
        for context in root.iter("context")
        for message in context.iter("message")
        if (translation := words_of(message))
    }


def words_of(message: ElementTree.Element) -> str:
    """As they stand, line ends and all; of what is counted, the one form that Chinese has."""
    words = message.findtext("translation", "")
    return words if words.strip() else message.findtext(ONE_FORM, "")
