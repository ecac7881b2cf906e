"""Issues of a made-up newspaper with a column title and furniture that only who knows the house can tell."""

from app.text.cleaning import clean_block
from app.text.model import Article, Block, Issue, LeftOut, LeftOutReason, Role, Span, Status

PAGE = """柳河人家 每逢周末与您相见 {number}
灯下闲墨
老桥换新颜
本报记者沐阳春晓
柳河老桥经过{number}个月的修缮重新通车，桥面宽了，灯也亮了，来往的人都停下来看。
“走了三十年，今天最稳当。”家住河西的居民何大爷说，他每天都要从这座桥上走过。

夜雨润田
本报讯 昨夜下了一场透雨，柳河两岸的麦田都湿了，农技员说这场雨来得正是时候。
"""
AUTHORS = ("沐阳", "春晓")


def write_page(number: int) -> str:
    return PAGE.format(number=number)


def approve_page(number: int) -> Issue:
    """As an editor left it: every article approved."""
    raw = write_page(number)
    lines = [line for line in raw.split("\n") if line]

    def block(number: int, role: Role, line: str) -> Block:
        raw_start = raw.index(line)
        spans = (Span(raw_start, raw_start + len(line)),)
        return Block(number, role, spans, *clean_block(raw, spans, role))

    roles = (Role.SECTION, Role.TITLE, Role.BYLINE, Role.BODY, Role.BODY)
    first = tuple(block(at, role, line) for at, (role, line) in enumerate(zip(roles, lines[1:6], strict=True), 2))
    second = (block(8, Role.TITLE, lines[6]), block(9, Role.BODY, lines[7]))
    articles = (
        Article(1, first, section="灯下闲墨", authors=AUTHORS, status=Status.APPROVED),
        Article(7, second, status=Status.APPROVED),
    )
    left_out = (LeftOut(Span(0, len(lines[0])), LeftOutReason.EDITOR),)
    return Issue(raw, newspaper="柳河新报", articles=articles, left_out=left_out, next_id=10)
