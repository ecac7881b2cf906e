"""All tags of the library, with how many articles have each: renamed, made one, deleted.

Owns the choice. Refuses to change anything: it tells what is wanted.
"""

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from app.text.model import Tag
from app.ui.dialogs.sheet import Sheet
from app.ui.face.vocabulary_names import vocabulary_name
from app.ui.widgets.value_list import VALUE, ValueList


class TagRows(ValueList):
    """Tags and how many articles have each: of ten thousand only those in sight are put into words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.name_of = cache(vocabulary_name)

    def words(self, value: tuple[Tag, int]) -> str:
        tag, count = value
        scheme = f"({self.name_of(tag.scheme)})" if tag.scheme else ""
        return " ".join(word for word in (tag.label, scheme, f"· {count:,}") if word)


class LibraryTagsDialog(Sheet):
    merge_wanted = Signal(object, object)
    """The `Tag`s that go, and the `Tag` that they become."""
    delete_wanted = Signal(object)

    def __init__(self, tags: Sequence[tuple[Tag, int]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Tags of the library"))
        self.model = TagRows(self)
        self.model.show(tags)
        self.found = QSortFilterProxyModel(self)
        self.found.setSourceModel(self.model)
        self.found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter = QLineEdit(self)
        self.filter.textChanged.connect(self.found.setFilterFixedString)
        self.list = QListView(self)
        self.list.setObjectName("ground")
        self.list.setModel(self.found)
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(self.tr("Tags of the library"))
        self.list.setMinimumHeight(260)
        self.name = QLineEdit(self)
        self.chosen: list[Tag] = []
        self.lay_out()
        self.list.selectionModel().selectionChanged.connect(self.show_choice)
        self.name.textChanged.connect(self.show_deeds)
        self.show_choice()

    def lay_out(self) -> None:
        self.add_field(self.tr("Find a tag"), self.filter)
        self.matter.addWidget(self.list, 1)
        self.add_note(
            self.tr("One tag chosen is renamed, several become one. Each is one step, which can be taken back.")
            if self.model.rowCount()
            else self.tr("There are no tags in the library yet.")
        )
        self.add_field(self.tr("New name"), self.name)
        self.add_close(self.tr("Close"))
        self.delete_button = self.add_button(self.tr("Delete"))
        self.merge_button = self.add_button(self.tr("Rename"), is_primary=True)
        self.delete_button.clicked.connect(self.delete)
        self.merge_button.clicked.connect(self.merge)
        self.setMinimumWidth(440)

    def chosen_rows(self) -> list[int]:
        """Told by ranges: to list the indexes of all rows takes long."""
        ranges = self.list.selectionModel().selection().toList()
        return sorted({row for part in ranges for row in range(part.top(), part.bottom() + 1)})

    def show_choice(self) -> None:
        """The new name begins as that of the first one chosen."""
        self.chosen = chosen = [self.found.index(row, 0).data(VALUE)[0] for row in self.chosen_rows()]
        self.name.setText(chosen[0].label if chosen else "")
        many = self.tr("Merge {count} tags").format(count=len(chosen))
        self.merge_button.setText(many if len(chosen) > 1 else self.tr("Rename"))
        self.show_deeds()

    def show_deeds(self) -> None:
        name, chosen = self.name.text().strip(), self.chosen
        is_new = bool(chosen) and bool(name) and [tag.label for tag in chosen] != [name]
        self.merge_button.setEnabled(is_new)
        self.delete_button.setEnabled(len(chosen) == 1)

    def merge(self) -> None:
        chosen = self.chosen
        if chosen and self.merge_button.isEnabled():
            self.merge_wanted.emit(chosen, Tag(self.name.text().strip(), chosen[0].scheme))
            self.accept()

    def delete(self) -> None:
        if len(self.chosen) == 1:
            self.delete_wanted.emit(self.chosen[0])
            self.accept()
