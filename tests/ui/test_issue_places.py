"""Back in an issue, the editor is where he was, and the panes stand as they stood."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.store.database import Database
from app.ui.application import Desktop
from app.ui.face.pane_type import PaneType, keep_type
from app.ui.session import Place
from app.ui.settings import Settings
from tests.ui.desk_stage import make_library, open_desk, wait_for_jobs, wait_for_suggestions
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


def test_another_language_shows_the_same_place(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    keep_type(settings, "raw", PaneType(size=200))
    settings.flush()
    with open_desk(qtbot, tmp_path, make_library(tmp_path / "small.jiaoyang")) as desktop:
        place = Place(15, 3, None)
        desktop.desk.resize(1000, 600)
        qtbot.waitUntil(lambda: desktop.desk.workbench.raw.height() < 450)
        desktop.session.select_place(place)
        assert not desktop.desk.workbench.raw.is_visible(0)
        desktop.change_language("zh_CN")
        qtbot.waitUntil(lambda: desktop.desk.places.place == place)
        shown = desktop.desk.workbench.raw.index.raw_of(place)
        assert shown is not None and desktop.desk.workbench.raw.is_visible(shown)
        assert desktop.desk.workbench.galley.caret().clean_offset == 3
        wait_for_jobs(qtbot, desktop.work)
        wait_for_suggestions(qtbot, desktop)
        desktop.session.select_place(Place(5, 1, None))
        desktop.desk.keep_layout()
        assert desktop.settings.text(f"issues/{desktop.desk.places.key}/place").endswith(" 5 1")
        desktop.change_language("en")
        wait_for_suggestions(qtbot, desktop)


def test_another_language_stays_in_the_issue_that_is_open(qtbot: QtBot, tmp_path: Path) -> None:
    with open_desk(qtbot, tmp_path, two_issues(tmp_path)) as desktop:
        for issue_id in (1, 2):
            open_issue(qtbot, desktop, issue_id)
            issue = desktop.session.issue
            desktop.change_language("zh_CN")
            wait_for_jobs(qtbot, desktop.work)
            assert desktop.session.issue is issue
            assert desktop.desk.status.ledger is not None
        desktop.change_language("en")
        wait_for_suggestions(qtbot, desktop)
