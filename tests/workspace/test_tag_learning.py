"""Earlier tagging suggests tags for what comes next."""

from pathlib import Path
from threading import Thread

import pytest

from app.editing.operations import AddTag, RemoveTag
from app.tagging.words import JiebaWords, Word
from app.text.model import Tag
from app.workspace import Workspace
from app.workspace.tag_learning import LearntTag, TagLearning
from tests.workspace.issues import add_texts

RAIN = "昨夜全市普降大雨，气温下降，气象部门提醒市民注意防寒。"
BRIDGE = "大桥昨日通车，工程质量优良，市民出行更加方便。"
WEATHER, TRAFFIC, NOVEL = Tag("天气"), Tag("交通"), Tag("连载")


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
    learning.suggest(workspace.open_issue(1).issue.articles[0])
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


def test_what_is_tagged_while_it_learns_is_learnt_once(workspace: Workspace, learning: TagLearning) -> None:
    editor = workspace.open_issue(1)
    learning.follow(editor)
    first, *others = editor.issue.articles
    editor.do(AddTag(first.id, WEATHER))
    learning.suggest(others[0])
    assert learning.learner.articles == 6
    assert learning.learner.tags == {WEATHER: 4, TRAFFIC: 3}
    editor.do_all([RemoveTag(first.id, WEATHER), RemoveTag(first.id, TRAFFIC)])
    learning.suggest(others[0])
    assert learning.learner.tags == {WEATHER: 3, TRAFFIC: 2}
    assert learning.learner.articles == 5


def test_a_large_library_is_learnt_question_by_question(
    workspace: Workspace, learning: TagLearning, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.workspace.tag_learning.A_QUESTION", 2)
    monkeypatch.setattr("app.workspace.tag_learning.AT_ONCE", 2)
    article = workspace.open_issue(1).issue.articles[0]
    known = []
    for _ in range(4):
        learning.suggest(article)
        known.append(learning.learner.articles)
    assert known == [2, 4, 6, 6]


def test_what_a_batch_tagged_is_learnt_question_by_question_too(
    workspace: Workspace, learning: TagLearning, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = workspace.open_issue(1)
    learning.follow(editor)
    learning.suggest(editor.issue.articles[0])
    monkeypatch.setattr("app.workspace.tag_learning.A_QUESTION", 1)
    monkeypatch.setattr("app.workspace.tag_learning.AT_ONCE", 1)
    for article in editor.issue.articles[:2]:
        editor.do(AddTag(article.id, NOVEL))
    known = []
    for _ in range(3):
        learning.suggest(editor.issue.articles[0])
        known.append(learning.learner.tags.get(NOVEL, 0))
    assert known == [1, 2, 2]


def test_where_nobody_waits_for_the_answer_no_more_is_learnt(
    workspace: Workspace, learning: TagLearning, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.workspace.tag_learning.AT_ONCE", 1)
    cut = learning.words.cut

    def cut_while_the_window_closes(text: str) -> tuple[Word, ...]:
        learning.hush()
        return cut(text)

    monkeypatch.setattr(learning.words, "cut", cut_while_the_window_closes)
    learning.suggest(workspace.open_issue(1).issue.articles[0])
    assert learning.learner.articles == 1


def test_a_question_that_another_one_follows_learns_no_more(
    workspace: Workspace, learning: TagLearning, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.workspace.tag_learning.AT_ONCE", 1)
    article = workspace.open_issue(add_texts(workspace.database, [["又雨", RAIN]])).issue.articles[0]
    cut = learning.words.cut
    answers: list[list[LearntTag]] = []
    others = [Thread(target=lambda: answers.append(learning.suggest(article)))]

    def cut_while_another_asks(text: str) -> tuple[Word, ...]:
        if others and learning.newest_question == 1:
            others[0].start()
            while learning.newest_question == 1:
                others[0].join(0.01)
        return cut(text)

    monkeypatch.setattr(learning.words, "cut", cut_while_another_asks)
    assert learning.suggest(article) == []
    others[0].join()
    assert [learnt.tag for learnt in answers[0]] == [WEATHER]
    assert learning.learner.articles == 6
