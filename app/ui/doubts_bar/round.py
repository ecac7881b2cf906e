"""The editor's way from doubt to doubt: which is asked, what answering it does, and taking that back.

Owns the queue and the decisions of this round. Refuses to draw and to word: see `app.ui.doubts_bar.view`. It moves the
cursor only when it is told to go somewhere, or after a decision of its own; the editor may leave, edit, and come back.
"""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from app.editing.operations import Change, Operation, SetStatus, SettleDoubt, apply
from app.editing.settlement import accept, take_runner_up
from app.errors import EditError
from app.text.model import HEADING_ROLES, Block, Doubt, Issue, Status, Verdict
from app.text.offsets import nearest_clean
from app.ui.doubts_bar.queue import DoubtQueue, Order
from app.ui.last_answer import LastAnswer
from app.ui.raw_pane.index import RawIndex
from app.ui.session import Place, Session


class DoubtRound(QObject):
    changed = Signal()
    """What is asked, or how many are left, is to be shown anew."""

    def __init__(self, session: Session, order: Order = Order.LOSS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.index = RawIndex.of(session)
        self.queue = DoubtQueue(order)
        self.decisions: list[int] = []
        self.is_deciding = False
        """The way to the next doubt, which follows, shows what is asked then."""
        self.fitting = LastAnswer(find_fitting)
        session.issue_opened.connect(self.begin)
        session.issue_changed.connect(self.follow)
        session.doubt_selected.connect(self.changed)
        self.begin()

    def begin(self) -> None:
        self.decisions.clear()
        self.queue.forget()
        if self.session.issue:
            self.queue.take(self.session.issue.doubts)
        self.changed.emit()

    def follow(self, change: Change) -> None:
        forth = change.difference.forth
        self.queue.follow({int(key[1]): doubt for key, doubt in forth.items() if key[0] == "doubt"})
        is_other = any(key[0] in ("doubt", "left_out") or key[-1] in ("blocks", "status") for key in forth)
        if not self.is_deciding and (is_other or self.is_reworded(change)):
            self.changed.emit()

    def is_reworded(self, change: Change) -> bool:
        """Whether the text that the chosen doubt is about changed, or what an article is called."""
        doubt = self.session.doubt
        if doubt is None:
            return False
        holding = self.index.holding_at(doubt.raw_offset)
        changed = changed_blocks(change)
        return any(block.role in HEADING_ROLES or (holding and block.id == holding.block) for block in changed)

    @property
    def current(self) -> Doubt | None:
        """The chosen doubt as long as it is open and its text is somewhere."""
        doubt = self.session.doubt
        return doubt if doubt and doubt.is_open and self.has_place(doubt) else None

    def has_place(self, doubt: Doubt) -> bool:
        """Whether the text that it is about is in a block or left out."""
        return self.index.holding_at(doubt.raw_offset) is not None

    def go_next(self) -> None:
        self.go(self.queue.after(self.session.doubt_id))

    def go_previous(self) -> None:
        self.go(self.queue.before(self.session.doubt_id))

    def go(self, candidates: Iterable[int]) -> None:
        """To the first of them that has a place; where none has, the chosen one stays, if it is open."""
        chosen = next((number for number in candidates if self.has_place(self.queue.doubts[number])), 0)
        if chosen:
            self.select(chosen)
        elif self.current is None:
            self.session.select_doubt(0)
        else:
            self.select(self.session.doubt_id)

    def select(self, doubt_id: int) -> None:
        doubt = self.queue.doubts.get(doubt_id)
        if doubt is None:
            return
        holding = self.index.holding_at(doubt.raw_offset)
        block = self.index.blocks.get(holding.block) if holding else None
        if block is not None:
            self.session.select_place(Place(block.id, nearest_clean(block, doubt.raw_offset), doubt.raw_offset), self)
        self.session.select_doubt(doubt_id)

    def accept(self) -> None:
        """The reading was right; where no doubt is chosen yet, goes to the first."""
        doubt = self.current
        if doubt is None:
            self.go_next()
        else:
            self.decide(doubt, accept(doubt))

    def take_runner_up(self) -> None:
        doubt, operation, issue = self.current, self.runner_up(), self.session.issue
        if doubt is None or operation is None or issue is None:
            return
        after, _, _ = apply(issue, operation)
        is_settled = all(other.id != doubt.id or not other.is_open for other in after.doubts)
        settling = () if is_settled else (SettleDoubt(doubt.id, Verdict.CHANGED),)
        self.decide(doubt, (operation, *settling))

    def runner_up(self) -> Operation | None:
        """What taking the other reading would do; None where there is none, or where it no longer fits."""
        doubt, issue = self.current, self.session.issue
        if doubt is None or issue is None or not doubt.runner_up:
            return None
        return self.fitting.of(issue, doubt)

    def decide(self, doubt: Doubt, operations: tuple[Operation, ...]) -> None:
        self.is_deciding = True
        try:
            change = self.session.do(*operations, initiator=self)
        finally:
            self.is_deciding = False
        if change and self.session.editor:
            self.decisions.append(self.session.editor.entries[-1].group)
            self.go(self.queue.after(doubt.id))
        else:
            self.changed.emit()

    def skip(self) -> None:
        doubt = self.current
        if doubt is not None:
            behind = self.queue.after(doubt.id)
            self.queue.skip(doubt.id)
            self.go(sorted(behind, key=lambda number: self.queue.skipped[number]))

    def take_back(self) -> None:
        """Undoes the last decision; where none was made since the issue was opened, the last step, if it was one."""
        editor = self.session.editor
        if editor is None:
            return
        in_force = editor.history.done
        self.decisions = [group for group in self.decisions if group in in_force]
        if self.decisions and self.decisions[-1] != in_force[-1]:
            group = self.decisions[-1]
            self.show_opened(self.session.attempt(lambda editor: editor.undo_alone(group, self)))
        elif self.decisions or (in_force and settles_doubt(e.inverse for e in editor.history.entries[in_force[-1]])):
            self.show_opened(self.session.undo())

    def show_opened(self, change: Change | None) -> None:
        """Goes to the doubt that is open again."""
        opened = [
            int(key[1])
            for key, doubt in (change.difference.forth.items() if change else ())
            if key[0] == "doubt" and doubt and doubt.is_open
        ]
        if opened:
            self.select(opened[0])

    @property
    def unapproved(self) -> tuple[int, ...]:
        articles = self.session.issue.articles if self.session.issue else ()
        return tuple(article.id for article in articles if article.status is not Status.APPROVED)

    def approve_issue(self) -> None:
        """Approves all articles that are not, as one step."""
        if self.unapproved:
            self.session.do(*(SetStatus(number, Status.APPROVED) for number in self.unapproved), initiator=self)

    def set_order(self, order: Order) -> None:
        self.queue.set_order(order)
        self.changed.emit()


def changed_blocks(change: Change) -> list[Block]:
    """Those that are others than before, as they were and as they are: a heading may be one no more."""
    states = (change.difference.back, change.difference.forth)
    values = (value for state in states for key, value in state.items() if key[0] == "block")
    return [block for block in values if block is not None]


def find_fitting(issue: Issue, doubt: Doubt) -> Operation | None:
    """The other reading, where it would change something. What else follows from it is not looked at."""
    try:
        (operation,) = take_runner_up(issue, doubt)
        complete = operation.complete(issue)
        return complete if complete.transform(issue) != issue else None
    except EditError:
        return None


def settles_doubt(inverses: Iterable[str]) -> bool:
    """Whether taking a step back, by the inverses of its log entries, would open a doubt again."""
    return any('["doubt",' in inverse for inverse in inverses)
