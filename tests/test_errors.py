"""An error carries its facts, for whoever words it."""

from app.errors import EditError, UserError


def test_an_error_keeps_its_facts_and_shows_them_to_a_developer() -> None:
    error = EditError(block=3, clean_offset=12)
    assert isinstance(error, UserError)
    assert error.fields == {"block": 3, "clean_offset": 12}
    assert str(error) == "block=3, clean_offset=12"
