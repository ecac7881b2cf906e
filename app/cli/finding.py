"""The command search.

Owns its options and the lines of hits and facets. Refuses the language of queries, which the library understands.
"""

import sys
from argparse import Namespace
from collections.abc import Iterable
from dataclasses import asdict

from app.cli.columns import format_table
from app.cli.library import open_library
from app.cli.names import STATUSES, name_of
from app.cli.output import complain, say, say_json
from app.cli.translation import noted, phrase, shared_sentence
from app.wording import unknown_field_sentence
from app.workspace import Facet, FacetName, Hit, Order, SearchPage

BOLD, PLAIN = "\x1b[1m", "\x1b[0m"
FACETS = {
    FacetName.NEWSPAPER: noted("Newspaper"),
    FacetName.YEAR: noted("Year"),
    FacetName.SECTION: noted("Section"),
    FacetName.AUTHOR: noted("Author"),
    FacetName.TAG: noted("Tag"),
    FacetName.PERSON: noted("Person"),
    FacetName.PLACE: noted("Place"),
    FacetName.ORGANISATION: noted("Organisation"),
    FacetName.STATUS: noted("Status"),
}


def search(options: Namespace) -> int:
    folds_variants = not options.exact_variants
    with open_library(options) as workspace:
        page = workspace.search_page(
            options.query,
            limit=options.limit,
            offset=options.offset,
            order=Order(options.sort),
            folds_variants=folds_variants,
        )
        facets = workspace.search_facets(options.query, folds_variants=folds_variants) if options.facets else ()
    for unknown in page.unknown_fields:
        complain(unknown_field_sentence(unknown.name, unknown.nearest, shared_sentence))
    if options.json:
        say_json(page_record(page) | ({"facets": dict(map(facet_record, facets))} if options.facets else {}))
    elif not page.hits:
        say(phrase("Nothing found."))
    else:
        show_page(page)
    if not options.json and page.total:
        show_facets(facets)
    return 0


def page_record(page: SearchPage) -> dict[str, object]:
    return {"total": page.total, "offset": page.offset, "hits": [asdict(hit) for hit in page.hits]}


def facet_record(facet: Facet) -> tuple[str, object]:
    values = [{"value": value, "articles": count} for value, count in facet.values]
    return facet.name.value, {"value_count": facet.value_count, "values": values}


def show_page(page: SearchPage) -> None:
    heading, *lines = hit_lines(page.hits)
    say(heading)
    for line, hit in zip(lines, page.hits, strict=True):
        say(line, f"    {mark_words(hit)}")
    counts = phrase("Articles {first} to {last} of {total}.")
    say(counts.format(first=page.offset + 1, last=page.offset + len(page.hits), total=page.total))


def show_facets(facets: Iterable[Facet]) -> None:
    for facet in facets:
        if facet.values:
            headings = [phrase("Articles"), phrase(FACETS[facet.name])]
            say("", *format_table(headings, [[count, facet_label(facet, value)] for value, count in facet.values]))


def facet_label(facet: Facet, value: str) -> str:
    return name_of(value, STATUSES) if facet.name is FacetName.STATUS else value


def hit_lines(hits: tuple[Hit, ...]) -> list[str]:
    headings = [phrase("Issue"), phrase("Article"), phrase("Newspaper"), phrase("Date"), phrase("Title")]
    return format_table(headings, [[hit.issue_id, hit.article_id, hit.newspaper, hit.date, hit.title] for hit in hits])


def mark_words(hit: Hit) -> str:
    """What was found in bold on a terminal."""
    snippet = hit.snippet
    if sys.stdout.isatty():
        for start, end in reversed(hit.ranges):
            snippet = f"{snippet[:start]}{BOLD}{snippet[start:end]}{PLAIN}{snippet[end:]}"
    snippet = snippet.replace("\n", " ")
    return phrase("raw text: {snippet}").format(snippet=snippet) if hit.is_raw else snippet
