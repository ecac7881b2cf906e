"""The language of queries, from text to a tree.

Words side by side must all be there; `"…"` or “…” holds words together; AND, OR, NOT in capitals and half-width
brackets combine; `field:` says where. Full-width brackets, and colons behind a word that names no field, are text:
newspapers are full of them; one that was meant for a field all the same is noted. Owns the names of fields, statuses
and features in both languages. Refuses to answer (see `evaluation`).
"""

import re
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches

from app.store.search.errors import WrongQuery
from app.store.search.folding import fold, fold_all
from app.store.search.query import NO_QUERY, AllOf, AnyOf, DateRange, Not, Query, Scope, Term, UnknownField
from app.text.model import Status

DATE = "date"
SCOPES = {
    **{scope.value: scope for scope in Scope},
    "organisation": Scope.ORGANISATION,
    "正文": Scope.TEXT,
    "标题": Scope.TITLE,
    "原文": Scope.RAW,
    "作者": Scope.AUTHOR,
    "标签": Scope.TAG,
    "人名": Scope.PERSON,
    "人物": Scope.PERSON,
    "地名": Scope.PLACE,
    "地点": Scope.PLACE,
    "机构": Scope.ORGANISATION,
    "栏目": Scope.SECTION,
    "报纸": Scope.NEWSPAPER,
    "状态": Scope.STATUS,
    "有": Scope.HAS,
}
DATES = frozenset({DATE, "日期"})
STATUSES = {
    **{status.value: status.value for status in Status},
    "新稿": Status.NEW.value,
    "在校": Status.IN_REVIEW.value,
    "校毕": Status.DONE.value,
    "核定": Status.APPROVED.value,
}
FEATURES = {
    **{name: name for name in ("doubts", "note", "tags", "authors", "picture")},
    "存疑": "doubts",
    "备注": "note",
    "标签": "tags",
    "作者": "authors",
    "图片": "picture",
}
LISTED = {Scope.STATUS: (STATUSES, "status"), Scope.HAS: (FEATURES, "feature")}
FIELD_NAMES = (*(scope.value for scope in Scope), DATE)
"""As a query has them in English."""
CLOSE = 0.7
"""So alike (`difflib`) is a name to the one that was meant: auther 0.83, titel 0.8; time and title are 0.67."""
DEEPEST = 40
OR, AND, NOT = "OR", "AND", "NOT"
_FIELD = re.compile(r"([^\s:：()\"“”]+)[:：]")
_LATIN_NAME = re.compile(r"[A-Za-z][A-Za-z_-]+")
_VALUE = re.compile(r"[^\s)/\\]")
_STRAIGHT = re.compile(r'"((?:[^"]|"")*)"')
_CURLY = re.compile(r"“([^“”]+)”")
_WORD = re.compile(r"[^\s()]+")
_SPACE = re.compile(r"\s*")
_DATE_WORD = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?")


def parse(text: str) -> Query:
    """Raises WrongQuery."""
    return Parser(storable(text)).parse()


def parse_with_doubts(text: str) -> tuple[Query, tuple[UnknownField, ...]]:
    """Also what was read as text although it looks like a field, each name once. Raises WrongQuery."""
    parser = Parser(storable(text))
    query = parser.parse()
    return query, tuple(parser.unknown)


def storable(text: str) -> str:
    return text.encode("utf-8", errors="ignore").decode("utf-8")


@dataclass(slots=True)
class Parser:
    text: str
    offset: int = 0
    depth: int = 0
    unknown: dict[UnknownField, None] = field(default_factory=dict)

    def parse(self) -> Query:
        self.skip_space()
        if self.offset == len(self.text):
            return NO_QUERY
        query = self.parse_any(Scope.TEXT)
        if self.offset < len(self.text):
            raise self.wrong("close", self.offset)
        return query

    def parse_any(self, scope: Scope) -> Query:
        parts = [self.parse_all(scope)]
        while self.take_operator(OR):
            parts.append(self.parse_all(scope))
        return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))

    def parse_all(self, scope: Scope) -> Query:
        parts = [self.parse_one(scope)]
        while True:
            is_joined = self.take_operator(AND)
            if not is_joined and (self.at_end() or self.at_operator(OR)):
                break
            parts.append(self.parse_one(scope))
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts))

    def parse_one(self, scope: Scope) -> Query:
        if self.take_operator(NOT):
            self.go_deeper(self.offset)
            inner = Not(self.parse_one(scope))
            self.depth -= 1
            return inner
        if self.at_end() or self.at_operator(OR) or self.at_operator(AND):
            raise self.wrong("operand", self.offset)
        prefix = _FIELD.match(self.text, self.offset)
        name = fold_all(prefix[1]) if prefix else ""
        if prefix and name in DATES:
            self.offset = prefix.end()
            return self.parse_date()
        if prefix and name in SCOPES:
            self.offset = prefix.end()
            return self.parse_value(SCOPES[name])
        if prefix:
            self.note_unknown(prefix[1], prefix.end())
        return self.parse_value(scope)

    def note_unknown(self, name: str, end: int) -> None:
        """Latin letters alone are noted, and without a field near by only where a value follows: 12:30, 时间：, http://
        and AQI:50 are text."""
        if not _LATIN_NAME.fullmatch(name):
            return
        nearest = next(iter(get_close_matches(fold(name), FIELD_NAMES, 1, CLOSE)), "")
        if nearest or (not name.isupper() and _VALUE.match(self.text, end)):
            self.unknown[UnknownField(name, nearest)] = None

    def parse_value(self, scope: Scope) -> Query:
        start = self.offset
        if self.text[start : start + 1] == "(":
            return self.parse_group(scope)
        for pattern in (_STRAIGHT, _CURLY):
            quoted = pattern.match(self.text, start)
            if quoted:
                self.offset = quoted.end()
                return self.make_term(scope, quoted[1].replace('""', '"'), start, is_quoted=True)
        if self.text[start : start + 1] == '"':
            raise self.wrong("open", start)
        word = _WORD.match(self.text, start)
        if word is None:
            raise self.wrong("empty", start)
        self.offset = word.end()
        return self.make_term(scope, word[0], start, is_quoted=False)

    def make_term(self, scope: Scope, text: str, start: int, *, is_quoted: bool) -> Term:
        if not text:
            raise self.wrong("empty", start)
        if scope in LISTED:
            known, reason = LISTED[scope]
            value = known.get(fold_all(text))
            if value is None:
                raise self.wrong(reason, start, value=text)
            return Term(scope, value, is_quoted=True)
        return Term(scope, text, is_quoted)

    def parse_group(self, scope: Scope) -> Query:
        start = self.offset
        self.go_deeper(start)
        self.offset += 1
        self.skip_space()
        if self.text[self.offset : self.offset + 1] == ")":
            raise self.wrong("empty", start)
        query = self.parse_any(scope)
        self.skip_space()
        if self.offset == len(self.text):
            raise self.wrong("open", start)
        self.offset += 1
        self.depth -= 1
        return query

    def go_deeper(self, offset: int) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.wrong("deep", offset)

    def parse_date(self) -> Query:
        """A range from the later to the earlier is the one that was meant."""
        start = self.offset
        word = _WORD.match(self.text, start)
        if word is None:
            raise self.wrong("empty", start)
        self.offset = word.end()
        first, dots, last = fold(word[0]).partition("..")
        bounds = [read_date(part) if part else "" for part in (first, last if dots else first)]
        if None in bounds or bounds == ["", ""]:
            raise self.wrong("date", start, value=word[0])
        earlier, later = bounds[0] or "", bounds[1] or ""
        is_turned = bool(later) and earlier[: len(later)] > later
        return DateRange(later, earlier) if is_turned else DateRange(earlier, later)

    def skip_space(self) -> None:
        space = _SPACE.match(self.text, self.offset)
        self.offset = space.end() if space else self.offset

    def at_end(self) -> bool:
        """Of the query, or of the bracket that it is in."""
        self.skip_space()
        return self.text[self.offset : self.offset + 1] in ("", ")")

    def at_operator(self, name: str) -> bool:
        self.skip_space()
        word = _WORD.match(self.text, self.offset)
        return word is not None and word[0] == name

    def take_operator(self, name: str) -> bool:
        if self.at_operator(name):
            self.offset += len(name)
            return True
        return False

    def wrong(self, reason: str, offset: int, **facts: object) -> WrongQuery:
        return WrongQuery(query=self.text, reason=reason, place=offset + 1, **facts)


def read_date(word: str) -> str | None:
    """A year, month or day in ISO 8601; None for what is none."""
    match = _DATE_WORD.fullmatch(word)
    if match is None:
        return None
    year, month, day = match.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join([year, *(part.zfill(2) for part in (month, day) if part)])
