"""The sheet says what the blocks say, whatever changes, and redraws nothing else."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from app.text.model import Article, Block, Role
from app.ui.face.theme import LIGHT
from app.ui.galley.sheet import (
    LONGEST_WORD,
    STRETCH,
    Caret,
    Sheet,
    Wrap,
    choose_wrap,
    common_ends,
    differing_part,
    differing_text,
)
from app.ui.galley.typography import Typography

TEXTS = st.text(alphabet="桥ab𠮷\u00a0\u2028\n\ufdd0", max_size=5)
BLOCKS = st.lists(
    st.builds(
        lambda number, role, text: Block(number, role, (), text, ()), st.integers(1, 9), st.sampled_from(Role), TEXTS
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda block: block.id,
)


def make_sheet(*blocks: Block) -> Sheet:
    sheet = Sheet(Typography(LIGHT))
    sheet.show_article(Article(1, blocks))
    return sheet


def body(number: int, text: str) -> Block:
    return Block(number, Role.BODY, (), text, ())


def formats(sheet: Sheet) -> list[tuple[float, float]]:
    found = []
    for index in range(sheet.blockCount()):
        paragraph = sheet.findBlockByNumber(index)
        found.append((paragraph.blockFormat().lineHeight(), paragraph.charFormat().fontPointSize()))
    return found


@given(BLOCKS, BLOCKS)
def test_following_is_the_same_as_drawing_anew(qapp_session: QApplication, old: list[Block], new: list[Block]) -> None:
    sheet = make_sheet(*old)
    sheet.follow(tuple(new))
    anew = make_sheet(*new)
    assert sheet.is_true()
    assert sheet.blocks == tuple(new)
    assert formats(sheet) == formats(anew)


@pytest.fixture(scope="module")
def qapp_session(qapp_args: list[str]) -> QApplication:
    application = QApplication.instance() or QApplication(qapp_args)
    assert isinstance(application, QApplication)
    return application


def test_only_the_block_that_changed_is_redrawn(qapp_session: QApplication) -> None:
    first, second = body(1, "甲乙"), body(2, "丙丁")
    sheet = make_sheet(first, second)
    sheet.documentLayout()
    changes: list[tuple[int, int, int]] = []
    sheet.contentsChange.connect(lambda start, removed, added: changes.append((start, removed, added)))
    assert sheet.follow((first, replace(second, text="丙新丁"))) == Caret(1, 2)
    assert changes == [(4, 0, 1)]


def test_positions_count_characters_outside_the_first_plane_once(qapp_session: QApplication) -> None:
    sheet = make_sheet(body(1, "𠮷祥"), body(2, "a𠮷"))
    assert sheet.qt_at(0, 1) == 2
    assert sheet.qt_at(1, 2) == 7
    assert sheet.caret_at(2) == Caret(0, 1)
    assert sheet.caret_at(1) == Caret(0, 0)
    assert sheet.caret_at(7) == Caret(1, 2)


def test_an_empty_sheet_has_one_place(qapp_session: QApplication) -> None:
    sheet = Sheet(Typography(LIGHT))
    sheet.show_article(None)
    assert sheet.caret_at(0) == Caret(0, 0)
    assert sheet.is_true()


def test_what_differs_is_found_from_both_ends() -> None:
    assert differing_part("甲乙丙", "甲丁丙") == (1, 2, 2)
    assert differing_part("aa", "aaa") == (2, 2, 3)
    assert common_ends([1, 2, 3], [1, 4, 2, 3]) == (1, 2)
    assert common_ends([1, 2], [1, 2]) == (2, 0)


@pytest.mark.parametrize(
    ("text", "wrap"),
    [
        ("A" * (LONGEST_WORD + 1), Wrap.WrapAnywhere),
        ("桥" + "https://a.b/" * LONGEST_WORD, Wrap.WrapAnywhere),
        ("A" * LONGEST_WORD, Wrap.WrapAtWordBoundaryOrAnywhere),
        ("桥" * 3 * LONGEST_WORD, Wrap.WrapAtWordBoundaryOrAnywhere),
        ("bridge " * LONGEST_WORD, Wrap.WrapAtWordBoundaryOrAnywhere),
    ],
)
def test_only_a_text_of_one_endless_word_breaks_anywhere(text: str, wrap: Wrap) -> None:
    assert choose_wrap(["桥", text]) is wrap


def test_the_next_article_breaks_at_words_again(qapp_session: QApplication) -> None:
    sheet = make_sheet(body(2, "A" * 50_000))
    assert sheet.defaultTextOption().wrapMode() is Wrap.WrapAnywhere
    sheet.show_article(Article(3, (body(4, "bridge"),)))
    assert sheet.defaultTextOption().wrapMode() is Wrap.WrapAtWordBoundaryOrAnywhere


@given(st.text(alphabet="桥b", max_size=6), st.text(alphabet="桥b", max_size=6), st.text(alphabet="桥b", max_size=6))
def test_of_long_texts_the_part_that_differs_is_found_as_of_short_ones(old: str, new: str, ends: str) -> None:
    for length in (0, STRETCH - 1, STRETCH, 2 * STRETCH + 3):
        around = (ends * (length // max(len(ends), 1) + 1))[:length]
        first, second = around + old + around, around + new + around
        assert differing_text(first, second) == differing_part(first, second)
