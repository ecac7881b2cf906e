"""Places in a text: those that a list or the dictionary knows, and those that an ending makes (某某区, 某某路)."""

from collections.abc import Iterator

from app.tagging.cut_text import CutText, Name, NameKind, is_han
from app.tagging.vocabulary import Vocabulary, load_vocabulary

LONGEST_STEM = 5
NUMBERS = ("m", "q", "t")
STEM_TAGS = ("n", "j", "x", "b", "s", "f", "g", "vn", "a", "l", "m", "i", "z")


def find_places(cut: CutText) -> list[Name]:
    vocabulary = load_vocabulary()
    cores = [*known_places(cut, vocabulary), *ending_places(cut, vocabulary)]
    return join_neighbours(drop_inner(cores), cut)


def known_places(cut: CutText, vocabulary: Vocabulary) -> Iterator[Name]:
    for word in cut.words:
        if len(word.text) < 2 or word.text in vocabulary.never_places or not is_han(word.text):
            continue
        if word.text in vocabulary.known_places:
            yield Name(word.clean_start, word.clean_end, NameKind.PLACE, 0.9, "known")
        elif word.tag == "ns" and is_credible(cut, word.text, vocabulary):
            yield Name(word.clean_start, word.clean_end, NameKind.PLACE, 0.75, "dictionary")


def is_credible(cut: CutText, word: str, vocabulary: Vocabulary) -> bool:
    """The dictionary tags many common words as places; a rare word or a usual ending says it is one."""
    ending = next((word[start:] for start in range(1, len(word)) if word[start:] in vocabulary.place_endings), "")
    return bool(ending) or cut.port.rarity_of(word) > 5.5


def ending_places(cut: CutText, vocabulary: Vocabulary) -> Iterator[Name]:
    for index, word in enumerate(cut.words):
        start = word.clean_start
        if word.text in vocabulary.never_places and word.text not in vocabulary.place_endings:
            continue
        ending = cut.ends_with_any(word.clean_end, vocabulary.place_endings, len(word.text))
        if not ending:
            continue
        if ending == word.text:
            start = stem_start(cut, index, vocabulary)
        elif not cut.is_unknown(word) and word.tag != "ns":
            continue
        stem = cut.text[start : word.clean_end - len(ending)]
        if stem and is_stem(stem, vocabulary) and cut.text[start : word.clean_end] not in vocabulary.never_places:
            yield Name(start, word.clean_end, NameKind.PLACE, 0.65, "ending")


def stem_start(cut: CutText, index: int, vocabulary: Vocabulary) -> int:
    """Where the name before a bare ending begins; at the ending itself when there is none."""
    end = start = cut.words[index].clean_start
    for word in reversed(cut.words[max(index - 3, 0) : index]):
        if end - word.clean_start > LONGEST_STEM or not is_han(word.text):
            break
        if word.text in vocabulary.never_before_ending or not word.tag.startswith((*STEM_TAGS, "d")):
            break
        if word.text in vocabulary.place_endings:
            break
        start = word.clean_start
        if len(word.text) > 1:
            break
    return start


def is_stem(stem: str, vocabulary: Vocabulary) -> bool:
    return is_han(stem) and stem not in vocabulary.never_before_ending


def drop_inner(names: list[Name]) -> list[Name]:
    """Without those that lie within a longer one."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: (name.clean_start, -name.clean_end)):
        if not kept or name.clean_start >= kept[-1].clean_end:
            kept.append(name)
    return kept


def join_neighbours(names: list[Name], cut: CutText) -> list[Name]:
    """河南省 许昌市 is one place; a street or a quarter is one of its own."""
    joined: list[Name] = []
    for name in names:
        if joined and joined[-1].clean_end == name.clean_start and is_larger(cut, joined[-1]):
            first = joined.pop()
            score = min(first.score, name.score)
            joined.append(Name(first.clean_start, name.clean_end, NameKind.PLACE, score, name.rule))
        else:
            joined.append(name)
    return joined


def is_larger(cut: CutText, name: Name) -> bool:
    """Whether further places may be part of its name."""
    return cut.text[name.clean_end - 1] in "省市州区县国" or name.rule == "known"
