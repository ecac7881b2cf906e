"""Articles apart from their pages: as slices of raw text, to be laid out anew.

Owns taking them out of gold pages, and reading articles of other newspapers from text files. Refuses layouts (see
`varied_pages.py`).
"""

# mypy: disable-error-code="import-not-found,import-untyped,no-any-return"

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gold_pages import GoldPage, Mark

BRIEF = 260
"""Up to so many characters a foreign article of one paragraph is a brief."""
WORDS = frozenset(
    (Path(__file__).resolve().parents[1] / "resources" / "reading" / "words.txt").read_text(encoding="utf-8").split()
)
LONGEST_WORD = 4
_LATIN_SPACE = re.compile(r"(?<![A-Za-z])\s+|\s+(?![A-Za-z])")


@dataclass(frozen=True, slots=True)
class Slice:
    """The raw text of one block, `gap` the white space that stood before it behind the block it followed."""

    role: str
    text: str
    follows: int
    gap: str
    place: int
    is_cut: bool


@dataclass(frozen=True, slots=True)
class Story:
    """One article as slices in reading order; a foreign one has no raw text of its own yet, only clean text."""

    source: str
    slices: tuple[Slice, ...]
    has_section: bool
    is_brief: bool
    is_foreign: bool = False


def take_stories(page: GoldPage) -> list[Story]:
    """The articles of a page in raw order; one whose blocks do not stand together is passed over."""
    by_article: dict[int, list[Mark]] = {}
    for mark in page.marks:
        if mark.article:
            by_article.setdefault(mark.article, []).append(mark)
    stories: list[Story] = []
    for article, marks in by_article.items():
        slices: list[Slice] = []
        last: Mark | None = None
        for block in sorted({mark.block for mark in marks}, key=lambda at: first_of(marks, at)):
            own = [mark for mark in marks if mark.block == block]
            start, end = own[0].raw_start, own[-1].raw_end
            gap = page.raw[last.raw_end : start] if last else "\n\n"
            is_cut = bool(last) and "\n" not in gap
            text = page.raw[start:end]
            slices.append(Slice(own[0].role, text, last.block if last else -1, gap, block, is_cut))
            last = own[-1]
        slices.sort(key=lambda one: one.place)
        roles = {one.role for one in slices}
        is_brief = slices[-1].is_cut and slices[-1].role == "byline" and "subhead" not in roles and len(slices) < 9
        stories.append(Story(page.sources[article], tuple(slices), "section" in roles, is_brief))
    return stories


def split_clauses(slices: Sequence[Slice]) -> list[str]:
    """The clauses of the paragraphs, without white space."""
    text = "".join("".join(one.text.split()) for one in slices if one.role == "body")
    for mark in "。！？；，：“”、（）":
        text = text.replace(mark, "\n")
    return text.split("\n")


def first_of(marks: Sequence[Mark], block: int) -> int:
    return min(mark.raw_start for mark in marks if mark.block == block)


def number_slices(*groups: Sequence[Slice]) -> list[list[Slice]]:
    """The slices of an article with their places in reading order, those that were invented among the others."""
    numbers = {one.place: number for number, one in enumerate(one for group in groups for one in group)}
    return [
        [replace(one, place=numbers[one.place], follows=numbers.get(one.follows, -2)) for one in group]
        for group in groups
    ]


def group_stories(stories: Sequence[Story]) -> list[list[Story]]:
    """Briefs that follow a column title stay with it."""
    groups: list[list[Story]] = []
    for story in stories:
        if groups and story.is_brief and not story.has_section and groups[-1][0].has_section:
            groups[-1].append(story)
        else:
            groups.append([story])
    return groups


def is_feature(story: Story) -> bool:
    return any(one.role == "subhead" for one in story.slices)


def clean_text(text: str) -> str:
    """Raw text on one line, without the white space that setting put in."""
    return _LATIN_SPACE.sub("", text).replace("\n", " ")


def cut_words(text: str) -> list[str]:
    """The text in words: from the left, the longest that the dictionary has, else single characters."""
    words: list[str] = []
    while text:
        length = next((size for size in range(LONGEST_WORD, 1, -1) if text[:size] in WORDS), 1)
        words.append(text[:length])
        text = text[length:]
    return words


def read_articles(folder: Path) -> list[Story]:
    """The articles in the `*.md` files of a folder: each has `# title`, then a line a paragraph or `## subhead`."""
    stories: list[Story] = []
    for path in sorted(folder.glob("*.md")):
        parts = re.split(r"^# ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
        stories.extend(make_story(f"{path.stem}-{number}", part) for number, part in enumerate(parts))
    return [story for story in stories if any(one.role == "body" for one in story.slices)]


def make_story(source: str, text: str) -> Story:
    title, *lines = [line.strip() for line in text.split("\n") if line.strip()]
    slices = [Slice("title", title, -1, "\n\n", 0, is_cut=False)]
    for place, line in enumerate(lines, 1):
        role = "subhead" if line.startswith("## ") else "body"
        slices.append(Slice(role, line.removeprefix("## "), place - 1, "\n\n", place, is_cut=False))
    is_brief = len(lines) == 1 and len(lines[0]) <= BRIEF
    return Story(source, tuple(slices), has_section=False, is_brief=is_brief, is_foreign=True)
