"""The interchange form of an issue, with its metadata and what editors added: fields, status, tags and notes.

The form is that of `app.text.interchange`; a file of chosen articles holds only those, and all that is left out.
Refuses to write files.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from app.export.portion import NO_CODES, Codes, Portion, article_facts, issue_facts
from app.text.interchange import article_json, left_out_json
from app.text.model import Article, Doubt


def write_interchange(portions: Iterable[Portion]) -> Iterator[str]:
    for portion in portions:
        articles = [annotated_article(article, portion.issue.doubts, portion.codes) for article in portion.articles]
        page = {
            "issue": issue_facts(portion),
            "articles": articles,
            "left_out": left_out_json(portion.issue.left_out),
        }
        yield json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def annotated_article(article: Article, doubts: Iterable[Doubt], codes: Codes = NO_CODES) -> dict[str, Any]:
    data = article_json(article, doubts)
    blocks = data.pop("blocks")
    return {**data, **article_facts(article, codes), "blocks": blocks}
