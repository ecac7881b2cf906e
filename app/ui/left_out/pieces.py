"""The stretches of raw text that are in no article, with who left them out and when, as the log has it.

Owns finding and folding them: what stands next to each other and was left out for one reason is a run. Refuses widgets.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from app.text.model import Issue, LeftOut, LeftOutReason
from app.ui.inspector.history_model import values_before

if TYPE_CHECKING:
    from app.workspace import Editor

KEY = "left_out"


class Piece(NamedTuple):
    item: LeftOut
    user: str = ""
    at: str = ""

    @property
    def raw_start(self) -> int:
        return self.item.span.raw_start

    @property
    def is_by_hand(self) -> bool:
        return self.item.reason is LeftOutReason.EDITOR


def list_pieces(editor: "Editor") -> list[Piece]:
    """In the order of the raw text. Whoever last left a stretch out did it, also by undoing that it was put back."""
    issue = editor.issue
    wanted = {item.span.raw_start for item in issue.left_out if item.reason is LeftOutReason.EDITOR}
    makers: dict[int, tuple[str, str]] = {}
    for entry in reversed(editor.entries):
        if not wanted - makers.keys():
            break
        if f'"{KEY}"' not in entry.inverse:
            continue
        before = values_before([(entry.operation, entry.inverse)])
        for key, value in before.items():
            if key[0] == KEY and value is None and key[1] in wanted:
                makers.setdefault(key[1], (entry.user, entry.at))
    return [Piece(item, *makers.get(item.span.raw_start, ("", ""))) for item in issue.left_out]


def fold_pieces(issue: Issue, pieces: list[Piece]) -> Iterator[tuple[Piece, ...]]:
    run = pieces[:1]
    for one, other in pairwise(pieces):
        between = issue.raw[one.item.span.raw_end : other.raw_start]
        if between.strip() or one.is_by_hand != other.is_by_hand:
            yield tuple(run)
            run = []
        run.append(other)
    if run:
        yield tuple(run)
