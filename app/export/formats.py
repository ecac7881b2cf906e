"""The table of formats. A new format is a module with a writer and a row here.

Refuses to write.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from app.export.interchange import write_interchange
from app.export.jsonl import write_jsonl
from app.export.plain import write_plain
from app.export.portion import Writer
from app.export.table import write_table


class Division(StrEnum):
    """What one file holds."""

    ARTICLE = "article"
    ISSUE = "issue"
    EXPORT = "export"
    """Everything that was chosen, in one file."""


@dataclass(frozen=True, slots=True)
class Format:
    """`divisions` are those that the format can have; the first is used unless another is asked for."""

    id: str
    suffix: str
    divisions: tuple[Division, ...]
    write: Writer
    encoding: str = "utf-8"


ROWS = (
    Format("jsonl", ".jsonl", (Division.ISSUE, Division.EXPORT, Division.ARTICLE), write_jsonl),
    Format("json", ".json", (Division.ISSUE,), write_interchange),
    Format("txt", ".txt", (Division.ARTICLE, Division.ISSUE, Division.EXPORT), write_plain),
    Format("csv", ".csv", (Division.ISSUE, Division.EXPORT), write_table, "utf-8-sig"),
)
FORMATS: Mapping[str, Format] = MappingProxyType({row.id: row for row in ROWS})
