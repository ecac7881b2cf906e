"""Names in clean text, as spans: people, places and organisations.

Owns who is asked: rules propose, a learnt chain of labels weighs them (see `weighing`), and what is known from
elsewhere speaks too; the choice between names that claim the same characters; and what one text teaches about the next
(`KnownNames`). Refuses storage and tags (see `suggestions`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from weakref import WeakKeyDictionary

from app.tagging.cut_text import HALF_WIDTH, CutText, Name
from app.tagging.learnt_names import load_model
from app.tagging.organisations import find_organisations
from app.tagging.people import find_people
from app.tagging.places import find_places
from app.tagging.signs import Proposals
from app.tagging.vocabulary import place_words
from app.tagging.weighing import tell_score, weigh_names
from app.tagging.words import REMEMBERED_TEXTS, Words
from app.text.model import EntityKind

REMEMBERED = "seen before"
REMEMBERED_SCORE = 0.9
SURE_SCORE = 0.8
"""A name that is less sure where it stands is not looked for elsewhere."""
LIKELY = 0.5
CERTAIN_RULES = ("signature", "surname alone")
"""By them newspapers of the district write, which the chain has not read."""

_kept: WeakKeyDictionary[Words, dict[str, Sequence[Name]]] = WeakKeyDictionary()

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
                found.setdefault(label[:HEAD].translate(HALF_WIDTH), []).append(label)
        return found


NONE_KNOWN = KnownNames()


def find_names(text: str, words: Words, known: KnownNames = NONE_KNOWN) -> list[Name]:
    """The names of a text, none over another, in the order of the text."""
    model = load_model()
    return [
        name if name.rule in (*CERTAIN_RULES, REMEMBERED) else replace(name, score=tell_score(name, model))
        for name in choose_names(text, words, known)
    ]


def choose_names(text: str, words: Words, known: KnownNames = NONE_KNOWN) -> list[Name]:
    """The same, with the scores that they were chosen by."""
    own = names_by_itself(text, words)
    return choose((*own, *remembered_names(CutText(text, words), known))) if known.kinds else choose(own)


def names_by_itself(text: str, words: Words) -> Sequence[Name]:
    """What the text alone says; two may claim the same characters. Paragraphs of an issue are asked for again."""
    kept = _kept.setdefault(words, {})
    names = kept.get(text)
    if names is None:
        cut = CutText(text, words)
        proposals = propose_by_rules(cut)
        certain = {at for name in proposals.certain for at in range(name.clean_start, name.clean_end)}
        weighed = weigh_names(cut, proposals, load_model())
        others = [name for name in weighed if certain.isdisjoint(range(name.clean_start, name.clean_end))]
        names = (*others, *proposals.certain)
        if len(kept) >= REMEMBERED_TEXTS:
            kept.clear()
        kept[text] = names
    return names


def propose_by_rules(cut: CutText) -> Proposals:
    people, places = find_people(cut), find_places(cut)
    certain = [name for name in people if name.rule in CERTAIN_RULES]
    return Proposals(choose(people), choose(places), choose(find_organisations(cut, places)), certain)


def learn_names(texts: Iterable[str], words: Words, people: Iterable[str] = ()) -> KnownNames:
    """What the texts of one article or issue say for sure, so that it is found in all of them; `people` are authors."""
    kinds: dict[str, EntityKind] = {}
    for text in texts:
        for name in choose_names(text, words):
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
            if text.startswith(label.translate(HALF_WIDTH), start) and stands_alone(cut, start, start + len(label)):
                yield Name(start, start + len(label), known.kinds[label], REMEMBERED_SCORE, REMEMBERED)


def stands_alone(cut: CutText, clean_start: int, clean_end: int) -> bool:
    """Whether a short name is not amid words that the dictionary has: there is no 中国 in 发展中国家."""
    if clean_end - clean_start > SHORT:
        return True
    first, last = cut.word_at(clean_start), cut.word_at(clean_end - 1)
    is_begun = first.clean_start == clean_start or cut.is_unknown(first)
    return is_begun or last.clean_end == clean_end or cut.is_unknown(last)


def choose(names: Iterable[Name]) -> list[Name]:
    """Likely organisations before what is inside them, then the surer and the longer ones."""

    def rank(name: Name) -> tuple[bool, float, int]:
        is_body = name.kind is EntityKind.ORGANISATION and name.score >= LIKELY
        return not is_body, -name.score, name.clean_start - name.clean_end

    chosen: list[Name] = []
    taken: set[int] = set()
    for name in sorted(names, key=rank):
        span = range(name.clean_start, name.clean_end)
        if taken.isdisjoint(span):
            chosen.append(name)
            taken.update(span)
    return sorted(chosen, key=lambda name: name.clean_start)
