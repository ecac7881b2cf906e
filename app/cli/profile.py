"""The command profile: what a newspaper's approved articles taught, its receipt, and the choice whether to use it.

Owns its options and the receipt's lines. Refuses to learn: the workspace does.
"""

from argparse import Namespace
from collections.abc import Mapping
from typing import Any

from app.cli.columns import format_table
from app.cli.library import open_library
from app.cli.output import ProgressLine, say, say_json
from app.cli.translation import noted, phrase
from app.text.labels import LEFT_OUT
from app.text.model import Role
from app.text.profile import Profile
from app.workspace.profiles import ProfileShelf, ProfileVersion

FIGURES: Mapping[str, str] = {
    "articles": noted("articles"),
    "untouched": noted("articles right as they were read"),
    "roles": noted("roles"),
    "sections": noted("sections"),
    "authors": noted("authors"),
}
SHOWN = 12


def profile(options: Namespace) -> int:
    with open_library(options) as workspace:
        if options.learn:
            line = ProgressLine()
            shelf = workspace.learn_profile(options.newspaper, lambda done, total: line.show(f"{done}/{total}"))
            line.clear()
        elif options.use is not None:
            shelf = workspace.use_profile(options.newspaper, options.use)
        elif options.forget:
            shelf = workspace.forget_profiles(options.newspaper)
        else:
            shelf = workspace.profiles(options.newspaper)
    if options.json:
        say_json(shelf_record(shelf))
    else:
        show_shelf(shelf)
    return 0


def shelf_record(shelf: ProfileShelf) -> dict[str, Any]:
    return {
        "newspaper": shelf.newspaper,
        "in_use": shelf.in_use,
        "versions": [
            {
                "number": version.number,
                "at": version.at,
                "user": version.user,
                "receipt": version.receipt,
                "profile": version.profile.to_json(),
            }
            for version in shelf.versions
        ],
    }


def show_shelf(shelf: ProfileShelf) -> None:
    if not shelf.versions:
        say(phrase("“{newspaper}” has no profile; --learn makes one.").format(newspaper=shelf.newspaper))
        return
    headings = [phrase("Version"), phrase("Time"), phrase("User"), phrase("Issues"), phrase("Articles"), phrase("Use")]
    rows = [
        [
            version.number,
            version.at,
            version.user,
            version.profile.issues,
            version.profile.articles,
            phrase("in use") if version.number == shelf.in_use else "",
        ]
        for version in shelf.versions
    ]
    say(*format_table(headings, rows), "")
    version = next((item for item in shelf.versions if item.number == shelf.in_use), shelf.versions[-1])
    show_profile(version.profile)
    show_receipt(version)


def show_profile(profile: Profile) -> None:
    widths = {str(width): count for width, count in profile.widths.items()}
    own = [
        (phrase("Column titles"), profile.lines_of(Role.SECTION.value)),
        (phrase("Page furniture"), profile.lines_of(LEFT_OUT)),
        (phrase("Forms of bylines"), {form: count for form, (count, _) in profile.bylines.items()}),
        (phrase("Reporters"), profile.reporters),
        (phrase("Widths of columns"), widths),
    ]
    for name, counts in own:
        first = list(counts.items())[:SHOWN]
        if first:
            say(f"{name}  " + "  ".join(f"{text} ({count})" for text, count in first))
    say("")


def show_receipt(version: ProfileVersion) -> None:
    receipt = version.receipt
    if not receipt.get("issues"):
        say(
            phrase("There was no second issue to hold out, so nothing shows yet what version {number} does.").format(
                number=version.number
            )
        )
        return
    words = phrase("Version {number} on issues that were held out: {issues}, with approved articles: {articles}.")
    say(
        words.format(number=version.number, issues=receipt["issues"], articles=receipt["held_articles"]),
        *format_table(
            [phrase("Right"), phrase("Without"), phrase("With")],
            [
                [phrase(words), f"{receipt['before'][name]:.4f}", f"{receipt['after'][name]:.4f}"]
                for name, words in FIGURES.items()
            ],
        ),
    )
