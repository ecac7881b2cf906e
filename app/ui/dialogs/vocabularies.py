"""The vocabularies of the library, with how many terms each has: looked into, and removed.

Owns the choice. Refuses to change anything: it tells what is wanted.
"""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QWidget

from app.ui.dialogs.sheet import Sheet
from app.ui.face.vocabulary_names import vocabulary_name

NAME = Qt.ItemDataRole.UserRole


class VocabulariesDialog(Sheet):
    removal_wanted = Signal(str)
    import_wanted = Signal()

    def __init__(self, sizes: Mapping[str, int], own: Collection[str], parent: QWidget | None = None) -> None:
        """`sizes` are the numbers of terms by name; the program's `own` vocabularies cannot go."""
        super().__init__(parent)
        self.own = own
        self.set_title(self.tr("Vocabularies"))
        self.model = QStandardItemModel(self)
        for name, count in sizes.items():
            words = self.tr("{name} · terms: {count}").format(name=vocabulary_name(name), count=f"{count:,}")
            item = QStandardItem(words)
            item.setEditable(False)
            item.setData(name, NAME)
            self.model.appendRow(item)
        self.list = QListView(self)
        self.list.setObjectName("ground")
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Vocabularies"))
        self.matter.addWidget(self.list, 1)
        self.add_note(
            self.tr("Articles keep the tags of a vocabulary that is removed. The program's own vocabulary stays.")
        )
        self.add_close(self.tr("Close"))
        self.remove_button = self.add_button(self.tr("Remove"))
        self.remove_button.clicked.connect(self.remove)
        self.import_button = self.add_button(self.tr("Import…"), is_primary=True)
        self.import_button.clicked.connect(self.begin_import)
        self.list.selectionModel().currentChanged.connect(self.show_choice)
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.show_choice()
        self.resize(440, 400)

    @property
    def chosen(self) -> str:
        """Empty for none."""
        name: str = self.list.currentIndex().data(NAME) or ""
        return name

    def show_choice(self, *_: QModelIndex) -> None:
        self.remove_button.setEnabled(bool(self.chosen) and self.chosen not in self.own)

    def remove(self) -> None:
        if self.remove_button.isEnabled():
            self.removal_wanted.emit(self.chosen)
            self.accept()

    def begin_import(self) -> None:
        self.accept()
        self.import_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove()
        else:
            super().keyPressEvent(event)
