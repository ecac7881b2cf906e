"""What an article might be tagged with, for an editor to accept: keywords, people, places, organisations.

Owns the choice and the order. Refuses to tag: that is an operation of `app.editing`.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.tagging.keywords import Background, find_keywords
from app.tagging.names import KnownNames, find_names, short_forms
from app.tagging.words import Words
from app.text.model import Article, EntityKind, Role, Tag

KEYWORD = "keyword"
MOST_KEYWORDS = 6
MOST_NAMES = 8
"""Of each kind."""
QUOTED = re.compile("“([^”]*)”")
LEAST_NAME_SCORE = 0.6
SILENT_ROLES = frozenset({Role.BYLINE, Role.CREDIT})


class Reason(StrEnum):
    HEADING = "heading"
    """A keyword that stands in a heading."""
    FREQUENT = "frequent"
    """A keyword that the text repeats."""
    BYLINE = "byline"
    """A person who wrote or photographed the piece."""
    MENTIONED = "mentioned"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`score` orders the suggestions of one scheme and is between 0 and 1 for names; `count` is how often it stands."""

    tag: Tag
    score: float
    reason: Reason
    count: int


def suggest_tags(
    article: Article, words: Words, known: KnownNames, background: Background | None = None
) -> list[Suggestion]:
    """Keywords, people, places, organisations, the best of each first; never what the article has."""
    names = suggest_names(article, words, known)
    labels = frozenset(suggestion.tag.label for suggestion in names)
    suggestions = [*suggest_keywords(article, words, labels, background), *names]
    owned = {tag.label for tag in article.tags}
    return [suggestion for suggestion in suggestions if suggestion.tag.label not in owned]


def suggest_keywords(
    article: Article, words: Words, names: frozenset[str], background: Background | None = None
) -> list[Suggestion]:
    text = "\n".join(block.text for block in article.blocks)
    return [
        Suggestion(
            Tag(keyword.label, KEYWORD),
            keyword.score,
            Reason.HEADING if keyword.is_in_heading else Reason.FREQUENT,
            text.count(keyword.label),
        )
        for keyword in find_keywords(article, words, names, background)[:MOST_KEYWORDS]
    ]


def suggest_names(article: Article, words: Words, known: KnownNames) -> list[Suggestion]:
    counts: Counter[Tag] = Counter()
    scores: dict[Tag, float] = {}
    for block in article.blocks:
        if block.role in SILENT_ROLES:
            continue
        for name in find_names(block.text, words, known):
            label = QUOTED.sub(r"\1", block.text[name.clean_start : name.clean_end])
            tag = Tag(label, name.kind.value)
            counts[tag] += 1
            scores[tag] = max(scores.get(tag, 0.0), name.score)
    for author in article.authors:
        tag = Tag(author, EntityKind.PERSON.value)
        counts[tag] += 1
        scores[tag] = 1.0
    shortened = shorter_forms(scores, words)
    suggestions: list[Suggestion] = []
    for kind in EntityKind:
        tags = [
            tag
            for tag in sorted(scores, key=lambda tag: (-counts[tag], -scores[tag], tag.label))
            if tag.scheme == kind.value
            and tag not in shortened
            and len(tag.label) > 1
            and scores[tag] >= LEAST_NAME_SCORE
        ]
        for tag in tags[:MOST_NAMES]:
            reason = Reason.BYLINE if tag.label in article.authors else Reason.MENTIONED
            suggestions.append(Suggestion(tag, scores[tag], reason, counts[tag]))
    return suggestions


def shorter_forms(tags: Iterable[Tag], words: Words) -> frozenset[Tag]:
    """魏都 where 魏都区 is suggested already."""
    return frozenset(Tag(short, tag.scheme) for tag in tags for short in short_forms(tag.label, words))
