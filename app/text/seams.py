"""What speaks for and against a block going on over the seam between two segments.

Owns the features of a seam: how the first segment ends, how the second begins, the empty lines between them, widths
against the column's, and whether a word of the dictionary runs across. Refuses roles (see `app.text.roles`) and
weights, which are learnt (see `app.text.reading_model`).
"""

from collections.abc import Sequence

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
LONGEST_RUN = 9
"""So many lines without an empty one are counted."""
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
    longest = 0
    for before in range(1, len(left) + 1):
        for after in range(1, len(right) + 1):
            if longest < before + after <= 4 and left[-before:] + right[:after] in words:
                longest = before + after
    return longest


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


def layout_features(page: Page, index: int) -> list[str]:
    """What the lines around a seam look like: full, in the same measure, headings, in the middle of a column."""
    second = page.segments[index + 1]
    end, may_end, blank = page.ends[index], page.may_end[index], second.blank_before > 0
    width, behind, ahead = page.widths[index], page.behind[index], page.ahead[index]
    short, shorter = bucket(behind - width), bucket(ahead - width)
    before = page.segments[index].blank_before > 0
    after = page.segments[index + 2].blank_before > 0 if index + 2 < len(page.segments) else 9
    headings = f"{page.is_heading[index]:d}{page.is_heading[index + 1]:d}"
    return [
        f"full={behind - width < 0.6:d}{ahead - width < 0.6:d}{page.spaced[index]:d}|{end}|{blank:d}",
        f"fits={short}|{shorter}|{blank:d}",
        f"same={bucket(behind - page.widths[index + 1])}|{blank:d}|{may_end:d}",
        f"since={page.since[index]}|{blank:d}|{may_end:d}",
        f"until={page.until[index + 1]}|{blank:d}|{may_end:d}",
        f"headings={headings}|{blank:d}|{end}",
        f"headings={headings}|{before:d}{blank:d}{after:d}",
        f"signed={page.bylines[index + 1]:d}|{end}",
        f"dateline={page.datelines[index + 1]:d}|{blank:d}|{may_end:d}",
    ]


def seam_features(page: Page, index: int) -> list[str]:
    """What is known of the seam between segment `index` and the next one."""
    first, second = page.segments[index], page.segments[index + 1]
    has_third = index + 2 < len(page.segments)
    third_blank = page.segments[index + 2].blank_before if has_third else 9
    end, start = page.ends[index], page.starts[index + 1]
    blank = min(second.blank_before, 2)
    is_cut = second.is_cut
    short = bucket(page.behind[index] - first.width)
    indent = bucket(page.ahead[index + 1] - second.width) if has_third else "last"
    near = bucket(page.segments[index + 2].width - second.width) if has_third else "last"
    change = bucket(first.width - second.width)
    column = bucket(page.behind[index] - page.ahead[index])
    spaced = f"{page.spaced[index]:d}{page.spaced[index + 1]:d}"
    third_blank = min(third_blank, 2)
    features = [
        "bias",
        f"blank={blank}",
        f"cut={is_cut}",
        f"byline={page.bylines[index]:d}{page.bylines[index + 1]:d}",
        f"section={page.sections[index]:d}|blank={blank}",
        f"end={end}|blank={blank}|cut={is_cut}",
        f"start={start}|blank={blank}",
        f"end={end}|start={start}|blank={blank}",
        f"short={short}|blank={blank}",
        f"short={short}|end={end}|blank={blank}",
        f"indent={indent}|blank={blank}|end={end}",
        f"indent={indent}|short={short}|blank={blank}",
        f"near={near}|blank={blank}|end={end}",
        f"change={change}|blank={blank}",
        f"column={column}|blank={blank}",
        f"spaced={spaced}|blank={blank}|end={end}",
        f"blanks={min(first.blank_before, 2)}{blank}{third_blank}",
        f"blanks={min(first.blank_before, 2)}{blank}{third_blank}|end={end}|indent={indent}",
        f"blanks={blank}{third_blank}|end={end}|near={near}|start={start}",
        f"first-width={int(min(first.width, 40) / 3)}|second={int(min(second.width, 40) / 3)}|blank={blank}|end={end}",
    ]
    if not is_cut and end in {"han", "digit", "latin", "comma"}:
        crossing = crossing_words(first.compact, second.compact, page.words)
        features.append(f"word={crossing}|blank={blank}")
        features.append(f"word={crossing}|blank={blank}|short={short}")
    return features + layout_features(page, index)
