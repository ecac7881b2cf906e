"""Issues made of a few paragraphs, put into a library."""

import hashlib
from collections.abc import Sequence

from app.editing.editor import begin_issue
from app.store.database import Database
from app.store.issues import add_issue, append_entry
from app.text.cleaning import clean_block
from app.text.model import Article, Block, Reading, Role, Source, Span


def add_texts(
    database: Database, articles: Sequence[Sequence[str]], newspaper: str = "柳河新报", date: str = ""
) -> int:
    """The id of a new issue of these articles; the first text of each is its title."""
    raw = "\n".join(text for texts in articles for text in texts)
    made, number, raw_start = [], 0, 0
    for texts in articles:
        blocks = []
        for index, text in enumerate(texts):
            number += 1
            spans = (Span(raw_start, raw_start + len(text)),)
            role = Role.BODY if index else Role.TITLE
            blocks.append(Block(number, role, spans, *clean_block(raw, spans, role)))
            raw_start += len(text) + 1
        number += 1
        made.append(Article(number, tuple(blocks)))
    digest = hashlib.sha256(raw.encode()).hexdigest()
    fields = {"newspaper": newspaper, "date": date}
    issue, entries = begin_issue(raw, Source("页.txt", digest), Reading(tuple(made)), fields, "引擎")
    with database.transaction() as connection:
        issue_id = add_issue(connection, issue, raw.encode())
        for entry in entries:
            append_entry(connection, issue_id, entry)
    return issue_id
