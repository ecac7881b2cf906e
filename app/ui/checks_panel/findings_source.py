"""The findings of the open issue, looked for off the UI thread after a pause, and only in what changed.

Owns when to look, which answer still counts, and that nothing is mended by an answer about a former text. Refuses to
draw, and to know what a check looks for.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import UserError
from app.text.model import Issue
from app.ui.jobs import Job, Jobs
from app.ui.session import Session

if TYPE_CHECKING:
    from app.workspace import Editor, Workspace
    from app.workspace.findings import Finding, Findings

PAUSE = 350
"""Milliseconds of quiet after a change before it is looked at."""
FEW_CHARACTERS = 16_000
"""A raw text of so many is looked at in some twenty milliseconds, so that who cannot wait need not."""


def make_checker(workspace: "Workspace", editor: "Editor", tell: Callable[[UserError], object]) -> "Findings":
    """Without house terms where they cannot be read, which is told."""
    try:
        return workspace.findings(editor)
    except UserError as error:
        tell(error)
        return workspace.findings(editor, has_terms=False)


class FindingsSource(QObject):
    found = Signal()
    """`findings` are those of the issue as it is."""
    failed = Signal(object)
    """A `UserError`: the house terms cannot be read."""

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.jobs = jobs
        self.workspace: Workspace | None = None
        self.checker: Findings | None = None
        self.findings: tuple[Finding, ...] = ()
        self.looked_at: Issue | None = None
        self.job: Job | None = None
        self.waiting: list[Callable[[], object]] = []
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(PAUSE)
        self.timer.timeout.connect(self.look)
        session.issue_opened.connect(self.begin)
        session.issue_changed.connect(self.follow)

    @property
    def is_current(self) -> bool:
        return self.session.issue is not None and self.looked_at is self.session.issue

    @property
    def is_looking(self) -> bool:
        return self.job is not None or self.timer.isActive()

    def set_workspace(self, workspace: "Workspace | None") -> None:
        self.workspace = workspace
        self.begin()

    def begin(self) -> None:
        """Another issue: nothing is known of it yet."""
        if self.job is not None:
            self.job.abandon()
            self.job = None
        self.checker = None
        self.findings = ()
        self.looked_at = None
        self.waiting.clear()
        if self.workspace is not None and self.session.editor is not None:
            self.timer.start()
        self.found.emit()

    def follow(self, _: object) -> None:
        if self.workspace is not None:
            self.timer.start()

    def look(self) -> None:
        """One look at a time; a change meanwhile is seen by the next one."""
        self.timer.stop()
        workspace, editor, checker = self.workspace, self.session.editor, self.checker
        if self.job is not None or workspace is None or editor is None:
            return
        issue = editor.issue

        def work(job: Job) -> "tuple[Findings, tuple[Finding, ...]]":
            ready = checker or make_checker(workspace, editor, job.tell)
            return ready, ready.refresh()

        def take(result: "tuple[Findings, tuple[Finding, ...]]") -> None:
            self.job = None
            self.checker = result[0]
            if self.session.issue is issue:
                self.tell(result[1])
            else:
                self.look()

        self.job = self.jobs.start(work, take, self.give_up, self.failed.emit)

    def give_up(self, _: Exception) -> None:
        """Whoever waits goes on with what is known."""
        self.job = None
        self.run_waiting()

    def tell(self, findings: "tuple[Finding, ...]") -> None:
        self.findings = findings
        self.looked_at = self.session.issue
        self.found.emit()
        self.run_waiting()

    def run_waiting(self) -> None:
        ready, self.waiting = self.waiting, []
        for deed in ready:
            deed()

    def when_current(self, deed: Callable[[], object]) -> None:
        """Does it at once where the findings are those of the issue as it is, else as soon as they are."""
        if self.make_current():
            deed()
        else:
            self.waiting.append(deed)
            self.look()

    def make_current(self) -> bool:
        """Looks in this thread where the text is short; False where that would take too long."""
        workspace, editor = self.workspace, self.session.editor
        if self.is_current or workspace is None or editor is None:
            return True
        if len(editor.issue.raw) > FEW_CHARACTERS:
            return False
        self.timer.stop()
        self.checker = self.checker or make_checker(workspace, editor, self.failed.emit)
        self.tell(self.checker.refresh())
        return True

    def errors_of(self, article_ids: Iterable[int]) -> "tuple[Finding, ...]":
        """What asks for a reason when these articles are approved; ask `when_current`."""
        chosen = set(article_ids)
        return tuple(item for item in self.findings if item.severity == "error" and item.article_id in chosen)

    def fix(self, findings: "Sequence[Finding]", initiator: object = None) -> None:
        """Mends all of these that are still there, as one step."""
        marks = {(item.block_id, item.mark) for item in findings}

        def mend() -> None:
            present = [item for item in self.findings if (item.block_id, item.mark) in marks and item.fix]
            checker = self.checker
            if checker is not None and present:
                self.session.attempt(lambda _: checker.fix(present, initiator))

        self.when_current(mend)

    def ignore(self, finding: "Finding", *, is_for_good: bool) -> None:
        """Here, or the same text in every issue of the library; it is gone at once."""
        if self.checker is None:
            return
        if is_for_good:
            self.checker.ignore_always(finding)
        else:
            self.checker.ignore_here(finding)
        marks = {finding.subject if is_for_good else finding.mark}
        self.findings = tuple(item for item in self.findings if not {item.mark, item.subject} & marks)
        self.found.emit()
