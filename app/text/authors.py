"""Who wrote an article: plain names out of its byline, its dateline and its closing signature.

Owns the forms in which a Chinese newspaper names its authors. Refuses roles: it is told which block is a byline.
"""

import re
from collections.abc import Iterable, Sequence

from app.text.model import Block, Role
from app.text.names import split_names

_PAPER = (
    r"(?:新华社|新华网|人民网|中新社|中新网|本报|本刊|本网|"
    r"[\u4e00-\u9fff]{2,6}(?:日报|晚报|晨报|时报|早报|都市报|商报|报社))"
)
_TITLE = (
    rf"(?:{_PAPER}?\s*(?:驻[\u4e00-\u9fff]{{1,8}}?|赴[\u4e00-\u9fff]{{1,8}}?|特约|特派|见习|实习|全媒体|融媒体|首席|资深|摄影)*"
    r"(?:记\s*者|通\s*讯\s*员|评\s*论\s*员|摄\s*影|撰\s*文|作\s*者|编\s*译|整\s*理|采\s*写|实习生)\s*[:：/／]?"
    r"|(?:文图|图文|文|图)\s*[:：/／]|(?:文[/／]图|图[/／]文))"
)
_TITLES = re.compile(_TITLE)
_NOT_NAMES = re.compile(rf"{_PAPER}|报道|摄影|资料|图片|综合|来源|转载|供稿|整理|电$|讯$|\d")
_HEAD = re.compile(
    r"^(?P<lead>[^。，；！？]{0,40}?(?:讯|电|消息|报道))?\s*[（(](?P<inside>[^（）()]{2,90})[）)]|"
    r"^(?P<plain>[^。，；！？（(]{0,24}?(?:讯|电))\s*(?P<names>记\s*者[^。，；！？（）()]{2,40}?)(?:报道|[:：])"
)
_REPORTER = re.compile(r"记\s*者|通\s*讯\s*员")
_SEPARATORS = re.compile(r"[、，,;；/／|\s\u3000]+")
_NAME = re.compile(r"^[\u3400-\u9fff·]{2,12}$")
_SHORT_NAME = re.compile(r"^[\u3400-\u9fff]$")


def read_names(text: str, known: frozenset[str] = frozenset()) -> list[str]:
    """The names in a text that holds only names, titles and marks between them; `known` were met before."""
    names: list[str] = []
    for run in _TITLES.split(text):
        if run is None:
            continue
        tokens = join_short([token for token in _SEPARATORS.split(run) if token])
        for token in tokens:
            plain = token.strip("（）()【】[]《》“”·:：.。")
            if _NAME.match(plain) and not _NOT_NAMES.search(plain):
                names.extend([plain] if "·" in plain else split_names(plain, known))
    return names


def join_short(tokens: Sequence[str]) -> list[str]:
    """Single characters, which justification parted, put together again: 李 明 is one name."""
    joined: list[str] = []
    open_name = False
    for token in tokens:
        is_short = bool(_SHORT_NAME.match(token))
        if is_short and open_name:
            joined[-1] += token
        else:
            joined.append(token)
        open_name = is_short and len(joined[-1]) < 3
    return joined


def names_at_head(text: str, known: frozenset[str] = frozenset()) -> list[str]:
    """The reporters named where a report begins: 本报讯（记者 张三）, 新华社北京12月3日电（记者 李四）.

    Those of a report taken over from an agency (据新华社…) are not the authors.
    """
    match = _HEAD.match(text[:160])
    if match is None:
        return []
    inside = match["inside"] or match["names"]
    is_own = match["lead"] or _REPORTER.search(inside)
    return read_names(inside, known) if is_own and not text.startswith("据") else []


def names_in_credit(text: str, known: frozenset[str] = frozenset()) -> list[str]:
    stripped = re.sub(r"(?:摄影报道|摄影|摄|供图|制图|发|/图)[）)]?\s*$", "", text)
    return [] if "资料" in text else read_names(stripped, known)


def find_authors(blocks: Iterable[Block], known: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Plain names in the order given, each once; of a piece that is only a picture, its photographer's."""
    blocks = tuple(blocks)
    names: list[str] = []
    is_first = True
    for block in blocks:
        if block.role is Role.BYLINE:
            names.extend(read_names(block.text, known))
        elif block.role in {Role.BODY, Role.LEAD} and is_first:
            names.extend(names_at_head(block.text, known))
            is_first = False
    if all(block.role in {Role.CAPTION, Role.CREDIT} for block in blocks):
        for block in blocks:
            if block.role is Role.CREDIT:
                names.extend(names_in_credit(block.text, known))
    return tuple(dict.fromkeys(names))
