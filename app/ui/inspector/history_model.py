"""The steps of an issue as a list: what was done, by whom, when, whether it is in force, and what it touched.

Owns the reading of the log for showing. Refuses to undo. A step that undid or redid another is no row of its own: it
says whether that other is in force. Words are made when a row is drawn, so that ten thousand steps cost nothing.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.editing.operations import Change, Operation, ReplaceText, Restore, from_json
from app.text.difference import Values
from app.text.model import Block, Issue, Role
from app.text.offsets import to_raw
from app.ui.article_list.facts import name_article
from app.ui.doubts_bar.words import quote
from app.ui.inspector.operation_words import describe_step, word_take_reading
from app.ui.session import Place, Session

STEP = Qt.ItemDataRole.UserRole
TITLE_WORDS = 10
FIRST_GROUP = 1
READING = '{"op":"TakeReading"'
"""How the entry begins that an issue begins with: it holds the whole reading and is not parsed to be named."""
AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class StepRow:
    """`group` is the step's own; `live_group` the one that has it in force: its own, or the last that did it again.

    `undoing_group` is the step that undid it, as long as it can be done again.
    """

    group: int
    at: str
    user: str
    lines: list[tuple[str, str]] = field(default_factory=list)
    live_group: int = 0
    undoing_group: int = 0
    words: str = ""

    @property
    def is_in_force(self) -> bool:
        return self.live_group != 0

    @property
    def moment(self) -> datetime:
        """In local time."""
        return datetime.fromisoformat(self.at).astimezone()


class StepNames:
    """Names for the words of one step: from the issue as it is, else from what the step changed."""

    def __init__(self, issue: Issue, before: Values) -> None:
        self.issue = issue
        self.before = before

    def block(self, block_id: int) -> str:
        old = self.before.get(("block", block_id))
        found = self.issue.find_block(block_id)
        if isinstance(old, Block):
            return quote(old.text)
        return quote(found[0].blocks[found[1]].text) if found else "…"

    def article(self, article_id: int) -> str:
        article = self.issue.article(article_id)
        if article is not None:
            return quote(name_article(article), TITLE_WORDS)
        numbers = self.before.get(("article", article_id, "blocks")) or ()
        found = [self.issue.find_block(number) for number in numbers]
        kept = [item[0].blocks[item[1]] for item in found if item]
        titles = [b for b in (*self.before.values(), *kept) if isinstance(b, Block) and b.role is Role.TITLE]
        return quote(titles[0].text, TITLE_WORDS) if titles else "…"

    def raw(self, raw_start: int) -> str:
        return quote(" ".join(self.issue.raw[raw_start : raw_start + 40].split()))


def load(line: str) -> Operation:
    return from_json(json.loads(line))


def values_before(lines: Sequence[tuple[str, str]]) -> dict[Any, Any]:
    """What a step's inverses would put back, key by key, the earliest value of each."""
    values: dict[Any, Any] = {}
    for _, inverse in reversed(lines):
        restore = load(inverse)
        if isinstance(restore, Restore):
            values.update(restore.values)
    return values


class HistoryModel(QAbstractListModel):
    """Newest first."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.steps: list[StepRow] = []
        self.by_group: dict[int, StepRow] = {}
        self.origin: dict[int, int] = {}
        self.seen = 0

    def show(self) -> None:
        self.beginResetModel()
        self.steps, self.by_group, self.origin, self.seen = [], {}, {}, 0
        self.take_entries()
        self.mark()
        self.endResetModel()

    def follow(self, _: Change) -> None:
        editor = self.session.editor
        if editor is None:
            return
        known = len(self.steps)
        new = {entry.group for entry in editor.entries[self.seen :] if entry.undoes is None} - self.by_group.keys()
        if new:
            self.beginInsertRows(QModelIndex(), 0, len(new) - 1)
        self.take_entries()
        self.mark()
        if new:
            self.endInsertRows()
        if known:
            self.dataChanged.emit(self.index(0), self.index(len(self.steps) - 1))

    def take_entries(self) -> None:
        """Reads what was added to the log since the last time."""
        editor = self.session.editor
        entries = editor.entries if editor else []
        for entry in entries[self.seen :]:
            if entry.undoes is not None:
                self.origin.setdefault(entry.group, self.origin_of(entry.undoes))
                continue
            row = self.by_group.get(entry.group)
            if row is None:
                row = StepRow(entry.group, entry.at, entry.user)
                self.by_group[entry.group] = row
                self.origin[entry.group] = entry.group
                self.steps.append(row)
            row.at = entry.at
            row.words = ""
            row.lines.append((entry.operation, entry.inverse))
        self.seen = len(entries)

    def origin_of(self, seq: int) -> int:
        """The step that an entry, through undoing and redoing, goes back to."""
        editor = self.session.editor
        assert editor is not None
        return self.origin[editor.history.group_of[seq]]

    def mark(self) -> None:
        """Which steps are in force, and which can be done again."""
        editor = self.session.editor
        if editor is None:
            return
        for row in self.steps:
            row.live_group = row.group if row.group == FIRST_GROUP else 0
            row.undoing_group = 0
        for group in editor.history.done:
            self.by_group[self.origin[group]].live_group = group
        for group in editor.history.undone:
            self.by_group[self.origin[group]].undoing_group = group

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self.steps)

    def step_at(self, row: int) -> StepRow:
        return self.steps[len(self.steps) - 1 - row]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        step = self.step_at(index.row())
        if role == STEP:
            return step
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.words_of(step)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            undone = "" if step.is_in_force else self.tr("undone")
            return " ".join(part for part in (self.words_of(step), step.user, undone) if part)
        return None

    def words_of(self, step: StepRow) -> str:
        issue = self.session.issue
        if not step.words and issue is not None:
            if step.lines[0][0].startswith(READING):
                step.words = word_take_reading(None, StepNames(issue, {}))  # type: ignore[arg-type]  # needs no parsing
            else:
                names = StepNames(issue, values_before(step.lines))
                step.words = describe_step([load(operation) for operation, _ in step.lines], names)
        return step.words

    def place_of(self, step: StepRow) -> Place | int:
        """Where the step did something: a place in a block that there still is, else an article, else 0."""
        issue = self.session.issue
        if issue is None or step.group == FIRST_GROUP:
            return 0
        articles = []
        for key in values_before(step.lines):
            found = issue.find_block(int(key[1])) if key[0] == "block" else None
            if found is not None:
                return place_in_block(step, found[0].blocks[found[1]])
            if key[0] == "article" and issue.article(int(key[1])):
                articles.append(int(key[1]))
        return articles[0] if articles else 0


def place_in_block(step: StepRow, block: Block) -> Place:
    """Where a step wrote in a block, else its beginning."""
    clean_offset = 0
    for line, _ in step.lines:
        operation = load(line)
        if isinstance(operation, ReplaceText) and operation.block == block.id:
            clean_offset = min(operation.clean_start, len(block.text))
            break
    return Place(block.id, clean_offset, to_raw(block, clean_offset))
