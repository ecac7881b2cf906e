"""The exact interval (Clopper and Pearson) for a rate that was counted in a sample.

Owns the arithmetic. Sources: C. J. Clopper and E. S. Pearson, Biometrika 26 (1934) 404; the incomplete beta function by
its continued fraction, evaluated as W. J. Lentz proposed, Appl. Opt. 15 (1976) 668. Refuses to draw samples (see
`samples`).
"""

from math import exp, lgamma, log, log1p

STEPS = 300
TINY = 1e-300
PRECISION = 1e-14


def exact_interval(hits: float, trials: float, confidence: float = 0.95) -> tuple[float, float]:
    """Holds the true rate with at least this confidence, whatever it is. Effective counts may be fractions."""
    tail = (1 - confidence) / 2
    low = 0.0 if hits == 0 else beta_quantile(tail, hits, trials - hits + 1)
    high = 1.0 if hits == trials else beta_quantile(1 - tail, hits + 1, trials - hits)
    return low, high


def beta_quantile(probability: float, a: float, b: float) -> float:
    low, high = 0.0, 1.0
    for _ in range(200):
        middle = (low + high) / 2
        if beta_share(middle, a, b) < probability:
            low = middle
        else:
            high = middle
        if high - low <= PRECISION * high:
            break
    return (low + high) / 2


def beta_share(x: float, a: float, b: float) -> float:
    """The share of a beta distribution below x: the regularised incomplete beta function."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_share(1 - x, b, a)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)) / a
    return front * continued_fraction(x, a, b)


def continued_fraction(x: float, a: float, b: float) -> float:
    c, d = 1.0, 1 / not_nought(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, STEPS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for step in (even, odd):
            d = 1 / not_nought(1 + step * d)
            c = not_nought(1 + step / c)
            value *= c * d
        if abs(c * d - 1) < PRECISION:
            break
    return value


def not_nought(number: float) -> float:
    return number if abs(number) > TINY else TINY
