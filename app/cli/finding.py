"""The command search."""

import sys
from argparse import Namespace
from dataclasses import asdict

from app.cli.columns import format_table
from app.cli.library import open_library
from app.cli.output import say, say_json
from app.cli.translation import phrase
from app.workspace import Hit

BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


def search(options: Namespace) -> int:
    with open_library(options) as workspace:
        hits = workspace.search(options.query, options.limit)
    if options.json:
        say_json([asdict(hit) for hit in hits])
    elif not hits:
        say(phrase("Nothing found."))
    else:
        for line, hit in zip(hit_lines(hits), ("", *hits), strict=True):
            say(line)
            if isinstance(hit, Hit):
                say(f"    {mark_words(hit)}")
    return 0


def hit_lines(hits: tuple[Hit, ...]) -> list[str]:
    headings = [phrase("Issue"), phrase("Article"), phrase("Newspaper"), phrase("Date"), phrase("Title")]
    return format_table(headings, [[hit.issue_id, hit.article_id, hit.newspaper, hit.date, hit.title] for hit in hits])


def mark_words(hit: Hit) -> str:
    """What was found in bold on a terminal."""
    snippet = hit.snippet
    if sys.stdout.isatty():
        for start, end in reversed(hit.ranges):
            snippet = f"{snippet[:start]}{BOLD}{snippet[start:end]}{PLAIN}{snippet[end:]}"
    return snippet.replace("\n", " ")
