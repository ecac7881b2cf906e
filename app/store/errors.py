"""What can be wrong with a library as a user sees it. Refuses wording: `app.wording` has the sentences."""

from app.errors import UserError


class NotALibrary(UserError):
    """`path` is no library; `reason`: `other_kind`, `other_program`, `folder`, `missing`, or what the system says."""


class LibraryTooNew(UserError):
    """`path` has `revision`, which this program, at `known`, has never heard of."""


class LibraryBusy(UserError):
    """Another program holds `path` for longer than we wait."""


class LibraryReadOnly(UserError):
    """`path`, or its folder, cannot be written (`reason` is the system's)."""


class LibraryOpenForReading(UserError):
    """`path` could not be written when it was opened (`reason` is the system's), so it can only be read."""


class LibraryOutdated(UserError):
    """`path` is of an older version and not to be written; no copy of it could be brought up to date (`reason`)."""


class LibraryGone(UserError):
    """`path` is no longer there, or is another file than the one that was opened; nothing was saved."""


class LibraryUnreachable(UserError):
    """The disk or the share that has `path` does not answer as it should (`reason`)."""


class LibraryDamaged(UserError):
    """`path` cannot be read as it should (`reason`)."""


class IssueDamaged(UserError):
    """What the library holds under `issue_id` is no issue (`reason`)."""


class IssueChangedElsewhere(UserError):
    """Another window or program changed `issue_id` since it was loaded; nothing was saved."""


class IssueNotFound(UserError):
    """No issue has `issue_id`."""


class DiskFull(UserError):
    """There was no room to write `path`; nothing of the step was kept."""


class BrokenCharacter(UserError):
    """`code` is half a character, a lone surrogate as U+D83D, which no file can hold; nothing was saved."""
