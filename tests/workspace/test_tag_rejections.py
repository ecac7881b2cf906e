"""What an editor took off an article, told from the log."""

from app.editing.operations import AddTag, RemoveTag
from app.text.model import Tag
from app.workspace import Workspace
from app.workspace.tag_rejections import list_rejected
from tests.workspace.issues import add_texts


def test_only_what_was_taken_off_here_and_stays_so_is_rejected(workspace: Workspace) -> None:
    issue_id = add_texts(workspace.database, [["新桥", "桥"], ["又桥", "桥"]])
    editor = workspace.open_issue(issue_id)
    first, second = (article.id for article in editor.issue.articles)
    bridge, rain = Tag("桥梁"), Tag("雨", "keyword")
    editor.do_all([AddTag(first, bridge), AddTag(first, rain), AddTag(second, rain)])
    assert list_rejected(editor, first) == frozenset()
    editor.do_all([RemoveTag(first, bridge), RemoveTag(second, rain)])
    assert list_rejected(editor, first) == {bridge}
    assert list_rejected(workspace.open_issue(issue_id), second) == {rain}
    editor.undo()
    assert list_rejected(editor, first) == frozenset()
    editor.redo()
    assert list_rejected(editor, first) == {bridge}
