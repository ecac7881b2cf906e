"""The same everywhere, for structure, over many issues: where else a decision could be made, done as one batch.

Owns what becomes of places that changed since they were found. Refuses to judge how alike places are and to touch
articles that an editor has confirmed, as `app.workspace.similar_places` does, and to write (see `app.editing.batch`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from app.editing.batch import Batches, Choice
from app.editing.operations import Operation
from app.store.database import Database
from app.store.errors import IssueDamaged, IssueNotFound
from app.store.issues import load_issue
from app.store.listing import list_issue_ids
from app.text.model import Issue
from app.workspace.everywhere import Replaced
from app.workspace.similar_places import SimilarPlace, find_similar, plan_similar


@dataclass(frozen=True, slots=True)
class Decision:
    """An operation as it was done in an issue, which was `before` until then."""

    issue_id: int
    before: Issue
    operation: Operation


@dataclass(frozen=True, slots=True)
class SimilarElsewhere:
    """A place of an issue, in a block whose text was `text` when it was found."""

    issue_id: int
    text: str
    place: SimilarPlace


def find_everywhere(
    database: Database, decision: Decision, newspaper: str | None = None
) -> Iterator[tuple[SimilarElsewhere, ...]]:
    """Issue by issue of a newspaper or of all, also those without such a place; nothing is held open in between."""
    with database.reading() as connection:
        issue_ids = list_issue_ids(connection, newspaper)
    for issue_id in issue_ids:
        try:
            with database.reading() as connection:
                issue = load_issue(connection, issue_id)
        except (IssueNotFound, IssueDamaged):
            continue
        yield find_in_issue(issue, issue_id, decision)


def find_in_issue(issue: Issue, issue_id: int, decision: Decision) -> tuple[SimilarElsewhere, ...]:
    found = find_similar(decision.before, decision.operation, issue, is_elsewhere=issue_id != decision.issue_id)
    texts = {block.id: block.text for article in issue.articles for block in article.blocks}
    return tuple(SimilarElsewhere(issue_id, texts[place.block_id], place) for place in found)


class Doing:
    """The ticked places as operations, issue by issue; counts those where it is done. An issue may be asked again."""

    def __init__(self, found: Iterable[SimilarElsewhere]) -> None:
        self.by_issue: dict[int, list[SimilarElsewhere]] = defaultdict(list)
        for item in found:
            self.by_issue[item.issue_id].append(item)
        self.done_in: dict[int, int] = {}

    def choose(self, issue: Issue, issue_id: int) -> list[Operation]:
        texts = {
            block.id: block.text for article in issue.articles if not article.is_locked for block in article.blocks
        }
        standing = (item.place for item in self.by_issue[issue_id] if texts.get(item.place.block_id) == item.text)
        operations = plan_similar(issue, standing)
        self.done_in[issue_id] = len(operations)
        return operations

    def plan(self) -> Iterator[tuple[int, Choice]]:
        for issue_id in self.by_issue:
            yield issue_id, partial(self.choose, issue_id=issue_id)


def do_everywhere(
    batches: Batches, name: str, found: Iterable[SimilarElsewhere], initiator: object = None
) -> Replaced | None:
    """One step in each issue, all of them or none; None when cancelled. Raises NothingToChange."""
    doing = Doing(found)
    batch = batches.do(name, doing.plan(), initiator)
    places = sum(doing.done_in.values())
    asked = sum(map(len, doing.by_issue.values()))
    return Replaced(places, asked - places, batch) if batch else None
