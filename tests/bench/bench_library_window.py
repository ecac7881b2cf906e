"""The whole window over a library of 100,000 articles and tens of thousands of names: is it as pleasant as one of ten?

    xvfb-run -a -s "-screen 0 1920x1200x24" python tests/bench/bench_library_window.py [--articles 100000] [--only WORD]

Every deed is done as a hand does it, by a command or keys, in the real window, on a copy of the library. Told are how
long it took until all was done and painted, what of that the window's own thread worked, and the longest time for which
that thread did nothing else (bar 50 ms of the processor). Where it was held up longer by the clock, the places are told
with `--places`. The library is made once and kept in the temporary folder (see `furnished_library`).
"""

import argparse
import gc
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from app.ui.application import TURN_SECONDS, Desktop  # noqa: E402
from app.ui.garbage import GarbageCollector  # noqa: E402
from app.ui.settings import Settings  # noqa: E402
from tests.bench.furnished_library import furnish  # noqa: E402
from tests.bench.library_drive import Drive  # noqa: E402
from tests.bench.window_watch import BAR, Watch  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--only", action="append", default=[], help="a part of the window")
    parser.add_argument("--places", action="store_true", help="tell where the window was held up")
    chosen = parser.parse_args()
    source = furnish(chosen.articles)
    gc.disable()
    sys.setswitchinterval(TURN_SECONDS)
    QApplication.setStyle("Fusion")
    application = QApplication(sys.argv[:1])
    GarbageCollector(application).begin()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library = folder / "library.jiaoyang"
        shutil.copyfile(source, library)
        desktop = Desktop(application, Settings(folder / "settings.ini"), "en")
        desktop.desk.resize(1920, 1080)
        desktop.desk.show()
        QTest.qWaitForWindowExposed(desktop.desk)
        watch = Watch()
        drive = Drive(desktop, watch, folder, has_places=chosen.places)
        drive.open(library)
        for part, deed in drive.parts().items():
            if not chosen.only or part in chosen.only:
                print(f"-- {part}", flush=True)
                deed()
        over = [step for step in drive.steps if step.longest * 1000 > BAR or not step.is_done]
        print(f"{len(drive.steps)} deeds, {len(over)} over the bar: {', '.join(step.name for step in over)}")
        watch.end()
        desktop.close()
        desktop.desk.close()
        desktop.session.open(None)


if __name__ == "__main__":
    main()
