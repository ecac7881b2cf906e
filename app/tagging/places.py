"""Places in a text: those that a list or the dictionary knows, and those that an ending makes (某某区, 某某路).

Refuses organisations that begin with a place.
"""

from collections.abc import Iterator

from app.tagging.cut_text import CutText, Name, is_han
from app.tagging.gazetteer import division_stems, find_divisions
from app.tagging.vocabulary import PlaceWords, people_words, place_words
from app.text.model import EntityKind

LONGEST_STEM = 5
RARE = 9.0
DIRECTIONS = frozenset("前后左右上下里外内中东西南北")
FUNCTION_CHARACTERS = frozenset("的了是在和与及或这那各该每本全我你他们")
NUMBERS = ("m", "q", "t")
STEM_TAGS = ("n", "j", "x", "b", "s", "f", "g", "vn", "l", "m", "i", "z", "d")


def find_places(cut: CutText) -> list[Name]:
    vocabulary = place_words()
    cores = [*find_divisions(cut), *known_places(cut, vocabulary), *ending_places(cut, vocabulary)]
    return join_neighbours(drop_inner(cores), cut)


def known_places(cut: CutText, vocabulary: PlaceWords) -> Iterator[Name]:
    for word in cut.words:
        if len(word.text) < 2 or word.text in vocabulary.never or not is_han(word.text):
            continue
        if word.text in vocabulary.known:
            yield Name(word.clean_start, word.clean_end, EntityKind.PLACE, 0.9, "known")
        elif word.tag == "ns":
            score = dictionary_score(cut, word.text, vocabulary)
            if score:
                yield Name(word.clean_start, word.clean_end, EntityKind.PLACE, score, "dictionary")


def dictionary_score(cut: CutText, word: str, vocabulary: PlaceWords) -> float:
    """The dictionary tags many common words as places; a usual ending or a rare word says that it is one."""
    if not FUNCTION_CHARACTERS.isdisjoint(word):
        return 0.0
    if any(word[start:] in vocabulary.endings for start in range(1, len(word))):
        return 0.75
    is_division = word in division_stems() or (len(word) > 2 and set(word) <= people_words().transliteration)
    return 0.55 if is_division and cut.port.rarity_of(word) > RARE else 0.0


def ending_places(cut: CutText, vocabulary: PlaceWords) -> Iterator[Name]:
    for index, word in enumerate(cut.words):
        start = word.clean_start
        if word.text in vocabulary.never and word.text not in vocabulary.endings:
            continue
        ending = cut.ends_with_any(word.clean_end, vocabulary.endings, len(word.text))
        if not ending:
            continue
        if ending == word.text:
            start = stem_start(cut, index, vocabulary)
        elif not cut.is_unknown(word) and word.tag != "ns":
            continue
        elif cut.is_unknown(word):
            start = extend_over_unknown(cut, index)
        stem = cut.text[start : word.clean_end - len(ending)]
        if ending not in vocabulary.street_endings and not is_proper_stem(
            cut, stem, is_weak=ending in vocabulary.weak_endings
        ):
            continue
        if is_stem(stem, vocabulary) and cut.text[start : word.clean_end] not in vocabulary.never:
            yield Name(start, word.clean_end, EntityKind.PLACE, 0.65, "ending")


def extend_over_unknown(cut: CutText, index: int) -> int:
    """老岗|杨村: guessed words in a row are one name."""
    start = cut.words[index].clean_start
    if index and cut.is_unknown(cut.words[index - 1]) and is_han(cut.words[index - 1].text):
        previous = cut.words[index - 1].clean_start
        start = previous if cut.words[index].clean_end - previous <= LONGEST_STEM else start
    return start


def is_proper_stem(cut: CutText, stem: str, *, is_weak: bool) -> bool:
    """Whether what stands before the ending is no common word; before a weak one it must be a whole word too."""
    if cut.port.tag_of(stem) in ("", "ns", "nz", "nrt", "nr", "nrfg"):
        return len(stem) > 1 or not is_weak
    return not is_weak and cut.port.rarity_of(stem) > RARE


def stem_start(cut: CutText, index: int, vocabulary: PlaceWords) -> int:
    """Where the name before a bare ending begins; at the ending itself when there is none."""
    end = start = cut.words[index].clean_start
    for position in range(index - 1, max(index - 4, -1), -1):
        word = cut.words[position]
        if end - word.clean_start > LONGEST_STEM or not is_han(word.text):
            break
        if not may_begin_stem(cut, position, is_first=start == end, vocabulary=vocabulary):
            break
        if word.text in vocabulary.endings:
            break
        start = word.clean_start
        if len(word.text) > 1:
            break
    return start


def may_begin_stem(cut: CutText, position: int, *, is_first: bool, vocabulary: PlaceWords) -> bool:
    """`is_first`: the word stands right before the ending."""
    word = cut.words[position]
    if word.text in DIRECTIONS and is_first and position:
        before = cut.words[position - 1]
        return len(before.text) == 1 and before.tag.startswith("n") and is_han(before.text)
    if word.text in "新老大小":
        return not is_first
    return word.text not in vocabulary.never_before_ending and word.tag.startswith(STEM_TAGS)


def is_stem(stem: str, vocabulary: PlaceWords) -> bool:
    is_free = FUNCTION_CHARACTERS.isdisjoint(stem) and stem not in vocabulary.never_before_ending
    return is_han(stem) and is_free


def drop_inner(names: list[Name]) -> list[Name]:
    """Without those that lie within a longer one."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: (name.clean_start, -name.clean_end)):
        if not kept or name.clean_start >= kept[-1].clean_end:
            kept.append(name)
    return kept


def join_neighbours(names: list[Name], cut: CutText) -> list[Name]:
    """河南省 许昌市 is one place; a street or a quarter is one of its own, and so are 美国 and 纽约."""
    joined: list[Name] = []
    for name in names:
        last = joined[-1] if joined and joined[-1].clean_end == name.clean_start else None
        if last and is_larger(cut, last) and is_larger(cut, name) and not last.rule == name.rule == "known":
            score = min(last.score, name.score)
            joined[-1] = Name(last.clean_start, name.clean_end, EntityKind.PLACE, score, name.rule)
        else:
            joined.append(name)
    return joined


def is_larger(cut: CutText, name: Name) -> bool:
    """Whether further places may be part of its name."""
    return cut.text[name.clean_end - 1] in "省市州区县国" or name.rule == "known"
