"""Raw text to articles: the reading as a whole.

Owns the order of the steps: segments, seams, parts, roles, a second look, drafts, borders, articles, clean text.
Refuses the steps themselves and any storage. Time is linear in the length of the text, and any text has a reading.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.text.article_evidence import describe_articles
from app.text.authors import find_authors
from app.text.certainty import Odds
from app.text.chain import NEVER
from app.text.cleaning import clean_block
from app.text.cues import DATELINE, FURNITURE, is_turn_line
from app.text.doubts import DecisionList, Evidence, find_loose_spaces, number_doubts
from app.text.drafts import Draft, build_drafts, group_drafts, keep_one_title, sort_article
from app.text.labels import HEAD_ROLES, LEFT_OUT, PICTURE_ROLES, TEXT_ROLES, Label
from app.text.likeness import Likeness
from app.text.lines import Segment, read_segments
from app.text.model import Article, Block, LeftOut, LeftOutReason, Reading, Role, Span
from app.text.profile import Profile
from app.text.reading_model import ReadingModel
from app.text.rivals import find_rivals
from app.text.roles import Part, build_parts, part_features
from app.text.seams import Page, crossing_words
from app.text.second_look import SecondLook

SEAM_TRUST = 0.5
"""What the log-odds of a seam count for; the best on pages held out from learning, plain, odd and real ones."""
SUREST_SEAM = 4.0
LONGEST_LINE = 60
"""In characters, of a sentence that may be a heading, a byline or page furniture."""
PROSE_ROLES = TEXT_ROLES | PICTURE_ROLES


def read(raw: str, model: ReadingModel, profile: Profile | None = None) -> Reading:
    """The reading of a raw text, with what its newspaper's profile knows; ids count from 1 over articles, blocks and
    doubts.
    """
    evidence, drafts = decide(raw, model, profile)
    left_out = [draft for draft in drafts if draft.role == LEFT_OUT]
    names = profile.names if profile else frozenset()
    groups = [sort_article(group) for group in group_drafts(drafts)]
    articles = finish(raw, evidence.segments, groups, names, model.words)
    next_id = 1 + len(articles) + sum(len(article.blocks) for article in articles)
    decisions = [*DecisionList(evidence, drafts).decisions(), *find_loose_spaces(articles, model.calibration)]
    return Reading(
        articles,
        tuple(LeftOut(span_of(evidence.segments, draft), LeftOutReason.FURNITURE) for draft in left_out),
        number_doubts(decisions, next_id),
    )


@dataclass(frozen=True, slots=True)
class Weighed:
    """The parts of a text, and what speaks for each label of each."""

    segments: Sequence[Segment]
    parts: Sequence[Part]
    likeness: Likeness
    scores: Sequence[list[float]]
    odds: Odds


def weigh_labels(raw: str, model: ReadingModel, profile: Profile | None = None) -> Weighed:
    segments = read_segments(raw)
    page = Page(segments, model.words)
    joins = [model.seam_scorer.score(page, index) for index in range(len(segments) - 1)]
    parts = build_parts(segments, joins, model.certain_join)
    likeness = Likeness([part.compact for part in parts], model.pairs)
    scores = [model.chain.score(features) for features in part_features(parts, page, likeness)]
    add_seams(scores, parts, model.labels)
    keep_text(scores, parts, model.labels)
    if profile:
        add_evidence(scores, parts, model.labels, profile)
    return Weighed(segments, parts, likeness, scores, model.chain.marginals(scores))


def add_seams(scores: Sequence[list[float]], parts: Sequence[Part], labels: Sequence[Label]) -> None:
    """What its seam says of each part counts in full, beside the chain, which knows it in steps only."""
    going_on = [at for at, label in enumerate(labels) if not label.begins_block]
    for row, part in zip(scores, parts, strict=True):
        trust = SEAM_TRUST * max(-SUREST_SEAM, min(SUREST_SEAM, part.join))
        for at in going_on:
            row[at] += trust


def keep_text(scores: Sequence[list[float]], parts: Sequence[Part], labels: Sequence[Label]) -> None:
    """A long paragraph is no heading, byline or page furniture, whatever stands around it, and a note that sends the
    reader to another page is nothing but furniture. A report that says where it is from is never furniture.
    """
    left_out = [at for at, label in enumerate(labels) if label.role == LEFT_OUT]
    others = [at for at, label in enumerate(labels) if label.role not in PROSE_ROLES]
    kept = [at for at, label in enumerate(labels) if label.role != LEFT_OUT]
    for row, part in zip(scores, parts, strict=True):
        is_long = part.kind == "paragraph" and len(part.compact) > LONGEST_LINE
        for at in others if is_long else kept if is_turn_line(part.compact) else left_out if is_report(part) else ():
            row[at] += NEVER


def is_report(part: Part) -> bool:
    """Whether it says where it is from, as 本报讯（记者 …） does; a hotline of the paper does not."""
    is_text = part.kind in ("paragraph", "long") and not FURNITURE.search(part.compact)
    return is_text and bool(DATELINE.match(part.compact[:LONGEST_LINE]))


def decide(raw: str, model: ReadingModel, profile: Profile | None = None) -> tuple[Evidence, list[Draft]]:
    """The drafts of a text in raw order, and what they rest on."""
    weighed = weigh_labels(raw, model, profile)
    segments, parts, chain = weighed.segments, weighed.parts, model.chain
    look = SecondLook(parts, model.labels, weighed.likeness, model.second_look)
    first = chain.decode(weighed.scores, weighed.odds)
    path = look.improve(chain, weighed.scores, weighed.odds, first)
    rivals = find_rivals(look.tried_out, path, model.labels, parts, segments)
    changed = frozenset(at for at, (one, other) in enumerate(zip(first, path, strict=True)) if one != other)
    drafts = build_drafts(parts, [model.labels[label] for label in path], segments)
    for group in group_drafts(drafts):
        keep_one_title(group)
    articles = describe_articles(drafts, weighed.likeness)
    return Evidence(segments, parts, model.labels, weighed.odds, model.calibration, rivals, changed, articles), drafts


def add_evidence(
    scores: Sequence[list[float]], parts: Sequence[Part], labels: Sequence[Label], profile: Profile
) -> None:
    """What the newspaper's profile says of a line speaks for the labels with which a block of that role begins."""
    for row, part in zip(scores, parts, strict=True):
        evidence = profile.evidence(part.compact)
        if evidence:
            for at, label in enumerate(labels):
                if label.begins_block or label.role == LEFT_OUT:
                    row[at] += evidence.get(label.role, 0.0)


def span_of(segments: Sequence[Segment], draft: Draft) -> Span:
    return Span(segments[draft.first].raw_start, segments[draft.last].raw_end)


def spans_of(segments: Sequence[Segment], draft: Draft, words: frozenset[str]) -> tuple[Span, ...]:
    """One span, but two where a line of a heading breaks within a word: clean text joins spans without a space."""
    breaks = [draft.first]
    if draft.role in HEAD_ROLES:
        seams = range(draft.first, draft.last)
        breaks += [at + 1 for at in seams if crossing_words(segments[at].compact, segments[at + 1].compact, words)]
    ends = [*(at - 1 for at in breaks[1:]), draft.last]
    return tuple(
        Span(segments[first].raw_start, segments[last].raw_end) for first, last in zip(breaks, ends, strict=True)
    )


def finish(
    raw: str,
    segments: Sequence[Segment],
    groups: Sequence[Sequence[Draft]],
    names: frozenset[str] = frozenset(),
    words: frozenset[str] = frozenset(),
) -> tuple[Article, ...]:
    """Clean text, sections and authors."""
    articles: list[Article] = []
    next_id = 1
    section = ""
    for drafts in groups:
        article_id = next_id
        next_id += 1
        blocks: list[Block] = []
        for draft in drafts:
            role = Role(draft.role)
            spans = spans_of(segments, draft, words)
            text, pieces = clean_block(raw, spans, role)
            blocks.append(Block(next_id, role, spans, text, pieces))
            next_id += 1
        section = section_of(drafts, blocks, section)
        articles.append(Article(article_id, tuple(blocks), section=section, authors=find_authors(blocks, names)))
    return tuple(articles)


def section_of(drafts: Sequence[Draft], blocks: Sequence[Block], running: str) -> str:
    """The column title over an article: its own, or the one before it while signed briefs follow."""
    own = next((block.text for block in blocks if block.role is Role.SECTION), "")
    if own:
        return own
    is_brief = drafts[0].role == "title" and drafts[-1].role == "byline"
    return running if is_brief else ""
