"""The same everywhere, for structure: “you split here before 本报讯（记者 …）: 12 more places look like it”.

Owns the candidates for each kind of decision, and how those that were ticked become one step. Refuses to judge how
alike two places are (see `app.workspace.likeness`) and to touch articles that an editor has confirmed.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from app.editing.editor import Editor
from app.editing.operations import Change, LeaveOut, MergeBlocks, Operation, SetRole, SplitArticle, SplitBlock, apply
from app.errors import EditError
from app.text.model import Article, Issue, Role
from app.workspace.likeness import Features, Place, describe_block, describe_join, describe_seam, likeness

LEAST = 0.5
"""Places that are less likely alike are not proposed."""
CONTEXT = 24
_SENTENCE_END = re.compile("[。！？…”’）]+(?=[^。！？…”’），、；：])")


@dataclass(frozen=True, slots=True)
class SimilarPlace:
    """Where the same could be done, with the text there and how likely it is the same."""

    operation: Operation
    article_id: int
    block_id: int
    clean_offset: int
    before: str
    after: str
    probability: float


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of decision: how its places are described, which could be meant, and what is done there."""

    name: str
    describe: Callable[[Place], Features]
    candidates: Callable[[Issue, Place], Iterator[Place]]
    operation: Callable[[Place], Operation]


def find_similar(
    before: Issue, operation: Operation, after: Issue, *, is_elsewhere: bool = False
) -> tuple[SimilarPlace, ...]:
    """Places of `after` that look like the one of `before` where the operation was done, the likeliest first.

    `is_elsewhere` where `after` is another issue, whose blocks have the same numbers.
    """
    found = read_decision(before, operation)
    if found is None:
        return ()
    kind, sample = found
    if is_elsewhere:
        sample = without_numbers(sample)
    model = kind.describe(sample)
    proposed = []
    for place in kind.candidates(after, sample):
        probability = likeness(kind.name, model, kind.describe(place))
        if probability >= LEAST:
            proposed.append(make_proposal(kind, place, probability))
    return tuple(sorted(proposed, key=lambda item: -item.probability))


def without_numbers(place: Place) -> Place:
    blocks = tuple(replace(block, id=0) for block in place.article.blocks)
    return replace(place, article=replace(place.article, blocks=blocks))


def make_proposal(kind: Kind, place: Place, probability: float) -> SimilarPlace:
    text, offset = place.block.text, place.clean_offset
    before = text[max(0, offset - CONTEXT) : offset]
    if not offset and place.index:
        before = place.article.blocks[place.index - 1].text[-CONTEXT:]
    after = text[offset : offset + CONTEXT]
    return SimilarPlace(kind.operation(place), place.article.id, place.block.id, offset, before, after, probability)


def read_decision(issue: Issue, operation: Operation) -> tuple[Kind, Place] | None:
    """What kind of decision an operation is, and where it was made; None for one that says nothing of others."""
    match operation:
        case SplitBlock(block, clean_offset):
            place = find_place(issue, (block,))
            return (SPLIT, replace(place, clean_offset=clean_offset)) if place else None
        case MergeBlocks(first, second, joiner):
            place = find_place(issue, (second,))
            is_join = place is not None and place.index and place.article.blocks[place.index - 1].id == first
            return (merge_kind(joiner), place) if place and is_join else None
        case SetRole(block, role):
            place = find_place(issue, (block,))
            return (role_kind(role), place) if place else None
        case LeaveOut(block):
            place = find_place(issue, (block,))
            return (LEAVE_OUT, place) if place else None
        case SplitArticle(_, blocks):
            place = find_place(issue, blocks)
            return (ARTICLE, place) if place and place.index else None
    return None


def find_place(issue: Issue, block_ids: Iterable[int]) -> Place | None:
    """Where the first of these blocks stands in its article."""
    found = [Place(*place) for block_id in block_ids if (place := issue.find_block(block_id))]
    return min(found, key=lambda place: place.index, default=None)


def open_articles(issue: Issue) -> Iterator[Article]:
    return (article for article in issue.articles if not article.is_locked)


def same_role(issue: Issue, sample: Place) -> Iterator[Place]:
    """Blocks that have the role that the sample had."""
    for article in open_articles(issue):
        for index, block in enumerate(article.blocks):
            if block.role is sample.block.role and block.text and block.id != sample.block.id:
                yield Place(article, index)


def same_role_inside(issue: Issue, sample: Place) -> Iterator[Place]:
    return (place for place in same_role(issue, sample) if place.index)


def seams(issue: Issue, sample: Place) -> Iterator[Place]:
    """Between the sentences of blocks of that role, and before what begins as the sample does."""
    word = re.escape(sample.block.text[sample.clean_offset :][:2])
    pattern = re.compile(f"{_SENTENCE_END.pattern}|(?={word})" if word else _SENTENCE_END.pattern)
    for article in open_articles(issue):
        for index, block in enumerate(article.blocks):
            if block.role is sample.block.role:
                offsets = {match.end() for match in pattern.finditer(block.text)} - {0, len(block.text)}
                yield from (Place(article, index, offset) for offset in sorted(offsets))


def borders(issue: Issue, sample: Place) -> Iterator[Place]:
    """Between two neighbours that have the roles of the two that were joined."""
    roles = [block.role for block in sample.article.blocks[sample.index - 1 : sample.index + 1]]
    for article in open_articles(issue):
        for index in range(1, len(article.blocks)):
            if [block.role for block in article.blocks[index - 1 : index + 1]] == roles:
                yield Place(article, index)


def split_off(place: Place) -> Operation:
    return SplitArticle(place.article.id, tuple(block.id for block in place.article.blocks[place.index :]))


def role_kind(role: Role) -> Kind:
    return Kind("role", describe_block, same_role, lambda place: SetRole(place.block.id, role))


def merge_kind(joiner: str) -> Kind:
    def merge(place: Place) -> Operation:
        return MergeBlocks(place.article.blocks[place.index - 1].id, place.block.id, joiner)

    return Kind("merge", describe_join, borders, merge)


SPLIT = Kind("split", describe_seam, seams, lambda place: SplitBlock(place.block.id, place.clean_offset))
ARTICLE = Kind("article", describe_block, same_role_inside, split_off)
LEAVE_OUT = Kind("role", describe_block, same_role, lambda place: LeaveOut(place.block.id))


def plan_similar(issue: Issue, places: Iterable[SimilarPlace]) -> list[Operation]:
    """The operations of the ticked places, from the last to the first, so that none moves another's place.

    One that no longer fits is left out.
    """
    order = {block.id: number for number, block in enumerate(b for article in issue.articles for b in article.blocks)}
    operations: list[Operation] = []
    state = issue
    for place in sorted(places, key=lambda item: (order.get(item.block_id, -1), item.clean_offset), reverse=True):
        operation = place.operation
        if isinstance(operation, SplitArticle):
            owner = state.article(operation.article)
            left = {block.id for block in owner.blocks} if owner else set()
            operation = replace(operation, blocks=tuple(block for block in operation.blocks if block in left))
        try:
            state, _, _ = apply(state, operation.complete(state))
        except EditError:
            continue
        operations.append(operation)
    return operations


def do_similar(editor: Editor, places: Iterable[SimilarPlace], initiator: object = None) -> Change | None:
    """All ticked places as one step; None when none fits any more."""
    operations = plan_similar(editor.issue, places)
    return editor.do_all(operations, initiator) if operations else None
