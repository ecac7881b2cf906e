"""What is in a file of a vocabulary, before it is imported: its name, how many terms, and the terms as a tree.

Refuses to import: it tells what was agreed to.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTreeView, QWidget

from app.ui.dialogs.sheet import Sheet

if TYPE_CHECKING:
    from app.workspace.vocabularies import Term

SHOWN_TERMS = 500
"""So many are enough to see what they are."""


class VocabularyDialog(Sheet):
    import_wanted = Signal(str)
    """The name that it is to have."""

    def __init__(
        self, name: str, terms: "Sequence[Term]", sizes: Mapping[str, int], parent: QWidget | None = None
    ) -> None:
        """`sizes` are the terms of the vocabularies that are there, by name."""
        super().__init__(parent)
        self.sizes = sizes
        self.terms = terms
        self.set_title(self.tr("Import a vocabulary"))
        self.name = QLineEdit(name, self)
        self.add_field(self.tr("Name"), self.name)
        self.facts = self.add_note(self.tell_facts())
        self.model = QStandardItemModel(self)
        self.tree = QTreeView(self)
        self.tree.setObjectName("ground")
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setAccessibleName(self.tr("Terms"))
        self.fill()
        self.tree.setModel(self.model)
        self.matter.addWidget(self.tree, 1)
        self.warning = self.add_note("")
        self.add_close(self.tr("Cancel"))
        self.button = self.add_button(self.tr("Import"), is_primary=True)
        self.button.clicked.connect(self.send)
        self.name.textChanged.connect(self.show_name)
        self.show_name()
        self.resize(520, 520)

    def tell_facts(self) -> str:
        tops = sum(not term.parent for term in self.terms)
        words = self.tr("{count} terms, {tops} of them at the top.", "", len(self.terms))
        return words.format(count=f"{len(self.terms):,}", tops=f"{tops:,}")

    def fill(self) -> None:
        shown = self.terms[:SHOWN_TERMS]
        items = {}
        for term in shown:
            others = "、".join(label for label in term.all_labels if label != term.label)
            items[term.code] = QStandardItem("   ".join(word for word in (term.label, term.code, others) if word))
        for term in shown:
            items.get(term.parent, self.model.invisibleRootItem()).appendRow(items[term.code])
        if len(self.terms) > SHOWN_TERMS:
            self.model.appendRow(QStandardItem("…"))

    def show_name(self) -> None:
        name = self.name.text().strip()
        former = self.sizes.get(name)
        words = self.tr(
            "It takes the place of the vocabulary “{name}” with {count} terms. Tags stay where they are.",
            "",
            former or 0,
        )
        self.warning.setText(words.format(name=name, count=f"{former:,}") if former is not None else "")
        self.warning.setVisible(former is not None)
        self.button.setEnabled(bool(name))

    def send(self) -> None:
        self.import_wanted.emit(self.name.text().strip())
        self.accept()
