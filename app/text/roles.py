"""What is known of each part of a page when its role is decided.

Owns parts (segments that certainly belong together) and their features: length, width, marks, cues, neighbours, and
what they talk about. Refuses weights and the decision itself (see `app.text.chain`).
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.text.cues import name_cues
from app.text.likeness import Likeness
from app.text.lines import Segment
from app.text.seams import Page, bucket

REACH = 6
"""How many paragraphs before and after are looked at for shared subjects."""

LIKELY_JOIN = 1.5
"""The log-odds from which on what looks like a heading is taken for the first line of a paragraph."""

_RUNNING = frozenset({"paragraph", "sentence", "call", "fragment", "long"})
_TITLING = frozenset({"heading", "call"})
"""Kinds of a heading: also one that ends in a question mark or an exclamation mark."""
_STOPS = frozenset("。！？!?")
_GOING_ON = frozenset("，、；：,;:")
_CLOSERS = frozenset("？！”》）】—…")


@dataclass(slots=True)
class Part:
    """Segments first..last of the page; `join` is the log-odds that the part goes on from the one before."""

    first: int
    last: int
    compact: str
    join: float
    width: float
    cues: list[str]
    kind: str = ""


def build_parts(segments: Sequence[Segment], joins: Sequence[float], certain: float) -> list[Part]:
    """Parts from the log-odds of every seam; `certain` is the log-odds from which on a seam is taken as joined."""
    parts: list[Part] = []
    first = 0
    for index in range(len(segments)):
        if index + 1 < len(segments) and joins[index] >= certain:
            continue
        members = segments[first : index + 1]
        compact = "".join(segment.compact for segment in members)
        part = Part(
            first,
            index,
            compact,
            joins[first - 1] if first else -9.0,
            max(segment.width for segment in members),
            name_cues(compact),
        )
        part.kind = kind_of(part, members[0])
        parts.append(part)
        first = index + 1
    for one, following in pairwise(parts):
        if one.kind == "heading" and following.join > LIKELY_JOIN and following.kind in _RUNNING:
            one.kind = "opening"
    return parts


def kind_of(part: Part, first: Segment) -> str:
    """A coarse guess for the features of the neighbours."""
    text, cues = part.compact, part.cues
    if first.is_cut:
        return "signature" if text[0] in "（(" else "credit"
    if "furniture" in cues and len(text) < 50:
        return "furniture"
    if "byline" in cues and len(text) < 60 and text[-1] not in _STOPS:
        return "byline"
    if "credit" in cues and len(text) < 24:
        return "credit"
    if text[-1] in _STOPS or text[-2:-1] in _STOPS:
        if len(text) > 30:
            return "paragraph"
        return "sentence" if "。" in text else "call"
    if len(text) <= 45 and text[-1] not in _GOING_ON and "。" not in text:
        return "section" if "section" in cues else "heading"
    return "fragment" if len(text) < 50 else "long"


def length_class(length: int) -> str:
    for limit in (3, 5, 7, 10, 14, 19, 25, 33, 45, 70, 120, 250):
        if length <= limit:
            return f"<={limit}"
    return "more"


def own_features(part: Part, page: Page) -> list[str]:
    first, last = page.segments[part.first], page.segments[part.last]
    text = part.compact
    count = min(part.last - part.first + 1, 4)
    length = length_class(len(text))
    end, start = page.ends[part.last], page.starts[part.first]
    after = page.segments[part.last + 1].blank_before if part.last + 1 < len(page.segments) else 9
    blanks = f"{min(first.blank_before, 2)}{min(after, 2)}"
    features = [
        "bias",
        f"length={length}",
        f"lines={count}|length={length}",
        f"end={end}",
        f"end={end}|length={length}",
        f"start={start}",
        f"start={start}|end={end}",
        f"blanks={blanks}",
        f"blanks={blanks}|kind={part.kind}",
        f"kind={part.kind}",
        f"cut={first.is_cut:d}{first.is_first_cut:d}",
        f"spaced={first.is_spaced:d}|lines={count}|end={end}",
        f"wider-before={bucket(part.width - page.behind[max(0, part.first - 1)])}|lines={count}",
        f"wider-after={bucket(part.width - page.ahead[part.last])}|lines={count}",
        f"width={int(min(part.width, 60) / 3)}|lines={count}",
        f"comma={'，' in text}|stop={any(stop in text for stop in _STOPS)}|length={length}",
        f"inner-space={' ' in first.text and not first.is_spaced and len(text) < 50}|kind={part.kind}",
        f"last-width={bucket(page.behind[part.last] - last.width)}|end={end}",
        f"join={bucket(part.join)}",
    ]
    features.extend(f"cue={cue}" for cue in part.cues)
    features.extend(f"cue={cue}|length={length}" for cue in part.cues)
    if len(text) <= 8:
        features.append(f"text={text}")
    if len(text) <= 45:
        features.append(f"tail={text[-1]}")
        features.append(f"head={text[0]}")
    if part.first == 0:
        features.append("first")
    if part.last + 1 == len(page.segments):
        features.append("last")
    return features


def neighbour_features(parts: Sequence[Part], index: int) -> list[str]:
    def kind(offset: int) -> str:
        at = index + offset
        return parts[at].kind if 0 <= at < len(parts) else "edge"

    part = parts[index]
    one, two, three, four = kind(-2), kind(-1), kind(1), kind(2)
    short = len(part.compact) <= 45
    features = [
        f"before={two}|own={part.kind}",
        f"after={three}|own={part.kind}",
        f"around={two}|{part.kind}|{three}",
        f"two-before={one}|{two}|{part.kind}",
        f"two-after={part.kind}|{three}|{four}",
    ]
    if index:
        before = parts[index - 1]
        features.append(f"change={bucket(part.width - before.width)}|before={two}|own={part.kind}")
        features.extend(f"cue-before={cue}|own={part.kind}" for cue in before.cues)
        if short and len(before.compact) <= 45:
            features.append(f"lengths={bucket((len(part.compact) - len(before.compact)) / 2)}|join={bucket(part.join)}")
    if index + 1 < len(parts):
        after = parts[index + 1]
        features.append(f"next-change={bucket(after.width - part.width)}|after={three}|own={part.kind}")
        features.append(f"next-join={bucket(after.join)}|own={part.kind}|after={three}")
        features.extend(f"cue-after={cue}|own={part.kind}" for cue in after.cues)
    return features


def pair_features(parts: Sequence[Part], index: int, page: Page, likeness: Likeness) -> list[str]:
    """What tells a kicker, a title and a subtitle apart: the form of each of two headings beside the other."""
    if parts[index].kind not in _TITLING:
        return []
    features: list[str] = []
    for side, first in (("upper", index), ("lower", index - 1)):
        if first < 0 or first + 1 >= len(parts) or not {parts[first].kind, parts[first + 1].kind} <= _TITLING:
            continue
        upper, lower = parts[first].compact, parts[first + 1].compact
        blank = min(page.segments[parts[first + 1].first].blank_before, 1)
        after = parts[first + 2].kind if first + 2 < len(parts) else "edge"
        before = parts[first - 1].kind if first else "edge"
        marks = "".join(f"{mark in upper:d}{mark in lower:d}" for mark in "，：—")
        longer = bucket((len(lower) - len(upper)) / 2)
        shared = f"{likeness.share(first, (first + 1,)) > 0:d}"
        place = f"{side}{blank}"
        features.append(f"pair={place}|{marks}")
        features.append(f"pair={place}|{longer}")
        features.append(f"pair={place}|{before}|{after}")
        features.append(f"pair={place}|{shared}|{upper[-1] in _CLOSERS:d}{lower[-1] in _CLOSERS:d}")
    return features


def share_class(share: float) -> str:
    return str(min(9, int(share * 10)))


def is_talked_about(parts: Sequence[Part], index: int) -> bool:
    """Whether to ask what is said of a part elsewhere: of headings and captions, not of paragraphs."""
    part = parts[index]
    if part.kind in {"furniture", "byline", "signature", "credit"}:
        return False
    if len(part.compact) <= 45 or "picture" in part.cues:
        return True
    return index + 1 < len(parts) and parts[index + 1].kind == "credit"


def subject_features(parts: Sequence[Part], index: int, texts: Sequence[int], likeness: Likeness) -> list[str]:
    """How much of a heading or a caption is spoken of in the paragraphs before and after it, or of a paragraph in its
    neighbours; `texts` are the places of all paragraphs.
    """
    here = bisect_left(texts, index)
    before = texts[max(0, here - REACH) : here]
    after = texts[here + (here < len(texts) and texts[here] == index) :][:REACH]
    if not is_talked_about(parts, index):
        if len(parts[index].compact) <= 30:
            return []
        linked, onward = likeness.share(index, before[-2:]), likeness.share(index, after[:2])
        return [f"linked={share_class(linked * 2)}", f"linked-less={bucket((onward - linked) * 12)}"]
    far_before, far_after = likeness.share(index, before), likeness.share(index, after)
    near_before, near_after = likeness.share(index, before[-1:]), likeness.share(index, after[:1])
    return [
        f"said-before={share_class(far_before)}",
        f"said-after={share_class(far_after)}",
        f"said-near-before={share_class(near_before)}",
        f"said-near-after={share_class(near_after)}",
        f"said-more={bucket((far_after - far_before) * 6)}",
        f"said-at-all={share_class(max(far_after, far_before))}",
    ]


def distance_features(parts: Sequence[Part], index: int) -> list[str]:
    """How far the nearest lines are that look like headings, before and after."""

    def distance(step: int) -> str:
        for count in range(1, 8):
            at = index + step * count
            if not 0 <= at < len(parts):
                return "edge"
            if parts[at].kind in {"heading", "section", "byline", "signature"}:
                return f"{count}{parts[at].kind}"
        return "far"

    before, after = distance(-1), distance(1)
    own = parts[index].kind
    return [f"nearest-before={before}|{own}", f"nearest-after={after}|{own}", f"nearest={before}|{after}|{own}"]


def bridge_features(parts: Sequence[Part], index: int, texts: Sequence[int], likeness: Likeness) -> list[str]:
    """Whether what stands before a short line and what stands after it speak of the same."""
    if parts[index].kind not in {"heading", "sentence", "call", "fragment"}:
        return []
    here = bisect_left(texts, index)
    before, after = texts[max(0, here - 3) : here], texts[here : here + 3]
    bridge = share_class(likeness.overlap(before, after) * 3)
    return [f"bridge={bridge}", f"bridge={bridge}|{parts[index].kind}"]


def find_runs(parts: Sequence[Part]) -> list[tuple[list[int], list[int]]]:
    """The page as groups of headings, each with the paragraphs that follow it up to the next group."""
    runs: list[tuple[list[int], list[int]]] = [([], [])]
    for index, part in enumerate(parts):
        if part.kind == "heading":
            if runs[-1][1]:
                runs.append(([], []))
            runs[-1][0].append(index)
        elif len(part.compact) > 30 and part.kind != "furniture":
            runs[-1][1].append(index)
    return runs


def claim_features(parts: Sequence[Part], likeness: Likeness) -> list[list[str]]:
    """For every part, how much the headings before and after its run of paragraphs are spoken of in the run."""
    features: list[list[str]] = [[] for _ in parts]
    runs = find_runs(parts)
    for number, (headings, texts) in enumerate(runs):
        if not texts:
            continue
        near = texts[:4] if len(texts) <= 8 else [*texts[:4], *texts[-4:]]

        def claim(first: int, last: int, near: Sequence[int] = near) -> float:
            chosen = [heading for group, _ in runs[max(0, first) : max(0, last)] for heading in group]
            return max((likeness.share(heading, near) for heading in chosen), default=0.0)

        own, before = claim(number, number + 1), claim(number - 4, number + 1)
        following, after = claim(number + 1, number + 2), claim(number + 1, number + 5)
        found = [
            f"claim={bucket((own - following) * 5)}",
            f"claim-far={bucket((before - after) * 5)}",
            f"claims={share_class(before)}{share_class(after)}",
        ]
        for index in (*headings, *texts):
            features[index] = [f"{'head' if index in headings else 'text'}-{name}" for name in found]
    return features


def page_cues(parts: Sequence[Part], texts: Sequence[int], likeness: Likeness) -> list[str]:
    """Whether headings stand before or after their text on this page: how it begins and ends, and which of the
    paragraphs at both sides the headings talk about.
    """
    content = [part.kind for part in parts if part.kind != "furniture"]
    if not content:
        return []
    leans: list[float] = []
    for index, part in enumerate(parts):
        here = bisect_left(texts, index)
        is_brief = index > 0 and parts[index - 1].kind in {"signature", "section"}
        if part.kind == "heading" and not is_brief and 0 < here < len(texts):
            leans.append(
                likeness.share(index, texts[here : here + 3]) - likeness.share(index, texts[max(0, here - 3) : here])
            )
    lean = bucket(sum(leans) / len(leans) * 10) if leans else "none"
    sides = f"{min(3, sum(one < -0.05 for one in leans))}{min(3, sum(one > 0.05 for one in leans))}"
    return [
        f"opens={content[0]}",
        f"closes={content[-1]}",
        f"edges={content[0]}{content[-1]}",
        f"lean={lean}",
        f"sides={sides}",
    ]


def cross_features(cues: Sequence[str], parts: Sequence[Part], index: int) -> list[str]:
    """The page's way with headings where it decides most: at a heading, and at the first paragraph behind one."""
    kind = parts[index].kind
    before = parts[index - 1].kind if index else "edge"
    after = parts[index + 1].kind if index + 1 < len(parts) else "edge"
    if kind in {"heading", "byline"} or before in {"heading", "byline", "credit"}:
        return [f"{cue}|{before}|{kind}|{after}" for cue in cues[-2:]]
    return []


def part_features(parts: Sequence[Part], page: Page, likeness: Likeness) -> list[list[str]]:
    texts = [at for at, part in enumerate(parts) if len(part.compact) > 30 and part.kind != "furniture"]
    cues = page_cues(parts, texts, likeness)
    claims = claim_features(parts, likeness)
    return [
        own_features(part, page)
        + neighbour_features(parts, index)
        + pair_features(parts, index, page, likeness)
        + distance_features(parts, index)
        + subject_features(parts, index, texts, likeness)
        + bridge_features(parts, index, texts, likeness)
        + claims[index]
        + [f"{cue}|{part.kind}" for cue in cues]
        + cross_features(cues, parts, index)
        for index, part in enumerate(parts)
    ]
