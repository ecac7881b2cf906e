"""The best first: how rare the words are that an article has, in how many of its rows, and whether in its headings.

Owns the score: for each word the inverse document frequency, times a saturating count of the rows of the index that
have it plus a bonus for a heading (after S. Robertson, H. Zaragoza, The Probabilistic Relevance Framework, 2009, with
rows in the place of occurrences), each word once however often it is asked for. Equal scores: newest import first.
Refuses to find: what has none of the words is never asked about.
"""

from collections import Counter, defaultdict
from heapq import nlargest
from itertools import islice
from math import log

from app.store.search.evaluation import FIND, LONGEST_ASKED, Evaluation, find_rows
from app.store.search.folding import fold
from app.store.search.keysets import KeySet, from_keys, to_keys, to_selector
from app.store.search.postings import Field
from app.store.search.query import Query, Scope, Term, wanted_terms
from app.store.search.tokens import phrase

SATURATION = 1.2
HEADING_BONUS = 1.0


def find_best(evaluation: Evaluation, query: Query, found: KeySet, count: int) -> list[int]:
    """So many keys of `found`, best first."""
    scores: dict[int, float] = defaultdict(float)
    everything = evaluation.everything().bit_count()
    for term in dict.fromkeys(wanted_terms(query)) if found else ():
        text = fold(term.text)
        if term.scope not in (Scope.TEXT, Scope.TITLE) or not text:
            continue
        if len(text) > 1:
            score_rows(evaluation, text, found, everything, scores)
        score_headings(evaluation, text, found, everything, scores)
    best = nlargest(count, ((score, key) for key, score in scores.items()))
    others = found & ~from_keys(list(scores))
    newest = reversed(to_keys(others)) if len(best) < count else ()
    return [*(key for _, key in best), *islice(newest, count - len(best))]


def score_rows(evaluation: Evaluation, text: str, found: KeySet, everything: int, scores: dict[int, float]) -> None:
    counts = count_rows(evaluation, text, found)
    weight = rarity(len(counts), everything)
    shares = [weight * count / (count + SATURATION) for count in range(1 + max(counts.values(), default=0))]
    for key, count in counts.items():
        scores[key] += shares[count]


def count_rows(evaluation: Evaluation, text: str, found: KeySet) -> Counter[int]:
    """By key. A long phrase is taken to stand once in an article."""
    if len(text) > LONGEST_ASKED:
        return Counter(to_keys(evaluation.find_phrase(Scope.TEXT, text) & found))
    selector = to_selector(found)
    rows = find_rows(evaluation.connection, FIND, phrase(text))
    return Counter(key for key in rows if key < len(selector) and selector[key])


def score_headings(evaluation: Evaluation, text: str, found: KeySet, everything: int, scores: dict[int, float]) -> None:
    """All that is said of a single character: as good as every article has it somewhere."""
    if len(text) > 1:
        headings = evaluation.find(Term(Scope.TITLE, text))
    else:
        headings = evaluation.character_keys(Field.HEADING_CHARACTER, text)
    bonus = rarity(headings.bit_count(), everything) * HEADING_BONUS
    for key in to_keys(headings & found):
        scores[key] += bonus


def rarity(count: int, everything: int) -> float:
    return log(1 + everything / max(count, 1))
