"""Operations drawn at random for an issue, most of them fitting it, some of them not."""

from hypothesis import strategies as st

from app.editing.operations import (
    AddTag,
    LeaveOut,
    MergeArticles,
    MergeBlocks,
    MoveArticle,
    MoveBlock,
    Operation,
    PutBack,
    RemoveTag,
    ReplaceText,
    SetField,
    SetIssueField,
    SetRole,
    SetStatus,
    SettleDoubt,
    SplitArticle,
    SplitBlock,
)
from app.text.model import Article, Block, Issue, Role, Status, Tag, Verdict

TEXTS = st.text(alphabet="桥雨 ab,，（𠮷", max_size=4)
TAGS = st.builds(Tag, st.sampled_from(["桥梁", "雨", " 灯 "]), st.sampled_from(["", "keyword", "person"]))
ROLES = st.sampled_from(list(Role))
PLACES = st.integers(min_value=0, max_value=8)


def draw_operation(issue: Issue) -> st.SearchStrategy[Operation]:
    """An operation on what this issue holds."""
    blocks = [block for article in issue.articles for block in article.blocks]
    strategies: list[st.SearchStrategy[Operation]] = [
        st.builds(SetIssueField, st.sampled_from(["newspaper", "page"]), TEXTS),
        st.builds(SettleDoubt, st.sampled_from([doubt.id for doubt in issue.doubts]), st.sampled_from(Verdict)),
    ]
    if blocks:
        strategies += [on_block(blocks, issue.articles), on_article(issue.articles)]
    if issue.left_out:
        starts = st.sampled_from([item.span.raw_start for item in issue.left_out])
        homes = st.sampled_from([0, *(article.id for article in issue.articles)])
        strategies.append(st.builds(PutBack, starts, homes, PLACES, ROLES))
    return st.one_of(strategies)


def on_block(blocks: list[Block], articles: tuple[Article, ...]) -> st.SearchStrategy[Operation]:
    ids = st.sampled_from([block.id for block in blocks])
    return st.one_of(
        st.sampled_from(blocks).flatmap(split_or_type),
        st.builds(MergeBlocks, ids, ids, st.sampled_from(["", " "])),
        st.builds(MoveBlock, ids, st.sampled_from([article.id for article in articles]), PLACES),
        st.builds(SetRole, ids, ROLES),
        st.builds(LeaveOut, ids),
    )


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
