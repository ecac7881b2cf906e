"""Every operation has words."""

import pytest

from app.editing.operations import (
    OPERATIONS,
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
)
from app.text.model import EntityKind, Reading, Role, Status, Tag, Verdict
from app.ui.inspector.operation_words import WORDS, describe, describe_step, field_name


class Names:
    def block(self, block_id: int) -> str:
        return f"block {block_id}"

    def article(self, article_id: int) -> str:
        return f"article {article_id}"

    def raw(self, raw_start: int) -> str:
        return f"raw {raw_start}"


def test_every_operation_has_words() -> None:
    assert set(WORDS) == set(OPERATIONS.values())


@pytest.mark.parametrize(
    ("operation", "words"),
    [
        (SplitBlock(1, 2), "Split “block 1”"),
        (MergeBlocks(1, 2), "Joined “block 2” to “block 1”"),
        (MoveBlock(1, 2, 0), "Moved “block 1”"),
        (MoveBlocks((1, 3), 2, 0), "Moved “block 1” to “article 2”"),
        (MoveBlocks((1, 3)), "Made “block 1” an article of its own"),
        (SetRole(1, Role.SUBHEAD), "Made “block 1” subhead"),
        (ReplaceText(1, 0, 2, "新"), "Typed “新” in “block 1”"),
        (ReplaceText(1, 0, 2, ""), "Took text out of “block 1”"),
        (ReplaceTexts(((3, 0, 1, "桥"), (4, 2, 3, "桥"))), "Replaced at 2 places, first in “block 3”"),
        (SplitArticle(1, (3, 4)), "Made “block 3” an article of its own"),
        (MergeArticles(1, 2), "Merged “article 2” into “article 1”"),
        (MoveArticle(1, 0), "Article moved: “article 1”"),
        (SetField(1, "title", "桥"), "Title “桥”: “article 1”"),
        (SetField(1, "authors", ("甲", "乙")), "Authors “甲、乙”: “article 1”"),
        (SetField(1, "authors", ()), "Authors emptied: “article 1”"),
        (SetIssueField("page", "3"), "Page of the issue: 3"),
        (SetIssueField("page", ""), "Page of the issue: –"),
        (SetStatus(1, Status.DONE), "Marked as done: “article 1”"),
        (AddTag(1, Tag("桥")), "Tag “桥” added: “article 1”"),
        (RemoveTag(1, Tag("桥")), "Tag “桥” removed: “article 1”"),
        (AddEntity(1, 0, 2, EntityKind.PERSON), "Marked a name in “block 1”: person"),
        (ConfirmEntities(((1, 0, 2, EntityKind.PLACE, 0),)), "Confirmed names: 1"),
        (RemoveEntity(4), "Took the mark off a name"),
        (SetEntity(4, EntityKind.TIME, 0, 2), "Changed the mark of a name: time"),
        (SettleRepair(4), "Gave up a name whose text is gone"),
        (SettleRepair(4, 1, 0, 2), "Found a name again in “block 1”"),
        (LeaveOut(1), "Left out “block 1”"),
        (LeaveOutBlocks((3, 4, 6)), "Left out 3 blocks, the first “block 3”"),
        (PutBack(5), "Put back “raw 5”"),
        (SettleDoubt(1, Verdict.ACCEPTED), "Found the reading right"),
        (SettleDoubt(1, Verdict.CHANGED), "Decided a doubt otherwise"),
        (SettleDoubt(1, Verdict.OPEN), "Opened a doubt again"),
        (TakeReading(Reading(())), "Read by the program"),
        (Restore({}), "Put back as it was"),
    ],
)
def test_each_says_what_was_done(operation: Operation, words: str) -> None:
    assert describe(operation, Names()) == words
    assert describe_step([operation], Names()) == words


@pytest.mark.parametrize(
    ("operations", "words"),
    [
        ([ReplaceText(1, 0, 0, "新"), ReplaceText(1, 1, 1, "桥")], "Typed in “block 1”"),
        ([SetRole(1, Role.BODY), SettleDoubt(2, Verdict.CHANGED)], "Made “block 1” paragraph"),
        ([SplitBlock(1, 4), LeaveOutBlocks((3, 4))], "Left out 2 blocks, the first “block 3”"),
        ([SetStatus(1, Status.DONE), SetStatus(2, Status.DONE)], "Marked as done: “article 1”, and 1 more"),
    ],
)
def test_a_step_of_several_is_told_by_the_first(operations: list[Operation], words: str) -> None:
    assert describe_step(operations, Names()) == words


def test_a_field_of_another_version_has_its_own_name() -> None:
    assert field_name("title") == "Title"
    assert field_name("colour") == "colour"
