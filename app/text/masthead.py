"""Newspaper, date and page of an issue, as far as its file name or its page furniture tells them.

Owns the forms in which they are written. Refuses to guess: what is not written in such a form stays empty, for the
editor to fill in.
"""

import re
import string
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "Ｏ": 0}
FULL_WIDTH = {ord(character) + 0xFEE0: character for character in string.digits + string.ascii_letters} | {0x3000: " "}

YEAR = r"(?P<year>(?:19|20)\d\d)"
MONTH = r"(?P<month>1[0-2]|0?[1-9])"
DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])"
WRITTEN_DATE = re.compile(rf"{YEAR}\s*年\s*{MONTH}\s*月\s*{DAY}\s*日")
CHINESE_DATE = re.compile(
    r"([一二][〇○零Ｏ一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日"
)
NAME_DATES = (
    WRITTEN_DATE,
    re.compile(rf"(?<!\d){YEAR}[-._/ ]{MONTH}[-._/ ]{DAY}(?!\d)"),
    re.compile(
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>1[0-2]|0[1-9])(?P<day>3[01]|[12]\d|0[1-9])(?=\d{1,2}(?!\d)|(?!\d))"
    ),
)
NAME_MONTH = re.compile(rf"(?<!\d){YEAR}(?:\s*年\s*{MONTH}\s*月|[-._/ ]?(?P<plain>1[0-2]|0[1-9]))(?!\d)")
PAGE = re.compile(
    r"第\s*(?P<label>[A-Za-z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版|(?<![A-Za-z\d])(?P<plain>[A-Z]?\d{1,3})\s*版"
)
NAME_PAGE = re.compile(
    r"(?<![A-Za-z\d])(?:(?:page|p)[-_ .]?(?P<number>\d{1,3})|(?P<label>[A-Z]?\d{1,3}))(?![A-Za-z\d])", re.IGNORECASE
)
BARE_PAGE = re.compile(r"\s*(?:\d{1,2}|[A-Ha-h]\d\d)\s*")
LINE_PAGE = re.compile(r"(?<!\S)(?P<label>[A-Z]?\d{1,3})(?!\S)")
KINDS = (
    "日|晚|晨|早|时|周|导|商|新|都市|青年|工人|农民|法治|法制|教育|文摘"
    "|消费|科技|卫生|健康|体育|交通|石油|铁道|生活|信息"
)
NEWSPAPER = re.compile(rf"[\u4e00-\u9fff]{{1,8}}?(?:{KINDS})报(?:海外版)?(?![\u4e00-\u9fff])")
WEEKDAY = re.compile(r"(?:星期|周)[一二三四五六日天]")
LONGEST_LINE = 60


@dataclass(frozen=True, slots=True)
class Masthead:
    """`date` is a day in ISO 8601; what could not be told is empty."""

    newspaper: str = ""
    date: str = ""
    page: str = ""


def read_masthead(path: str, raw: str) -> Masthead:
    """`path` is the file's name, with the folders that may tell something; what it says goes before the text."""
    named = read_name(path)
    if named.newspaper and named.date and named.page:
        return named
    printed = read_furniture(raw)
    return Masthead(
        newspaper=named.newspaper or printed.newspaper,
        date=named.date or printed.date,
        page=named.page or printed.page,
    )


def read_name(path: str) -> Masthead:
    """From the file name first, then from its folders, the nearest first."""
    parts = re.split(r"[/\\]", path.translate(FULL_WIDTH))
    parts[-1] = re.sub(r"\.[A-Za-z]\w{0,4}$", "", parts[-1])
    newspaper = first(found.group() for part in reversed(parts) if (found := NEWSPAPER.search(find_date(part)[1])))
    day, rest = find_date(parts[-1])
    if not day:
        day = first(find_date(part)[0] for part in reversed(parts[:-1]))
    return Masthead(newspaper, day or find_date("-".join(parts))[0], find_page(rest, has_date=bool(day)))


def find_date(name: str) -> tuple[str, str]:
    """The date in a name, and the name without it."""
    for form in NAME_DATES:
        for found in form.finditer(name):
            if day := iso_date(**found.groupdict()):
                return day, f"{name[: found.start()]} {name[found.end() :]}"
    return "", name


def find_month(name: str) -> str:
    """Year and month of a name that has no day, as 2020-12; empty where it has a day, or no month."""
    found = NAME_MONTH.search(name)
    if found is None or find_date(name)[0]:
        return ""
    return f"{found['year']}-{int(found['month'] or found['plain']):02}"


def find_page(name: str, has_date: bool) -> str:
    """A bare number is a page only in a name that has a date, or that is nothing else: 3, A05, not u16."""
    if found := PAGE.search(name):
        return page_label(found)
    if has_date or BARE_PAGE.fullmatch(name):
        numbers = [(found["number"] or found["label"]).upper() for found in NAME_PAGE.finditer(name)]
        return numbers[0] if len(numbers) == 1 else ""
    return ""


def page_label(found: re.Match[str]) -> str:
    label = (found["label"] or found["plain"]).upper()
    return str(number) if (number := chinese_number(label)) else label


def read_furniture(raw: str) -> Masthead:
    """From lines that carry nothing else: a folio line with date, weekday or page, or the newspaper's name alone."""
    newspaper = day = page = ""
    for line in raw.translate(FULL_WIDTH).split("\n"):
        if not line or len(line) > LONGEST_LINE or any(mark in line for mark in "。，；！？"):
            continue
        compact = "".join(line.split())
        printed = printed_date(compact)
        is_folio = bool(printed) and is_furniture(compact)
        alone = re.fullmatch(rf"(?:{PAGE.pattern})(?:[\u4e00-\u9fff·]{{2,8}})?", compact)
        if is_folio:
            day = day or printed
            page = page or folio_page(line)
            newspaper = newspaper or first(
                found.group() for part in line.split() if (found := NEWSPAPER.fullmatch(part))
            )
        elif alone:
            page = page or page_label(alone)
        elif NEWSPAPER.fullmatch(compact):
            newspaper = newspaper or compact
    return Masthead(newspaper, day, page)


def is_furniture(compact: str) -> bool:
    rest = CHINESE_DATE.sub("", WRITTEN_DATE.sub("", compact))
    return bool(WEEKDAY.search(rest) or PAGE.search(rest) or NEWSPAPER.search(rest))


def folio_page(line: str) -> str:
    if found := PAGE.search(line):
        return page_label(found)
    rest = WRITTEN_DATE.sub(" ", line)
    return first(found["label"] for found in LINE_PAGE.finditer(rest))


def printed_date(compact: str) -> str:
    if found := WRITTEN_DATE.search(compact):
        return iso_date(**found.groupdict())
    if found := CHINESE_DATE.search(compact):
        year = "".join(str(DIGITS[character]) for character in found[1])
        return iso_date(year, str(chinese_number(found[2])), str(chinese_number(found[3])))
    return ""


def iso_date(year: str, month: str, day: str) -> str:
    """Empty for a day that no calendar has."""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def chinese_number(characters: str) -> int:
    """Up to 99; 0 for what is no Chinese number."""
    tens, ten, ones = characters.rpartition("十")
    if not characters or any(character not in DIGITS for character in tens + ones) or len(tens) > 1 or len(ones) > 1:
        return 0
    return (DIGITS[tens] if tens else 1) * 10 * bool(ten) + (DIGITS[ones] if ones else 0)


def first(found: Iterable[str]) -> str:
    return next((value for value in found if value), "")
