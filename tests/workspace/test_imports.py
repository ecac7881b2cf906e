"""Files into the library: what is told of each, and that nothing is ever half done."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app import paths
from app.editing.operations import SetIssueField
from app.store.errors import LibraryBusy
from app.text.encoding import Basis
from app.workspace import Imported, Refusal, Refused, Skipped, Workspace
from app.workspace.errors import IssueAlreadyEdited, UnknownEncoding
from app.workspace.imports import make_draft
from tests.workspace.own_processes import OwnProcesses
from tests.workspace.pages import PAGE, make_page, write_pages


def test_a_page_becomes_an_issue(workspace: Workspace, folder: Path) -> None:
    path = folder / "page.txt"
    path.write_bytes(PAGE.encode("gb18030"))
    report = workspace.import_paths([path])
    (imported,) = report.imported
    assert (report.skipped, report.refused, report.was_cancelled) == ((), (), False)
    assert (imported.path, imported.decision.encoding) == (path, "gb18030")
    (summary,) = workspace.issues()
    assert (summary.newspaper, summary.date, summary.page) == ("柳河新报", "2021-12-03", "3")
    assert (summary.file_name, summary.encoding) == ("page.txt", "gb18030")
    issue = workspace.open_issue(imported.issue_id).issue
    assert issue.raw == PAGE
    assert issue.articles == workspace.read_text(PAGE).articles
    assert workspace.check() == []


def test_the_sample_tells_what_it_is(workspace: Workspace) -> None:
    workspace.import_paths(sorted((paths.resources() / "sample").glob("*.txt")))
    (summary,) = workspace.issues()
    assert (summary.newspaper, summary.date, summary.page) == ("云河晨报", "2026-03-18", "A05")
    assert workspace.check() == []


def test_a_real_issue_is_taken_in_whole(workspace: Workspace, shared: Path) -> None:
    page = shared / "issues" / "weidu-2020-12.txt"
    (imported,) = workspace.import_paths([page]).imported
    assert workspace.open_issue(imported.issue_id).issue.raw.encode() == page.read_bytes()
    assert workspace.check() == []


def test_the_log_begins_with_the_reading(workspace: Workspace, folder: Path) -> None:
    write_pages(folder, 1)
    workspace.import_paths([folder])
    editor = workspace.open_issue(1)
    assert [entry.group for entry in editor.entries] == [1] * 4
    assert {entry.user for entry in editor.entries} == {"林舟"}


def test_folders_tell_what_names_do_not(workspace: Workspace, tmp_path: Path) -> None:
    place = tmp_path / "柳河晚报" / "2021" / "12" / "04"
    place.mkdir(parents=True)
    (place / "02.txt").write_text("夜雨润田\n", encoding="utf-8")
    workspace.import_paths([tmp_path / "柳河晚报"])
    (summary,) = workspace.issues()
    assert (summary.newspaper, summary.date, summary.page) == ("柳河晚报", "2021-12-04", "02")
    assert summary.file_name == "02.txt"


def test_the_same_bytes_are_told_and_not_stored_twice(workspace: Workspace, folder: Path) -> None:
    first, second = folder / "1.txt", folder / "2.txt"
    for path in (first, second):
        path.write_bytes(PAGE.encode())
    report = workspace.import_paths([folder])
    assert [item.path for item in report.imported] == [first]
    assert report.skipped == (Skipped(second, report.imported[0].issue_id, "1.txt"),)
    again = workspace.import_paths([first])
    assert (again.imported, again.skipped) == ((), (Skipped(first, 1, "1.txt"),))
    assert len(workspace.issues()) == 1


def test_bad_files_do_not_keep_good_ones_out(workspace: Workspace, folder: Path) -> None:
    (folder / "1 empty.txt").write_bytes(b"")
    (folder / "2 picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n....")
    (folder / "3 paper.pdf").write_bytes(b"%PDF-1.4")
    (folder / "4 large.txt").write_bytes(b"x" * 5000)
    (folder / "5 page.txt").write_bytes(PAGE.encode())
    (folder / "6 list.csv").write_bytes(b"a,b\n")
    missing = folder / "missing.txt"
    report = workspace.import_paths([folder, missing], largest=4000)
    assert [item.path.name for item in report.imported] == ["5 page.txt"]
    reasons = {item.path.name: item.reason for item in report.refused}
    assert reasons == {
        "1 empty.txt": Refusal.EMPTY,
        "2 picture.txt": Refusal.IMAGE,
        "3 paper.pdf": Refusal.PDF,
        "4 large.txt": Refusal.TOO_LARGE,
        "6 list.csv": Refusal.STRUCTURED,
        "missing.txt": Refusal.UNREADABLE,
    }
    assert [item.detail for item in report.refused if item.path == missing] != [""]


def test_the_library_itself_is_left_alone(workspace: Workspace) -> None:
    """To read it and close it lets go of its locks: the next program that is done with it takes its log away."""
    (page,) = write_pages(workspace.path.parent, 1)
    report = workspace.import_paths([workspace.path.parent])
    assert [item.path for item in report.imported] == [page]
    assert {item.reason for item in report.refused} == {Refusal.BINARY}
    look = f"import sqlite3; sqlite3.connect({str(workspace.path)!r}).execute('SELECT * FROM issue').fetchall()"
    subprocess.run([sys.executable, "-c", look], check=True)
    workspace.open_issue(1).do(SetIssueField("page", "7"))
    with closing(sqlite3.connect(workspace.path)) as other:
        assert other.execute("SELECT page FROM issue").fetchall() == [("7",)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_progress_counts_every_file(workspace: Workspace, folder: Path, jobs: int) -> None:
    pages = write_pages(folder, 10)
    pages[3].write_bytes(b"")
    pages[4].write_bytes(pages[5].read_bytes())
    told: list[tuple[int, int, Path]] = []
    report = workspace.import_paths([folder], jobs=jobs, on_progress=lambda *step: told.append(step))
    assert told == [(number, 10, path) for number, path in enumerate(pages, start=1)]
    assert [item.path for item in report.imported] == [*pages[:3], pages[4], *pages[6:]]
    assert report.refused == (Refused(pages[3], Refusal.EMPTY),)
    assert [(item.path, item.file_name) for item in report.skipped] == [(pages[5], pages[4].name)]
    assert workspace.check() == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_cancelled_import_keeps_what_is_done(workspace: Workspace, folder: Path, jobs: int) -> None:
    pages = write_pages(folder, 12)
    done: list[Path] = []
    report = workspace.import_paths(
        [folder],
        jobs=jobs,
        on_progress=lambda _, __, path: done.append(path),
        is_cancelled=lambda: len(done) == 3,
    )
    assert report.was_cancelled
    assert [item.path for item in report.imported] == pages[:3]
    assert len(workspace.issues()) == 3
    assert workspace.check() == []
    rest = workspace.import_paths([folder])
    assert (len(rest.skipped), len(rest.imported), rest.was_cancelled) == (3, 9, False)


def test_a_reading_process_that_is_killed_costs_no_file(
    workspace: Workspace, folder: Path, own_processes: OwnProcesses
) -> None:
    pages = write_pages(folder, 16)

    def kill_readers(*_: object) -> None:
        for process in own_processes():
            process.kill()

    report = workspace.import_paths([folder], jobs=2, on_progress=kill_readers)
    assert [item.path for item in report.imported] == pages
    assert workspace.check() == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_files_that_are_deleted_meanwhile_are_named_and_the_others_taken(
    workspace: Workspace, folder: Path, jobs: int
) -> None:
    pages = write_pages(folder, 12)

    def delete_the_last(done: int, _total: int, _path: Path) -> None:
        if done == 1:
            pages[-1].unlink()

    report = workspace.import_paths([folder], jobs=jobs, on_progress=delete_the_last)
    assert [item.path for item in report.imported] == pages[:-1]
    assert [(item.path, item.reason) for item in report.refused] == [(pages[-1], Refusal.UNREADABLE)]
    assert report.failure is None
    assert workspace.check() == []


def test_an_import_of_nothing_is_done(workspace: Workspace, folder: Path) -> None:
    report = workspace.import_paths([])
    assert (report.imported, report.refused, report.was_cancelled) == ((), (), False)
    report = workspace.import_paths([folder])
    assert (report.refused, report.was_cancelled) == ((Refused(folder, Refusal.EMPTY),), False)


def test_a_file_whose_storing_fails_leaves_nothing(path: Path, folder: Path) -> None:
    workspace = Workspace.open(path, busy_seconds=0.05)
    write_pages(folder, 1)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryBusy):
            workspace.import_paths([folder])
        other.execute("ROLLBACK")
    assert workspace.issues() == ()
    assert len(workspace.import_paths([folder]).imported) == 1
    workspace.close()


def test_what_was_stored_before_storing_failed_is_reported(path: Path, folder: Path) -> None:
    workspace = Workspace.open(path, busy_seconds=0.05)
    first, *_ = write_pages(folder, 3)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:

        def take_the_library(*_: object) -> None:
            other.execute("BEGIN IMMEDIATE")

        report = workspace.import_paths([folder], on_progress=take_the_library)
        other.execute("ROLLBACK")
    assert [item.path for item in report.imported] == [first]
    assert isinstance(report.failure, LibraryBusy)
    assert report.was_cancelled
    assert [len(workspace.issues()), workspace.check()] == [1, []]
    workspace.close()


def test_the_user_may_name_the_encoding(workspace: Workspace, folder: Path) -> None:
    (folder / "1.txt").write_bytes(PAGE.encode("gb18030"))
    (imported,) = workspace.import_paths([folder], encoding="GBK").imported
    assert isinstance(imported, Imported)
    assert (imported.decision.encoding, imported.decision.basis) == ("gb18030", Basis.CHOSEN)


def test_an_encoding_that_nobody_knows_is_told(workspace: Workspace, folder: Path) -> None:
    write_pages(folder, 1)
    with pytest.raises(UnknownEncoding) as caught:
        workspace.import_paths([folder], encoding="klingon")
    assert caught.value.fields["encoding"] == "klingon"
    assert workspace.issues() == ()


def test_an_issue_is_read_again_in_another_encoding(workspace: Workspace, folder: Path) -> None:
    (folder / "柳河新报2021-12-03第3版.txt").write_bytes(PAGE.encode("gb18030"))
    workspace.import_paths([folder], encoding="big5")
    assert workspace.open_issue(1).issue.raw != PAGE
    assert workspace.decision(1).encoding == "gb18030"
    decision = workspace.redecode(1, "gbk")
    assert (decision.encoding, decision.basis) == ("gb18030", Basis.CHOSEN)
    issue = workspace.open_issue(1).issue
    assert (issue.raw, issue.source.encoding) == (PAGE, "gb18030")
    assert [summary.page for summary in workspace.issues()] == ["3"]
    assert len(workspace.search("麦田")) == 1
    assert workspace.check() == []


def test_what_a_folder_told_is_kept(workspace: Workspace, tmp_path: Path) -> None:
    place = tmp_path / "柳河晚报" / "2021-12-04"
    place.mkdir(parents=True)
    (place / "02.txt").write_bytes("夜雨润田，老桥通车".encode("gb18030"))
    workspace.import_paths([tmp_path / "柳河晚报"], encoding="big5")
    workspace.redecode(1, "")
    issue = workspace.open_issue(1).issue
    assert (issue.raw, issue.newspaper, issue.date) == ("夜雨润田，老桥通车", "柳河晚报", "2021-12-04")


def test_an_edited_issue_is_not_read_again(workspace: Workspace, folder: Path) -> None:
    write_pages(folder, 1)
    workspace.import_paths([folder])
    editor = workspace.open_issue(1)
    editor.do(SetIssueField("page", "4"))
    with pytest.raises(IssueAlreadyEdited):
        workspace.redecode(1, "big5")
    assert workspace.open_issue(1).issue == editor.issue


def test_a_draft_is_made_of_bytes_alone() -> None:
    draft = make_draft(make_page(5).encode(), "晚间/柳河晚报2021-12-05.txt", "")
    assert draft.raw == make_page(5)
    assert draft.masthead.newspaper == "柳河晚报"
    assert draft.reading.articles
