"""What a user of the command line can ask for in vain. Refuses wording: `app.wording` has the sentences."""

from app.errors import UserError


class LibraryMissingError(UserError):
    """`path`: there is no library, and the command only looks into one."""


class BatchMissingError(UserError):
    """`number`: the library has no such batch."""


class RecipeUnreadableError(UserError):
    """`path` cannot be read (`reason`)."""


class RecipeLineError(UserError):
    """`line` of a recipe does not fit; `cause` is the error that says why."""

    def __init__(self, line: int, cause: UserError) -> None:
        super().__init__(line=line)
        self.line = line
        self.cause = cause


class ListUnreadable(UserError):
    """`line` of `path` names no article."""
