"""The value of a log entry: what was done to an issue, by whom and when, and how to take it back.

Refuses to know what the operations mean: `operation` and `inverse` are lines of JSON that `app.editing` writes and
reads.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LogEntry:
    """`group` is the `seq` of the first entry of the step; entries of one group are undone together.

    `undoes` names the entry that this one takes back (for a redo, the entry that had undone it). `at` is UTC, ISO 8601.
    """

    seq: int
    group: int
    at: str
    user: str
    operation: str
    inverse: str
    undoes: int | None = None
