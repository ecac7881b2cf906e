"""How clean text is set in columns: nothing lost, marks where they may stand, breaks where real issues have them."""

import random
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

from typesetting import CLOSING, OPENING, Column, Face, break_lines, choose_face, width_of

PLAIN = Face(width=6, spread=0.0, numbers=0.0, hanging=1.0, parted=1.0, is_close_behind=True)
TEXTS = st.text(st.sampled_from("天地玄黄宇宙洪荒，。、“”《》（）—… 3aB"), min_size=1, max_size=80).map(
    lambda text: text.replace(" ", "") or "天"
)


def set_all(face: Face, *paragraphs: str, left: int = 99) -> str:
    column = Column(random.Random(1), face)
    column.left = left
    return "".join(gap + text for gap, text in map(column.set_paragraph, paragraphs)).removeprefix("\n\n")


@given(TEXTS, st.floats(3, 20), st.integers(0, 999))
def test_no_character_is_lost(text: str, width: float, seed: int) -> None:
    chance = random.Random(seed)
    column = Column(chance, replace(choose_face(chance), width=width))
    assert "".join(column.set_paragraph(text)[1].split()) == text


@given(st.text(st.sampled_from("天地玄黄宇宙洪荒12"), min_size=1, max_size=80), st.integers(4, 20))
def test_lines_fill_the_width_and_no_more(text: str, width: int) -> None:
    lines = break_lines(text, width, width)
    assert all(width_of(line) <= width or len(line) == 1 for line in lines)
    assert all(width_of(line) + width_of(after[:1]) > width for line, after in pairwise(lines))


def test_marks_stay_with_their_words() -> None:
    lines = ["".join(line) for line in break_lines("天地玄黄宇，宙洪“荒日月”盈昃", 5, 5)]
    assert lines == ["天地玄黄", "宇，宙洪", "“荒日月”", "盈昃"]
    assert not any(line[0] in CLOSING or line[-1] in OPENING for line in lines)


def test_first_line_is_indented_and_paragraphs_stand_apart() -> None:
    assert (
        set_all(PLAIN, "天地玄黄宇宙洪荒日月盈昃", "辰宿列张寒来") == "天地玄黄\n宇宙洪荒日月\n盈昃\n\n辰宿列张\n寒来"
    )


def test_hanging_quotation_mark_makes_a_false_break() -> None:
    text = "天地玄黄宇宙洪荒日月“盈昃辰宿列张寒来”"
    assert set_all(PLAIN, text) == "天地玄黄\n宇宙洪荒日月\n\n“盈昃辰宿列\n张寒来”"
    assert "\n\n" not in set_all(replace(PLAIN, hanging=0.0), text)


def test_tail_at_the_head_of_a_column_takes_the_next_first_line_with_it() -> None:
    text = set_all(PLAIN, "天地玄黄宇宙洪荒日月", "盈昃辰宿列张寒来暑往", left=1)
    assert text == "天地玄黄\n\n宇宙洪荒日月\n盈昃辰宿\n\n列张寒来暑往"


def test_line_that_falls_short_is_spaced_out() -> None:
    text = "天地玄黄宇宙洪荒日1998年月日"
    assert set_all(replace(PLAIN, spread=1.0), text).split("\n")[1:] == ["宇 宙 洪 荒 日", "1998年月日"]


def test_spaces_beside_numbers() -> None:
    assert set_all(replace(PLAIN, numbers=1.0), "天3月，52日") == "天 3 月，\n52 日"
