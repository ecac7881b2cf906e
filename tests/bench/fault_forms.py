"""What slips look like in the text of one paragraph, and sound text that only looks like a slip.

Owns the forms, each with the checks that rightly point at it. Refuses to choose places (see `page_faults.py`).
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from app.checks.terms import Terms, parse_terms

HAN = "[\u4e00-\u9fff]"
SURNAME = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
GIVEN = "伟芳娜敏静磊军洋勇艳杰涛明超霞平刚辉建国志强晓红文华海燕"


@dataclass(frozen=True, slots=True)
class Form:
    """`make` gives what stands where the pattern matched; a finding is right up to `reach` characters around it."""

    pattern: str
    make: Callable[[re.Match[str], random.Random], str]
    checks: tuple[str, ...]
    reach: int = 1
    fits: Callable[[str, re.Match[str]], bool] = lambda text, match: True


def put(text: str) -> Callable[[re.Match[str], random.Random], str]:
    return lambda match, chance: text


def one_of(*texts: str) -> Callable[[re.Match[str], random.Random], str]:
    return lambda match, chance: chance.choice(texts)


def twice(match: re.Match[str], _: random.Random) -> str:
    return match.group() * 2


def once_more(match: re.Match[str], _: random.Random) -> str:
    return match[1] + match[2] + match[1]


def any_name(chance: random.Random) -> str:
    return chance.choice(SURNAME) + "".join(chance.sample(GIVEN, chance.choice((1, 2, 2))))


def credit(form: str) -> Form:
    def make(_: re.Match[str], chance: random.Random) -> str:
        return form.format(name=any_name(chance))

    return Form(r"(?<=[。！？”])$", make, ("credit_in_body", "open_end", "stray_space"), reach=1)


def turn(match: re.Match[str], _: random.Random) -> str:
    return {"“": "”", "”": "“", "《": "》", "》": "《", "（": "）", "）": "（"}[match.group()]


def kin(match: re.Match[str], _: random.Random) -> str:
    return {"“": "‘", "”": "’", "《": "〈", "》": "〉", "（": "【", "）": "】"}[match.group()]


def is_outer(text: str, match: re.Match[str]) -> bool:
    """Not a mark inside a paragraph-long quotation, whose loss no rule can see."""
    return text.count("“") == text.count("”") or match.group() not in "“”"


def narrow(match: re.Match[str], _: random.Random) -> str:
    return match.group().translate(str.maketrans("，。；：？！（）“”", ',.;:?!()""'))


def widen(match: re.Match[str], _: random.Random) -> str:
    return "".join(chr(ord(character) + 0xFEE0) for character in match.group())


def grouped(form: str) -> Callable[[re.Match[str], random.Random], str]:
    """# any digit, 9 any but nought."""

    def make(_: re.Match[str], chance: random.Random) -> str:
        return "".join(
            str(chance.randrange(10)) if item == "#" else str(chance.randrange(1, 10)) if item == "9" else item
            for item in form
        )

    return make


SLOT = rf"(?<=[共为约达])(?=[\u4e00-\u9fff])|(?<={HAN}，)(?={HAN})"
"""Where a figure can stand."""
NO_YEAR = r"(?<![0-9年])[0-9]{1,2}月[0-9]{1,2}日"

TERMS: Terms = parse_terms(
    """
    登陆网站 → 登录网站
    令人堪忧 → 令人担忧
    凯旋归来 → 凯旋
    截止目前 → 截至目前
    水蒸汽 → 水蒸气
    精减 → 精简
    渡假村 → 度假村
    必竟 → 毕竟
    """
)

TEXT_FORMS: dict[str, dict[str, Form]] = {
    "open_end": {
        "stop lost": Form(rf"(?<={HAN})[。！？]$", put(""), ("open_end",), 2),
        "tail lost": Form(rf"(?<={HAN}){HAN}{{2,9}}[。！？]$", put(""), ("open_end",), 2),
    },
    "bad_end": {
        "tail lost": Form(r"(?<=[，、])[^，、。]{2,20}[。！？]$", put(""), ("bad_end", "unbalanced_marks"), 400)
    },
    "bad_start": {
        "head lost": Form(r"^[^，、。“”]{2,12}(?=[，、])", put(""), ("bad_start", "unbalanced_marks"), 400),
        "closing mark": Form(rf"^(?={HAN})", one_of(*"。”，》）"), ("bad_start", "unbalanced_marks")),
    },
    "credit_in_body": {
        form: credit(form)
        for form in (
            "本报记者 {name} 摄",
            "{name} 摄",
            "（{name}摄）",
            "新华社记者 {name} 摄",
            "资料图片",
            "（资料图片）",
            "通讯员 {name} 摄影报道",
            "新华社发（{name}摄）",
            "受访者供图",
            "（受访者供图）",
            "摄影：{name}",
            "图片由受访单位提供",
            "本报记者 {name}摄",
            "图/{name}",
        )
    },
    "unbalanced_marks": {
        "mark lost": Form("[“”《》（）]", put(""), ("unbalanced_marks", "bad_start", "open_end"), 400, is_outer),
        "turned": Form("[“”《》]", turn, ("unbalanced_marks", "bad_start", "bad_end"), 400, is_outer),
        "of another kind": Form("[“”《》（）]", kin, ("unbalanced_marks",), 400, is_outer),
    },
    "half_width": {
        "comma": Form(rf"(?<={HAN})，", narrow, ("half_width",)),
        "stop": Form(rf"(?<={HAN})。", narrow, ("half_width", "open_end")),
        "other mark": Form(rf"(?<={HAN})[；：？！]", narrow, ("half_width",)),
        "bracket": Form("[（）]", narrow, ("half_width", "unbalanced_marks")),
        "straight quotes": Form("“[^“”]*”", lambda match, _: f'"{match.group()[1:-1]}"', ("half_width",), 2),
        "straight single quotes": Form("“[^“”]*”", lambda match, _: f"'{match.group()[1:-1]}'", ("half_width",), 2),
        "straight quote": Form(
            "[“”]", narrow, ("half_width", "unbalanced_marks", "bad_start", "bad_end"), 400, is_outer
        ),
        "dots": Form("……", put("..."), ("half_width", "open_end")),
        "dash": Form("——", put("--"), ("half_width", "open_end")),
        "comma after a figure": Form("(?<=[0-9])，(?![0-9])", narrow, ("half_width", "misplaced_separator")),
    },
    "full_width": {
        "digits": Form("[0-9]+", widen, ("full_width", "date_mismatch", "misplaced_separator")),
        "letters": Form("[A-Za-z]+", widen, ("full_width",)),
    },
    "stray_space": {
        "in a word": Form(rf"(?<={HAN})(?={HAN})", put(" "), ("stray_space",)),
        "ideographic": Form(rf"(?<={HAN})(?={HAN})", put("\u3000"), ("stray_space",)),
        "no-break": Form(rf"(?<={HAN})(?={HAN})", put("\u00a0"), ("stray_space",)),
        "beside a figure": Form(rf"(?<=[0-9])(?={HAN})|(?<={HAN})(?=[0-9])", put(" "), ("stray_space",)),
        "before a mark": Form("(?=[，。、；：”》）])", put(" "), ("stray_space",)),
        "behind a mark": Form("(?<=[，。、；：“《（])", put(" "), ("stray_space",)),
        "in a figure": Form("(?<=[0-9])(?=[0-9])", put(" "), ("stray_space",)),
        "in front": Form("^", put("\u3000\u3000"), ("stray_space",)),
        "spread": Form(f"{HAN}{{4}}", lambda match, _: " ".join(match.group()), ("stray_space",)),
    },
    "doubled_mark": {
        "twice": Form(f"(?<={HAN})[，。、；：]", twice, ("doubled_mark",)),
        "two kinds": Form(f"(?<={HAN})[，。]", one_of("，。", "。，", "、，", "；。"), ("doubled_mark", "bad_end")),
        "的的": Form(f"(?<={HAN})的(?={HAN})", put("的的"), ("doubled_mark",)),
        "one word twice": Form("[在了和与将被把也的](?=[一二三全各中国其这我])", twice, ("doubled_mark",)),
        "between brackets": Form("(?<=[”》）])[，。]", twice, ("doubled_mark",)),
    },
    "misplaced_separator": {
        "wide point": Form(r"(?<=[0-9])\.(?=[0-9]+(?:%|万|亿|个百分点))", put("。"), ("misplaced_separator",), 6),
        "comma for a point": Form(r"(?<=[0-9])\.(?=[0-9]{1,2}(?:%|万|亿))", put(","), ("misplaced_separator",), 6),
        "two points": Form(r"(?<=[0-9])\.(?=[0-9])", put(".."), ("misplaced_separator",), 6),
        "wide comma": Form(SLOT, grouped("9，###元"), ("misplaced_separator",)),
        "group of two": Form(SLOT, grouped("9,##人"), ("misplaced_separator",)),
        "group of four": Form(SLOT, grouped("9,####万元"), ("misplaced_separator",)),
        "long head": Form(SLOT, grouped("9###,###元"), ("misplaced_separator",)),
        "points for commas": Form(SLOT, grouped("9.###.###元"), ("misplaced_separator",)),
        "a second point": Form(SLOT, grouped("9#.9.9%"), ("misplaced_separator",)),
        "percent twice": Form("(?<=[0-9])%", put("%%"), ("misplaced_separator",)),
    },
    "impossible_date": {
        "month": Form(
            "[0-9]{1,2}(?=月[0-9]{1,2}日)",
            one_of("13", "15", "21", "0"),
            ("impossible_date", "date_mismatch", "second_byline"),
            6,
        ),
        "day": Form(
            "(?<=月)[0-9]{1,2}(?=日)",
            one_of("32", "34", "41", "0"),
            ("impossible_date", "date_mismatch", "second_byline"),
            6,
        ),
        "short month": Form(
            NO_YEAR,
            one_of("2月30日", "4月31日", "6月31日", "11月31日"),
            ("impossible_date", "date_mismatch", "second_byline"),
            2,
        ),
        "no leap year": Form(NO_YEAR, put("2023年2月29日"), ("impossible_date", "date_mismatch", "second_byline"), 2),
        "Chinese numerals": Form(NO_YEAR, put("二〇二三年十三月五日"), ("impossible_date",), 2),
        "turned round": Form(
            NO_YEAR,
            lambda _, chance: f"{chance.randrange(13, 32)}月{chance.randrange(1, 13)}日",
            ("impossible_date",),
            2,
        ),
    },
    "house_term": {
        "wrong term": Form(SLOT, one_of(*(term.wrong for term in TERMS.terms)), ("house_term",)),
    },
    "doubled_sentence": {
        "at once": Form(r"(?<=。)[^。！？“”]{30,}。", twice, ("doubled_sentence",), 400),
        "one behind": Form(r"(?<=。)([^。！？“”]{30,}。)([^。！？“”]{10,}。)", once_more, ("doubled_sentence",), 400),
    },
}


def choose_form(kind: str, chance: random.Random) -> tuple[str, Form]:
    return chance.choice(sorted(TEXT_FORMS[kind].items(), key=lambda item: item[0]))


WEEKDAYS = "一二三四五六日"


def month_wrong(day: date, chance: random.Random) -> tuple[str, str, bool]:
    wrong = day + timedelta(chance.choice((-60, -91, 31, 61)))
    return "dateline of another month", f"新华社北京{wrong.month}月{wrong.day}日电", True


def dateline_ahead(day: date, chance: random.Random) -> tuple[str, str, bool]:
    wrong = day + timedelta(chance.choice((6, 10)))
    return "dateline of the future", f"本报北京{wrong.month}月{wrong.day}日讯", True


def weekday_wrong(day: date, chance: random.Random) -> tuple[str, str, bool]:
    name = WEEKDAYS[(day.weekday() + chance.choice((1, 2, 5))) % 7]
    form = chance.choice(
        ("{m}月{d}日（星期{w}）上午，大会开幕。", "{m}月{d}日（周{w}），大会开幕。", "{m}月{d}日，星期{w}，大会开幕。")
    )
    return "another weekday", form.format(m=day.month, d=day.day, w=name), False


def yesterday_wrong(day: date, chance: random.Random) -> tuple[str, str, bool]:
    wrong = day - timedelta(chance.choice((7, 9)))
    return "yesterday that was none", f"昨日（{wrong.day}日），大会开幕。", False


def year_wrong(day: date, chance: random.Random) -> tuple[str, str, bool]:
    year = chance.choice((day.year + 1, day.year + 10, day.year + 9))
    return "another year", f"{year}年{day.month}月{day.day}日，大会在北京开幕。", False


def year_turned(day: date, _: random.Random) -> tuple[str, str, bool]:
    digits = str(day.year)
    wrong = digits[0] + digits[2] + digits[1] + digits[3]
    if wrong == digits:
        wrong = digits[:2] + digits[3] + digits[2]
    return "digits of the year turned round", f"{wrong}年{day.month}月{day.day}日，大会在北京开幕。", False


def months_later(day: date, months: int) -> tuple[int, int]:
    """Year and month."""
    return (day.year * 12 + day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1


def month_ahead(day: date, chance: random.Random) -> tuple[str, str, bool]:
    """Of the days 21 and later no part of the month is ahead: then a year is wrong."""
    parts = ("中旬", "下旬", "底") if day.day < 7 else ("下旬", "底")
    month = f"{day.month}月{chance.choice(parts)}" if day.day < 17 else f"{day.year + 1}年{day.month}月"
    return "month that a reporter tells of ahead", f"{month}，记者在城北看到，大会开幕。", True


LAST_SURE_DAY = 24
"""After it the issue, of one to four days later, may be of the next month."""


def month_that_is_another(day: date, chance: random.Random) -> tuple[str, str, bool]:
    if day.day > LAST_SURE_DAY:
        return weekday_wrong(day, chance)
    word, months = chance.choice((("本月", 0), ("上月", -1), ("上个月", -1), ("下个月", 1)))
    _, month = months_later(day, months + chance.choice((-2, -1, 1, 2)))
    return "this or the last month that is another", f"{word}（{month}月），大会在城北开幕。", False


def year_that_is_another(day: date, chance: random.Random) -> tuple[str, str, bool]:
    word, years = chance.choice((("今年", 0), ("去年", -1), ("明年", 1)))
    return (
        "this or the last year that is another",
        f"{word}（{day.year + years + chance.choice((-1, 1))}年），开幕。",
        False,
    )


def right_month(day: date, chance: random.Random) -> tuple[str, str, bool]:
    if day.day > LAST_SURE_DAY:
        return right_weekday(day, chance)
    word, months = chance.choice((("本月", 0), ("上月", -1), ("上个月", -1), ("下个月", 1)))
    return "sound: this or the last month", f"{word}（{months_later(day, months)[1]}月），大会在城北开幕。", False


def told_month(day: date, chance: random.Random) -> tuple[str, str, bool]:
    _, month = months_later(day, -chance.randrange(1, 11))
    part = chance.choice(("初", "中旬", "下旬", "底", ""))
    return "sound: month that a reporter tells of", f"{month}月{part}，记者在城北看到，大会开幕。", True


def planned_month(day: date, chance: random.Random) -> tuple[str, str, bool]:
    year, month = months_later(day, chance.randrange(0, 14))
    return "sound: month of a plan", f"{year}年{month}月底，大会将在城北开幕。", chance.random() < 0.5


def right_weekday(day: date, _: random.Random) -> tuple[str, str, bool]:
    return "sound: weekday", f"{day.month}月{day.day}日（星期{WEEKDAYS[day.weekday()]}），大会开幕。", False


def right_dateline(day: date, _: random.Random) -> tuple[str, str, bool]:
    return "sound: dateline", f"新华社北京{day.month}月{day.day}日电", True


def year_before(day: date, _: random.Random) -> tuple[str, str, bool]:
    return "sound: last year", f"{day.year - 1}年{day.month}月{day.day}日，项目开工。", False


def year_to_come(day: date, _: random.Random) -> tuple[str, str, bool]:
    return "sound: next year", f"新规将于{day.year + 1}年1月1日起施行，有效期至{day.year + 5}年12月31日。", False


def anniversary(day: date, _: random.Random) -> tuple[str, str, bool]:
    return "sound: anniversary", f"{day.year - 71}年{day.month}月{day.day}日，县城解放。", False


DAY = (
    month_wrong,
    dateline_ahead,
    weekday_wrong,
    yesterday_wrong,
    year_wrong,
    year_turned,
    month_ahead,
    month_that_is_another,
    year_that_is_another,
    right_month,
    told_month,
    planned_month,
    right_weekday,
    right_dateline,
    year_before,
    year_to_come,
    anniversary,
)

SOUND = (
    "比赛以3：2结束。",
    "会议9:30开始，10:45结束。",
    "他说：“这是《‘十四五’规划》的要求。”",
    "详情见www.example.com/news网站。",
    "联系邮箱是bianji@example.com。",
    "总额为1,234,567元，同比增长3.5%。",
    "选项有三：1）北京；2）上海；3）广州。",
    "他用的是iPhone 15 Pro和Windows 11。",
    "那是’97香港回归前的事。",
    "他们唱的是Let It Be和Don’t Cry。",
    "目的的正当性不容置疑。",
    "2024年2月29日是闰日。",
    "东经116°23′，北纬39°54′。",
    "“一带一路”“十四五”“双碳”是热词。",
    "气温降至-3℃，风力5～6级。",
    "人们高高兴兴、平平安安地过了年。",
    "他看了看表，想了了此事。",
    "这本《红楼梦（上）》定价35.80元。",
    "获奖者有：王伟、李建国、欧阳娜娜。",
    "其长、宽、高分别为12、8、6米。",
    "现在在场的有三十人。",
    "第1,2,4组胜出。",
    "比例为1∶3，坐标是（3,4）。",
    "她问：“真的吗？！”",
    "“好！”“再来一个！”台下喊成一片。",
    "产品型号为ABC-123（B）。",
    "他对对方说了三遍。",
    "A股、B超、T恤和K歌都是常用词。",
    "会议决定：（一）加强领导；（二）落实责任。",
    "他说：“我在家。”说完就走了。",
    "版本号是3.11.2。",
    "成绩为1分23秒45，列第2名。",
    "……就这样，他走了。",
    "费用共计8000元（含税）。",
    "他和和气气地说着话。",
    "那天是中秋，月圆人团圆。",
)
