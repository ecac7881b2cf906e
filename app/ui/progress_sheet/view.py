"""The sheet of progress and accuracy, of the issue, its newspaper or the whole library.

Owns what is shown and the switch that turns all of it off: then nothing is measured. Refuses to reckon. Everything is
read from the library itself and goes nowhere else.
"""

import random
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.dialogs.sheet import ChoiceBox, Sheet
from app.ui.everywhere_panel.places_source import Scope
from app.ui.face.theme import Appearance, interface_font
from app.ui.library_panel.work import LibraryWork
from app.ui.progress_sheet import measures
from app.ui.progress_sheet.charts import PER, DaysChart, EstimateChart, StatusChart
from app.ui.progress_sheet.measures import Measures
from app.ui.progress_sheet.proofreading import Proofreading
from app.ui.session import Session
from app.ui.settings import Settings
from app.ui.widgets.buttons import Button
from app.ui.widgets.headings import spaced_font
from app.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from app.workspace import Workspace
    from app.workspace.samples import Sample

SETTING = "progress"
LARGEST_SEED = 2**31
LEAST_RATE = 0.05
PATIENCE = 150
"""Milliseconds for which the former figures stay in sight while others are measured."""


def tell_rate(rate: float) -> str:
    """What is not nothing is not told as nothing."""
    return "<0.1" if 0 < rate < LEAST_RATE else f"{rate:,.1f}"


class ProgressSheet(Sheet):
    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        work: LibraryWork,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.work = work
        self.settings = settings
        self.shown: Measures | None = None
        self.is_open = True
        self.set_title(self.tr("Progress and accuracy"))
        self.switch = TickBox(self.tr("Measure"), self)
        self.scope = ChoiceBox(self)
        self.statuses = StatusChart(appearance, self)
        self.days = DaysChart(appearance, self)
        self.facts = self.make_label()
        self.corrections = self.make_label()
        self.estimate = EstimateChart(appearance, self)
        self.estimate_words = self.make_label()
        self.limit_words = self.make_label(is_muted=True)
        self.sample_button = Button(self.tr("Proofread a sample"), self)
        self.round = Proofreading(self)
        self.round.hide()
        self.figures = QWidget(self)
        self.waiting = self.make_label(is_muted=True)
        self.waiting.setText(self.tr("Measuring…"))
        self.waiting.hide()
        self.patience = QTimer(self)
        self.patience.setSingleShot(True)
        self.patience.setInterval(PATIENCE)
        self.patience.timeout.connect(partial(self.show_figures, is_shown=False))
        self.lay_out()
        self.export_button = self.add_button(self.tr("Export as CSV…"))
        self.add_close(self.tr("Close"))
        self.switch.setChecked(settings.is_on(SETTING))
        self.connect_signals()
        self.resize(720, 600)
        self.follow_switch()

    def make_label(self, *, is_muted: bool = False) -> QLabel:
        label = QLabel(self)
        label.setObjectName("muted" if is_muted else "")
        label.setFont(interface_font(12 if is_muted else 13))
        label.setWordWrap(True)
        return label

    def make_heading(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setObjectName("muted")
        label.setFont(spaced_font())
        return label

    def lay_out(self) -> None:
        names = {
            Scope.ISSUE: self.tr("This issue"),
            Scope.NEWSPAPER: self.tr("This newspaper"),
            Scope.LIBRARY: self.tr("The library"),
        }
        for scope, name in names.items():
            self.scope.addItem(name, scope)
        self.scope.setAccessibleName(self.tr("What is measured"))
        head = QHBoxLayout()
        head.addWidget(self.scope)
        head.addStretch(1)
        head.addWidget(self.switch)
        self.matter.addLayout(head)
        column = QVBoxLayout(self.figures)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.make_heading(self.tr("Articles")))
        for widget in (self.statuses, self.facts, self.days):
            column.addWidget(widget)
        column.addSpacing(6)
        column.addWidget(self.make_heading(self.tr("Accuracy")))
        for line in (self.corrections, self.estimate_words, self.estimate, self.limit_words):
            column.addWidget(line)
        row = QHBoxLayout()
        row.addWidget(self.sample_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.round, 1)
        column.addStretch(0)
        self.matter.addWidget(self.waiting)
        self.matter.addWidget(self.figures, 1)

    def connect_signals(self) -> None:
        self.scope.currentIndexChanged.connect(self.measure)
        self.switch.toggled.connect(self.follow_switch)
        self.sample_button.clicked.connect(self.read_sample)
        self.round.kept.connect(self.keep)
        self.export_button.clicked.connect(self.export)
        self.finished.connect(self.end)

    def end(self) -> None:
        """What is still being measured has nobody to be shown to."""
        self.is_open = False
        self.patience.stop()

    @property
    def place(self) -> tuple[Scope, str, int]:
        issue = self.session.issue
        return self.scope.currentData(), issue.newspaper if issue else "", self.work.issue_id

    def follow_switch(self) -> None:
        is_on = self.switch.isChecked()
        self.settings.keep(SETTING, int(is_on))
        self.show_figures(is_shown=is_on)
        self.waiting.hide()
        self.scope.setEnabled(is_on)
        self.export_button.setEnabled(is_on)
        if is_on:
            self.measure()

    def show_figures(self, *, is_shown: bool) -> None:
        """Or that they are being measured: those of another extent would pass for these."""
        self.patience.stop()
        self.figures.setVisible(is_shown)
        self.waiting.setVisible(not is_shown)

    def measure(self) -> None:
        place = self.place
        self.round.hide()
        self.patience.start()

        def show(measured: Measures) -> None:
            if self.is_open and self.place == place:
                self.show_measures(measured)

        rate, source = self.settings.limit_rate, self.settings.text("limit/source")

        def ask(workspace: "Workspace") -> Measures:
            return measures.measure(workspace, measures.make_extent(*place), measures.make_limit(rate, source))

        self.work.do(ask, show)

    def show_measures(self, measured: Measures) -> None:
        self.shown = measured
        if self.switch.isChecked():
            self.show_figures(is_shown=True)
        progress = measured.progress
        self.statuses.show_counts(dict(progress.articles))
        self.days.show_days(measured.days)
        words = [self.tr("{count} doubts left", "", progress.open_doubts).format(count=f"{progress.open_doubts:,}")]
        if progress.articles_an_hour is not None:
            words.append(self.tr("{count} articles an hour").format(count=tell_rate(progress.articles_an_hour)))
        if progress.edits_an_article is not None:
            words.append(self.tr("{count} edits an article").format(count=tell_rate(progress.edits_an_article)))
        self.facts.setText(" · ".join(words))
        self.corrections.setText(self.word_corrections(measured))
        self.show_sample(measured.sample)

    def word_corrections(self, measured: Measures) -> str:
        names = {
            "text": self.tr("text"),
            "block": self.tr("paragraphs"),
            "role": self.tr("roles"),
            "article": self.tr("articles"),
            "left_out": self.tr("left out"),
            "field": self.tr("fields"),
        }
        found = measured.corrections
        kinds = [f"{names[kind.value]} {count:,}" for kind, count in sorted(found.by_kind.items())]
        words = self.tr("{count} corrections, {rate} per 10,000 characters", "", found.total)
        told = words.format(count=f"{found.total:,}", rate=tell_rate(found.rate()))
        return f"{told} · {' · '.join(kinds)}" if kinds else told

    def show_sample(self, sample: "Sample | None") -> None:
        measured = self.shown
        if measured is None:
            return
        self.shown = replace(measured, sample=sample)
        limit = measured.limit
        source = self.tr("Limit: {rate} in 10,000 characters. Source: {source}")
        if not limit.source:
            source = self.tr("Limit: {rate} in 10,000 characters, as set here.")
        self.limit_words.setText(source.format(rate=f"{limit.rate * PER:g}", source=limit.source))
        estimate = sample.estimate if sample else None
        self.estimate.setVisible(bool(estimate and estimate.characters))
        if estimate is None or not estimate.characters:
            words = self.tr("No passage was proofread yet; {count} characters without an error would meet the limit.")
            self.estimate_words.setText(words.format(count=f"{measured.needed:,}"))
            return
        words = self.tr(
            "{errors} errors in {characters} characters read: {rate} per 10,000, "
            "between {low} and {high} (95 %). {verdict}",
            "",
            estimate.errors,
        )
        verdicts = {
            "within": self.tr("Within the limit."),
            "above": self.tr("Above the limit."),
            "open": self.tr("More must be read to tell."),
        }
        told = words.format(
            errors=estimate.errors,
            characters=f"{estimate.characters:,}",
            rate=f"{estimate.rate * PER:.1f}",
            low=f"{estimate.low * PER:.1f}",
            high=f"{estimate.high * PER:.1f}",
            verdict=verdicts[estimate.standing(limit).value],
        )
        self.estimate_words.setText(told)
        self.estimate.show_estimate(estimate, limit, told)

    def read_sample(self) -> None:
        """Goes on with the sample that is kept, else draws one."""
        sample = self.shown.sample if self.shown else None
        if sample is not None and sample.next_unread is not None:
            self.open_round(sample)
            return
        place, seed = self.place, random.randrange(LARGEST_SEED)
        self.work.do(
            lambda workspace: measures.draw_sample(workspace, measures.make_extent(*place), seed), self.open_round
        )

    def open_round(self, sample: "Sample") -> None:
        if not self.is_open:
            return
        self.round.show_sample(sample)
        self.round.show()
        self.round.setFocus()

    def keep(self, sample: "Sample") -> None:
        self.show_sample(sample)
        if self.work.workspace is not None:
            measures.keep_sample(self.work.workspace, sample)

    def export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export as CSV"), "progress.csv", "CSV (*.csv)")
        if name:
            self.export_to(Path(name))

    def export_to(self, target: Path) -> None:
        place = self.place
        self.work.do(
            lambda workspace: measures.export_table(workspace, measures.make_extent(*place), target), lambda _: None
        )
