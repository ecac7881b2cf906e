"""What the commands do that open a sheet over the window: progress, states of the issue, what was left out.

Owns what each is told of the window when it opens. Refuses what is on them.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.editing.operations import PutBack
from app.ui.dialogs.former_state import FormerStateDialog
from app.ui.dialogs.states import StatesDialog
from app.ui.face.theme import Appearance
from app.ui.left_out.sheet import LeftOutDialog
from app.ui.library_panel.work import LibraryWork
from app.ui.progress_sheet import ProgressSheet
from app.ui.session import Place, Session
from app.ui.settings import Settings
from app.ui.workbench import Workbench

READING_STEP = 1
"""The step with which every issue begins."""


class SheetDeeds(QObject):
    def __init__(
        self,
        window: QWidget,
        session: Session,
        appearance: Appearance,
        work: LibraryWork,
        settings: Settings,
        workbench: Workbench,
    ) -> None:
        super().__init__(window)
        self.window = window
        self.session = session
        self.appearance = appearance
        self.work = work
        self.settings = settings
        self.workbench = workbench
        workbench.inspector.history.comparison_wanted.connect(self.compare_states)
        workbench.inspector.history.look_wanted.connect(self.look_at_state)

    def functions(self) -> dict[str, Callable[[], object]]:
        """By the ids of the command table."""
        return {
            "library.progress": self.show_progress,
            "issue.compare": self.compare_states,
            "issue.look": self.look_at_state,
            "block.put_back": self.ask_left_out,
        }

    def show_progress(self) -> None:
        ProgressSheet(self.session, self.appearance, self.work, self.settings, self.window).open()

    def compare_states(self) -> None:
        """Those after the two steps that are chosen in the history, or after one and the present one.

        Where none is chosen, the reading and the present one.
        """
        editor, steps = self.session.editor, self.workbench.inspector.history.chosen()
        if editor is None:
            return
        groups = [step.group for step in steps] or [READING_STEP]
        first, *rest = (editor.history.entries[group][-1].seq for group in groups)
        later = rest[0] if rest else len(editor.entries)
        StatesDialog(self.session, self.appearance, self.work.jobs, (first, later), self.window).open()

    def look_at_state(self) -> None:
        """That after the step that is chosen in the history; where none is, after the reading."""
        editor, steps = self.session.editor, self.workbench.inspector.history.chosen()
        if editor is not None:
            seq = editor.history.entries[steps[-1].group if steps else READING_STEP][-1].seq
            FormerStateDialog(self.session, self.appearance, self.work.jobs, seq, self.window).open()

    def ask_left_out(self) -> None:
        """The raw pane shows what the sheet is at."""
        issue = self.session.issue
        if issue is not None and issue.left_out:
            dialog = LeftOutDialog(self.session, self.appearance, self.window)
            dialog.pieces_chosen.connect(self.put_back)
            dialog.piece_shown.connect(self.workbench.raw.select_raw)
            dialog.open()
            dialog.show_piece(dialog.list.currentIndex())

    def put_back(self, raw_starts: Sequence[int]) -> None:
        """Behind the cursor's block, one behind the other, as one step."""
        issue, place, article = self.session.issue, self.session.place, self.session.article
        if issue is None or article is None:
            return
        found = issue.find_block(place.block) if place else None
        target, index = (found[0], found[1] + 1) if found else (article, len(article.blocks))
        new_id = issue.next_id
        operations = (PutBack(raw_start, target.id, index + at) for at, raw_start in enumerate(raw_starts))
        if self.session.do(*operations, initiator=self):
            self.session.select_place(Place(new_id, 0, raw_starts[0]), self)
