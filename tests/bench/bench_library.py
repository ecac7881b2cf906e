"""The list of a library of 100,000 issues, in a real window: opened, unfolded, scrolled, an issue and its neighbours.

Needs a display: `xvfb-run -a python tests/bench/bench_library.py [--issues N]`. Times are the processor's; what a
thread does and what the window's own thread does are told apart, and no step of the latter may take 50 ms.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtWidgets import QApplication  # noqa: E402

from app.store.database import Database  # noqa: E402
from app.ui.face.theme import Appearance  # noqa: E402
from app.ui.jobs import Job, ignore  # noqa: E402
from app.ui.library_panel.view import LibraryPanel  # noqa: E402
from app.ui.library_panel.work import OpenLibrary, load_library  # noqa: E402
from app.ui.session import spare_collector  # noqa: E402

NEWSPAPERS = ("柳河新报", "晨报", "晚报", "河西日报", "山南都市报")
PAGES = 4
FIRST_DAY = date(1970, 1, 1)
OPEN_BAR, STEP_BAR = 100, 50
INSERTS = (
    "INSERT INTO source (id, sha256, file_name, encoding, raw, original) VALUES (?, ?, ?, 'utf-8', 'x', 'x')",
    """INSERT INTO issue (id, source_id, newspaper, date, page, seq, next_id, imported_at, article_count, locked_count,
    doubt_count, character_count) VALUES (?, ?, ?, ?, ?, 0, 1, '', 8, ?, ?, 9000)""",
)
Outcome = TypeVar("Outcome")


def fill(path: Path, count: int) -> None:
    """Issues without articles: a list needs no more."""
    database = Database.open(path)
    with database.raw_connection() as connection:
        connection.execute("BEGIN")
        for number in range(1, count + 1):
            newspaper = NEWSPAPERS[number % len(NEWSPAPERS)]
            day = (FIRST_DAY + timedelta(days=number // len(NEWSPAPERS) // PAGES)).isoformat()
            page = f"A{number // len(NEWSPAPERS) % PAGES + 1}"
            name = f"{newspaper}{day}-{page}.txt"
            connection.execute(INSERTS[0], (number, f"{number:064x}", name))
            connection.execute(INSERTS[1], (number, number, newspaper, day, page, number % 9, number % 5))
        connection.execute("COMMIT")
    database.close()


def measure(label: str, deed: Callable[[], Outcome], bar: int, times: int = 1) -> Outcome:
    """Milliseconds of the processor until it is done and painted; the worst counts."""
    taken = []
    for _ in range(times):
        begun = time.process_time()
        outcome = deed()
        QApplication.processEvents()
        taken.append((time.process_time() - begun) * 1000)
    taken.sort()
    verdict = "met" if taken[-1] <= bar else "MISSED"
    print(f"{label:44} p50 {taken[len(taken) // 2]:7.1f}  worst {taken[-1]:7.1f} ms  bar {bar:4} {verdict}")
    return outcome


def show(panel: LibraryPanel, library: OpenLibrary) -> None:
    panel.show_issues(library.months)
    panel.mark_open(library.issue_id)


def scroll(panel: LibraryPanel) -> None:
    bar = panel.view.verticalScrollBar()
    bar.setValue((bar.value() + 997) % max(bar.maximum(), 1))


def unfold(panel: LibraryPanel, library: OpenLibrary, place: int) -> None:
    """A month that was folded, its issues read too."""
    key = library.months[place].key
    panel.model.unfold(key, is_unfolded=True)
    panel.take_month(key, library.workspace.listing.issues_of(*key))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--issues", type=int, default=100_000)
    options = parser.parse_args()
    application = QApplication(sys.argv)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.jiaoyang"
        fill(path, options.issues)
        load_library(path, 0, Job(ignore), has_sample=False).workspace.close()
        panel = LibraryPanel(Appearance())
        panel.resize(268, 900)
        panel.show()
        QApplication.processEvents()
        library = measure(
            "open the library, in a thread", lambda: load_library(path, 0, Job(ignore), has_sample=False), OPEN_BAR
        )
        print(f"{options.issues} issues in {len(library.months)} months")
        measure("show the list", lambda: show(panel, library), STEP_BAR)
        spare_collector()
        places = iter(range(0, len(library.months), max(1, len(library.months) // 100)))
        measure("unfold a month, read and shown", lambda: unfold(panel, library, next(places)), STEP_BAR, 100)
        measure("scroll by a thousand pixels", lambda: scroll(panel), STEP_BAR, 200)
        listing = library.workspace.listing
        ids = iter(range(1, options.issues, max(1, options.issues // 100)))
        measure("the issue behind another one", lambda: listing.neighbour(next(ids), 1), STEP_BAR, 90)
        measure("the list whole, as export reads it", library.workspace.issues, 2_000)
        library.workspace.close()
    application.quit()


if __name__ == "__main__":
    main()
