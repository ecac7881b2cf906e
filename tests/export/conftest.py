"""An issue of two articles with everything that a format must carry, and the comparison with golden files."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.export.formats import FORMATS
from app.export.portion import Portion
from app.text.model import (
    Article,
    Block,
    Doubt,
    DoubtKind,
    Issue,
    LeftOut,
    LeftOutReason,
    Piece,
    Role,
    Source,
    Span,
    Status,
    Tag,
)

RAW = """柳河新区
老桥换新颜
——柳河新区修桥记
本 报讯（记者 周晓禾）12 月 3 日,老桥通车。
“走了三十年，
今天最稳当。”居民何大爷说。
=桥,一座
许可 摄
第2版
"""


def make_block(number: int, role: Role, raw_text: str, text: str = "") -> Block:
    start = RAW.index(raw_text)
    text = text or raw_text
    pieces = (Piece(0, start, len(text)),) if text == raw_text else ()
    return Block(number, role, (Span(start, start + len(raw_text)),), text, pieces)


@pytest.fixture
def issue() -> Issue:
    first = Article(
        id=1,
        blocks=(
            make_block(2, Role.KICKER, "柳河新区"),
            make_block(3, Role.TITLE, "老桥换新颜"),
            make_block(4, Role.SUBTITLE, "——柳河新区修桥记"),
            make_block(
                5,
                Role.BODY,
                "本 报讯（记者 周晓禾）12 月 3 日,老桥通车。",
                "本报讯（记者 周晓禾）12月3日，老桥通车。",
            ),
            make_block(
                6, Role.BODY, "“走了三十年，\n今天最稳当。”居民何大爷说。", "“走了三十年，今天最稳当。”居民何大爷说。"
            ),
        ),
        section="一周要闻",
        authors=("周晓禾",),
        date="2021-12-03",
        status=Status.APPROVED,
        tags=(Tag("桥梁", "keyword"), Tag("柳河新区", "place")),
        note='查对 "三十年"',
    )
    second = Article(
        id=7,
        blocks=(make_block(8, Role.CAPTION, "=桥,一座"), make_block(9, Role.CREDIT, "许可 摄")),
        authors=("许可",),
    )
    folio = RAW.index("第2版")
    return Issue(
        raw=RAW,
        source=Source("liuhe-2021-12-03-02.txt", "ab" * 32, "gb18030"),
        newspaper="柳河新报",
        date="2021-12-03",
        page="2",
        articles=(first, second),
        left_out=(LeftOut(Span(folio, folio + 3), LeftOutReason.FURNITURE),),
        doubts=(Doubt(10, DoubtKind.ROLE, RAW.index("=桥"), 0.61, "no_sentence", "role:subhead", 0.3),),
        next_id=11,
    )


@pytest.fixture
def portion(issue: Issue) -> Portion:
    return Portion(issue, issue.articles, 4)


@pytest.fixture
def written(portion: Portion) -> Callable[[str], bytes]:
    """The bytes of the issue in a format."""

    def write(format_id: str) -> bytes:
        row = FORMATS[format_id]
        return "".join(row.write((portion,))).encode(row.encoding)

    return write


@pytest.fixture(scope="session")
def golden() -> Path:
    return Path(__file__).parent / "golden"
