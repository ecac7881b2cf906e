"""Where a tag is chosen from the vocabularies: their terms as a tree, or those that answer what is typed.

Owns the tree, the list of what is found, and the keys. Refuses to tag: it tells which tags are wanted.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTreeView, QWidget

from app.text.model import Tag
from app.ui.dialogs.sheet import Sheet
from app.ui.face.vocabulary_names import vocabulary_name

if TYPE_CHECKING:
    from app.workspace.vocabularies import FoundTerm, Term

TAG = Qt.ItemDataRole.UserRole
HAS = "✓ "
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STEPS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class TermPicker(Sheet):
    """`find` answers what is typed; `terms` are those of each vocabulary."""

    tag_wanted = Signal(object)

    def __init__(
        self,
        terms: "Mapping[str, Sequence[Term]]",
        find: "Callable[[str], Sequence[FoundTerm]]",
        own: Collection[Tag],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.terms = terms
        self.find_terms = find
        self.own = set(own)
        self.set_title(self.tr("A tag from a vocabulary"))
        self.line = QLineEdit(self)
        self.line.textChanged.connect(self.show_terms)
        self.line.installEventFilter(self)
        self.model = QStandardItemModel(self)
        self.tree = QTreeView(self)
        self.tree.setObjectName("ground")
        self.tree.setModel(self.model)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setAccessibleName(self.tr("Terms"))
        self.tree.installEventFilter(self)
        self.tree.doubleClicked.connect(self.choose)
        self.add_field(self.tr("Label, spelling, initials or code"), self.line)
        self.matter.addWidget(self.tree, 1)
        self.add_note(self.tr("Enter gives the tag and stays; Escape closes. ✓ stands before what the article has."))
        self.add_close(self.tr("Close"))
        self.button = self.add_button(self.tr("Give this tag"), is_primary=True)
        self.button.setAutoDefault(False)
        self.button.setDefault(False)
        self.button.clicked.connect(self.choose_current)
        self.resize(520, 560)
        self.show_terms("")
        self.line.setFocus()

    def show_terms(self, words: str) -> None:
        self.model.clear()
        if words.strip():
            for found in self.find_terms(words):
                place = " › ".join((vocabulary_name(found.tag.scheme), *found.path))
                self.model.appendRow(self.make_item(found.tag, f"{found.tag.label}   {place}"))
        else:
            for scheme, terms in self.terms.items():
                self.model.appendRow(self.make_branch(scheme, terms))
            if self.model.rowCount() == 1:
                self.tree.expand(self.model.index(0, 0))
        self.tree.setRootIsDecorated(not words.strip())
        self.tree.setCurrentIndex(self.model.index(0, 0))

    def make_branch(self, scheme: str, terms: "Sequence[Term]") -> QStandardItem:
        branch = QStandardItem(f"{vocabulary_name(scheme)}   {len(terms):,}")
        items = {term.code: self.make_item(Tag(term.label, scheme), term.label) for term in terms}
        for term in terms:
            items.get(term.parent, branch).appendRow(items[term.code])
        return branch

    def make_item(self, tag: Tag, words: str) -> QStandardItem:
        item = QStandardItem(HAS + words if tag in self.own else words)
        item.setData(tag, TAG)
        return item

    def choose_current(self) -> None:
        self.choose(self.tree.currentIndex())

    def choose(self, index: QModelIndex) -> None:
        """Gives the tag, once; a vocabulary itself is opened instead."""
        tag = index.data(TAG)
        if tag is None:
            self.tree.setExpanded(index, not self.tree.isExpanded(index))
        elif tag not in self.own:
            self.own.add(tag)
            self.model.itemFromIndex(index).setText(HAS + str(index.data()))
            self.tag_wanted.emit(tag)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the line one goes through the terms without leaving it."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() in ENTER:
            self.choose_current()
            return True
        if watched is self.line and event.key() in STEPS:
            self.tree.keyPressEvent(event)
            return True
        return False
