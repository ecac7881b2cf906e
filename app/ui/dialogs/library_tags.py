"""All tags of the library, with how many articles have each: renamed, made one, deleted.

Owns the choice. Refuses to change anything: it tells what is wanted.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from app.text.model import Tag
from app.ui.dialogs.sheet import Sheet
from app.ui.face.vocabulary_names import vocabulary_name

TAG = Qt.ItemDataRole.UserRole


def make_item(tag: Tag, count: int) -> QStandardItem:
    words = (tag.label, f"({vocabulary_name(tag.scheme)})" if tag.scheme else "", f"· {count:,}")
    item = QStandardItem(" ".join(word for word in words if word))
    item.setEditable(False)
    item.setData(tag, TAG)
    return item


class LibraryTagsDialog(Sheet):
    merge_wanted = Signal(object, object)
    """The `Tag`s that go, and the `Tag` that they become."""
    delete_wanted = Signal(object)

    def __init__(self, tags: Sequence[tuple[Tag, int]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Tags of the library"))
        self.model = QStandardItemModel(self)
        for tag, count in tags:
            self.model.appendRow(make_item(tag, count))
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

    @property
    def chosen(self) -> list[Tag]:
        indexes: list[Any] = self.list.selectionModel().selectedIndexes()
        return [index.data(TAG) for index in sorted(indexes)]

    def show_choice(self) -> None:
        """The new name begins as that of the first one chosen."""
        chosen = self.chosen
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
