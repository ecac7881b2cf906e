"""After an edit: the same elsewhere, in one quiet line."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.editing.operations import ReplaceText, SetRole, SplitArticle
from app.text.model import Role
from app.ui.application import Desktop
from app.ui.everywhere_panel.place_row import PlaceRow


def test_a_correction_is_offered_elsewhere(qtbot: QtBot, desktop: Desktop) -> None:
    notices, panel = desktop.desk.notices, desktop.desk.everywhere
    desktop.session.do(ReplaceText(14, 0, 4, "老桥之雨"))
    desktop.session.undo()
    desktop.session.do(ReplaceText(3, 0, 2, "新桥"))
    qtbot.waitUntil(lambda: notices.isVisible() and "老桥" in notices.sentence.text())
    QTest.mouseClick(notices.action, Qt.MouseButton.LeftButton)
    assert not notices.isVisible()
    assert (panel.query.wanted.text(), panel.query.instead.text()) == ("老桥", "新桥")
    qtbot.waitUntil(lambda: panel.is_complete)
    assert panel.model.rows


def test_typing_is_one_correction(qtbot: QtBot, desktop: Desktop) -> None:
    offers = desktop.desk.everywhere_deeds.offers
    desktop.session.do(ReplaceText(3, 0, 1, "旧"))
    desktop.session.do(ReplaceText(3, 1, 2, "楼"))
    assert offers.text_before == "老桥换新颜"
    assert offers.timer.isActive()
    desktop.session.open(desktop.session.editor)
    assert not offers.timer.isActive()


def test_places_that_look_alike_are_shown_and_done(qtbot: QtBot, desktop: Desktop) -> None:
    session, panel = desktop.session, desktop.desk.everywhere
    before, operation = session.issue, SplitArticle(1, (7, 8))
    assert before is not None
    offers = desktop.desk.everywhere_deeds.offers
    rows = (PlaceRow(None, 0, 8, 0, "添彩", "", "三十盏灯"),)
    offers.offer_alike(before, operation, rows)
    assert desktop.desk.notices.sentence.text() == "You began an article with “桥面添彩”. One more place looks like it."
    QTest.mouseClick(desktop.desk.notices.action, Qt.MouseButton.LeftButton)
    assert panel.isVisible() and panel.is_alike
    assert panel.do_button.text() == "Do it at 1 place"
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_places_like_a_decision_are_looked_for_when_the_hand_rests(qtbot: QtBot, desktop: Desktop) -> None:
    offers = desktop.desk.everywhere_deeds.offers
    desktop.session.do(SplitArticle(1, (7, 8)))
    assert offers.rest.isActive() and offers.job is None
    desktop.session.do(ReplaceText(3, 0, 2, "旧桥"))
    assert offers.rest.isActive() and offers.job is None
    qtbot.waitUntil(lambda: offers.job is not None and not offers.job.is_running)
    desktop.session.do(SetRole(8, Role.SUBHEAD))
    desktop.session.open(desktop.session.editor)
    assert not offers.rest.isActive()


def test_nothing_is_offered_where_that_is_turned_off(desktop: Desktop) -> None:
    desktop.settings.keep("offers", 0)
    desktop.session.do(ReplaceText(3, 0, 2, "新桥"))
    assert not desktop.desk.everywhere_deeds.offers.timer.isActive()
    desktop.settings.keep("offers", 1)
    desktop.session.do(ReplaceText(3, 0, 2, "旧桥"))
    assert desktop.desk.everywhere_deeds.offers.timer.isActive()


def test_an_offer_goes_with_what_it_was_about(desktop: Desktop) -> None:
    session, notices = desktop.session, desktop.desk.notices
    before = session.issue
    session.do(SplitArticle(1, (7, 8)))
    assert before is not None
    rows = (PlaceRow(None, 0, 8, 0, "添彩", "", "三十盏灯"),)
    desktop.desk.everywhere_deeds.offers.offer_alike(before, SplitArticle(1, (7, 8)), rows)
    assert notices.isVisible()
    session.undo()
    assert not notices.isVisible()
    notices.tell_news("Another thing.")
    session.redo()
    assert notices.isVisible()
