"""The command export.

Owns its options and what it says. Refuses the files: `app.export` writes them.
"""

from argparse import Namespace
from pathlib import Path

from app.cli.library import open_library
from app.cli.output import ProgressLine, interruptible, say, say_json
from app.cli.translation import phrase
from app.text.model import Status
from app.workspace.exporting import Division, Selection, export_articles


def export(options: Namespace) -> int:
    line = ProgressLine()
    selection = Selection(
        issue_ids=tuple(options.issue or ()),
        article_ids=tuple(options.article or ()),
        statuses=frozenset(map(Status, options.status or ())),
        query=options.query or "",
        folds_variants=not options.exact_variants,
    )
    division = Division.EXPORT if options.one_file else options.per and Division(options.per)
    with open_library(options) as workspace, interruptible() as is_cancelled:
        try:
            delivery = export_articles(
                workspace,
                selection,
                options.format,
                Path(options.output).expanduser(),
                division=division,
                is_overwriting=options.overwrite,
                on_progress=lambda count: line.show(phrase("Articles: {count}").format(count=count)),
                is_cancelled=is_cancelled,
            )
        finally:
            line.clear()
    if options.json:
        say_json({"articles": delivery.article_count, "files": [str(path) for path in delivery.paths]})
    else:
        say(*map(str, delivery.paths))
        words = phrase("Articles exported: {articles}; files written: {files}.")
        say(words.format(articles=delivery.article_count, files=len(delivery.paths)))
    return 0
