"""Back in an issue, the editor is where he was, and the panes stand as they stood."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.store.database import Database
from app.ui.application import Desktop
from app.ui.session import Place
from tests.ui.desk_stage import make_library, open_desk, wait_for_jobs
from tests.ui.everywhere_panel.second_issue import add_second_issue


def two_issues(folder: Path) -> Path:
    library = make_library(folder / "two.jiaoyang")
    database = Database.open(library)
    add_second_issue(database)
    database.close()
    return library


def open_issue(qtbot: QtBot, desktop: Desktop, issue_id: int) -> None:
    with qtbot.waitSignal(desktop.session.issue_opened):
        desktop.work.open_issue(issue_id)
    qtbot.waitUntil(lambda: desktop.session.place is not None)
    wait_for_jobs(qtbot, desktop.work)


def test_place_and_panes_come_back_with_the_issue(qtbot: QtBot, tmp_path: Path) -> None:
    with open_desk(qtbot, tmp_path, two_issues(tmp_path)) as desktop:
        open_issue(qtbot, desktop, 1)
        splitter = desktop.desk.workbench.splitter
        desktop.session.select_place(Place(15, 3, None))
        splitter.setSizes([200, 300, 500, 280])
        before = splitter.sizes()
        open_issue(qtbot, desktop, 2)
        splitter.setSizes([260, 500, 300, 220])
        open_issue(qtbot, desktop, 1)
        assert desktop.session.place is not None
        assert (desktop.session.place.block, desktop.session.place.clean_offset) == (15, 3)
        assert splitter.sizes() == before


def test_they_come_back_in_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    library = make_library(tmp_path / "small.jiaoyang")
    with open_desk(qtbot, tmp_path, library) as desktop:
        desktop.session.select_place(Place(8, 2, None))
        desktop.desk.keep_layout()
    with open_desk(qtbot, tmp_path, library) as desktop:
        qtbot.waitUntil(lambda: desktop.session.place is not None)
        assert desktop.session.place is not None
        assert desktop.session.place.block == 8


def test_who_was_led_elsewhere_stays_there(qtbot: QtBot, tmp_path: Path) -> None:
    with open_desk(qtbot, tmp_path, two_issues(tmp_path)) as desktop:
        open_issue(qtbot, desktop, 1)
        desktop.session.select_place(Place(15, 3, None))
        open_issue(qtbot, desktop, 2)
        with qtbot.waitSignal(desktop.session.issue_opened):
            desktop.work.open_issue(1, on_open=lambda: desktop.session.select_place(Place(5, 0, None)))
        wait_for_jobs(qtbot, desktop.work)
        assert desktop.session.place is not None
        assert desktop.session.place.block == 5


def test_the_oldest_are_forgotten(qtbot: QtBot, desktop: Desktop) -> None:
    places = desktop.desk.places
    key = places.key
    for number in range(205):
        places.key = f"old-{number}"
        places.place = Place(5, 0, None)
        places.keep()
    places.key = key
    recent = desktop.settings.text("issues/recent").split()
    assert len(recent) == 200
    assert desktop.settings.text("issues/old-3/place") == ""
    assert desktop.settings.text("issues/old-204/place")
