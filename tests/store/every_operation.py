"""A session in which everything is done that can be done to an issue, and the library that it leaves.

Every later program must be able to replay its log: `python -m tests.store.every_operation FILE` writes it. One that was
kept in `libraries/every_operation` is never written over; an operation that is new needs one more.
"""

import gzip
import hashlib
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from app.editing.editor import Editor, begin_issue
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
from app.editing.settlement import take_runner_up
from app.store.database import Database
from app.store.issues import add_issue, append_entry
from app.text.entities import propose_place
from app.text.model import Block, EntityKind, Issue, Reading, Role, Source, Status, Tag, Verdict
from app.workspace.rereading import do_rereading, plan_rereading
from tests.small_issue import FILE_NAME, RAW, make_reading, raw_offset

BRIDGE, PICTURE, RAIN = 1, 9, 12
REPORT, QUOTE, LAMPS = 5, 6, 8


def main(target: Path) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "library.jiaoyang"
        database = Database.open(path)
        edit(Editor(database, add_small_issue(database), "林舟"))
        database.close()
        target.write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))


def add_small_issue(database: Database) -> int:
    original = RAW.encode()
    source = Source(FILE_NAME, hashlib.sha256(original).hexdigest(), "utf-8")
    fields = {"newspaper": "柳河新报", "date": "2021-12-03", "page": "3"}
    issue, entries = begin_issue(RAW, source, make_reading(), fields, "引擎")
    with database.transaction() as connection:
        issue_id = add_issue(connection, issue, original, "2021-12-04T08:00:00+00:00")
        for entry in entries:
            append_entry(connection, issue_id, entry)
    return issue_id


def edit(editor: Editor) -> None:
    answer_doubts(editor)
    type_text(editor)
    mark_names(editor)
    leave_out_and_put_back(editor)
    rearrange(editor)
    go_back_and_forth(editor)
    read_again(editor)


def answer_doubts(editor: Editor) -> None:
    joined, split, role, *_ = editor.issue.open_doubts
    editor.do(SettleDoubt(joined.id, Verdict.ACCEPTED))
    for doubt in (split, role):
        editor.do_all(take_runner_up(editor.issue, doubt))
    editor.do(SetRole(7, Role.SUBHEAD))
    for doubt in editor.issue.open_doubts:
        editor.do_all(take_runner_up(editor.issue, doubt))


def type_text(editor: Editor) -> None:
    """Also as one step of several entries, and over what a rule had changed."""
    text = get_block(editor.issue, REPORT).text
    editor.do_all([ReplaceText(REPORT, len(text), len(text), mark) for mark in "又𠮷"])
    editor.do(UseOriginal(REPORT, raw_offset("12 月"), raw_offset("12 月") + 4))
    editor.do(ReplaceTexts(((REPORT, 0, 2, "本报"), (REPORT, 3, 3, "（新）"), (LAMPS, 0, 1, "卅"))))
    editor.do(SplitBlock(LAMPS, 4))
    editor.do(MergeBlocks(LAMPS, last_block(editor.issue, BRIDGE).id, " "))
    for name, value in {
        "kicker": "河东走笔",
        "title": "新颜",
        "subtitle": "",
        "section": "要闻",
        "note": "看过",
    }.items():
        editor.do(SetField(BRIDGE, name, value))
    editor.do_all([SetField(BRIDGE, "authors", ("周晓禾", "林舟")), SetField(BRIDGE, "date", "2021-12-02")])
    editor.do(SetIssueField("page", "第3版"))
    editor.do(AddTag(RAIN, Tag("雨水", "keyword")))
    editor.do(AddTag(RAIN, Tag("农事")))
    editor.do(RemoveTag(BRIDGE, Tag("桥梁", "keyword")))


def mark_names(editor: Editor) -> None:
    """One is taken back, one is changed, and of two whose text was destroyed one is given up."""
    said = find_block(editor.issue, "何大爷")
    start = said.text.index("何大爷")
    editor.do(AddEntity(said.id, start, start + 3, EntityKind.PERSON))
    editor.do(ConfirmEntities(((15, 0, 2, EntityKind.TIME, 0), (16, 1, 3, EntityKind.PERSON, 4))))
    marked = [entity.id for number in (said.id, 15, 16) for entity in get_block(editor.issue, number).entities]
    editor.do(SetEntity(marked[0], EntityKind.PERSON, start, start + 2, 4))
    editor.do(RemoveEntity(marked[1]))
    editor.do(ConfirmEntities(((15, 0, 2, EntityKind.TIME, 0),)))
    editor.do(ReplaceText(15, 0, 2, "夜里"))
    editor.do(SettleRepair(editor.issue.repairs[0].id))
    editor.do(ReplaceText(16, 0, 4, "（魏 宣）"))
    editor.do(ReplaceText(16, 0, 5, "（魏宣）"))
    for repair in editor.issue.repairs:
        editor.do(SettleRepair(repair.id, *(propose_place(editor.issue, repair) or ())))


def leave_out_and_put_back(editor: Editor) -> None:
    editor.do(LeaveOut(7))
    editor.do(PutBack(raw_offset("桥 面"), BRIDGE, 4, Role.SUBHEAD))
    editor.do(LeaveOutBlocks((2, 10)))
    editor.do(PutBack(raw_offset("=桥"), role=Role.CAPTION))
    editor.do(PutBack(raw_offset("第3版")))


def rearrange(editor: Editor) -> None:
    editor.do(SplitArticle(BRIDGE, (QUOTE, LAMPS)))
    editor.do(MoveBlock(LAMPS, BRIDGE, 1))
    editor.do(MoveBlocks((13, QUOTE)))
    editor.do(MoveBlocks((QUOTE,), BRIDGE, 2))
    editor.do(MoveArticle(RAIN, 0))
    editor.do(MergeArticles(RAIN, editor.issue.articles[-1].id))
    editor.do(SetStatus(RAIN, Status.APPROVED, "标题从缺"))


def go_back_and_forth(editor: Editor) -> None:
    editor.do(SetField(RAIN, "note", "一"))
    old = editor.history.done[-1]
    editor.do(SetField(BRIDGE, "note", "二"))
    editor.undo_alone(old)
    editor.undo()
    editor.redo()
    editor.go_back(editor.history.done[-4])
    editor.go_forward(editor.history.undone[1])


def read_again(editor: Editor) -> None:
    """The picture belongs to the rain, which is approved and stays; the rest is read anew."""
    bridge, picture, rain = make_reading().articles
    reading = Reading((bridge, replace(rain, blocks=(*rain.blocks, *picture.blocks))), make_reading().left_out)
    do_rereading(editor, plan_rereading(editor.issue, reading))
    editor.undo()
    editor.redo()


def get_block(issue: Issue, block_id: int) -> Block:
    found = issue.find_block(block_id)
    assert found is not None
    article, index = found
    return article.blocks[index]


def find_block(issue: Issue, text: str) -> Block:
    return next(block for article in issue.articles for block in article.blocks if text in block.text)


def last_block(issue: Issue, article_id: int) -> Block:
    article = issue.article(article_id)
    assert article is not None
    return article.blocks[-1]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
