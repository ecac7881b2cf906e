"""Operations drawn at random for an issue, most of them fitting it, some of them not."""

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from hypothesis import strategies as st

from app.editing.operations import (
    AddEntity,
    AddTag,
    ConfirmEntities,
    LeaveOut,
    LeaveOutBlocks,
    MergeArticles,
    MergeBlocks,
    MoveArticle,
    MoveBlock,
    MoveBlocks,
    Operation,
    PutBack,
    RemoveEntity,
    RemoveTag,
    ReplaceText,
    ReplaceTexts,
    SetEntity,
    SetField,
    SetIssueField,
    SetRole,
    SetStatus,
    SettleDoubt,
    SettleRepair,
    SplitArticle,
    SplitBlock,
    UseOriginal,
)
from app.text.entities import propose_place
from app.text.model import Article, Block, EntityKind, Issue, Role, Status, Tag, Verdict

TEXTS = st.text(alphabet="桥雨 ab,，（𠮷", max_size=4)
TAGS = st.builds(Tag, st.sampled_from(["桥梁", "雨", " 灯 "]), st.sampled_from(["", "keyword", "person"]))
ROLES = st.sampled_from(list(Role))
SIZES = st.integers(min_value=0, max_value=4)
Range: TypeAlias = tuple[int, int, int]
"""Block, clean start, clean end."""
KINDS = st.sampled_from(EntityKind)
PLACES = st.integers(min_value=0, max_value=8)


def draw_operation(issue: Issue) -> st.SearchStrategy[Operation]:
    """An operation on what this issue holds. Only the strategy drawn from is made, as making them takes long."""
    blocks = [block for article in issue.articles for block in article.blocks]
    makers: list[Callable[[], st.SearchStrategy[Operation]]] = [partial(on_issue, issue)]
    if blocks:
        makers += [partial(on_block, blocks, issue.articles)] * 3
        makers += [partial(on_article, issue.articles)] * 3
        makers += [partial(on_text, blocks)] * 2
    if named := [block for block in blocks if block.entities]:
        makers.append(partial(on_entity, named))
    if issue.repairs:
        makers.append(partial(on_repair, issue))
    if issue.left_out:
        makers.append(partial(on_left_out, issue))
    return st.sampled_from(makers).flatmap(lambda make: make())


def on_issue(issue: Issue) -> st.SearchStrategy[Operation]:
    return st.one_of(
        st.builds(SetIssueField, st.sampled_from(["newspaper", "page"]), TEXTS),
        st.builds(SettleDoubt, st.sampled_from([doubt.id for doubt in issue.doubts]), st.sampled_from(Verdict)),
    )


def on_left_out(issue: Issue) -> st.SearchStrategy[Operation]:
    starts = st.sampled_from([item.span.raw_start for item in issue.left_out])
    homes = st.sampled_from([0, *(article.id for article in issue.articles)])
    return st.builds(PutBack, starts, homes, PLACES, ROLES)


def on_block(blocks: list[Block], articles: tuple[Article, ...]) -> st.SearchStrategy[Operation]:
    ids = st.sampled_from([block.id for block in blocks])
    return st.one_of(
        st.sampled_from(blocks).flatmap(split_or_type),
        st.sampled_from(blocks).flatmap(use_original),
        st.builds(MergeBlocks, ids, ids, st.sampled_from(["", " "])),
        st.builds(MoveBlock, ids, st.sampled_from([article.id for article in articles]), PLACES),
        st.builds(
            MoveBlocks,
            st.lists(ids, min_size=1, max_size=4, unique=True).map(tuple),
            st.sampled_from([0, *(article.id for article in articles)]),
            PLACES,
        ),
        st.builds(SetRole, ids, ROLES),
        st.builds(LeaveOut, ids),
        st.builds(LeaveOutBlocks, st.lists(ids, min_size=2, max_size=4, unique=True).map(tuple)),
    )


def use_original(block: Block) -> st.SearchStrategy[Operation]:
    span = next(iter(block.spans), None)
    start, end = (span.raw_start, span.raw_end) if span else (0, 4)
    raw_offsets = st.integers(min_value=start, max_value=end)
    return st.tuples(raw_offsets, raw_offsets).map(lambda ends: UseOriginal(block.id, min(ends), max(ends)))


def split_or_type(block: Block) -> st.SearchStrategy[Operation]:
    clean_offsets = st.integers(min_value=0, max_value=len(block.text))
    ends = st.tuples(clean_offsets, clean_offsets).map(sorted)
    return st.one_of(
        st.builds(SplitBlock, st.just(block.id), clean_offsets),
        st.builds(lambda pair, text: ReplaceText(block.id, pair[0], pair[1], text), ends, TEXTS),
    )


def on_article(articles: tuple[Article, ...]) -> st.SearchStrategy[Operation]:
    ids = st.sampled_from([article.id for article in articles])
    return st.one_of(
        st.sampled_from(articles).flatmap(split_article),
        st.builds(MergeArticles, ids, ids),
        st.builds(MoveArticle, ids, PLACES),
        st.builds(SetField, ids, st.sampled_from(["kicker", "title", "subtitle", "section", "note"]), TEXTS),
        st.builds(SetField, ids, st.just("authors"), st.lists(TEXTS, max_size=3).map(tuple)),
        st.builds(SetStatus, ids, st.sampled_from(Status)),
        st.builds(AddTag, ids, TAGS),
        st.builds(RemoveTag, ids, TAGS),
    )


def split_article(article: Article) -> st.SearchStrategy[Operation]:
    blocks = st.lists(st.sampled_from([block.id for block in article.blocks]), min_size=1, max_size=4)
    return st.builds(SplitArticle, st.just(article.id), blocks.map(tuple))


def on_text(blocks: list[Block]) -> st.SearchStrategy[Operation]:
    """Names that are marked, and several places that are retyped at once."""
    return st.sampled_from((mark_one, mark_many, retype_many)).flatmap(
        lambda make: make(st.sampled_from(blocks).flatmap(draw_range))
    )


def draw_range(block: Block) -> st.SearchStrategy[Range]:
    """A stretch of the block's text, a short one."""
    length = len(block.text)
    return st.builds(lambda start, size: (block.id, start, min(start + size, length)), st.integers(0, length), SIZES)


def mark_one(ranges: st.SearchStrategy[Range]) -> st.SearchStrategy[Operation]:
    return st.builds(lambda place, kind: AddEntity(place[0], place[1], place[2], kind), ranges, KINDS)


def mark_many(ranges: st.SearchStrategy[Range]) -> st.SearchStrategy[Operation]:
    marks = st.builds(lambda place, kind: (*place, kind, 3), ranges, KINDS)
    return st.lists(marks, min_size=1, max_size=4).map(lambda drawn: ConfirmEntities(tuple(drawn)))


def retype_many(ranges: st.SearchStrategy[Range]) -> st.SearchStrategy[Operation]:
    places = st.builds(lambda place, text: (*place, text), ranges, TEXTS)
    return st.lists(places, min_size=1, max_size=3).map(lambda drawn: ReplaceTexts(tuple(drawn)))


def on_entity(blocks: list[Block]) -> st.SearchStrategy[Operation]:
    return st.sampled_from(blocks).flatmap(change_entity)


def change_entity(block: Block) -> st.SearchStrategy[Operation]:
    ids = st.sampled_from([entity.id for entity in block.entities])
    return st.one_of(
        st.builds(lambda number, place, kind: SetEntity(number, kind, *place[1:]), ids, draw_range(block), KINDS),
        st.builds(RemoveEntity, ids),
    )


def on_repair(issue: Issue) -> st.SearchStrategy[Operation]:
    """Taken as proposed, or given up."""
    proposals = [(repair.id, *(propose_place(issue, repair) or ())) for repair in issue.repairs]
    return st.sampled_from(proposals).map(lambda proposal: SettleRepair(*proposal))
