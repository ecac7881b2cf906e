"""Operations on what is said about an issue, an article or a doubt: fields, status, tags, verdicts.

Refuses texts and places of blocks.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.editing.errors import ManyTitles, MissingDoubt, NothingToChange, WrongValue
from app.editing.operations.blocks import LINE_ENDS, retype
from app.editing.operations.operation import Operation, put_article, put_block, put_blocks, require_article
from app.text.difference import ISSUE_FIELDS
from app.text.model import TYPED, Article, Block, Issue, Piece, Role, Status, Tag, Verdict

HEADINGS = {role.value: role for role in (Role.KICKER, Role.TITLE, Role.SUBTITLE)}
RANKS = (Role.SECTION, Role.KICKER, Role.TITLE, Role.SUBTITLE)


@dataclass(frozen=True, slots=True)
class SetField(Operation):
    """Sets kicker, title, subtitle, section, authors (a list of names), date (ISO 8601 or empty) or note.

    The heading fields are the texts of blocks: setting one retypes its block, or adds a typed one where there is none.
    """

    article: int
    name: str
    value: str | tuple[str, ...]

    def transform(self, issue: Issue) -> Issue:
        article = require_article(issue, self.article)
        if self.name in HEADINGS:
            return set_heading(issue, article, HEADINGS[self.name], require_text(self.name, self.value))
        values: dict[str, Any] = {self.name: check_field(self.name, self.value)}
        return put_article(issue, replace(article, **values))


def require_text(name: str, value: object) -> str:
    """A text of one line without white space at its ends; raises WrongValue for anything else."""
    if not isinstance(value, str) or LINE_ENDS & set(value):
        raise WrongValue(name=name, value=value)
    return value.strip()


def check_field(name: str, value: str | tuple[str, ...]) -> str | tuple[str, ...]:
    match name:
        case "authors":
            if isinstance(value, str):
                raise WrongValue(name=name, value=value)
            return tuple(dict.fromkeys(text for text in (require_text(name, item) for item in value) if text))
        case "section":
            return require_text(name, value)
        case "date":
            return check_date(name, require_text(name, value))
        case "note" if isinstance(value, str):
            return value
    raise WrongValue(name=name, value=value)


def check_date(name: str, value: str) -> str:
    """The day as YYYY-MM-DD, whichever form of ISO 8601 it was written in."""
    if not value:
        return value
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise WrongValue(name=name, value=value) from None


def set_heading(issue: Issue, article: Article, role: Role, text: str) -> Issue:
    own = [block for block in article.blocks if block.role is role]
    if len(own) > 1:
        raise ManyTitles(article=article.id, name=role.value)
    if own and (text or own[0].spans):
        return put_block(issue, article, retype(own[0], 0, len(own[0].text), text, issue.seq + 1))
    if own:
        return put_blocks(issue, article, tuple(block for block in article.blocks if block is not own[0]))
    if not text:
        raise NothingToChange(operation="SetField")
    pieces = (Piece(0, TYPED, len(text), seq=issue.seq + 1),)
    block = Block(issue.next_id, role, (), text, pieces)
    before = [item for item in article.blocks if item.role in RANKS[: RANKS.index(role)]]
    at = article.blocks.index(before[-1]) + 1 if before else 0
    blocks = (*article.blocks[:at], block, *article.blocks[at:])
    return replace(put_blocks(issue, article, blocks), next_id=issue.next_id + 1)


@dataclass(frozen=True, slots=True)
class SetIssueField(Operation):
    """Sets newspaper, date (ISO 8601 or empty) or page of the issue."""

    name: str
    value: str

    def transform(self, issue: Issue) -> Issue:
        if self.name not in ISSUE_FIELDS:
            raise WrongValue(name=self.name, value=self.value)
        text = require_text(self.name, self.value)
        values: dict[str, Any] = {self.name: check_date("date", text) if self.name == "date" else text}
        return replace(issue, **values)


@dataclass(frozen=True, slots=True)
class SetStatus(Operation):
    """`reason` is why an article is approved in spite of what a check found; only the log keeps it."""

    article: int
    status: Status
    reason: str = ""

    def transform(self, issue: Issue) -> Issue:
        return put_article(issue, replace(require_article(issue, self.article), status=self.status))


@dataclass(frozen=True, slots=True)
class AddTag(Operation):
    article: int
    tag: Tag

    def transform(self, issue: Issue) -> Issue:
        article = require_article(issue, self.article)
        label = require_text("tag", self.tag.label)
        if not label:
            raise WrongValue(name="tag", value=self.tag.label)
        tag = Tag(label, self.tag.scheme)
        if tag in article.tags:
            raise NothingToChange(operation="AddTag")
        return put_article(issue, replace(article, tags=(*article.tags, tag)))


@dataclass(frozen=True, slots=True)
class RemoveTag(Operation):
    article: int
    tag: Tag

    def transform(self, issue: Issue) -> Issue:
        article = require_article(issue, self.article)
        if self.tag not in article.tags:
            raise NothingToChange(operation="RemoveTag")
        return put_article(issue, replace(article, tags=tuple(tag for tag in article.tags if tag != self.tag)))


@dataclass(frozen=True, slots=True)
class SettleDoubt(Operation):
    """The editor looked at a doubt: the reading was right, or was changed; or it is open again."""

    doubt: int
    verdict: Verdict

    def transform(self, issue: Issue) -> Issue:
        if all(doubt.id != self.doubt for doubt in issue.doubts):
            raise MissingDoubt(doubt=self.doubt)
        doubts = (replace(item, verdict=self.verdict) if item.id == self.doubt else item for item in issue.doubts)
        return replace(issue, doubts=tuple(doubts))
