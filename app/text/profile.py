"""What the approved articles of one newspaper teach: its column titles, furniture, bylines, reporters and columns.

Owns the frozen value, how it is learnt from issues, and what it says of a line: log-odds for roles, which the reading
adds to its own scores and may outweigh. Pure; refuses storage and the choice whether to use it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import log
from typing import Any

from app.text.authors import read_names
from app.text.labels import LEFT_OUT
from app.text.lines import read_segments
from app.text.model import Article, Block, Issue, LeftOutReason, Role, Span, Status

LONGEST_LINE = 80
LONGEST_BYLINE = 40
RECURRING = 2
"""In so many issues a line must stand to be one of the house; a column title is known from the first."""
STRENGTH = 1.5
CEILING = 5.0
"""What the profile says of a line counts so much more than its log-odds, and at most this."""
MOST_FOR_BYLINE = 2.0
"""The engine knows the usual forms of bylines, so that the house's own say less of a line than its other lines do."""
KNOWN_REPORTERS = 1.5
"""For a byline, when a short line names nobody but reporters of the newspaper."""
NARROWEST_SHARE = 0.1
NAME = "～"

_NUMBERS = re.compile(r"[0-9０-９]+|(?<=星期)[一二三四五六日天]|(?<=农历)[\u4e00-\u9fff]{2,10}")
_NAMES = re.compile(f"{NAME}(?:[、，,;；和与]?{NAME})*")
_SENTENCE = re.compile("[。！？，；]")
Counts = Mapping[str, int]


@dataclass(frozen=True)
class Profile:
    """`lines` are shapes of lines with the number of issues in which each had a role; `bylines` are forms with how
    often they were a byline and how often not; `widths` are whole em with their number of lines; `reporters` have the
    number of their articles.
    """

    issues: int = 0
    articles: int = 0
    lines: Mapping[str, Counts] = field(default_factory=dict)
    bylines: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    reporters: Counts = field(default_factory=dict)
    widths: Mapping[int, int] = field(default_factory=dict)

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(self.reporters)

    def lines_of(self, role: str) -> dict[str, int]:
        """Those of this role (`app.text.labels.LEFT_OUT` for furniture), the most frequent first."""
        own = {shape: counts[role] for shape, counts in self.lines.items() if role in counts}
        return dict(sorted(own.items(), key=lambda item: (-item[1], item[0])))

    def evidence(self, compact: str) -> dict[str, float]:
        """What speaks for roles of a line, its white space taken out; nothing for a line that the house has not."""
        if len(compact) > LONGEST_LINE:
            return {}
        counts = self.lines.get(shape_of(compact), {})
        total = sum(counts.values())
        found = {role: log_odds(count, total - count) for role, count in counts.items()}
        if len(compact) <= LONGEST_BYLINE and (speaks := self.byline_evidence(compact)):
            found[Role.BYLINE.value] = found.get(Role.BYLINE.value, 0.0) + speaks
        return {role: min(CEILING, odds) for role, odds in found.items() if odds > 0}

    def byline_evidence(self, compact: str) -> float:
        form, named = form_of(compact, self.names)
        is_known = bool(named) and self.names.issuperset(named) and not _SENTENCE.search(compact)
        odds = log_odds(*self.bylines[form]) if form in self.bylines else 0.0
        return min(MOST_FOR_BYLINE, max(odds, KNOWN_REPORTERS * is_known))

    def to_json(self) -> dict[str, Any]:
        return {
            "issues": self.issues,
            "articles": self.articles,
            "lines": {shape: dict(counts) for shape, counts in self.lines.items()},
            "bylines": {form: list(counts) for form, counts in self.bylines.items()},
            "reporters": dict(self.reporters),
            "widths": {str(width): count for width, count in self.widths.items()},
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Profile":
        return cls(
            issues=data["issues"],
            articles=data["articles"],
            lines=data["lines"],
            bylines={form: (counts[0], counts[1]) for form, counts in data["bylines"].items()},
            reporters=data["reporters"],
            widths={int(width): count for width, count in data["widths"].items()},
        )


def log_odds(count: int, others: int) -> float:
    return STRENGTH * log((count + 0.5) / (others + 0.5))


def shape_of(compact: str) -> str:
    """The line with one sign for every number, weekday and lunar date."""
    return _NUMBERS.sub("0", compact)


def form_of(compact: str, known: frozenset[str]) -> tuple[str, list[str]]:
    """The line with one sign for its names, and the names."""
    named = read_names(compact, known)
    form = compact
    for name in sorted(named, key=len, reverse=True):
        form = form.replace(name, NAME)
    return _NAMES.sub(NAME, form), named


def learn_profile(issues: Iterable[Issue]) -> Profile:
    """From their approved articles; of furniture only where every article of the issue is."""
    learnt = [(issue, own) for issue in issues if (own := approved_articles(issue))]
    reporters = Counter(name for _, articles in learnt for article in articles for name in article.authors)
    lines: dict[str, Counter[str]] = {}
    widths: Counter[int] = Counter()
    for issue, articles in learnt:
        for shape, role in frozenset(lines_in(issue, articles)):
            lines.setdefault(shape, Counter())[role] += 1
        widths.update(column_widths(issue, articles))
    return Profile(
        issues=len(learnt),
        articles=sum(len(articles) for _, articles in learnt),
        lines={shape: dict(counts) for shape, counts in sorted(lines.items()) if is_of_house(counts)},
        bylines=learn_bylines(learnt, frozenset(reporters)),
        reporters=dict(sorted(reporters.items(), key=lambda item: (-item[1], item[0]))),
        widths={width: count for width, count in sorted(widths.items()) if count >= NARROWEST_SHARE * widths.total()},
    )


def approved_articles(issue: Issue) -> list[Article]:
    return [article for article in issue.articles if article.status is Status.APPROVED]


def is_wholly_approved(issue: Issue) -> bool:
    return bool(issue.articles) and len(approved_articles(issue)) == len(issue.articles)


def is_of_house(counts: Counter[str]) -> bool:
    return counts.total() >= RECURRING or Role.SECTION.value in counts


def compact_of(raw: str, spans: Iterable[Span]) -> str:
    return "".join("".join(raw[span.raw_start : span.raw_end].split()) for span in spans)


def lines_in(issue: Issue, articles: Iterable[Article]) -> Iterator[tuple[str, str]]:
    """Shapes and roles of the short blocks, and of what was left out."""
    for article in articles:
        for block in article.blocks:
            compact = compact_of(issue.raw, block.spans)
            if 0 < len(compact) <= LONGEST_LINE:
                yield shape_of(compact), block.role.value
    trusts_furniture = is_wholly_approved(issue)
    for item in issue.left_out:
        if trusts_furniture or item.reason is LeftOutReason.EDITOR:
            text = issue.raw[item.span.raw_start : item.span.raw_end]
            for part in {text, *text.split("\n")}:
                compact = "".join(part.split())
                if 0 < len(compact) <= LONGEST_LINE:
                    yield shape_of(compact), LEFT_OUT


def learn_bylines(learnt: Iterable[tuple[Issue, list[Article]]], known: frozenset[str]) -> dict[str, tuple[int, int]]:
    """Forms with a name and something else in them, that were a byline at least once."""
    own: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for issue, articles in learnt:
        for article in articles:
            for block in article.blocks:
                if form := byline_form(issue.raw, block, known):
                    (own if block.role is Role.BYLINE else others)[form] += 1
    return {form: (count, others[form]) for form, count in sorted(own.items())}


def byline_form(raw: str, block: Block, known: frozenset[str]) -> str:
    """Empty where there is none."""
    compact = compact_of(raw, block.spans)
    if not 0 < len(compact) <= LONGEST_BYLINE:
        return ""
    form, _ = form_of(compact, known)
    return form if NAME in form and form != NAME else ""


def column_widths(issue: Issue, articles: Iterable[Article]) -> Iterator[int]:
    """Of the lines of paragraphs, in whole em; a letter-spaced line has no width of its own."""
    spans = sorted(
        (span.raw_start, span.raw_end)
        for article in articles
        for block in article.blocks
        if block.role is Role.BODY
        for span in block.spans
    )
    at = 0
    for segment in read_segments(issue.raw):
        while at < len(spans) and spans[at][1] <= segment.raw_start:
            at += 1
        if at < len(spans) and spans[at][0] <= segment.raw_start and not segment.is_spaced:
            yield round(segment.width)
