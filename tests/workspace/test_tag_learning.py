"""Earlier tagging suggests tags for what comes next."""

from pathlib import Path

import pytest

from app.editing.operations import AddTag, RemoveTag
from app.tagging.words import JiebaWords
from app.text.model import Tag
from app.workspace import Workspace
from app.workspace.tag_learning import TagLearning
from tests.workspace.issues import add_texts

RAIN = "昨夜全市普降大雨，气温下降，气象部门提醒市民注意防寒。"
BRIDGE = "大桥昨日通车，工程质量优良，市民出行更加方便。"
WEATHER, TRAFFIC = Tag("天气"), Tag("交通")


@pytest.fixture
def learning(workspace: Workspace, tmp_path: Path) -> TagLearning:
    texts = [[f"题{number}", RAIN if number % 2 else BRIDGE] for number in range(6)]
    editor = workspace.open_issue(add_texts(workspace.database, texts))
    editor.do_all(
        [AddTag(article.id, WEATHER if number % 2 else TRAFFIC) for number, article in enumerate(editor.issue.articles)]
    )
    return TagLearning(workspace.database, JiebaWords(tmp_path / "words"))


def test_a_like_article_gets_a_like_tag(workspace: Workspace, learning: TagLearning) -> None:
    issue_id = add_texts(workspace.database, [["又雨", "气温下降，气象部门提醒市民。"]])
    article = workspace.open_issue(issue_id).issue.articles[0]
    (learnt,) = learning.suggest(article)
    assert learnt.tag == WEATHER
    assert "气温" in learnt.words


def test_it_learns_on_from_what_is_tagged(workspace: Workspace, learning: TagLearning) -> None:
    learning.load()
    editor = workspace.open_issue(
        add_texts(workspace.database, [["甲展", "书法展览"], ["乙展", "书法展览"], ["丙展", "书法展览"]])
    )
    learning.follow(editor)
    first, second, third = editor.issue.articles
    tag = Tag("书法")
    editor.do(AddTag(first.id, tag))
    editor.do(AddTag(second.id, tag))
    assert tag in [learnt.tag for learnt in learning.suggest(third)]
    editor.do(RemoveTag(second.id, tag))
    assert tag not in [learnt.tag for learnt in learning.suggest(third)]
