"""The command line from start to exit code: 0 done, 1 some inputs failed, 2 wrong usage, 70 a bug, 130 stopped.

Owns what becomes of errors: one sentence on standard error, never a traceback; that of a bug goes to a file. Refuses
what the commands do.
"""

import io
import os
import sys
import traceback
from datetime import datetime

from app import __version__
from app.cli.errors import LibraryMissingError, RecipeLineError
from app.cli.output import complain, tell
from app.cli.parser import parse_arguments
from app.cli.translation import phrase
from app.errors import UserError
from app.paths import user_state
from app.workspace.errors import UnknownEncoding, VocabularyNameless
from app.workspace.exporting import ArticleWithoutIssue, DivisionRefusedError, ExportCancelledError

DONE, FAILED, WRONG_USAGE, BUG, STOPPED = 0, 1, 2, 70, 130
PIPE_CLOSED = 141
"""What a shell reports of a program that wrote to a pipe which nobody reads any more."""
USAGE_ERRORS = (LibraryMissingError, UnknownEncoding, DivisionRefusedError, ArticleWithoutIssue, VocabularyNameless)


def main(arguments: list[str] | None = None) -> int:
    write_unicode()
    try:
        code = run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        forget_output()
        return PIPE_CLOSED
    return code


def run(arguments: list[str]) -> int:
    try:
        options = parse_arguments(arguments)
        code: int = options.action(options)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else DONE
    except RecipeLineError as error:
        complain(phrase("Line {line}: {reason}").format(line=error.line, reason=tell(error.cause)))
        return FAILED
    except UserError as error:
        complain(tell(error))
        return exit_code(error)
    except KeyboardInterrupt:
        complain(phrase("Stopped."))
        return STOPPED
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001
        complain(report_bug(error))
        return BUG
    return code


def exit_code(error: UserError) -> int:
    if isinstance(error, ExportCancelledError):
        return STOPPED
    return WRONG_USAGE if isinstance(error, USAGE_ERRORS) else FAILED


def write_unicode() -> None:
    """Results are UTF-8 wherever they go, as JSON must be; a console of Windows is told by Python itself."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def forget_output() -> None:
    """So that the interpreter, when it flushes at its end, does not find the closed pipe once more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def report_bug(error: Exception) -> str:
    """One sentence that says where the rest stands."""
    moment = datetime.now().astimezone()
    path = user_state() / f"error-{moment:%Y%m%d-%H%M%S}-{os.getpid()}.log"
    text = f"jiaoyang {__version__}, Python {sys.version.split()[0]}, {sys.platform}, {moment.isoformat()}\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "".join(traceback.format_exception(error)), encoding="utf-8")
    except OSError:
        return phrase("Something went wrong in the program itself ({error}).").format(error=describe(error))
    return phrase("Something went wrong in the program itself ({error}); the details are in “{path}”.").format(
        error=describe(error), path=path
    )


def describe(error: Exception) -> str:
    first_line = str(error).partition("\n")[0]
    return f"{type(error).__name__}: {first_line}" if first_line else type(error).__name__
