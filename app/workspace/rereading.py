"""Reading an open issue again: first what would change, then, where that is wanted, the change as one step.

Owns the plan, which is good for one state of the issue. Refuses the merging (`app.text.rereading`).
"""

from dataclasses import dataclass

from app.editing.editor import Editor
from app.editing.errors import NothingToChange
from app.editing.operations import Change, ReadAgain
from app.text.difference import compare_states
from app.text.model import Issue, Reading
from app.text.rereading import merge_reading
from app.text.rereading_changes import RereadingChanges, list_changes
from app.workspace.errors import RereadingOutdated


@dataclass(frozen=True, slots=True)
class Rereading:
    """`seq` is the state of the issue that it was planned for; `operation` is None where nothing would change."""

    seq: int
    changes: RereadingChanges
    operation: ReadAgain | None


def plan_rereading(issue: Issue, reading: Reading) -> Rereading:
    after = merge_reading(issue, reading)
    values = compare_states(issue, after).forth
    return Rereading(issue.seq, list_changes(issue, after), ReadAgain(values) if values else None)


def do_rereading(editor: Editor, rereading: Rereading, initiator: object = None) -> Change:
    """As one step. Raises RereadingOutdated when the issue was changed since, NothingToChange."""
    if editor.issue.seq != rereading.seq:
        raise RereadingOutdated(issue_id=editor.issue_id)
    if rereading.operation is None:
        raise NothingToChange(operation="ReadAgain")
    return editor.do(rereading.operation, initiator)
