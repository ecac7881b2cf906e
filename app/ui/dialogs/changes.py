"""All changes of the article that is shown: those of one maker in a row are one line, which opens; each to be gone to,
one or many to be taken for the original.

Owns the sheet. Refuses to look for changes (`app.ui.changes`); a worker does, since a long article has many thousands.
"""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from app.editing.operations import Change
from app.text.offsets import to_raw
from app.ui.changes.model import ChangesModel, Found
from app.ui.changes.rows import ChangeCells
from app.ui.changes.runs import ListedChange, original_of, originals_of
from app.ui.changes.words import name_maker
from app.ui.dialogs.sheet import Sheet
from app.ui.face.theme import Appearance
from app.ui.jobs import Job, Jobs
from app.ui.session import Place, Session
from app.ui.widgets.filter_chips import FilterChips
from app.ui.widgets.folded_view import FoldedView

WIDTHS = (116, 0, 116, 52, 124)
USE_KEY = "G"


class ChangesDialog(Sheet):
    def __init__(self, session: Session, appearance: Appearance, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.set_title(self.tr("Changes of this article"))
        self.model = ChangesModel(session, self)
        self.chips = FilterChips(self.tr("Whose changes"), self)
        self.list = FoldedView(appearance, self.model, self)
        self.list.setItemDelegate(ChangeCells(self.model, appearance, self.list))
        self.list.set_widths(WIDTHS)
        self.list.setAccessibleName(self.tr("Changes"))
        self.matter.addWidget(self.chips)
        self.matter.addWidget(self.list, 1)
        self.note = self.add_note(self.tr("Looking…"))
        self.use_button = self.add_button("")
        self.use_button.setToolTip(USE_KEY)
        self.add_close(self.tr("Close"))
        self.list.selectionModel().currentChanged.connect(self.go)
        self.list.selectionModel().selectionChanged.connect(self.show_deed)
        self.chips.chosen.connect(self.choose_maker)
        self.use_button.clicked.connect(self.use_originals)
        QShortcut(USE_KEY, self, self.use_button.click)
        session.issue_changed.connect(self.follow)
        session.issue_opened.connect(self.reject)
        self.resize(920, 600)
        self.show_deed()
        self.list.setFocus()
        self.jobs = jobs
        self.job: Job | None = None
        self.finished.connect(self.drop_job)
        self.look()

    def look(self) -> None:
        """For the changes as the text stands at present, in the place of a search that is still under way."""
        self.drop_job()
        search = self.model.prepare()
        self.job = self.jobs.start(lambda _: search(), self.show_found)

    def drop_job(self) -> None:
        if self.job is not None:
            self.job.abandon()
            self.job = None

    def show_found(self, found: Found) -> None:
        self.job = None
        self.take(found)
        self.list.choose(self.model.index(0))

    def take(self, found: Found) -> None:
        self.model.take(found)
        counts = self.model.counts()
        all_of_them = {None: (self.tr("All"), counts.total())}
        self.chips.show_values(all_of_them | {maker: (name_maker(maker), counts[maker]) for maker in sorted(counts)})
        words = self.tr("Several rows can be chosen; the right arrow opens a row.")
        self.note.setText(words if counts else self.tr("The text stands as it came."))

    def choose_maker(self, maker: object) -> None:
        self.model.choose(maker)  # type: ignore[arg-type]  # what the chips were given
        self.list.choose(self.model.index(0))

    def chosen(self) -> list[ListedChange]:
        return [item for index in self.list.chosen_rows() for item in self.model.things_at(index)]

    def show_deed(self) -> None:
        chosen = self.chosen()
        self.use_button.setEnabled(any(original_of(item.change) is not None for item in chosen))
        words = self.tr("Use the original at {count} places", "", len(chosen))
        self.use_button.setText(
            words.format(count=f"{len(chosen):,}") if len(chosen) > 1 else self.tr("Use the original here")
        )

    def go(self, index: QModelIndex) -> None:
        """The text behind the sheet shows the change, or the first of a run."""
        things = self.model.things_at(index)
        if things:
            block, offset = things[0].block, things[0].change.clean_start
            self.session.select_place(Place(block.id, offset, to_raw(block, offset)), self)

    def use_originals(self) -> None:
        operations = originals_of(self.chosen(), self.model.raw)
        if operations:
            self.session.do(*operations)

    def follow(self, _: Change) -> None:
        """What was open stays open, and the row that stands where the chosen one stood is chosen."""
        if self.job is not None:
            self.look()
            return
        at = self.list.currentIndex()
        row, parent_row = at.row(), at.parent().row()
        opened = {
            (things[0].block.id, things[0].maker)
            for number, things in enumerate(self.model.folds)
            if self.list.isExpanded(self.model.index(number))
        }
        self.take(self.model.prepare()())
        for number, things in enumerate(self.model.folds):
            if (things[0].block.id, things[0].maker) in opened:
                self.list.setExpanded(self.model.index(number), True)  # noqa: FBT003  Qt's own signature
        parent = self.model.index(parent_row) if parent_row >= 0 else QModelIndex()
        is_open = parent.isValid() and self.list.isExpanded(parent)
        row = row if is_open or parent_row < 0 else parent_row
        siblings = self.model.rowCount(parent if is_open else QModelIndex())
        self.list.choose(self.model.index(min(row, siblings - 1), 0, parent if is_open else QModelIndex()))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
