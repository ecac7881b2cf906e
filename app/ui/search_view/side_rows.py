"""The rows beside the hits: searches that are kept, and the values that narrow, with how many articles have each.

Owns which rows there are, and which facets are unfolded. Refuses words (see `side_list`) and to search.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.search_view.question import YEAR

if TYPE_CHECKING:
    from app.workspace import Facet, SavedSearch

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
FOLDED = 6
"""So many values of a facet are shown until it is unfolded."""


class SideKind(Enum):
    HEADING = auto()
    SAVED = auto()
    VALUE = auto()
    MORE = auto()


@dataclass(frozen=True, slots=True)
class SideRow:
    """`facet` is empty for what is kept. `count` of MORE is how many values it hides; 0 folds them again."""

    kind: SideKind
    facet: str = ""
    value: str = ""
    count: int = 0
    is_chosen: bool = False


def list_rows(
    saved: "Iterable[SavedSearch]",
    facets: "Iterable[Facet]",
    chosen: Sequence[tuple[str, str]],
    unfolded: Set[str],
) -> Iterator[SideRow]:
    names = [item.name for item in saved]
    if names:
        yield SideRow(SideKind.HEADING)
        yield from (SideRow(SideKind.SAVED, value=name) for name in names)
    for facet in facets:
        yield from list_values(facet, [value for name, value in chosen if name == facet.name.value], unfolded)


def list_values(facet: "Facet", chosen: Sequence[str], unfolded: Set[str]) -> Iterator[SideRow]:
    """The chosen values come first, even those that nothing has any more. Of years the last ones do."""
    name = facet.name.value
    counts = dict(facet.values)
    others = [value for value in counts if value not in chosen]
    if name == YEAR:
        others.reverse()
    if not chosen and not others:
        return
    yield SideRow(SideKind.HEADING, name)
    yield from (SideRow(SideKind.VALUE, name, value, counts.get(value, 0), is_chosen=True) for value in chosen)
    shown = others if name in unfolded else others[:FOLDED]
    yield from (SideRow(SideKind.VALUE, name, value, counts[value]) for value in shown)
    if len(others) > FOLDED:
        yield SideRow(SideKind.MORE, name, count=len(others) - len(shown))


class SideModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[SideRow] = []
        self.saved: Sequence[SavedSearch] = ()
        self.facets: Sequence[Facet] = ()
        self.chosen: tuple[tuple[str, str], ...] = ()
        self.unfolded: set[str] = set()

    def show(self) -> None:
        """What the keyboard is on stays the same value, wherever it stands then."""
        rows = list(list_rows(self.saved, self.facets, self.chosen, self.unfolded))
        if rows != self.rows:
            self.layoutAboutToBeChanged.emit()
            former = self.persistentIndexList()
            kept = [self.rows[index.row()] for index in former]
            self.rows = rows
            places = {(row.kind, row.facet, row.value): place for place, row in enumerate(rows)}
            found = (places.get((row.kind, row.facet, row.value), -1) for row in kept)
            self.changePersistentIndexList(former, [self.index(place) for place in found])
            self.layoutChanged.emit()

    def turn_fold(self, facet: str) -> None:
        self.unfolded ^= {facet}
        self.show()

    def find(self, facet: str, value: str) -> int:
        """The row of a value or of a kept search; -1 where there is none."""
        places = (place for place, row in enumerate(self.rows) if (row.facet, row.value) == (facet, value))
        return next(places, -1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        is_heading = self.rows[index.row()].kind is SideKind.HEADING
        return Qt.ItemFlag.NoItemFlags if is_heading else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.value} {row.count}" if row.kind is SideKind.VALUE else row.value
        return None
