"""Marks that come in pairs: quotation marks, title marks and brackets, over the paragraphs of an article.

Knows that a quotation of several paragraphs opens with each and closes with the last, and that a list is numbered with
a closing bracket alone. Refuses to judge which of two nested quotation marks is the right one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.checks.finding import Replacement, Spot
from app.text.model import Article, Block, Role

PAIRS = {
    pair[0]: pair[1] for pair in ("“”", "‘’", "《》", "〈〉", "（）", "()", "【】", "〔〕", "「」", "『』", "［］")
}
CLOSERS = {closer: opener for opener, closer in PAIRS.items()}
QUOTES = frozenset("“‘「『")
BRACKETS = frozenset("(（")
_MARK = re.compile("[" + re.escape("".join((*PAIRS, *CLOSERS))) + "]")
_NUMBER = re.compile(r"(?:^|[。；：，、！？\s“—])(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z①-⑳])$")
DEEPEST = 8
"""No text nests marks deeper."""
FURTHEST = 3
"""A quotation is hardly open over more paragraphs that have no such mark."""
REACH = 200
"""A mark that was set the wrong way round has its partner within so many characters."""
RUNNING_ROLES = frozenset({Role.BODY, Role.LEAD})


@dataclass(frozen=True, slots=True)
class Open:
    """An opening mark that nothing has closed yet."""

    block: Block
    clean_offset: int
    mark: str


def find_unbalanced(article: Article) -> Iterator[Spot]:
    """Marks without their partner; a quotation may run on into the paragraphs that follow."""
    running = [block for block in article.blocks if block.role in RUNNING_ROLES]
    yield from find_in_text(running)
    for block in article.blocks:
        if block.role not in RUNNING_ROLES:
            left, lonely = pair_marks(block, [])
            yield from map(spot_opener, left)
            yield from (spot_closer(block, offset) for offset in lonely)


def find_in_text(running: Sequence[Block]) -> Iterator[Spot]:
    carried: list[Open] = []
    for index, block in enumerate(running):
        left, lonely = pair_marks(block, carried)
        yield from (spot_closer(block, offset) for offset in lonely)
        following = running[index + 1 : index + 1 + FURTHEST]
        first_marks = {kind: first_mark(following, kind) for kind in {item.mark for item in left} & QUOTES}
        carried = [item for item in left if goes_on(item, following, first_marks)]
        yield from (spot_opener(item) for item in left if not goes_on(item, following, first_marks))


def pair_marks(block: Block, carried: Sequence[Open]) -> tuple[list[Open], list[int]]:
    """What stays open at the end of the block, and the closing marks that close nothing."""
    stack = list(carried)
    if carried and block.text.startswith(carried[-1].mark):
        stack.pop()
    lonely: list[int] = []
    for match in _MARK.finditer(block.text):
        mark, offset = match.group(), match.start()
        if mark in PAIRS:
            stack.append(Open(block, offset, mark))
        elif stack and is_pair(stack[-1].mark, mark):
            stack.pop()
        elif not (is_apostrophe(block.text, offset) or is_numbering(block.text, offset) or close_deeper(stack, mark)):
            lonely.append(offset)
    return stack, lonely


def is_pair(opener: str, closer: str) -> bool:
    return PAIRS[opener] == closer or (opener in BRACKETS and CLOSERS[closer] in BRACKETS)


def close_deeper(stack: list[Open], closer: str) -> bool:
    """Takes the nearest fitting opening mark out of the stack, when there is one; those above it stay open."""
    for index in range(len(stack) - 1, max(-1, len(stack) - 1 - DEEPEST), -1):
        if is_pair(stack[index].mark, closer):
            del stack[index]
            return True
    return False


def is_apostrophe(text: str, offset: int) -> bool:
    """That of don’t, or of ’97."""
    before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
    return text[offset] == "’" and (after.isdecimal() or (before.isascii() and before.isalpha()))


def is_numbering(text: str, offset: int) -> bool:
    """1） … 2） … , which opens nothing."""
    return text[offset] in "）)" and bool(_NUMBER.search(text[max(0, offset - 5) : offset]))


def first_mark(blocks: Iterable[Block], opener: str) -> str:
    """The first mark of this pair in the paragraphs."""
    pair = re.compile(f"[{opener}{PAIRS[opener]}]")
    return next((match.group() for block in blocks if (match := pair.search(block.text))), "")


def goes_on(item: Open, following: Sequence[Block], first_marks: Mapping[str, str]) -> bool:
    """Whether a quotation that is open at a paragraph's end goes on: the next opens it again, or one closes it."""
    if item.mark not in QUOTES or not following:
        return False
    return following[0].text.startswith(item.mark) or first_marks[item.mark] == PAIRS[item.mark]


def spot_opener(item: Open) -> Spot:
    offset, closer = item.clean_offset, PAIRS[item.mark]
    facts = (("mark", item.mark), ("partner", closer))
    return Spot(item.block, offset, offset + 1, facts, turn_opener(item))


def turn_opener(item: Open) -> Replacement | None:
    """“甲“ or 《甲《: the second was meant to close."""
    window = item.block.text[max(0, item.clean_offset - REACH) : item.clean_offset]
    before = [mark for mark in _MARK.findall(window) if mark in same_kind(item.mark)]
    if item.mark in "“‘《" and before and before[-1] == item.mark and len(before) % 2:
        return Replacement(item.block.id, item.clean_offset, item.clean_offset + 1, PAIRS[item.mark])
    return None


def spot_closer(block: Block, offset: int) -> Spot:
    mark = block.text[offset]
    facts = (("mark", mark), ("partner", CLOSERS[mark]))
    return Spot(block, offset, offset + 1, facts, turn_closer(block, offset))


def turn_closer(block: Block, offset: int) -> Replacement | None:
    """”甲”: the first was meant to open."""
    mark = block.text[offset]
    window = block.text[offset + 1 : offset + 1 + REACH]
    after = next((other for other in _MARK.findall(window) if other in same_kind(mark)), "")
    return Replacement(block.id, offset, offset + 1, CLOSERS[mark]) if mark in "”’》" and after == mark else None


def same_kind(mark: str) -> tuple[str, str]:
    opener = CLOSERS.get(mark, mark)
    return opener, PAIRS[opener]
