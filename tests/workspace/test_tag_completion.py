"""A tag that is being typed goes on as tags in use and terms do."""

from pathlib import Path

from app.editing.operations import AddTag
from app.text.model import Tag
from app.workspace import Workspace
from app.workspace.tag_completion import complete_tag
from tests.workspace.issues import add_texts


def test_tags_in_use_come_before_terms(workspace: Workspace, folder: Path) -> None:
    file = folder / "主题.csv"
    file.write_text("code,label\n7,足球\n8,足疗\n", encoding="utf-8")
    workspace.vocabularies.import_file(file)
    editor = workspace.open_issue(add_texts(workspace.database, [["会", "甲"]]))
    editor.do(AddTag(editor.issue.articles[0].id, Tag("足迹")))
    editor.do(AddTag(editor.issue.articles[0].id, Tag("足球", "keyword")))

    def complete(beginning: str) -> list[Tag]:
        found = complete_tag(workspace.database, workspace.vocabularies, beginning)
        return [tag for tag in found if tag.scheme != "media-topics"]

    assert complete("足") == [Tag("足球", "keyword"), Tag("足迹"), Tag("足疗", "主题")]
    assert complete("zuqiu") == [Tag("足球", "keyword")]
    assert complete("zl") == [Tag("足疗", "主题")]
    assert complete("8") == [Tag("足疗", "主题")]
    assert complete("  ") == []
    assert len(complete_tag(workspace.database, workspace.vocabularies, "足", 1)) == 1
