"""Names are asked for off the UI thread; what was confirmed or retyped is suggested no more."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.editing.operations import AddEntity, ReplaceText, SetField
from app.text.model import EntityKind
from app.ui.jobs import Jobs
from app.ui.names_panel import NamesSource
from app.ui.session import Session
from tests.ui.inspector.small_library import SmallLibrary


@pytest.fixture
def source(qtbot: QtBot, small_session: Session) -> Iterator[NamesSource]:
    jobs = Jobs()
    source = NamesSource(small_session, jobs)
    source.set_library(SmallLibrary(names=("周晓禾", "何大爷")))
    yield source
    jobs.finish()


def texts(source: NamesSource) -> list[str]:
    return [name.text for name in source.found]


def test_the_article_that_is_shown_is_asked_about(qtbot: QtBot, source: NamesSource, small_session: Session) -> None:
    qtbot.waitUntil(lambda: texts(source) == ["周晓禾", "何大爷"])
    small_session.select_article(12)
    assert texts(source) == []
    source.set_library(None)
    assert not source.timer.isActive()


def test_what_was_confirmed_or_retyped_goes_at_once(qtbot: QtBot, source: NamesSource, small_session: Session) -> None:
    qtbot.waitUntil(lambda: len(source.found) == 2)
    small_session.do(SetField(1, "note", "问"))
    assert len(source.found) == 2
    small_session.do(AddEntity(5, 7, 10, EntityKind.PERSON))
    assert texts(source) == ["何大爷"]
    small_session.do(ReplaceText(6, 0, 0, "又"))
    assert texts(source) == []
    qtbot.waitUntil(lambda: texts(source) == ["何大爷"])
