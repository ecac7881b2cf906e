"""What was done, in words: one short sentence for each operation, with the first characters of what it touched.

Owns the wording. Refuses to read the log: see `app.ui.inspector.history_model`.
"""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication

from app.editing.operations import (
    AddEntity,
    AddTag,
    ConfirmEntities,
    LeaveOut,
    LeaveOutBlocks,
    MergeArticles,
    MergeBlocks,
    MoveArticle,
    MoveBlock,
    MoveBlocks,
    Operation,
    PutBack,
    ReadAgain,
    RemoveEntity,
    RemoveTag,
    ReplaceText,
    ReplaceTexts,
    Restore,
    SetEntity,
    SetField,
    SetIssueField,
    SetRole,
    SetStatus,
    SettleDoubt,
    SettleRepair,
    SplitArticle,
    SplitBlock,
    TakeReading,
    UseOriginal,
)
from app.text.model import EntityKind, Verdict
from app.ui.doubts_bar.words import quote
from app.ui.face.role_marks import role_name
from app.ui.inspector.status_choice import status_name


class Names(Protocol):
    """What the things that an operation names are called; a text that is gone as it was before."""

    def block(self, block_id: int) -> str: ...

    def article(self, article_id: int) -> str: ...

    def raw(self, raw_start: int) -> str: ...


def field_name(name: str) -> str:
    names = {
        "kicker": QCoreApplication.translate("Fields", "Kicker"),
        "title": QCoreApplication.translate("Fields", "Title"),
        "subtitle": QCoreApplication.translate("Fields", "Subtitle"),
        "section": QCoreApplication.translate("Fields", "Column"),
        "authors": QCoreApplication.translate("Fields", "Authors"),
        "date": QCoreApplication.translate("Fields", "Date"),
        "status": QCoreApplication.translate("Fields", "Status"),
        "note": QCoreApplication.translate("Fields", "Note"),
        "newspaper": QCoreApplication.translate("Fields", "Newspaper"),
        "page": QCoreApplication.translate("Fields", "Page"),
    }
    return names.get(name, name)


def kind_name(kind: EntityKind) -> str:
    names = {
        EntityKind.PERSON: QCoreApplication.translate("Fields", "Person"),
        EntityKind.PLACE: QCoreApplication.translate("Fields", "Place"),
        EntityKind.ORGANISATION: QCoreApplication.translate("Fields", "Organisation"),
        EntityKind.TIME: QCoreApplication.translate("Fields", "Time"),
    }
    return names[kind]


def describe_step(operations: Sequence[Operation], names: Names) -> str:
    """A step of several operations is told by the first, with how many more there were; typing is one.

    Where blocks were split to be moved or left out, that is what was wanted.
    """
    wanted = MoveBlocks | LeaveOutBlocks if isinstance(operations[0], SplitBlock) else MoveBlocks
    first = next((item for item in operations if isinstance(item, wanted)), operations[0])
    if first is not operations[0]:
        return describe(first, names)
    rest = operations[1:]
    words = describe(first, names)
    if all(isinstance(item, ReplaceText) for item in operations):
        return describe_typing(operations, names) if rest else words
    others = [item for item in rest if not isinstance(item, SettleDoubt)]
    if not others:
        return words
    more = QCoreApplication.translate("OperationWords", "{words}, and {count} more")
    return more.format(words=words, count=len(others))


def describe(operation: Operation, names: Names) -> str:
    return WORDS[type(operation)](operation, names)


def describe_typing(operations: Sequence[Operation], names: Names) -> str:
    words = QCoreApplication.translate("OperationWords", "Typed in “{block}”")
    first = operations[0]
    assert isinstance(first, ReplaceText)
    return words.format(block=names.block(first.block))


def word_split_block(operation: SplitBlock, names: Names) -> str:
    words = QCoreApplication.translate("OperationWords", "Split “{block}”")
    return words.format(block=names.block(operation.block))


def word_merge_blocks(operation: MergeBlocks, names: Names) -> str:
    words = QCoreApplication.translate("OperationWords", "Joined “{second}” to “{first}”")
    return words.format(first=names.block(operation.first), second=names.block(operation.second))


def word_move_block(operation: MoveBlock, names: Names) -> str:
    words = QCoreApplication.translate("OperationWords", "Moved “{block}”")
    return words.format(block=names.block(operation.block))


def word_move_blocks(operation: MoveBlocks, names: Names) -> str:
    words = QCoreApplication.translate("OperationWords", "Moved “{block}” to “{article}”")
    if not operation.article:
        words = QCoreApplication.translate("OperationWords", "Made “{block}” an article of its own")
    return words.format(block=names.block(operation.blocks[0]), article=names.article(operation.article))


def word_set_role(operation: SetRole, names: Names) -> str:
    words = QCoreApplication.translate("OperationWords", "Made “{block}” {role}")
    return words.format(block=names.block(operation.block), role=role_name(operation.role).lower())


def word_replace_text(operation: ReplaceText, names: Names) -> str:
    if not operation.text:
        words = QCoreApplication.translate("OperationWords", "Took text out of “{block}”")
    else:
        words = QCoreApplication.translate("OperationWords", "Typed “{text}” in “{block}”")
    return words.format(block=names.block(operation.block), text=quote(operation.text))


def word_replace_texts(operation: ReplaceTexts, names: Names) -> str:
    words = QCoreApplication.translate(
        "OperationWords", "Replaced at {count} places, first in “{block}”", "", len(operation.places)
    )
    return words.format(count=len(operation.places), block=names.block(operation.places[0][0]))


def word_use_original(operation: UseOriginal, names: Names) -> str:
    words = QCoreApplication.translate("OperationWords", "Used the original in “{block}”")
    return words.format(block=names.block(operation.block))


def word_split_article(operation: SplitArticle, names: Names) -> str:
    words = QCoreApplication.translate("OperationWords", "Made “{block}” an article of its own")
    return words.format(block=names.block(operation.blocks[0]))


def word_merge_articles(operation: MergeArticles, names: Names) -> str:
    words = QCoreApplication.translate("OperationWords", "Merged “{second}” into “{first}”")
    return words.format(first=names.article(operation.first), second=names.article(operation.second))


def word_move_article(operation: MoveArticle, names: Names) -> str:
    words = QCoreApplication.translate("OperationWords", "Article moved: “{article}”")
    return words.format(article=names.article(operation.article))


def word_set_field(operation: SetField, names: Names) -> str:
    value = operation.value if isinstance(operation.value, str) else "、".join(operation.value)
    if not value:
        words = QCoreApplication.translate("OperationWords", "{field} emptied: “{article}”")
    else:
        words = QCoreApplication.translate("OperationWords", "{field} “{value}”: “{article}”")
    name = field_name(operation.name)
    return words.format(field=name, article=names.article(operation.article), value=quote(value, 14))


def word_set_issue_field(operation: SetIssueField, _: Names) -> str:
    words = QCoreApplication.translate("OperationWords", "{field} of the issue: {value}")
    return words.format(field=field_name(operation.name), value=operation.value or "–")


def word_set_status(operation: SetStatus, names: Names) -> str:
    words = QCoreApplication.translate("OperationWords", "Marked as {status}: “{article}”")
    return words.format(article=names.article(operation.article), status=status_name(operation.status).lower())


def word_add_tag(operation: AddTag, names: Names) -> str:
    words = QCoreApplication.translate("OperationWords", "Tag “{tag}” added: “{article}”")
    return words.format(article=names.article(operation.article), tag=operation.tag.label)


def word_remove_tag(operation: RemoveTag, names: Names) -> str:
    words = QCoreApplication.translate("OperationWords", "Tag “{tag}” removed: “{article}”")
    return words.format(article=names.article(operation.article), tag=operation.tag.label)


def word_add_entity(operation: AddEntity, names: Names) -> str:
    words = QCoreApplication.translate("OperationWords", "Marked a name in “{block}”: {kind}")
    return words.format(block=names.block(operation.block), kind=kind_name(operation.kind).lower())


def word_confirm_entities(operation: ConfirmEntities, _: Names) -> str:
    words = QCoreApplication.translate("OperationWords", "Confirmed names: {count}")
    return words.format(count=len(operation.marks))


def word_remove_entity(_: RemoveEntity, __: Names) -> str:
    return QCoreApplication.translate("OperationWords", "Took the mark off a name")


def word_set_entity(operation: SetEntity, _: Names) -> str:
    words = QCoreApplication.translate("OperationWords", "Changed the mark of a name: {kind}")
    return words.format(kind=kind_name(operation.kind).lower())


def word_settle_repair(operation: SettleRepair, names: Names) -> str:
    if not operation.block:
        return QCoreApplication.translate("OperationWords", "Gave up a name whose text is gone")
    words = QCoreApplication.translate("OperationWords", "Found a name again in “{block}”")
    return words.format(block=names.block(operation.block))


def word_leave_out(operation: LeaveOut, names: Names) -> str:
    words = QCoreApplication.translate("OperationWords", "Left out “{block}”")
    return words.format(block=names.block(operation.block))


def word_leave_out_blocks(operation: LeaveOutBlocks, names: Names) -> str:
    count = len(operation.blocks)
    words = QCoreApplication.translate("OperationWords", "Left out {count} blocks, the first “{block}”", "", count)
    return words.format(count=count, block=names.block(operation.blocks[0]))


def word_put_back(operation: PutBack, names: Names) -> str:
    words = QCoreApplication.translate("OperationWords", "Put back “{text}”")
    return words.format(text=names.raw(operation.raw_start))


def word_settle_doubt(operation: SettleDoubt, _: Names) -> str:
    words = {
        Verdict.ACCEPTED: QCoreApplication.translate("OperationWords", "Found the reading right"),
        Verdict.CHANGED: QCoreApplication.translate("OperationWords", "Decided a doubt otherwise"),
        Verdict.OPEN: QCoreApplication.translate("OperationWords", "Opened a doubt again"),
    }
    return words[operation.verdict]


def word_take_reading(_: TakeReading, __: Names) -> str:
    return QCoreApplication.translate("OperationWords", "Read by the program")


def word_read_again(_: ReadAgain, __: Names) -> str:
    return QCoreApplication.translate("OperationWords", "Read again by the program")


def word_restore(_: Restore, __: Names) -> str:
    return QCoreApplication.translate("OperationWords", "Put back as it was")


WORDS: dict[type[Operation], Callable[[Any, Names], str]] = {
    SplitBlock: word_split_block,
    MergeBlocks: word_merge_blocks,
    MoveBlock: word_move_block,
    MoveBlocks: word_move_blocks,
    SetRole: word_set_role,
    ReplaceText: word_replace_text,
    ReplaceTexts: word_replace_texts,
    UseOriginal: word_use_original,
    SplitArticle: word_split_article,
    MergeArticles: word_merge_articles,
    MoveArticle: word_move_article,
    SetField: word_set_field,
    SetIssueField: word_set_issue_field,
    SetStatus: word_set_status,
    AddTag: word_add_tag,
    RemoveTag: word_remove_tag,
    AddEntity: word_add_entity,
    ConfirmEntities: word_confirm_entities,
    RemoveEntity: word_remove_entity,
    SetEntity: word_set_entity,
    SettleRepair: word_settle_repair,
    LeaveOut: word_leave_out,
    LeaveOutBlocks: word_leave_out_blocks,
    PutBack: word_put_back,
    SettleDoubt: word_settle_doubt,
    TakeReading: word_take_reading,
    ReadAgain: word_read_again,
    Restore: word_restore,
}
