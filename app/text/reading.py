"""Raw text to articles: the reading as a whole.

Owns the order of the steps: segments, seams, parts, roles, drafts, borders, articles, clean text. Refuses the steps
themselves and any storage. Time is linear in the length of the text, and any text has a reading.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.text.articles import Border, Field
from app.text.authors import find_authors
from app.text.borders import build_lattice, choose_borders
from app.text.cleaning import clean_block
from app.text.drafts import LEFT_OUT, PICTURE_ROLES, Draft, build_drafts, find_heads
from app.text.likeness import Likeness
from app.text.lines import Segment, read_segments
from app.text.model import Article, Block, LeftOut, LeftOutReason, Reading, Role, Span
from app.text.reading_model import ReadingModel
from app.text.roles import build_parts, part_features
from app.text.seams import Page, seam_features

_ORDER = {"section": 0, "kicker": 1, "title": 2, "subtitle": 3, "byline": 4}


@dataclass(slots=True)
class Group:
    """The drafts of one article in reading order, and the place of the first on the page."""

    drafts: list[Draft]

    @property
    def first(self) -> int:
        return min(draft.first for draft in self.drafts)


def read(raw: str, model: ReadingModel) -> Reading:
    """The reading of a raw text; ids count from 1 over articles, blocks and doubts."""
    segments = read_segments(raw)
    if not segments:
        return Reading(())
    page = Page(segments, model.words)
    joins = [
        sum([model.seams.get(feature, 0.0) for feature in seam_features(page, index)])
        for index in range(len(segments) - 1)
    ]
    parts = build_parts(segments, joins, model.certain_join)
    likeness = Likeness([part.compact for part in parts])
    scores = [model.roles.score(features) for features in part_features(parts, page, likeness)]
    labels = [model.roles.labels[label] for label in model.roles.decode(scores)]
    drafts = build_drafts(parts, labels, segments)
    left_out = [draft for draft in drafts if draft.role == LEFT_OUT]
    groups = sort_out([draft for draft in drafts if draft.role != LEFT_OUT], model)
    articles = finish(raw, segments, groups)
    return Reading(
        articles,
        tuple(LeftOut(span_of(segments, draft), LeftOutReason.FURNITURE) for draft in left_out),
    )


def span_of(segments: Sequence[Segment], draft: Draft) -> Span:
    return Span(segments[draft.first].raw_start, segments[draft.last].raw_end)


def sort_out(drafts: Sequence[Draft], model: ReadingModel) -> list[Group]:
    """The articles of the page, in the order in which they begin."""
    if not drafts:
        return []
    heads = find_heads(drafts)
    field = Field(drafts, heads, Likeness([draft.compact for draft in drafts]))
    if not heads:
        return split_pictures(drafts)
    lattice = build_lattice(field, model.borders)
    borders = [run.borders[choice] for run, choice in zip(lattice.runs, choose_borders(lattice), strict=True)]
    groups = [group_around(field, head, borders[head], borders[head + 1]) for head in range(len(heads))]
    for number, border in enumerate(borders):
        start, end = field.run(number)
        start = border.end if number else start
        end = border.start if number < len(heads) else end
        groups.extend(split_pictures(drafts[start:end]))
    return sorted(groups, key=lambda group: group.first)


def group_around(field: Field, head: int, before: Border, after: Border) -> Group:
    """The article of a heading group, in reading order."""
    start, end = field.heads[head]
    heading = sorted(field.drafts[start:end], key=lambda draft: _ORDER.get(draft.role, 9))
    left = list(field.drafts[before.start : start])
    right = list(field.drafts[end : after.end])
    pictures = [draft for draft in (*left, *right) if draft.role in PICTURE_ROLES]
    left = [draft for draft in left if draft.role not in PICTURE_ROLES]
    right = [draft for draft in right if draft.role not in PICTURE_ROLES]
    text = [*right, *left] if (right and right[-1].role == "subhead") or len(right) > len(left) else [*left, *right]
    return Group([*heading, *text, *pictures])


def split_pictures(drafts: Sequence[Draft]) -> list[Group]:
    """Pictures that stand alone, one article each; text without a heading is one article a stretch."""
    groups: list[Group] = []
    for draft in drafts:
        last = groups[-1].drafts if groups else []
        if draft.role in PICTURE_ROLES:
            goes_on = bool(last) and last[-1].role in PICTURE_ROLES and draft.role == "credit"
        else:
            goes_on = bool(last) and last[-1].role not in PICTURE_ROLES
        if goes_on:
            last.append(draft)
        else:
            groups.append(Group([draft]))
    return groups


def finish(raw: str, segments: Sequence[Segment], groups: Sequence[Group]) -> tuple[Article, ...]:
    """Clean text, sections and authors; a section holds for the articles after it until a picture or another head."""
    articles: list[Article] = []
    next_id = 1
    section = ""
    for group in groups:
        article_id = next_id
        next_id += 1
        blocks: list[Block] = []
        for draft in group.drafts:
            role = Role(draft.role)
            span = span_of(segments, draft)
            text, pieces = clean_block(raw, (span,), role)
            blocks.append(Block(next_id, role, (span,), text, pieces))
            next_id += 1
        section = section_of(group, blocks, section)
        articles.append(Article(article_id, tuple(blocks), section=section, authors=find_authors(blocks)))
    return tuple(articles)


def section_of(group: Group, blocks: Sequence[Block], running: str) -> str:
    """The column title over an article: its own, or the one before while briefs follow that are signed."""
    own = next((block.text for block in blocks if block.role is Role.SECTION), "")
    if own:
        return own
    is_brief = group.drafts[0].role == "title" and group.drafts[-1].is_signature
    return running if is_brief else ""
