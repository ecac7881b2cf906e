"""CSV: the golden file, what a spreadsheet reads back, and the guard against formulas."""

import csv
from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.export.portion import Portion
from app.export.table import COLUMNS, FORMULA_MARKS, guard_cells, write_table
from app.text.model import Article, Issue


def read_rows(portion: Portion) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO("".join(write_table((portion,))), newline="")))


def test_issue_is_written_as_the_golden_file(written: Callable[[str], bytes], golden: Path) -> None:
    assert written("csv") == (golden / "issue.csv").read_bytes()


def test_bytes_begin_with_a_mark_and_rows_end_in_crlf(written: Callable[[str], bytes]) -> None:
    data = written("csv")
    assert data.startswith(b"\xef\xbb\xbf" + ",".join(COLUMNS).encode() + b"\r\n")
    assert data.endswith(b"\r\n")


def test_row_says_which_cells_are_guarded(portion: Portion) -> None:
    first, second = read_rows(portion)
    assert first["guarded"] == ""
    assert (second["captions"], second["guarded"]) == ("'=桥,一座", "captions")


def test_quotes_and_line_ends_in_cells_survive(issue: Issue) -> None:
    article = replace(issue.articles[0], note='他说："好",\n走了')
    (row,) = read_rows(Portion(replace(issue, articles=(article,)), (article,)))
    assert row["note"] == '他说："好",\n走了'
    assert row["text"].split("\n") == [block.text for block in article.blocks[3:]]


@given(cells=st.dictionaries(st.sampled_from(COLUMNS[:-1]), st.text()))
def test_guard_leaves_no_formula_and_can_be_taken_off(cells: dict[str, str]) -> None:
    *row, guarded = guard_cells(cells)
    assert not any(cell.startswith(FORMULA_MARKS) for cell in row)
    names = guarded.split()
    assert [cell[1:] if column in names else cell for column, cell in zip(cells, row, strict=True)] == list(
        cells.values()
    )


def test_article_without_anything_is_a_row_of_empty_cells() -> None:
    article = Article(1, ())
    (row,) = read_rows(Portion(Issue("", articles=(article,)), (article,)))
    assert {name for name, cell in row.items() if cell} == {"number", "status"}
