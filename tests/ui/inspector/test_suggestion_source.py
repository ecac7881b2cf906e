"""Suggestions are asked for off the UI thread, and stale ones dropped."""

from collections.abc import Iterator, Sequence
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.editing.operations import AddTag, ReplaceText, SetField
from app.text.model import Issue, Tag
from app.ui.inspector.suggestion_source import SuggestionSource
from app.ui.session import Session
from app.workspace.tag_proposals import Proposal
from tests.ui.inspector.small_library import SmallLibrary


@pytest.fixture
def source(qtbot: QtBot, small_session: Session) -> Iterator[SuggestionSource]:
    source = SuggestionSource(small_session)
    yield source
    source.jobs.finish()


def labels(source: SuggestionSource) -> list[str]:
    return [tag.label for tag in source.tags]


def test_without_a_library_nothing_is_suggested(source: SuggestionSource, small_session: Session) -> None:
    small_session.select_article(9)
    assert (source.tags, source.is_waiting) == ((), False)


def test_the_article_that_is_shown_is_asked_about(
    qtbot: QtBot, source: SuggestionSource, small_session: Session, library: SmallLibrary
) -> None:
    source.set_library(library)
    assert source.is_waiting
    qtbot.waitUntil(lambda: not source.is_waiting)
    assert labels(source) == ["通车", "老桥", "周晓禾", "何大爷", "柳河新区"]
    small_session.select_article(12)
    assert labels(source) == []
    qtbot.waitUntil(lambda: labels(source) == ["魏宣"])
    assert library.asked == [1, 12]


def test_a_changed_text_is_asked_about_again(
    qtbot: QtBot, source: SuggestionSource, small_session: Session, library: SmallLibrary
) -> None:
    source.set_library(library)
    qtbot.waitUntil(lambda: not source.is_waiting)
    small_session.do(SetField(1, "note", "问"))
    small_session.do(AddTag(1, Tag("桥")))
    small_session.do(ReplaceText(15, 0, 0, "魏宣"))
    assert not source.is_waiting
    small_session.do(ReplaceText(8, 0, 0, "魏宣"))
    assert source.is_waiting
    qtbot.waitUntil(lambda: "魏宣" in labels(source))
    assert library.asked == [1, 1]


class SlowLibrary(SmallLibrary):
    """Answers about the first article only when it is let."""

    def __init__(self, tags: list[Tag]) -> None:
        super().__init__(tags)
        self.gate = Event()

    def propose_tags(self, issue: Issue, article_id: int) -> Sequence[Proposal]:
        if article_id == 1:
            self.gate.wait(60)
        return super().propose_tags(issue, article_id)


def test_an_answer_that_comes_too_late_is_dropped(
    qtbot: QtBot, source: SuggestionSource, small_session: Session
) -> None:
    slow = SlowLibrary([Tag("老桥"), Tag("夜雨")])
    source.set_library(slow)
    small_session.select_article(12)
    slow.gate.set()
    qtbot.waitUntil(lambda: not source.is_waiting)
    assert labels(source) == ["夜雨"]


def test_without_an_issue_nobody_is_asked(
    qtbot: QtBot, source: SuggestionSource, small_session: Session, library: SmallLibrary
) -> None:
    small_session.open(None)
    source.set_library(library)
    assert (library.asked, source.is_waiting) == ([], False)
