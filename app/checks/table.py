"""The table of checks: name, severity, what it looks at, and whether it can mend what it finds.

A check of a block or of an article depends on nothing but that value and the settings; a comparison gathers from each
article and then looks at what was gathered from all. Refuses to run them (see `app.checks.inspection`).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.checks import characters, continuation, dates, marks, numbers, repetition, spellings, structure, terms
from app.checks.finding import Severity, Spot
from app.checks.terms import Terms
from app.text.model import Article, Block


@dataclass(frozen=True, slots=True)
class Settings:
    """What the checks need to know besides the article: the issue's date (ISO 8601 or empty) and the house terms."""

    issue_date: str = ""
    terms: Terms = Terms()  # noqa: RUF009  an empty list of terms never changes


ArticleCheck = Callable[[Article, Settings], Iterable[Spot]]


@dataclass(frozen=True, slots=True)
class Check:
    id: str
    severity: Severity
    find: ArticleCheck
    has_fix: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """A check of the whole issue; `compare` is given all articles and what was gathered from each, by its id."""

    id: str
    severity: Severity
    gather: Callable[[Article], Any]
    compare: Callable[[Sequence[Article], Mapping[int, Any]], Iterable[tuple[int, Spot]]]
    has_fix: bool = False


def each_block(find: Callable[[Block], Iterable[Spot]]) -> ArticleCheck:
    def find_in_article(article: Article, _: Settings) -> Iterator[Spot]:
        for block in article.blocks:
            yield from find(block)

    return find_in_article


def whole_article(find: Callable[[Article], Iterable[Spot]]) -> ArticleCheck:
    return lambda article, _: find(article)


def find_date_mismatches(article: Article, settings: Settings) -> Iterable[Spot]:
    return dates.find_date_mismatches(article, settings.issue_date)


def find_terms(article: Article, settings: Settings) -> Iterator[Spot]:
    for block in article.blocks:
        yield from terms.find_terms(block, settings.terms)


ERROR, WARNING, NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE

CHECKS = (
    Check("missing_title", ERROR, whole_article(structure.find_missing_title)),
    Check("missing_body", ERROR, whole_article(structure.find_missing_body)),
    Check("bad_start", ERROR, whole_article(structure.find_bad_starts)),
    Check("bad_end", ERROR, whole_article(structure.find_bad_ends)),
    Check("open_end", WARNING, whole_article(structure.find_open_ends)),
    Check("second_byline", WARNING, whole_article(structure.find_second_bylines), has_fix=True),
    Check("credit_in_body", WARNING, whole_article(structure.find_credits), has_fix=True),
    Check("unbalanced_marks", WARNING, whole_article(marks.find_unbalanced), has_fix=True),
    Check("half_width", WARNING, each_block(characters.find_half_width), has_fix=True),
    Check("full_width", NOTICE, each_block(characters.find_full_width), has_fix=True),
    Check("stray_space", WARNING, each_block(characters.find_spaces), has_fix=True),
    Check("doubled_mark", WARNING, each_block(characters.find_doubled_marks), has_fix=True),
    Check("misplaced_separator", WARNING, each_block(numbers.find_misplaced_separators), has_fix=True),
    Check("impossible_date", ERROR, each_block(dates.find_impossible_dates)),
    Check("date_mismatch", WARNING, find_date_mismatches),
    Check("similar_name", NOTICE, whole_article(spellings.find_similar_names), has_fix=True),
    Check("private_use", ERROR, each_block(characters.find_private_use)),
    Check("replacement_character", ERROR, each_block(characters.find_replacement_characters)),
    Check("missing_glyph", ERROR, each_block(characters.find_missing_glyphs)),
    Check("control_character", ERROR, each_block(characters.find_control_characters), has_fix=True),
    Check("radical", ERROR, each_block(characters.find_radicals), has_fix=True),
    Check("house_term", WARNING, find_terms, has_fix=True),
)

COMPARISONS = (
    Comparison("doubled_paragraph", ERROR, repetition.gather_passages, repetition.compare_paragraphs, has_fix=True),
    Comparison("doubled_sentence", WARNING, repetition.gather_passages, repetition.compare_sentences, has_fix=True),
    Comparison("missing_partner", NOTICE, continuation.gather_jumps, continuation.compare_jumps),
    Comparison("similar_name_elsewhere", NOTICE, spellings.gather_names, spellings.compare_names, has_fix=True),
    Comparison("similar_author", WARNING, spellings.gather_authors, spellings.compare_authors, has_fix=True),
)

SEVERITIES: Mapping[str, Severity] = {check.id: check.severity for check in (*CHECKS, *COMPARISONS)}
"""Every check by its name, in the order of the table."""
