"""What speaks for and against a block going on over the seam between two segments.

Owns the features of a seam: how the first segment ends, how the second begins, the empty lines between them, widths
against the column's, and whether a word of the dictionary runs across. Refuses roles (see `app.text.roles`) and
weights, which are learnt (see `app.text.reading_model`).
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from app.text.cues import DATELINE, is_byline_line, is_section_line
from app.text.lines import Segment

_END_CLASSES = {
    **dict.fromkeys("。！？!?", "stop"),
    **dict.fromkeys("”’」』", "quote"),
    **dict.fromkeys("，,、；;", "comma"),
    **dict.fromkeys("：:", "colon"),
    **dict.fromkeys("—─", "dash"),
    "…": "dots",
    **dict.fromkeys("）)】］]", "close"),
    **dict.fromkeys("（([【［《〈「『“‘", "open"),
    **dict.fromkeys("》〉", "name"),
}
_START_CLASSES = {
    **dict.fromkeys("“‘「『", "quote"),
    **dict.fromkeys("《〈", "name"),
    **dict.fromkeys("（([［", "bracket"),
    "【": "tag",
    **dict.fromkeys("，,、；;。！？!?：:）)】］]》〉”’」』…", "close"),
    **dict.fromkeys("—─-", "dash"),
    **dict.fromkeys("■●▲◆★□○△◇☆▼·•※►▶", "mark"),
}
_ENDINGS = frozenset({"stop", "stop-quote", "stop-close", "close", "dots", "quote", "colon"})
"""Classes of ends behind which a paragraph may end."""
MOST_GROUPS = 50_000
Group = tuple[Any, ...]
"""A function that names features, and what it names them from."""
_OPEN_ENDS = frozenset({"han", "digit", "latin", "comma"})
LONGEST_RUN = 9
"""So many lines without an empty one are counted."""
UNFINISHED = 9.0
"""The log-odds of a seam that cannot part two blocks: no gold page has any such that does."""
_PAIRS = {"【": "】", "《": "》", "（": "）", "(": ")", "‘": "’", "“": "”"}
_OPEN_BRACKET = re.compile(r"[【《（(‘“][^【《（(‘“】》）)’”]*$")
_CUTS = ((2, 2), (1, 3), (3, 1), (1, 2), (2, 1), (1, 1))
"""How many characters of a word may stand before and behind a seam, the longest words first."""
WIDEST = 60.0
"""A line wider than this, in em, belongs to no column."""


def end_class(compact: str) -> str:
    last = compact[-1]
    kind = _END_CLASSES.get(last)
    if kind is None:
        if last.isdigit():
            return "digit"
        return "latin" if last.isascii() else "han"
    if kind in {"quote", "close"} and len(compact) > 1 and _END_CLASSES.get(compact[-2]) in {"stop", "dots"}:
        return "stop-quote" if kind == "quote" else "stop-close"
    return kind


def start_class(compact: str) -> str:
    first = compact[0]
    kind = _START_CLASSES.get(first)
    if kind is None:
        if first.isdigit():
            return "digit"
        return "latin" if first.isascii() else "han"
    return kind


@lru_cache(1024)
def bucket(value: float) -> str:
    """Differences of width in steps of half an em, coarser far from nought."""
    if value <= -4:
        return "<-4"
    if value >= 8:
        return "8+"
    if value >= 4:
        return "4+"
    return str(round(value * 2) / 2)


def crossing_words(first: str, second: str, words: frozenset[str]) -> int:
    """The length of the longest word of the dictionary that the seam would cut, 0 for none."""
    left, right = first[-3:], second[:3]
    for before, after in _CUTS:
        if before <= len(left) and after <= len(right) and left[-before:] + right[:after] in words:
            return before + after
    return 0


def is_unfinished(first: str, second: str) -> bool:
    """Whether a block must go on between two compact texts: in mid-clause, or in brackets that the second closes."""
    last = first[-1]
    if last in "，、" or _END_CLASSES.get(last) == "open" or _START_CLASSES.get(second[0]) == "close":
        return True
    opened = _OPEN_BRACKET.search(first)
    if opened is None:
        return False
    mark = opened.group()[0]
    closed, reopened = second.find(_PAIRS[mark]), second.find(mark)
    return closed >= 0 and not 0 <= reopened < closed


class Page:
    """The segments of a page with what the features of seams ask of each more than once."""

    def __init__(self, segments: Sequence[Segment], words: frozenset[str]) -> None:
        self.segments = segments
        self.words = words
        self.ends = [end_class(segment.compact) for segment in segments]
        self.starts = [start_class(segment.compact) for segment in segments]
        self.widths = [segment.width for segment in segments]
        self.spaced = [segment.is_spaced for segment in segments]
        self.bylines = [is_byline_line(segment.compact) for segment in segments]
        self.datelines = [bool(DATELINE.match(segment.compact[:40])) for segment in segments]
        self.sections = [is_section_line(segment.compact) for segment in segments]
        measures = [
            0.0 if spaced or width > WIDEST else width for width, spaced in zip(self.widths, self.spaced, strict=True)
        ]
        padded = [0.0] * 5 + measures + [0.0] * 5
        self.behind = [max(padded[i + 1 : i + 6]) for i in range(len(segments))]
        """The widest of the segment and the four before it."""
        self.ahead = [max(padded[i + 6 : i + 10]) for i in range(len(segments))]
        """The widest of the four segments after it."""
        self.may_end = [end in _ENDINGS for end in self.ends]
        self.is_heading = [
            not may_end and width < behind - 0.6 and len(segment.compact) <= 30 and "。" not in segment.compact
            for segment, may_end, width, behind in zip(segments, self.may_end, self.widths, self.behind, strict=True)
        ]
        """Whether it looks like a heading: short, without a stop."""
        self.since = count_runs([segment.blank_before > 0 for segment in segments])
        """How many lines stand before it up to an empty one."""
        self.until = count_runs([segment.blank_before > 0 for segment in [*segments[1:], *segments[:1]][::-1]])[::-1]
        """How many lines stand behind it up to an empty one."""


def count_runs(breaks: Sequence[bool]) -> list[int]:
    """How many stand between each and the last break before it, up to `LONGEST_RUN`."""
    runs: list[int] = []
    for is_break in breaks:
        runs.append(0 if is_break or not runs else min(LONGEST_RUN, runs[-1] + 1))
    return runs


def name_edges(
    end: str, start: str, blank: int, spaced: str, signed: str, has_section: int, is_cut: bool, is_dateline: int
) -> list[str]:
    return [
        "bias",
        f"blank={blank}",
        f"cut={is_cut}",
        f"byline={signed}",
        f"section={has_section}|blank={blank}",
        f"end={end}|blank={blank}|cut={is_cut}",
        f"start={start}|blank={blank}",
        f"end={end}|start={start}|blank={blank}",
        f"spaced={spaced}|blank={blank}|end={end}",
        f"signed={signed[1]}|{end}",
        f"dateline={is_dateline}|{min(blank, 1)}|{end in _ENDINGS:d}",
    ]


def name_measures(short: str, indent: str, blank: int, end: str) -> list[str]:
    return [
        f"short={short}|blank={blank}",
        f"short={short}|end={end}|blank={blank}",
        f"indent={indent}|blank={blank}|end={end}",
        f"indent={indent}|short={short}|blank={blank}",
    ]


def name_near(near: str, blank: int, end: str) -> list[str]:
    return [f"near={near}|blank={blank}|end={end}"]


def name_changes(change: str, column: str, blank: int) -> list[str]:
    return [f"change={change}|blank={blank}", f"column={column}|blank={blank}"]


def name_blanks(blanks: str, end: str, indent: str) -> list[str]:
    return [f"blanks={blanks}", f"blanks={blanks}|end={end}|indent={indent}"]


def name_far_blanks(blanks: str, end: str, near: str, start: str) -> list[str]:
    return [f"blanks={blanks}|end={end}|near={near}|start={start}"]


def name_widths(first: int, second: int, blank: int, end: str) -> list[str]:
    return [f"first-width={first}|second={second}|blank={blank}|end={end}"]


def name_words(crossing: int, blank: int, short: str) -> list[str]:
    return [f"word={crossing}|blank={blank}", f"word={crossing}|blank={blank}|short={short}"]


def name_fit(short: str, shorter: str, is_blank: int) -> list[str]:
    return [f"fits={short}|{shorter}|{is_blank}"]


def name_place(same: str, is_blank: int, may_end: int) -> list[str]:
    return [f"same={same}|{is_blank}|{may_end}"]


def name_runs(since: int, until: int, is_blank: int, may_end: int) -> list[str]:
    return [f"since={since}|{is_blank}|{may_end}", f"until={until}|{is_blank}|{may_end}"]


def name_headings(full: str, headings: str, end: str, is_blank: int) -> list[str]:
    return [f"full={full}|{end}|{is_blank}", f"headings={headings}|{is_blank}|{end}"]


def name_heading_blanks(headings: str, blanks: str) -> list[str]:
    return [f"headings={headings}|{blanks}"]


def describe_seam(page: Page, index: int) -> list[Group]:
    """What is known of the seam between segment `index` and the next one, by groups that often recur on a page."""
    first, second = page.segments[index], page.segments[index + 1]
    has_third = index + 2 < len(page.segments)
    after = page.segments[index + 2].blank_before if has_third else 9
    end, start, may_end = page.ends[index], page.starts[index + 1], int(page.may_end[index])
    blank, is_cut = min(second.blank_before, 2), second.is_cut
    is_blank = min(blank, 1)
    width, following, behind, ahead = first.width, second.width, page.behind[index], page.ahead[index]
    short = bucket(behind - width)
    indent = bucket(page.ahead[index + 1] - following) if has_third else "last"
    near = bucket(page.segments[index + 2].width - following) if has_third else "last"
    far_blanks = f"{blank}{min(after, 2)}"
    blanks = f"{min(first.blank_before, 2)}{far_blanks}"
    spaced = f"{page.spaced[index]:d}{page.spaced[index + 1]:d}"
    signed = f"{page.bylines[index]:d}{page.bylines[index + 1]:d}"
    has_section, is_dateline = int(page.sections[index]), int(page.datelines[index + 1])
    headings = f"{page.is_heading[index]:d}{page.is_heading[index + 1]:d}"
    full = f"{behind - width < 0.6:d}{ahead - width < 0.6:d}{spaced[0]}"
    after_heading = f"{first.blank_before > 0:d}{is_blank}{after > 0 if has_third else 9:d}"
    groups: list[Group] = [
        (name_edges, end, start, blank, spaced, signed, has_section, is_cut, is_dateline),
        (name_measures, short, indent, blank, end),
        (name_near, near, blank, end),
        (name_changes, bucket(width - following), bucket(behind - ahead), blank),
        (name_blanks, blanks, end, indent),
        (name_far_blanks, far_blanks, end, near, start),
        (name_widths, int(min(width, 40) / 3), int(min(following, 40) / 3), blank, end),
        (name_fit, short, bucket(ahead - width), is_blank),
        (name_place, bucket(behind - following), is_blank, may_end),
        (name_runs, page.since[index], page.until[index + 1], is_blank, may_end),
        (name_headings, full, headings, end, is_blank),
        (name_heading_blanks, headings, after_heading),
    ]
    if not is_cut and end in _OPEN_ENDS:
        crossing = 0 if page.bylines[index + 1] else crossing_words(first.compact, second.compact, page.words)
        groups.append((name_words, crossing, blank, short))
    return groups


def seam_features(page: Page, index: int) -> list[str]:
    """The names of all that is known of the seam between segment `index` and the next one."""
    return [feature for name, *values in describe_seam(page, index) for feature in name(*values)]


class SeamScorer:
    """The log-odds that a block goes on over a seam, by learnt weights; what a group adds is worked out once."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self.weights = weights
        self.known: dict[Group, float] = {}

    def score(self, page: Page, index: int) -> float:
        if is_unfinished(page.segments[index].compact, page.segments[index + 1].compact):
            return UNFINISHED
        # Rounded, so that log-odds on the edge between two classes do not depend on the order of the sum.
        known = self.known
        total = 0.0
        for group in describe_seam(page, index):
            total += known[group] if group in known else self.weigh(group)
        return round(total, 6)

    def weigh(self, group: Group) -> float:
        if len(self.known) >= MOST_GROUPS:
            self.known.clear()
        name, *values = group
        weight = self.known[group] = sum([self.weights.get(feature, 0.0) for feature in name(*values)])
        return weight
