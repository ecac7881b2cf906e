"""What the panel says of what is done, of what was done, and of the articles of a search.

Owns the words. Refuses to do it.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.batches import BatchWords
from app.ui.everywhere_panel.places_source import FoundArticles

if TYPE_CHECKING:
    from app.workspace.everywhere import Replaced


class PanelWords(QObject):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.batch = BatchWords(self)

    def word_deed(self, ticked: int, replacement: str | None, *, is_alike: bool) -> str:
        if is_alike:
            words = self.tr("Do it at {count} places", "", ticked)
        elif replacement == "":
            words = self.tr("Take out at {count} places", "", ticked)
        else:
            words = self.tr("Replace at {count} places", "", ticked)
        return words.format(count=f"{ticked:,}")

    def sum_up_replaced(self, replaced: "Replaced") -> str:
        words = self.tr("Replaced at {places} places.", "", replaced.places)
        if replaced.stale:
            words = self.tr(
                "Replaced at {places} places; {stale} had changed since and were left alone.", "", replaced.places
            )
        return words.format(places=f"{replaced.places:,}", stale=replaced.stale)

    def sum_up_done(self, done: "Replaced") -> str:
        words = self.tr("Done at {places} places.", "", done.places)
        if done.stale:
            words = self.tr("Done at {places} places; {stale} no longer fit and were left alone.", "", done.places)
        return words.format(places=f"{done.places:,}", stale=done.stale)

    def name_search(self, found: FoundArticles) -> str:
        return self.tr("in the {count} articles of “{query}”", "", found.count).format(
            count=f"{found.count:,}", query=found.query
        )
