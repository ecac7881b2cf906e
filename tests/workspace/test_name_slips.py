"""Which likely slips are offered."""

from app.editing.operations import AddEntity, ReplaceText
from app.store import register
from app.store.register import RegisterEntry
from app.text.model import EntityKind
from app.workspace import Workspace
from app.workspace.name_slips import SlipFinder
from app.workspace.refusals import Refusal, keep_refusals
from tests.workspace.issues import add_texts

PERSON, PLACE = EntityKind.PERSON, EntityKind.PLACE


def find(workspace: Workspace, finder: SlipFinder) -> list[tuple[EntityKind, str, str]]:
    names, refusals = workspace.register.names(), workspace.register.refusals()
    return [(kind, slip.wrong, slip.right) for kind, slip in finder.find(names, refusals)]


def test_what_sounds_alike_comes_first_and_what_is_settled_is_left_out(workspace: Workspace) -> None:
    texts = ("王广科", "王广科", "王广料", "许昌市", "许昌市", "徐昌市", "许昌")
    editor = workspace.open_issue(add_texts(workspace.database, [["讲话", *texts]]))
    for block in editor.issue.articles[0].blocks[1:]:
        editor.do(AddEntity(block.id, 0, len(block.text), PLACE if "昌" in block.text else PERSON))
    finder = SlipFinder()
    assert find(workspace, finder) == [(PLACE, "徐昌市", "许昌市"), (PERSON, "王广料", "王广科")]
    with workspace.database.transaction() as connection:
        keep_refusals(connection, [Refusal(PERSON, "王广料", "王广科")], "林舟")
    assert find(workspace, finder) == [(PLACE, "徐昌市", "许昌市")]
    with workspace.database.transaction() as connection:
        register.save_entry(connection, RegisterEntry(0, PLACE, "许昌市", ("徐昌市",)))
    assert find(workspace, finder) == []


def test_names_that_stand_otherwise_are_compared_again(workspace: Workspace) -> None:
    editor = workspace.open_issue(add_texts(workspace.database, [["讲话", "王广科", "王广科", "王广料"]]))
    blocks = editor.issue.articles[0].blocks[1:]
    for block in blocks:
        editor.do(AddEntity(block.id, 0, 3, PERSON))
    finder = SlipFinder()
    assert find(workspace, finder) == find(workspace, finder) == [(PERSON, "王广料", "王广科")]
    editor.do(ReplaceText(blocks[0].id, 0, 0, "赵"))
    editor.undo()
    assert find(workspace, finder) == [(PERSON, "王广料", "王广科")]
    editor.do(ReplaceText(blocks[2].id, 2, 3, "科"))
    assert find(workspace, finder) == []
