"""The list of names after a deed is what it would be if it were made anew."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.store.register import NameUse, RegisterEntry
from app.text.model import EntityKind
from app.workspace.name_changes import follow_entries
from app.workspace.name_owners import Text
from app.workspace.register_names import NameList, list_names

PERSON, PLACE = EntityKind.PERSON, EntityKind.PLACE
KINDS = st.sampled_from((PERSON, PLACE))
TEXTS = st.sampled_from(("王广科", "王会长", "王伟", "魏都", "小王", "王老"))
NUMBERS = st.integers(0, 5)
USES = st.dictionaries(st.tuples(KINDS, TEXTS, NUMBERS), st.integers(1, 4), max_size=12)


@st.composite
def registers(draw: st.DrawFn) -> dict[int, RegisterEntry]:
    """Entries 1 to 5, some of which are missing, or merged into one of a lower number."""
    made: dict[int, RegisterEntry] = {}
    for number in range(1, 6):
        into = draw(st.sampled_from((None, 0, 0, 0, *made)))
        if into is not None:
            label, *variants = draw(st.lists(TEXTS, min_size=1, max_size=3, unique=True))
            kind = PLACE if number == 5 else PERSON
            made[number] = RegisterEntry(
                number,
                kind,
                label,
                () if into else tuple(sorted(variants)),
                draw(st.sampled_from(("", "注"))),
                "",
                into,
            )
    return made


def listed(entries: dict[int, RegisterEntry], uses: list[NameUse], owned: dict[Text, int]) -> NameList:
    made = list_names(entries.values(), uses, owned)
    made.spell()
    return made


@settings(max_examples=60, deadline=None)
@given(registers(), registers(), USES, st.dictionaries(TEXTS, NUMBERS), st.dictionaries(TEXTS, NUMBERS))
def test_a_list_follows_whatever_becomes_of_entries(
    before: dict[int, RegisterEntry],
    after: dict[int, RegisterEntry],
    uses: dict[tuple[EntityKind, str, int], int],
    owned_before: dict[str, int],
    owned_after: dict[str, int],
) -> None:
    stand = [NameUse(*key, times) for key, times in sorted(uses.items())]
    were, are = ({(PERSON, text): at for text, at in owned.items()} for owned in (owned_before, owned_after))
    changed = {number: after.get(number) for number in range(1, 6) if before.get(number) != after.get(number)}
    former = listed(before, stand, were)
    assert follow_entries(former, changed, are) == listed(after, stand, are)
    assert former == listed(before, stand, were)


def test_names_that_are_not_concerned_are_the_same() -> None:
    entries = {1: RegisterEntry(1, PERSON, "王广科"), 2: RegisterEntry(2, PERSON, "王伟")}
    former = listed(entries, [NameUse(PERSON, "小王", 0, 3), NameUse(PERSON, "王伟", 0, 1)], {})
    names = follow_entries(former, {1: RegisterEntry(1, PERSON, "王广科", ("小王",))}, {})
    assert [(name.label, name.count) for name in names.names] == [("王广科", 3), ("王伟", 1)]
    assert names.names[1] is former.names[1]
    assert [names.names[at].label for at in names.find("xw")] == ["王广科"]
