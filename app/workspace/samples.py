"""A sample of passages on its way through an editor's hands: which were read, and how many errors each had.

Owns the keeping of it in the library, so that it can be gone on with later; there is one for each extent. Refuses to
draw and to reckon (see `app.workspace.accuracy`).
"""

from collections.abc import Mapping
from dataclasses import astuple, dataclass, replace
from typing import Any

from app.store.database import Database
from app.store.facts import load_fact, save_fact
from app.workspace.accuracy import Estimate, Passage, draw_passages, estimate_of_passages
from app.workspace.everywhere import Extent


@dataclass(frozen=True, slots=True)
class Sample:
    """`errors` stand beside the passages; None for one not read yet."""

    extent: Extent
    seed: int
    passages: tuple[Passage, ...]
    errors: tuple[int | None, ...]

    @property
    def next_unread(self) -> int | None:
        return next((index for index, errors in enumerate(self.errors) if errors is None), None)

    @property
    def estimate(self) -> Estimate:
        read = [(p.length, errors) for p, errors in zip(self.passages, self.errors, strict=True) if errors is not None]
        return estimate_of_passages(read)

    def judge(self, index: int, errors: int | None) -> "Sample":
        """The sample with this passage read, or unread again."""
        return replace(self, errors=(*self.errors[:index], errors, *self.errors[index + 1 :]))


def begin_sample(database: Database, extent: Extent, count: int, seed: int) -> Sample:
    passages = draw_passages(database, extent, count, seed)
    return Sample(extent, seed, passages, (None,) * len(passages))


def name_of(extent: Extent) -> str:
    if extent.issue_id is not None:
        return f"sample:issue:{extent.issue_id}:{extent.article_id}"
    return "sample:library" if extent.newspaper is None else f"sample:newspaper:{extent.newspaper}"


def save_sample(database: Database, sample: Sample) -> None:
    value = {"seed": sample.seed, "passages": [astuple(item) for item in sample.passages], "errors": sample.errors}
    with database.transaction() as connection:
        save_fact(connection, name_of(sample.extent), value)


def load_sample(database: Database, extent: Extent) -> Sample | None:
    with database.reading() as connection:
        value: Mapping[str, Any] | None = load_fact(connection, name_of(extent))
    if value is None:
        return None
    passages = tuple(Passage(*item) for item in value["passages"])
    return Sample(extent, value["seed"], passages, tuple(value["errors"]))
