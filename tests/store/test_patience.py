"""Long work needs nobody who watches or stops it."""

from contextlib import closing
from pathlib import Path

from app.store.database import Database
from app.store.inspection import inspect
from app.store.patience import ignore_count, never
from app.store.writing_turn import WritingTurn


def test_work_that_nobody_stops_is_done(tmp_path: Path) -> None:
    assert WritingTurn().take_last(0, never)
    with closing(Database.open(tmp_path / "library.jiaoyang")) as database, inspect(database, never) as inspection:
        assert inspection.list_faults() == ()


def test_work_that_nobody_watches_is_done(tmp_path: Path) -> None:
    with closing(Database.open(tmp_path / "library.jiaoyang", on_progress=ignore_count)) as database:
        database.copy_to(tmp_path / "copy.jiaoyang", ignore_count)
    assert (tmp_path / "copy.jiaoyang").stat().st_size > 0
