"""Corrections counted from the log; passages drawn by chance; the estimate against the limit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.editing.editor import Editor
from app.editing.operations import MergeBlocks, ReplaceTexts, SetField, SetRole, SetStatus, SplitBlock
from app.store.activity import BlockLength
from app.store.database import Database
from app.text.model import Role, Status
from app.workspace import Workspace
from app.workspace.accuracy import (
    NEWSPAPER_LIMIT,
    PASSAGE,
    CorrectionKind,
    Limit,
    Standing,
    characters_needed,
    count_corrections,
    cut_passage,
    design_effect,
    draw_passages,
    estimate_of_passages,
    estimate_rate,
)
from app.workspace.everywhere import Extent
from tests.workspace.issues import add_texts

SENTENCE = "昨日上午，河西街道的居民在广场上种下了三十棵香樟树，大家都说这是好事。"
ARTICLES = [["老桥换新颜", SENTENCE * 30, SENTENCE * 3], ["夜雨润田", "昨夜下了雨。", SENTENCE * 8]]


@pytest.fixture
def database(workspace: Workspace) -> Database:
    return workspace.database


def test_corrections_in_force_by_kind(database: Database) -> None:
    editor = Editor(database, add_texts(database, ARTICLES))
    editor.do(ReplaceTexts(((2, 0, 1, "今"), (2, 5, 6, "东"), (3, 0, 1, "明"))))
    editor.do_all((SplitBlock(2, 40), SetRole(9, Role.SUBHEAD)))
    editor.do(SetField(4, "note", "看过"))
    editor.undo()
    editor.do(MergeBlocks(2, 9))
    editor.undo()
    editor.redo()
    editor.do(SetStatus(4, Status.DONE))
    corrections = count_corrections(database, Extent(issue_id=editor.issue_id))
    assert dict(corrections.by_kind) == {CorrectionKind.TEXT: 3, CorrectionKind.BLOCK: 2, CorrectionKind.ROLE: 1}
    assert corrections.total == 6
    assert corrections.rate() == pytest.approx(60_000 / corrections.characters)
    assert corrections.rate(CorrectionKind.FIELD) == 0


def test_nothing_corrected(database: Database) -> None:
    assert count_corrections(database, Extent()).rate() == 0
    add_texts(database, ARTICLES)
    assert count_corrections(database, Extent()).total == 0


def test_passages_are_drawn_again_by_their_seed(database: Database) -> None:
    issue_id = add_texts(database, ARTICLES)
    passages = draw_passages(database, Extent(), 5, seed=3)
    assert passages == draw_passages(database, Extent(), 5, seed=3)
    assert passages != draw_passages(database, Extent(), 5, seed=4)
    assert len({(item.block_id, item.clean_start) for item in passages}) == 5
    issue = Editor(database, issue_id).issue
    for item in passages:
        found = issue.find_block(item.block_id)
        assert found is not None
        assert (item.issue_id, item.article_id) == (issue_id, found[0].id)
        assert found[0].blocks[found[1]].text[item.clean_start : item.clean_end] == item.text


def test_a_short_passage_is_drawn_as_often_as_a_long_one(database: Database) -> None:
    add_texts(database, [["老桥换新颜", "桥" * (PASSAGE - 1)]])
    lengths = [draw_passages(database, Extent(), 1, seed)[0].length for seed in range(200)]
    assert set(lengths) == {5, PASSAGE - 1}
    assert 80 < lengths.count(5) < 120


def test_there_may_be_fewer_passages_than_asked_for(database: Database) -> None:
    assert draw_passages(database, Extent(), 5, seed=3) == ()
    issue_id = add_texts(database, ARTICLES)
    passages = draw_passages(database, Extent(issue_id=issue_id, article_id=8), 50, seed=3)
    assert {item.block_id for item in passages} <= {5, 6, 7}
    assert 1 < len(passages) < 50


@given(st.text(alphabet="桥，。”", min_size=1, max_size=600), st.data())
def test_the_passages_of_a_text_make_up_the_text(text: str, data: st.DataObject) -> None:
    block = BlockLength(1, 2, 3, len(text))
    clean_offset, parts = 0, []
    while clean_offset < len(text):
        passage = cut_passage(block, text, clean_offset, 40)
        assert passage.clean_start == clean_offset
        assert passage.clean_end == len(text) or 40 <= passage.length <= 80
        parts.append(passage.text)
        inside = data.draw(st.integers(passage.clean_start, passage.clean_end - 1))
        assert cut_passage(block, text, inside, 40) == passage
        clean_offset = passage.clean_end
    assert "".join(parts) == text


def test_a_passage_ends_with_a_sentence() -> None:
    text = f"“{'桥' * PASSAGE}。”{'灯' * PASSAGE}。"
    assert cut_passage(BlockLength(1, 2, 3, len(text)), text, 0, PASSAGE).text == f"“{'桥' * PASSAGE}。”"


@pytest.mark.parametrize(
    ("errors", "characters", "standing"),
    [(0, 20_000, Standing.WITHIN), (0, 5_000, Standing.OPEN), (9, 10_000, Standing.ABOVE), (0, 0, Standing.OPEN)],
)
def test_the_estimate_against_the_limit(errors: int, characters: int, standing: Standing) -> None:
    assert estimate_rate(errors, characters).standing() is standing


def test_errors_here_and_there_count_as_if_each_came_by_chance() -> None:
    read = [(100, 1 if number % 10 == 0 else 0) for number in range(100)]
    assert design_effect(read) == 1
    assert estimate_of_passages(read) == estimate_rate(10, 10_000)


def test_errors_in_one_passage_say_less_than_errors_in_many() -> None:
    read = [(100, 10 if number == 0 else 0) for number in range(100)]
    assert design_effect(read) == pytest.approx(10, rel=0.02)
    clustered, scattered = estimate_of_passages(read), estimate_rate(10, 10_000)
    assert (clustered.errors, clustered.characters) == (10, 10_000)
    assert clustered.rate == pytest.approx(scattered.rate)
    assert clustered.low < scattered.low < scattered.high < clustered.high


@given(st.lists(st.tuples(st.integers(1, 240), st.integers(0, 5)), max_size=30))
def test_the_interval_of_passages_is_never_narrower(read: list[tuple[int, int]]) -> None:
    read = [(length, min(length, errors)) for length, errors in read]
    estimate = estimate_of_passages(read)
    plain = estimate_rate(sum(errors for _, errors in read), sum(length for length, _ in read))
    assert estimate.low <= plain.low + 1e-12
    assert plain.high <= estimate.high + 1e-12


def test_how_much_must_be_read() -> None:
    needed = characters_needed()
    assert estimate_rate(0, needed).standing() is Standing.WITHIN
    assert estimate_rate(0, needed - 1).standing() is Standing.OPEN
    assert characters_needed(Limit(2 / 10_000, "期刊")) > needed
    assert NEWSPAPER_LIMIT.rate == pytest.approx(0.0003)
