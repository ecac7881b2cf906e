"""Sentences in which other names stand for some of the names: people, places and bodies as newspapers have them today.

Owns the making of names out of lists, by chance but the same for the same seed. What is learnt from them is how a name
stands in a sentence, and how the bodies of districts, streets and communities are called, rather than who was in the
news. Refuses to choose sentences.
"""

import tomllib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from name_corpus import NamedSentence

SHARE = 0.5
"""So many of the names of a sentence are changed."""
SHORTEST_PLACE = 2
"""中, 美 and 沪 stay."""
ENDINGS = ("自治县", "街道", "地区", "省", "市", "县", "区", "镇", "乡", "州", "盟", "旗")
DIVISION, STEM, COMMUNITY, STREET = 4, 5, 4, 2
"""How often a place is one of the list, one without what it is, a community, a street."""
WORDS = Path(__file__).with_name("names_of_today.toml")


@cache
def words_of(table: str) -> tuple[str, ...]:
    """A list of `names_of_today.toml`."""
    return tuple(tomllib.loads(WORDS.read_text(encoding="utf-8"))[table].split())


@dataclass(frozen=True, slots=True)
class NameLists:
    """`surnames` as often as they are borne, `given` names, `divisions` by their full names; `kept` places stay."""

    surnames: Sequence[str]
    given: Sequence[str]
    divisions: Sequence[str]
    kept: Collection[str]

    def make_person(self, chance: Random) -> str:
        return chance.choice(self.surnames) + chance.choice(self.given)

    def make_stem(self, chance: Random) -> str:
        """Two characters or so as places are called by."""
        division = chance.choice(self.divisions)
        return next((division.removesuffix(end) for end in ENDINGS if division.endswith(end)), division)

    def make_place(self, chance: Random) -> str:
        sort = chance.choices(("division", "stem", "community", "street"), (DIVISION, STEM, COMMUNITY, STREET))[0]
        if sort == "division":
            return chance.choice(self.divisions)
        stem = self.make_stem(chance)
        if sort == "stem":
            return stem
        return stem[:3] + chance.choice(words_of("communities") if sort == "community" else words_of("streets"))

    def make_body(self, chance: Random) -> str:
        division, stem = chance.choice(self.divisions), self.make_stem(chance)
        forms = (
            division + chance.choice(words_of("offices")),
            stem + chance.choice(words_of("offices")),
            stem[:2] + chance.choice(("省", "市", "县", "区")) + chance.choice(words_of("offices")),
            stem[:2] + chance.choice(words_of("street_bodies")),
            stem[:2] + chance.choice(words_of("community_bodies")),
            f"{stem[:2]}街道办事处{self.make_stem(chance)[:2]}{chance.choice(words_of('community_bodies'))}",
            chance.choice(("", stem, division)) + self.make_brand(chance) + chance.choice(words_of("trades")),
        )
        return chance.choice(forms)

    def make_brand(self, chance: Random) -> str:
        return "".join(chance.choice(self.given)[-1] for _ in range(2))


def substitute_names(sentence: NamedSentence, lists: NameLists, chance: Random) -> NamedSentence:
    """The sentence with others for some of its names; foreign people and single characters stay."""
    parts: list[str] = []
    names: list[tuple[int, int, str]] = []
    done = length = 0
    for start, end, kind in sentence.names:
        name = sentence.text[start:end]
        other = replacement(name, kind, lists, chance) if chance.random() < SHARE else name
        before = sentence.text[done:start]
        parts += (before, other)
        start_there = length + len(before)
        length = start_there + len(other)
        names.append((start_there, length, kind))
        done = end
    return NamedSentence("".join((*parts, sentence.text[done:])), tuple(names))


def replacement(name: str, kind: str, lists: NameLists, chance: Random) -> str:
    if kind == "P":
        return lists.make_person(chance) if 2 <= len(name) <= 3 and name[0] in lists.surnames else name
    if kind == "L":
        return name if len(name) < SHORTEST_PLACE or name in lists.kept else lists.make_place(chance)
    return lists.make_body(chance) if len(name) > SHORTEST_PLACE else name
