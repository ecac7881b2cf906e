"""What an edit suggests for other places: the same correction, the same split, offered in one quiet line.

Owns when an edit is finished and worth asking about. Refuses to do anything itself: an offer that nobody takes goes by.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from app.editing.operations import (
    Change,
    LeaveOut,
    MergeBlocks,
    Operation,
    ReplaceText,
    Restore,
    SetRole,
    SettleDoubt,
    SplitArticle,
    SplitBlock,
)
from app.text.model import Block, Issue
from app.ui.doubts_bar.words import quote
from app.ui.everywhere_panel.place_row import PlaceRow
from app.ui.everywhere_panel.places_source import Likeness, Offer, Scope, count_elsewhere, look_alike
from app.ui.everywhere_panel.view import EverywherePanel
from app.ui.jobs import Job
from app.ui.session import Session
from app.ui.widgets.notice_bar import NoticeBar

PAUSE = 1200
"""Milliseconds after the last character until a correction counts as finished."""
REST = 400
"""Milliseconds after a decision until places like it are looked for: the search would keep the window from the keys of
an editor who decides one thing after another."""
DECISIONS = (SplitBlock, MergeBlocks, SetRole, LeaveOut, SplitArticle)


class Offers(QObject):
    """While `is_on` says so."""

    def __init__(
        self,
        session: Session,
        panel: EverywherePanel,
        notices: NoticeBar,
        is_on: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(panel)
        self.is_on = is_on
        self.session = session
        self.panel = panel
        self.notices = notices
        self.former: Issue | None = session.issue
        self.typed_block = 0
        self.text_before = ""
        self.offered = ""
        self.job: Job | None = None
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(PAUSE)
        self.timer.timeout.connect(self.ask_for_correction)
        self.decided: Callable[[], None] = self.drop_job
        self.rest = QTimer(self)
        self.rest.setSingleShot(True)
        self.rest.setInterval(REST)
        self.rest.timeout.connect(self.look_where_decided)
        session.issue_opened.connect(self.begin)
        session.issue_changed.connect(self.follow)

    def begin(self) -> None:
        self.drop_job()
        self.timer.stop()
        self.rest.stop()
        self.typed_block = 0
        self.former = self.session.issue

    def withdraw(self) -> None:
        """What it was about is taken back."""
        self.begin()
        if self.offered and self.notices.sentence.text() == self.offered:
            self.notices.hide()
        self.offered = ""

    def offer(self, words: str, deed: Callable[[], None]) -> None:
        self.offered = words
        self.notices.tell_news(words, self.tr("Look at them"), deed)

    def drop_job(self) -> None:
        if self.job is not None:
            self.job.abandon()
            self.job = None

    def start(self, work: Callable[[Job], object], show: Callable[[object], None]) -> None:
        self.drop_job()
        self.job = self.panel.source.jobs.start(work, show)

    def follow(self, change: Change) -> None:
        if any(isinstance(item, Restore) for item in change.operations):
            self.withdraw()
            return
        former, self.former = self.former, change.issue
        asked = [item for item in change.operations if not isinstance(item, SettleDoubt)]
        if change.initiator is self.panel or former is None or len(asked) != 1 or not self.is_on():
            return
        operation = asked[0]
        if isinstance(operation, ReplaceText):
            self.follow_typing(change, operation)
        elif isinstance(operation, DECISIONS):
            self.timer.stop()
            self.typed_block = 0
            self.drop_job()
            self.decided = partial(self.ask_for_alike, former, operation, change.issue)
            self.rest.start()

    def follow_typing(self, change: Change, operation: ReplaceText) -> None:
        """All typing in one block is one correction until there is a pause."""
        if self.typed_block != operation.block:
            before = change.difference.back.get(("block", operation.block))
            self.typed_block = operation.block
            self.text_before = before.text if isinstance(before, Block) else ""
        self.timer.start()
        if self.rest.isActive():
            self.rest.start()

    def ask_for_correction(self) -> None:
        issue, workspace = self.session.issue, self.panel.source.workspace
        found = issue.find_block(self.typed_block) if issue else None
        self.typed_block = 0
        if found is None or workspace is None:
            return
        before, after = self.text_before, found[0].blocks[found[1]].text

        def show(offer: object) -> None:
            if isinstance(offer, Offer):
                self.offer_correction(offer)

        self.start(lambda _: count_elsewhere(workspace, before, after), show)

    def offer_correction(self, offer: Offer) -> None:
        words = self.tr("“{wrong}” stands at {places} other places too.", "", offer.places)
        if offer.is_more:
            words = self.tr("“{wrong}” stands at more than {places} other places too.")
        self.offer(words.format(wrong=offer.wrong, places=offer.places), lambda: self.show_correction(offer))

    def show_correction(self, offer: Offer) -> None:
        self.notices.hide()
        self.panel.open_with(offer.wrong, offer.right, Scope.LIBRARY)

    def look_where_decided(self) -> None:
        self.decided()

    def ask_for_alike(self, before: Issue, operation: Operation, after: Issue) -> None:
        def show(rows: object) -> None:
            if isinstance(rows, tuple) and rows:
                self.offer_alike(before, operation, rows)

        self.start(lambda _: look_alike(before, operation, after), show)

    def offer_alike(self, before: Issue, operation: Operation, rows: tuple[PlaceRow, ...]) -> None:
        topic = self.word_decision(before, operation)
        wanted = Likeness(self.panel.issue_id, before, operation)
        words = self.tr("{count} more places look like it.", "", len(rows))
        both = self.tr("{done} {more}").format(done=topic, more=words.format(count=len(rows)))
        self.offer(both, lambda: self.show_alike(topic, rows, wanted))

    def show_alike(self, topic: str, rows: tuple[PlaceRow, ...], wanted: Likeness) -> None:
        self.notices.hide()
        self.panel.show_alike(topic, rows, wanted)

    def word_decision(self, before: Issue, operation: Operation) -> str:
        """What was done, by the text where it was done."""

        def text_of(block_id: int, clean_offset: int = 0) -> str:
            found = before.find_block(block_id)
            return quote(found[0].blocks[found[1]].text[clean_offset:]) if found else ""

        match operation:
            case SplitBlock(block, clean_offset):
                return self.tr("You split before “{words}”.").format(words=text_of(block, clean_offset))
            case MergeBlocks(_, second, _):
                return self.tr("You joined “{words}” to what stands before it.").format(words=text_of(second))
            case SetRole(block, _):
                return self.tr("You gave “{words}” another role.").format(words=text_of(block))
            case LeaveOut(block):
                return self.tr("You left out “{words}”.").format(words=text_of(block))
            case SplitArticle(_, blocks):
                return self.tr("You began an article with “{words}”.").format(words=text_of(blocks[0]))
        return ""
