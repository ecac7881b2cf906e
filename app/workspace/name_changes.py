"""What a deed of the register changes in the list of names: a few of a hundred thousand, the others stay as they are.

Owns which names those are. Refuses to know the deed, and what mentions stand in the library, which stays the same.
"""

from bisect import bisect_left
from collections.abc import Mapping

from app.store.register import RegisterEntry
from app.workspace.name_owners import Owners, Text, texts_of
from app.workspace.register_names import (
    Key,
    NameList,
    Pair,
    RegisterName,
    make_hay,
    make_order,
    name_of_entry,
)


def follow_entries(
    former: NameList, changed: Mapping[int, RegisterEntry | None], owned: Mapping[Text, int]
) -> NameList:
    """The list as it is when these entries are so, None for one that is not there any more; `owned` as for `Owners`."""
    owners = former.owners.with_entries(changed, owned)
    touched = touched_texts(former, owners, set(changed))
    keys: set[Key] = set()
    for known in (former.owners, owners):
        keys |= {(entry.kind, "", number) for number in changed if (entry := known.entries.get(number))}
        for kind, text in touched:
            numbers = (known.owner(kind, text, number) for number, _ in former.uses.get((kind, text), ()))
            keys |= {(kind, "" if owner else text, owner) for owner in numbers}
    return with_names(former, {key: make_name(former, owners, key, touched) for key in sorted(keys)}, owners)


def touched_texts(former: NameList, owners: Owners, numbers: set[int]) -> set[Text]:
    """Those whose mentions may be somebody else's."""
    touched = {text for known in (former.owners, owners) for at in numbers for text in texts_of(known.entries.get(at))}
    owned, were_owned = owners.owned, former.owners.owned
    touched |= {text for text in {*owned, *were_owned} if owned.get(text) != were_owned.get(text)}
    led = former.owners.led_by(numbers) | owners.led_by(numbers)
    return touched | {text for text, own in former.uses.items() if any(number in led for number, _ in own)}


def make_name(former: NameList, owners: Owners, key: Key, touched: set[Text]) -> RegisterName | None:
    """None where there is none of this key any more."""
    kind, label, number = key
    entry = owners.entries.get(number)
    if number and (entry is None or entry.merged_into or entry.kind is not kind):
        return None
    known = former.by_key.get(key)
    pairs: list[Pair] = [pair for pair in known.pairs if (kind, pair[0]) not in touched] if known else []
    for text in [text for own, text in touched if own is kind] if entry else [label]:
        own = former.uses.get((kind, text), ())
        pairs += [(text, at) for at, _ in own if owners.owner(kind, text, at) == number]
    count = sum(times for text, at in pairs for other, times in former.uses[kind, text] if other == at)
    if entry is not None:
        return name_of_entry(entry, pairs, count)
    return RegisterName(kind, label, pairs=tuple(sorted(pairs)), count=count) if pairs else None


def with_names(former: NameList, made: Mapping[Key, RegisterName | None], owners: Owners) -> NameList:
    names, orders, hay = list(former.names), list(former.orders), list(former.hay)
    by_key = former.by_key.copy()
    is_spelt = bool(former.hay) or not former.names
    for key, name in made.items():
        if key in by_key:
            at = bisect_left(orders, make_order(by_key.pop(key)))
            del names[at], orders[at]
            del hay[at : at + 1]
        if name is not None:
            at = bisect_left(orders, make_order(name))
            names.insert(at, name)
            orders.insert(at, make_order(name))
            if is_spelt:
                hay.insert(at, make_hay(name))
            by_key[key] = name
    return NameList(tuple(names), tuple(orders), tuple(hay), by_key, former.uses, owners)
