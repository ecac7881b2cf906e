"""The files of house terms: one of the user's, and one beside the library that those who share it have in common.

Owns where they lie and that they are read. What a line means stands in `app.checks.terms`. Refuses to check texts by
them.
"""

from pathlib import Path

from app import paths
from app.checks.terms import Terms, WrongTerm, parse_terms
from app.workspace.errors import TermsUnreadable

FILE_NAME = "house-terms.txt"


def term_files(library: Path) -> tuple[Path, Path]:
    """The user's file and the library's; of a term that both have, the library's counts."""
    return paths.user_config() / FILE_NAME, library.with_name(FILE_NAME)


def load_terms(library: Path) -> Terms:
    """No file is no terms. Raises WrongTerm, with the path, and TermsUnreadable."""
    merged = {term.wrong: term for file in term_files(library) for term in load_file(file).terms}
    return Terms(merged.values())


def load_file(path: Path) -> Terms:
    try:
        return parse_terms(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return Terms()
    except WrongTerm as error:
        raise WrongTerm(path=path, **error.fields) from error
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise TermsUnreadable(path=path, reason=reason or str(error)) from error
