"""Two states of the issue side by side: chosen from the history, compared off the UI thread, only looked at.

Refuses to bring a state back: that is the history's.
"""

from html import escape

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QWidget

from app.text.model import Role
from app.ui.dialogs.sheet import Sheet
from app.ui.dialogs.state_choice import LONGEST_NAME, StateChoice
from app.ui.face.glyphs import show_clean
from app.ui.face.role_marks import role_mark
from app.ui.face.stylesheet import blend
from app.ui.face.theme import READING_FAMILIES, Appearance
from app.ui.jobs import Job, Jobs
from app.ui.session import Session
from app.ui.state_comparison import Parts, Row, compare, state_at

MARGIN = 12


class StatesDialog(Sheet):
    """`states` are the log entries whose states are shown, the earlier one first."""

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        jobs: Jobs,
        states: tuple[int, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.appearance = appearance
        self.jobs = jobs
        self.job: Job | None = None
        self.rows: tuple[Row, ...] = ()
        self.set_title(self.tr("Two states of the issue"))
        self.first = StateChoice(self.tr("Earlier state"), session, states[0], self)
        self.second = StateChoice(self.tr("Later state"), session, states[1], self)
        self.table = QTextEdit(self)
        self.table.setReadOnly(True)
        self.table.setObjectName("ground")
        self.table.setFrameShape(QTextEdit.Shape.NoFrame)
        self.table.setAccessibleName(self.tr("Differences"))
        self.table.document().setDocumentMargin(MARGIN)
        choices = QHBoxLayout()
        choices.setSpacing(16)
        choices.addWidget(self.first, 1)
        choices.addWidget(self.second, 1)
        self.matter.addLayout(choices)
        self.matter.addWidget(self.table, 1)
        self.add_close(self.tr("Close"))
        self.resize(960, 600)
        for box in (self.first, self.second):
            box.currentIndexChanged.connect(self.compare)
        session.issue_opened.connect(self.reject)
        appearance.theme_changed.connect(self.draw)
        self.finished.connect(self.end)
        self.compare()

    def compare(self) -> None:
        editor = self.session.editor
        self.drop_job()
        if editor is None:
            return
        first, second = self.first.currentData(), self.second.currentData()

        def work(_: Job) -> tuple[Row, ...]:
            return tuple(compare(state_at(editor, first), state_at(editor, second)))

        self.job = self.jobs.start(work, self.show_rows)

    def drop_job(self) -> None:
        if self.job is not None:
            self.job.abandon()
            self.job = None

    def end(self) -> None:
        self.drop_job()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        self.job = None
        self.rows = rows
        self.draw()

    def draw(self) -> None:
        rows = self.rows
        theme = self.appearance.theme
        if not rows:
            words = self.tr("No text differs.")
            self.table.setHtml(f'<p style="color:{theme.muted.name()}">{escape(words)}</p>')
            return
        families = ",".join(f"'{family}'" for family in READING_FAMILIES)
        gone, come = (blend(color, theme.galley, 0.22) for color in (theme.articles[4], theme.articles[2]))
        lines = "".join(self.write_row(row, gone, come) for row in rows)
        self.table.setHtml(
            f'<table width="100%" cellpadding="6" style="font-family:{families}; font-size:15px;">{lines}</table>'
        )

    def write_row(self, row: Row, gone: QColor, come: QColor) -> str:
        muted = self.appearance.theme.muted.name()
        if row.heading:
            return f'<tr><td colspan="2" style="padding-top:16px"><b>{escape(row.heading)}</b></td></tr>'
        if row.origin:
            return self.write_move(row, muted)
        has_other_role = row.role_before is not row.role_after
        before = self.write_cell(row.before, row.role_before if has_other_role else None, gone, "line-through")
        after = self.write_cell(row.after, row.role_after if has_other_role else None, come, "underline")
        return f'<tr><td width="50%">{before}</td><td width="50%">{after}</td></tr>'

    def write_move(self, row: Row, muted: str) -> str:
        """Which text came, and from where; that it is the same needs no second telling."""
        text = "".join(part for part, _ in row.after or ())
        shown = text if len(text) <= LONGEST_NAME else f"{text[:LONGEST_NAME]}…"
        origin = self.tr("from “{article}”").format(article=row.origin)
        cell = '<td width="50%" style="color:{color}">{words}</td>'
        cells = "".join(cell.format(color=muted, words=escape(words)) for words in (f"→ {origin}", show_clean(shown)))
        return f"<tr>{cells}</tr>"

    def write_cell(self, parts: Parts | None, role: Role | None, ground: QColor, decoration: str) -> str:
        if parts is None:
            return ""
        mark = f"<b>{escape(role_mark(role))}</b> " if role is not None else ""
        style = f"background-color:{ground.name()}; text-decoration:{decoration}"
        return mark + "".join(
            f'<span style="{style}">{escape(show_clean(text))}</span>' if is_changed else escape(show_clean(text))
            for text, is_changed in parts
        )
