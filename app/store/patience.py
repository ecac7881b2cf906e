"""What long work does for a caller who neither watches nor stops it.

Owns these two answers, the defaults of whatever counts and asks. Refuses to count: what of, says who does.
"""


def ignore_count(done: int, total: int) -> None:
    """Nobody watches."""


def never() -> bool:
    """Nobody stops it."""
    return False
