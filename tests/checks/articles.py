"""Articles made of a few words, for the tests of the checks."""

from collections.abc import Callable, Iterable

from app.checks.finding import Replacement, Spot
from app.text.model import TYPED, Article, Block, Piece, Role

LONG = "昨日上午，河西街道的居民在广场上种下了三十棵香樟树，大家都说这是好事。"


def make_block(text: str, role: Role = Role.BODY, number: int = 1) -> Block:
    pieces = (Piece(0, TYPED, len(text), seq=1),) if text else ()
    return Block(number, role, (), text, pieces)


def make_article(*parts: str | tuple[Role, str], number: int = 100, authors: tuple[str, ...] = ()) -> Article:
    """Plain texts are paragraphs. The blocks are numbered on from the article's number."""
    blocks = []
    for index, part in enumerate(parts, number + 1):
        role, text = (Role.BODY, part) if isinstance(part, str) else part
        blocks.append(make_block(text, role, index))
    return Article(number, tuple(blocks), authors=authors)


def flagged(spots: Iterable[Spot]) -> list[str]:
    """The flagged texts."""
    return [spot.block.text[spot.clean_start : spot.clean_end] for spot in spots]


def mend(find: Callable[[Block], Iterable[Spot]], text: str) -> str:
    """The text with every replacement made that a check of blocks proposes."""
    fixes = [spot.fix for spot in find(make_block(text))]
    replacements = [fix for fix in fixes if isinstance(fix, Replacement)]
    for fix in sorted(replacements, key=lambda fix: -fix.clean_start):
        text = text[: fix.clean_start] + fix.text + text[fix.clean_end :]
    return text
