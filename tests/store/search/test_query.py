"""Trees of queries, and how a query is narrowed."""

import pytest

from app.store.search.parser import parse
from app.store.search.query import (
    AllOf,
    AnyOf,
    DateRange,
    Not,
    Scope,
    Term,
    narrow,
    narrow_to_year,
    quote,
    wanted_terms,
)


def test_what_must_not_be_there_is_no_wanted_term() -> None:
    query = AllOf(
        (Term(Scope.TEXT, "桥"), Not(Term(Scope.TEXT, "雨")), AnyOf((Term(Scope.TITLE, "灯"), DateRange("", ""))))
    )
    assert [term.text for term in wanted_terms(query)] == ["桥", "灯"]


@pytest.mark.parametrize("value", ["张铮", 'a "b" c', "“一带一路”", "甲 OR 乙", "(x)"])
def test_narrowing_adds_one_whole_value(value: str) -> None:
    narrowed = parse(narrow("桥 OR 灯", Scope.AUTHOR, value))
    assert isinstance(narrowed, AllOf)
    assert narrowed.parts == (
        AnyOf((Term(Scope.TEXT, "桥"), Term(Scope.TEXT, "灯"))),
        Term(Scope.AUTHOR, value, is_quoted=True),
    )
    assert parse(narrow(" ", Scope.TAG, value)) == Term(Scope.TAG, value, is_quoted=True)
    assert parse(quote(value)) == Term(Scope.TEXT, value, is_quoted=True)


def test_narrowing_to_what_is_listed() -> None:
    assert parse(narrow("", Scope.STATUS, "done")) == Term(Scope.STATUS, "done", is_quoted=True)
    assert parse(narrow_to_year("", "2020")) == DateRange("2020", "2020")
    assert parse(narrow_to_year("桥", "2020")) == AllOf((Term(Scope.TEXT, "桥"), DateRange("2020", "2020")))
