"""How often what is asked for is written over time, beside other words if need be; a click narrows to that time.

Owns what is measured and compared. Refuses to count (see `app.ui.corpus_view.work`) and to draw (see `timeline_chart`).
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.ui.corpus_view import work
from app.ui.corpus_view.timeline_chart import Series, TimelineChart
from app.ui.face.theme import Appearance, interface_font
from app.ui.jobs import Job, Jobs
from app.ui.search_view.look import Look
from app.ui.search_view.look_source import Piece
from app.ui.search_view.question import YEAR, Question

if TYPE_CHECKING:
    from app.workspace import Workspace
    from app.workspace.corpus.tables import Table
    from app.workspace.corpus.timeline import Timeline, TimePoint

SHARE, ARTICLES, PLACES = "share", "articles", "places"
TYPING_PAUSE = 400
MOST_COMPARED = 7
_BETWEEN = re.compile(r"[,，、;；]")


def part_words(line: str) -> tuple[str, ...]:
    """The words or queries of a line, between commas of any kind."""
    return tuple(dict.fromkeys(word for part in _BETWEEN.split(line) if (word := part.strip())))[:MOST_COMPARED]


class TimelineLook(Look):
    def __init__(self, appearance: Appearance, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(appearance, jobs, parent)
        self.timelines: Sequence[tuple[str, Timeline]] = ()
        self.period = self.make_choice(
            self.tr("Time"), {"year": self.tr("By year"), "month": self.tr("By month")}, self.ask_again
        )
        self.measure = self.make_choice(
            self.tr("Measure"),
            {
                SHARE: self.tr("Share of the articles"),
                PLACES: self.tr("Places in 100,000 characters"),
                ARTICLES: self.tr("Number of articles"),
            },
            self.change_measure,
        )
        self.others = QLineEdit(self)
        self.others.setPlaceholderText(self.tr("Compare with: word, word"))
        self.others.setAccessibleName(self.tr("Words to compare with, between commas"))
        self.others.setFont(interface_font(12.5))
        self.others.setFixedWidth(200)
        self.bar.add(self.others)
        self.typing = QTimer(self)
        self.typing.setSingleShot(True)
        self.typing.setInterval(TYPING_PAUSE)
        self.typing.timeout.connect(self.ask_again)
        self.others.textChanged.connect(lambda _: self.typing.start())
        self.chart = TimelineChart(appearance, self)
        self.legend = QLabel(self)
        self.legend.setFont(interface_font(12.5))
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.undated = QLabel(self)
        self.undated.setObjectName("muted")
        self.undated.setFont(interface_font(12))
        self.ground = self.lay_out()
        self.pages.addWidget(self.ground)
        self.order_keys(self.period, self.measure, self.others)
        self.chart.period_chosen.connect(lambda period: self.value_turned.emit(YEAR, period))
        appearance.theme_changed.connect(self.tell_legend)
        self.clear()

    def lay_out(self) -> QWidget:
        ground = QWidget(self)
        foot = QHBoxLayout()
        foot.addWidget(self.legend, 1)
        foot.addWidget(self.undated)
        column = QVBoxLayout(ground)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(8)
        column.addWidget(self.chart, 1)
        column.addLayout(foot)
        return ground

    @property
    def title(self) -> str:
        return self.tr("Over time")

    @property
    def keyboard(self) -> QWidget:
        return self.chart

    def ask(self, question: Question, pause: int = 0) -> None:
        """Time does not narrow its own drawing: the rest stays in sight, and what is chosen is marked."""
        self.chart.mark(question.times)
        super().ask(question.without_time(), pause)

    def ask_again(self) -> None:
        self.typing.stop()
        if self.is_current:
            self.begin(self.question)

    def change_measure(self) -> None:
        """Places are counted when they are asked for, the rest is there."""
        if self.measure.currentData() == PLACES and not self.has_places:
            self.ask_again()
        elif self.timelines:
            self.draw()

    @property
    def has_places(self) -> bool:
        return any(point.characters for _, timeline in self.timelines for point in timeline.points)

    def clear(self) -> None:
        self.timelines = ()
        self.chart.show_series((), (), "")
        self.legend.clear()
        self.undated.clear()

    def begin(self, question: Question) -> None:
        words = part_words(self.others.text())
        period, has_places = str(self.period.currentData()), self.measure.currentData() == PLACES
        if question.is_empty and not words:
            self.show_hint(self.tr("Type a word, a tag or a name: how often it is written over time is drawn here."))
            return
        if question.is_empty:
            question, words = question.with_words(words[0]), words[1:]

        def count(workspace: "Workspace", job: Job) -> "tuple[tuple[str, Timeline], ...]":
            return work.load_timelines(workspace, question, words, period, has_places=has_places, job=job)

        self.bar.tell(self.tr("Looking…"))
        self.source.start(Piece(count, self.take, self.tell_progress))

    def tell_progress(self, progress: tuple[int, int]) -> None:
        words = self.tr("{done} of {total} articles looked through…")
        self.bar.tell(words.format(done=f"{progress[0]:,}", total=f"{progress[1]:,}"))

    def take(self, timelines: "Sequence[tuple[str, Timeline]]") -> None:
        self.timelines = timelines
        if not any(timeline.points for _, timeline in timelines):
            self.show_hint(self.tr("No article has a date."))
            return
        self.show_content(self.ground)
        if self.measure.currentData() == PLACES and not self.has_places:
            self.measure.setCurrentIndex(self.measure.findData(SHARE))
        self.draw()

    def draw(self) -> None:
        measure = str(self.measure.currentData())
        is_wordless = measure == PLACES and not any(p.places for _, line in self.timelines for p in line.points)
        self.bar.tell(self.tr("No words stand in texts here: count the articles.") if is_wordless else "")
        series = [
            Series(
                name,
                tuple(self.value_of(point, measure) for point in timeline.points),
                tuple(map(self.tell_point, timeline.points)),
            )
            for name, timeline in self.timelines
        ]
        periods = [point.period for point in self.timelines[0][1].points]
        self.chart.show_series(periods, series, " %" if measure == SHARE else "")
        undated = sum(timeline.undated for _, timeline in self.timelines)
        words = self.tr("{count} articles without a date are not in the picture.", "", undated)
        self.undated.setText(words.format(count=f"{undated:,}") if undated else "")
        self.tell_legend()

    def value_of(self, point: "TimePoint", measure: str) -> float:
        if measure == ARTICLES:
            return float(point.articles)
        return point.density if measure == PLACES else point.share * 100

    def tell_point(self, point: "TimePoint") -> str:
        words = self.tr("{articles} of {total} articles, {share} %").format(
            articles=f"{point.articles:,}", total=f"{point.total:,}", share=f"{point.share * 100:.2f}"
        )
        if not point.characters:
            return words
        places = self.tr("{places} places, {density} in 100,000 characters")
        return f"{words} · " + places.format(places=f"{point.places:,}", density=f"{point.density:.2f}")

    def tell_legend(self) -> None:
        """With the sum of each, in the colour of its line."""
        parts = []
        for number, (name, timeline) in enumerate(self.timelines):
            count = sum(point.articles for point in timeline.points)
            words = self.tr("{name}: {count} articles", "", count).format(name=name, count=f"{count:,}")
            color = self.chart.color_of(number).name()
            escaped = words.replace("&", "&amp;").replace("<", "&lt;")
            parts.append(f'<span style="color:{color}">■</span> {escaped}')
        self.legend.setText("&nbsp;&nbsp;&nbsp;".join(parts))

    def rows(self) -> "Table":
        return work.table_timelines(tuple(self.timelines))

    def copied(self) -> str:
        return "".join(
            f"{name}\t{point.period}\t{point.articles}\t{point.total}\t{point.places}\t{point.characters}\n"
            for name, timeline in self.timelines
            for point in timeline.points
        )
