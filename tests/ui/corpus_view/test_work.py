"""What the looks ask of the workspace."""

import pytest

from app.ui.corpus_view import work
from app.ui.corpus_view.work import FoundLines
from app.ui.jobs import Job
from app.ui.search_view.question import Question
from app.workspace import Workspace
from app.workspace.corpus import concordance
from app.workspace.corpus.lines import Lines


def make_job(told: list[FoundLines]) -> Job:
    return Job(lambda _: None, on_progress=told.append)


def test_lines_by_date_are_told_as_they_come(corpus_workspace: Workspace) -> None:
    told: list[FoundLines] = []
    found = work.load_lines(corpus_workspace, Question("老桥"), "oldest", make_job(told))
    assert told == []
    assert (len(found.lines), found.is_whole, found.is_last, found.is_complete) == (6, False, True, True)


def test_lines_are_told_at_once_and_then_ever_more_of_them(
    corpus_workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(concordance, "FIRST_ARTICLES", 1)
    monkeypatch.setattr(concordance, "ARTICLES_AT_ONCE", 1)
    for arrangement in ("newest", "left"):
        told: list[FoundLines] = []
        found = work.load_lines(corpus_workspace, Question("老桥"), arrangement, make_job(told))
        first = told[0]
        assert 0 < len(first.lines) < 6
        assert (first.is_whole, first.is_last, found.is_whole) == (arrangement == "left", False, arrangement == "left")
        by_date = sum(len(portion.lines) for portion in (*told, found))
        assert (by_date if arrangement == "newest" else len(found.lines)) == 6


def test_lines_by_context_come_at_the_end(corpus_workspace: Workspace) -> None:
    told: list[FoundLines] = []
    found = work.load_lines(corpus_workspace, Question("老桥"), "left", make_job(told))
    assert (len(found.lines), found.is_whole) == (6, True)
    assert isinstance(found.lines, Lines)
    assert list(work.sort_lines(found.lines, "right", 4).lines) != list(found.lines)


def test_what_is_stopped_is_not_complete(corpus_workspace: Workspace) -> None:
    job = make_job([])
    job.cancel()
    assert work.load_lines(corpus_workspace, Question("老桥"), "newest", job).is_complete
    (timeline,) = work.load_timelines(corpus_workspace, Question("老桥"), (), "year", has_places=True, job=job)
    assert not any(point.characters for point in timeline[1].points)
    assert work.load_reprints(corpus_workspace, Question(), job) == ()


def test_words_beside_the_question_are_narrowed_as_it_is(corpus_workspace: Workspace) -> None:
    question = Question("老桥", (("newspaper", "山城晚报"),))
    found = work.load_timelines(corpus_workspace, question, ("雨",), "year", has_places=False, job=make_job([]))
    assert [(name, sum(point.articles for point in timeline.points)) for name, timeline in found] == [
        ("老桥", 1),
        ("雨", 0),
    ]


def test_company_tables_and_collations(corpus_workspace: Workspace) -> None:
    companions = work.load_company(corpus_workspace, Question("老桥"), "person", is_paired=False)
    pairs = work.load_company(corpus_workspace, Question("老桥"), "person", is_paired=True)
    columns, rows = work.table_company(companions, is_paired=False)
    assert [row["kind"] for row in rows] == ["person"] * len(companions)
    assert "alone" in columns
    columns, rows = work.table_company(pairs, is_paired=True)
    assert [row["together"] for row in rows]
    assert "first_alone" in columns
    assert work.collate(corpus_workspace, (1, 100), (2, 100)).rows
