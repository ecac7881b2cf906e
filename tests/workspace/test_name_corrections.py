"""Operations that correct a name wherever it is marked."""

from app.editing.operations import AddEntity, ReplaceText, SettleRepair
from app.text.model import EntityKind
from app.workspace import Workspace
from app.workspace.name_corrections import correct_name
from tests.workspace.issues import add_texts

PERSON = EntityKind.PERSON


def test_only_what_is_marked_as_that_kind_is_corrected(workspace: Workspace) -> None:
    texts = ["会", "王广料来。王广料走。", "王广料店"]
    editor = workspace.open_issue(add_texts(workspace.database, [texts]))
    editor.do(AddEntity(2, 5, 8, PERSON))
    editor.do(AddEntity(3, 0, 3, EntityKind.PLACE))
    operations = correct_name(editor.issue, PERSON, "王广料", "王广科")
    number = editor.issue.articles[0].blocks[1].entities[0].id
    assert operations == [ReplaceText(2, 7, 8, "科"), SettleRepair(number, 2, 5, 8)]
    editor.do_all(operations)
    assert [block.text for block in editor.issue.articles[0].blocks[1:]] == ["王广料来。王广科走。", "王广料店"]
    assert editor.issue.repairs == ()
    assert correct_name(editor.issue, PERSON, "王广料", "王广科") == []
