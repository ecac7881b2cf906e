"""What an article is about: words and short phrases that it says often and general text says seldom.

Term frequency times inverse document frequency, where headings count more than the body; words that keep standing
together are taken as one phrase. Owns the stop words of newspaper language. Refuses names (see `names`). What seems
best by general text is weighed again by a background of the caller's, where there is one.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from app.paths import resources
from app.tagging.cut_text import is_han
from app.tagging.words import Word, Words
from app.text.model import Article, Role

Term: TypeAlias = tuple[str, ...]
"""A word, or the words of a phrase."""
Background: TypeAlias = Callable[[Set[str]], Mapping[str, float]]
"""How rare words are, each: inverse document frequencies on a natural logarithmic scale."""

WEIGHTS = {Role.TITLE: 4.0, Role.KICKER: 2.0, Role.SUBTITLE: 2.0, Role.SUBHEAD: 2.0, Role.LEAD: 1.5}
SILENT_ROLES = frozenset({Role.BYLINE, Role.CREDIT, Role.SECTION})
CONTENT_TAGS = ("n", "vn", "j", "an", "l", "i")
INNER_TAGS = (*CONTENT_TAGS, "v", "a", "b")
LONGEST_PHRASE = 4
LONGEST_LABEL = 8
LIGHT_WORDS = frozenset(("工作", "建设", "活动", "情况", "问题", "方面", "过程", "时间", "同志", "先生", "女士"))
"""A phrase may not end in them."""
IDIOM = "i"
"""Said once, even in a heading, it is a figure of speech."""
FEWEST_REPEATS = 3
WEIGHED_AGAIN = 24
"""So many of the best terms are weighed by a background, which takes longer to ask."""
FEWEST_IN_COMPANY = 3
"""A term that so often stands beside the same word, and never without it, is a fragment."""
SHARED = 4
"""Of two labels with so many characters in common, or one inside the other, the better one is enough."""
SHARE_IN_PHRASE = 0.6
"""From this share of its mentions on, a term is only a part of the phrase."""


@dataclass(frozen=True, slots=True)
class Keyword:
    label: str
    score: float
    is_in_heading: bool


@cache
def stop_words() -> frozenset[str]:
    return frozenset((resources() / "keywords" / "stopwords.txt").read_text(encoding="utf-8").split())


def find_keywords(
    article: Article, words: Words, names: Set[str] = frozenset(), background: Background | None = None
) -> list[Keyword]:
    """The best first. `names`, what they consist of, and longer ones with something added are left out."""
    terms = Terms()
    for block in article.blocks:
        if block.role not in SILENT_ROLES:
            terms.read(words.cut(block.text), block.role)
    weights = terms.weights
    total = sum(weights[term] for term in terms.counts if len(term) == 1) or 1.0
    chosen = [
        term
        for term in choose_terms(terms.counts)
        if weights[term] > 1.0
        and not any(is_of_name("".join(term), name) for name in names)
        and not terms.is_fragment(term)
        and not (terms.counts[term] == 1 and term in terms.idioms)
    ]
    rarities = find_rarities(chosen, weights, words, background)
    found = [
        Keyword("".join(term), weights[term] / total * rarity, term in terms.in_headings)
        for term, rarity in rarities.items()
    ]
    return leave_likes(sorted(found, key=lambda keyword: (-keyword.score, keyword.label)))


def is_of_name(label: str, name: str) -> bool:
    """习近平 and 近平 are; 习近平同志 is too, but 中国网民 is not of 中国."""
    return label in name or (len(name) > 2 and name in label)


class Terms:
    """What an article's text has: terms with what they count, and the words that they stand beside."""

    def __init__(self) -> None:
        self.counts: Counter[Term] = Counter()
        self.weights: defaultdict[Term, float] = defaultdict(float)
        self.in_headings: set[Term] = set()
        self.idioms: set[Term] = set()
        self.neighbours: defaultdict[Term, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        """Before and behind; an empty word for what can be no part of a term."""

    def read(self, cut: Sequence[Word], role: Role) -> None:
        for start, end in find_terms(cut):
            term = tuple(word.text for word in cut[start:end])
            self.counts[term] += 1
            self.weights[term] += WEIGHTS.get(role, 1.0)
            if role in WEIGHTS:
                self.in_headings.add(term)
            if cut[start].tag == IDIOM:
                self.idioms.add(term)
            before, behind = self.neighbours[term]
            before.add(neighbour(cut, start - 1))
            behind.add(neighbour(cut, end))

    def is_fragment(self, term: Term) -> bool:
        if self.counts[term] < FEWEST_IN_COMPANY:
            return False
        return any(len(side) == 1 and side != {""} for side in self.neighbours[term])


def neighbour(cut: Sequence[Word], index: int) -> str:
    """The word there, where it could belong to a term."""
    word = cut[index] if 0 <= index < len(cut) else None
    if word is None or not is_han(word.text) or not word.tag.startswith(INNER_TAGS) or word.text in stop_words():
        return ""
    return word.text


def leave_likes(keywords: Sequence[Keyword]) -> list[Keyword]:
    """Without those that say nearly what a better one says."""
    kept: list[Keyword] = []
    for keyword in keywords:
        if not any(is_like(keyword.label, better.label) for better in kept):
            kept.append(keyword)
    return kept


def is_like(label: str, other: str) -> bool:
    if label in other or other in label:
        return True
    return any(label[start : start + SHARED] in other for start in range(len(label) - SHARED + 1))


def find_rarities(
    terms: Sequence[Term], weights: Mapping[Term, float], words: Words, background: Background | None
) -> dict[Term, float]:
    """Of a phrase, that of its rarest word."""
    rarities = {term: max(map(words.rarity_of, term)) for term in terms}
    if background is None:
        return rarities
    best = sorted(terms, key=lambda term: (-weights[term] * rarities[term], term))[:WEIGHED_AGAIN]
    known = background({word for term in best for word in term})
    return {term: max(known[word] for word in term) for term in best}


def find_terms(cut: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Where each content word, and each run of words that may be a phrase, begins and ends among the words."""
    for start, first in enumerate(cut):
        if is_content(first):
            yield start, start + 1
        for end in range(start + 1, min(start + LONGEST_PHRASE, len(cut)) + 1):
            run = cut[start:end]
            if not is_han(run[-1].text) or not run[-1].tag.startswith(INNER_TAGS):
                break
            if end - start > 1 and is_phrase(run) and sum(len(word.text) for word in run) <= LONGEST_LABEL:
                yield start, end


def is_content(word: Word) -> bool:
    return (
        len(word.text) > 1 and is_han(word.text) and word.tag.startswith(CONTENT_TAGS) and word.text not in stop_words()
    )


def is_phrase(run: Sequence[Word]) -> bool:
    """Whether it ends in a noun that says something, and does not begin with a stop word."""
    is_open = run[0].text not in stop_words() and run[-1].text not in LIGHT_WORDS
    return is_open and run[-1].tag.startswith(CONTENT_TAGS) and any(map(is_content, run))


def choose_terms(counts: Counter[Term]) -> list[Term]:
    """Words, and phrases said often enough; none that nearly always is only a part of a longer one."""
    kept: list[Term] = []
    for term in sorted(counts, key=len, reverse=True):
        if len(term) > 1 and counts[term] < FEWEST_REPEATS:
            continue
        inside = sum(counts[longer] for longer in kept if contains(longer, term))
        if inside < counts[term] * SHARE_IN_PHRASE:
            kept.append(term)
    return kept


def contains(longer: Term, term: Term) -> bool:
    size = len(term)
    return any(longer[start : start + size] == term for start in range(len(longer) - size + 1))
