"""Mentions of one name handed to one of several people."""

from dataclasses import replace

import pytest

from app.editing.errors import NothingToChange, NothingToUndo
from app.editing.operations import AddEntity, MergeBlocks, MoveBlocks, ReplaceText, SplitBlock
from app.store.register import RegisterEntry
from app.text.entities import text_of
from app.text.model import EntityKind
from app.workspace import Workspace
from app.workspace.errors import EntryNotFound
from app.workspace.namesakes import Owned, with_names
from app.workspace.register import Register, RegisterName
from tests.workspace.issues import add_texts

PERSON = EntityKind.PERSON
TEXTS = ("张伟上课", "张伟讲话", "张伟又讲话", "张局长讲话")


@pytest.fixture
def register(workspace: Workspace) -> Register:
    for texts in (TEXTS, TEXTS[:2]):
        editor = workspace.open_issue(add_texts(workspace.database, [["讲话", *texts]]))
        for block in editor.issue.articles[0].blocks[1:]:
            editor.do(AddEntity(block.id, 0, 3 if "局" in block.text else 2, PERSON))
    return workspace.register


def counts(register: Register) -> list[tuple[str, int, int, tuple[str, ...]]]:
    """Label, number of entry, count and variants."""
    return [(name.label, name.entry, name.count, name.variants) for name in register.names().names]


def named(register: Register, label: str, entry: int = 0) -> RegisterName:
    return next(name for name in register.names().names if (name.label, name.entry) == (label, entry))


PLAIN = [("张局长", 0, 1, ()), ("张伟", 0, 5, ())]


def test_some_mentions_go_to_a_namesake_and_the_rest_stay_with_an_entry_of_their_own(register: Register) -> None:
    mentions = register.mentions(named(register, "张伟"))
    deed = register.hand(PERSON, [mention for mention in mentions if "讲话" in mention.after])
    assert (deed.verb, deed.labels) == ("hand", ("张伟", "张伟"))
    assert counts(register) == [("张局长", 0, 1, ()), ("张伟", 1, 3, ()), ("张伟", 2, 2, ())]
    assert {mention.after for mention in register.mentions(named(register, "张伟", 2))} == {"上课"}
    register.describe(replace(named(register, "张伟", 1), note="教育局长\n去年到任"))
    deed = register.hand(PERSON, register.mentions(named(register, "张伟", 2))[:1], 1)
    assert deed.labels == ("张伟", "张伟（教育局长）")
    assert [count for _, entry, count, _ in counts(register) if entry] == [4, 1]
    for _ in range(3):
        register.undo()
    assert counts(register) == PLAIN
    assert register.entries() == ()
    for _ in range(3):
        register.redo()
    assert [count for _, entry, count, _ in counts(register) if entry] == [4, 1]
    with pytest.raises(NothingToUndo):
        register.redo()


def test_a_name_of_one_entry_becomes_a_form_of_another_for_one_mention(register: Register) -> None:
    register.describe(replace(named(register, "张伟"), variants=("张局长",), note="局长"))
    register.describe(RegisterName(PERSON, "张广"))
    (mention,) = [item for item in register.mentions(named(register, "张伟", 1)) if item.name == "张局长"]
    register.hand(PERSON, [mention], 2)
    assert counts(register) == [("张广", 2, 1, ("张局长",)), ("张伟", 1, 5, ("张局长",))]
    assert register.hand(PERSON, [mention], 1).labels == ("张局长", "张伟（局长）")
    assert counts(register)[0] == ("张广", 2, 0, ("张局长",))


def test_who_has_the_name_alone_keeps_what_was_never_said(register: Register) -> None:
    """A mark of a former entry, whose name nobody has any more, is not lost either."""
    register.describe(named(register, "张伟"))
    register.hand(PERSON, register.mentions(named(register, "张伟", 1))[:1])
    assert [count for _, _, count, _ in counts(register)] == [1, 4, 1]
    assert named(register, "张伟", 2).count == 1


def test_what_a_hand_gave_stays_through_every_edit(register: Register, workspace: Workspace) -> None:
    mentions = register.mentions(named(register, "张伟"))
    register.hand(PERSON, [mention for mention in mentions if mention.after == "讲话"])
    editor = workspace.open_issue(1)
    first, second, third, _ = editor.issue.articles[0].blocks[1:]
    editor.do(ReplaceText(second.id, 0, 0, "昨天，"))
    editor.do(SplitBlock(second.id, 3))
    editor.do(MergeBlocks(first.id, second.id))
    editor.do(MoveBlocks((third.id,), editor.issue.articles[0].id, 1))
    found = {
        (text_of(block, entity), block.text[entity.clean_end :][:2], entity.entry)
        for block in editor.issue.articles[0].blocks
        for entity in block.entities
    }
    assert {("张伟", "上课", 0), ("张伟", "讲话", 1), ("张伟", "又讲", 0)} <= found
    assert [count for _, entry, count, _ in counts(register) if entry] == [2, 3]
    workspace.do_rereading(editor, workspace.plan_rereading(editor.issue))
    kept = [entity for article in editor.issue.articles for block in article.blocks for entity in block.entities]
    numbers = [*(entity.entry for entity in kept), *(repair.entry for repair in editor.issue.repairs)]
    assert sorted(numbers) == [0, 0, 0, 1], "none is lost"


def test_only_what_is_handed_on_is_written(register: Register, workspace: Workspace) -> None:
    """However many other places have the name."""
    (mention, *_) = register.mentions(named(register, "张伟"))
    deed = register.hand(PERSON, [mention])
    assert deed.handed == ((mention.issue_id, mention.entity_id, 1),)
    assert deed.owned == (Owned(PERSON, "张伟", 2),)
    editor = workspace.open_issue(1)
    block = editor.issue.articles[0].blocks[-1]
    editor.do(ReplaceText(block.id, len(block.text), len(block.text), "，张伟也在"))
    editor.do(AddEntity(block.id, len(block.text) + 1, len(block.text) + 3, PERSON))
    assert [count for _, entry, count, _ in counts(register) if entry] == [1, 5], "new ones are whose the rest is"


def test_a_third_namesake_gets_only_what_it_is_handed(register: Register) -> None:
    """Numbers that it gave while it had the name before are of no account any more."""
    first, second, third, *_ = register.mentions(named(register, "张伟"))
    register.hand(PERSON, [first])
    register.describe(RegisterName(PERSON, "张广"))
    register.hand(PERSON, [second], 3)
    register.split(named(register, "张广", 3), ("张伟",))
    before = [("张广", 3, 0, ()), ("张局长", 0, 1, ()), ("张伟", 1, 1, ()), ("张伟", 2, 4, ()), ("张伟", 4, 0, ())]
    assert counts(register) == before, "the second is that one's again whose the name is"
    register.hand(PERSON, [third], 3)
    assert register.mentions(named(register, "张广", 3)) == (third,)
    assert [count for _, entry, count, _ in counts(register) if entry] == [1, 1, 3, 0]
    register.undo()
    assert counts(register) == before


def test_to_take_a_handing_back_gives_the_name_back_to_whose_it_was(register: Register) -> None:
    mention, *_ = register.mentions(named(register, "张伟"))
    register.hand(PERSON, [mention])
    register.merge(named(register, "张伟", 2), [named(register, "张伟", 1)])
    register.hand(PERSON, [mention])
    register.undo()
    register.describe(RegisterName(PERSON, "张伟"))
    assert [count for label, entry, count, _ in counts(register) if label == "张伟"] == [5, 0]
    register.undo()
    register.redo()
    assert named(register, "张伟", 2).count == 5


def test_what_is_not_there_is_refused(register: Register) -> None:
    mentions = register.mentions(named(register, "张伟"))
    with pytest.raises(EntryNotFound):
        register.hand(PERSON, mentions, 9)
    with pytest.raises(NothingToChange):
        register.hand(PERSON, [])
    register.hand(PERSON, mentions)
    with pytest.raises(NothingToChange):
        register.hand(PERSON, mentions, 1)
    with pytest.raises(NothingToChange):
        register.hand(PERSON, [replace(mentions[0], entity_id=999)])


def test_an_entry_keeps_what_it_became_while_its_mentions_were_marked() -> None:
    planned = RegisterEntry(3, PERSON, "张伟", ("张局长",))
    assert with_names(None, planned) == planned
    stored = RegisterEntry(3, PERSON, "张大伟", ("大伟",), "局长")
    assert with_names(stored, planned) == RegisterEntry(3, PERSON, "张大伟", ("大伟", "张伟", "张局长"), "局长")
