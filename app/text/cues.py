"""Words and forms by which a Chinese newspaper marks its parts: bylines, datelines, credits, furniture.

Owns the patterns and what each is called. Refuses judgement: a cue is one feature among many (see `app.text.roles`).
"""

import re

BYLINE = re.compile(
    r"^(?:□|■|◎|[（(])?(?:本报|本刊|新华社|新华网|人民网|中新社|[\u4e00-\u9fff]{2,6}(?:日报|晚报|晨报|时报|早报|都市报|商报|报社))?"
    r"[\u4e00-\u9fff]{0,4}?(?:特约|特派|驻[\u4e00-\u9fff]{1,6}|见习|实习|全媒体|首席|融媒体)*"
    r"(?:记者|通讯员|评论员|撰文|作者|文/|文／|文图|图文|编译|整理|采写)"
)
DATELINE = re.compile(
    r"^(?:据|综合)?(?:本报|新华社|新华网|中新社|中新网|人民网|[\u4e00-\u9fff]{2,6}(?:日报|晚报|晨报|时报|早报|都市报|商报))"
    r"[\u4e00-\u9fff（）()、/·\d]{0,20}?(?:讯(?!员)|电|报道|消息)"
)
CREDIT = re.compile(r"(?:摄影报道|摄影|摄|供图|制图|资料图片?|资料照片|/图|新华社发)[）)]?$")
PICTURE = re.compile(r"图为|上图|下图|左图|右图|图①|图1|图片说明|（资料图|现场")
FURNITURE = re.compile(
    r"责编|责任编辑|美编|美术编辑|版式|校对|组版|值班|本版|电子信箱|投稿|热线|邮编|邮发代号|国内统一|刊号|第\d+版|第\d+期|总第|编辑[:：]|主编[:：]"
    r"|农历|星期[一二三四五六日天]|^\d{1,2}版?$|www\.|http|@"
)
TURN = re.compile(r"^[（(]?(?:下转|上接|紧接|接)(?:第?[A-Za-z]?[\d一二三四五六七八九十]{1,3}[、，]?){1,3}版[）)]?$")
"""A note that an article goes on, or began, on another page."""
EDITORIAL = re.compile(r"^(?:【?(?:编者按|编者的话|编者手记|核心提示|核心阅读|导读|阅读提示|引言|前言|开栏|题记))")
SPEAKER = re.compile(r"^(?:[\u4e00-\u9fff·]{1,8})[：:]")
NUMBERED = re.compile(r"^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、．.]|[①-⑩]|之[一二三四五六七八九十]|\d{1,2}[、．.])")


_SENTENCE_MARKS = re.compile("[，。！？；：“”]")


def is_byline_line(compact: str) -> bool:
    """Whether a line is a byline and nothing else."""
    return len(compact) <= 40 and bool(BYLINE.match(compact)) and not _SENTENCE_MARKS.search(compact)


SECTION = re.compile(
    r"(?:要闻|新闻|简讯|短讯|短波|快讯|速递|快递|动态|集装箱|传真|资讯|速览|播报|看点|之窗|点击|扫描|聚焦|天地|论坛|信息|综合|时评|集锦|荟萃|导读|"
    r"一周|广角|纵横|经纬|大观|视窗|博览|链接|声音|热点|视点|观察|短新闻|一句话|专栏|广场|风采|播报台|快报)$"
)


def is_turn_line(compact: str) -> bool:
    """Whether a line does nothing but send the reader to another page."""
    return len(compact) <= 24 and bool(TURN.match(compact))


def is_section_line(compact: str) -> bool:
    """Whether a line has the form of a column title over several pieces."""
    return 2 <= len(compact) <= 8 and bool(SECTION.search(compact))


def name_cues(compact: str) -> list[str]:
    """The cues that a text, white space taken out, shows."""
    found: list[str] = []
    head = compact[:40]
    if BYLINE.match(head):
        found.append("byline")
    if DATELINE.match(head):
        found.append("dateline")
    if CREDIT.search(compact[-8:]):
        found.append("credit")
    if PICTURE.search(compact[:400]):
        found.append("picture")
    if len(compact) <= 80 and FURNITURE.search(compact):
        found.append("furniture")
    if is_section_line(compact):
        found.append("section")
    if EDITORIAL.match(head):
        found.append("editorial")
    if SPEAKER.match(head):
        found.append("speaker")
    if NUMBERED.match(head):
        found.append("numbered")
    return found
