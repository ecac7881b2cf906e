"""Names are suggested where none is marked, with what issue, library and register know."""

from pathlib import Path

import pytest

from app.editing.errors import MissingArticle
from app.editing.operations import AddEntity
from app.store.register import RegisterEntry, save_entry
from app.text.model import EntityKind
from app.workspace import Workspace
from app.workspace.name_suggestions import NameSuggester, confirm
from app.workspace.suggesting import Suggester
from tests.workspace.issues import add_texts

PERSON = EntityKind.PERSON
TEXTS = ["会议召开", "本报讯（记者 王广利）魏都区昨日降雨。", "那个许愿池旁有人。"]


@pytest.fixture
def names(workspace: Workspace, tmp_path: Path) -> NameSuggester:
    return NameSuggester(workspace.database, Suggester(tmp_path / "words"))


def test_what_is_suggested_is_confirmed_at_once(workspace: Workspace, names: NameSuggester) -> None:
    editor = workspace.open_issue(add_texts(workspace.database, [TEXTS]))
    suggested = names.suggest(editor.issue)
    assert [(name.text, name.kind) for name in suggested] == [("王广利", PERSON), ("魏都区", EntityKind.PLACE)]
    editor.do(confirm(suggested))
    assert names.suggest(editor.issue) == []
    with pytest.raises(MissingArticle):
        names.suggest(editor.issue, 99)


def test_what_the_library_and_its_register_know_is_suggested(workspace: Workspace, names: NameSuggester) -> None:
    first = workspace.open_issue(add_texts(workspace.database, [["许愿池", "许愿池边"]]))
    for block in first.issue.articles[0].blocks:
        first.do(AddEntity(block.id, 0, 3, EntityKind.PLACE))
    with workspace.database.transaction() as connection:
        entry = save_entry(connection, RegisterEntry(0, EntityKind.PLACE, "许愿池"))
    editor = workspace.open_issue(add_texts(workspace.database, [TEXTS]))
    (found,) = [name for name in names.suggest(editor.issue, editor.issue.articles[0].id) if name.text == "许愿池"]
    assert (found.kind, found.entry) == (EntityKind.PLACE, entry.id)
