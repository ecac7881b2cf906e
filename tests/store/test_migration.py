"""From an empty file and from an older library to the newest one, and what comes of a revision that fails."""

import gzip
import json
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from app import paths
from app.editing.editor import Editor
from app.editing.history import replay
from app.editing.operations import OPERATIONS
from app.store.database import Database, newest_revision
from app.store.driver import driver
from app.store.errors import LibraryDamaged, LibraryTooNew
from app.store.issues import load_issue, load_log
from app.store.listing import list_issues
from app.store.schema import Base
from app.store.search.results import search
from app.workspace.integrity import check_library
from tests.small_issue import RAW, begin
from tests.store.every_operation import add_small_issue, edit

OLD_LIBRARIES = sorted((Path(__file__).parent / "libraries").glob("*.jiaoyang.gz"))
"""Written by the programs of former revisions: the small issue, a tag, a word typed, a block split."""
KEPT_LOGS = sorted((Path(__file__).parent / "libraries" / "every_operation").glob("*.jiaoyang.gz"))
"""Written by `every_operation` with the programs of their day."""

REBUILD = '''
"""A parent table made anew, which SQLite can only do by dropping the old one."""
from alembic import op
from sqlalchemy import Column, String

revision = "{next}"
down_revision = "{newest}"


def upgrade() -> None:
    with op.batch_alter_table("article", recreate="always") as batch:
        batch.add_column(Column("dateline", String(), nullable=False, server_default=""))
'''
ORPHAN = '''
"""A revision with a fault: it leaves blocks without their article."""
from alembic import op

revision = "{next}"
down_revision = "{newest}"


def upgrade() -> None:
    op.execute("DELETE FROM article")
'''


NEWEST = newest_revision()
NEXT = f"{int(NEWEST) + 1:04}"


def write_revision(folder: Path, name: str, source: str) -> None:
    """One more revision behind ours."""
    text = source.replace("{next}", NEXT).replace("{newest}", NEWEST)
    (folder / f"{NEXT}_{name}.py").write_text(text, encoding="utf-8")


@pytest.fixture
def revisions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of revisions of a later program: that of ours, to which tests add."""
    bundle = tmp_path / "later program"
    shutil.copytree(paths.migrations(), bundle / "migrations", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(sys, "_MEIPASS", str(bundle), raising=False)
    return bundle / "migrations" / "versions"


def schema_of(database: Database) -> dict[str, str]:
    with database.reading() as connection:
        found = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
        return {name: sql for name, sql in found if not name.startswith(("search", "alembic"))}


def lines_of(statement: str) -> list[str]:
    return sorted(line.strip(" \t,()") for line in statement.replace("CREATE TABLE ", "").split("\n") if line.strip())


def test_the_revisions_build_what_the_mappings_say(database: Database, tmp_path: Path) -> None:
    with database.reading() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, kind, _: kind != "table" or not str(name).startswith("search")},
        )
        assert compare_metadata(context, Base.metadata) == []
    mapped = Database.open(tmp_path / "mapped.jiaoyang")
    with mapped.transaction() as connection:
        for name in schema_of(database):
            connection.execute(text(f"DROP TABLE IF EXISTS {name}"))
        Base.metadata.create_all(connection)
    built = {name: lines_of(sql) for name, sql in schema_of(database).items()}
    assert {name: lines_of(sql) for name, sql in schema_of(mapped).items()} == built
    mapped.close()


def test_an_older_library_is_brought_up_with_its_data_after_a_copy(
    path: Path, database: Database, issue_id: int, revisions: Path
) -> None:
    database.close()
    write_revision(revisions, "dateline", REBUILD)
    assert newest_revision() == NEXT
    later = Database.open(path)
    with later.reading() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == NEXT
        assert set(connection.scalars(text("SELECT dateline FROM article"))) == {""}
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1
        assert load_issue(connection, issue_id) == begin()[0]
        assert len(load_log(connection, issue_id)) == len(begin()[1])
        assert search(connection, "桥", 10).total == 2
    backup = later.backup_made
    assert backup is not None
    assert backup.parent == path.parent
    assert backup.name.startswith(f"library-{NEWEST}-")
    assert backup.suffix == path.suffix
    later.close()
    again = Database.open(path)
    assert again.backup_made is None
    again.close()


def test_the_copy_before_an_upgrade_is_the_old_library(
    path: Path, database: Database, issue_id: int, revisions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.close()
    write_revision(revisions, "dateline", REBUILD)
    later = Database.open(path)
    backup = later.backup_made
    later.close()
    monkeypatch.delattr(sys, "_MEIPASS")
    with pytest.raises(LibraryTooNew):
        Database.open(path)
    assert backup is not None
    old = Database.open(backup)
    with old.reading() as connection:
        assert load_issue(connection, issue_id) == begin()[0]
    old.close()


def test_an_upgrade_that_would_lose_rows_is_not_kept(
    path: Path, database: Database, issue_id: int, revisions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.close()
    write_revision(revisions, "orphan", ORPHAN)
    with pytest.raises(LibraryDamaged):
        Database.open(path)
    assert [file.name for file in path.parent.iterdir() if file.suffix == path.suffix] == [path.name]
    monkeypatch.delattr(sys, "_MEIPASS")
    old = Database.open(path)
    with old.reading() as connection:
        assert load_issue(connection, issue_id) == begin()[0]
        assert [summary.issue_id for summary in list_issues(connection)] == [issue_id]
    old.close()


def test_every_former_revision_left_a_library() -> None:
    revisions = sorted(path.name[:4] for path in (paths.migrations() / "versions").glob("[0-9]*.py"))
    assert [packed.name[:4] for packed in OLD_LIBRARIES] == revisions[:-1], (
        "see “A new revision” in packaging/README.md"
    )


@pytest.mark.parametrize("packed", OLD_LIBRARIES, ids=[packed.name[:4] for packed in OLD_LIBRARIES])
def test_a_library_of_a_former_program_is_brought_up_with_all_its_data(path: Path, packed: Path) -> None:
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    opened = Database.open(path)
    assert opened.backup_made is not None
    editor = Editor(opened, 1, "周晓禾")
    assert editor.issue.articles[0].tags[1].label == "桥梁"
    assert editor.issue.articles[2].blocks[2].text == "又昨夜下了雨。"
    assert len(editor.issue.articles[0].blocks) == 8
    assert replay(RAW, editor.issue.source, editor.entries) == editor.issue
    editor.go_back(1)
    assert editor.issue.articles == begin()[0].articles
    assert len(editor.entries) == 10
    opened.close()


def operations_in(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as file:
        return {json.loads(line)["op"] for (line,) in file.execute("SELECT operation FROM log")}


def test_every_operation_is_in_the_log_of_a_library_that_was_kept(path: Path) -> None:
    kept: set[str] = set()
    for packed in KEPT_LOGS:
        path.write_bytes(gzip.decompress(packed.read_bytes()))
        kept |= operations_in(path)
    assert kept == set(OPERATIONS), "see “A new operation” in packaging/README.md"


@pytest.mark.parametrize("packed", KEPT_LOGS, ids=[packed.name.partition(".")[0] for packed in KEPT_LOGS])
def test_a_log_with_every_operation_leads_to_what_was_stored(path: Path, packed: Path) -> None:
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    opened = Database.open(path)
    assert list(check_library(opened)) == []
    editor = Editor(opened, 1, "周晓禾")
    editor.go_back(1)
    assert editor.issue.articles == begin()[0].articles
    assert list(check_library(opened)) == []
    opened.close()


def test_the_session_with_every_operation_can_be_done_again(path: Path, database: Database) -> None:
    editor = Editor(database, add_small_issue(database), "林舟")
    edit(editor)
    assert operations_in(path) == set(OPERATIONS)
    assert list(check_library(database)) == []


class Enough(Exception):
    """Whoever waited is gone."""


def test_an_upgrade_tells_how_far_it_is_and_may_be_given_up(path: Path) -> None:
    path.write_bytes(gzip.decompress(OLD_LIBRARIES[0].read_bytes()))
    steps: list[tuple[int, int]] = []

    def give_up(done: int, total: int) -> None:
        raise Enough

    with pytest.raises(Enough):
        Database.open(path, on_progress=give_up)
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    with closing(sqlite3.connect(path)) as left:
        assert left.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]
    opened = Database.open(path, on_progress=lambda *step: steps.append(step))
    with opened.reading() as connection:
        assert search(connection, "桥", 10).total == 2
    assert steps == [(1, 1)]
    opened.close()


@pytest.mark.parametrize("count", [1, 200])
def test_the_rows_of_a_long_article_are_numbered_anew(path: Path, count: int) -> None:
    path.write_bytes(gzip.decompress(next(packed for packed in OLD_LIBRARIES if "0004" in packed.name).read_bytes()))
    adding = "INSERT INTO block (issue_id, id, article_id, position, role, text, spans, pieces)"
    with closing(sqlite3.connect(path)) as file, file:
        file.executemany(
            f"{adding} VALUES (1, ?, 1, ?, 'body', '麒', '[]', '[]')",
            [(number, number) for number in range(900, 900 + count)],
        )
    opened = Database.open(path)
    with opened.reading() as connection:
        rows = driver(connection).execute("SELECT count(*) FROM search_docsize WHERE id > 1 << 62").fetchone()
        found = search(connection, "麒", 10).total
    assert rows[0] == (208 if count == 200 else 0)
    assert found == 1
    opened.close()
