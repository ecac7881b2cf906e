"""Raw text into the program: the commands read and import.

Owns their options, and what is said of each file. Refuses to read and to store: the workspace does both.
"""

import sys
from argparse import Namespace
from dataclasses import asdict, replace
from pathlib import Path

from app.cli.columns import format_table
from app.cli.library import open_library
from app.cli.output import ProgressLine, complain, interruptible, say, say_json, tell
from app.cli.translation import phrase, shared_sentence
from app.editing.operations import SetIssueField
from app.text.encoding import Basis, Decision
from app.text.interchange import reading_json
from app.wording import refusal_sentence
from app.workspace import ImportReport, Workspace
from app.workspace.imports import choose_encoding, make_draft
from app.workspace.intake import Arrival, Unfit, load_bytes, refuse_foreign

STANDARD_INPUT = "-"
SURE = 0.9


def read(options: Namespace) -> int:
    encoding = choose_encoding(options.encoding or "")
    try:
        data = read_bytes(options.file)
        refuse_foreign(data)
        draft = make_draft(data, options.file, encoding)
    except Unfit as unfit:
        complain(refusal_sentence(unfit.reason, options.file, unfit.detail, shared_sentence))
        return 1
    warn_of_encoding(options.file, draft.decision)
    say_json(reading_json(draft.reading))
    return 0


def read_bytes(name: str) -> bytes:
    """Raises Unfit."""
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    return load_bytes(Arrival(Path(name), name, is_named=True))


def warn_of_encoding(name: object, decision: Decision) -> None:
    if decision.basis is Basis.LIKELIEST and decision.confidence < SURE:
        complain(
            phrase("“{path}” was read as {encoding}, but that is not sure; choose another with --encoding.").format(
                path=name, encoding=decision.encoding
            )
        )
    if decision.bad_bytes:
        complain(
            phrase("“{path}” has {count} bytes that are no {encoding}; they were read as U+FFFD.").format(
                path=name, count=decision.bad_bytes, encoding=decision.encoding
            )
        )


def import_files(options: Namespace) -> int:
    line = ProgressLine()
    with open_library(options, is_made=True) as workspace:
        with interruptible() as is_cancelled:
            report = workspace.import_paths(
                [Path(path) for path in options.paths],
                encoding=options.encoding or "",
                newspaper=options.newspaper or "",
                jobs=options.jobs,
                on_progress=lambda done, total, path: line.show(f"{done}/{total} {path.name}"),
                is_cancelled=is_cancelled,
            )
        line.clear()
        set_fields(workspace, report, options)
        show_report(workspace, report, is_json=options.json)
    if report.was_cancelled and not report.failure:
        return 130
    return 1 if report.refused or report.failure else 0


def set_fields(workspace: Workspace, report: ImportReport, options: Namespace) -> None:
    """What the user says of the issues comes after what was told from their names and texts, and can be undone."""
    wanted = {name: getattr(options, name) for name in ("newspaper", "date", "page")}
    for item in report.imported:
        editor = workspace.open_issue(item.issue_id)
        operations = [
            SetIssueField(name, value)
            for name, value in wanted.items()
            if value is not None and value != getattr(editor.issue, name)
        ]
        if operations:
            editor.do_all(operations)


def show_report(workspace: Workspace, report: ImportReport, *, is_json: bool) -> None:
    for refused in report.refused:
        complain(refusal_sentence(refused.reason, refused.path, refused.detail, shared_sentence))
    for item in report.imported:
        warn_of_encoding(item.path, item.decision)
    if is_json:
        failure = tell(report.failure) if report.failure else ""
        say_json({**asdict(replace(report, failure=None)), "failure": failure})
        return
    summaries = {issue.issue_id: issue for issue in workspace.issues()} if report.imported else {}
    rows = [
        [
            item.issue_id,
            summaries[item.issue_id].newspaper,
            summaries[item.issue_id].date,
            summaries[item.issue_id].page,
            summaries[item.issue_id].articles,
            summaries[item.issue_id].open_doubts,
            item.decision.encoding,
            str(item.path),
        ]
        for item in report.imported
    ]
    if rows:
        headings = [
            phrase("Issue"),
            phrase("Newspaper"),
            phrase("Date"),
            phrase("Page"),
            phrase("Articles"),
            phrase("Doubts"),
            phrase("Encoding"),
            phrase("File"),
        ]
        say(*format_table(headings, rows))
    for skipped in report.skipped:
        words = phrase("“{path}” is in the library already, as issue {issue} (“{name}”).")
        say(words.format(path=skipped.path, issue=skipped.issue_id, name=skipped.file_name))
    counts = phrase("Imported: {imported}; skipped: {skipped}; refused: {refused}.")
    say(counts.format(imported=len(report.imported), skipped=len(report.skipped), refused=len(report.refused)))
    if report.failure:
        complain(tell(report.failure))
    if report.was_cancelled:
        complain(phrase("Stopped; what was imported so far is in the library."))
