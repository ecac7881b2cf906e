"""A change of the text in the editor's words: what was there, what is there, and who or which rule did it.

Refuses to look for changes, and to draw.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.ui.changes.runs import Maker, find_makers
from app.ui.changes.text import ChangeKind, TextChange
from app.ui.commands.command import QT_TRANSLATE_NOOP
from app.ui.face.glyphs import show_clean

if TYPE_CHECKING:
    from app.workspace import Editor

RULES = {
    "justification-spaces": QT_TRANSLATE_NOOP("ChangeWords", "spaces that only spread the line"),
    "join-lines": QT_TRANSLATE_NOOP("ChangeWords", "lines of one paragraph are joined"),
    "width": QT_TRANSLATE_NOOP("ChangeWords", "full width among Chinese"),
    "radicals": QT_TRANSLATE_NOOP("ChangeWords", "a character for the radical that looks like it"),
}
SHORT_RULES = {
    "justification-spaces": QT_TRANSLATE_NOOP("ChangeWords", "Spread spaces"),
    "join-lines": QT_TRANSLATE_NOOP("ChangeWords", "Joined lines"),
    "width": QT_TRANSLATE_NOOP("ChangeWords", "Full width"),
    "radicals": QT_TRANSLATE_NOOP("ChangeWords", "Radicals"),
}
LONGEST = 18
SPACES = {" ": "␣", "\u3000": "□", "\t": "⇥", "\u00a0": "␣"}


def show(text: str) -> str:
    """White space is made visible."""
    shown = "".join(SPACES.get(character, character) for character in text)
    return show_clean(shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}…")


def describe_change(change: TextChange, raw: str, clean: str, editor: "Editor | None" = None) -> str:
    """`clean` is the text of its block."""
    was, now = show(raw[change.raw_start : change.raw_end]), show(clean[change.clean_start : change.clean_end])
    match change.kind:
        case ChangeKind.RULE:
            words = QCoreApplication.translate("ChangeWords", "“{now}” for “{was}”: {rule}")
            rule = QCoreApplication.translate("ChangeWords", RULES.get(change.rule, change.rule))
            return words.format(now=now, was=was, rule=rule)
        case ChangeKind.REMOVED:
            words = QCoreApplication.translate("ChangeWords", "“{was}” was taken out: {rule}")
            rule = QCoreApplication.translate("ChangeWords", RULES["justification-spaces"])
            return words.format(was=was, rule=rule)
        case ChangeKind.DELETED:
            who = tell_maker(change, raw, editor)
            words = QCoreApplication.translate("ChangeWords", "“{was}” was taken out{who}")
            return words.format(was=was, who=who or QCoreApplication.translate("ChangeWords", " by hand"))
    who = tell_maker(change, raw, editor)
    if was:
        words = QCoreApplication.translate("ChangeWords", "“{now}” was typed for “{was}”{who}")
        return words.format(now=now, was=was, who=who)
    return QCoreApplication.translate("ChangeWords", "“{now}” was typed{who}").format(now=now, who=who)


def name_maker(maker: Maker) -> str:
    """A rule in a word or two, else the person."""
    if maker.rule:
        return QCoreApplication.translate("ChangeWords", SHORT_RULES.get(maker.rule, maker.rule))
    return maker.user or QCoreApplication.translate("ChangeWords", "By hand")


def tell_maker(change: TextChange, raw: str, editor: "Editor | None") -> str:
    """By whom and when, from the log; empty where it is not known."""
    entry = find_makers([change], raw, editor.entries if editor else ()).get(change)
    if entry is None:
        return ""
    moment = datetime.fromisoformat(entry.at).astimezone().strftime("%Y-%m-%d %H:%M")
    return QCoreApplication.translate("ChangeWords", " by {user}, {moment}").format(user=entry.user, moment=moment)
