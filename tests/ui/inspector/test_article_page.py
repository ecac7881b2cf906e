"""Fields of the article are edited in place."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.editing.editor import Editor
from app.editing.operations import SetField, SetRole
from app.errors import UserError
from app.store.issues import add_issue
from app.text.model import Article, Role, Status
from app.ui.face.theme import Appearance
from app.ui.inspector.article_page import ArticlePage, split_names
from app.ui.inspector.field import HeadingField, LineField
from app.ui.inspector.suggestion_source import SuggestionSource
from app.ui.session import Session
from tests.small_issue import RAW, begin


@pytest.fixture
def page(stage: QWidget, small_session: Session, appearance: Appearance) -> ArticlePage:
    page = ArticlePage(small_session, appearance, SuggestionSource(small_session, stage), stage)
    page.resize(286, 700)
    page.show()
    stage.activateWindow()
    return page


def line(page: ArticlePage, name: str) -> LineField | HeadingField:
    field = page.fields[name]
    assert isinstance(field, LineField | HeadingField)
    return field


def type_over(page: ArticlePage, name: str, text: str) -> None:
    edit = line(page, name).line
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def article(session: Session) -> Article:
    assert session.article
    return session.article


def test_the_fields_show_the_article(page: ArticlePage, small_session: Session) -> None:
    shown = {name: field.typed() for name, field in page.fields.items()}
    assert shown == {
        "kicker": "河西走笔",
        "title": "老桥换新颜",
        "subtitle": "——柳河新区修桥记",
        "authors": "周晓禾",
        "date": "2021-12-03",
        "section": "",
        "note": "",
    }
    small_session.select_article(12)
    assert page.fields["section"].typed() == "一周要闻"
    assert page.status.words[Status.NEW].isChecked()


@pytest.mark.parametrize(
    ("name", "typed", "stored"),
    [
        ("title", "Bridge", "Bridge"),
        ("section", " News ", "News"),
        ("date", "20211204", "2021-12-04"),
        ("authors", "A B, C", ("A B", "C")),
        ("authors", "A B", ("A", "B")),
    ],
)
def test_typing_is_an_operation(
    page: ArticlePage, small_session: Session, name: str, typed: str, stored: object
) -> None:
    type_over(page, name, typed)
    owner = article(small_session)
    assert getattr(owner, name) == stored
    shown = "、".join(stored) if isinstance(stored, tuple) else stored
    assert page.fields[name].typed() == shown
    small_session.undo()
    assert getattr(article(small_session), name) != stored
    assert page.fields[name].typed() != shown


def test_a_wrong_date_is_told_beneath_and_nowhere_else(page: ArticlePage, small_session: Session) -> None:
    errors: list[UserError] = []
    small_session.edit_failed.connect(errors.append)
    type_over(page, "date", "Monday")
    assert page.fields["date"].message.text() == "“Monday” cannot be the date."
    assert (article(small_session).date, errors) == ("2021-12-03", [])
    QTest.keyClick(line(page, "date").line, Qt.Key.Key_Escape)
    assert page.fields["date"].typed() == "2021-12-03"


def test_what_would_change_nothing_is_taken_back(page: ArticlePage, small_session: Session) -> None:
    assert small_session.editor
    before = len(small_session.editor.entries)
    type_over(page, "date", "20211203")
    assert page.fields["date"].typed() == "2021-12-03"
    assert len(small_session.editor.entries) == before


def test_several_titles_are_shown_but_not_edited(page: ArticlePage, small_session: Session) -> None:
    small_session.do(SetRole(4, Role.TITLE))
    assert page.fields["title"].typed() == "老桥换新颜 ——柳河新区修桥记"
    assert line(page, "title").line.isReadOnly()
    assert page.fields["title"].message.text() == "Several blocks have this role; edit them in the text."
    small_session.undo()
    assert not line(page, "title").line.isReadOnly()


def test_what_is_being_typed_belongs_to_its_article(page: ArticlePage, small_session: Session) -> None:
    edit = line(page, "section").line
    edit.setFocus()
    QTest.keyClicks(edit, "News")
    small_session.select_article(9)
    issue = small_session.issue
    assert issue
    assert [item.section for item in issue.articles] == ["News", "", "一周要闻"]
    assert page.fields["section"].typed() == ""


def test_a_click_sets_the_status(page: ArticlePage, small_session: Session) -> None:
    QTest.mouseClick(page.status.words[Status.DONE], Qt.MouseButton.LeftButton)
    assert article(small_session).status is Status.DONE
    small_session.undo()
    assert page.status.words[Status.NEW].isChecked()


def test_edits_elsewhere_are_followed(page: ArticlePage, small_session: Session) -> None:
    small_session.do(SetField(1, "note", "问桥"))
    assert page.fields["note"].typed() == "问桥"


def test_without_an_article_nothing_can_be_typed(qtbot: QtBot, page: ArticlePage, small_session: Session) -> None:
    small_session.open(None)
    assert not page.isEnabled()
    assert page.fields["title"].typed() == ""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ()),
        ("张铮", ("张铮",)),
        ("张铮、李静，王五", ("张铮", "李静", "王五")),
        ("张铮 李静　王五", ("张铮", "李静", "王五")),
        ("Ann Lee、 Bo ", ("Ann Lee", "Bo")),
    ],
)
def test_names_are_parted_by_marks_or_spaces(text: str, names: tuple[str, ...]) -> None:
    assert split_names(text) == names


def test_a_long_title_is_seen_whole_and_pushes_down_what_follows(
    qtbot: QtBot, page: ArticlePage, small_session: Session
) -> None:
    edit = line(page, "title").line
    spacing = edit.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: spacing <= edit.height() < 2 * spacing)
    top = page.fields["date"].y()
    small_session.do(SetField(1, "title", "老桥换新颜三十盏灯照亮柳河十里长堤新区修桥记"))
    qtbot.waitUntil(lambda: edit.height() >= 2 * spacing and page.fields["date"].y() == top + spacing)
    small_session.undo()
    qtbot.waitUntil(lambda: page.fields["date"].y() == top)


@pytest.fixture
def other_editor(small_editor: Editor) -> Editor:
    """Another issue of the library, whose articles have the same numbers."""
    issue, _ = begin()
    issue = replace(issue, source=replace(issue.source, sha256="0" * 64))
    with small_editor.database.transaction() as connection:
        issue_id = add_issue(connection, issue, RAW.encode())
    return Editor(small_editor.database, issue_id, "林舟")


def test_what_was_typed_is_written_into_the_issue_that_it_was_typed_for(
    page: ArticlePage, small_session: Session, small_editor: Editor, other_editor: Editor
) -> None:
    edit = line(page, "section").line
    edit.setFocus()
    QTest.keyClicks(edit, "News")
    small_session.open(other_editor)
    assert small_editor.issue.articles[0].section == "News"
    assert other_editor.issue.articles[0].section == "" and page.fields["section"].typed() == ""


def test_what_was_refused_does_not_go_into_another_issue(
    page: ArticlePage, small_session: Session, other_editor: Editor
) -> None:
    type_over(page, "date", "Monday")
    small_session.open(other_editor)
    assert page.fields["date"].typed() == str(other_editor.issue.articles[0].date)
    assert not page.fields["date"].message.isVisible()
