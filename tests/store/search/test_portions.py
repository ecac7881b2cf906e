"""Long lists in portions."""

from app.store.search.portions import AT_ONCE, portions


def test_all_values_once_with_as_many_marks() -> None:
    values = list(range(AT_ONCE + 3))
    found = list(portions(values))
    assert [value for _, portion in found for value in portion] == values
    assert [marks.count("?") for marks, _ in found] == [AT_ONCE, 3]
    assert list(portions(())) == []
