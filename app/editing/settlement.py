"""What taking a doubt's runner-up means, as operations; and where a block belongs among others.

Owns the little grammar of `Doubt.runner_up`. Refuses to decide: it only translates.
"""

from itertools import takewhile

from app.editing.errors import NothingToChange
from app.editing.operations import (
    LeaveOut,
    MergeArticles,
    MergeBlocks,
    MoveBlock,
    Operation,
    PutBack,
    ReplaceText,
    SetRole,
    SettleDoubt,
    SplitArticle,
    SplitBlock,
)
from app.text.doubts import Reason
from app.text.model import HEADING_ROLES, Article, Block, Doubt, Issue, LeftOut, Role, Verdict
from app.text.offsets import nearest_clean, to_clean

RANKS = (Role.SECTION, Role.KICKER, Role.TITLE, Role.SUBTITLE, Role.BYLINE, Role.LEAD)
LAST_ROLES = (Role.CAPTION, Role.CREDIT)


def accept(doubt: Doubt) -> tuple[Operation, ...]:
    return (SettleDoubt(doubt.id, Verdict.ACCEPTED),)


def take_runner_up(issue: Issue, doubt: Doubt) -> tuple[Operation, ...]:
    """The operations of the runner-up; raises NothingToChange where it no longer fits the issue."""
    found = find_holder(issue, doubt.raw_offset)
    item = find_left_out(issue, doubt.raw_offset)
    verb, _, argument = doubt.runner_up.partition(":")
    if found:
        operation = change_block(issue, *found, doubt)
    elif item and verb == "role":
        operation = put_back(issue, item, Role(argument))
    else:
        operation = None
    if operation is None:
        raise NothingToChange(operation=doubt.runner_up)
    return (operation,)


def change_block(issue: Issue, article: Article, index: int, doubt: Doubt) -> Operation | None:
    block = article.blocks[index]
    verb, _, argument = doubt.runner_up.partition(":")
    match verb:
        case "join" if index and block.spans[0].raw_start == doubt.raw_offset:
            before = article.blocks[index - 1]
            return MergeBlocks(before.id, block.id, joiner_of(before, block))
        case "split":
            return SplitBlock(block.id, nearest_clean(block, doubt.raw_offset))
        case "role":
            return SetRole(block.id, Role(argument))
        case "leave_out":
            return LeaveOut(block.id)
        case "article" if argument == "new":
            return begin_article(article, index)
        case "article":
            return join_article(issue, article, index, doubt)
        case "after":
            return move_behind(issue, block, int(argument))
        case "text":
            return retype(block, doubt.raw_offset, argument)
    return None


def retype(block: Block, raw_offset: int, text: str) -> Operation | None:
    clean_offset = to_clean(block, raw_offset)
    return None if clean_offset is None else ReplaceText(block.id, clean_offset, clean_offset + 1, text)


def find_holder(issue: Issue, raw_offset: int) -> tuple[Article, int] | None:
    """The article and the index of the block that holds a raw character."""
    for article in issue.articles:
        for index, block in enumerate(article.blocks):
            for span in block.spans:
                if span.raw_start <= raw_offset < span.raw_end:
                    return article, index
    return None


def find_left_out(issue: Issue, raw_offset: int) -> LeftOut | None:
    return next((item for item in issue.left_out if item.span.raw_start <= raw_offset < item.span.raw_end), None)


def put_back(issue: Issue, item: LeftOut, role: Role) -> PutBack:
    """What was left out goes to the article of the text that was printed before it, else to one of its own."""
    before = max(
        (
            (span.raw_end, article.id)
            for article in issue.articles
            for block in article.blocks
            for span in block.spans
            if span.raw_end <= item.span.raw_start
        ),
        default=(0, 0),
    )
    article = issue.article(before[1])
    if article is None:
        return PutBack(item.span.raw_start, role=role)
    block = Block(0, role, (item.span,), "", ())
    return PutBack(item.span.raw_start, article.id, place_of(article, block), role)


def joiner_of(first: Block, second: Block) -> str:
    """Lines of a heading are joined with a space; those of a paragraph with none."""
    return " " if first.role is second.role and first.role in HEADING_ROLES | {Role.BYLINE} else ""


def begin_article(article: Article, index: int) -> Operation:
    """A picture goes with its credits alone; text takes all with it that follows."""
    rest = article.blocks[index:]
    if rest[0].role in LAST_ROLES:
        credits = takewhile(lambda block: block.role is Role.CREDIT, rest[1:])
        return SplitArticle(article.id, (rest[0].id, *(block.id for block in credits)))
    return SplitArticle(article.id, tuple(block.id for block in rest))


def join_article(issue: Issue, article: Article, index: int, doubt: Doubt) -> Operation | None:
    """Where it is doubted that an article begins, all of it goes; else the block alone."""
    target = find_holder(issue, int(doubt.runner_up.partition(":")[2]))
    if target is None or target[0].id == article.id:
        return None
    is_picture = all(block.role in LAST_ROLES for block in article.blocks)
    if is_picture or doubt.reason == Reason.ARTICLE_BEGINS:
        return MergeArticles(target[0].id, article.id)
    block = article.blocks[index]
    return MoveBlock(block.id, target[0].id, place_of(target[0], block))


def move_behind(issue: Issue, block: Block, raw_offset: int) -> Operation | None:
    target = find_holder(issue, raw_offset)
    if target is None or target[0].blocks[target[1]].id == block.id:
        return None
    article, index = target
    rest = [item.id for item in article.blocks if item.id != block.id]
    return MoveBlock(block.id, article.id, rest.index(article.blocks[index].id) + 1)


def place_of(article: Article, block: Block) -> int:
    """Where a block goes in an article: headings first, then byline, lead and text as printed, pictures last."""
    rest = [item for item in article.blocks if item.id != block.id]
    own = sort_key(block)
    return next((index for index, item in enumerate(rest) if sort_key(item) > own), len(rest))


def sort_key(block: Block) -> tuple[int, int]:
    raw_start = block.spans[0].raw_start if block.spans else 0
    if block.role in RANKS:
        return RANKS.index(block.role), raw_start
    return len(RANKS) + (block.role in LAST_ROLES), raw_start
