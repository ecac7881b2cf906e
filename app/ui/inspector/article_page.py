"""The fields of the article, its tags and names, and its doubts.

Owns which fields there are and how their values are written. Refuses to decide what a value may be: an operation that
does not fit says so, and the field shows that sentence.
"""

import re
from collections import Counter
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.editing.errors import NothingToChange
from app.editing.operations import Change, SetField, SetStatus, apply
from app.errors import EditError
from app.text.model import Article, Role, Status
from app.ui.face.theme import Appearance, interface_font, reading_font
from app.ui.inspector.doubt_list import DoubtList
from app.ui.inspector.field import Field, HeadingField, LineField, NoteField
from app.ui.inspector.operation_words import field_name
from app.ui.inspector.status_choice import StatusChoice
from app.ui.inspector.suggestion_source import SuggestionSource
from app.ui.inspector.tag_sections import DigitKeys, TagSections
from app.ui.reports import translate
from app.ui.session import Session
from app.wording import sentence

MARGIN = 14
HEADINGS = {"kicker": Role.KICKER, "title": Role.TITLE, "subtitle": Role.SUBTITLE}
HEADING_ROLES = frozenset(HEADINGS.values())
NAMES = ("kicker", "title", "subtitle", "authors", "date", "section")
"""From above to below; the last two stand beside each other."""
MARKS = re.compile("[、，,;；]")
SPACES = re.compile(r"\s+")
KEYWORDS_SHOWN = 5
NAMES_SHOWN = 4


def split_names(text: str) -> tuple[str, ...]:
    """Names parted by 、 or a comma; by spaces where there is no such mark."""
    pattern = MARKS if MARKS.search(text) else SPACES
    return tuple(name.strip() for name in pattern.split(text) if name.strip())


def write_value(article: Article, name: str) -> str:
    if name in HEADINGS:
        return article.text_of(HEADINGS[name])
    return "、".join(article.authors) if name == "authors" else str(getattr(article, name))


def changes_heading(change: Change) -> bool:
    """Whether a block that is, or was, in one of the fields is another one."""
    states = (change.difference.back, change.difference.forth)
    blocks = (value for values in states for key, value in values.items() if key[0] == "block")
    return any(block is not None and block.role in HEADING_ROLES for block in blocks)


class ArticlePage(DigitKeys):
    def __init__(
        self, session: Session, appearance: Appearance, source: SuggestionSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.fields: dict[str, Field] = {name: self.make_line(name) for name in NAMES}
        self.fields["note"] = NoteField(field_name("note"), self)
        self.status_label = QLabel(field_name("status"), self)
        self.status = StatusChoice(appearance, self)
        self.sections = TagSections(
            session, appearance, source, self, keywords=KEYWORDS_SHOWN, names=NAMES_SHOWN, is_removable=False
        )
        self.doubts = DoubtList(session, appearance, self)
        self.lay_out()
        for name, field in self.fields.items():
            field.committed.connect(partial(self.commit, name))
        self.status.chosen.connect(self.set_status)
        session.issue_leaving.connect(self.commit_all)
        session.issue_opened.connect(self.show_issue)
        session.article_selected.connect(self.change_article)
        session.issue_changed.connect(self.follow)
        self.show_article()

    def make_line(self, name: str) -> Field:
        font = reading_font(14.5, QFont.Weight.Bold) if name == "title" else interface_font(13.5)
        kind = LineField if name in NAMES[-2:] else HeadingField
        return kind(field_name(name), font, self)

    def lay_out(self) -> None:
        self.status_label.setObjectName("muted")
        self.status_label.setFont(interface_font(12))
        status = QVBoxLayout()
        status.setSpacing(1)
        status.addWidget(self.status_label)
        status.addWidget(self.status)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 12, MARGIN, 16)
        layout.setSpacing(9)
        for name in NAMES[:-2]:
            layout.addWidget(self.fields[name])
        pair = QHBoxLayout()
        pair.setSpacing(18)
        for name in NAMES[-2:]:
            pair.addWidget(self.fields[name], 1, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(pair)
        layout.addLayout(status)
        layout.addSpacing(5)
        layout.addWidget(self.sections)
        layout.addSpacing(3)
        layout.addWidget(self.doubts)
        layout.addWidget(self.fields["note"])
        layout.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Article"))

    def show_issue(self) -> None:
        self.session.in_turn(self.draw_issue)

    def draw_issue(self) -> None:
        """What was typed for the former issue and refused stays with that, whatever numbers its articles have."""
        for field in self.fields.values():
            field.owner = 0
        self.show_article()

    def change_article(self, _: int) -> None:
        self.session.in_turn(self.leave_article)

    def leave_article(self) -> None:
        """What is still being typed belongs to the article before."""
        self.commit_all()
        self.show_article()

    def commit_all(self) -> None:
        for field in self.fields.values():
            field.commit()

    def follow(self, change: Change) -> None:
        article = self.session.article
        if article is None:
            return
        is_field = any(key[:2] == ("article", article.id) for key in change.difference.keys)
        if is_field or (changes_heading(change) and self.session.touches_article(change)):
            self.show_article()

    def show_article(self) -> None:
        article = self.session.article
        self.setEnabled(article is not None)
        shown = article or Article(0, ())
        counts = Counter(block.role for block in shown.blocks)
        for name, field in self.fields.items():
            hint = ""
            if name in HEADINGS and counts[HEADINGS[name]] > 1:
                hint = self.tr("Several blocks have this role; edit them in the text.")
            field.show_value(shown.id, write_value(shown, name), hint)
        self.status.show_status(shown.status)

    def commit(self, name: str, article_id: int, text: str) -> None:
        """Checks the operation first, so that what is wrong is told here and nowhere else."""
        issue = self.session.issue
        if issue is None:
            return
        operation = SetField(article_id, name, split_names(text) if name == "authors" else text)
        try:
            apply(issue, operation)
        except NothingToChange:
            self.fields[name].take_back()
        except EditError as error:
            told = type(error)(**(error.fields | {"name": field_name(name).lower()}))
            self.fields[name].refuse(sentence(told, translate))
        else:
            self.session.do(operation, initiator=self)

    def set_status(self, status: Status) -> None:
        article = self.session.article
        if article is not None and article.status is not status:
            self.session.do(SetStatus(article.id, status), initiator=self)
