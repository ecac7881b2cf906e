"""What is known of a newspaper."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.store.profiles import ProfileShelf, ProfileVersion
from app.text.profile import Profile
from app.ui.dialogs.profile import ProfileDialog

FIGURES = {"articles": 0.9, "untouched": 0.5, "roles": 0.8, "sections": 1.0, "authors": 0.75}
PROFILE = Profile(2, 5, {"灯下闲墨": {"section": 2}}, {}, {"沐阳": 4})
VERSION = ProfileVersion(1, "", "", PROFILE, {"issues": 2, "before": FIGURES, "after": {**FIGURES, "authors": 1.0}})


def words_of(dialog: ProfileDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_nothing_is_known_at_first_and_can_be_learnt(qtbot: QtBot) -> None:
    dialog = ProfileDialog(ProfileShelf("柳河新报"))
    assert not hasattr(dialog, "use")
    with qtbot.waitSignal(dialog.learning_wanted):
        dialog.learn.click()


def test_the_receipt_stands_beside_the_choice(qtbot: QtBot) -> None:
    dialog = ProfileDialog(ProfileShelf("柳河新报", (VERSION,)))
    words = words_of(dialog)
    assert "灯下闲墨 (2)" in words
    assert words.index("100.0%") > 0
    assert "75.0%" in words
    with qtbot.waitSignal(dialog.version_chosen) as chosen:
        dialog.use.click()
    assert chosen.args == [1]


def test_a_version_in_use_can_be_switched_off_and_forgotten(qtbot: QtBot) -> None:
    dialog = ProfileDialog(ProfileShelf("柳河新报", (VERSION,), in_use=1))
    with qtbot.waitSignal(dialog.version_chosen) as chosen:
        dialog.use.click()
    assert chosen.args == [0]
    dialog = ProfileDialog(ProfileShelf("柳河新报", (VERSION,), in_use=1))
    with qtbot.waitSignal(dialog.forgetting_wanted):
        dialog.forget.click()
