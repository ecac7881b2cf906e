"""Which names a text has when the rules have proposed and the learnt chain has weighed, and how sure each is.

Owns the balance between the two: the chain knows how newspapers write, the rules know what a district's places and
bodies are called. Refuses what is known from elsewhere, and the choice between names that overlap (see `names`).
"""

from collections.abc import Iterator, Mapping
from math import exp

from app.tagging.cut_text import CutText, Name
from app.tagging.learnt_names import KINDS, NameModel, probable_spans, span_probability
from app.tagging.organisations import OPENING, may_stand_inside
from app.tagging.signs import Proposals, list_signs
from app.tagging.vocabulary import organisation_words, people_words, place_words
from app.text.chain import NEVER, log_odds

LEAST = 0.0
"""Log-odds from which on something is rather a name."""
AGREED = 1.5
"""Log-odds for a name that the rules and the chain find alike."""
LEARNT = "learnt"
POINTED = "pointed"
LEAST_ODDS: Mapping[str, Mapping[str, float]] = {
    "P": {POINTED: -0.5},
    "L": {"gazetteer": -1.0, "ending": -1.3},
    "O": {"known": -0.5},
}
"""What the rules that are right by themselves have at least, whatever the chain says, before they agree."""
ALONE = {"P": -0.5, "L": -0.5, "O": -1.5}
"""Log-odds for a name that only the chain finds."""
NATIVE = -0.5
"""For a Chinese person whom the rules have passed over, besides."""
LOOSE = -2.0
"""For what the rules tell otherwise: a person over a foreign name with points, a place that is two, a body that begins
with a place or has words in it that stand in none."""
QUOTED = -1.0
"""What the rules have at least for a body whose name begins in quotation marks."""
LETTERS = {kind: letter for letter, kind in KINDS.items()}


def weigh_names(cut: CutText, proposals: Proposals, model: NameModel) -> list[Name]:
    """Two may claim the same characters; the scores are for the choice between them (see `tell_score`)."""
    return [
        Name(start, end, KINDS[kind], 1 / (1 + exp(-weight)), rule)
        for start, end, kind, weight, rule in weigh_spans(cut, proposals, model)
        if weight >= LEAST
    ]


def tell_score(name: Name, model: NameModel) -> float:
    """How probably a name that was chosen for its score is one."""
    return model.calibrate(LETTERS[name.kind], log_odds(name.score))


def weigh_spans(cut: CutText, proposals: Proposals, model: NameModel) -> Iterator[tuple[int, int, str, float, str]]:
    """Start, end, kind, log-odds and rule of all that may be names."""
    odds = model.weigh(list_signs(cut, proposals))
    proposed = {
        (name.clean_start, name.clean_end, LETTERS[name.kind]): name.rule
        for names in (proposals.people, proposals.places, proposals.organisations)
        for name in names
    }
    for span, rule in proposed.items():
        least = LEAST_ODDS[span[2]].get(rule, QUOTED if cut.text[span[0]] == OPENING else NEVER)
        yield *span, max(log_odds(span_probability(odds, *span)), least) + AGREED, rule
    for start, end, kind, probability in probable_spans(odds):
        if (start, end, kind) not in proposed and not is_never(cut.text[start:end], kind):
            doubt = ALONE[kind] + doubt_span(cut, start, end, kind, proposals)
            yield start, end, kind, log_odds(probability) + doubt, LEARNT


def is_never(name: str, kind: str) -> bool:
    """Whether it is no name of the kind, whatever speaks for it; of 何大爷 only 何 would be one."""
    if kind == "P":
        vocabulary = people_words()
        is_titled = name[0] in vocabulary.surnames and name[1:] in vocabulary.titles_after_surname
        return is_titled or name in vocabulary.never
    return name in (place_words() if kind == "L" else organisation_words()).never


def doubt_span(cut: CutText, start: int, end: int, kind: str, proposals: Proposals) -> float:
    """What speaks against a name that only the chain finds."""
    if kind == "P":
        if any(name.rule == POINTED and name.clean_start < end > start < name.clean_end for name in proposals.people):
            return LOOSE
        return NATIVE if end - start <= 3 and cut.text[start] in people_words().surnames else 0.0
    ends = [name.clean_end for name in proposals.places if name.clean_start == start and name.clean_end < end]
    if kind == "L":
        return LOOSE if any(name.clean_start in ends for name in proposals.places) else 0.0
    vocabulary = organisation_words()
    inside = (word for word in cut.words if start <= word.clean_start and word.clean_end <= end)
    return LOOSE if ends or not all(may_stand_inside(word, vocabulary) for word in inside) else 0.0
