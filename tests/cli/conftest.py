"""A library with one small issue, and the command line run in this process."""

import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.cli.program import main
from app.editing.editor import begin_issue
from app.store.database import Database
from app.store.issues import add_issue, append_entry
from app.text.model import Source
from tests.small_issue import FILE_NAME, RAW, make_reading


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def out_lines(self) -> list[str]:
        return self.out.split("\n")[:-1]

    @property
    def err_lines(self) -> list[str]:
        return self.err.split("\n")[:-1]


Run = Callable[..., Outcome]


@pytest.fixture(scope="session")
def made_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "library.jiaoyang"
    original = RAW.encode()
    source = Source(FILE_NAME, hashlib.sha256(original).hexdigest())
    fields = {"newspaper": "柳河新报", "date": "2021-12-03", "page": "3"}
    issue, entries = begin_issue(RAW, source, make_reading(), fields, "引擎")
    database = Database.open(path)
    with database.transaction() as connection:
        issue_id = add_issue(connection, issue, original, "2021-12-04T08:00:00+00:00")
        for entry in entries:
            append_entry(connection, issue_id, entry)
    database.close()
    return path


@pytest.fixture
def library(made_library: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made_library, tmp_path / "library.jiaoyang"))


@pytest.fixture
def run(library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on the library; English, and with nothing of the user's own."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(variable, "C.UTF-8")
    monkeypatch.setenv("JIAOYANG_LIBRARY", str(library))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("COLUMNS", "100")

    def run(*arguments: object) -> Outcome:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return run
