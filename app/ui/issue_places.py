"""Where the editor was in each issue, and how its panes stood: remembered from one opening to the next.

Owns what is remembered, of the last issues only, and putting it back. Refuses to move anybody who was led elsewhere,
to the hit of a search, say: then that place stands.
"""

import hashlib

from PySide6.QtCore import QObject, QTimer

from app.ui.session import Place, Session
from app.ui.settings import Settings
from app.ui.workbench import Workbench

GROUP = "issues"
MOST = 200
"""The issues that are remembered."""


class IssuePlaces(QObject):
    def __init__(self, session: Session, workbench: Workbench, settings: Settings) -> None:
        super().__init__(workbench)
        self.session = session
        self.workbench = workbench
        self.settings = settings
        self.key = ""
        self.place: Place | None = None
        self.article_id = 0
        session.issue_opened.connect(self.follow_issue)
        session.place_selected.connect(self.follow_place)
        if session.editor is not None:
            self.begin()
            QTimer.singleShot(0, self, self.show_again)

    def show_again(self) -> None:
        """In a window that is made while an issue is open, in another language: it shows what the one before did."""
        if self.session.place is not None:
            self.session.place_selected.emit(self.session.place, self)

    def follow_issue(self) -> None:
        self.keep()
        self.begin()
        QTimer.singleShot(0, self, self.restore_place)

    def begin(self) -> None:
        editor = self.session.editor
        self.key = ""
        if editor is not None:
            library = hashlib.sha256(str(editor.database.path).encode()).hexdigest()[:12]
            self.key = f"{library}-{editor.issue_id}"
            self.restore_layout()
        self.place, self.article_id = None, self.session.article_id

    def follow_place(self, place: Place, _: object) -> None:
        self.place, self.article_id = place, self.session.article_id

    def keep(self) -> None:
        if not self.key or self.place is None:
            return
        name = f"{GROUP}/{self.key}"
        self.settings.keep(f"{name}/place", f"{self.article_id} {self.place.block} {self.place.clean_offset}")
        for part, state in self.workbench.save_state().items():
            self.settings.keep_layout(f"{self.key}/{part}", state)
        recent = [self.key, *(key for key in self.settings.text(f"{GROUP}/recent").split() if key != self.key)]
        for old in recent[MOST:]:
            self.settings.forget(f"{GROUP}/{old}", f"layout/{old}")
        self.settings.keep(f"{GROUP}/recent", " ".join(recent[:MOST]))

    def restore_layout(self) -> None:
        states = {name: self.settings.layout(f"{self.key}/{name}") for name in self.workbench.save_state()}
        self.workbench.restore_state(states)

    def restore_place(self) -> None:
        words = self.settings.text(f"{GROUP}/{self.key}/place").split() if self.key else []
        issue = self.session.issue
        if self.session.place is not None or issue is None or len(words) != 3 or not "".join(words).isdecimal():
            return
        article_id, block_id, clean_offset = map(int, words)
        found = issue.find_block(block_id)
        if found is None:
            self.session.select_article(article_id)
            return
        length = len(found[0].blocks[found[1]].text)
        self.session.select_place(Place(block_id, min(clean_offset, length), None), self)
