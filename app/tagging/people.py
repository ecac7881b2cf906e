"""People in a text: a surname, a given name that can be one, and what stands around them.

A candidate gets points for each sign; the weights are ours, set by hand against gold pages (see
`tests/bench/bench_names.py`). Refuses to remember names from text to text (see `names`).
"""

import math
import re
from collections.abc import Iterator, Set

from app.tagging.cut_text import CutText, Name, is_han
from app.tagging.given_names import likeness
from app.tagging.vocabulary import PeopleWords, people_words, place_words
from app.text.model import EntityKind

INTERPUNCT = re.compile(r"[㐀-鿿]{1,6}(?:[·•・．][㐀-鿿]{1,8}){1,3}")
SIGNED = re.compile(r"[（(]([㐀-鿿]{2,4})[）)]\s*$|^([㐀-鿿]{2,4})\s*摄$")
BEFORE_NAME = frozenset("，。、；：！？“”‘’（）《》—… \n　·,;:()")
LISTED_TAGS = ("nr", "nrt", "nrfg")
THRESHOLD = 0.0
TORN = 2.4
TORN_OFF = 1.0
WRONGLY_TAGGED = -0.8
"""A rare word of three characters that the dictionary does not take for a name: a title beside it says that it is."""
LISTED = 1.6
WORD_TAGS = ("n", "v", "a", "b", "d")
NAME_TAGS = ("nr", "ns", "nz", "nt")
COMMON = 9.0
"""Below this rarity a word is heard every day."""
LIST_COMMA = "、"
POINTS = ("·", "•", "・", "．")
DOUBTFUL, DOUBTFUL_WITH_TITLE = 1.4, 0.5
ADVERBS = "曾已将"
GIVEN_TAGS = ("n", "a", "j", "g", "z", "v", "b", "tg")
CERTAIN_CUT = 3.0
"""From here a doubtful surname is no doubt."""
FAMOUS = 2.9
"""A word that is heard often and is a name all the same: 刘伯承."""
LEAST_LIKENESS_OF_FAMOUS = 0.5
WEIGHT_OF_TWO, WEIGHT_OF_ONE = 0.5, 0.4
MOST_LIKENESS_OF_TWO, MOST_LIKENESS_OF_ONE = 3.0, 2.0
"""What the characters of a given name say, which is never all."""
RARE, RAREST = 10.0, 11.0
"""Common words that a dictionary takes for names are more frequent than this rarity; see `Words.rarity_of`."""


def find_people(cut: CutText) -> list[Name]:
    """Candidates above the threshold, none over another, the better first where two claim the same text."""
    vocabulary = people_words()
    return [
        *known_people(cut, vocabulary),
        *signatures(cut, vocabulary),
        *foreign_people(cut, vocabulary),
        *surnamed_people(cut, vocabulary),
    ]


def known_people(cut: CutText, vocabulary: PeopleWords) -> Iterator[Name]:
    for name in vocabulary.known:
        for match in re.finditer(re.escape(name), cut.text):
            yield Name(match.start(), match.end(), EntityKind.PERSON, 0.97, "known")


def signatures(cut: CutText, vocabulary: PeopleWords) -> Iterator[Name]:
    """A name in brackets at the very end, as pieces are signed, or a photographer's by itself."""
    match = SIGNED.search(cut.text)
    name = match and match[match.lastindex or 0]
    if match and name and name[0] in vocabulary.surnames and not vocabulary.never_given & set(name[1:]):
        yield Name(*match.span(match.lastindex or 0), EntityKind.PERSON, 0.9, "signature")


def foreign_people(cut: CutText, vocabulary: PeopleWords) -> Iterator[Name]:
    for match in INTERPUNCT.finditer(cut.text):
        start, end = match.span()
        while start not in cut.by_start and start < end:
            start += 1
        while end not in cut.by_end and end > start:
            end -= 1
        name = trim_foreign(cut.text, start, end, vocabulary)
        if name:
            yield Name(*name, EntityKind.PERSON, 0.85, "pointed")
    for word in cut.words:
        is_name = len(word.text) >= 3 and set(word.text) <= vocabulary.transliteration and word.tag in LISTED_TAGS
        if is_name and word.text not in place_words().known:
            yield Name(word.clean_start, word.clean_end, EntityKind.PERSON, 0.7, "foreign")
    yield from transliterated_runs(cut, vocabulary)


def trim_foreign(text: str, clean_start: int, clean_end: int, vocabulary: PeopleWords) -> tuple[int, int] | None:
    """The part around the points whose characters are those of transliteration."""
    points = [offset for offset in range(clean_start, clean_end) if text[offset] in "·•・．"]
    if not points:
        return None
    start, end = points[0], points[-1] + 1
    while start > clean_start and text[start - 1] in vocabulary.transliteration:
        start -= 1
    while end < clean_end and text[end] in vocabulary.transliteration:
        end += 1
    start = behind_title(text, start, points[0], vocabulary)
    return (start, end) if start < points[0] and end > points[-1] + 1 else None


def behind_title(text: str, start: int, end: int, vocabulary: PeopleWords) -> int:
    """Where the name begins when what seems its beginning is the end of a title: 总理|贝·布托."""
    for at in range(end - 1, start, -1):
        if any(text.endswith(title, 0, at) and at - len(title) < start for title in vocabulary.titles_before):
            return at
    return start


def transliterated_runs(cut: CutText, vocabulary: PeopleWords) -> Iterator[Name]:
    """Words in a row that only transliterate, beside a title or a deed."""
    index = 0
    while index < len(cut.words):
        last = index
        while last < len(cut.words) and set(cut.words[last].text) <= vocabulary.transliteration:
            last += 1
        if last == index:
            index += 1
            continue
        run = cut.words[index:last]
        start, end = run[0].clean_start, run[-1].clean_end
        while end > start and cut.text[end - 1] in ADVERBS:
            end -= 1
        index = last
        is_unknown = any(cut.is_unknown(word) or len(word.text) == 1 for word in run)
        if end - start < 3 or not is_unknown or cut.text[start:end] in place_words().known:
            continue
        if any(word.text in place_words().known for word in run):
            continue
        before = cut.ends_with_any(start, vocabulary.titles_before)
        after = cut.starts_with_any(end, vocabulary.titles_after | vocabulary.deeds_after)
        if before or after:
            yield Name(start, end, EntityKind.PERSON, 0.75, "foreign")


def surnamed_people(cut: CutText, vocabulary: PeopleWords) -> Iterator[Name]:
    points = dict(judge_candidates(cut, vocabulary))
    sure = [span for span, own in points.items() if own > THRESHOLD]
    beside = {end for _, end in sure} | {start - 1 for start, _ in sure}
    for (start, end), own in points.items():
        is_near = THRESHOLD - LISTED < own <= THRESHOLD
        total = own + LISTED if is_near and is_listed(cut.text, start, end, beside) else own
        if total > THRESHOLD:
            yield Name(start, end, EntityKind.PERSON, 1 / (1 + math.exp(-total)), "surname")
    for start in range(len(cut.text)):
        if surname := surname_at(cut.text, start, vocabulary):
            yield from unnamed_person(cut, start, start + len(surname), vocabulary)


def is_listed(text: str, clean_start: int, clean_end: int, beside: Set[int]) -> bool:
    """Whether it stands in a row of names: the comma beside it is also `beside` another one."""
    commas = (at for at in (clean_start - 1, clean_end) if text[at : at + 1] == LIST_COMMA)
    return any(at in beside for at in commas)


def judge_candidates(cut: CutText, vocabulary: PeopleWords) -> Iterator[tuple[tuple[int, int], float]]:
    text = cut.text
    for start in range(len(text)):
        surname = surname_at(text, start, vocabulary)
        if not surname:
            continue
        given_start = start + len(surname)
        for length in (2, 1):
            end = given_start + length
            given = text[given_start:end]
            if len(given) < length or not is_han(given):
                continue
            if vocabulary.never_given & set(given) and not is_listed_person(cut, text[start:end]):
                continue
            is_title = given in vocabulary.titles_after or given in vocabulary.titles_after_surname
            if text[start:end] not in vocabulary.never and not is_title:
                yield (start, end), judge_person(cut, start, given_start, end, vocabulary)


def is_listed_person(cut: CutText, name: str) -> bool:
    return cut.port.tag_of(name) in LISTED_TAGS and cut.port.rarity_of(name) > RARE


def surname_at(text: str, clean_start: int, vocabulary: PeopleWords) -> str:
    for length in (3, 2, 1):
        surname = text[clean_start : clean_start + length]
        if len(surname) == length and surname in vocabulary.surnames:
            return surname
    return ""


def unnamed_person(cut: CutText, clean_start: int, given_start: int, vocabulary: PeopleWords) -> Iterator[Name]:
    """A surname alone: 吴某, 吴某某, 霍医生 (only the surname is the name)."""
    text = cut.text
    if text.startswith("某", given_start) and clean_start in cut.by_start:
        end = given_start + 1
        while text.startswith("某", end):
            end += 1
        if not text.startswith(("部", "地", "单位", "公司", "市", "县", "村"), end):
            yield Name(clean_start, end, EntityKind.PERSON, 0.8, "surname alone")
    title = cut.starts_with_any(given_start, vocabulary.titles_after_surname)
    index = cut.by_start.get(clean_start)
    if index is None or len(title) < 2 or text[clean_start:given_start] in vocabulary.doubtful_surnames:
        return
    before = cut.words[index - 1] if index else None
    is_cut_so = cut.words[index].clean_end in (given_start, given_start + len(title))
    if is_cut_so and (before is None or before.tag in ("x", "p", "c", "v", "uj", "r", "d")):
        yield Name(clean_start, given_start, EntityKind.PERSON, 0.7, "surname alone")


def judge_person(cut: CutText, clean_start: int, given_start: int, clean_end: int, vocabulary: PeopleWords) -> float:
    """The points of a candidate; above 0 it is rather a name than not."""
    surname = cut.text[clean_start:given_start]
    points = -2.6
    points_of_cut = judge_cut(cut, clean_start, given_start, clean_end)
    points += points_of_cut
    if surname in vocabulary.doubtful_surnames and points_of_cut < CERTAIN_CUT:
        has_title = cut.ends_with_any(clean_start, vocabulary.titles_before)
        points -= DOUBTFUL_WITH_TITLE if has_title else DOUBTFUL
    if is_made_of_words(cut, clean_start, clean_end):
        points -= DOUBTFUL
    if is_part_of_foreign(cut.text, clean_start, clean_end, vocabulary):
        points -= DOUBTFUL
    if len(surname) > 1:
        points += 1.5
    points += judge_given(cut.text[given_start:clean_end])
    points += judge_surroundings(cut, clean_start, clean_end, vocabulary)
    return points


def judge_given(given: str) -> float:
    """浩然 is rather a given name, 社区 rather another word."""
    if len(given) == 1:
        return WEIGHT_OF_ONE * max(-MOST_LIKENESS_OF_ONE, min(MOST_LIKENESS_OF_ONE, likeness(given)))
    return WEIGHT_OF_TWO * max(-MOST_LIKENESS_OF_TWO, min(MOST_LIKENESS_OF_TWO, likeness(given)))


def is_made_of_words(cut: CutText, clean_start: int, clean_end: int) -> bool:
    """公开|信, 强|降雨: what looks like a name of three and has a common word in it."""
    if clean_end - clean_start != 3:
        return False
    parts = (cut.text[clean_start : clean_start + 2], cut.text[clean_start + 1 : clean_end])
    tags = {part: cut.port.tag_of(part) for part in parts}
    return any(
        tag.startswith(WORD_TAGS) and not tag.startswith(NAME_TAGS) and cut.port.rarity_of(part) < COMMON
        for part, tag in tags.items()
    )


def is_part_of_foreign(text: str, clean_start: int, clean_end: int, vocabulary: PeopleWords) -> bool:
    """吕特格 of 吕特格尔斯, 路易斯 of 路易斯·弗里."""
    if text[clean_end : clean_end + 1] in POINTS or text[clean_start - 1 : clean_start] in POINTS:
        return True
    return set(text[clean_start : clean_end + 1]) <= vocabulary.transliteration and clean_end < len(text)


def judge_cut(cut: CutText, clean_start: int, given_start: int, clean_end: int) -> float:
    """How the dictionary's words lie on the candidate."""
    index = cut.by_start.get(clean_start)
    if index is None:
        return -4.0
    word = cut.words[index]
    if word.clean_end == clean_end:
        return judge_single_word(cut, index)
    if word.clean_end > clean_end:
        return -4.0
    if is_torn(cut, index, clean_end):
        return TORN
    if clean_end not in cut.by_end:
        return -2.5
    if word.clean_end == given_start:
        parts = cut.words[index + 1 : cut.by_end[clean_end] + 1]
        if len(parts) == 2:
            return 1.5
        return 1.0 if cut.is_unknown(parts[0]) or parts[0].tag in ("nr", "nz", "nrt", "nrfg") else 0.2
    return 0.3 if cut.is_unknown(word) or word.tag.startswith("nr") else -2.0


def is_torn(cut: CutText, index: int, clean_end: int) -> bool:
    """黄循|财, 王冠|群: a cut that leaves the last character of a name of three over."""
    word = cut.words[index]
    if clean_end - word.clean_start != 3 or word.clean_end - word.clean_start != 2 or index + 1 >= len(cut.words):
        return False
    rest = cut.words[index + 1]
    is_person = cut.is_unknown(word) or word.tag in LISTED_TAGS
    return is_person and len(rest.text) == 1 and rest.tag.startswith(GIVEN_TAGS)


def judge_single_word(cut: CutText, index: int) -> float:
    word = cut.words[index]
    if cut.is_unknown(word):
        base = {"nr": 3.6, "nrt": 2.5}.get(word.tag, 1.2)
        if is_torn(cut, index, word.clean_end + 1):
            base -= TORN_OFF
        return base if len(word.text) > 2 else base - 0.95
    if word.tag in LISTED_TAGS:
        if cut.port.rarity_of(word.text) <= RARE:
            return FAMOUS if is_famous(word.text) else -0.8
        if len(word.text) == 2:
            return 2.2
        return 3.2 if cut.port.rarity_of(word.text) > RAREST else 2.9
    return WRONGLY_TAGGED if len(word.text) == 3 and cut.port.rarity_of(word.text) > RAREST else -3.5


def is_famous(name: str) -> bool:
    """Of a common word that the dictionary takes for a name: whether its characters behind the surname do so too."""
    vocabulary = people_words()
    has_one = len(name) == 3 and name[:2] not in vocabulary.surnames and name[0] not in vocabulary.doubtful_surnames
    return has_one and likeness(name[1:]) > LEAST_LIKENESS_OF_FAMOUS


def judge_surroundings(cut: CutText, clean_start: int, clean_end: int, vocabulary: PeopleWords) -> float:
    points = 0.0
    before = cut.text[max(clean_start - 1, 0) : clean_start]
    after = cut.text[clean_end : clean_end + 1]
    start = clean_start - 1 if before in (" ", "　") else clean_start
    if cut.ends_with_any(start, vocabulary.titles_before):
        points += 2.4
    elif not before or before in BEFORE_NAME:
        points += 0.6
    if cut.starts_with_any(clean_end, vocabulary.titles_after):
        points += 2.2
    elif cut.starts_with_any(clean_end, vocabulary.deeds_after) or cut.text.startswith((" 摄", "　摄"), clean_end):
        points += 1.8
    elif not after or after in BEFORE_NAME:
        points += 0.6
    elif cut.starts_with_any(clean_end, vocabulary.never_after | place_words().endings):
        points -= 1.6
    return points
