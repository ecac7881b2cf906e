"""Learn the weights of the borders between articles: a log-linear chain, fitted by its exact gradient.

Owns the fit. Refuses features, which are the engine's own (see `app.text.articles`).
"""

# mypy: disable-error-code="import-not-found,import-untyped"

from collections.abc import Sequence

import numpy as np
from gold_pages import LEFT, Mark
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import logsumexp

from app.text.articles import Border, Field, layout_features, left_type, list_borders, option_features, right_type
from app.text.cues import name_cues
from app.text.drafts import Draft, find_heads
from app.text.likeness import Likeness
from app.text.lines import Segment

RIDGE = 0.5
Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def gold_drafts(segments: Sequence[Segment], marks: Sequence[Mark]) -> tuple[list[Draft], list[int]]:
    """The drafts that gold has, and the article of each; furniture is left out."""
    drafts: list[Draft] = []
    owners: list[tuple[int, int]] = []
    for index, (segment, mark) in enumerate(zip(segments, marks, strict=True)):
        if mark.role == LEFT:
            continue
        if owners and owners[-1] == (mark.article, mark.block):
            drafts[-1].last = index
            drafts[-1].compact += segment.compact
            drafts[-1].width = max(drafts[-1].width, segment.width)
            continue
        owners.append((mark.article, mark.block))
        drafts.append(
            Draft(
                mark.role,
                index,
                index,
                0,
                segment.compact,
                segment.width,
                segment.is_cut,
                segment.blank_before,
                (),
            )
        )
    for draft in drafts:
        draft.cues = tuple(name_cues(draft.compact))
    return drafts, [article for article, _ in owners]


def gold_border(field: Field, owners: Sequence[int], number: int) -> Border:
    start, end = field.run(number)
    before = owners[field.heads[number - 1][0]] if number else None
    after = owners[field.heads[number][0]] if number < len(field.heads) else None
    cut = start
    while cut < end and owners[cut] == before:
        cut += 1
    resume = end
    while resume > cut and owners[resume - 1] == after:
        resume -= 1
    return Border(cut, resume)


class Names:
    """Numbers for the names of features."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def encode(self, features: Sequence[str]) -> Ints:
        return np.array([self.numbers.setdefault(feature, len(self.numbers)) for feature in features], dtype=np.int64)


class Head:
    """The layouts around one heading: a table of features by the types of what stands before and after it."""

    def __init__(self, field: Field, head: int, lefts: Sequence[str], rights: Sequence[str], names: Names) -> None:
        self.lefts, self.rights = sorted(set(lefts)), sorted(set(rights))
        self.features = [
            [names.encode(layout_features(field, head, left, right)) for right in self.rights] for left in self.lefts
        ]
        self.rows = np.array([self.lefts.index(left) for left in lefts])
        self.columns = np.array([self.rights.index(right) for right in rights])

    def scores(self, weights: Floats) -> Floats:
        table = np.array([[weights[cell].sum() for cell in row] for row in self.features])
        return np.asarray(table[np.ix_(self.rows, self.columns)])


class Lattice:
    """One page: the features of every border of every run, of every layout, and which borders gold has."""

    def __init__(self, field: Field, owners: Sequence[int], names: Names) -> None:
        count = len(field.heads)
        borders = [list_borders(field, number) for number in range(count + 1)]
        self.gold = [options.index(gold_border(field, owners, number)) for number, options in enumerate(borders)]
        self.options = [
            [names.encode(option_features(field, number, border)) for border in options]
            for number, options in enumerate(borders)
        ]
        self.heads = [
            Head(
                field,
                head,
                [left_type(field, head, border) for border in borders[head]],
                [right_type(field, head, border) for border in borders[head + 1]],
                names,
            )
            for head in range(count)
        ]

    def add_gradient(self, weights: Floats, gradient: Floats) -> float:
        """The negative log-likelihood of gold; its gradient is added to `gradient`."""
        nodes = [np.array([weights[option].sum() for option in options]) for options in self.options]
        edges = [head.scores(weights) for head in self.heads]
        forward = [nodes[0]]
        for node, edge in zip(nodes[1:], edges, strict=True):
            forward.append(node + logsumexp(forward[-1][:, None] + edge, axis=0))
        backward = [np.zeros_like(nodes[-1])]
        for node, edge in zip(nodes[:0:-1], edges[::-1], strict=True):
            backward.insert(0, logsumexp(edge + (node + backward[0])[None, :], axis=1))
        total = float(logsumexp(forward[-1]))
        value = total
        for number, options in enumerate(self.options):
            odds = np.exp(forward[number] + backward[number] - total)
            odds[self.gold[number]] -= 1
            value -= float(nodes[number][self.gold[number]])
            for option, share in zip(options, odds, strict=True):
                if abs(share) > 1e-7:
                    np.add.at(gradient, option, share)
        for number, head in enumerate(self.heads):
            here, there = self.gold[number], self.gold[number + 1]
            ahead = nodes[number + 1] + backward[number + 1]
            odds = np.exp(forward[number][:, None] + edges[number] + ahead[None, :] - total)
            table = np.zeros((len(head.lefts), len(head.rights)))
            np.add.at(table, (head.rows[:, None], head.columns[None, :]), odds)
            table[head.rows[here], head.columns[there]] -= 1
            value -= float(edges[number][here, there])
            for row, shares in zip(head.features, table, strict=True):
                for cell, share in zip(row, shares, strict=True):
                    if abs(share) > 1e-7:
                        np.add.at(gradient, cell, share)
        return value


def learn_borders(pages: Sequence[tuple[Sequence[Segment], Sequence[Mark]]]) -> dict[str, float]:
    names = Names()
    lattices: list[Lattice] = []
    for segments, marks in pages:
        drafts, owners = gold_drafts(segments, marks)
        field = Field(drafts, find_heads(drafts), Likeness([draft.compact for draft in drafts]))
        if not field.heads:
            continue
        try:
            lattices.append(Lattice(field, owners, names))
        except ValueError:
            print("a page whose articles do not stand together was left out")

    def loss(weights: Floats) -> tuple[float, Floats]:
        gradient = RIDGE * weights
        value = 0.5 * RIDGE * float(weights @ weights)
        for lattice in lattices:
            value += lattice.add_gradient(weights, gradient)
        return value, gradient

    found = minimize(loss, np.zeros(len(names.numbers)), jac=True, method="L-BFGS-B", options={"maxiter": 120})
    return {
        name: round(float(weight), 3)
        for name, weight in zip(names.numbers, found.x, strict=True)
        if abs(weight) >= 0.005
    }
