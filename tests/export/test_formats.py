"""The table of formats holds together."""

from app.export.formats import FORMATS, ROWS


def test_every_format_has_its_own_id_and_at_least_one_division() -> None:
    assert len(FORMATS) == len(ROWS)
    assert all(row.divisions and len(set(row.divisions)) == len(row.divisions) for row in ROWS)


def test_suffixes_tell_the_formats_apart() -> None:
    assert len({row.suffix for row in ROWS}) == len(ROWS)
    assert all(row.suffix.startswith(".") for row in ROWS)
