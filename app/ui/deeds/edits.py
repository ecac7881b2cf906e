"""What the commands on articles and blocks do to the article that is shown, and to the blocks that are selected in it
or the one that the cursor is in.

Owns the way from a wish to operations. Refuses to change anything but through the session. A verb that has nothing to
do, such as moving the first block up, does nothing.
"""

from collections.abc import Callable, Sequence
from functools import partial

from app.editing.operations import (
    MergeArticles,
    MergeBlocks,
    MoveArticle,
    MoveBlock,
    MoveBlocks,
    Operation,
    SetRole,
    SetStatus,
    SplitArticle,
    SplitBlock,
    leave_out,
)
from app.text.model import HEADING_ROLES, Article, Block, Role, Status
from app.text.offsets import to_raw
from app.ui.commands.table import ROLE_COMMANDS, STATUS_COMMANDS
from app.ui.galley.borders import lower_block, move_border, next_border
from app.ui.session import Place, Session

SPACED_ROLES = HEADING_ROLES | {Role.BYLINE}
"""Two blocks of one such role are joined with a space between."""


def nothing_selected() -> Sequence[int]:
    return ()


def select_nothing(_: Sequence[int]) -> None:
    return


class EditDeeds:
    """`selected` answers with the blocks that a selection touches, in their order; `select` selects such blocks."""

    def __init__(
        self,
        session: Session,
        selected: Callable[[], Sequence[int]] = nothing_selected,
        select: Callable[[Sequence[int]], None] = select_nothing,
    ) -> None:
        self.session = session
        self.selected = selected
        self.select = select

    def functions(self) -> dict[str, Callable[[], object]]:
        """By the ids of the command table."""
        deeds: dict[str, Callable[[], object]] = {
            "edit.undo": self.session.undo,
            "edit.redo": self.session.redo,
            "go.next_article": lambda: self.step_article(1),
            "go.previous_article": lambda: self.step_article(-1),
            "go.next_block": lambda: self.step_block(1),
            "go.previous_block": lambda: self.step_block(-1),
            "article.approve": self.approve,
            "article.split": self.split_article,
            "article.take_block": self.take_blocks,
            "article.merge_next": lambda: self.merge_article(1),
            "article.merge_previous": lambda: self.merge_article(-1),
            "article.move_up": lambda: self.move_article(-1),
            "article.move_down": lambda: self.move_article(1),
            "block.join": self.join,
            "block.split": self.split,
            "block.border_up": lambda: self.shift_border(-1),
            "block.border_down": lambda: self.shift_border(1),
            "block.move_up": lambda: self.move(-1),
            "block.move_down": lambda: self.move(1),
            "block.to_previous_article": lambda: self.move_to_article(-1),
            "block.to_next_article": lambda: self.move_to_article(1),
            "block.leave_out": self.leave_out,
        }
        deeds |= {name: partial(self.set_role, role) for name, role in ROLE_COMMANDS.items()}
        deeds |= {name: partial(self.set_status, status) for name, status in STATUS_COMMANDS.items()}
        return deeds

    def current(self) -> tuple[Article, int, Block] | None:
        """The block that the cursor is in, its article and its place there."""
        place, issue = self.session.place, self.session.issue
        found = self.session.find_block(place.block) if place and issue else None
        return (found[0], found[1], found[0].blocks[found[1]]) if found else None

    def chosen(self) -> tuple[int, ...]:
        """The selected blocks when the cursor's is one of them, else it alone, if there is one."""
        current = self.current()
        if current is None:
            return ()
        selected = tuple(self.selected())
        return selected if current[2].id in selected else (current[2].id,)

    def neighbour_article(self, step: int) -> Article | None:
        issue = self.session.issue
        if issue is None:
            return None
        index = next((n for n, article in enumerate(issue.articles) if article.id == self.session.article_id), -1)
        return issue.articles[index + step] if index >= 0 and 0 <= index + step < len(issue.articles) else None

    def step_article(self, step: int) -> None:
        article = self.neighbour_article(step)
        if article is not None:
            self.session.select_article(article.id)

    def step_block(self, step: int) -> None:
        """To the next block or the one before, also of another article; back to where this one begins first."""
        current, place = self.current(), self.session.place
        if current is None or place is None:
            return
        article, index, block = current
        other = self.neighbour_article(step)
        if step < 0 and place.clean_offset:
            self.select_block(block.id)
        elif 0 <= index + step < len(article.blocks):
            self.select_block(article.blocks[index + step].id)
        elif other is not None:
            self.select_block(other.blocks[0 if step > 0 else -1].id)

    def select_block(self, block_id: int, clean_offset: int = 0) -> None:
        issue = self.session.issue
        found = issue.find_block(block_id) if issue else None
        if found is not None:
            block = found[0].blocks[found[1]]
            self.session.select_place(Place(block_id, clean_offset, to_raw(block, clean_offset)), self)

    def approve(self) -> None:
        """Approves the article and goes to the next one that is still open, if there is one."""
        article, issue = self.session.article, self.session.issue
        if article is None or issue is None or article.status is Status.APPROVED:
            return
        if self.session.do(SetStatus(article.id, Status.APPROVED), initiator=self) is not None:
            self.go_on()

    def go_on(self) -> None:
        """From the article that was approved to the next one that is still open, if there is one."""
        article, issue = self.session.article, self.session.issue
        if article is None or issue is None:
            return
        at = next(n for n, other in enumerate(issue.articles) if other.id == article.id)
        behind_first = (*issue.articles[at + 1 :], *issue.articles[:at])
        waiting = next((other for other in behind_first if not other.is_locked), None)
        if waiting is not None:
            self.session.select_article(waiting.id)

    def set_status(self, status: Status) -> None:
        article = self.session.article
        if article is not None and article.status is not status:
            self.session.do(SetStatus(article.id, status), initiator=self)

    def split_article(self) -> None:
        """The first of the chosen blocks, with all that follows it, becomes an article of its own, which is shown."""
        current, chosen = self.current(), self.chosen()
        if current is None:
            return
        article = current[0]
        index = next(at for at, block in enumerate(article.blocks) if block.id in chosen)
        self.begin_article(article, tuple(item.id for item in article.blocks[index:]))

    def take_blocks(self) -> None:
        """The chosen blocks alone become an article of their own."""
        current = self.current()
        if current is not None:
            self.begin_article(current[0], self.chosen())

    def begin_article(self, article: Article, blocks: tuple[int, ...]) -> None:
        if len(blocks) < len(article.blocks) and self.session.do(SplitArticle(article.id, blocks), initiator=self):
            self.select_block(blocks[0])

    def merge_article(self, step: int) -> None:
        article, other = self.session.article, self.neighbour_article(step)
        if article is None or other is None:
            return
        first, second = (article, other) if step > 0 else (other, article)
        if self.session.do(MergeArticles(first.id, second.id), initiator=self):
            self.session.select_article(first.id)

    def move_article(self, step: int) -> None:
        article, issue = self.session.article, self.session.issue
        if article is None or issue is None:
            return
        index = issue.articles.index(article) + step
        if 0 <= index < len(issue.articles):
            self.session.do(MoveArticle(article.id, index), initiator=self)

    def set_role(self, role: Role) -> None:
        current, chosen = self.current(), self.chosen()
        blocks = current[0].blocks if current else ()
        operations = [SetRole(block.id, role) for block in blocks if block.id in chosen and block.role is not role]
        if operations:
            self.session.do(*operations, initiator=self)

    def join(self) -> None:
        """The chosen blocks become one; a single one goes to the one before it."""
        current, chosen = self.current(), self.chosen()
        if current is None:
            return
        blocks = [block for block in current[0].blocks if block.id in chosen]
        if len(blocks) == 1 and current[1]:
            blocks.insert(0, current[0].blocks[current[1] - 1])
        first, operations, seam = blocks[0], [], 0
        length = len(first.text)
        for block in blocks[1:]:
            joiner = " " if first.role is block.role and block.role in SPACED_ROLES else ""
            operations.append(MergeBlocks(first.id, block.id, joiner))
            seam = length + len(joiner)
            length = seam + len(block.text)
        if operations and self.session.do(*operations, initiator=self):
            self.select_block(first.id, seam)

    def split(self) -> None:
        current, place = self.current(), self.session.place
        if current is None or place is None:
            return
        article, index, block = current
        if 0 < place.clean_offset < len(block.text):
            change = self.session.do(SplitBlock(block.id, place.clean_offset), initiator=self)
            after = change.issue.article(article.id) if change else None
            if after is not None:
                self.select_block(after.blocks[index + 1].id)

    def shift_border(self, step: int) -> None:
        """A sentence goes over the border above the cursor's block, into it or out of it."""
        current, issue = self.current(), self.session.issue
        if current is None or issue is None or current[1] == 0:
            return
        article, index, _ = current
        border = next_border(issue, article, index, step)
        if border is None:
            return
        lower = lower_block(issue, article, index, border)
        if self.session.do(*move_border(issue, article, index, border), initiator=self):
            self.select_block(lower)

    def move(self, step: int) -> None:
        current, chosen = self.current(), self.chosen()
        if current is None:
            return
        article = current[0]
        index = next(at for at, block in enumerate(article.blocks) if block.id in chosen) + step
        if 0 <= index <= len(article.blocks) - len(chosen):
            self.move_chosen(chosen, article.id, index)

    def move_to_article(self, step: int) -> None:
        """To the end of the article before, or the beginning of the one behind."""
        current, other = self.current(), self.neighbour_article(step)
        if current is None or other is None:
            return
        self.move_chosen(self.chosen(), other.id, len(other.blocks) if step < 0 else 0)

    def move_to(self, article_id: int, blocks: Sequence[int]) -> None:
        """These blocks go to the end of the article, as one step."""
        issue = self.session.issue
        target = issue.article(article_id) if issue else None
        if issue is None or target is None:
            return
        own = {block.id for block in target.blocks}
        moved = tuple(number for number in blocks if issue.find_block(number) and number not in own)
        if moved:
            self.move_chosen(moved, article_id, len(target.blocks))

    def move_chosen(self, blocks: tuple[int, ...], article_id: int, index: int) -> None:
        """They stay chosen where they then stand."""
        if self.session.do(move_blocks(blocks, article_id, index), initiator=self):
            self.select_block(blocks[0])
            if len(blocks) > 1:
                self.select(blocks)

    def leave_out(self) -> None:
        current = self.current()
        if current is None:
            return
        article, index, _ = current
        chosen = self.chosen()
        rest = [item.id for item in article.blocks if item.id not in chosen]
        before = sum(item.id in chosen for item in article.blocks[:index])
        if self.session.do(leave_out(chosen), initiator=self) and rest:
            self.select_block(rest[min(index - before, len(rest) - 1)])


def move_blocks(blocks: tuple[int, ...], article_id: int, index: int) -> Operation:
    return MoveBlocks(blocks, article_id, index) if len(blocks) > 1 else MoveBlock(blocks[0], article_id, index)
