"""Runs the checks over an issue, and again over what changed.

Owns the order of findings and the memory that makes a second run cost only the changed articles. Refuses to filter:
what is ignored is left out by whoever shows the findings (see `app.checks.finding.without_ignored`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.checks.finding import Finding, make_finding
from app.checks.table import CHECKS, COMPARISONS, Settings
from app.checks.terms import Terms
from app.text.model import Article, Issue


@dataclass(frozen=True, slots=True)
class Memory:
    """What was found in one article, and what was gathered from it for the comparisons, by the gatherer."""

    article: Article
    findings: tuple[Finding, ...]
    gathered: Mapping[object, Any]


@dataclass(frozen=True, slots=True)
class Inspection:
    """The findings of an issue in reading order, and what a later inspection can take over."""

    settings: Settings
    findings: tuple[Finding, ...]
    memories: Mapping[int, Memory]


NO_TERMS = Terms()


def inspect(issue: Issue, terms: Terms = NO_TERMS, before: Inspection | None = None) -> Inspection:
    """All findings; articles that are the same values as in `before` are not looked at again."""
    settings = Settings(issue.date, terms)
    known = before.memories if before is not None and before.settings == settings else {}
    memories: dict[int, Memory] = {}
    for article in issue.articles:
        memory = known.get(article.id)
        if memory is None or memory.article is not article:
            memory = Memory(article, find_in_article(article, settings), gather(article))
        memories[article.id] = memory
    findings = [finding for memory in memories.values() for finding in memory.findings]
    findings += compare(issue, memories)
    places = {
        (article.id, block.id): (number, index)
        for number, article in enumerate(issue.articles)
        for index, block in enumerate(article.blocks)
    }
    findings.sort(key=lambda finding: (*places[finding.article_id, finding.block_id], finding.clean_start))
    return Inspection(settings, tuple(findings), memories)


def find_in_article(article: Article, settings: Settings) -> tuple[Finding, ...]:
    return tuple(
        make_finding(check.id, check.severity, article.id, spot)
        for check in CHECKS
        for spot in check.find(article, settings)
    )


def gather(article: Article) -> Mapping[object, Any]:
    return {gatherer: gatherer(article) for gatherer in {comparison.gather for comparison in COMPARISONS}}


def compare(issue: Issue, memories: Mapping[int, Memory]) -> Iterator[Finding]:
    for comparison in COMPARISONS:
        gathered = {article_id: memory.gathered[comparison.gather] for article_id, memory in memories.items()}
        for article_id, spot in comparison.compare(issue.articles, gathered):
            yield make_finding(comparison.id, comparison.severity, article_id, spot)
