"""Opening, listing and importing off the UI thread."""

import gzip
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.editing.operations import SetIssueField
from app.store.errors import NotALibrary
from app.ui.dialogs.export import ExportWish, Scope
from app.ui.jobs import Job, Jobs, ignore
from app.ui.library_panel.work import Abandoned, LibraryWork, OpenLibrary, Progress, load_library
from app.workspace import Editor, ImportReport, Workspace
from tests.ui.desk_stage import make_library, wait_for_jobs

FIRST_REVISION = Path(__file__).parents[2] / "store" / "libraries" / "0001.jiaoyang.gz"


@pytest.fixture
def work(qtbot: QtBot, tmp_path: Path) -> Iterator[LibraryWork]:
    """The library with the small issue is open in it."""
    jobs = Jobs()
    work = LibraryWork(jobs)
    with qtbot.waitSignal(work.library_opened):
        work.open_library(make_library(tmp_path / "small.jiaoyang"))
    yield work
    work.close()


def write_pages(folder: Path, count: int) -> list[Path]:
    pages = [folder / f"新报2020-01-{day:02}第2版.txt" for day in range(1, count + 1)]
    for number, page in enumerate(pages):
        page.write_text(f"新桥通车{number}\n本报讯（记者 李山）昨天，新桥通车了。\n", encoding="utf-8")
    return pages


def test_a_library_opens_with_its_first_issue(work: LibraryWork) -> None:
    assert work.library is not None and work.library.editor is not None
    assert work.library.editor.issue_id == work.issue_id
    assert [issue.issue_id for month in work.months for issue in month.issues] == [work.issue_id]
    assert work.first_issue() == work.issue_id


def test_an_empty_library_has_no_issue_unless_the_sample_is_asked_for(qtbot: QtBot, tmp_path: Path) -> None:
    empty = load_library(tmp_path / "empty.jiaoyang", 0, Job(ignore), has_sample=False)
    assert (empty.months, empty.issue_id, empty.editor) == ((), 0, None)
    empty.workspace.close()
    filled = load_library(tmp_path / "empty.jiaoyang", 7, Job(ignore), has_sample=True)
    assert filled.editor is not None and filled.editor.issue.articles
    filled.workspace.close()
    again = load_library(tmp_path / "empty.jiaoyang", 0, Job(ignore), has_sample=True)
    assert len(again.workspace.issues()) == len(filled.months)
    again.workspace.close()


def test_what_is_no_library_leaves_the_open_one(qtbot: QtBot, work: LibraryWork, tmp_path: Path) -> None:
    (tmp_path / "wrong.jiaoyang").write_bytes(b"nothing of ours" * 20)
    former = work.workspace
    with qtbot.waitSignal(work.failed) as failed:
        work.open_library(tmp_path / "wrong.jiaoyang")
    assert isinstance(failed.args[0], NotALibrary)
    assert work.workspace is former


def test_importing_tells_progress_and_the_new_list(qtbot: QtBot, work: LibraryWork, tmp_path: Path) -> None:
    pages = write_pages(tmp_path, 3)
    told: list[Progress] = []
    work.import_advanced.connect(told.append)
    with qtbot.waitSignals([work.import_begun, work.import_ended, work.issues_listed]):
        work.import_paths([*pages, tmp_path / "missing.txt"])
    assert [(progress.done, progress.total) for progress in told] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert sum(month.count for month in work.months) == 4


def test_a_cancelled_import_keeps_what_was_done(qtbot: QtBot, work: LibraryWork, tmp_path: Path) -> None:
    work.import_begun.connect(work.cancel_import)
    with qtbot.waitSignal(work.import_ended) as ended:
        work.import_paths(write_pages(tmp_path, 5))
        work.cancel_import()
    report: ImportReport = ended.args[0]
    assert report.was_cancelled or len(report.imported) == 5
    wait_for_jobs(qtbot, work)
    assert sum(month.count for month in work.months) == 1 + len(report.imported)


def test_issues_are_stepped_through_in_their_order(qtbot: QtBot, work: LibraryWork, tmp_path: Path) -> None:
    first = work.issue_id
    with qtbot.waitSignal(work.issues_listed):
        work.import_paths(write_pages(tmp_path, 2))
    assert work.neighbour(1) == 0 or work.neighbour(-1) == 0
    step = 1 if work.neighbour(1) else -1
    opened: list[int] = []
    with qtbot.waitSignal(work.issue_opened):
        work.open_issue(work.neighbour(step), lambda: opened.append(work.issue_id))
    assert opened == [work.issue_id] != [first]
    assert work.neighbour(-step) == first


def test_of_two_issues_asked_for_the_last_is_opened(qtbot: QtBot, work: LibraryWork, tmp_path: Path) -> None:
    with qtbot.waitSignal(work.issues_listed):
        work.import_paths(write_pages(tmp_path, 2))
    opened: list[int] = []
    work.issue_opened.connect(lambda number, _: opened.append(number))
    other = work.neighbour(1) or work.neighbour(-1)
    work.open_issue(work.issue_id)
    work.open_issue(other)
    wait_for_jobs(qtbot, work)
    assert opened == [other]


@pytest.mark.parametrize("what", ["issue", "library"])
def test_what_is_typed_while_the_same_issue_is_opened_again_is_in_it(
    qtbot: QtBot, work: LibraryWork, what: str
) -> None:
    assert work.library is not None and work.workspace is not None
    former = work.library.editor
    assert former is not None
    opened: list[Editor] = []
    work.issue_opened.connect(lambda _, editor: opened.append(editor))
    work.library_opened.connect(lambda library: opened.append(library.editor))
    if what == "issue":
        work.open_issue(former.issue_id)
    else:
        work.open_library(work.workspace.path)
    for thread in tuple(work.jobs.threads):
        thread.join()
    former.do(SetIssueField("page", "8"))
    wait_for_jobs(qtbot, work)
    (editor,) = opened
    assert editor is not former
    assert editor.issue == former.issue


def test_of_two_libraries_asked_for_the_last_is_opened_and_the_other_closed(
    qtbot: QtBot, work: LibraryWork, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow, fast = (make_library(tmp_path / f"{name}.jiaoyang") for name in ("slow", "fast"))
    is_fast_shown = Event()
    closed: list[Path] = []
    close = Workspace.close

    def load_late(path: Path, issue_id: int, job: Job, *, has_sample: bool) -> OpenLibrary:
        assert path == fast or is_fast_shown.wait(60)
        return load_library(path, issue_id, job, has_sample=has_sample)

    def note_closing(workspace: Workspace) -> None:
        closed.append(workspace.path)
        close(workspace)

    monkeypatch.setattr("app.ui.library_panel.work.load_library", load_late)
    monkeypatch.setattr(Workspace, "close", note_closing)
    work.library_opened.connect(lambda _: is_fast_shown.set())
    work.open_library(slow)
    work.open_library(fast)
    wait_for_jobs(qtbot, work)
    assert work.workspace is not None and work.workspace.path == fast
    assert closed == [tmp_path / "small.jiaoyang", slow]


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "old.jiaoyang"
    path.write_bytes(gzip.decompress(FIRST_REVISION.read_bytes()))
    return path


def test_how_far_an_old_library_is_brought_up_to_date_is_told(qtbot: QtBot, work: LibraryWork, old: Path) -> None:
    told: list[Progress] = []
    work.upgrade_advanced.connect(told.append)
    with qtbot.waitSignal(work.library_opened):
        work.open_library(old)
    assert told == [Progress(1, 1, old)]


def test_an_old_library_stays_as_it_is_when_nobody_waits_any_more(qapp: object, old: Path) -> None:
    job = Job(ignore)
    job.abandon()
    with pytest.raises(Abandoned):
        load_library(old, 0, job, has_sample=False)
    with closing(sqlite3.connect(old)) as left:
        assert left.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]


def test_only_months_that_are_shown_are_listed(qtbot: QtBot, work: LibraryWork, tmp_path: Path) -> None:
    with qtbot.waitSignal(work.issues_listed):
        work.import_paths(write_pages(tmp_path, 2))
    new = next(month for month in work.months if month.name == "2020-01")
    assert (new.count, new.issues) == (2, ())
    with qtbot.waitSignal(work.month_listed) as listed:
        work.list_month(*new.key)
    assert listed.args[0] == new.key
    assert [issue.date for issue in listed.args[1]] == ["2020-01-01", "2020-01-02"]
    with qtbot.waitSignal(work.issues_listed):
        work.list_issues()
    assert all(len(month.issues) == month.count for month in work.months)


def test_nothing_of_a_former_library_is_told_in_another(qtbot: QtBot, work: LibraryWork, tmp_path: Path) -> None:
    """All threads but one are taken, so that the issue is opened after the other library."""
    told: list[object] = []
    is_open = Event()
    work.issue_opened.connect(lambda number, _: told.append(number))
    for _ in range(2):
        work.do(lambda _workspace: is_open.wait(60), told.append)
    with qtbot.waitSignal(work.library_opened):
        work.open_library(make_library(tmp_path / "other.jiaoyang"))
        work.open_issue(work.issue_id)
    is_open.set()
    wait_for_jobs(qtbot, work)
    assert told == []


def test_an_issue_is_opened_with_the_issues_of_its_month(qtbot: QtBot, work: LibraryWork, tmp_path: Path) -> None:
    with qtbot.waitSignal(work.issues_listed):
        work.import_paths(write_pages(tmp_path, 2))
    other = work.neighbour(1) or work.neighbour(-1)
    told: list[object] = []
    work.month_listed.connect(lambda _, issues: told.append([issue.issue_id for issue in issues]))
    work.issue_opened.connect(lambda number, _: told.append(number))
    with qtbot.waitSignal(work.issue_opened):
        work.open_issue(other)
    (month, opened) = told
    assert isinstance(month, list) and other in month
    assert opened == other


def test_an_export_writes_what_was_wished(qtbot: QtBot, work: LibraryWork, tmp_path: Path) -> None:
    assert work.library is not None and work.library.editor is not None
    article = work.library.editor.issue.articles[0]
    formats = work.export_formats()
    assert set(formats) == {"jsonl", "json", "txt", "csv"}
    wish = ExportWish(Scope.ARTICLE, "txt", "article", tmp_path / "out", is_overwriting=False)
    done: list[object] = []
    work.export(wish, article.id, done.append, done.append, lambda _: None)
    qtbot.waitUntil(lambda: bool(done))
    (path,) = (tmp_path / "out").iterdir()
    assert article.title in path.read_text(encoding="utf-8")


def test_nothing_is_done_without_a_library(qtbot: QtBot) -> None:
    work = LibraryWork(Jobs())
    work.open_issue(1)
    work.import_paths([Path("page.txt")])
    work.list_issues()
    work.cancel_import()
    assert work.jobs.running == set()
    work.close()
