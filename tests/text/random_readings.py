"""Readings drawn at random for a raw text: any division into lines, blocks and articles that covers all of it."""

from hypothesis import strategies as st

from app.text.cleaning import clean_block
from app.text.lines import read_segments
from app.text.model import Article, Block, Doubt, DoubtKind, LeftOut, LeftOutReason, Reading, Role, Span

ROLES = st.sampled_from(list(Role))
RUNNERS_UP = st.sampled_from(["join", "split", "role:body", "article:0", "after:12", "article:40", ""])


@st.composite
def draw_reading(draw: st.DrawFn, raw: str) -> Reading:
    spans = [Span(segment.raw_start, segment.raw_end) for segment in read_segments(raw)]
    joins = draw(st.lists(st.booleans(), min_size=len(spans), max_size=len(spans)))
    joined: list[Span] = []
    for span, is_joined in zip(spans, joins, strict=True):
        if is_joined and joined:
            joined[-1] = Span(joined[-1].raw_start, span.raw_end)
        else:
            joined.append(span)
    homes = draw(st.lists(st.integers(0, 4), min_size=len(joined), max_size=len(joined)))
    left_out = [LeftOut(span, LeftOutReason.FURNITURE) for span, home in zip(joined, homes, strict=True) if not home]
    groups = [[span for span, at in zip(joined, homes, strict=True) if at == home] for home in range(1, 5)]
    articles: list[Article] = []
    next_id = 1
    for group in sorted((group for group in groups if group), key=lambda group: group[0].raw_start):
        blocks = []
        for number, span in enumerate(group, next_id + 1):
            role = draw(ROLES)
            blocks.append(Block(number, role, (span,), *clean_block(raw, (span,), role)))
        articles.append(Article(next_id, tuple(blocks)))
        next_id += 1 + len(blocks)
    doubts = tuple(
        Doubt(number, draw(st.sampled_from(DoubtKind)), span.raw_start, 0.7, "place", draw(RUNNERS_UP), 0.2)
        for number, span in enumerate(joined, next_id)
        if draw(st.booleans())
    )
    return Reading(tuple(articles), tuple(left_out), doubts)
