"""What can be wrong with a query. Refuses wording: `app.wording` has the sentences."""

from app.errors import UserError


class WrongQuery(UserError):
    """`query` cannot be understood at its character `place`, counted from 1; `reason` is one of those below.

    `open` and `close`: a bracket or quotation mark without its partner; `operand`: nothing to the left or right of AND,
    OR, NOT; `empty`: nothing in a bracket or behind a field; `date`, `status`, `feature`: `value` is none; `deep`: too
    many brackets in one another.
    """
