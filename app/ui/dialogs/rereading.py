"""What another reading would change, to be agreed to or not.

Refuses to change anything: it tells whether it was agreed to.
"""

from PySide6.QtWidgets import QLabel, QListWidget, QWidget

from app.text.rereading_changes import ArticleChange, Fate, Loss, LossKind, RereadingChanges
from app.ui.dialogs.sheet import Sheet

SHOWN_CHARACTERS = 40


class RereadingDialog(Sheet):
    def __init__(self, changes: RereadingChanges, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Read again"))
        self.summary = QLabel(self.sum_up(changes), self)
        self.summary.setWordWrap(True)
        self.matter.addWidget(self.summary)
        self.add_note(self.tr("Done or approved, and left as they are: {count}.").format(count=changes.locked))
        others = self.tr("Doubts that differ: {doubts}; stretches left out that differ: {left_out}")
        self.add_note(others.format(doubts=changes.doubts, left_out=changes.left_out))
        self.rows = self.add_list(self.tr("Articles that change"), [self.describe(item) for item in changes.articles])
        self.rows.setVisible(bool(changes.articles))
        if changes.losses:
            warning = QLabel(self.tr("Work that would be lost:"), self)
            warning.setObjectName("cinnabar")
            self.matter.addWidget(warning)
            self.losses = self.add_list(warning.text(), [self.describe_loss(loss) for loss in changes.losses])
        self.add_note(self.tr("It is one step, which undo takes back."))
        self.add_close(self.tr("Cancel"))
        self.add_button(self.tr("Read again"), is_primary=True).clicked.connect(self.accept)
        self.resize(560, 460 if changes.articles or changes.losses else 260)

    def sum_up(self, changes: RereadingChanges) -> str:
        if not changes.articles:
            return self.tr("No article would change; only what is doubted or left out would.")
        count = len(changes.articles)
        parts = self.count(changes.blocks, changes.roles, sum(change.texts for change in changes.articles))
        words = self.tr("It would change {count} articles: {parts}.", "", count)
        return words.format(count=count, parts=", ".join(parts))

    def count(self, blocks: int, roles: int, texts: int) -> list[str]:
        """What there is of each, in words."""
        counts = (
            (blocks, self.tr("{count} blocks", "", blocks)),
            (roles, self.tr("{count} roles", "", roles)),
            (texts, self.tr("{count} texts", "", texts)),
        )
        return [words.format(count=number) for number, words in counts if number]

    def add_list(self, name: str, lines: list[str]) -> QListWidget:
        added = QListWidget(self)
        added.setObjectName("ground")
        added.setAccessibleName(name)
        added.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        added.addItems(lines)
        self.matter.addWidget(added, 1)
        return added

    def describe(self, change: ArticleChange) -> str:
        fates = {
            Fate.NEW: self.tr("new"),
            Fate.CHANGED: self.tr("changed"),
            Fate.GONE: self.tr("goes into others"),
        }
        parts = self.count(change.blocks, change.roles, change.texts)
        if not parts:
            parts = [self.tr("the order of its blocks") if change.is_moved else self.tr("section or authors")]
        article = change.article
        beginning = article.title or next((block.text for block in article.blocks if block.text), "")
        return "  ·  ".join([beginning[:SHOWN_CHARACTERS], fates[change.fate], *parts])

    def describe_loss(self, loss: Loss) -> str:
        kinds = {
            LossKind.TYPED: self.tr("text"),
            LossKind.SECTION: self.tr("section"),
            LossKind.AUTHORS: self.tr("authors"),
            LossKind.TAG: self.tr("tag"),
            LossKind.NOTE: self.tr("note"),
        }
        return f"{kinds[loss.kind]}  ·  {loss.text[:SHOWN_CHARACTERS]}"
