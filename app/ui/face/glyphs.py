"""Text as a Qt document can hold it: every character that Qt would swallow or break a line at gets a stand-in.

Owns the stand-ins, each one UTF-16 unit for one, so that positions stay what they are. Refuses everything else: the
text itself is never taken from a widget.
"""

import re

ZERO_WIDTH_SPACE = "\u200b"
LINE_SYMBOL = "\u2424"
REPLACEMENT = "\ufffd"
_SWALLOWED = re.compile(r"\r\n|[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0\ufdd1\ufffc]")
_HIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0\ufdd1\ufffc]")
_CONTROL_PICTURES = 0x2400
_DELETE_PICTURE = "\u2421"


def show_raw(text: str) -> str:
    """Raw text of the same length; only a line feed ends a line. The return before a line feed is not seen."""
    if not _HIDDEN.search(text):
        return text
    return _SWALLOWED.sub(lambda match: match.group() if match.group() == "\n" else stand_in(match.group()), text)


def show_clean(text: str) -> str:
    """A block's clean text, of the same length, without anything that could end a line."""
    return _SWALLOWED.sub(lambda match: "".join(map(stand_in, match.group())), text)


def stand_in(hidden: str) -> str:
    if hidden == "\r\n":
        return f"{ZERO_WIDTH_SPACE}\n"
    if hidden in "\u2028\u2029":
        return LINE_SYMBOL
    if hidden < " ":
        return chr(_CONTROL_PICTURES + ord(hidden))
    return _DELETE_PICTURE if hidden == "\x7f" else REPLACEMENT
