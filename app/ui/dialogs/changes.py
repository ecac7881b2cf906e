"""All changes of the article that is shown, one a row, each to be gone to or taken for the original."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QListView, QWidget

from app.editing.operations import Change, Operation
from app.text.offsets import to_raw
from app.ui.changes.text import TextChange, changes_of
from app.ui.changes.words import describe_change
from app.ui.dialogs.sheet import Sheet
from app.ui.face.glyphs import show_clean
from app.ui.session import Place, Session

CONTEXT = 6


class ChangesModel(QAbstractListModel):
    """Words are made when a row is drawn: a page has hundreds of changes."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.rows: list[tuple[TextChange, str]] = []
        self.show()

    def show(self) -> None:
        self.beginResetModel()
        issue, article = self.session.issue, self.session.article
        blocks = article.blocks if issue and article else ()
        raw = issue.raw if issue else ""
        self.rows = [(change, block.text) for block in blocks for change in changes_of(block, raw)]
        self.endResetModel()

    def rowCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008  Qt's own default
    ) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        issue = self.session.issue
        if role != Qt.ItemDataRole.DisplayRole or issue is None or not index.isValid():
            return None
        change, text = self.rows[index.row()]
        before = text[max(0, change.clean_start - CONTEXT) : change.clean_start]
        after = text[change.clean_end : change.clean_end + CONTEXT]
        words = describe_change(change, issue.raw, text, self.session.editor)
        present = text[change.clean_start : change.clean_end]
        return f"{show_clean(before)}[{show_clean(present)}]{show_clean(after)}   {words}"


class ChangesDialog(Sheet):
    def __init__(
        self, session: Session, original_of: Callable[[TextChange], Operation | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.original_of = original_of
        self.set_title(self.tr("Changes of this article"))
        self.model = ChangesModel(session, self)
        self.list = QListView(self)
        self.list.setObjectName("ground")
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(3)
        self.list.setAccessibleName(self.tr("Changes"))
        self.matter.addWidget(self.list, 1)
        self.use_button = self.add_button(self.tr("Use the original here"))
        self.add_close(self.tr("Close"))
        self.list.selectionModel().currentChanged.connect(self.go)
        self.use_button.clicked.connect(self.use_original)
        session.issue_changed.connect(self.follow)
        session.issue_opened.connect(self.reject)
        self.resize(620, 480)
        self.list.setCurrentIndex(self.model.index(0))
        self.show_deed()

    @property
    def change(self) -> TextChange | None:
        index = self.list.currentIndex()
        return self.model.rows[index.row()][0] if index.isValid() else None

    def show_deed(self) -> None:
        self.use_button.setEnabled(self.change is not None and self.original_of(self.change) is not None)

    def go(self) -> None:
        """The text behind the sheet shows the change."""
        change, issue = self.change, self.session.issue
        found = issue.find_block(change.block) if change and issue else None
        if change is not None and found is not None:
            block = found[0].blocks[found[1]]
            self.session.select_place(Place(block.id, change.clean_start, to_raw(block, change.clean_start)), self)
        self.show_deed()

    def use_original(self) -> None:
        operation = self.original_of(self.change) if self.change else None
        if operation is not None:
            self.session.do(operation)

    def follow(self, _: Change) -> None:
        row = self.list.currentIndex().row()
        self.model.show()
        self.list.setCurrentIndex(self.model.index(min(row, len(self.model.rows) - 1)))
        self.show_deed()
