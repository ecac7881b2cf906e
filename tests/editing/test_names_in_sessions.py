"""Names through whole sessions: two hands, undoing, readings, batches. Each stays on its characters or waits.

The names are of characters that the page has once, and nobody types: wherever they stand, it is they.
"""

from collections.abc import Callable
from random import Random

import pytest

from app.editing.batch import Batches
from app.editing.editor import Editor
from app.editing.errors import MissingBlock
from app.editing.operations import (
    ConfirmEntities,
    LeaveOut,
    MergeArticles,
    MergeBlocks,
    MoveBlock,
    Operation,
    PutBack,
    ReplaceText,
    ReplaceTexts,
    SetRole,
    SettleRepair,
    SplitArticle,
    SplitBlock,
    TakeReading,
    UseOriginal,
)
from app.errors import UserError
from app.store.database import Database
from app.store.entities import count_wrong_labels
from app.store.issues import load_issue
from app.text.entities import propose_place, text_of
from app.text.model import Article, Block, EntityKind, Issue, Role
from tests.editing.many_issues import add_issues
from tests.small_issue import make_reading

NAMES = ("晓禾", "何大爷", "灯照着", "𠮷祥", "柳河新区", "许可", "润田", "下了", "宣")
STEPS = 40
TYPED = ("", "雨", "雨桥", " ")
"""No character of a name."""


def blocks_of(issue: Issue) -> list[Block]:
    return [block for article in issue.articles for block in article.blocks]


def names_of(issue: Issue) -> dict[int, str]:
    return {entity.id: text_of(block, entity) for block in blocks_of(issue) for entity in block.entities}


def mark_all(issue: Issue) -> ConfirmEntities:
    return ConfirmEntities(
        tuple(
            (block.id, block.text.index(name), block.text.index(name) + len(name), EntityKind.PERSON, 0)
            for block in blocks_of(issue)
            for name in NAMES
            if name in block.text
        )
    )


class Hand:
    """Does something at random, mostly at the borders of names, and sees to it that none drifted."""

    def __init__(self, editors: list[Editor], chance: Random) -> None:
        self.editors = editors
        self.chance = chance
        self.known = names_of(editors[0].issue)

    def work(self) -> None:
        editor = self.chance.choice(self.editors)
        editor.catch_up()
        before = editor.issue
        draw = self.chance.random()
        try:
            if draw < 0.75:
                editor.do(self.choose(before))
            elif draw < 0.9:
                editor.undo()
            else:
                editor.redo()
        except UserError:
            assert editor.issue is before
        self.look(editor.issue)

    def look(self, issue: Issue) -> None:
        standing = names_of(issue)
        waiting = {repair.id: repair.text for repair in issue.repairs}
        assert standing.keys().isdisjoint(waiting)
        for number, name in self.known.items():
            assert (standing | waiting).get(number, name) == name
        is_marking_undone = not (standing | waiting)
        assert is_marking_undone or (standing | waiting).keys() == self.known.keys()

    def choose(self, issue: Issue) -> Operation:
        chance, blocks = self.chance, blocks_of(issue)
        if not blocks:
            raise MissingBlock(block=0)
        block = chance.choice([block for block in blocks if block.entities] or blocks)
        place = self.choose_place(block)
        articles: tuple[Article, ...] = issue.articles
        other = chance.choice(blocks)
        home = chance.choice(articles)
        makers: list[Callable[[], Operation]] = [
            lambda: ReplaceText(block.id, *place, chance.choice(TYPED)),
            lambda: ReplaceText(block.id, *place, block.text[slice(*place)] + chance.choice(TYPED)),
            lambda: ReplaceTexts(((block.id, *place, block.text[slice(*place)]), (other.id, 0, 0, "雨"))),
            lambda: SplitBlock(block.id, place[0]),
            lambda: MergeBlocks(block.id, other.id, chance.choice(("", " "))),
            lambda: MoveBlock(block.id, home.id, 0),
            lambda: SetRole(block.id, chance.choice(list(Role))),
            lambda: MergeArticles(home.id, chance.choice(articles).id),
            lambda: SplitArticle(home.id, (home.blocks[-1].id,)),
            lambda: UseOriginal(block.id, block.spans[0].raw_start, block.spans[0].raw_end),
            lambda: LeaveOut(block.id),
            lambda: TakeReading(make_reading()),
        ]
        if issue.left_out:
            makers.append(lambda: PutBack(chance.choice(issue.left_out).span.raw_start, home.id, 0))
        if issue.repairs and (repair := chance.choice(issue.repairs)) and (found := propose_place(issue, repair)):
            makers += [lambda: SettleRepair(repair.id, *found)] * 3 if self.is_name(issue, found, repair.text) else []
        return chance.choice(makers[:9] if not block.spans else makers)()

    def is_name(self, issue: Issue, place: tuple[int, int, int], name: str) -> bool:
        texts = {block.id: block.text for block in blocks_of(issue)}
        return texts[place[0]][place[1] : place[2]] == name

    def choose_place(self, block: Block) -> tuple[int, int]:
        edges = [edge for entity in block.entities for edge in (entity.clean_start, entity.clean_end)]
        start = self.chance.choice(edges or [0]) + self.chance.choice((-1, 0, 0, 1))
        start = max(0, min(start, len(block.text)))
        return start, min(len(block.text), start + self.chance.choice((0, 0, 1, 3)))


def insert_everywhere(issue: Issue) -> tuple[Operation, ...]:
    places = tuple((block.id, 0, 0, "雨") for block in blocks_of(issue))
    return (ReplaceTexts(places),) if places else ()


@pytest.mark.parametrize("seed", range(3))
def test_no_name_drifts_in_any_session(database: Database, seed: int) -> None:
    issue_id, other_id = add_issues(database, 2)
    editors = [Editor(database, issue_id, user) for user in ("甲", "乙")]
    editors[0].do(mark_all(editors[0].issue))
    hand = Hand(editors, Random(seed))
    for step in range(STEPS):
        hand.work()
        if step % 20 == 19:
            batches = Batches(database, {issue_id: editors[0]}, "甲")
            editors[0].catch_up()
            before = names_of(editors[0].issue)
            batch = batches.do("雨", [(number, insert_everywhere) for number in (issue_id, other_id)])
            assert names_of(editors[0].issue) == before
            assert batch is not None
            batches.take_back(batch)
            assert names_of(editors[0].issue) == before
    for editor in editors:
        editor.catch_up()
    assert names_of(editors[0].issue) == names_of(editors[1].issue)
    with database.reading() as connection:
        stored = load_issue(connection, issue_id)
        assert (stored.articles, stored.repairs) == (editors[0].issue.articles, editors[0].issue.repairs)
        assert count_wrong_labels(connection, stored, issue_id) == 0
