"""The library as a file: opening it for a command, and the commands list, check, backup and restore.

Owns what is said on opening. Refuses SQL, and to make a library for a command that only looks.
"""

from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from app.cli.columns import format_table
from app.cli.errors import LibraryMissingError
from app.cli.output import ProgressLine, complain, interruptible, say, say_json, tell
from app.cli.translation import phrase, shared_sentence
from app.paths import default_library
from app.wording import finding_sentence
from app.workspace import Finding, Workspace
from app.workspace.integrity import InspectionStopped


@contextmanager
def open_library(options: Namespace, *, is_made: bool = False) -> Iterator[Workspace]:
    """`is_made`: the command makes a library where there is none. Raises LibraryMissingError."""
    path = Path(options.library).expanduser() if options.library else default_library()
    if not is_made and not is_there(path):
        raise LibraryMissingError(path=path)
    with interruptible() as is_cancelled, upgrade_shown(is_cancelled) as show:
        workspace = Workspace.open(path, on_upgrade=show)
    try:
        if is_cancelled():
            raise KeyboardInterrupt
        if workspace.backup_made:
            words = phrase("The library was brought up to date; the former one is kept as “{path}”.")
            complain(words.format(path=workspace.backup_made))
        if workspace.unfinished:
            complain(tell(workspace.unfinished))
        if workspace.obstacle:
            complain(obstacle_words(workspace).format(path=path, reason=workspace.obstacle))
        yield workspace
    finally:
        workspace.close()


def is_there(path: Path) -> bool:
    """Not where the system knows no such name either."""
    try:
        return path.exists()
    except OSError:
        return False


def obstacle_words(workspace: Workspace) -> str:
    if workspace.is_read_from_copy:
        return phrase(
            "“{path}” cannot be written ({reason}) and is of an older version, so a temporary copy, brought up to date,"
            " is open for reading only."
        )
    return phrase("“{path}” cannot be written ({reason}), so it is open for reading only.")


@contextmanager
def upgrade_shown(is_cancelled: Callable[[], bool]) -> Iterator[Callable[[int, int], None]]:
    """How far an old library is brought up to date. Ctrl-C ends that at the next issue, with the library as it was."""
    line = ProgressLine()

    def show(done: int, total: int) -> None:
        if is_cancelled():
            raise KeyboardInterrupt
        line.show(phrase("Bringing the library up to date: {done} of {total}").format(done=done, total=total))

    try:
        yield show
    finally:
        line.clear()


def list_issues(options: Namespace) -> int:
    with open_library(options) as workspace:
        issues = workspace.issues()
    if options.json:
        say_json([asdict(issue) for issue in issues])
        return 0
    if not issues:
        say(phrase("The library has no issues yet."))
        return 0
    headings = [
        phrase("Issue"),
        phrase("Newspaper"),
        phrase("Date"),
        phrase("Page"),
        phrase("Articles"),
        phrase("Done"),
        phrase("Doubts"),
        phrase("File"),
    ]
    rows = [
        [
            issue.issue_id,
            issue.newspaper,
            issue.date,
            issue.page,
            issue.articles,
            issue.locked_articles,
            issue.open_doubts,
            issue.file_name,
        ]
        for issue in issues
    ]
    say(*format_table(headings, rows))
    return 0


def check(options: Namespace) -> int:
    """Findings are what was asked for, so they stand on standard output."""
    line = ProgressLine()
    with open_library(options) as workspace, interruptible() as is_cancelled:
        count = 1 if options.issue else len(workspace.issues())
        try:
            findings = workspace.check(
                options.issue,
                lambda done, total: line.show(phrase("Checking: {share} %").format(share=100 * done // total)),
                is_cancelled,
            )
        except InspectionStopped as stop:
            raise KeyboardInterrupt from stop
        finally:
            line.clear()
    if options.json:
        say_json([asdict(finding) for finding in findings])
    elif findings:
        say(*map(describe_finding, findings))
    else:
        say(phrase("All is well; issues checked: {count}.").format(count=count))
    return 1 if findings else 0


def describe_finding(finding: Finding) -> str:
    words = finding_sentence(finding.code, finding.facts, shared_sentence)
    if finding.issue_id is None:
        return words
    return phrase("Issue {issue}: {finding}").format(issue=finding.issue_id, finding=words)


def backup(options: Namespace) -> int:
    target = Path(options.file)
    line = ProgressLine()
    with open_library(options) as workspace, interruptible() as is_cancelled:

        def show(done: int, total: int) -> None:
            if is_cancelled():
                raise KeyboardInterrupt
            line.show(phrase("Copying: {share} %").format(share=100 * done // total))

        try:
            workspace.backup(target, is_overwriting=options.overwrite, on_progress=show)
        finally:
            line.clear()
    say(phrase("The library was copied to “{path}”.").format(path=target))
    return 0


def restore(options: Namespace) -> int:
    source = Path(options.file)
    if not is_there(source):
        raise LibraryMissingError(path=source)
    with (
        open_library(options, is_made=True) as workspace,
        interruptible() as is_cancelled,
        upgrade_shown(is_cancelled) as show,
    ):
        kept = workspace.restore(source, show)
    say(
        phrase("The library was restored from “{path}”; the former one is kept as “{kept}”.").format(
            path=source, kept=kept
        )
    )
    return 0
