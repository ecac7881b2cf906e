"""同现: which names, tags, authors and sections stand together, with the query or with one another, and how strongly.

Owns which kind is looked at and the order. Refuses to reckon (see `app.ui.corpus_view.work`).
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.corpus_view import work
from app.ui.corpus_view.company_model import Column, CompanyModel, alone_of, names_of
from app.ui.corpus_view.company_rows import ROW_HEIGHT, CompanyDelegate
from app.ui.corpus_view.table import LookTable
from app.ui.face.theme import Appearance
from app.ui.jobs import Job, Jobs
from app.ui.search_view.look import Look
from app.ui.search_view.look_source import Piece
from app.ui.search_view.question import Question

if TYPE_CHECKING:
    from app.workspace import Workspace
    from app.workspace.corpus.company import Companion, Pair
    from app.workspace.corpus.tables import Table

TOGETHER_WIDTH, ALONE_WIDTH, WIDEST_NAME, WIDEST_STRENGTH = 96, 140, 420, 420


CONFIRMED = ("person", "place", "org")
"""Kinds that nothing is of before an editor confirmed it."""


class CompanyLook(Look):
    def __init__(self, appearance: Appearance, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(appearance, jobs, parent)
        self.model = CompanyModel(self)
        self.column = Column.STRENGTH
        self.is_shown_paired = False
        self.kind = self.make_choice(
            self.tr("What stands there"),
            {
                "person": self.tr("People"),
                "place": self.tr("Places"),
                "org": self.tr("Organisations"),
                "tag": self.tr("Tags"),
                "author": self.tr("Authors"),
                "section": self.tr("Sections"),
            },
            self.ask_again,
        )
        self.manner = self.make_choice(
            self.tr("With what"),
            {"query": self.tr("With what is looked for"), "pairs": self.tr("With one another")},
            self.ask_again,
        )
        self.table = LookTable(ROW_HEIGHT, self)
        self.table.setModel(self.model)
        self.table.setItemDelegate(CompanyDelegate(appearance, self))
        self.table.setAccessibleName(self.tr("What stands together"))
        self.table.row_opened.connect(self.narrow)
        self.table.copy_wanted.connect(self.copy)
        self.table.horizontalHeader().sectionClicked.connect(self.sort_by)
        self.pages.addWidget(self.table)
        self.order_keys(self.kind, self.manner)
        appearance.theme_changed.connect(self.table.viewport().update)
        self.name_columns()
        self.clear()

    @property
    def title(self) -> str:
        return self.tr("Together")

    @property
    def keyboard(self) -> QWidget:
        return self.table

    @property
    def is_paired(self) -> bool:
        return bool(self.manner.currentData() == "pairs")

    def name_columns(self) -> None:
        names = {
            Column.NAME: self.tr("Name"),
            Column.TOGETHER: self.tr("Together"),
            Column.ALONE: self.tr("Articles of each") if self.is_paired else self.tr("Articles in all"),
            Column.STRENGTH: self.tr("Strength"),
        }
        self.model.name_columns([f"{names[column]} ▾" if column is self.column else names[column] for column in Column])

    def sort_by(self, section: int) -> None:
        self.column = Column(section)
        self.name_columns()
        self.model.show(self.model.items, self.column)

    def clear(self) -> None:
        self.model.show(())

    def ask_again(self) -> None:
        self.name_columns()
        if self.is_current:
            self.begin(self.question)

    def begin(self, question: Question) -> None:
        if question.is_empty and not self.is_paired:
            self.show_hint(self.tr("Ask for something: the names that stand with it are ranked here."))
            return
        kind, is_paired = str(self.kind.currentData()), self.is_paired

        def look(workspace: "Workspace", _job: Job) -> "tuple[Companion | Pair, ...]":
            return work.load_company(workspace, question, kind, is_paired=is_paired)

        self.bar.tell(self.tr("Looking…"))
        self.source.start(Piece(look, self.take))

    def take(self, found: "Sequence[Companion | Pair]") -> None:
        if not found:
            words = self.tr("Nothing of this kind stands together here.")
            if self.kind.currentData() in CONFIRMED:
                words = self.tr("No name of this kind stands here. A name counts once it is confirmed in the text.")
            self.show_hint(words)
            return
        self.model.show(found, self.column)
        self.show_content(self.table)
        self.table.selectRow(0)
        self.table.scrollToTop()
        self.set_widths()
        words = self.tr("Counts are of articles; the strength is the log-likelihood ratio against chance.")
        self.bar.tell(words)
        self.bar.facts.setToolTip(self.tr("From 10.8 on, chance alone would bring it about once in a thousand times."))

    def narrow(self, row: int) -> None:
        """To the articles that have these names."""
        kind = str(self.kind.currentData())
        for name in names_of(self.model.items[row]):
            if (kind, name) not in self.question.values:
                self.value_turned.emit(kind, name)

    def set_widths(self) -> None:
        rest = max(self.table.viewport().width() - TOGETHER_WIDTH - ALONE_WIDTH, 0)
        name = min(rest // 2, WIDEST_NAME)
        widths = {
            Column.NAME: name,
            Column.TOGETHER: TOGETHER_WIDTH,
            Column.ALONE: ALONE_WIDTH,
            Column.STRENGTH: min(rest - name, WIDEST_STRENGTH),
        }
        for column, width in widths.items():
            self.table.setColumnWidth(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.set_widths()

    def rows(self) -> "Table":
        return work.table_company(tuple(self.model.items), is_paired=self.is_paired)

    def copied(self) -> str:
        chosen = self.table.chosen_rows()
        items = self.model.items
        some = [items[row] for row in chosen] if len(chosen) > 1 or self.table.hasFocus() else items
        lines = (
            (*names_of(item), str(item.together), *map(str, alone_of(item)), f"{item.strength:.2f}") for item in some
        )
        return "".join("\t".join(cells) + "\n" for cells in lines)
