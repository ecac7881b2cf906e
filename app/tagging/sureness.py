"""How sure a score is, as earlier answers tell: the logistic curve that fits which scores were right.

Owns the curve and its fitting (ridge regression of two weights by Newton's method). Refuses to know what is scored.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from typing import TypeAlias

Answer: TypeAlias = tuple[float, bool]
"""A score, and whether what was scored turned out to be right."""

STEEPEST = 30.0
LEAST_SLOPE = 0.01
FIRMNESS = (0.5, 40.0)
"""How many answers' worth the shape that one begins with weighs, in height and in slope."""
ROUNDS = 8
LONGEST_STEP = 1.0
SURE, UNSURE = 0.99, 0.01
"""Nothing is told to be surer than that."""


def squash(odds: float) -> float:
    return 1 / (1 + exp(-max(-STEEPEST, min(STEEPEST, odds))))


@dataclass(frozen=True, slots=True)
class Sureness:
    """`slope` is above 0, so that a higher score is always the surer one."""

    height: float = -0.5
    slope: float = 0.5

    def of(self, score: float) -> float:
        """A probability."""
        return max(UNSURE, min(SURE, squash(self.height + self.slope * score)))


def fit_sureness(answers: Sequence[Answer], start: Sureness) -> Sureness:
    """`start` where there are no answers; the more there are, the less of it is left."""
    height, slope = start.height, start.slope
    for _ in range(ROUNDS):
        down = FIRMNESS[0] * (height - start.height)
        across = FIRMNESS[1] * (slope - start.slope)
        heights, both, slopes = FIRMNESS[0], 0.0, FIRMNESS[1]
        for score, is_right in answers:
            probability = squash(height + slope * score)
            error, weight = probability - is_right, probability * (1 - probability)
            down += error
            across += error * score
            heights += weight
            both += weight * score
            slopes += weight * score * score
        share = heights * slopes - both * both
        steps = ((slopes * down - both * across) / share, (heights * across - both * down) / share)
        longest = max(LONGEST_STEP, *map(abs, steps))
        height -= steps[0] / longest
        slope = max(LEAST_SLOPE, slope - steps[1] / longest)
    return Sureness(height, slope)
