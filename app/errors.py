"""What a user can mend. Owns the base of every error that a skin tells in one sentence; a bug is any other exception.

Refuses wording: an error carries its facts as fields, and `app.wording` has the sentence for it.
"""


class UserError(Exception):
    """Something the user can mend; the fields are the facts that the sentence needs."""

    def __init__(self, **fields: object) -> None:
        super().__init__(", ".join(f"{name}={value}" for name, value in fields.items()))
        self.fields = fields


class EditError(UserError):
    """An operation that does not fit the issue: nothing was changed."""
