"""What can be wrong with what a user hands to the tagging. Refuses wording: `app.wording` has the sentences."""

from app.errors import UserError


class WrongVocabulary(UserError):
    """`reason`, `value`: a code of what is wrong with a vocabulary, and where."""
