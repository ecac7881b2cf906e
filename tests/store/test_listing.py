"""The list of issues, whole and month by month."""

from itertools import count

from app.store.database import Database
from app.store.issues import add_issue
from app.store.listing import IssueSummary, list_issues
from app.text.model import Issue, Source
from tests.small_issue import FILE_NAME, make_issue

NUMBERS = count(1)


def test_the_list_says_what_is_in_an_issue(database: Database, issue_id: int) -> None:
    issue = make_issue()
    with database.reading() as connection:
        assert list_issues(connection) == (
            IssueSummary(
                issue_id=issue_id,
                file_name=FILE_NAME,
                encoding="utf-8",
                newspaper="柳河新报",
                date="2021-12-03",
                page="3",
                imported_at="2021-12-04T08:00:00+00:00",
                articles=3,
                locked_articles=0,
                open_doubts=7,
                characters=sum(len(block.text) for article in issue.articles for block in article.blocks),
            ),
        )


def test_the_list_is_ordered_by_newspaper_date_and_page(database: Database) -> None:
    wanted = [
        ("晨报", "2020-01-02", "01"),
        ("晨报", "2020-01-02", "02"),
        ("晨报", "2021-01-01", "01"),
        ("柳河", "", ""),
    ]
    with database.transaction() as connection:
        for newspaper, date, page in reversed(wanted):
            source = Source("a.txt", f"{next(NUMBERS):064x}")
            add_issue(connection, Issue("雨", source, newspaper, date, page), b"")
    with database.reading() as connection:
        listed = [(issue.newspaper, issue.date, issue.page) for issue in list_issues(connection)]
    assert listed == sorted(wanted)
