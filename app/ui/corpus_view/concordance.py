"""索引行: every place of the words under one another, each in its context, sorted by what stands left or right of it.

Owns the order that is shown and what of it is known. Refuses to look for lines (see `app.ui.corpus_view.work`).
"""

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.corpus_view import work
from app.ui.corpus_view.concordance_model import Column, ConcordanceModel, KnownLines
from app.ui.corpus_view.concordance_rows import ROW_HEIGHT, ConcordanceDelegate
from app.ui.corpus_view.table import LookTable
from app.ui.corpus_view.work import FoundLines
from app.ui.face.theme import Appearance
from app.ui.jobs import Jobs
from app.ui.search_view.look import Look
from app.ui.search_view.look_source import Piece
from app.ui.search_view.question import Question

if TYPE_CHECKING:
    from app.workspace import Workspace
    from app.workspace.corpus.lines import Lines
    from app.workspace.corpus.tables import Table

DATE_WIDTH = 114
NEWSPAPER_WIDTH = 132
NARROWEST_WORD, WIDEST_WORD = 40, 260
WORDS_MEASURED = 200
"""Of so many lines the word is measured for the width of its column."""
SORTED_BY = {Column.DATE: "newest", Column.BEFORE: "left", Column.FOUND: "found", Column.AFTER: "right"}
MOST_COPIED = 10_000
FREED_AT_ONCE = 10_000


def free_lines(lines: "Lines") -> None:
    """Of which nobody else holds any."""
    while lines:
        lines.shorten(FREED_AT_ONCE)


class ConcordanceLook(Look):
    def __init__(self, appearance: Appearance, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(appearance, jobs, parent)
        self.model = ConcordanceModel(self)
        self.articles = 0
        self.is_complete = True
        self.loaded = ""
        """The arrangement that the lines were looked for in."""
        self.is_growing = False
        """Whether more lines are being looked for."""
        self.order = self.make_choice(
            self.tr("Order"),
            {
                "newest": self.tr("Newest first"),
                "oldest": self.tr("Oldest first"),
                "left": self.tr("By what stands before"),
                "right": self.tr("By what stands after"),
                "found": self.tr("By the word"),
            },
            self.rearrange,
        )
        self.table = LookTable(ROW_HEIGHT, self)
        self.delegate = ConcordanceDelegate(appearance, self.model, self)
        self.table.setModel(self.model)
        self.table.setItemDelegate(self.delegate)
        self.table.setAccessibleName(self.tr("Places of the words"))
        self.table.row_opened.connect(self.open_line)
        self.table.copy_wanted.connect(self.copy)
        self.table.side_wanted.connect(self.choose_order)
        self.order.setToolTip(self.tr("Shift+Left sorts by what stands before, Shift+Right by what stands after"))
        self.table.horizontalHeader().sectionClicked.connect(self.sort_by)
        self.pages.addWidget(self.table)
        self.order_keys(self.order)
        appearance.theme_changed.connect(self.table.viewport().update)
        self.name_columns()
        self.clear()

    @property
    def fonts(self) -> tuple[QFont, ...]:
        return self.delegate.text, self.delegate.word, self.delegate.small

    @property
    def title(self) -> str:
        return self.tr("Concordance")

    @property
    def keyboard(self) -> QWidget:
        return self.table

    @property
    def arrangement(self) -> str:
        return str(self.order.currentData())

    def name_columns(self) -> None:
        """The one that the lines are sorted by has a mark."""
        names = {
            Column.DATE: self.tr("Date"),
            Column.BEFORE: self.tr("Before"),
            Column.FOUND: "",
            Column.AFTER: self.tr("After"),
            Column.NEWSPAPER: self.tr("Newspaper"),
        }
        marks = {"newest": Column.DATE, "oldest": Column.DATE, "left": Column.BEFORE, "right": Column.AFTER}
        marked = marks.get(self.arrangement, Column.FOUND)
        sign = "▴" if self.arrangement == "oldest" else "▾"
        self.model.name_columns([f"{names[column]} {sign}" if column is marked else names[column] for column in Column])

    def sort_by(self, section: int) -> None:
        """A click on the date turns its order."""
        wanted = SORTED_BY.get(Column(section), "")
        if section == Column.DATE and self.arrangement == "newest":
            wanted = "oldest"
        if wanted:
            self.choose_order(wanted)

    def choose_order(self, arrangement: str) -> None:
        self.order.setCurrentIndex(self.order.findData(arrangement))

    def clear(self) -> None:
        """To free a hundred thousand lines takes the time of a frame or two: a worker does it."""
        self.show_lines(())
        self.articles = 0
        self.is_complete = True
        self.loaded = ""

    def show_lines(self, lines: KnownLines) -> None:
        former = self.model.lines
        self.model.start(lines)
        if len(former) > FREED_AT_ONCE and not isinstance(former, tuple):
            self.source.jobs.start(lambda _: free_lines(former))

    def begin(self, question: Question) -> None:
        if not question.words.strip():
            self.show_hint(self.tr("Type a word: each of its places stands here in its context."))
            return
        self.clear()
        arrangement = self.arrangement
        self.loaded = arrangement
        self.is_growing = True
        self.source.start(
            Piece(lambda workspace, job: work.load_lines(workspace, question, arrangement, job), self.take, self.take)
        )
        self.bar.tell(self.tr("Looking…"))

    def rearrange(self) -> None:
        """What is here is sorted; where lines were left out, the oldest are others than the newest."""
        self.name_columns()
        if not self.is_current or not self.question.words.strip():
            return
        arrangement, lines = self.arrangement, self.model.lines
        is_turned = "oldest" in (arrangement, self.loaded) and not self.is_complete
        if arrangement in work.BY_DATE or is_turned or self.source.is_running or isinstance(lines, tuple):
            self.begin(self.question)
            return
        sorted_lines, articles, is_complete = lines[:], self.articles, self.is_complete

        def sort(_workspace: "Workspace", _job: object) -> FoundLines:
            return work.sort_lines(sorted_lines, arrangement, articles, is_complete=is_complete)

        self.source.start(Piece(sort, self.take))

    def take(self, found: FoundLines) -> None:
        self.articles = found.articles
        self.is_complete = found.is_complete
        chosen = self.chosen_place()
        is_first = not self.model.lines
        if found.is_whole and found.lines:
            self.show_lines(found.lines)
        elif found.lines:
            self.model.add(found.lines)
        if self.model.lines and (is_first or (found.is_whole and found.lines)):
            self.show_content(self.table)
            self.set_widths()
            self.table.scrollToTop()
            self.table.selectRow(self.find_row(chosen))
        self.is_growing = not found.is_last
        if found.is_last and not self.model.lines:
            self.show_hint(self.tell_nothing())
            return
        self.tell_facts(found)

    def chosen_place(self) -> tuple[int, int, int] | None:
        """Where a hand has gone to among lines that others may yet come between."""
        row = self.table.currentIndex().row()
        if not self.is_growing or row < 1 or row >= len(self.model.lines):
            return None
        line = self.model.lines[row]
        return line.issue_id, line.block_id, line.clean_start

    def find_row(self, place: tuple[int, int, int] | None) -> int:
        return 0 if place is None or isinstance(self.model.lines, tuple) else self.model.lines.find(*place)

    def tell_nothing(self) -> str:
        if self.articles:
            return self.tr("Articles answer, but no words of the query stand in their texts.")
        return self.tr("Nothing found. Try fewer words, or take a narrowing away.")

    def tell_facts(self, found: FoundLines) -> None:
        places, articles = f"{len(self.model.lines):,}", f"{found.articles:,}"
        if not found.is_last:
            words = self.tr("{looked} of {articles} articles looked through, {places} places so far…")
            self.bar.tell(words.format(looked=f"{found.looked:,}", articles=articles, places=places))
        elif found.is_complete:
            all_places = self.tr("{count} places", "", len(self.model.lines)).format(count=places)
            all_articles = self.tr("{count} articles", "", found.articles).format(count=articles)
            self.bar.tell(f"{all_places} · {all_articles}")
        else:
            self.bar.tell(self.tr("The first {places} places; there are more.").format(places=places))

    def set_widths(self) -> None:
        """The word takes what it needs, and what stands before and after it shares the rest."""
        lines = self.model.lines[:WORDS_MEASURED]
        some = set() if isinstance(lines, tuple) else set(lines.founds)
        widest = max((self.delegate.width_of(word) for word in some), default=0)
        word = min(max(widest, NARROWEST_WORD), WIDEST_WORD)
        rest = max(self.table.viewport().width() - DATE_WIDTH - NEWSPAPER_WIDTH - word, 0)
        widths = {
            Column.DATE: DATE_WIDTH,
            Column.BEFORE: rest // 2,
            Column.FOUND: word,
            Column.AFTER: rest - rest // 2,
            Column.NEWSPAPER: NEWSPAPER_WIDTH,
        }
        for column, width in widths.items():
            self.table.setColumnWidth(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.set_widths()

    def open_line(self, row: int) -> None:
        line = self.model.lines[row]
        self.place_wanted.emit(line.issue_id, line.article_id, line.block_id, line.clean_start)

    def rows(self) -> "Table":
        return work.table_lines(tuple(self.model.lines))

    def copied(self) -> str:
        chosen = self.table.chosen_rows()
        lines = self.model.lines
        some = [lines[row] for row in chosen] if len(chosen) > 1 or self.table.hasFocus() else lines
        return "".join(
            f"{line.before}\t{line.found}\t{line.after}\t{line.date}\t{line.newspaper}\n" for line in some[:MOST_COPIED]
        )
