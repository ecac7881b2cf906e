"""The tags of the article as chips: those it has, and those that are suggested, with a digit that accepts each.

Owns which chips there are and what their keys do. Refuses to find suggestions (`app.ui.inspector.suggestion_source`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, SignalInstance
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
EVEN = 0.5


def scheme_mark(scheme: str) -> str:
    """A letter that tells persons, places and organisations apart."""
    marks = {
        "person": QCoreApplication.translate("TagSections", "P"),
        "place": QCoreApplication.translate("TagSections", "L"),
        "organisation": QCoreApplication.translate("TagSections", "O"),
    }
    return marks.get(scheme, "")


@dataclass(frozen=True, slots=True)
class ChipLook:
    """A tag as a chip shows it; one that is suggested has a digit where any is left, and a reason."""

    tag: Tag
    key: str = ""
    reason: str = ""
    is_suggested: bool = False
    is_removable: bool = False


class TagChip(Chip):
    """Stands for one tag after another."""

    accepted = Signal(object)
    dropped = Signal(object)
    reached = Signal(object)
    """The suggested `Tag` that the mouse or the keyboard came to."""

    def __init__(self, look: ChipLook, appearance: Appearance, parent: QWidget) -> None:
        super().__init__("", appearance, parent)
        self.clicked.connect(lambda: self.tell(self.accepted))
        self.pointed.connect(lambda: self.tell(self.reached))
        self.removed.connect(lambda: self.dropped.emit(self.look.tag))
        self.show_look(look)

    def show_look(self, look: ChipLook) -> None:
        self.look = look
        self.stand_for(
            look.tag.label,
            key=look.key,
            mark=scheme_mark(look.tag.scheme),
            is_suggested=look.is_suggested,
            is_removable=look.is_removable,
        )
        self.setToolTip(f"{look.tag.label}\n{look.reason}".strip())

    def tell(self, signal: SignalInstance) -> None:
        if self.look.is_suggested:
            signal.emit(self.look.tag)


class Section(QWidget):
    """A heading over chips; gone when it has none and nothing to say."""

    accepted = Signal(object)
    dropped = Signal(object)
    reached = Signal(object)

    def __init__(self, name: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.name = QLabel(name, self)
        self.name.setObjectName("muted")
        self.name.setFont(interface_font(12))
        self.made: list[TagChip] = []
        self.shown = 0
        self.waiting = QLabel("…", self)
        self.waiting.setObjectName("muted")
        self.flow = FlowLayout(spacing=6)
        self.flow.addWidget(self.waiting)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.name)
        layout.addLayout(self.flow)

    @property
    def chips(self) -> list[TagChip]:
        """Those in sight, in their order."""
        return self.made[: self.shown]

    def show_looks(self, looks: Sequence[ChipLook], *, is_waiting: bool) -> None:
        """Only chips that differ are drawn anew; the keyboard goes with the tag it was on, or stays in its place."""
        held = next((chip.look.tag for chip in self.chips if chip.hasFocus()), None)
        for chip, look in zip(self.made, looks, strict=False):
            if chip.look != look:
                chip.show_look(look)
        self.make_chips(looks[len(self.made) :])
        self.shown = len(looks)
        for place, chip in enumerate(self.made):
            chip.setVisible(place < self.shown)
        goal = next((chip for chip in self.chips if chip.look.tag == held), None)
        if goal is not None and not goal.hasFocus():
            goal.setFocus(Qt.FocusReason.OtherFocusReason)
        self.waiting.setVisible(is_waiting)
        self.setVisible(bool(looks) or is_waiting)

    def make_chips(self, looks: Sequence[ChipLook]) -> None:
        if looks:
            self.flow.removeWidget(self.waiting)
            for look in looks:
                chip = TagChip(look, self.appearance, self)
                for own, passed in (
                    (chip.accepted, self.accepted),
                    (chip.dropped, self.dropped),
                    (chip.reached, self.reached),
                ):
                    own.connect(passed)
                self.flow.addWidget(chip)
                self.made.append(chip)
            self.flow.addWidget(self.waiting)


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
        self.tag_section = Section(self.tr("Tags"), appearance, self)
        self.name_section = Section(self.tr("People, places, organisations"), appearance, self)
        self.shown: tuple[object, ...] = ()
        self.suggested: list[Tag] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self.tag_section)
        layout.addWidget(self.name_section)
        for section in (self.tag_section, self.name_section):
            section.accepted.connect(self.accept)
            section.dropped.connect(self.remove)
            section.reached.connect(self.pointed)
        source.changed.connect(self.show_tags)
        session.article_selected.connect(self.show_tags)
        session.issue_changed.connect(self.show_tags)
        appearance.theme_changed.connect(self.update)
        self.show_tags()

    def show_tags(self) -> None:
        self.session.in_turn(self.draw_tags)

    def draw_tags(self) -> None:
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
            looks = [
                ChipLook(tag, is_removable=self.is_removable) for tag in own if (tag.scheme in NAME_SCHEMES) == is_name
            ]
            looks += [
                ChipLook(tag, keys.get(tag, ""), self.explain(self.source.proposals[tag]), is_suggested=True)
                for tag in group
            ]
            section.show_looks(looks, is_waiting=self.source.is_waiting and not is_name)

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

    @property
    def likely(self) -> list[Tag]:
        """The suggestions without those that are told to be rather wrong than right."""
        unlikely = {tag for tag, proposal in self.source.proposals.items() if 0 < proposal.probability < EVEN}
        return [tag for tag in self.suggested if tag not in unlikely]

    def accept_all(self) -> None:
        self.accept(*self.likely)

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
