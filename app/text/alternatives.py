"""What the chain could have chosen instead: other paths over a bounded stretch of a page.

Owns how they are found: the best path through a label that the chain did not choose, between articles that stay as they
are, and two articles as one whose last section stands before its heading. Refuses to judge them (see
`app.text.second_look`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.text.chain import NEVER, Chain
from app.text.labels import HEAD_ROLES, Label

LIKELY = 0.03
"""A label that the chain gives less than this probability is not tried."""
POSSIBLE = LIKELY / 60
"""Nor does a path through a tried label pass one of less probability than this: it would be no likely path."""
STRETCH = 40
"""How many parts before and after an uncertain one an alternative may change."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """Other labels for the parts from `first` on; `margin` is how much worse the chain finds them."""

    first: int
    labels: tuple[int, ...]
    margin: float


def article_start(labels: Sequence[Label], path: Sequence[int], index: int) -> int:
    """The first part of the article that holds a part, or as far back as is looked."""
    floor = max(0, index - STRETCH)
    while index > floor and not labels[path[index]].begins_article:
        index -= 1
    return index


def article_end(labels: Sequence[Label], path: Sequence[int], index: int) -> int:
    """Behind the last part of the article that holds a part, or as far on as is looked."""
    ceiling = min(len(path), index + STRETCH)
    index += 1
    while index < ceiling and not labels[path[index]].begins_article:
        index += 1
    return min(index, len(path))


def list_alternatives(
    chain: Chain,
    scores: Sequence[Sequence[float]],
    odds: Sequence[Mapping[int, float]],
    labels: Sequence[Label],
    path: Sequence[int],
    index: int,
) -> Iterator[Alternative]:
    """The best paths through other likely labels of one part, between articles that stay as they are, and the article
    that begins there as a continuation of the one before it.
    """
    displaced = join_displaced(chain, scores, labels, path, index)
    if displaced:
        yield displaced
    own = labels[path[index]]
    ranked = sorted(((share, label) for label, share in odds[index].items() if share >= LIKELY), reverse=True)
    tried: set[tuple[str, bool]] = {(own.role, own.begins_article)}
    for _, label in ranked:
        kind = (labels[label].role, labels[label].begins_article)
        if label == path[index] or kind in tried:
            continue
        tried.add(kind)
        first = article_start(labels, path, index)
        first = article_start(labels, path, first - 1) if first else 0
        last = article_end(labels, path, index)
        last = article_end(labels, path, last) if last < len(path) else last
        found = bend(chain, scores, odds, path, (first, last), (index, label))
        if found:
            yield found


def join_displaced(
    chain: Chain, scores: Sequence[Sequence[float]], labels: Sequence[Label], path: Sequence[int], index: int
) -> Alternative | None:
    """Two articles, each with its heading last, as one whose last section stands before its heading.

    What the chain took for the heading of the second is then the subhead of the displaced section.
    """
    if not index or not labels[path[index]].begins_article:
        return None
    first, last = article_start(labels, path, index - 1), article_end(labels, path, index)
    former, latter = [labels[path[at]] for at in range(first, index)], [labels[path[at]] for at in range(index, last)]
    heads = [at for at, label in enumerate(former) if label.role in HEAD_ROLES]
    if {label.phase for label in (*former, *latter)} - {"p"} != {"l"} or not heads or not former[0].begins_article:
        return None
    found = [replace(label, phase="n" if at > heads[-1] else "m") for at, label in enumerate(former)]
    for label in latter:
        role = "subhead" if label.role in HEAD_ROLES else label.role
        found.append(Label(label.begins_block, role, "n", begins_article=False))
    numbers = {label: number for number, label in enumerate(labels)}
    if any(label not in numbers for label in found):
        return None
    chosen = tuple(numbers[label] for label in found)
    changed = list(path)
    changed[first:last] = chosen
    stretch = (first, last)
    margin = value_of(chain, scores, path, stretch) - value_of(chain, scores, changed, stretch)
    return Alternative(first, chosen, margin) if margin < -NEVER / 2 else None


def bend(
    chain: Chain,
    scores: Sequence[Sequence[float]],
    odds: Sequence[Mapping[int, float]],
    path: Sequence[int],
    stretch: tuple[int, int],
    wanted: tuple[int, int],
) -> Alternative | None:
    """The best path over a stretch that gives a part a label, `wanted`; none where the steps forbid it."""
    first, last = stretch
    index, label = wanted
    best: dict[int, float] = {path[first - 1]: 0.0} if first else {}
    back: list[dict[int, int]] = []
    for at in range(first, last):
        options = [label] if at == index else [option for option, share in odds[at].items() if share >= POSSIBLE]
        row = scores[at]
        following: dict[int, float] = {}
        pointers: dict[int, int] = {}
        for option in options:
            if not at:
                following[option] = row[option]
                continue
            known = chain.sources[option]
            steps = [(value + known[before], before) for before, value in best.items() if before in known]
            if steps:
                value, pointers[option] = max(steps)
                following[option] = value + row[option]
        if not following:
            return None
        best = following
        back.append(pointers)
    if last < len(path):
        best = {label: value + chain.weight_of(label, path[last]) for label, value in best.items()}
    chosen = max(best, key=best.__getitem__)
    if best[chosen] <= NEVER / 2:
        return None
    found = [chosen]
    for pointers in reversed(back[1:]):
        found.append(pointers[found[-1]])
    return Alternative(first, tuple(reversed(found)), value_of(chain, scores, path, stretch) - best[chosen])


def value_of(chain: Chain, scores: Sequence[Sequence[float]], path: Sequence[int], stretch: tuple[int, int]) -> float:
    """What the chain finds the path worth on a stretch, with the steps into and out of it."""
    first, last = stretch
    own = sum([scores[at][path[at]] for at in range(first, last)])
    steps = range(max(1, first), min(last + 1, len(path)))
    return own + sum([chain.weight_of(path[at - 1], path[at]) for at in steps])
