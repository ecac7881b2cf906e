"""The register is asked, and changed, off the UI thread."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.register_view import RegisterView
from app.workspace.errors import WrongEntry


def test_a_deed_that_fails_is_told_and_the_next_one_is_done(qtbot: QtBot, view: RegisterView) -> None:
    source, name = view.source, view.side.chosen[0]
    with qtbot.waitSignal(source.failed) as failed:
        source.do(lambda register: register.merge(name, []))
    assert isinstance(failed.args[0], WrongEntry)
    with qtbot.waitSignals([source.deed_done, source.slips_found]):
        source.do(lambda register: register.describe(name))


def test_one_deed_at_a_time(qtbot: QtBot, view: RegisterView) -> None:
    source, name = view.source, view.side.chosen[0]
    with qtbot.waitSignals([source.deed_done, source.slips_found]):
        source.do(lambda register: register.describe(name))
        source.do(lambda _: pytest.fail("two at a time"))


def test_without_a_library_nothing_is_asked(view: RegisterView) -> None:
    view.source.set_workspace(None)
    view.source.refresh()
    assert view.source.asked == {}
