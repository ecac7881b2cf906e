"""下转 and 上接: an article that goes on elsewhere needs the piece that says whence it comes.

Refuses to look into other issues: where a file is one page of several, the partner may stand in another.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.checks.finding import Spot
from app.text.model import Article, Block

_JUMP = re.compile(
    r"[（(【▼▲]?\s*(?P<verb>下转|上接|紧接)\s*第?\s*(?P<page>[A-Za-z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版\s*[）)】]?"
)
_NUMERALS = {numeral: str(number) for number, numeral in enumerate("一二三四五六七八九十", 1)}
IS_FORWARD = {"下转": True, "上接": False, "紧接": False}


@dataclass(frozen=True, slots=True)
class Jump:
    block: Block
    clean_start: int
    clean_end: int
    is_forward: bool
    page: str


def gather_jumps(article: Article) -> tuple[Jump, ...]:
    return tuple(
        Jump(block, *match.span(), IS_FORWARD[match["verb"]], _NUMERALS.get(match["page"], match["page"].upper()))
        for block in article.blocks
        for match in _JUMP.finditer(block.text)
    )


def compare_jumps(articles: Sequence[Article], gathered: Mapping[int, tuple[Jump, ...]]) -> Iterator[tuple[int, Spot]]:
    """The jumps that are left when each 下转 took the next 上接 of another article for its partner."""
    jumps = [(article.id, jump) for article in articles for jump in gathered[article.id]]
    back = [(article_id, jump) for article_id, jump in jumps if not jump.is_forward]
    lonely: list[tuple[int, Jump]] = []
    for article_id, jump in jumps:
        if not jump.is_forward:
            continue
        partner = next((item for item in back if item[0] != article_id), None)
        if partner is None:
            lonely.append((article_id, jump))
        else:
            back.remove(partner)
    for article_id, jump in (*lonely, *back):
        verb = "forward" if jump.is_forward else "back"
        facts = (("direction", verb), ("page", jump.page))
        yield article_id, Spot(jump.block, jump.clean_start, jump.clean_end, facts)
