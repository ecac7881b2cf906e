"""Two states of an issue beside each other: what the log leads back to, and where their texts differ.

Owns the way back by the log's inverses, and the comparison block by block and character by character. Refuses to change
the issue: a state is only looked at.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from app.editing.operations import from_json
from app.text.model import Block, Issue, Role
from app.ui.article_list.facts import name_article

if TYPE_CHECKING:
    from app.workspace import Editor

Parts = tuple[tuple[str, bool], ...]
"""Stretches of a text, and whether the other state has them otherwise."""


def state_at(editor: "Editor", seq: int) -> Issue:
    """The issue as it was after this entry of the log; 0 is before any."""
    return step_back(editor.issue, [entry.inverse for entry in editor.entries[seq:]])


def step_back(issue: Issue, inverses: Sequence[str]) -> Issue:
    for inverse in reversed(inverses):
        issue = from_json(json.loads(inverse)).transform(issue)
    return issue


@dataclass(frozen=True, slots=True)
class Row:
    """A block in both states, None where it is not there; or, without both, the title of an article over its rows.

    Of a block that only came from another article, `origin` is what that was called, and `after` alone is told.
    """

    heading: str = ""
    origin: str = ""
    before: Parts | None = None
    after: Parts | None = None
    role_before: Role | None = None
    role_after: Role | None = None


def compare(before: Issue, after: Issue) -> Iterator[Row]:
    """The blocks that differ, under their articles' titles, in the order of the later state; then what is gone."""
    old = {block.id: (block, article.id) for article in before.articles for block in article.blocks}
    new = {block.id: (block, article.id) for article in after.articles for block in article.blocks}
    names = {article.id: name_article(article) for article in before.articles}
    for article in after.articles:
        rows = [compare_blocks(names, old.get(block.id), (block, article.id)) for block in article.blocks]
        found = [row for row in rows if row is not None]
        if found:
            yield Row(heading=name_article(article))
            yield from found
    for article in before.articles:
        gone = [block for block in article.blocks if block.id not in new]
        if gone:
            yield Row(heading=name_article(article))
            yield from (Row(before=((block.text, True),), role_before=block.role) for block in gone)


def compare_blocks(names: Mapping[int, str], old: tuple[Block, int] | None, new: tuple[Block, int]) -> Row | None:
    """None where text, role and article are the same."""
    block, article_id = new
    if old is None:
        return Row(after=((block.text, True),), role_after=block.role)
    former, former_article = old
    if (former.text, former.role, former_article) == (block.text, block.role, article_id):
        return None
    if (former.text, former.role) == (block.text, block.role):
        return Row(origin=names[former_article], after=((block.text, False),))
    before, after = compare_texts(former.text, block.text)
    return Row(before=before, after=after, role_before=former.role, role_after=block.role)


def compare_texts(before: str, after: str) -> tuple[Parts, Parts]:
    first: list[tuple[str, bool]] = []
    second: list[tuple[str, bool]] = []
    for kind, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        is_changed = kind != "equal"
        if start < end:
            first.append((before[start:end], is_changed))
        if new_start < new_end:
            second.append((after[new_start:new_end], is_changed))
    return tuple(first), tuple(second)
