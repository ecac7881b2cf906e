"""What a user can ask of an open library in vain. Refuses wording: `app.wording` has the sentences."""

from app.errors import UserError


class UnknownEncoding(UserError):
    """`encoding` is none that we offer; `known` are those."""


class IssueAlreadyEdited(UserError):
    """`issue_id` has edits that another reading of its bytes would lose."""


class BackupExists(UserError):
    """There is a file at `path` already."""


class ResourceMissing(UserError):
    """The program's own file `path` is not there or not readable (`reason`): it was not installed whole."""


class WrongPattern(UserError):
    """`pattern` is no regular expression from its character `number` on, the first being 1 (`reason`, as `re` says)."""


class WrongReplacement(UserError):
    """`replacement` names a group that the expression has not (`reason`)."""


class ExpressionsUnavailable(UserError):
    """The process that looks for regular expressions does not start (`reason`)."""


class PatternTooSlow(UserError):
    """`pattern` takes more than `seconds` on a text of the library: it tries too many ways to match."""


class TermsUnreadable(UserError):
    """The file `path` of house terms cannot be read (`reason`)."""


class EntryNotFound(UserError):
    """`entry`: the register of names has no such entry."""


class WrongEntry(UserError):
    """`label`: it cannot be an entry of the register, or be merged or split so; `reason` `kinds`, where `kept` is of
    another kind.
    """


class VocabularyUnreadable(UserError):
    """The file `path` of a vocabulary cannot be read (`reason`)."""


class VocabularyMissing(UserError):
    """The library has no vocabulary of this `name` that could go."""


class VocabularyNameless(UserError):
    """What comes by the standard input has no name of its own."""


class RereadingOutdated(UserError):
    """`issue_id` was changed after it was said what another reading would change."""


class NothingApproved(UserError):
    """`newspaper` has no approved article to learn from."""


class ProfileMissing(UserError):
    """`newspaper` has no profile of this `number`; 0: it has none at all."""


class SearchNotFound(UserError):
    """No search of this `name` is kept."""


class SearchExists(UserError):
    """Another search of this `name` is kept already."""
