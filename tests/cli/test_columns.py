"""Columns hold together whatever is wide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli import columns
from app.cli.columns import clip_text, format_table, pad_text, text_width


@pytest.mark.parametrize(
    ("text", "width"),
    [("abc", 3), ("老桥", 4), ("，", 2), ("“a”", 3), ("e\u0301", 1), ("𠮷", 2), ("a\u200bb", 2), ("", 0)],
)
def test_chinese_is_two_cells_wide(text: str, width: int) -> None:
    assert text_width(text) == width


@given(st.text(alphabet="ab老桥，𠮷\u0301"), st.integers(1, 20))
def test_clipped_text_fits(text: str, width: int) -> None:
    clipped = clip_text(text, width)
    assert text_width(clipped) <= width
    assert clipped == text or clipped.endswith("…")


@given(st.text(alphabet="ab老桥"), st.integers(0, 30))
def test_padded_text_is_as_wide_as_wanted(text: str, width: int) -> None:
    assert text_width(pad_text(text, width)) == max(width, text_width(text))


def test_table_is_aligned() -> None:
    lines = format_table(["N", "Name", "File"], [[1, "柳河新报", "a"], [12, "ab", "b\nc"]])
    assert lines == [" N  Name      File", " 1  柳河新报  a", "12  ab        b c"]


def test_table_without_rows_is_its_headings() -> None:
    assert format_table(["N", "Name"], []) == ["N  Name"]


def test_last_column_is_clipped_to_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns, "terminal_width", lambda: 30)
    lines = format_table(["N", "Text"], [[1, "字" * 40]])
    assert text_width(lines[1]) <= 30
    assert lines[1].endswith("…")
