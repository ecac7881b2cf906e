"""The receipt of a profile: how issues that it was not learnt from are read without it and with it.

Owns the figures, which compare a reading with approved articles, over the raw text of these alone. Pure: the reading is
handed in. Refuses to store and to switch anything on.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from app.text.model import Article, Issue, Reading
from app.text.profile import Profile, approved_articles, is_wholly_approved, learn_profile

Read = Callable[[str, Profile | None], Reading]
MOST_ISSUES = 20
"""The newest approved ones are held out, each alone; more would cost time and change little."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Each 0..1, averaged over approved articles; `roles` over their characters, and those left out with them."""

    articles: float
    """How far an article's text and that of the nearest read one are the same: F1."""
    untouched: float
    """Read with the same text in the same roles, with its section and authors."""
    roles: float
    sections: float
    authors: float


@dataclass(frozen=True, slots=True)
class Receipt:
    """`issues` and `held_articles` tell how many were held out; with none there are no figures."""

    issues: int
    held_articles: int
    before: Figures
    after: Figures

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(slots=True)
class Tally:
    articles: int = 0
    f1: float = 0.0
    untouched: int = 0
    sections: int = 0
    authors: int = 0
    characters: int = 0
    right_roles: int = 0

    def figures(self) -> Figures:
        count, characters = max(1, self.articles), max(1, self.characters)
        return Figures(
            round(self.f1 / count, 4),
            round(self.untouched / count, 4),
            round(self.right_roles / characters, 4),
            round(self.sections / count, 4),
            round(self.authors / count, 4),
        )


def make_receipt(issues: Sequence[Issue], read: Read, on_progress: Callable[[int, int], None] | None = None) -> Receipt:
    """`issues` are all of the newspaper that have approved articles, the oldest first."""
    before, after = Tally(), Tally()
    chosen = list(issues)[-MOST_ISSUES:] if len(issues) > 1 else []
    for done, held_out in enumerate(chosen, 1):
        profile = learn_profile(issue for issue in issues if issue is not held_out)
        add_reading(before, held_out, read(held_out.raw, None))
        add_reading(after, held_out, read(held_out.raw, profile))
        if on_progress:
            on_progress(done, len(chosen))
    return Receipt(len(chosen), before.articles, before.figures(), after.figures())


def add_reading(tally: Tally, issue: Issue, reading: Reading) -> None:
    gold_articles = approved_articles(issue)
    gold = [characters_of(article, issue.raw) for article in gold_articles]
    owners: dict[int, tuple[int, str]] = {}
    for number, article in enumerate(reading.articles):
        owners.update({offset: (number, role) for offset, role in characters_of(article, issue.raw).items()})
    scope = {offset for own in gold for offset in own}
    sizes = Counter(owner for offset, (owner, _) in owners.items() if offset in scope)
    for article, own in zip(gold_articles, gold, strict=True):
        shared = Counter(owners[offset][0] for offset in own if offset in owners)
        tally.articles += 1
        tally.characters += len(own)
        tally.right_roles += sum(owners.get(offset, (-1, ""))[1] == role for offset, role in own.items())
        if shared:
            best = max(shared, key=lambda number: 2 * shared[number] / (len(own) + sizes[number]))
            tally.f1 += 2 * shared[best] / (len(own) + sizes[best])
            compare_article(tally, article, reading.articles[best], issue.raw)
    if is_wholly_approved(issue):
        for item in issue.left_out:
            offsets = ink_of(issue.raw, item.span.raw_start, item.span.raw_end)
            tally.characters += len(offsets)
            tally.right_roles += sum(offset not in owners for offset in offsets)


def compare_article(tally: Tally, approved: Article, found: Article, raw: str) -> None:
    has_section = approved.section == found.section
    has_authors = approved.authors == found.authors
    tally.sections += has_section
    tally.authors += has_authors
    has_text = blocks_of(approved, raw) == blocks_of(found, raw)
    tally.untouched += has_section and has_authors and has_text


def ink_of(raw: str, raw_start: int, raw_end: int) -> list[int]:
    return [offset for offset in range(raw_start, raw_end) if not raw[offset].isspace()]


def characters_of(article: Article, raw: str) -> dict[int, str]:
    """The role of each raw character that is not white space."""
    return {
        offset: block.role.value
        for block in article.blocks
        for span in block.spans
        for offset in ink_of(raw, span.raw_start, span.raw_end)
    }


def blocks_of(article: Article, raw: str) -> list[tuple[str, tuple[int, ...]]]:
    return [
        (block.role.value, tuple(offset for s in block.spans for offset in ink_of(raw, s.raw_start, s.raw_end)))
        for block in article.blocks
        if block.spans
    ]
