"""Names in clean text, as spans: people, places and organisations.

Owns the order in which the finders speak, the choice between names that claim the same characters, and what one text
teaches about the next (`KnownNames`). Refuses storage and tags (see `suggestions`).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from app.tagging.cut_text import CutText, Name
from app.tagging.organisations import find_organisations
from app.tagging.people import find_people
from app.tagging.places import find_places
from app.tagging.vocabulary import place_words
from app.tagging.words import Words
from app.text.model import EntityKind

REMEMBERED_SCORE = 0.8
SURE_SCORE = 0.6


SHORT = 2
HEAD = 2
"""By so many characters known names are looked up; one of fewer is not looked for."""


@dataclass(frozen=True)
class KnownNames:
    """Names that are known from elsewhere: bylines, other paragraphs, other articles."""

    kinds: Mapping[str, EntityKind] = field(default_factory=dict)

    @cached_property
    def by_head(self) -> dict[str, list[str]]:
        """The names that begin with the same characters, so that a text is gone through once for all of them."""
        found: dict[str, list[str]] = {}
        for label in self.kinds:
            if len(label) >= HEAD:
                found.setdefault(label[:HEAD], []).append(label)
        return found


NONE_KNOWN = KnownNames()


def find_names(text: str, words: Words, known: KnownNames = NONE_KNOWN) -> list[Name]:
    """The names of a text, none over another, in the order of the text."""
    cut = CutText(text, words)
    places = find_places(cut)
    found = [
        *find_organisations(cut, places),
        *places,
        *find_people(cut),
        *remembered_names(cut, known),
    ]
    return choose(found)


def learn_names(texts: Iterable[str], words: Words, people: Iterable[str] = ()) -> KnownNames:
    """What the texts of one article or issue say for sure, so that it is found in all of them; `people` are authors."""
    kinds: dict[str, EntityKind] = {}
    for text in texts:
        for name in find_names(text, words):
            if name.score < SURE_SCORE:
                continue
            label = text[name.clean_start : name.clean_end]
            if name.kind is EntityKind.PERSON and len(label) > 1:
                kinds.setdefault(label, name.kind)
            if name.kind is EntityKind.PLACE:
                kinds.setdefault(label, name.kind)
                for short in short_forms(label, words):
                    kinds.setdefault(short, name.kind)
    kinds.update({person: EntityKind.PERSON for person in people if len(person) > 1})
    return KnownNames(kinds)


def short_forms(place: str, words: Words) -> Iterator[str]:
    """魏都 for 魏都区; not 劳动 for 劳动路, nor a common word."""
    for ending in place_words().shortening_endings:
        stem = place.removesuffix(ending)
        if stem != place and len(stem) == 2 and words.tag_of(stem) in ("", "ns", "nz"):
            yield stem


def remembered_names(cut: CutText, known: KnownNames) -> Iterator[Name]:
    text = cut.text
    for start in range(len(text) - HEAD + 1):
        for label in known.by_head.get(text[start : start + HEAD], ()):
            if text.startswith(label, start) and stands_alone(cut, start, start + len(label)):
                yield Name(start, start + len(label), known.kinds[label], REMEMBERED_SCORE, "seen before")


def stands_alone(cut: CutText, clean_start: int, clean_end: int) -> bool:
    """Whether a short name is not amid words that the dictionary has: there is no 中国 in 发展中国家."""
    if clean_end - clean_start > SHORT:
        return True
    first, last = cut.word_at(clean_start), cut.word_at(clean_end - 1)
    is_begun = first.clean_start == clean_start or cut.is_unknown(first)
    return is_begun or last.clean_end == clean_end or cut.is_unknown(last)


def choose(names: Iterable[Name]) -> list[Name]:
    """Organisations before what is inside them, then the surer and the longer ones."""

    def rank(name: Name) -> tuple[bool, float, int]:
        length = name.clean_end - name.clean_start
        return name.kind is not EntityKind.ORGANISATION, -name.score, -length

    chosen: list[Name] = []
    taken: set[int] = set()
    for name in sorted(names, key=rank):
        span = range(name.clean_start, name.clean_end)
        if taken.isdisjoint(span):
            chosen.append(name)
            taken.update(span)
    return sorted(chosen, key=lambda name: name.clean_start)
