"""What speaks for and against a name at each character of a text, as the chain of `learnt_names` takes it.

Owns the signs: characters and words around, what lists say of them, and where the rules found something. The letter at
the head of a sign says what it tells; `resources/names/chain.json` has weights for exactly these. Refuses to weigh.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from app.tagging.cut_text import CutText, Name
from app.tagging.given_names import load_odds
from app.tagging.vocabulary import organisation_words, people_words, place_words

POINTS = "·•・．"
EDGE = "^"
NOTHING = "-"
ALIKE = str.maketrans(
    {
        **dict.fromkeys("123456789", "0"),
        **dict.fromkeys("BCDEFGHIJKLMNOPQRSTUVWXYZ", "A"),
        **dict.fromkeys("bcdefghijklmnopqrstuvwxyz", "a"),
        **dict.fromkeys(POINTS, "·"),
    }
)
"""One digit, letter or point says what any other does."""
LONGEST_HEAD = 4
LONGEST_RUN = 5
LONGEST_TAG = 3
LIKENESS_STEPS = (-1.5, 0.0, 1.5)
SCORE_STEPS = 5


@dataclass(frozen=True, slots=True)
class Proposals:
    """What the rules found: of each kind names of which none is over another of that kind; `certain` are right."""

    people: Sequence[Name] = ()
    places: Sequence[Name] = ()
    organisations: Sequence[Name] = ()
    certain: Sequence[Name] = ()


def list_signs(cut: CutText, proposals: Proposals) -> list[list[str]]:
    """The signs of every character."""
    within = where_in_words(cut)
    groups = (
        character_signs(cut.text.translate(ALIKE)),
        word_signs(cut, within),
        proposal_signs(proposals, within),
        person_signs(cut),
        ending_signs(cut, within),
    )
    return [[*one, *two, *three, *four, *five] for one, two, three, four, five in zip(*groups, strict=True)]


def where_in_words(cut: CutText) -> list[str]:
    """Of each character, whether it is a word, its beginning, its end or in its midst."""
    return [mark for word in cut.words for mark in mark_ends(len(word.text))]


def mark_ends(length: int) -> str:
    return "S" if length == 1 else f"B{'M' * (length - 2)}E"


def character_signs(text: str) -> Iterator[tuple[str, ...]]:
    padded = f"{EDGE * 2}{text}{EDGE * 2}"
    for at in range(2, len(padded) - 2):
        before, here, after = padded[at - 1], padded[at], padded[at + 1]
        yield (
            f"a{here}",
            f"b{before}",
            f"c{after}",
            f"d{padded[at - 2]}",
            f"e{padded[at + 2]}",
            f"f{before}{here}",
            f"g{here}{after}",
            f"h{padded[at - 2]}{before}",
            f"i{after}{padded[at + 2]}",
        )


def word_signs(cut: CutText, within: Sequence[str]) -> Iterator[tuple[str, ...]]:
    words = [EDGE, *(word.text.translate(ALIKE) for word in cut.words), EDGE]
    unknown = ["?" if cut.is_unknown(word) else "" for word in cut.words]
    tags = [EDGE, *(word.tag[:LONGEST_TAG] + mark for word, mark in zip(cut.words, unknown, strict=True)), EDGE]
    for index, word in enumerate(cut.words, start=1):
        before, tag, after = tags[index - 1], tags[index], tags[index + 1]
        for mark in within[word.clean_start : word.clean_end]:
            yield (
                f"j{mark}{words[index]}",
                f"k{mark}{tag}",
                f"l{mark}{words[index - 1]}",
                f"m{mark}{words[index + 1]}",
                f"n{mark}{before}",
                f"o{mark}{after}",
                f"p{mark}{before},{tag}",
                f"q{mark}{tag},{after}",
            )


def proposal_signs(proposals: Proposals, within: Sequence[str]) -> Iterator[tuple[str, ...]]:
    length = len(within)
    people = lay_out(
        length, [(name, str(min(int(name.score * SCORE_STEPS), SCORE_STEPS - 1))) for name in proposals.people]
    )
    places = lay_out(length, [(name, name.rule[0]) for name in proposals.places])
    bodies = lay_out(length, [(name, name.rule[0]) for name in proposals.organisations])
    for at, mark in enumerate(within):
        person, place, body = people[at], places[at], bodies[at]
        yield (
            f"r{person}{place}{body}",
            f"s{person}{mark}",
            f"t{place}{body}{mark}",
            f"u{people[at - 1]}{person}{people[at + 1]}",
            f"v{places[at - 1]}{place}{places[at + 1]}",
            f"w{bodies[at - 1]}{body}{bodies[at + 1]}",
        )


def lay_out(length: int, names: Sequence[tuple[Name, str]]) -> list[str]:
    """What each character is in a name, and a note on the name; one more for either end, the first being the last."""
    marks = [NOTHING] * length + [EDGE]
    for name, note in names:
        for at, mark in enumerate(mark_ends(name.clean_end - name.clean_start), start=name.clean_start):
            marks[at] = mark + note
    return marks


def person_signs(cut: CutText) -> Iterator[tuple[str, ...]]:
    """Whether surname and given name would stand here or begin before, and titles around them."""
    text, vocabulary = cut.text, people_words()
    length = len(text)
    surnames = [surname_mark(text, at) for at in range(length)]
    first, last = [], []
    for character in text:
        as_first, as_last = likeness_marks(character)
        first.append(as_first)
        last.append(as_last)
    ends = last_characters(vocabulary.titles_before)
    before = [
        "b" if at and text[at - 1] in ends and cut.ends_with_any(at, vocabulary.titles_before) else NOTHING
        for at in range(length)
    ]
    behind = [follower_mark(cut, at) for at in range(length)] + [EDGE] * 4
    for marks in (surnames, first, last, before):
        marks.extend([EDGE] * 2)
    for at in range(length):
        yield (
            f"x{surnames[at]}{first[at]}{last[at]}{before[at]}",
            f"y{surnames[at - 1]}{first[at]}{last[at + 1]}",
            f"z{surnames[at - 2]}{first[at - 1]}{last[at]}",
            f"A{surnames[at - 1]}{before[at - 1]}{behind[at + 1]}",
            f"B{surnames[at - 2]}{before[at - 2]}{behind[at + 1]}",
            f"C{surnames[at]}{last[at + 1]}{behind[at + 2]}",
            f"D{surnames[at]}{first[at + 1]}{behind[at + 3]}",
        )


def surname_mark(text: str, at: int) -> str:
    vocabulary = people_words()
    if text[at : at + 2] in vocabulary.surnames:
        return "2"
    if text[at] not in vocabulary.surnames:
        return NOTHING
    return "d" if text[at] in vocabulary.doubtful_surnames else "1"


@cache
def likeness_marks(character: str) -> tuple[str, str]:
    """How much the character is like the first and the last of a given name, in steps."""
    odds = load_odds().get(character)
    if odds is None:
        return NOTHING, NOTHING
    first, last = (str(sum(value >= step for step in LIKENESS_STEPS)) for value in odds)
    return first, last


def follower_mark(cut: CutText, at: int) -> str:
    """What a name that ends before this character would be followed by."""
    vocabulary = people_words()
    character = cut.text[at]
    if character in first_characters(vocabulary.titles_after) and cut.starts_with_any(at, vocabulary.titles_after):
        return "t"
    is_deed = character in first_characters(vocabulary.deeds_after) and cut.starts_with_any(at, vocabulary.deeds_after)
    return "d" if is_deed else NOTHING


@cache
def first_characters(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[0] for word in words)


@cache
def last_characters(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[-1] for word in words)


def ending_signs(cut: CutText, within: Sequence[str]) -> Iterator[tuple[str, ...]]:
    heads, endings = organisation_words().heads, place_words().endings
    ends, runs = last_characters(heads), transliterated(cut.text)
    marks = ["e" if character in endings else NOTHING for character in cut.text] + [EDGE]
    for at, mark in enumerate(within):
        head = cut.ends_with_any(at + 1, heads, LONGEST_HEAD) if cut.text[at] in ends else ""
        yield f"E{len(head)}{mark}", f"F{marks[at]}{mark}{marks[at + 1]}", f"G{runs[at]}{mark}"


def transliterated(text: str) -> list[int]:
    """Of each character, how long the run is in which it stands of such as foreign names are written with."""
    lengths: list[int] = []
    usual = people_words().transliteration
    run = 0
    for character in (*text, ""):
        if character in usual or (run and character and character in POINTS):
            run += 1
            continue
        lengths += [min(run, LONGEST_RUN)] * run
        lengths += [0] * bool(character)
        run = 0
    return lengths
