"""What the widgets of one window share: the open issue, the selected article and block, the mode; and the way to edit.

Owns the signals by which widgets hear of each other. Refuses to draw, and to hold any truth of its own about the text:
that is `editor.issue`.
"""

import gc
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from app.editing.operations import Change, Operation
from app.errors import UserError
from app.text.model import Article, Doubt, Issue
from app.ui.last_answer import LastAnswer
from app.ui.turns import Turns

if TYPE_CHECKING:
    from app.workspace import Editor

Outcome = TypeVar("Outcome")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the cursor is: a character of a block, and the raw one it stands for (None for a typed one)."""

    block: int
    clean_offset: int
    raw_offset: int | None


def hold_nothing(_operations: Sequence[Operation], _initiator: object) -> bool:
    """Nothing waits."""
    return False


def find_doubt(issue: Issue, doubt_id: int) -> Doubt | None:
    return next((doubt for doubt in issue.doubts if doubt.id == doubt_id), None)


def spare_collector() -> None:
    """What is there is not looked at again by the collector of unreachable cycles.

    A large issue is a million objects that live long: to go over all of them takes a tenth of a second, in the midst of
    typing. They go when nothing holds them, as all objects do; only a cycle that is dropped later would stay.
    """
    gc.collect(1)
    gc.freeze()


class Session(QObject):
    """`article` and `doubt` are 0 where there is none."""

    issue_leaving = Signal()
    """The open issue is about to be another one: what is still being typed for it is to be written."""
    issue_opened = Signal()
    """Another issue is open, or none: everything is drawn anew; `article_selected` follows."""
    issue_changed = Signal(object)
    """A `Change`; a widget skips those whose `initiator` is itself."""
    article_selected = Signal(int)
    place_selected = Signal(object, object)
    """A `Place` and the widget that the cursor moved in."""
    doubt_selected = Signal(int)
    typing_changed = Signal(bool)
    """Typing mode (letters are text) or reading mode (letters are verbs)."""
    edit_failed = Signal(object)
    """A `UserError`, to be told in one sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.editor: Editor | None = None
        self.article_id = 0
        self.doubt_id = 0
        self.place: Place | None = None
        self.is_typing = False
        self.forget: Callable[[], None] | None = None
        self.hold: Callable[[Sequence[Operation], object], bool] = hold_nothing
        """Whether operations wait for a word of the editor's before they are done (see `app.ui.approval`)."""
        self.found_block = LastAnswer(Issue.find_block)
        self.found_doubt = LastAnswer(find_doubt)
        self.touched: tuple[Change | None, int, bool] = (None, 0, False)
        self.turns = Turns(self)

    @property
    def issue(self) -> Issue | None:
        return self.editor.issue if self.editor else None

    @property
    def article(self) -> Article | None:
        return self.issue.article(self.article_id) if self.issue else None

    @property
    def doubt(self) -> Doubt | None:
        return self.found_doubt.of(self.issue, self.doubt_id) if self.issue and self.doubt_id else None

    def find_block(self, block_id: int) -> tuple[Article, int] | None:
        """The article that holds the block, and the block's index in it."""
        return self.found_block.of(self.issue, block_id) if self.issue else None

    def touches_article(self, change: Change) -> bool:
        """Whether the text of the selected article is another one, or other blocks are in it; asked once a change."""
        if self.touched[0] is not change or self.touched[1] != self.article_id:
            article, block_ids = change.issue.article(self.article_id), change.difference.block_ids
            is_relisted = ("article", self.article_id, "blocks") in change.difference.forth
            own_ids = map(attrgetter("id"), article.blocks if article and block_ids else ())
            self.touched = (change, self.article_id, is_relisted or not block_ids.isdisjoint(own_ids))
        return self.touched[2]

    def in_turn(self, draw: Callable[[], object]) -> None:
        """For what the eye does not need first of another issue; it is drawn before anything is done to that."""
        self.turns.take(draw)

    def open(self, editor: "Editor | None", *, in_turns: bool = False) -> None:
        """With `in_turns` some of it is drawn after the text is painted."""
        self.turns.finish()
        if self.editor is not None:
            self.issue_leaving.emit()
        if self.forget:
            self.forget()
        self.editor = editor
        self.forget = editor.subscribe(self.pass_on) if editor else None
        self.place = None
        self.doubt_id = 0
        self.article_id = editor.issue.articles[0].id if editor and editor.issue.articles else 0
        with self.turns.hold() if in_turns and editor else nullcontext():
            self.issue_opened.emit()
            self.article_selected.emit(self.article_id)
            self.turns.take(spare_collector)

    def pass_on(self, change: Change) -> None:
        self.turns.finish()
        if change.issue.article(self.article_id) is None:
            self.article_id = self.successor(change)
            self.issue_changed.emit(change)
            self.article_selected.emit(self.article_id)
        else:
            self.issue_changed.emit(change)

    def successor(self, change: Change) -> int:
        """The article to show when the selected one is gone: the one that took a block of it, else the first."""
        lost = change.difference.back.get(("article", self.article_id, "blocks")) or ()
        for article in change.issue.articles:
            if any(block.id in lost for block in article.blocks):
                return article.id
        return change.issue.articles[0].id if change.issue.articles else 0

    def do(
        self,
        *operations: Operation,
        initiator: object = None,
        goes_on: bool = False,
        show: Callable[[Change], object] | None = None,
    ) -> Change | None:
        """Does them as one step; None where they wait, or where that failed, which `edit_failed` has told.

        Typing that goes on is one step with that before it, whatever the pause between. `show` is given the change
        before it is written; where None is answered, what it showed is to be taken back.
        """
        self.turns.finish()
        if self.hold(operations, initiator):
            return None
        return self.attempt(lambda editor: editor.do_all(operations, initiator, goes_on=goes_on, show=show))

    def undo(self) -> Change | None:
        return self.attempt(lambda editor: editor.undo())

    def redo(self) -> Change | None:
        return self.attempt(lambda editor: editor.redo())

    def way_back(self) -> Callable[[], Change | None]:
        """Takes back the step that is the last one at present, and no other, whenever it is called."""
        editor = self.editor
        group = editor.history.done[-1] if editor else 0
        return lambda: self.attempt(lambda own: own.undo_alone(group)) if self.editor is editor else None

    def attempt(self, deed: "Callable[[Editor], Outcome]") -> Outcome | None:
        """What came of it; None where no issue is open, or where it failed, which `edit_failed` has told."""
        self.turns.finish()
        if self.editor is None:
            return None
        try:
            return deed(self.editor)
        except UserError as error:
            self.edit_failed.emit(error)
            return None

    def select_article(self, article_id: int) -> None:
        if article_id != self.article_id and self.issue and self.issue.article(article_id):
            self.article_id = article_id
            self.place = None
            self.article_selected.emit(article_id)

    def select_place(self, place: Place, origin: object = None) -> None:
        """The cursor stands here; also selects the article that holds the block."""
        found = self.find_block(place.block)
        if found is None:
            return
        self.select_article(found[0].id)
        self.place = place
        self.place_selected.emit(place, origin)

    def select_doubt(self, doubt_id: int) -> None:
        self.turns.finish()
        self.doubt_id = doubt_id
        self.doubt_selected.emit(doubt_id)

    def set_typing(self, is_typing: bool) -> None:
        if is_typing != self.is_typing:
            self.turns.finish()
            self.is_typing = is_typing
            self.typing_changed.emit(is_typing)
