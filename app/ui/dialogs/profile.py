"""What the approved articles of a newspaper taught, its receipt, and whether the next issue is read with it.

Refuses to learn: it tells what is wanted.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.text.labels import LEFT_OUT
from app.text.model import Role
from app.ui.dialogs.sheet import Sheet

if TYPE_CHECKING:
    from app.text.profile import Profile
    from app.workspace.profiles import ProfileShelf, ProfileVersion

SHOWN = 8


class ProfileDialog(Sheet):
    """Of several versions it shows the one in use, else the last."""

    learning_wanted = Signal()
    version_chosen = Signal(int)
    """Its number; 0 to use none."""
    forgetting_wanted = Signal()

    def __init__(self, shelf: "ProfileShelf", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("What is known of “{newspaper}”").format(newspaper=shelf.newspaper))
        version = next((item for item in shelf.versions[::-1] if shelf.in_use in {0, item.number}), None)
        if version is None:
            self.add_note(self.tr("Nothing yet. It is learnt from the approved articles of this newspaper."))
        else:
            self.show_version(version, is_used=version.number == shelf.in_use)
        self.add_close(self.tr("Close"))
        if version is not None:
            self.forget = self.add_button(self.tr("Forget"))
            self.forget.clicked.connect(lambda: self.leave(self.forgetting_wanted.emit))
        self.learn = self.add_button(self.tr("Learn again") if version else self.tr("Learn"), is_primary=not version)
        self.learn.clicked.connect(lambda: self.leave(self.learning_wanted.emit))
        if version is not None:
            wanted = 0 if version.number == shelf.in_use else version.number
            words = self.tr("Read with it from now on") if wanted else self.tr("Do not use it")
            self.use = self.add_button(words, is_primary=bool(wanted))
            self.use.clicked.connect(lambda: self.leave(lambda: self.version_chosen.emit(wanted)))
        self.setMinimumWidth(520)

    def leave(self, tell: Any) -> None:
        tell()
        self.accept()

    def show_version(self, version: "ProfileVersion", *, is_used: bool) -> None:
        profile = version.profile
        words = self.tr("Version {number}, from {articles} in {issues}; {state}.")
        articles = self.tr("{count} approved articles", "", profile.articles).format(count=profile.articles)
        issues = self.tr("{count} issues", "", profile.issues).format(count=profile.issues)
        state = self.tr("in use") if is_used else self.tr("not in use")
        self.add_note(words.format(number=version.number, articles=articles, issues=issues, state=state))
        for name, counts in self.list_lines(profile):
            shown = [f"{text} ({count})" for text, count in list(counts.items())[:SHOWN]]
            if shown:
                field = QLabel("  ".join(shown), self)
                field.setTextFormat(Qt.TextFormat.PlainText)
                field.setWordWrap(True)
                self.add_field(name, field)
        if version.receipt.get("issues"):
            self.show_receipt(version.receipt)
        else:
            self.add_note(self.tr("What it does is seen once a second issue with approved articles can be held out."))

    def list_lines(self, profile: "Profile") -> list[tuple[str, Mapping[Any, int]]]:
        return [
            (self.tr("Column titles"), profile.lines_of(Role.SECTION.value)),
            (self.tr("Page furniture"), profile.lines_of(LEFT_OUT)),
            (self.tr("Forms of bylines"), {form: count for form, (count, _) in profile.bylines.items()}),
            (self.tr("Reporters"), profile.reporters),
            (self.tr("Widths of columns"), profile.widths),
        ]

    def show_receipt(self, receipt: Mapping[str, Any]) -> None:
        """Shares right, in hundredths."""
        words = self.tr("Issues held out, each read with what the others taught: {issues}")
        self.add_note(words.format(issues=receipt["issues"]))
        names = {
            "articles": self.tr("Articles"),
            "untouched": self.tr("Right as they were read"),
            "roles": self.tr("Roles"),
            "sections": self.tr("Sections"),
            "authors": self.tr("Authors"),
        }
        self.figures = QGridLayout()
        self.figures.setHorizontalSpacing(24)
        for column, words in enumerate((self.tr("Without"), self.tr("With")), 1):
            self.figures.addWidget(QLabel(words, self), 0, column, Qt.AlignmentFlag.AlignRight)
        for row, (name, words) in enumerate(names.items(), 1):
            self.figures.addWidget(QLabel(words, self), row, 0)
            for column, side in enumerate(("before", "after"), 1):
                figure = QLabel(f"{receipt[side][name]:.1%}", self)
                self.figures.addWidget(figure, row, column, Qt.AlignmentFlag.AlignRight)
        self.figures.setColumnStretch(0, 1)
        self.matter.addLayout(self.figures)
