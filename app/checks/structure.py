"""What makes an article whole: title and text, sentences that begin and end, one byline, no credit in the text.

Refuses to look beyond one article.
"""

import re
from collections.abc import Iterator, Sequence

from app.checks.finding import Cut, Parting, Spot
from app.text.model import Article, Block, Role
from app.text.names import SURNAMES

TEXT_ROLES = frozenset({Role.BODY, Role.LEAD})
SHORT = 24
"""So many characters of a block stand for the whole of it."""
SHORTEST_BODY = 30
"""A body of fewer characters needs no title: a line of a list, a correction."""

_BAD_START = re.compile(r"^(?:[，。、；：！？）》”’〉】]|\.(?!\d)|的(?!确|士|哥|姐|卢)|们(?!我)|[了着](?=[，。]))")
_GOOD_END = re.compile(
    r"(?:[。！？…”’）》」』】：；—～~!?).:\"']|下转第?[A-Za-z]?[0-9一二三四五六七八九十]{1,3}版(?:·\w{1,8})?)\s*$"
)
_BAD_END = re.compile(r"[，、“‘《（]$")
_LATIN_END = re.compile(r"[A-Za-z0-9%℃/]$")
_FIGURE_END = re.compile(r"[0-9]$")
_FIGURE_GOES_ON = re.compile(r"[0-9.%％‰年月日时分秒元角名个人户家件吨公米平亩辆台套次条斤克倍岁万亿千百多余]")
LONGEST_LINE = 60
"""A line of a list or of a verse has hardly more characters."""
_DATELINE = re.compile(
    r"本报讯\s*[（(]?\s*(?:记\s*者|通\s*讯\s*员|特约|见习|实习|全媒体|融媒体)|^本报讯(?![\u4e00-\u9fff])|"
    r"据?(?P<place>(?:新华社|中新社|中新网|本报)[\u4e00-\u9fff]{1,12})\d{1,2}(?:月\d{1,2})?日(?:专)?[电讯]"
)
_CREDIT = re.compile(
    r"(?:[（(]\s*)?(?:(?:(?:本报|新华社)?(?:记\s*者|通\s*讯\s*员)\s*[\u4e00-\u9fff]{1,5}"
    r"|(?P<name>[\u4e00-\u9fff]{1,2}\s?[\u4e00-\u9fff]{1,2}))\s*摄(?:影报道|影)?"
    r"|新华社发(?:\s*[（(][\u4e00-\u9fff\s]{2,6}摄[)）])?|(?:摄影|图片?)[:：/／]\s*[\u4e00-\u9fff]{2,4}"
    r"|[\u4e00-\u9fff]{2,12}供图|(?:题图)?[图照]片由[\u4e00-\u9fff]{2,16}提供|图片?来?源[:：于]?[\u4e00-\u9fff]{2,10}"
    r"|资料图片?|资料照片|网络图片)(?:[)）])?$"
)
_JUMP = re.compile(r"(?:上接|紧接)第?\s?[A-Za-z]?\w{1,3}版")
_WORD = re.compile(r"\w")
_SENTENCE_END = re.compile(r"[。！？…”）]$")


def find_missing_title(article: Article) -> Iterator[Spot]:
    body = [block for block in article.blocks if block.role in TEXT_ROLES and block.text]
    if body and not article.title and sum(len(block.text) for block in body) >= SHORTEST_BODY:
        yield spot_head(body[0])


def find_missing_body(article: Article) -> Iterator[Spot]:
    """A title that has neither text nor picture under it."""
    texts = (*TEXT_ROLES, Role.CAPTION, Role.CREDIT)
    if article.title and not any(block.role in texts and block.text for block in article.blocks):
        yield spot_head(next(block for block in article.blocks if block.role is Role.TITLE and block.text))


def spot_head(block: Block) -> Spot:
    return Spot(block, 0, min(SHORT, len(block.text)))


def find_bad_starts(article: Article) -> Iterator[Spot]:
    """A paragraph that begins with what can only go on with a sentence."""
    for block in article.blocks:
        if block.role in TEXT_ROLES and (match := _BAD_START.match(block.text)):
            yield Spot(block, *match.span(), facts=(("text", block.text[:SHORT]),))


def find_bad_ends(article: Article) -> Iterator[Spot]:
    """A paragraph that ends in a comma or in an opening mark."""
    for block in article.blocks:
        if block.role in TEXT_ROLES and (match := _BAD_END.search(block.text)):
            yield Spot(block, *match.span(), facts=(("text", block.text[-SHORT:]),))


def find_open_ends(article: Article) -> Iterator[Spot]:
    """A paragraph of some length that ends without any mark, and is no line of a list or a verse, nor a credit."""
    blocks = [block for block in article.blocks if block.role in TEXT_ROLES and block.text]
    for index, block in enumerate(blocks):
        neighbours = (blocks[index - 1 : index] if index else []) + blocks[index + 1 : index + 2]
        if len(block.text) < SHORT or _GOOD_END.search(block.text) or _BAD_END.search(block.text):
            continue
        if _CREDIT.search(block.text) or (_LATIN_END.search(block.text) and not is_cut_figure(blocks, index)):
            continue
        if len(block.text) <= LONGEST_LINE and any(not _GOOD_END.search(other.text) for other in neighbours):
            continue
        yield Spot(block, len(block.text) - 1, len(block.text), facts=(("text", block.text[-SHORT:]),))


def is_cut_figure(blocks: Sequence[Block], index: int) -> bool:
    """约7500 | 万人: the next paragraph goes on with a figure, or with what is counted."""
    following = blocks[index + 1].text if index + 1 < len(blocks) else ""
    return bool(_FIGURE_END.search(blocks[index].text) and _FIGURE_GOES_ON.match(following))


def find_second_bylines(article: Article) -> Iterator[Spot]:
    """本报讯（记者 …） or an agency's dateline where the text has begun already: two articles in one.

    Not one from the place of an earlier one: that is the same reporter going on.
    """
    datelines: set[str] = set()
    has_begun = False
    for block in article.blocks:
        if block.role is not Role.BODY:
            continue
        for match in _DATELINE.finditer(block.text):
            start, end = match.span()
            is_first = not has_begun and not _WORD.search(_JUMP.sub("", block.text[:start]))
            is_at_start = start == 0 or block.text[start - 1] in "。！？”）"
            if is_at_start and not is_first and match["place"] not in datelines:
                yield Spot(block, start, end, fix=Parting(block.id, start))
            datelines.update(place for place in (match["place"],) if place)
        has_begun = has_begun or bool(block.text)


def find_credits(article: Article) -> Iterator[Spot]:
    """A photographer or a source of pictures at the end of a paragraph."""
    for block in article.blocks:
        match = _CREDIT.search(block.text, max(0, len(block.text) - SHORT)) if block.role in TEXT_ROLES else None
        if match is None or (match["name"] and match["name"][0] not in SURNAMES):
            continue
        start = match.start()
        if start == 0 or _SENTENCE_END.search(block.text[:start].rstrip()):
            yield Spot(block, *match.span(), fix=Cut(block.id, start, Role.CREDIT))
