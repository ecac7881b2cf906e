"""A small issue made by hand: every role, every kind of doubt, something left out; and what must hold for any issue."""

from app.editing.editor import begin_issue
from app.store.log import LogEntry
from app.text.cleaning import clean_block
from app.text.model import (
    TYPED,
    Article,
    Block,
    Doubt,
    DoubtKind,
    Issue,
    LeftOut,
    LeftOutReason,
    Reading,
    Role,
    Source,
    Span,
    Tag,
)
from app.text.offsets import join_pieces, span_rank

RAW = """第3版 值班 林舟
本 报讯（记者 周晓禾）12 月 3 日,老桥通
车。
“走了三十年，

今天最稳当。”居民何大爷说。
桥 面 添 彩
三十盏灯照着𠮷祥桥(北段)。
河西走笔
老桥换新颜
——柳河新区修桥记
=桥,一座
许可 摄
一周要闻
夜雨润田
昨夜下了雨。
（魏宣）
"""

FILE_NAME = "柳河新报2021-12-03第3版.txt"


def find_span(text: str) -> Span:
    raw_start = RAW.index(text)
    return Span(raw_start, raw_start + len(text))


def make_block(number: int, role: Role, *texts: str) -> Block:
    """A block of these stretches of the raw text, cleaned."""
    spans = tuple(find_span(text) for text in texts)
    return Block(number, role, spans, *clean_block(RAW, spans, role))


def make_reading() -> Reading:
    bridge = Article(
        id=1,
        blocks=(
            make_block(2, Role.KICKER, "河西走笔"),
            make_block(3, Role.TITLE, "老桥换新颜"),
            make_block(4, Role.SUBTITLE, "——柳河新区修桥记"),
            make_block(5, Role.BODY, "本 报讯（记者 周晓禾）12 月 3 日,老桥通\n车。"),
            make_block(6, Role.BODY, "“走了三十年，", "今天最稳当。”居民何大爷说。"),
            make_block(7, Role.SUBHEAD, "桥 面 添 彩"),
            make_block(8, Role.BODY, "三十盏灯照着𠮷祥桥(北段)。"),
        ),
        authors=("周晓禾",),
        date="2021-12-03",
        tags=(Tag("桥梁", "keyword"),),
    )
    picture = Article(9, (make_block(10, Role.CAPTION, "=桥,一座"), make_block(11, Role.CREDIT, "许可 摄")))
    rain = Article(
        id=12,
        blocks=(
            make_block(13, Role.SECTION, "一周要闻"),
            make_block(14, Role.TITLE, "夜雨润田"),
            make_block(15, Role.LEAD, "昨夜下了雨。"),
            make_block(16, Role.BYLINE, "（魏宣）"),
        ),
        section="一周要闻",
        authors=("魏宣",),
    )
    return Reading((bridge, picture, rain), (LeftOut(find_span("第3版 值班 林舟"), LeftOutReason.FURNITURE),), DOUBTS)


def raw_offset(text: str) -> int:
    return RAW.index(text)


DOUBTS = (
    Doubt(17, DoubtKind.START, raw_offset("“走了"), 0.9, "hanging_quote", "join", 0.1),
    Doubt(18, DoubtKind.START, raw_offset("今天"), 0.7, "blank_line", "split", 0.2),
    Doubt(19, DoubtKind.ROLE, raw_offset("桥 面"), 0.6, "spread", "role:body", 0.3),
    Doubt(20, DoubtKind.ARTICLE, raw_offset("=桥"), 0.5, "picture", f"article:{raw_offset('老桥换新颜')}", 0.4),
    Doubt(21, DoubtKind.ORDER, raw_offset("三十盏"), 0.8, "place", f"after:{raw_offset('“走了')}", 0.1),
    Doubt(22, DoubtKind.TEXT, raw_offset("(北段"), 0.95, "width", "text:(", 0.05),
    Doubt(23, DoubtKind.ARTICLE, raw_offset("（魏宣"), 0.6, "tail", "article:new", 0.4),
)


def begin() -> tuple[Issue, tuple[LogEntry, ...]]:
    """The issue as it is after the first step, and its log."""
    fields = {"newspaper": "柳河新报", "date": "2021-12-03", "page": "3"}
    return begin_issue(RAW, Source(FILE_NAME, "ab" * 32), make_reading(), fields, "引擎")


def make_issue() -> Issue:
    return begin()[0]


def check_issue(issue: Issue) -> None:
    """Asserts what holds for every issue at any time: the ledger, the piece tables, the numbers."""
    check_ledger(issue)
    blocks = [block for article in issue.articles for block in article.blocks]
    for block in blocks:
        check_pieces(issue.raw, block)
        check_entities(block)
    ids = [*(block.id for block in blocks), *(item.id for item in issue.articles), *(item.id for item in issue.doubts)]
    ids += [*(entity.id for block in blocks for entity in block.entities), *(item.id for item in issue.repairs)]
    assert len(ids) == len(set(ids))
    assert max(ids, default=0) < issue.next_id
    assert all(article.blocks for article in issue.articles)
    assert list(issue.left_out) == sorted(issue.left_out, key=lambda item: item.span.raw_start)


def check_ledger(issue: Issue) -> None:
    """Every raw character that is not white space stands in exactly one block, or was left out."""
    spans = [span for article in issue.articles for block in article.blocks for span in block.spans]
    spans += [item.span for item in issue.left_out]
    owners = [0] * len(issue.raw)
    for span in spans:
        assert 0 <= span.raw_start < span.raw_end <= len(issue.raw)
        for offset in range(span.raw_start, span.raw_end):
            owners[offset] += 1
    assert all(count == 1 for count, character in zip(owners, issue.raw, strict=True) if not character.isspace())


def check_pieces(raw: str, block: Block) -> None:
    """The piece table is canonical, lies in the spans in reading order, and tells the truth about each character."""
    assert join_pieces(block.pieces) == block.pieces
    assert sum(piece.length for piece in block.pieces) == len(block.text)
    last_rank = -1
    for piece in block.pieces:
        if piece.raw_start == TYPED:
            assert piece.seq > 0
            continue
        for index in range(piece.length):
            offset = piece.raw_start + index
            assert any(span.raw_start <= offset < span.raw_end for span in block.spans)
            rank = span_rank(block.spans, offset)
            assert rank > last_rank
            last_rank = rank
            assert piece.rule or raw[offset] == block.text[piece.clean_start + index]


def check_entities(block: Block) -> None:
    """Each has text of its own, in the order of the text."""
    clean_end = 0
    for entity in block.entities:
        assert clean_end <= entity.clean_start < entity.clean_end <= len(block.text)
        clean_end = entity.clean_end
