"""The list of articles: what it says, and how it chooses and reorders them."""

import json

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.editing.operations import ReplaceText, SetStatus, SettleDoubt
from app.text.model import Status, Verdict
from app.ui.article_list.facts import ArticleFacts
from app.ui.article_list.view import ArticleList
from app.ui.face.theme import Appearance
from app.ui.raw_pane.index import RawIndex
from app.ui.session import Session


@pytest.fixture
def articles(small_session: Session, appearance: Appearance, stage: QWidget) -> ArticleList:
    articles = ArticleList(small_session, appearance, stage)
    articles.resize(268, 500)
    articles.show()
    articles.show_issue()
    QAbstractItemModelTester(articles.model, QAbstractItemModelTester.FailureReportingMode.Fatal, articles)
    return articles


def order(session: Session) -> list[int]:
    assert session.issue is not None
    return [article.id for article in session.issue.articles]


def last_operation(session: Session) -> dict[str, object]:
    assert session.editor is not None
    operation: dict[str, object] = json.loads(session.editor.entries[-1].operation)
    return operation


def test_a_click_and_the_arrows_select_an_article(articles: ArticleList, small_session: Session) -> None:
    ids = order(small_session)
    place = articles.view.visualRect(articles.model.index(1)).center()
    QTest.mouseClick(articles.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert small_session.article_id == ids[1]
    QTest.keyClick(articles.view, Qt.Key.Key_Down)
    assert small_session.article_id == ids[2]
    small_session.select_article(ids[0])
    assert articles.view.currentIndex().row() == 0


def test_dropping_an_article_elsewhere_moves_it(articles: ArticleList, small_session: Session) -> None:
    ids = order(small_session)
    data = articles.model.mimeData([articles.model.index(0)])
    articles.model.dropMimeData(data, Qt.DropAction.MoveAction, 2, 0, QModelIndex())
    assert order(small_session) == [ids[1], ids[0], *ids[2:]]
    assert last_operation(small_session) == {"op": "MoveArticle", "article": ids[0], "index": 1}


def test_dropping_it_where_it_is_does_nothing(articles: ArticleList, small_session: Session) -> None:
    assert small_session.editor is not None
    before = len(small_session.editor.entries)
    data = articles.model.mimeData([articles.model.index(1)])
    for row in (1, 2):
        articles.model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, QModelIndex())
    assert len(small_session.editor.entries) == before


def test_an_article_dropped_below_all_becomes_the_last(articles: ArticleList, small_session: Session) -> None:
    ids = order(small_session)
    data = articles.model.mimeData([articles.model.index(0)])
    articles.model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, QModelIndex())
    assert order(small_session) == [*ids[1:], ids[0]]


def test_what_is_left_follows_the_edits(articles: ArticleList, small_session: Session) -> None:
    issue = small_session.issue
    assert issue is not None
    before = sum(articles.model.doubts.values())
    number, count = next(iter(articles.model.doubts.items()))
    small_session.do(SetStatus(number, Status.DONE))
    assert articles.model.doubts.get(number, 0) == 0
    assert sum(articles.model.doubts.values()) == before - count
    assert articles.heading.facts.text() == f"1 / {len(issue.articles)} done"
    small_session.undo()
    assert sum(articles.model.doubts.values()) == before


def test_the_doubts_left_follow_every_edit(articles: ArticleList, small_session: Session) -> None:
    assert small_session.issue is not None
    counted = articles.model.doubts.copy()
    block = small_session.issue.articles[0].blocks[0]
    small_session.do(ReplaceText(block.id, 0, 0, "新"))
    assert articles.model.doubts == counted
    small_session.do(SettleDoubt(small_session.issue.open_doubts[0].id, Verdict.ACCEPTED))
    assert articles.model.doubts == RawIndex.of(small_session).count_doubts()


def test_names_and_lengths_in_words(articles: ArticleList, qtbot: QtBot) -> None:
    assert articles.name(ArticleFacts("图为新桥", is_picture=True, characters=4, authors=())) == "Picture: 图为新桥"
    assert articles.name(ArticleFacts("", is_picture=False, characters=0, authors=())) == "Without text"
    facts = ArticleFacts("新桥", is_picture=False, characters=1505, authors=("付家宝", "林舟"))
    assert articles.describe(facts) == "1,505 characters · 付家宝、林舟"
