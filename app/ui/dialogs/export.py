"""What to export, as what, and where to.

Refuses to write: it tells the wish.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from app.ui.dialogs.sheet import ChoiceBox, Sheet
from app.ui.widgets.tick_box import TickBox

LONGEST_QUERY = 40
"""Characters of a query that are shown."""


class Scope(StrEnum):
    ARTICLE = "article"
    ISSUE = "issue"
    APPROVED = "approved"
    """All approved articles of the library."""
    FOUND = "found"
    """All that a search finds."""


@dataclass(frozen=True, slots=True)
class ExportWish:
    """`format_id` and `division` are names of the export's own tables; `query` is that of what was found.

    `folds_variants`: in the query, a traditional character and its simplified form count as one.
    """

    scope: Scope
    format_id: str
    division: str
    folder: Path
    is_overwriting: bool
    query: str = ""
    folds_variants: bool = True
    article_count: int = 0
    """How many articles the query finds."""


def shorten(query: str) -> str:
    return query if len(query) <= LONGEST_QUERY else f"{query[: LONGEST_QUERY - 1]}…"


class ExportDialog(Sheet):
    """`formats` says which divisions each format can have."""

    export_wanted = Signal(object)
    """An `ExportWish`."""

    def __init__(
        self,
        formats: Mapping[str, Sequence[str]],
        scopes: Sequence[Scope],
        former: ExportWish,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Export"))
        self.formats = formats
        self.former = former
        self.scope = self.add_choice(self.tr("What"), {scope: self.name_scope(scope) for scope in scopes})
        self.format = self.add_choice(self.tr("Format"), {name: self.name_format(name) for name in formats})
        self.division = self.add_choice(self.tr("Files"), {})
        self.folder = QLineEdit(str(former.folder), self)
        self.add_folder_row()
        self.overwrite = TickBox(self.tr("Replace files of the same name"), self)
        self.overwrite.setChecked(former.is_overwriting)
        self.matter.addWidget(self.overwrite)
        self.warning = QLabel(self)
        self.warning.setObjectName("cinnabar")
        self.warning.setWordWrap(True)
        self.warning.hide()
        self.matter.addWidget(self.warning)
        self.format.currentIndexChanged.connect(self.show_divisions)
        self.scope.setCurrentIndex(max(0, self.scope.findData(former.scope)))
        self.format.setCurrentIndex(max(0, self.format.findData(former.format_id)))
        self.show_divisions()
        self.division.setCurrentIndex(max(0, self.division.findData(former.division)))
        self.add_close(self.tr("Cancel"))
        self.add_button(self.tr("Export"), is_primary=True).clicked.connect(self.send)
        self.setMinimumWidth(460)

    def add_choice(self, name: str, items: Mapping[str, str]) -> ChoiceBox:
        box = ChoiceBox(self)
        for value, text in items.items():
            box.addItem(text, value)
        self.add_field(name, box)
        return box

    def add_folder_row(self) -> None:
        self.add_field(self.tr("Folder"), self.folder)
        self.matter.removeWidget(self.folder)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.folder, 1)
        browse = QPushButton(self.tr("Choose…"), self)
        browse.setAutoDefault(False)
        browse.clicked.connect(self.choose_folder)
        row.addWidget(browse)
        self.matter.addLayout(row)

    def name_scope(self, scope: Scope) -> str:
        return {
            Scope.ARTICLE: self.tr("This article"),
            Scope.ISSUE: self.tr("This issue"),
            Scope.APPROVED: self.tr("All approved articles of the library"),
            Scope.FOUND: self.tr("The {count} articles of “{query}”", "", self.former.article_count).format(
                count=f"{self.former.article_count:,}", query=shorten(self.former.query)
            ),
        }[scope]

    def name_format(self, name: str) -> str:
        names = {
            "jsonl": self.tr("JSON lines: one article a line, with everything"),
            "json": self.tr("JSON: an issue in interchange form"),
            "txt": self.tr("Plain text"),
            "csv": self.tr("Table for a spreadsheet (CSV)"),
        }
        return names.get(name, name.upper())

    def name_division(self, division: str) -> str:
        names = {
            "article": self.tr("One file for each article"),
            "issue": self.tr("One file for each issue"),
            "export": self.tr("One file for all"),
        }
        return names[division]

    def show_divisions(self) -> None:
        self.division.clear()
        for division in self.formats[self.format.currentData()]:
            self.division.addItem(self.name_division(division), division)
        self.division.setEnabled(self.division.count() > 1)

    def choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Export to"), self.folder.text())
        if name:
            self.folder.setText(name)

    def send(self) -> None:
        folder = self.folder.text().strip()
        if not folder:
            self.warning.setText(self.tr("Choose a folder to export to."))
            self.warning.show()
            return
        self.export_wanted.emit(
            ExportWish(
                Scope(self.scope.currentData()),
                self.format.currentData(),
                self.division.currentData(),
                Path(folder).expanduser(),
                self.overwrite.isChecked(),
                self.former.query,
                self.former.folds_variants,
                self.former.article_count,
            )
        )
        self.accept()
