"""What the commands on names do: mark what is selected, change a mark, confirm or refuse what is suggested, go on.

Owns which name is meant: the one under the cursor, or the text that is selected. Refuses to find names (see
`app.ui.names_panel`), and to change anything but through the session; what is refused for good the register keeps.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.editing.operations import AddEntity, ConfirmEntities, Operation, RemoveEntity, SetEntity
from app.text.entities import overlaps
from app.text.model import Article, Block, Entity, EntityKind, Issue
from app.text.offsets import to_raw
from app.ui.library_panel.work import LibraryWork
from app.ui.session import Place, Session
from app.ui.widgets.notice_bar import NoticeBar
from app.ui.workbench import Workbench

if TYPE_CHECKING:
    from app.workspace.name_suggestions import SuggestedName
    from app.workspace.register import RegisterDeed

BORDERS = {
    "name.start_left": (-1, 0),
    "name.start_right": (1, 0),
    "name.end_left": (0, -1),
    "name.end_right": (0, 1),
}
"""How far each command moves start and end."""


@dataclass(frozen=True, slots=True)
class Target:
    """A name under the cursor: `entity` where it is confirmed, else it is only suggested."""

    block: Block
    kind: EntityKind
    clean_start: int
    clean_end: int
    entry: int
    entity: Entity | None

    @property
    def text(self) -> str:
        return self.block.text[self.clean_start : self.clean_end]


class NameDeeds(QObject):
    def __init__(self, session: Session, workbench: Workbench, work: LibraryWork, notices: NoticeBar) -> None:
        super().__init__(workbench)
        self.session = session
        self.workbench = workbench
        self.galley = workbench.galley
        self.panel = workbench.inspector.names
        self.source = workbench.inspector.names_source
        self.work = work
        self.notices = notices
        self.pending = 0
        """In which direction the next name is looked for, once the article's names are known; 0: it is not."""
        self.is_entering = False
        """Whether it is looked for from the edge of an article, wherever the cursor is put there."""
        self.is_stepping = False
        """Whether it is this that goes to another article just now, and not the user."""
        self.reached: tuple[int, int] | None = None
        """The block and the clean offset of the name that it went to last, as long as nobody went elsewhere."""
        self.source.changed.connect(self.go_on)
        session.place_selected.connect(self.stay)
        session.article_selected.connect(self.stay)
        self.panel.refusal_wanted.connect(self.refuse_name)

    def functions(self) -> dict[str, Callable[[], object]]:
        """By the ids of the command table."""
        deeds: dict[str, Callable[[], object]] = {f"name.{kind.value}": partial(self.mark, kind) for kind in EntityKind}
        deeds |= {name: partial(self.move_border, *steps) for name, steps in BORDERS.items()}
        return deeds | {
            "name.next": partial(self.step, 1),
            "name.previous": partial(self.step, -1),
            "name.confirm": self.confirm,
            "name.confirm_all": self.panel.confirm_all,
            "name.confirm_issue": self.confirm_issue,
            "name.remove": partial(self.remove, is_everywhere=False),
            "name.refuse": partial(self.remove, is_everywhere=True),
            "name.repair": self.go_to_repair,
        }

    def target(self) -> Target | None:
        """The name that the cursor is in."""
        place, block = self.session.place, self.current_block()
        if place is None or block is None:
            return None
        for entity in block.entities:
            if entity.clean_start <= place.clean_offset < entity.clean_end:
                return Target(block, entity.kind, entity.clean_start, entity.clean_end, entity.entry, entity)
        for name in self.source.found:
            if name.block_id == block.id and name.clean_start <= place.clean_offset < name.clean_end:
                return Target(block, name.kind, name.clean_start, name.clean_end, name.entry, None)
        return None

    def current_block(self) -> Block | None:
        place, issue = self.session.place, self.session.issue
        found = issue.find_block(place.block) if place and issue else None
        return found[0].blocks[found[1]] if found else None

    def mark(self, kind: EntityKind) -> None:
        """What is selected becomes a name of this kind; with nothing selected the name under the cursor does."""
        ranges = [item for item in self.galley.selected_ranges() if item[1] < item[2]]
        if len(ranges) > 1:
            self.notices.tell_news(self.tr("A name stands within one paragraph."))
        elif ranges:
            self.mark_range(kind, *ranges[0])
        elif target := self.target():
            self.put(target, kind, target.clean_start, target.clean_end)
        else:
            self.notices.tell_news(self.tr("Select the text of the name first."))

    def mark_range(self, kind: EntityKind, block_id: int, start: int, end: int) -> None:
        issue = self.session.issue
        found = issue.find_block(block_id) if issue else None
        if found is None:
            return
        block = found[0].blocks[found[1]]
        taken = block.text[start:end]
        start += len(taken) - len(taken.lstrip())
        end -= len(taken) - len(taken.rstrip())
        if start >= end:
            return
        taken_by = [entity for entity in block.entities if overlaps((entity,), start, end)]
        operations: list[Operation] = [RemoveEntity(entity.id) for entity in taken_by[1:]]
        if not taken_by:
            operations.append(AddEntity(block_id, start, end, kind))
        elif operations or (taken_by[0].kind, taken_by[0].clean_start, taken_by[0].clean_end) != (kind, start, end):
            operations.append(SetEntity(taken_by[0].id, kind, start, end))
        if operations and self.session.do(*operations, initiator=self):
            self.go_to(block_id, start)

    def put(self, target: Target, kind: EntityKind, start: int, end: int) -> None:
        """The name as this kind and with these borders; a suggested one is confirmed so."""
        is_same = (kind, start, end) == (target.kind, target.clean_start, target.clean_end)
        entry = target.entry if is_same else 0
        if target.entity is None:
            operation: Operation = ConfirmEntities(((target.block.id, start, end, kind, entry),))
        elif not is_same:
            operation = SetEntity(target.entity.id, kind, start, end, entry)
        else:
            return
        place = self.session.place
        if self.session.do(operation, initiator=self) and place and not start <= place.clean_offset < end:
            self.go_to(target.block.id, start)

    def move_border(self, start_step: int, end_step: int) -> None:
        target = self.target()
        if target is None:
            self.notices.tell_news(self.tr("Put the cursor into a name first."))
            return
        start, end = target.clean_start + start_step, target.clean_end + end_step
        if 0 <= start < end <= len(target.block.text):
            self.put(target, target.kind, start, end)

    def remove(self, *, is_everywhere: bool) -> None:
        """Takes the mark off the name under the cursor. One that is only suggested, or a name nowhere, is refused."""
        target = self.target()
        if target is None:
            self.notices.tell_news(self.tr("Put the cursor into a name first."))
            return
        if target.entity is not None and not self.session.do(RemoveEntity(target.entity.id), initiator=self):
            return
        if target.entity is None or is_everywhere:
            self.refuse_name(target.kind, target.text, is_everywhere)
        if target.entity is None:
            self.step(1)

    def refuse_name(self, kind: EntityKind, text: str, is_everywhere: bool) -> None:
        issue_id = 0 if is_everywhere else self.work.issue_id
        self.source.drop(kind, text)
        self.work.do(lambda workspace: workspace.register.refuse_name(kind, text, issue_id), self.tell_refused)

    def tell_refused(self, deed: "RegisterDeed") -> None:
        words = self.tr("“{name}” will not be suggested again.").format(name=deed.labels[0])
        if deed.refused[0].issue_id:
            words = self.tr("“{name}” will not be suggested again in this issue.").format(name=deed.labels[0])
        self.notices.tell_news(words, self.tr("Take it back"), partial(self.restore, deed))

    def restore(self, deed: "RegisterDeed") -> None:
        self.notices.hide()
        self.work.do(lambda workspace: workspace.register.restore(deed.refused), lambda _: self.source.begin())

    def confirm(self) -> None:
        """The name under the cursor, if it is suggested; then the next one is gone to."""
        target = self.target()
        if target is not None and target.entity is None:
            self.put(target, target.kind, target.clean_start, target.clean_end)
        self.step(1)

    def confirm_issue(self) -> None:
        issue = self.session.issue
        if issue is not None:
            self.work.do(lambda workspace: workspace.name_suggester.suggest(issue), partial(self.take_issue, issue))

    def take_issue(self, asked: Issue, names: "list[SuggestedName]") -> None:
        """Names that were found in a text which was edited meanwhile are asked for again."""
        issue = self.session.issue
        if issue is None or issue.source != asked.source:
            return
        if issue.seq != asked.seq:
            self.confirm_issue()
            return
        marks = tuple((n.block_id, n.clean_start, n.clean_end, n.kind, n.entry) for n in names)
        if marks and self.session.do(ConfirmEntities(marks), initiator=self):
            words = self.tr("{count} names confirmed in the issue.", "", len(marks)).format(count=f"{len(marks):,}")
            self.notices.tell_news(words, self.tr("Take it back"), partial(self.take_back, self.session.way_back()))
        elif not marks:
            self.notices.tell_news(self.tr("No name of the issue waits to be confirmed."))

    def take_back(self, deed: Callable[[], object]) -> None:
        self.notices.hide()
        deed()

    def step(self, direction: int) -> None:
        """To the next suggested name behind the cursor, or before it; also of other articles."""
        self.pending, self.is_entering = direction, False
        self.go_on()

    def stay(self) -> None:
        """Whoever goes elsewhere while names are looked for is not led away from there."""
        self.reached = None
        if not self.is_stepping:
            self.pending = 0

    def go_on(self) -> None:
        """Where none is known to be ahead and the names of the article are being looked for, it waits for them."""
        article, issue = self.session.article, self.session.issue
        if not self.pending or article is None or issue is None:
            return
        direction = self.pending
        order = {block.id: at for at, block in enumerate(article.blocks)}
        place = None if self.is_entering or (direction > 0 and self.is_at_head(article)) else self.session.place
        edge = (-1, 0) if direction > 0 else (len(order), 0)
        here = (order.get(place.block, -1), place.clean_offset) if place else edge
        places = [((order[n.block_id], n.clean_start), n) for n in self.source.found if n.block_id in order]
        ahead = [(at, n) for at, n in places if (at > here if direction > 0 else at < here)]
        if ahead:
            self.pending = 0
            _, name = min(ahead, key=lambda item: item[0]) if direction > 0 else max(ahead, key=lambda item: item[0])
            self.go_to(name.block_id, name.clean_start)
        elif not self.source.is_waiting:
            self.step_article(issue, article, direction)

    def is_at_head(self, article: Article) -> bool:
        """Whether the cursor is where opening an article puts it: a name that begins there is still ahead."""
        place, head = self.session.place, (article.blocks[0].id, 0) if article.blocks else None
        return place is not None and (place.block, place.clean_offset) == head and self.reached is None

    def step_article(self, issue: Issue, article: Article, direction: int) -> None:
        at = issue.articles.index(article) + direction
        if 0 <= at < len(issue.articles):
            self.is_entering = self.is_stepping = True
            self.session.select_article(issue.articles[at].id)
            self.is_stepping = False
        else:
            self.pending = 0
            self.notices.tell_news(self.tr("No further name waits to be confirmed."))

    def go_to(self, block_id: int, clean_offset: int) -> None:
        issue = self.session.issue
        found = issue.find_block(block_id) if issue else None
        if found is not None:
            raw = to_raw(found[0].blocks[found[1]], clean_offset)
            self.session.select_place(Place(block_id, clean_offset, raw), self)
            self.reached = (block_id, clean_offset)

    def go_to_repair(self) -> None:
        """The list of names whose text is gone, at its first."""
        issue = self.session.issue
        if issue is None or not issue.repairs:
            self.notices.tell_news(self.tr("No name of the issue has lost its text."))
            return
        self.workbench.inspector.show()
        self.workbench.inspector.focus_names()
