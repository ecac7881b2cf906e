"""Organisations in a text: a head word (局, 委员会) and before it what makes it a name, a place or a proper word.

Refuses people, and places that are no part of a name.
"""

import re
from collections.abc import Iterator, Sequence

from app.tagging.cut_text import CutText, Name, is_han
from app.tagging.vocabulary import OrganisationWords, organisation_words, people_words
from app.tagging.words import Word
from app.text.model import EntityKind

LONGEST_WALK = 12
RARE = 9.0
LONGEST_NAME = 24
STREET_OFFICE = "街道"
"""It is named without the district that it belongs to."""
SESSION = re.compile("第?[一二三四五六七八九十百0-9０-９]+届?")
"""第十五届, 十五届, 第三; a number by itself too (一中)."""
BEFORE_PART = frozenset("东南西北中大内外上下前后全局")
"""东北部, 大部, 内部: parts of something."""
PROPER_ENDS = ("会", "报", "网", "社", "团", "队", "盟", "军", "台", "组织", "会议")
DATELINE_ENDS = ("讯", "电")
"""１日讯海峡两岸…"""
COMMON_TAGS = ("v", "a", "b", "d", "m", "f")
NAMING_TAGS = ("nt", "ns", "nz")
COUNTERS = frozenset("个名位件条项支家所各该")
OPENING, CLOSING = "“", "”"


def find_organisations(cut: CutText, places: Sequence[Name]) -> list[Name]:
    vocabulary = organisation_words()
    return [*known_organisations(cut, vocabulary), *headed_organisations(cut, places, vocabulary)]


def known_organisations(cut: CutText, vocabulary: OrganisationWords) -> Iterator[Name]:
    pattern = "|".join(sorted(map(re.escape, vocabulary.known), key=len, reverse=True))
    for match in re.finditer(pattern, cut.text):
        if match.start() in cut.by_start and match.end() in cut.by_end:
            yield Name(match.start(), match.end(), EntityKind.ORGANISATION, 0.85, "known")
    for word in cut.words:
        is_name = word.tag == "nt" and len(word.text) >= 3 and word.text not in vocabulary.never
        if is_name and not cut.is_unknown(word) and not is_generic(cut, word, vocabulary):
            yield Name(word.clean_start, word.clean_end, EntityKind.ORGANISATION, 0.55, "dictionary")


def is_generic(cut: CutText, word: Word, vocabulary: OrganisationWords) -> bool:
    """财政局, 新兴产业: what every place has one of, or no organisation at all, whatever the dictionary says."""
    head = cut.ends_with_any(word.clean_end, vocabulary.heads, len(word.text) - 1)
    if not head or word.text in vocabulary.heads:
        return word.text in vocabulary.heads or not word.text.endswith(PROPER_ENDS)
    stem = word.text.removesuffix(head)
    return stem in vocabulary.inside or cut.port.tag_of(stem).startswith(COMMON_TAGS)


def headed_organisations(cut: CutText, places: Sequence[Name], vocabulary: OrganisationWords) -> Iterator[Name]:
    place_by_end = {place.clean_end: place for place in places}
    for index, word in enumerate(cut.words):
        if not is_head(cut, index, vocabulary):
            continue
        start = organisation_start(cut, index, place_by_end, vocabulary)
        if start is not None and word.clean_end - start <= LONGEST_NAME:
            yield Name(start, word.clean_end, EntityKind.ORGANISATION, 0.7, "head")


def is_head(cut: CutText, index: int, vocabulary: OrganisationWords) -> bool:
    """Whether an organisation's name may end with this word: a head that no other head follows."""
    word = cut.words[index]
    head = cut.ends_with_any(word.clean_end, vocabulary.heads)
    if not head or (head == "部" and cut.text[max(word.clean_end - 2, 0)] in BEFORE_PART):
        return False
    if len(head) == 1 < len(word.text) and not cut.is_unknown(word):
        return word.tag in NAMING_TAGS or (word.tag.startswith("n") and len(word.text) == 3)
    return word.clean_end - len(head) in cut.by_start or len(head) < len(word.text)


def organisation_start(
    cut: CutText, index: int, place_by_end: dict[int, Name], vocabulary: OrganisationWords
) -> int | None:
    """Where the name that ends with this word begins: at the farthest anchor that can be reached to the left."""
    head = cut.words[index]
    anchor: int | None = None
    has_own_stem = cut.is_unknown(head) and len(head.text) > 2
    is_name = head.tag in ("ns", "nt") and len(head.text) > 3 and head.text not in vocabulary.never
    if has_own_stem or is_name:
        anchor = head.clean_start
    position = index - 1
    for _ in range(LONGEST_WALK):
        if position < 0:
            break
        word = cut.words[position]
        place = place_by_end.get(word.clean_end)
        if place is not None:
            anchor = place.clean_start
            if cut.text.endswith(STREET_OFFICE, 0, place.clean_end):
                break
            position = cut.by_start.get(place.clean_start, 0) - 1
            continue
        if word.text == CLOSING:
            opening = cut.text.rfind(OPENING, 0, word.clean_start)
            if opening < 0 or word.clean_start - opening > 10 or opening not in cut.by_start:
                break
            anchor = opening
            position = cut.by_start[opening] - 1
            continue
        if not may_stand_inside(word, vocabulary):
            break
        if is_proper(cut, word):
            anchor = word.clean_start
        position -= 1
    return anchor


def may_stand_inside(word: Word, vocabulary: OrganisationWords) -> bool:
    if word.text in vocabulary.never_inside or word.text in people_words().titles_before:
        return False
    if word.text.endswith(DATELINE_ENDS) and len(word.text) == 2:
        return False
    if SESSION.fullmatch(word.text):
        return True
    if word.text in vocabulary.inside or word.text in vocabulary.heads:
        return True
    return word.tag.startswith(("n", "j", "vn", "b", "eng")) and not word.text.endswith(("者", "人员", "们"))


def is_proper(cut: CutText, word: Word) -> bool:
    """Whether the word by itself makes a name of what follows it."""
    if cut.is_unknown(word):
        return len(word.text) >= 2 and word.text[0] not in COUNTERS and (is_han(word.text) or word.tag == "eng")
    return word.tag in ("nz", "nt", "nr", "nrt", "nrfg") and cut.port.rarity_of(word.text) > RARE
