"""Builds what a newsroom can hand out: the one-folder bundle, the archive, the Debian package, the Windows installer.

Owns the order of building and where artefacts go (`dist/`). Refuses to install anything on the machine but what a
builder itself needs; testing what was built is `release.py`.
"""

import argparse
import hashlib
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

from debian import build_deb
from licences import write_licences, write_system_licences
from pruning import drop_unreached
from windows import build_windows

from app import __version__

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "bundle"
DIST = ROOT / "dist"
FOLDER = BUILD / "jiaoyang"


class BundleError(Exception):
    """What stands in the way, in one sentence."""


def freeze(build: Path = BUILD) -> Path:
    """The one-folder bundle, made anew."""
    folder = build / FOLDER.name
    shutil.rmtree(build, ignore_errors=True)
    spec = Path(__file__).with_name("jiaoyang.spec")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    command += ["--workpath", str(build / "work"), "--distpath", str(build), str(spec)]
    if subprocess.call(command, cwd=ROOT):
        raise BundleError("PyInstaller could not freeze the program; what it said stands above.")
    drop_unreached(folder)
    licences = folder / "_internal" / "resources" / "licences"
    write_licences(licences)
    write_system_licences(licences, (path.name for path in (folder / "_internal").glob("lib*.so*")))
    return folder


def existing_folder() -> Path:
    return FOLDER if FOLDER.is_dir() else freeze()


def build_portable() -> Path:
    """The bundle as an archive for other Linux systems: unpack it anywhere and start `jiaoyang/jiaoyang`."""
    folder = existing_folder()
    target = DIST / f"jiaoyang-{__version__}-linux-x86_64.tar.xz"
    with tarfile.open(target, "w:xz", preset=6) as archive:
        archive.add(folder, "jiaoyang", filter=forget_owner)
    return target


def forget_owner(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry


def write_sums(artefacts: list[Path]) -> None:
    for artefact in artefacts:
        digest = hashlib.sha256(artefact.read_bytes()).hexdigest()
        artefact.with_name(artefact.name + ".sha256").write_text(f"{digest}  {artefact.name}\n", encoding="utf-8")


def list_files(folder: Path) -> str:
    """Every file of the bundle, a line each: the same commit gives the same list."""
    return "".join(f"{path.relative_to(folder).as_posix()}\n" for path in sorted(folder.rglob("*")) if path.is_file())


BUILDERS: dict[str, Callable[[], Path]] = {
    "folder": freeze,
    "portable": build_portable,
    "deb": lambda: build_deb(existing_folder(), DIST, __version__),
    "windows": lambda: build_windows(DIST, __version__),
}


def main() -> int:
    parser = argparse.ArgumentParser(description="Build what a newsroom can hand out.")
    parser.add_argument("kinds", nargs="*", choices=[*BUILDERS, []], metavar="KIND", help=", ".join(BUILDERS))
    kinds = parser.parse_args().kinds or list(BUILDERS)
    DIST.mkdir(exist_ok=True)
    artefacts = []
    for kind in kinds:
        try:
            artefact = BUILDERS[kind]()
        except (BundleError, OSError, subprocess.CalledProcessError) as problem:
            print(problem, file=sys.stderr)
            return 1
        print(artefact.relative_to(ROOT))
        artefacts.append(artefact)
    (DIST / "files.txt").write_text(list_files(existing_folder()), encoding="utf-8")
    write_sums([artefact for artefact in artefacts if artefact.is_file()])
    return 0


if __name__ == "__main__":
    sys.exit(main())
