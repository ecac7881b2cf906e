"""The frozen values that every layer passes on: issue, article, block, piece, entity, doubt.

Owns their shape and the small questions one can ask of them. Refuses any change (see `app.editing`), any reading of
text (see the other modules of this package) and any storage. Offsets named `raw_` count code points of the raw text,
`clean_` those of a block's clean text; both are half-open.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain
from operator import attrgetter, indexOf

TYPED = -1
"""The `raw_start` of a piece that has no raw characters."""
_NUMBER = attrgetter("id")
_BLOCKS = attrgetter("blocks")


class Role(StrEnum):
    SECTION = "section"
    KICKER = "kicker"
    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    LEAD = "lead"
    BODY = "body"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    CREDIT = "credit"


HEADING_ROLES = frozenset({Role.KICKER, Role.TITLE, Role.SUBTITLE})


class Status(StrEnum):
    NEW = "new"
    IN_REVIEW = "in_review"
    DONE = "done"
    APPROVED = "approved"


LOCKED_STATUSES = frozenset({Status.DONE, Status.APPROVED})
"""What an editor confirmed: reading the issue again leaves such articles alone."""


class LeftOutReason(StrEnum):
    FURNITURE = "furniture"
    """Folio lines, page numbers, duty editors: told by the reading."""
    EDITOR = "editor"
    """Left out by hand."""


class DoubtKind(StrEnum):
    START = "start"
    """Does a block begin here?"""
    ROLE = "role"
    ARTICLE = "article"
    """Does the block belong to this article?"""
    ORDER = "order"
    TEXT = "text"
    """Was a character rightly changed?"""


class Verdict(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    CHANGED = "changed"
    """The runner-up was taken, or the editor decided otherwise."""


class EntityKind(StrEnum):
    """The values are also schemes of tags."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Span:
    raw_start: int
    raw_end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of clean characters that stand one to one for consecutive raw characters, or that were typed.

    `rule` names the cleaning rule that changed these characters (empty: they are the raw ones, or were typed);
    `seq` is the log entry that typed them (0: none did).
    """

    clean_start: int
    raw_start: int
    length: int
    rule: str = ""
    seq: int = 0


@dataclass(frozen=True, slots=True)
class Entity:
    """A name that an editor confirmed, as a span of its block's clean text; it moves with every edit of the text.

    `entry` is that of the library's register of names, 0 where none was chosen.
    """

    id: int
    kind: EntityKind
    clean_start: int
    clean_end: int
    entry: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or heading. `spans` say which raw text it accounts for, `pieces` where each clean character is from.

    `spans` stand in reading order, which need not be the order of the raw text, and hold every raw character of the
    block, also those that cleaning or an editor took out of `text`. Both are empty for a block that was only typed.
    `entities` stand in the order of the text, none over another.
    """

    id: int
    role: Role
    spans: tuple[Span, ...]
    text: str
    pieces: tuple[Piece, ...]
    entities: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Tag:
    """`scheme` is empty for a free tag, else `keyword`, `person`, `place`, `organisation` or a vocabulary's name."""

    label: str
    scheme: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    id: int
    blocks: tuple[Block, ...]
    section: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    status: Status = Status.NEW
    tags: tuple[Tag, ...] = ()
    note: str = ""

    def text_of(self, role: Role) -> str:
        """The clean texts of the blocks of one role, joined by a space."""
        return " ".join(block.text for block in self.blocks if block.role is role and block.text)

    @property
    def title(self) -> str:
        return self.text_of(Role.TITLE)

    def index_of(self, block_id: int) -> int:
        """-1 where the article has no such block."""
        try:
            return indexOf(map(_NUMBER, self.blocks), block_id)
        except ValueError:
            return -1

    @property
    def is_locked(self) -> bool:
        return self.status in LOCKED_STATUSES


@dataclass(frozen=True, slots=True)
class LeftOut:
    span: Span
    reason: LeftOutReason


@dataclass(frozen=True, slots=True)
class Doubt:
    """A decision of the reading that may be wrong, anchored at a raw character, which never moves.

    `reason` is a code of `app.text.doubts.Reason`. `runner_up` is what else it could be, in a form that
    `app.editing.settlement` turns into an operation: `join`, `split`, `role:subhead`, `article:1234` (the article that
    holds raw character 1234), `article:new`, `after:1234` (after the block that holds it), `text:原` (or `text:`,
    without that character), `leave_out`; of what was left out, `role:body` puts it back as that. Empty where none is.
    """

    id: int
    kind: DoubtKind
    raw_offset: int
    probability: float
    reason: str
    runner_up: str = ""
    runner_up_probability: float = 0.0
    verdict: Verdict = Verdict.OPEN

    @property
    def is_open(self) -> bool:
        return self.verdict is Verdict.OPEN


@dataclass(frozen=True, slots=True)
class Repair:
    """An entity whose text an edit destroyed or cut, for an editor to put in place again or to give up.

    `id` is the entity's, `text` what it was, `block_id` the block it stood in. `raw_before` and `raw_after` are the raw
    characters next to it on both sides, which never move; `TYPED` where there were none in the block.
    """

    id: int
    kind: EntityKind
    text: str
    block_id: int
    raw_before: int
    raw_after: int
    entry: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """What the engine makes of a raw text: blocks, articles and doubts are numbered from 1 (see `next_id`)."""

    articles: tuple[Article, ...]
    left_out: tuple[LeftOut, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where the raw text came from; the original bytes stay in the store."""

    file_name: str = ""
    sha256: str = ""
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Issue:
    """One raw text and the reading of it as edited so far.

    `seq` is the last log entry that is in this value; `next_id` is greater than the id of any article, block, entity or
    doubt that ever was in it, so that ids are never used again.
    """

    raw: str
    source: Source = field(default_factory=Source)
    newspaper: str = ""
    date: str = ""
    page: str = ""
    articles: tuple[Article, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    repairs: tuple[Repair, ...] = ()
    seq: int = 0
    next_id: int = 1

    def article(self, article_id: int) -> Article | None:
        return next((article for article in self.articles if article.id == article_id), None)

    def find_block(self, block_id: int) -> tuple[Article, int] | None:
        """The article that holds the block, and the block's index in it."""
        numbers = map(_NUMBER, chain.from_iterable(map(_BLOCKS, self.articles)))
        try:
            index = indexOf(numbers, block_id)
        except ValueError:
            return None
        for article in self.articles:
            if index < len(article.blocks):
                return article, index
            index -= len(article.blocks)
        return None

    @property
    def open_doubts(self) -> tuple[Doubt, ...]:
        return tuple(doubt for doubt in self.doubts if doubt.verdict is Verdict.OPEN)
