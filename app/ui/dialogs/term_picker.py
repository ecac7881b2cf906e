"""Where a tag is chosen from the vocabularies: their terms as a tree, or those that answer what is typed.

Owns the tree, the list of what is found, and the keys. Refuses to tag: it tells which tags are wanted.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
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
BRANCH = TAG + 1
HAS = "✓ "
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
AT_ONCE = 500
"""A vocabulary with more terms is laid out where it is opened only, and so many terms are shown below one."""
STEPS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


@dataclass(frozen=True, slots=True)
class Branch:
    """What stands below a term; below an empty code, the top of a vocabulary."""

    scheme: str
    code: str


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
        self.below: dict[str, Mapping[str, Sequence[Term]]] = {}
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
        self.tree.expanded.connect(self.lay_out_opened)
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
        branch.setData(Branch(scheme, ""), BRANCH)
        if len(terms) > AT_ONCE:
            branch.appendRow(QStandardItem())
        else:
            self.lay_out(branch, is_whole=True)
        return branch

    def lay_out_opened(self, index: QModelIndex) -> None:
        self.lay_out(self.model.itemFromIndex(index))

    def lay_out(self, item: QStandardItem, *, is_whole: bool = False) -> None:
        """The terms below, where they are not there yet; those below them too where the whole is wanted."""
        branch: Branch | None = item.data(BRANCH)
        if branch is None:
            return
        item.setData(None, BRANCH)
        item.removeRows(0, item.rowCount())
        below = self.terms_below(branch.scheme)
        terms = below.get(branch.code, ())
        for term in terms[:AT_ONCE]:
            child = self.make_item(Tag(term.label, branch.scheme), term.label)
            item.appendRow(child)
            if term.code in below:
                child.setData(Branch(branch.scheme, term.code), BRANCH)
                child.appendRow(QStandardItem())
                if is_whole:
                    self.lay_out(child, is_whole=True)
        if len(terms) > AT_ONCE:
            count = len(terms) - AT_ONCE
            rest = QStandardItem(self.tr("… {count} more: type to find them").format(count=f"{count:,}"))
            rest.setEnabled(False)
            item.appendRow(rest)

    def terms_below(self, scheme: str) -> "Mapping[str, Sequence[Term]]":
        """By the code of the broader term; those at the top below an empty one."""
        if scheme not in self.below:
            below: dict[str, list[Term]] = {}
            for term in self.terms[scheme]:
                below.setdefault(term.parent, []).append(term)
            self.below[scheme] = below
        return self.below[scheme]

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
