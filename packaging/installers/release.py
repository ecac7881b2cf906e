"""Builds every artefact and tries each as its user would: a line a check with its time, and exit code 0 or 1.

Owns the order of the checks. Building is `bundle.py`; how each artefact is tried stands in the `…_trial.py` beside it.
"""

import hashlib
import shutil
import subprocess
import sys
import time
from pathlib import Path

from bundle import BUILD, DIST, FOLDER, BundleError, build_portable, freeze, list_files, write_sums
from deb_trial import DebTrial
from debian import build_deb, commit_fact
from trial import ROOT, WORK, Check, TrialFailed, require, run, run_self_test, user_environment
from wheel_trial import WheelTrial
from windows import build_windows
from windows_trial import WindowsTrial

from app import __version__

LARGEST_BUNDLE = 160e6


class Release:
    """The checks, in their order; what a later one needs is made by an earlier one."""

    def __init__(self) -> None:
        self.portable = DIST / f"jiaoyang-{__version__}-linux-x86_64.tar.xz"
        self.deb = DIST / f"jiaoyang_{__version__}_amd64.deb"
        self.setup = DIST / f"jiaoyang-{__version__}-setup.exe"

    def checks(self) -> dict[str, Check]:
        trials = (DebTrial(self.deb, __version__), WindowsTrial(self.setup), WheelTrial(DIST))
        return {
            "bundle: freeze": self.freeze,
            "bundle: self-test": lambda: run_self_test(
                FOLDER / "jiaoyang", environment=user_environment(WORK / "bundle-home")
            ),
            "bundle: the same files again": self.freeze_again,
            "portable: build": lambda: size_of(build_portable()),
            "portable: unpack elsewhere, self-test": self.try_portable,
            "deb: build": lambda: size_of(build_deb(FOLDER, DIST, __version__)),
            "windows: build": lambda: size_of(build_windows(DIST, __version__)),
            **{name: step for trial in trials for name, step in trial.steps()},
            "sums": self.write_sums,
        }

    def freeze(self) -> str:
        freeze()
        files = [path for path in FOLDER.rglob("*") if path.is_file() and not path.is_symlink()]
        size = sum(path.stat().st_size for path in files)
        (DIST / "files.txt").write_text(list_files(FOLDER), encoding="utf-8")
        return require(size < LARGEST_BUNDLE, f"{len(files)} files, {size / 1e6:.0f} MB")

    def freeze_again(self) -> str:
        again = freeze(BUILD.with_name("bundle-again"))
        difference = set(list_files(again).splitlines()) ^ set(list_files(FOLDER).splitlines())
        shutil.rmtree(again.parent)
        return require(not difference, f"{len(difference)} differences")

    def try_portable(self) -> str:
        elsewhere = WORK / "another folder"
        elsewhere.mkdir()
        run("tar", "--extract", "--file", self.portable, "--directory", elsewhere)
        environment = user_environment(WORK / "portable-home")
        return run_self_test(elsewhere / "jiaoyang" / "jiaoyang", environment=environment)

    def write_sums(self) -> str:
        artefacts = [self.portable, self.deb, self.setup, *DIST.glob(f"*{__version__}*.whl")]
        write_sums(artefacts)
        for artefact in artefacts:
            said = artefact.with_name(artefact.name + ".sha256").read_text(encoding="utf-8").split()[0]
            require(hashlib.sha256(artefact.read_bytes()).hexdigest() == said, artefact.name)
        return f"{len(artefacts)} artefacts in {DIST.relative_to(ROOT)}"


def size_of(artefact: Path) -> str:
    return f"{artefact.name}, {artefact.stat().st_size / 1e6:.1f} MB"


def run_check(name: str, check: Check) -> bool:
    started = time.monotonic()
    try:
        fact, mark = check(), "ok    "
    except (TrialFailed, BundleError, OSError, subprocess.CalledProcessError) as problem:
        fact, mark = str(problem), "FAILED"
    print(f"{mark} {time.monotonic() - started:6.1f} s  {name}: {fact}", flush=True)
    return mark != "FAILED"


def main() -> int:
    started = time.monotonic()
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    DIST.mkdir(exist_ok=True)
    print(f"Jiaoyang {__version__}, commit {commit_fact('%h')}", flush=True)
    wanted = sys.argv[1:]
    checks = {name: check for name, check in Release().checks().items() if not wanted or name.startswith(tuple(wanted))}
    failed = [name for name, check in checks.items() if not run_check(name, check)]
    minutes = (time.monotonic() - started) / 60
    print(f"Failed: {', '.join(failed)}" if failed else f"All {len(checks)} checks passed", f"in {minutes:.1f} minutes")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
