"""JSON lines: one article a line with all its fields, its text, its blocks with raw spans, and its issue's metadata.

Owns the names of the fields. Refuses to write files.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from app.export.portion import Portion, article_facts, issue_facts, running_text
from app.text.interchange import spans_json
from app.text.model import Article


def write_jsonl(portions: Iterable[Portion]) -> Iterator[str]:
    for portion in portions:
        facts = issue_facts(portion)
        for article in portion.articles:
            line = article_line(portion, article, facts)
            yield json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n"


def article_line(portion: Portion, article: Article, facts: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": article.id,
        "number": portion.number_of(article),
        **article_facts(article, portion.codes),
        "text": running_text(article),
        "blocks": [
            {"id": block.id, "role": block.role.value, "text": block.text, "spans": spans_json(block.spans)}
            for block in article.blocks
        ],
        "issue": facts,
    }
