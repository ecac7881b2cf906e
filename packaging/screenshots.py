"""Takes pictures of the desk with an issue open in it: the README's, or a set in all sizes to judge the face by.

Owns the choice of what is shown: a long article with a doubt that is still open, and the question that it asks. Uses
the real program with a library and settings of its own, which are thrown away. A virtual screen will do.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.editing.operations import ConfirmEntities
from app.text.interchange import owns
from app.ui.application import Desktop
from app.ui.corpus_view import ConcordanceLook
from app.ui.inspector.suggestion_source import SuggestionSource
from app.ui.languages import current_language
from app.ui.names_panel.rows import mark_of
from app.ui.session import Session
from app.ui.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
README_FOLDER = ROOT / "resources" / "screenshots"
README_SIZE = (1440, 900)
SIZES = ((1280, 800), (1440, 900), (1920, 1080))
THEMES = ("light", "dark")
TAG = "民生"
"""What the article of the tour is tagged with, and found by."""
SEARCHED = "年"
"""A word that the sample has often."""
LONGEST_WAIT = 180_000
SETTLING = 400
"""Milliseconds for fonts, suggestions and the last repaint."""


def wait_until(is_done: Callable[[], bool], what: str) -> None:
    deadline = QDeadlineTimer(LONGEST_WAIT)
    while not is_done():
        if deadline.hasExpired():
            sys.exit(f"No picture was taken: {what} took too long")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(SETTLING, loop.quit)
    loop.exec()


def show_issue(desktop: Desktop, raw_file: Path | None, library: Path) -> None:
    """The raw file, or the sample, in a fresh library."""
    files = [raw_file] if raw_file else []
    desktop.open(argparse.Namespace(library=library, sample=not files, files=files))
    wait_until(lambda: desktop.session.issue is not None, "reading the issue")
    wait_until(lambda: not any(job.is_running for job in desktop.work.jobs.running), "the work in the background")
    desktop.desk.notices.hide()
    show_question(desktop.session)
    suggestions = desktop.desk.findChildren(SuggestionSource)
    wait_until(lambda: not any(source.is_waiting for source in suggestions), "the suggestions")
    settle()


def show_question(session: Session) -> None:
    """The most doubtful of the longest article that has any; again in sight when it was."""
    issue = session.issue
    asked = [
        (sum(len(block.text) for block in article.blocks), article.id, 1 - doubt.probability, doubt.id)
        for article in (issue.articles if issue else ())
        for doubt in (issue.open_doubts if issue else ())
        if any(owns(block, doubt.raw_offset) for block in article.blocks)
    ]
    if asked:
        _, article_id, _, doubt_id = max(asked)
        session.select_article(article_id)
        session.select_doubt(0)
        session.select_doubt(doubt_id)


def take_pictures(
    desktop: Desktop, sizes: tuple[tuple[int, int], ...], folder: Path, *, is_sized: bool
) -> Iterator[Path]:
    for theme in THEMES:
        desktop.appearance.choose(theme)
        for width, height in sizes:
            desktop.desk.resize(width, height)
            settle()
            show_question(desktop.session)
            name = f"desk-{theme}-{width}x{height}.png" if is_sized else f"desk-{theme}.png"
            yield take_picture(desktop, folder / name)


def take_tour(desktop: Desktop, folder: Path) -> Iterator[Path]:
    """An article is tagged and its whole names confirmed; it is found by its tag; a word in its contexts."""
    desktop.appearance.choose(THEMES[0])
    desktop.desk.resize(*README_SIZE)
    yield take_tags_picture(desktop, folder)
    yield take_found_picture(desktop, folder)
    yield take_concordance_picture(desktop, folder)


def take_tags_picture(desktop: Desktop, folder: Path) -> Path:
    desk = desktop.desk
    found = desk.workbench.inspector.names_source.found
    desktop.session.do(ConfirmEntities(tuple(mark_of(name) for name in found if name.clean_end > name.clean_start + 1)))
    desk.registry.trigger("article.tags")
    page = desk.workbench.inspector.tags
    page.line.setText(TAG)
    page.add()
    show_question(desktop.session)
    page.focus_entry()
    desk.notices.hide()
    return take_picture(desktop, folder / "tags-light.png")


def take_found_picture(desktop: Desktop, folder: Path) -> Path:
    view = desktop.desk.search_view
    desktop.desk.search_deeds.open_page(f"{'标签' if current_language() == 'zh_CN' else 'tag'}:{TAG}")
    wait_until(lambda: bool(view.model.total and view.side.rows.facets), "the search by tag")
    return take_picture(desktop, folder / "found-light.png")


def take_picture(desktop: Desktop, picture: Path) -> Path:
    settle()
    if not desktop.desk.grab().save(str(picture)):
        sys.exit(f"{picture}: the picture could not be written")
    return picture


def take_concordance_picture(desktop: Desktop, folder: Path) -> Path:
    """Every place of a word of the sample in its context, sorted by what stands after it."""
    view = desktop.desk.search_view
    desktop.desk.search_deeds.open_page(SEARCHED)
    desktop.desk.registry.trigger("search.concordance")
    look = view.look
    if not isinstance(look, ConcordanceLook):
        sys.exit("No picture was taken: the concordance is not in sight")
    look.order.setCurrentIndex(look.order.findData("right"))
    wait_until(lambda: bool(look.model.lines and view.side.rows.facets), "the search")
    return take_picture(desktop, folder / "search-light.png")


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="screenshots", description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("file", nargs="?", type=Path, help="a raw text to show instead of the sample")
    parser.add_argument(
        "-o", "--output", type=Path, help="a folder for pictures in all sizes; else the README's are taken"
    )
    parser.add_argument("--lang", choices=("zh_CN", "en"), default="zh_CN")
    return parser.parse_args()


def main() -> int:
    options = parse()
    folder: Path = options.output or README_FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    QApplication.setStyle("Fusion")
    application = QApplication([sys.argv[0]])
    application.setApplicationName("jiaoyang")
    scratch = Path(tempfile.mkdtemp())
    desktop = Desktop(application, Settings(scratch / "settings.ini"), options.lang)
    desktop.desk.show()
    try:
        show_issue(desktop, options.file, scratch / "library.jiaoyang")
        sizes = SIZES if options.output else (README_SIZE,)
        for picture in take_pictures(desktop, sizes, folder, is_sized=bool(options.output)):
            print(picture)
        if not options.output and not options.file:
            for picture in take_tour(desktop, folder):
                print(picture)
    finally:
        desktop.close()
        shutil.rmtree(scratch, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
