"""Chips of the tags that an article has and might have."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.editing.operations import AddTag
from app.text.model import Tag
from app.ui.face.theme import Appearance
from app.ui.inspector.suggestion_source import SuggestionSource
from app.ui.inspector.tag_sections import DigitKeys, Section, TagSections, scheme_mark
from app.ui.session import Session
from app.workspace.tag_proposals import Proposal
from tests.ui.inspector.small_library import SmallLibrary


class Page(DigitKeys):
    def __init__(self, sections: TagSections, parent: QWidget) -> None:
        super().__init__(parent)
        self.sections = sections
        sections.setParent(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


@pytest.fixture
def sections(
    qtbot: QtBot, stage: QWidget, small_session: Session, appearance: Appearance, library: SmallLibrary
) -> TagSections:
    source = SuggestionSource(small_session, stage)
    source.set_library(library)
    sections = TagSections(small_session, appearance, source, stage, keywords=1, names=2, is_removable=True)
    sections.resize(258, 300)
    sections.show()
    qtbot.waitUntil(lambda: not source.is_waiting)
    return sections


def chips(section: Section) -> list[tuple[str, str]]:
    return [(chip.text(), chip.key) for chip in section.chips]


def tags(session: Session) -> list[Tag]:
    assert session.article
    return list(session.article.tags)


def test_own_tags_come_first_then_the_best_of_each_kind(sections: TagSections) -> None:
    assert chips(sections.tag_section) == [("桥梁", ""), ("通车", "1")]
    assert chips(sections.name_section) == [("周晓禾", "2"), ("柳河新区", "3")]
    assert [chip.mark for chip in sections.name_section.chips] == [scheme_mark("person"), scheme_mark("place")]
    assert [chip.is_suggested for chip in sections.tag_section.chips] == [False, True]


def test_a_click_accepts(sections: TagSections, small_session: Session) -> None:
    QTest.mouseClick(sections.name_section.chips[1], Qt.MouseButton.LeftButton)
    assert tags(small_session)[-1] == Tag("柳河新区", "place")
    assert chips(sections.name_section) == [("柳河新区", ""), ("周晓禾", "2"), ("何大爷", "3")]


def test_a_cross_removes_and_undo_brings_back(sections: TagSections, small_session: Session) -> None:
    chip = sections.tag_section.chips[0]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.cross_rect().center().toPoint())
    assert tags(small_session) == []
    assert chips(sections.tag_section) == [("通车", "1")]
    small_session.undo()
    assert chips(sections.tag_section) == [("桥梁", ""), ("通车", "1")]


def test_digits_accept(stage: QWidget, sections: TagSections, small_session: Session) -> None:
    page = Page(sections, stage)
    page.show()
    page.setFocus()
    QTest.keyClicks(page, "2")
    assert tags(small_session)[-1] == Tag("周晓禾", "person")
    QTest.keyClicks(page, "9")
    assert len(tags(small_session)) == 2


def test_all_are_accepted_in_one_step(sections: TagSections, small_session: Session) -> None:
    sections.accept_all()
    assert len(tags(small_session)) == 4
    small_session.undo()
    assert len(tags(small_session)) == 1


def test_what_is_rather_wrong_is_accepted_by_its_own_digit_only(sections: TagSections, small_session: Session) -> None:
    unlikely, likely = Tag("雨"), Tag("桥面")
    sections.most_keywords = 9
    sections.source.take(
        [Proposal(likely, "learnt", probability=0.6), Proposal(unlikely, "learnt", probability=0.4)],
    )
    sections.accept_all()
    assert tags(small_session)[-1] == likely
    assert unlikely not in tags(small_session)
    assert sections.accept_digit("1")
    assert tags(small_session)[-1] == unlikely


def test_what_an_article_has_is_not_suggested(sections: TagSections, small_session: Session) -> None:
    small_session.do(AddTag(1, Tag("周晓禾")))
    assert ("周晓禾", "2") not in chips(sections.name_section)


def test_another_article_has_other_tags(qtbot: QtBot, sections: TagSections, small_session: Session) -> None:
    small_session.select_article(12)
    assert chips(sections.tag_section) == []
    assert sections.tag_section.waiting.isVisible()
    qtbot.waitUntil(lambda: chips(sections.name_section) == [("魏宣", "1")])
    assert not sections.tag_section.isVisible()
    small_session.open(None)
    assert chips(sections.name_section) == []
    sections.accept_all()
    sections.remove(Tag("桥梁"))


def test_a_suggestion_says_why(sections: TagSections) -> None:
    tips = [chip.toolTip() for chip in sections.tag_section.chips]
    assert tips[1].split("\n")[0] == "通车"
    assert "Named in the text" in tips[1]
    learnt = Proposal(Tag("交通"), "learnt", probability=0.93, words=("大桥", "通车"))
    assert "93% sure, because of 大桥, 通车" in sections.explain(learnt)
    term = Proposal(Tag("桥梁", "城建"), "vocabulary", 2, words=("桥梁",))
    assert "“城建”" in sections.explain(term)


def test_chips_that_stay_are_not_made_anew(sections: TagSections, small_session: Session) -> None:
    section = sections.name_section
    before = list(section.chips)
    section.chips[1].click()
    assert section.chips[:2] == before
    small_session.undo()
    assert section.chips == before and not section.made[2].isVisible()


def test_the_keyboard_goes_with_the_tag_it_is_on(stage: QWidget, sections: TagSections, small_session: Session) -> None:
    section = sections.name_section
    stage.activateWindow()
    section.chips[1].setFocus()
    QTest.keyClick(section.chips[1], Qt.Key.Key_Return)
    held = next(chip for chip in section.chips if chip.hasFocus())
    assert (held.text(), held.is_suggested) == ("柳河新区", False)
    small_session.undo()
    held = next(chip for chip in section.chips if chip.hasFocus())
    assert (held.text(), held.is_suggested) == ("柳河新区", True)
