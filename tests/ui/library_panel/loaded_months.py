"""Months of a library with their issues loaded, as the panel has them once all are unfolded."""

from collections.abc import Iterable
from itertools import groupby

from app.ui.library_panel.model import Month, month_of
from app.workspace import IssueSummary


def group_issues(summaries: Iterable[IssueSummary]) -> tuple[Month, ...]:
    """The issues must come by newspaper and date."""
    grouped = [(key, tuple(issues)) for key, issues in groupby(summaries, month_of)]
    return tuple(Month(*key, len(issues), issues) for key, issues in grouped)
