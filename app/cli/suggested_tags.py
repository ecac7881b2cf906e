"""Tags that articles suggest, and those that the library has: the command tags.

Owns their lines. Refuses to find or give any.
"""

import json
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict

from app.cli.columns import format_table
from app.cli.issue import find_article
from app.cli.library import open_library
from app.cli.names import REASONS, SCHEMES, name_of
from app.cli.output import say, say_json
from app.cli.translation import phrase
from app.editing.operations import AddTag, to_json
from app.text.model import Tag
from app.workspace.tag_batches import TagBatches
from app.workspace.tag_proposals import Proposal


def suggest_tags(options: Namespace) -> int:
    """Of an issue, what its articles suggest, as the window does; without one, the tags of the library."""
    with open_library(options) as workspace:
        if options.issue is None:
            return list_tags(options, TagBatches(workspace.database).count())
        issue = workspace.open_issue(options.issue).issue
        articles = [find_article(issue, options.article)] if options.article is not None else issue.articles
        proposed = [(article.id, item) for article in articles for item in workspace.propose_tags(issue, article.id)]
    if options.recipe:
        say(*(json.dumps(to_json(AddTag(article_id, item.tag)), ensure_ascii=False) for article_id, item in proposed))
    elif options.json:
        say_json([{"article": article_id, **asdict(item.tag), **facts_of(item)} for article_id, item in proposed])
    else:
        headings = [phrase("Article"), phrase("Kind"), phrase("Times"), phrase("Tag"), phrase("Reason")]
        rows = [
            [article_id, name_of(item.tag.scheme, SCHEMES), item.count or "", item.tag.label, reason_of(item)]
            for article_id, item in proposed
        ]
        say(*format_table(headings, rows))
    return 0


def facts_of(item: Proposal) -> dict[str, object]:
    sure = {"probability": round(item.probability, 4)} if item.probability else {}
    return {"reason": item.reason, "count": item.count, "words": item.words, **sure}


def reason_of(item: Proposal) -> str:
    """With how sure it is, and the words that made it so."""
    told = [f"{item.probability:.0%}"] if item.probability else []
    return " · ".join((name_of(item.reason, REASONS), *told, *item.words))


def list_tags(options: Namespace, counted: Sequence[tuple[Tag, int]]) -> int:
    if options.article is not None or options.recipe:
        options.refuse(phrase("--article and --recipe go with an issue"))
    if options.json:
        say_json([{**asdict(tag), "articles": count} for tag, count in counted])
    else:
        rows = [[count, name_of(tag.scheme, SCHEMES), tag.label] for tag, count in counted]
        say(*format_table([phrase("Articles"), phrase("Kind"), phrase("Tag")], rows))
    return 0
