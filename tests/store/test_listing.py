"""The list of issues, whole and month by month."""

from itertools import count, groupby

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.store.database import Database
from app.store.issues import add_issue, remove_issue
from app.store.listing import (
    IssueSummary,
    MonthSummary,
    find_first,
    find_neighbour,
    list_issues,
    list_month,
    list_months,
    list_some,
)
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


DATES = st.sampled_from(["", "2020", "2020-12", "2020-12-03", "2020-12-31", "2021-01-01"])
PLACES = st.tuples(st.sampled_from(["", "晨报", "柳河"]), DATES, st.sampled_from(["", "A1"]), st.sampled_from("ab"))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PLACES, max_size=8))
def test_the_parts_of_the_list_are_the_list(database: Database, places: list[tuple[str, str, str, str]]) -> None:
    with database.transaction() as connection:
        for issue in list_issues(connection):
            remove_issue(connection, issue.issue_id)
        for newspaper, date, page, name in places:
            source = Source(name, f"{next(NUMBERS):064x}")
            add_issue(connection, Issue("雨", source, newspaper, date, page), b"")
        issues = list_issues(connection)
        months = list_months(connection)
        assert [MonthSummary(*key, len(list(own))) for key, own in groupby(issues, month_of)] == list(months)
        assert [issue for month in months for issue in list_month(connection, month.newspaper, month.name)] == [*issues]
        ids = [issue.issue_id for issue in issues]
        assert find_first(connection) == next(iter(ids), 0)
        assert [find_neighbour(connection, number, 1) for number in ids] == [*ids[1:], 0][: len(ids)]
        assert [find_neighbour(connection, number, -1) for number in ids] == [0, *ids][: len(ids)]
        assert find_neighbour(connection, 10_000_000, 1) == 0
        assert list_some(connection, [*ids[1:3], 10_000_000]) == issues[1:3]


def month_of(summary: IssueSummary) -> tuple[str, str]:
    return summary.newspaper, summary.date[:7]
