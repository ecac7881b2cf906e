"""What the second look's trials would change in the reading that stands: roles, beginnings, and what follows what.

Owns the comparison of each trial with the reading. Refuses to weigh trials (see `app.text.second_look`) and to say how
probable a decision is (see `app.text.certainty`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.text.alternatives import article_end, article_start
from app.text.drafts import build_drafts, group_drafts, keep_one_title, sort_article
from app.text.labels import Label
from app.text.lines import Segment
from app.text.roles import Part
from app.text.second_look import Trial

FIRST = -1
"""Stands for the block before one that begins its article."""


@dataclass(frozen=True, slots=True)
class Rival:
    """Another answer for one part; `worth` is the log-odds that it is better, as the second look found.

    `role` is the role that it gives, `behind` the first part of the block that would stand before, or `FIRST`.
    """

    worth: float
    role: str = ""
    behind: int = FIRST


@dataclass(slots=True)
class Rivals:
    """The best rival of each decision of a part, by the part's place; most parts have none."""

    roles: dict[int, Rival] = field(default_factory=dict)
    starts: dict[int, Rival] = field(default_factory=dict)
    borders: dict[int, Rival] = field(default_factory=dict)
    """It would begin an article, or would not."""
    layouts: dict[int, Rival] = field(default_factory=dict)
    """That, or its article would be laid out in another way."""
    links: dict[int, Rival] = field(default_factory=dict)
    """Another block would stand before it in its article."""
    lost: set[int] = field(default_factory=set)
    """In some trial no block begins with it."""

    def moves(self, part: int) -> bool:
        """Whether any trial has a block that begins with the part elsewhere, or nowhere."""
        return part in self.layouts or part in self.links or part in self.lost


def find_rivals(
    trials: Iterable[Trial],
    path: Sequence[int],
    labels: Sequence[Label],
    parts: Sequence[Part],
    segments: Sequence[Segment],
) -> Rivals:
    rivals = Rivals()
    standing: dict[tuple[int, int], dict[int, tuple[int, int]]] = {}
    for trial in trials:
        first, last = trial.first, trial.first + len(trial.labels)
        if trial.labels == tuple(path[first:last]):
            continue
        for at, number in enumerate(trial.labels, first):
            if number != path[at]:
                note_labels(rivals, at, labels[path[at]], labels[number], trial.worth)
        start = article_start(labels, path, max(0, first - 1))
        end = article_end(labels, path, last) if last < len(path) else last
        if (start, end) not in standing:
            standing[start, end] = find_links(path[start:end], start, labels, parts, segments)
        other = find_links([*path[start:first], *trial.labels, *path[last:end]], start, labels, parts, segments)
        for at, (_, last_behind) in standing[start, end].items():
            if at not in other:
                rivals.lost.add(at)
            elif other[at][1] != last_behind:
                keep_best(rivals.links, at, Rival(trial.worth, behind=other[at][0]))
    return rivals


def note_labels(rivals: Rivals, part: int, own: Label, other: Label, worth: float) -> None:
    rival = Rival(worth, other.role)
    if own.role != other.role:
        keep_best(rivals.roles, part, rival)
    if own.begins_block != other.begins_block:
        keep_best(rivals.starts, part, rival)
    if own.begins_article != other.begins_article:
        keep_best(rivals.borders, part, rival)
    if own.begins_article != other.begins_article or own.phase != other.phase:
        keep_best(rivals.layouts, part, rival)


def keep_best(rivals: dict[int, Rival], part: int, rival: Rival) -> None:
    if part not in rivals or rivals[part].worth < rival.worth:
        rivals[part] = rival


def find_links(
    path: Sequence[int], first: int, labels: Sequence[Label], parts: Sequence[Part], segments: Sequence[Segment]
) -> dict[int, tuple[int, int]]:
    """Of the first part of every block, the first and the last part of the block before it in its article."""
    links: dict[int, tuple[int, int]] = {}
    stretch = parts[first : first + len(path)]
    for group in group_drafts(build_drafts(stretch, [labels[number] for number in path], segments)):
        keep_one_title(group)
        behind = (FIRST, FIRST)
        for draft in sort_article(group):
            links[first + draft.part] = behind
            behind = (first + draft.part, first + draft.last_part)
    return links
