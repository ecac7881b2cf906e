"""The tags of the article as chips: those it has, and those that are suggested, with a digit that accepts each.

Owns which chips there are and what their keys do. Refuses to find suggestions (`app.ui.inspector.suggestion_source`).
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.editing.operations import AddTag, RemoveTag
from app.text.model import Tag
from app.ui.face.theme import Appearance, interface_font
from app.ui.face.vocabulary_names import vocabulary_name
from app.ui.inspector.suggestion_source import SuggestionSource
from app.ui.session import Session
from app.ui.widgets.chips import Chip
from app.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from app.workspace.tag_proposals import Proposal

NAME_SCHEMES = ("person", "place", "organisation")
DIGITS = "123456789"


def scheme_mark(scheme: str) -> str:
    """A letter that tells persons, places and organisations apart."""
    marks = {
        "person": QCoreApplication.translate("TagSections", "P"),
        "place": QCoreApplication.translate("TagSections", "L"),
        "organisation": QCoreApplication.translate("TagSections", "O"),
    }
    return marks.get(scheme, "")


class Section(QWidget):
    """A heading over chips; gone when it has none and nothing to say."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLabel(name, self)
        self.name.setObjectName("muted")
        self.name.setFont(interface_font(12))
        self.chips: list[Chip] = []
        self.waiting = QLabel("…", self)
        self.waiting.setObjectName("muted")
        self.flow = FlowLayout(spacing=6)
        self.flow.addWidget(self.waiting)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.name)
        layout.addLayout(self.flow)

    def show_chips(self, chips: Sequence[Chip], *, is_waiting: bool) -> None:
        for chip in self.chips:
            self.flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = list(chips)
        self.flow.removeWidget(self.waiting)
        for chip in chips:
            chip.setParent(self)
            self.flow.addWidget(chip)
            chip.show()
        self.flow.addWidget(self.waiting)
        self.waiting.setVisible(is_waiting)
        self.setVisible(bool(chips) or is_waiting)


class TagSections(QWidget):
    """`keywords` and `names` say how many suggestions of each are shown."""

    pointed = Signal(object)
    """The suggested `Tag` that the mouse or the keyboard came to."""

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        source: SuggestionSource,
        parent: QWidget | None = None,
        *,
        keywords: int,
        names: int,
        is_removable: bool,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.appearance = appearance
        self.source = source
        self.most_keywords = keywords
        self.most_names = names
        self.is_removable = is_removable
        self.tag_section = Section(self.tr("Tags"), self)
        self.name_section = Section(self.tr("People, places, organisations"), self)
        self.shown: tuple[object, ...] = ()
        self.suggested: list[Tag] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self.tag_section)
        layout.addWidget(self.name_section)
        source.changed.connect(self.show_tags)
        session.issue_opened.connect(self.show_tags)
        session.article_selected.connect(self.show_tags)
        session.issue_changed.connect(self.show_tags)
        appearance.theme_changed.connect(self.update)
        self.show_tags()

    def show_tags(self) -> None:
        article = self.session.article
        own = article.tags if article else ()
        suggested = self.choose(own)
        state = (self.session.article_id, own, suggested, self.source.is_waiting)
        if state == self.shown:
            return
        self.shown = state
        self.suggested = [*suggested[0], *suggested[1]]
        keys = dict(zip(self.suggested, DIGITS, strict=False))
        for section, group, is_name in (
            (self.tag_section, suggested[0], False),
            (self.name_section, suggested[1], True),
        ):
            chips = [self.make_own_chip(tag) for tag in own if (tag.scheme in NAME_SCHEMES) == is_name]
            chips += [self.make_suggested_chip(tag, keys.get(tag, "")) for tag in group]
            section.show_chips(chips, is_waiting=self.source.is_waiting and not is_name)

    def choose(self, own: Iterable[Tag]) -> tuple[tuple[Tag, ...], tuple[Tag, ...]]:
        """The suggestions to show: keywords, then names, without those that the article has."""
        labels = {tag.label for tag in own}
        new = [tag for tag in self.source.tags if tag.label not in labels]
        names = self.balance([tag for tag in new if tag.scheme in NAME_SCHEMES])
        keywords = [tag for tag in new if tag.scheme not in NAME_SCHEMES]
        return tuple(keywords[: self.most_keywords]), names

    def balance(self, names: Sequence[Tag]) -> tuple[Tag, ...]:
        """The best of each kind, so that many people do not hide the places; in the order given."""
        ranks: dict[str, int] = {}
        ranked = []
        for place, tag in enumerate(names):
            ranks[tag.scheme] = ranks.get(tag.scheme, -1) + 1
            ranked.append((ranks[tag.scheme], place, tag))
        best = sorted(sorted(ranked)[: self.most_names], key=lambda item: item[1])
        return tuple(tag for _, _, tag in best)

    def make_own_chip(self, tag: Tag) -> Chip:
        chip = Chip(tag.label, self.appearance, self, mark=scheme_mark(tag.scheme), is_removable=self.is_removable)
        chip.removed.connect(lambda: self.remove(tag))
        return chip

    def make_suggested_chip(self, tag: Tag, key: str) -> Chip:
        chip = Chip(tag.label, self.appearance, self, key=key, mark=scheme_mark(tag.scheme), is_suggested=True)
        chip.clicked.connect(lambda: self.accept(tag))
        chip.setToolTip(f"{tag.label}\n{self.explain(self.source.proposals[tag])}")
        chip.pointed.connect(lambda: self.pointed.emit(tag))
        return chip

    def explain(self, proposal: "Proposal") -> str:
        """Why it is proposed."""
        count = proposal.count
        reasons = {
            "learnt": self.tr("You tagged articles like this so: {share} sure, because of {words}."),
            "vocabulary": self.tr("In the vocabulary “{scheme}”; the text has {words}."),
            "heading": self.tr("A keyword that stands in a heading."),
            "frequent": self.tr("A keyword; it stands in the text {count} times.", "", count),
            "byline": self.tr("Wrote or photographed this article."),
            "mentioned": self.tr("Named in the text {count} times.", "", count),
        }
        return reasons[proposal.reason].format(
            share=f"{proposal.probability:.0%}",
            words=self.tr(", ").join(proposal.words),
            scheme=vocabulary_name(proposal.tag.scheme),
            count=proposal.count,
        )

    def accept(self, *tags: Tag) -> None:
        article = self.session.article
        if article is not None and tags:
            self.session.do(*(AddTag(article.id, tag) for tag in tags), initiator=self)

    def accept_all(self) -> None:
        self.accept(*self.suggested)

    def remove(self, tag: Tag) -> None:
        article = self.session.article
        if article is not None:
            self.session.do(RemoveTag(article.id, tag), initiator=self)

    def accept_digit(self, digit: str) -> bool:
        """Accepts the suggestion with this key; False where there is none."""
        index = DIGITS.find(digit)
        if digit and 0 <= index < len(self.suggested):
            self.accept(self.suggested[index])
            return True
        return False


class DigitKeys(QWidget):
    """A page on which a digit accepts a suggestion, whatever of it has the keyboard, unless that takes text."""

    sections: TagSections

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.is_digit(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self.is_digit(event) and self.sections.accept_digit(event.text())):
            super().keyPressEvent(event)

    def is_digit(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return bool(event.text()) and event.text() in DIGITS and held == Qt.KeyboardModifier.NoModifier
