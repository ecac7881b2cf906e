"""The runs of changes of the article that is shown, as rows that fold.

Owns which are shown and what stands in each cell; words are made when a row is drawn. A block's runs are looked for
again only when the block is another. Refuses to paint.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from app.editing.removals import LogEntry
from app.text.model import Article, Block
from app.ui.changes.proof import tell_run
from app.ui.changes.runs import ListedChange, Maker, Run, list_runs
from app.ui.changes.words import name_maker
from app.ui.face.role_marks import role_mark
from app.ui.inspector.history_page import tell_moment
from app.ui.raw_pane.index import RawIndex, nearest_raw
from app.ui.session import Session
from app.ui.widgets.folded_model import FoldedModel

WHERE, PROOF, MAKER, COUNT, TIME = range(5)
Found = dict[int, tuple[Block, Sequence[Run]]]
"""By the number of its block: the block as it was looked through, and its runs."""


class ChangesModel(FoldedModel):
    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = (
            self.tr("Lines"),
            self.tr("Before and after"),
            self.tr("Rule or person"),
            self.tr("Count"),
            self.tr("Time"),
        )
        self.session = session
        self.index_of_raw = RawIndex.of(session)
        self.found: Found = {}
        self.maker: Maker | None = None
        """Whose changes alone are shown."""

    @property
    def raw(self) -> str:
        return self.index_of_raw.raw

    def prepare(self) -> Callable[[], Found]:
        """What finds the runs of the article as it stands: a worker may do it while the article is edited."""
        article, editor = self.session.article, self.session.editor
        return partial(find_runs, article, self.raw, tuple(editor.entries) if editor else (), self.found)

    def take(self, found: Found) -> None:
        self.found = found
        self.show_chosen()

    def choose(self, maker: Maker | None) -> None:
        self.maker = maker
        self.show_chosen()

    def show_chosen(self) -> None:
        runs = (run for _, runs in self.found.values() for run in runs)
        self.show_folds([run for run in runs if self.maker in (None, run[0].maker)])

    def counts(self) -> Counter[Maker]:
        """How many changes each made, in the whole article."""
        counted: Counter[Maker] = Counter()
        for _, runs in self.found.values():
            for run in runs:
                counted[run[0].maker] += len(run)
        return counted

    def cell(self, things: Sequence[Any], column: int) -> str:
        run: Run = tuple(things)
        match column:
            case 0:
                return f"{role_mark(run[0].block.role)} {self.tell_lines(run)}"
            case 1:
                return tell_run(run, self.raw)
            case 2:
                return name_maker(run[0].maker)
            case 3:
                return f"{len(run):,}" if len(run) > 1 else ""
        return tell_moment(moment_of(run[-1].at), datetime.now().astimezone()) if run[-1].at else ""

    def tell_lines(self, run: Run) -> str:
        first, last = (self.line_of(item) for item in (run[0], run[-1]))
        return f"{first}–{last}" if first != last else str(first or "–")

    def line_of(self, item: ListedChange) -> int:
        """As the raw pane numbers it; 0 in a block that was typed."""
        change = item.change
        has_own = change.raw_start < change.raw_end
        raw_offset = change.raw_start if has_own else nearest_raw(item.block, change.clean_start)
        return 0 if raw_offset is None else self.index_of_raw.line_of(raw_offset) + 1


def find_runs(article: Article | None, raw: str, entries: Sequence[LogEntry], found: Found) -> Found:
    """`found` is what was found before: in blocks that are the same, nothing is looked for."""
    looked: Found = {}
    for block in article.blocks if article else ():
        known = found.get(block.id)
        runs = known[1] if known and known[0] is block else list_runs(block, raw, entries)
        looked[block.id] = (block, runs)
    return looked


def moment_of(at: str) -> datetime:
    """In local time."""
    return datetime.fromisoformat(at).astimezone()
