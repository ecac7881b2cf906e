"""What can go wrong with an export that a user can mend. In every case nothing was written.

Refuses wording: `app.wording` has the sentences.
"""

from app.errors import UserError


class ExportError(UserError):
    """Nothing was written. Fields: `path`, and what the subclass says."""


class ExportClashError(ExportError):
    """A file of that name is there already; `count` is how many there are."""


class ExportFolderMissingError(ExportError):
    """The folder above the one to write into is not there."""


class ExportDeniedError(ExportError):
    """Writing is not allowed there."""


class ExportDiskFullError(ExportError):
    """No space is left."""


class ExportPathTooLongError(ExportError):
    """The system takes no path of this length."""


class ExportFailedError(ExportError):
    """The system refused for another reason; `reason` is its own word."""


class ExportCancelledError(ExportError):
    """Stopped by the user."""


class NothingToExportError(ExportError):
    """No article was chosen; there is no `path`."""


class DivisionRefusedError(ExportError):
    """The format cannot be divided so; fields `format` and `division`, no `path`."""
