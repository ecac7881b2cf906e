"""Dates: those that no calendar has, and those that do not fit the issue's date.

Refuses to correct: which of two dates is wrong only the editor knows.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from app.checks.finding import Spot
from app.text.masthead import chinese_number
from app.text.model import Article, Block, Role

OLDEST_NEWS = timedelta(days=15)
"""A dateline is hardly older than this when the paper comes out."""
NEAR = timedelta(days=7)
WEEKDAYS = "一二三四五六日"
ROLES = frozenset({Role.BODY, Role.LEAD, Role.CAPTION, Role.TITLE, Role.SUBTITLE, Role.KICKER})

_DATE = re.compile(r"(?<![\d.])(?:(?P<year>(?:18|19|20)\d{2})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号](?![本元])")
_CHINESE_DATE = re.compile(
    r"(?<![一二三四五六七八九十])(?P<month>[一二三四五六七八九十]{1,3})月(?P<day>[一二三四五六七八九十]{1,4})[日号](?![本元])"
)
_LUNAR_FURTHEST_DAY = 30
_FULL_DATE = re.compile(r"(?<!\d)(?P<year>[12]\d{3})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?![前止起])")
_PLANNED = re.compile(r"(?:至|到|于|在|自|从|前|截止|截至|—|－|-|～|~)$")
_DATELINE = re.compile(r"^.{0,24}?(?P<month>\d{1,2})月(?P<day>\d{1,2})日\s*(?:专)?[电讯]")
_WEEKDAY = re.compile(
    r"(?<!\d)(?:(?P<year>20\d{2})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]\s*[（(，]?\s*(?:星期|周)(?P<weekday>[一二三四五六日天])"
)
_RELATIVE = re.compile(
    r"(?P<word>前天|前日|昨天|昨日|昨晚|今天|今日|今晚|明天|明日|明晚)\s*[（(]\s*(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})[日号]\s*[）)]"
)
_DISTANCES = {"前": -2, "昨": -1, "今": 0, "明": 1}
_PARTS = "上旬|中旬|下旬|初|中|底|末"
_PART_BEGINS = {"": 1, "上旬": 1, "初": 1, "中旬": 11, "中": 11, "下旬": 21, "底": 21, "末": 21}
_MONTH = re.compile(
    rf"(?<![\d.一二三四五六七八九十])(?P<month>\d{{1,2}}|二?十[三四五六七八九])月(?:份|(?:{_PARTS})(?!学))"
)
"""七八月份, 九十月份 and 十一二月份 are two months each, not one that there is not."""
_TOLD_MONTH = re.compile(
    r"^(?:.{0,8}[讯电]\s*(?:[（(][^（）()]{0,40}[）)])?)?\s*(?:(?P<year>20\d{2})年)?(?P<month>\d{1,2})月份?"
    rf"(?P<part>{_PARTS}|)[，,]?\s*(?:本报|本刊|本台)?(?:记者|笔者)(?![将会节])"
)
_RELATIVE_MONTH = re.compile(
    r"(?P<word>上个?月|本月|这个月|下个?月)\s*[（(]\s*(?:(?P<year>20\d{2})年)?(?P<month>\d{1,2})月份?\s*[）)]"
)
_MONTH_DISTANCES = {"上": -1, "本": 0, "这": 0, "下": 1}
_RELATIVE_YEAR = re.compile(r"(?P<word>前年|去年|今年|明年)\s*[（(]\s*(?P<year>20\d{2})年?(?:\d{1,2}月份?)?\s*[）)]")
_YEAR_DISTANCES = {"前": -2, "去": -1, "今": 0, "明": 1}
_FURTHEST_DAY = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def find_impossible_dates(block: Block) -> Iterator[Spot]:
    """2月30日, 13月1日, 2023年2月29日, 十三月五日, 13月中旬, 0月份."""
    for match in _DATE.finditer(block.text):
        year, month, day = match["year"], int(match["month"]), int(match["day"])
        if not is_day(month, day) or (year and make_date(int(year), month, day) is None):
            yield Spot(block, *match.span(), facts=(("date", match.group()),))
    for match in _CHINESE_DATE.finditer(block.text):
        month, day = chinese_number(match["month"]), chinese_number(match["day"])
        if not is_day(month, day) and not (1 <= month <= 12 and day == _LUNAR_FURTHEST_DAY):
            yield Spot(block, *match.span(), facts=(("date", match.group()),))
    for match in _MONTH.finditer(block.text):
        month = int(match["month"]) if match["month"].isdecimal() else chinese_number(match["month"])
        if not 1 <= month <= 12:
            yield Spot(block, *match.span(), facts=(("date", match.group()),))


def is_day(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= _FURTHEST_DAY[month - 1]


def make_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def find_date_mismatches(article: Article, issue_date: str) -> Iterator[Spot]:
    """A dateline of tomorrow or long ago, this week in a later year, a wrong weekday, a “昨日（…）” of another day.

    Of months: one that a reporter tells of and that had not begun, “本月（…）” of another month, “去年（…）” of another
    year.
    """
    try:
        published = date.fromisoformat(issue_date)
    except ValueError:
        return
    has_dateline = False
    for block in article.blocks:
        if block.role not in ROLES:
            continue
        if block.role is Role.BODY and not has_dateline:
            has_dateline = True
            yield from check_dateline(block, published)
            yield from check_told_month(block, published)
        yield from check_relative_months(block, published)
        yield from check_years(block, published)
        yield from check_weekdays(block, published)
        yield from check_relative_days(block, published)


def nearest_date(month: int, day: int, published: date) -> date | None:
    """The date of this month and day that lies nearest to the issue's."""
    years = (published.year - 1, published.year, published.year + 1)
    dates = [found for year in years if (found := make_date(year, month, day))]
    return min(dates, key=lambda found: abs(found - published), default=None)


def check_dateline(block: Block, published: date) -> Iterator[Spot]:
    match = _DATELINE.match(block.text)
    told = nearest_date(int(match["month"]), int(match["day"]), published) if match else None
    if match and told and not -OLDEST_NEWS <= told - published <= timedelta(0):
        yield spot_date(block, match.start("month"), match.end("day") + 1, told, published)


def check_told_month(block: Block, published: date) -> Iterator[Spot]:
    """12月中旬，记者在… at the head of a text: a part of the year's month that begins after the paper came out.

    Without a year only the month of the issue is sure to be this year's.
    """
    match = _TOLD_MONTH.match(block.text)
    if not match:
        return
    month, year = int(match["month"]), int(match["year"] or published.year)
    told = make_date(year, month, _PART_BEGINS[match["part"]])
    if told and told > published and (match["year"] or month == published.month):
        yield spot_period(
            block, match.start("year" if match["year"] else "month"), match.end("part"), f"{told:%Y-%m}", published
        )


def check_relative_months(block: Block, published: date) -> Iterator[Spot]:
    for match in _RELATIVE_MONTH.finditer(block.text):
        expected = published.year * 12 + published.month - 1 + _MONTH_DISTANCES[match["word"][0]]
        year, month = int(match["year"] or expected // 12), int(match["month"])
        if (year, month) != (expected // 12, expected % 12 + 1) and 1 <= month <= 12:
            yield spot_period(block, *match.span(), f"{year}-{month:02}", published)
    for match in _RELATIVE_YEAR.finditer(block.text):
        if int(match["year"]) != published.year + _YEAR_DISTANCES[match["word"][0]]:
            yield spot_period(block, *match.span(), match["year"], published)


def check_years(block: Block, published: date) -> Iterator[Spot]:
    """A day of this week in a year to come, that nothing before it makes a plan."""
    for match in _FULL_DATE.finditer(block.text):
        told = make_date(int(match["year"]), int(match["month"]), int(match["day"]))
        near = nearest_date(int(match["month"]), int(match["day"]), published)
        if told is None or near is None or told <= published + NEAR or abs(near - published) > NEAR:
            continue
        if not _PLANNED.search(block.text, 0, match.start()):
            yield spot_date(block, *match.span(), told, published)


def check_weekdays(block: Block, published: date) -> Iterator[Spot]:
    for match in _WEEKDAY.finditer(block.text):
        month, day = int(match["month"]), int(match["day"])
        told = make_date(int(match["year"]), month, day) if match["year"] else nearest_date(month, day, published)
        weekday = WEEKDAYS.index(match["weekday"].replace("天", "日"))
        if told and told.weekday() != weekday:
            yield spot_date(block, *match.span(), told, published)


def check_relative_days(block: Block, published: date) -> Iterator[Spot]:
    for match in _RELATIVE.finditer(block.text):
        expected = published + timedelta(days=_DISTANCES[match["word"][0]])
        month = int(match["month"]) if match["month"] else expected.month
        if (month, int(match["day"])) != (expected.month, expected.day):
            told = nearest_date(month, int(match["day"]), published)
            if told:
                yield spot_date(block, *match.span(), told, published)


def spot_date(block: Block, clean_start: int, clean_end: int, told: date, published: date) -> Spot:
    """Told to the day."""
    facts = (("date", told.isoformat()), ("weekday", str(told.isoweekday())), ("issue_date", published.isoformat()))
    return Spot(block, clean_start, clean_end, facts)


def spot_period(block: Block, clean_start: int, clean_end: int, told: str, published: date) -> Spot:
    """Told to the month or the year."""
    return Spot(block, clean_start, clean_end, (("period", told), ("issue_date", published.isoformat())))
