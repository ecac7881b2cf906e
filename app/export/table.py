"""CSV for spreadsheets: UTF-8 with a byte order mark, CRLF, one article a row.

A cell that a spreadsheet would take for a formula gets an apostrophe in front. That changes the text, so the row says
it: its last column, `guarded`, names the columns concerned, and a program that reads the file takes the apostrophe off
again in exactly those. Every other cell is the text as it is. Refuses to write files.
"""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from app.export.portion import Portion, running_text
from app.text.model import Article, Role

FORMULA_MARKS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a cell a formula, or is dropped before one is looked for; some spreadsheets take full width too."""
GUARD = "'"
LIST_SEPARATOR = "；"
COLUMNS = (
    "newspaper",
    "date",
    "page",
    "file",
    "number",
    "section",
    "kicker",
    "title",
    "subtitle",
    "authors",
    "article_date",
    "status",
    "tags",
    "text",
    "captions",
    "credits",
    "note",
    "guarded",
)


def write_table(portions: Iterable[Portion]) -> Iterator[str]:
    yield csv_line(COLUMNS)
    for portion in portions:
        for article in portion.articles:
            yield csv_line(guard_cells(article_cells(portion, article)))


def article_cells(portion: Portion, article: Article) -> dict[str, str]:
    """Every column but `guarded`."""
    issue = portion.issue
    return {
        "newspaper": issue.newspaper,
        "date": issue.date,
        "page": issue.page,
        "file": issue.source.file_name,
        "number": str(portion.number_of(article)),
        "section": article.section,
        "kicker": article.text_of(Role.KICKER),
        "title": article.title,
        "subtitle": article.text_of(Role.SUBTITLE),
        "authors": LIST_SEPARATOR.join(article.authors),
        "article_date": article.date,
        "status": article.status.value,
        "tags": LIST_SEPARATOR.join(tag.label for tag in article.tags),
        "text": running_text(article),
        "captions": article.text_of(Role.CAPTION),
        "credits": article.text_of(Role.CREDIT),
        "note": article.note,
    }


def guard_cells(cells: dict[str, str]) -> list[str]:
    guarded = [column for column, cell in cells.items() if cell.startswith(FORMULA_MARKS)]
    row = [GUARD + cell if column in guarded else cell for column, cell in cells.items()]
    return [*row, " ".join(guarded)]


def csv_line(cells: Iterable[str]) -> str:
    line = StringIO(newline="")
    csv.writer(line).writerow(cells)
    return line.getvalue()
