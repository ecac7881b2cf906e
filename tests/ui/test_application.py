"""The start of the program and its end, as a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.application import Desktop, parse
from app.ui.desk import Desk
from app.workspace import ImportReport
from tests.ui.desk_stage import make_library, open_desk, wait_for_jobs

ROOT = Path(__file__).resolve().parents[2]
STARTED_AND_CLOSED = """
import sys
from PySide6.QtCore import QTimer
from app.ui import application

class Closing(application.Desktop):
    def make_desk(self):
        desk = super().make_desk()
        self.session.issue_opened.connect(lambda: QTimer.singleShot(0, desk.close))
        return desk

application.Desktop = Closing
sys.exit(application.run_desktop(sys.argv[1:]))
"""


def test_the_first_window_waits_for_no_library_of_databases() -> None:
    asking = "import sys, app.ui.application; print({'sqlalchemy', 'alembic', 'jieba'} & {*sys.modules} or 'none')"
    told = subprocess.run([sys.executable, "-c", asking], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "none"


def test_arguments_name_library_language_and_files() -> None:
    wishes = parse(["--library", "a.jiaoyang", "--sample", "--lang", "zh_CN", "page.txt"])
    assert (wishes.library, wishes.sample, wishes.lang) == (Path("a.jiaoyang"), True, "zh_CN")
    assert wishes.files == [Path("page.txt")]
    with pytest.raises(SystemExit):
        parse(["--lang", "xx"])


def test_the_program_starts_with_the_sample_and_ends_well(tmp_path: Path) -> None:
    homes = {name: str(tmp_path) for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "HOME")}
    environment = {**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    environment.pop("JIAOYANG_LIBRARY", None)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", STARTED_AND_CLOSED, "--sample", "--lang", "en"],
        check=False, capture_output=True, text=True, cwd=ROOT, env=environment, timeout=600,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "jiaoyang" / "library.jiaoyang").is_file()
    assert (tmp_path / "jiaoyang" / "settings.ini").is_file()
    assert not (tmp_path / "jiaoyang" / "jiaoyang.log").exists()


def test_files_given_are_taken_in_once(qtbot: QtBot, tmp_path: Path) -> None:
    page = tmp_path / "新报2020-01-05第2版.txt"
    page.write_text("新桥通车\n本报讯（记者 李山）昨天，新桥通车了。\n", encoding="utf-8")
    library = make_library(tmp_path / "small.jiaoyang")
    with open_desk(qtbot, tmp_path) as desktop:
        with qtbot.waitSignal(desktop.work.issues_listed):
            desktop.open(parse(["--library", str(library), str(page)]))
        wait_for_jobs(qtbot, desktop.work)
        assert sum(month.count for month in desktop.work.months) == 2
        with qtbot.assertNotEmitted(desktop.work.import_begun):
            with qtbot.waitSignal(desktop.work.library_opened):
                desktop.work.open_library(library)
            wait_for_jobs(qtbot, desktop.work)


def test_an_import_outlives_the_window_of_another_language(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    page = tmp_path / "新报2020-01-05第2版.txt"
    page.write_text("新桥通车\n本报讯（记者 李山）昨天，新桥通车了。\n", encoding="utf-8")
    ended: list[ImportReport] = []
    desktop.work.import_ended.connect(ended.append)
    asked: list[object] = []
    desktop.work.import_paths([page])
    desktop.work.do(lambda workspace: workspace.path, asked.append)
    former = desktop.desk
    desktop.change_language("en")
    assert desktop.desk is not former
    assert desktop.desk.progress.isVisible()
    qtbot.waitUntil(desktop.desk.progress.isHidden)
    assert [report.failure for report in ended] == [None]
    wait_for_jobs(qtbot, desktop.work)
    assert asked == []
    assert sum(month.count for month in desktop.work.months) == 2


def test_the_theme_in_force_dresses_the_program(desktop: Desktop) -> None:
    desktop.appearance.choose("dark")
    assert desktop.application.palette().window().color() == desktop.appearance.theme.window
    assert desktop.appearance.theme.galley.name() in desktop.application.styleSheet()


@pytest.mark.parametrize("is_early", [True, False])
def test_the_window_of_the_former_language_hears_of_nothing_that_ends_while_the_new_one_is_made(
    qtbot: QtBot, desktop: Desktop, monkeypatch: pytest.MonkeyPatch, *, is_early: bool
) -> None:
    """What it began then would come to its end when it is gone."""
    work, make_desk = desktop.work, desktop.make_desk

    def end_jobs() -> None:
        for thread in tuple(work.jobs.threads):
            thread.join()

    def make_late() -> Desk:
        desk = make_desk()
        end_jobs()
        return desk

    work.open_issue(work.issue_id)
    if is_early:
        end_jobs()
    else:
        monkeypatch.setattr(desktop, "make_desk", make_late)
    desktop.change_language("en")
    wait_for_jobs(qtbot, work)
    qtbot.waitUntil(lambda: desktop.desk.status.counter is not None)
