"""The register of names over a library of a few issues."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.editing.errors import BatchIsNeeded, NothingToChange, NothingToUndo
from app.editing.operations import AddEntity, ReplaceText
from app.text.entities import text_of
from app.text.model import EntityKind
from app.workspace import Workspace
from app.workspace.errors import EntryNotFound, WrongEntry
from app.workspace.register import NameSlip, Refusal, Register, RegisterDeed, RegisterName
from tests.workspace.issues import add_texts

PERSON, PLACE = EntityKind.PERSON, EntityKind.PLACE
TEXTS = ("王广科讲话", "王广料讲话", "王广科又讲话", "王会长讲话")


@pytest.fixture
def register(workspace: Workspace) -> Register:
    issue_id = add_texts(workspace.database, [["讲话", *TEXTS]], date="2020-12-01")
    editor = workspace.open_issue(issue_id)
    for block in editor.issue.articles[0].blocks[1:]:
        editor.do(AddEntity(block.id, 0, 3, PERSON))
    return Register(workspace.database, "林舟")


def named(register: Register, label: str) -> RegisterName:
    names = register.names()
    return next(names.names[at] for at in names.find(label) if names.names[at].label == label)


def listed(register: Register) -> list[tuple[str, tuple[str, ...], int]]:
    return [(name.label, name.variants, name.count) for name in register.names().names]


PLAIN = [("王广科", (), 2), ("王广料", (), 1), ("王会长", (), 1)]


def test_all_names_are_listed_whether_they_have_an_entry_or_not(register: Register) -> None:
    assert listed(register) == PLAIN
    texts = [mention.name + mention.after for mention in register.mentions(named(register, "王广科"))]
    assert texts == ["王广科讲话", "王广科又讲话"]
    assert register.entries() == ()


def test_a_name_gets_an_entry_when_it_is_described(register: Register) -> None:
    deed = register.describe(RegisterName(PERSON, " 王广科 ", note="会长", identifier="Q7", pairs=(("王广科", 0),)))
    assert (deed.verb, deed.labels, deed.user) == ("save", ("王广科",), "林舟")
    (entry,) = register.entries()
    assert (entry.label, entry.note, entry.identifier, entry.variants) == ("王广科", "会长", "Q7", ())
    register.undo()
    assert register.entries() == ()
    register.redo()
    assert register.entries() == (entry,)


def test_a_renamed_name_keeps_its_mentions(register: Register) -> None:
    name = named(register, "王会长")
    deed = register.describe(RegisterName(PERSON, "王大科", pairs=name.pairs))
    assert (deed.verb, deed.labels) == ("rename", ("王会长", "王大科"))
    assert ("王大科", ("王会长",), 1) in listed(register)
    renamed = named(register, "王大科")
    register.describe(RegisterName(PERSON, "王科", renamed.entry, renamed.variants))
    assert ("王科", ("王会长", "王大科"), 1) in listed(register)
    register.undo()
    register.undo()
    assert listed(register) == PLAIN
    with pytest.raises(NothingToUndo):
        register.undo()


def test_several_are_merged_and_a_variant_is_split_off(register: Register) -> None:
    register.describe(RegisterName(PERSON, "王会长", variants=("老王",), note="商会", identifier="Q7"))
    kept = named(register, "王广科")
    deed = register.merge(kept, [named(register, "王会长"), named(register, "王广料"), kept])
    assert (deed.verb, deed.labels) == ("merge", ("王广科", "王会长", "王广料"))
    assert listed(register) == [("王广科", ("王会长", "王广料", "老王"), 4)]
    merged = named(register, "王广科")
    assert (merged.note, merged.identifier) == ("商会", "Q7")
    assert register.get(1).id == merged.entry
    register.split(merged, ["王会长", "老王"])
    assert listed(register) == [("王广科", ("王广料",), 3), ("王会长", ("老王",), 1)]
    register.undo()
    register.undo()
    assert listed(register) == [("王广科", (), 2), ("王广料", (), 1), ("王会长", ("老王",), 1)]
    register.redo()
    assert listed(register) == [("王广科", ("王会长", "王广料", "老王"), 4)]


def test_a_new_deed_ends_what_could_be_done_again(register: Register) -> None:
    register.describe(named(register, "王广科"))
    register.undo()
    register.describe(named(register, "王会长"))
    assert [deed.labels for deed in register.deeds()] == [("王会长",)]
    with pytest.raises(NothingToUndo):
        register.redo()


def test_what_cannot_be_is_refused(register: Register) -> None:
    person = named(register, "王广科")
    with pytest.raises(WrongEntry):
        register.describe(RegisterName(PERSON, "  "))
    with pytest.raises(WrongEntry) as mixed:
        register.merge(person, [RegisterName(PLACE, "魏都")])
    assert mixed.value.fields == {"label": "魏都", "kept": "王广科", "reason": "kinds"}
    with pytest.raises(WrongEntry):
        register.merge(person, [person])
    with pytest.raises(WrongEntry):
        register.split(person, ["老王"])
    with pytest.raises(EntryNotFound):
        register.get(99)
    assert register.deeds() == ()


SLIP = NameSlip("王广料", "王广科", 1, 2)


def test_a_slip_is_offered_unless_it_is_a_variant_or_was_refused(register: Register) -> None:
    assert register.slips() == ((PERSON, SLIP),)
    register.refuse([Refusal(PERSON, "王广料", "王广科")])
    assert register.slips() == ()
    register.restore(register.refusals())
    assert register.slips() == ((PERSON, SLIP),)
    register.merge(named(register, "王广科"), [named(register, "王广料")])
    assert register.slips() == ()


def test_a_slip_is_corrected_in_the_text_and_the_name_stays_marked(register: Register, workspace: Workspace) -> None:
    register.correct(PERSON, SLIP)
    assert listed(register) == [("王广科", (), 3), ("王会长", (), 1)]
    issue = workspace.open_issue(1).issue
    block = issue.articles[0].blocks[2]
    assert (block.text, text_of(block, block.entities[0]), issue.repairs) == ("王广科讲话", "王广科", ())
    register.undo()
    assert listed(register) == PLAIN
    register.redo()
    assert workspace.open_issue(1).issue.articles[0].blocks[2].text == "王广科讲话"


def test_a_correction_on_which_later_steps_rest_is_not_taken_back(register: Register, workspace: Workspace) -> None:
    register.correct(PERSON, SLIP)
    workspace.open_issue(1).do(ReplaceText(3, 2, 3, "可"))
    with pytest.raises(BatchIsNeeded):
        register.undo()
    assert not register.deeds()[0].is_taken_back


def test_a_correction_that_was_undone_in_its_issue_bars_no_way(register: Register, workspace: Workspace) -> None:
    register.refuse([Refusal(PERSON, "王会长")])
    register.correct(PERSON, SLIP)
    workspace.open_issue(1).undo()
    assert register.undo().verb == "correct"
    assert register.undo().verb == "refuse"
    assert (listed(register), register.refusals()) == (PLAIN, ())
    register.redo()
    register.redo()
    assert workspace.open_issue(1).issue.articles[0].blocks[2].text == "王广科讲话"


def test_a_correction_that_was_done_again_in_its_issue_bars_no_way(register: Register, workspace: Workspace) -> None:
    register.correct(PERSON, SLIP)
    register.refuse([Refusal(PERSON, "王会长")])
    register.undo()
    register.undo()
    workspace.open_issue(1).redo()
    assert register.redo().verb == "correct"
    assert register.redo().verb == "refuse"
    assert listed(register) == [("王广科", (), 3), ("王会长", (), 1)]
    register.undo()
    register.undo()
    assert (listed(register), register.refusals()) == (PLAIN, ())


def test_the_text_and_the_record_of_a_correction_are_written_together(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A crash while the deed is written leaves the text as it was: at first, when taken back and when done again."""

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    def crash_in(deed: Callable[[], object]) -> None:
        former = (listed(register), register.deeds())
        with monkeypatch.context() as context:
            for module in ("register", "register_writing"):
                context.setattr(f"app.workspace.{module}.save_deed", crash)
            with pytest.raises(KeyboardInterrupt):
                deed()
        assert (listed(register), register.deeds()) == former

    crash_in(partial(register.correct, PERSON, SLIP))
    register.correct(PERSON, SLIP)
    crash_in(register.undo)
    register.undo()
    crash_in(register.redo)


def test_a_refusal_is_no_part_of_a_deed_that_does_not_make_it(register: Register) -> None:
    first, second = Refusal(PERSON, "王会长"), Refusal(PERSON, "王广料")
    register.refuse([first])
    with pytest.raises(NothingToChange):
        register.refuse([first])
    register.refuse([first, second])
    register.undo()
    assert register.refusals() == (first,)
    with pytest.raises(NothingToChange):
        register.restore([second])


def test_refusals_are_taken_back_too(register: Register) -> None:
    register.refuse([Refusal(PERSON, "王会长"), Refusal(PERSON, "王广料", issue_id=1)])
    assert len(register.refusals()) == 2
    register.undo()
    assert register.refusals() == ()
    register.redo()
    assert len(register.refusals()) == 2


DEEDS = st.tuples(st.sampled_from(("describe", "rename", "merge", "split", "correct", "refuse")), st.integers(0, 9))


def do_something(register: Register, verb: str, number: int) -> RegisterDeed:
    """The deed on some of the names that are there."""
    names = [name for name in register.names().names if name.kind is PERSON]
    one, other = names[number % len(names)], names[(number + 1) % len(names)]
    if verb == "describe":
        return register.describe(replace(one, note=f"注{number}", variants=(*one.variants, f"别名{number}")))
    if verb == "rename":
        return register.describe(replace(one, label=f"新名{number}"))
    if verb == "merge":
        return register.merge(one, [other])
    if verb == "split":
        return register.split(one, one.variants[:1])
    if verb == "correct":
        return register.correct(*register.slips()[0])
    return register.refuse([Refusal(PERSON, one.label, issue_id=number % 2)])


@given(st.lists(DEEDS, max_size=6))
@settings(max_examples=6, deadline=None)
def test_whatever_is_done_is_taken_back_and_done_again(
    tmp_path_factory: pytest.TempPathFactory, deeds: list[tuple[str, int]]
) -> None:
    workspace = Workspace.open(tmp_path_factory.mktemp("any") / "any.jiaoyang")
    editor = workspace.open_issue(add_texts(workspace.database, [["讲话", *TEXTS]]))
    for block in editor.issue.articles[0].blocks[1:]:
        editor.do(AddEntity(block.id, 0, 3, PERSON))
    register = workspace.register
    states = [(listed(register), register.refusals())]
    for verb, number in deeds:
        with suppress(WrongEntry, NothingToChange, IndexError):
            deed = do_something(register, verb, number)
            assert register.names_after(deed) == register.names()
            states.append((listed(register), register.refusals()))
    for state in states[-2::-1]:
        names = register.names_after(register.undo())
        assert names == register.names()
        assert (listed(register), register.refusals()) == state
    for state in states[1:]:
        names = register.names_after(register.redo())
        assert names == register.names()
        assert (listed(register), register.refusals()) == state
    assert workspace.check() == []
    workspace.close()
