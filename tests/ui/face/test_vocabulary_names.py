"""The program's own vocabulary has a name in words, an imported one its own."""

from pytestqt.qtbot import QtBot

from app.ui.face.vocabulary_names import vocabulary_name


def test_only_the_own_vocabulary_is_called_otherwise(qtbot: QtBot) -> None:
    assert vocabulary_name("media-topics") == "IPTC Media Topics"
    assert vocabulary_name("题材") == "题材"
