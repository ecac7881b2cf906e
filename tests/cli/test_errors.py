"""A line of a recipe that does not fit keeps its number and why."""

from app.cli.errors import RecipeLineError
from app.editing.errors import MissingBlock


def test_line_error_keeps_its_cause() -> None:
    cause = MissingBlock(block=3)
    error = RecipeLineError(5, cause)
    assert (error.line, error.cause, error.fields) == (5, cause, {"line": 5})
