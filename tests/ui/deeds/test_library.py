"""Libraries and issues from the menu: dialogs, and what becomes of their answers."""

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.editing.batch_record import Mark, save_mark
from app.ui.application import Desktop
from app.ui.deeds.library import complete_name
from app.ui.dialogs.encoding import EncodingDialog
from app.ui.dialogs.issue_fields import IssueFieldsDialog
from app.ui.dialogs.report import ReportDialog
from app.ui.dialogs.sheet import Sheet
from app.ui.library_panel.work import Progress
from app.workspace import Workspace
from tests.closed_files import closed
from tests.ui.desk_stage import make_library, operations, wait_for_jobs

THREADS = 3
FIRST_REVISION = Path(__file__).parents[2] / "store" / "libraries" / "0001.jiaoyang.gz"
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def open_sheet(kind: type[Sheet]) -> Sheet | None:
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()), None)


def test_newspaper_date_and_page_are_corrected_in_one_step(desktop: Desktop) -> None:
    desktop.desk.registry.trigger("issue.fields")
    dialog = open_sheet(IssueFieldsDialog)
    assert isinstance(dialog, IssueFieldsDialog)
    dialog.fields["newspaper"].setText("河东日报")
    dialog.fields["date"].setText("2022-03-04")
    dialog.send()
    assert operations(desktop)[-2:] == ["SetIssueField", "SetIssueField"]
    assert desktop.desk.top_bar.name.newspaper.text() == "河东日报"
    assert desktop.desk.windowTitle().startswith("河东日报 · 2022-03-04")
    desktop.desk.registry.trigger("edit.undo")
    assert desktop.session.issue is not None
    assert desktop.session.issue.newspaper != "河东日报"


def test_another_encoding_reads_the_original_bytes_again(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    page = tmp_path / "新报2020-01-05第2版.txt"
    page.write_bytes("新橋通車\n本報訊（記者 李山）昨天，新橋通車了。\n".encode("big5"))
    desktop.desk.library.import_chosen([page])
    qtbot.waitUntil(lambda: desktop.session.issue is not None and desktop.session.issue.source.file_name == page.name)
    desktop.desk.registry.trigger("issue.encoding")
    qtbot.waitUntil(lambda: open_sheet(EncodingDialog) is not None)
    dialog = open_sheet(EncodingDialog)
    assert isinstance(dialog, EncodingDialog)
    dialog.choice.setCurrentIndex(dialog.choice.findData("gb18030"))
    with qtbot.waitSignal(desktop.work.issue_opened):
        dialog.send()
    assert desktop.session.issue is not None
    assert desktop.session.issue.source.encoding == "gb18030"
    wait_for_jobs(qtbot, desktop.work)


def test_an_import_with_remarks_ends_with_a_report(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    (tmp_path / "leer.txt").write_bytes(b"")
    with qtbot.waitSignal(desktop.work.issues_listed):
        desktop.desk.library.import_chosen([tmp_path / "leer.txt"])
    dialog = open_sheet(ReportDialog)
    assert isinstance(dialog, ReportDialog)
    assert "refused" in dialog.details.toPlainText()
    assert desktop.settings.text("import_folder") == str(tmp_path)
    dialog.accept()


def test_a_whole_library_is_said_to_be_whole(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.desk.registry.trigger("library.check")
    qtbot.waitUntil(lambda: "is whole" in desktop.desk.notices.sentence.text())


def test_a_damaged_library_is_reported_line_by_line(qtbot: QtBot, desktop: Desktop) -> None:
    assert desktop.work.workspace is not None
    with desktop.work.workspace.database.transaction() as connection:
        connection.exec_driver_sql("UPDATE issue SET doubt_count = 99")
    desktop.desk.registry.trigger("library.check")
    qtbot.waitUntil(lambda: open_sheet(ReportDialog) is not None)
    dialog = open_sheet(ReportDialog)
    assert isinstance(dialog, ReportDialog)
    assert "doubt_count" in dialog.details.toPlainText() or "counts" in dialog.details.toPlainText()
    dialog.accept()


def test_a_backup_is_a_library_too(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    target = complete_name(str(tmp_path / "copy"))
    assert target.suffix == ".jiaoyang"
    desktop.desk.library.back_up_to(target)
    qtbot.waitUntil(lambda: str(target) in desktop.desk.notices.sentence.text())
    copy = Workspace.open(target)
    assert len(copy.issues()) == 1
    copy.close()


def test_an_upgrade_names_the_copy_of_the_former_library(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    old = tmp_path / "old.jiaoyang"
    old.write_bytes(gzip.decompress(FIRST_REVISION.read_bytes()))
    told: list[str] = []
    desktop.work.upgrade_advanced.connect(lambda _: told.append(desktop.desk.notices.sentence.text()))
    with qtbot.waitSignal(desktop.work.library_opened):
        desktop.work.open_library(old)
    assert told == ["The library is brought up to date: 1 of 1 issues…"]
    (backup,) = tmp_path.glob("old-0001-*.jiaoyang")
    assert str(backup) in desktop.desk.notices.sentence.text()
    assert desktop.desk.notices.isVisible()
    wait_for_jobs(qtbot, desktop.work)


def test_nothing_is_said_of_an_upgrade_when_another_library_was_opened_meanwhile(desktop: Desktop) -> None:
    desktop.work.upgrade_advanced.emit(Progress(1, 5000, Path("old.jiaoyang")))
    assert desktop.desk.notices.isVisible()
    desktop.work.library_opened.emit(desktop.work.library)
    assert not desktop.desk.notices.isVisible()


def test_a_library_that_cannot_be_written_is_read_and_no_edit_is_done(
    qtbot: QtBot, desktop: Desktop, tmp_path: Path
) -> None:
    library = make_library(tmp_path / "disc.jiaoyang")
    notices, session = desktop.desk.notices, desktop.session
    with closed(library):
        with qtbot.waitSignal(desktop.work.library_opened):
            desktop.work.open_library(library)
        assert notices.isVisible()
        assert f"“{library}” cannot be written" in notices.sentence.text()
        wait_for_jobs(qtbot, desktop.work)
        before = session.issue
        assert before is not None and before.articles
        QTest.keyClick(desktop.desk.workbench.galley, Qt.Key.Key_H)
        assert session.issue is before
        assert "so nothing was changed" in notices.sentence.text()
        desktop.close()


def test_an_old_library_that_cannot_be_written_is_read_from_a_copy(
    qtbot: QtBot, desktop: Desktop, tmp_path: Path
) -> None:
    library = tmp_path / "disc.jiaoyang"
    library.write_bytes(gzip.decompress(FIRST_REVISION.read_bytes()))
    notices, session = desktop.desk.notices, desktop.session
    with closed(library):
        with qtbot.waitSignal(desktop.work.library_opened):
            desktop.work.open_library(library)
        wait_for_jobs(qtbot, desktop.work)
        assert "is of an older version, so a temporary copy" in notices.sentence.text()
        assert session.issue is not None and session.issue.newspaper == "柳河新报"
        desktop.close()


def test_a_library_that_is_taken_away_is_told_and_stays_on_the_screen(
    qtbot: QtBot, desktop: Desktop, tmp_path: Path
) -> None:
    assert desktop.work.workspace is not None
    path, session = desktop.work.workspace.path, desktop.session
    away = path.rename(tmp_path / "elsewhere.jiaoyang")
    before = session.issue
    QTest.keyClick(desktop.desk.workbench.galley, Qt.Key.Key_H)
    assert session.issue is before
    assert f"“{path}” is no longer there, so nothing was saved" in desktop.desk.notices.sentence.text()
    assert desktop.desk.pages.currentWidget() is desktop.desk.workbench
    away.rename(path)
    QTest.keyClick(desktop.desk.workbench.galley, Qt.Key.Key_H)
    assert session.issue is not before


def test_a_newer_library_is_refused_in_a_sentence(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    newer = make_library(tmp_path / "newer.jiaoyang")
    with closing(sqlite3.connect(newer)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with qtbot.waitSignal(desktop.work.failed):
        desktop.work.open_library(newer)
    sentence = desktop.desk.notices.sentence.text()
    assert str(newer) in sentence
    assert "newer version" in sentence
    assert desktop.session.issue is not None


def test_a_hit_opens_its_block(qtbot: QtBot, desktop: Desktop) -> None:
    assert desktop.work.workspace is not None
    hit = desktop.work.workspace.search("夜雨润田")[0]
    desktop.desk.library.open_hit(hit)
    assert desktop.session.article_id == hit.article_id
    assert desktop.session.place is not None and desktop.session.place.block == hit.block_id


def test_issues_are_stepped_through_by_command(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    first = desktop.work.issue_id
    page = tmp_path / "柳河新报2022-01-05第2版.txt"
    page.write_text("新桥通车\n本报讯（记者 李山）昨天，新桥通车了。\n", encoding="utf-8")
    with qtbot.waitSignal(desktop.work.issues_listed):
        desktop.desk.library.import_chosen([page])
    wait_for_jobs(qtbot, desktop.work)
    second = desktop.work.issue_id
    assert second != first
    step = "go.next_issue" if desktop.work.neighbour(1) == first else "go.previous_issue"
    with qtbot.waitSignal(desktop.work.issue_opened):
        desktop.desk.registry.trigger(step)
    assert desktop.work.issue_id == first
    qtbot.waitUntil(lambda: desktop.desk.workbench.library.open_issue_id == first)


def test_a_batch_in_which_the_program_ended_is_told(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    path = make_library(tmp_path / "unfinished.jiaoyang")
    workspace = Workspace.open(path)
    with workspace.database.transaction() as connection:
        save_mark(connection, Mark("老桥 → 石桥", "", "林舟", takes_back=False))
    workspace.close()
    with qtbot.waitSignal(desktop.work.library_opened):
        desktop.work.open_library(path)
    assert desktop.desk.notices.sentence.text() == (
        "“老桥 → 石桥” had not come to its end when the program ended last time; it was taken back everywhere."
    )
    wait_for_jobs(qtbot, desktop.work)


def test_a_backup_is_told_and_called_off(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    library, strip = desktop.desk.library, desktop.desk.library.backup_strip
    library.tell_copied((512, 2048))
    assert (strip.sentence.text(), strip.progress.value()) == ("Copying the library: 25 %", 512)
    folder = tmp_path / "copies"
    folder.mkdir()
    jobs = desktop.work.jobs
    for _ in range(THREADS):
        jobs.turn.acquire()
    library.back_up_to(folder / "copy.jiaoyang")
    assert (strip.isHidden(), strip.sentence.text()) == (False, "Copying the library…")
    strip.stop.click()
    for _ in range(THREADS):
        jobs.turn.release()
    qtbot.waitUntil(lambda: desktop.desk.notices.sentence.text() == "The backup was stopped; nothing of it was kept.")
    assert strip.isHidden()
    assert list(folder.iterdir()) == []


def test_a_check_is_told_and_called_off(qtbot: QtBot, desktop: Desktop) -> None:
    library, strip = desktop.desk.library, desktop.desk.library.check_strip
    jobs = desktop.work.jobs
    for _ in range(THREADS):
        jobs.turn.acquire()
    desktop.desk.registry.trigger("library.check")
    assert (strip.isHidden(), strip.sentence.text()) == (False, "Checking the library…")
    asked = library.checking
    desktop.desk.registry.trigger("library.check")
    assert library.checking is asked, "one at a time"
    library.tell_checked((100, 400))
    assert (strip.sentence.text(), strip.progress.value(), strip.progress.maximum()) == (
        "Checking the library: 25 %",
        100,
        400,
    )
    strip.stop.click()
    for _ in range(THREADS):
        jobs.turn.release()
    qtbot.waitUntil(lambda: desktop.desk.notices.sentence.text() == "The check was stopped.")
    assert strip.isHidden()


def test_a_check_ends_where_another_library_is_opened(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    library, jobs = desktop.desk.library, desktop.work.jobs
    for _ in range(THREADS - 1):
        jobs.turn.acquire()
    desktop.desk.registry.trigger("library.check")
    with qtbot.waitSignal(desktop.work.library_opened):
        desktop.work.open_library(tmp_path / "other.jiaoyang")
    assert library.checking is not None
    assert library.checking.is_cancelled()
    for _ in range(THREADS - 1):
        jobs.turn.release()
    qtbot.waitUntil(library.check_strip.isHidden)
    wait_for_jobs(qtbot, desktop.work)
