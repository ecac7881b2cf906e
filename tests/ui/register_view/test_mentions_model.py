"""The rows of mentions come portion by portion."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from app.store.register import Mention
from app.text.model import EntityKind
from app.ui.register_view.mentions_model import MENTION, MentionsModel
from app.workspace.register_names import RegisterName

NAME = RegisterName(EntityKind.PERSON, "王广科", pairs=(("王广科", 0),), count=3)
MENTION_ONE = Mention(1, 1, 2, 5, 0, 3, "柳河新报", "2020-12-01", "", "王广科", "讲话")


def test_the_next_portion_is_asked_for_until_all_are_there(qtbot: QtBot) -> None:
    model = MentionsModel()
    model.start(NAME)
    assert not model.canFetchMore(model.index(-1))
    model.take(NAME, 0, [MENTION_ONE, MENTION_ONE])
    assert model.canFetchMore(model.index(-1))
    with qtbot.waitSignal(model.more_wanted) as wanted:
        model.fetchMore(model.index(-1))
    assert wanted.args == [2]
    model.take(NAME, 2, [MENTION_ONE])
    assert not model.canFetchMore(model.index(-1))
    assert model.data(model.index(2), MENTION) is MENTION_ONE
    assert model.data(model.index(2)) == "2020-12-01 王广科讲话"


def test_what_another_name_was_asked_for_is_dropped() -> None:
    model = MentionsModel()
    model.start(NAME)
    model.take(replace(NAME), 0, [MENTION_ONE])
    model.take(NAME, 7, [MENTION_ONE])
    assert model.rowCount() == 0
