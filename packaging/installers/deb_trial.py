"""Tries the Debian package on this machine: its papers, installing, upgrading, starting and removing it.

Refuses to touch a machine where the program is installed already. Needs root, or sudo without a password.
"""

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bundle import existing_folder
from debian import build_deb
from tasks import is_root, may_install
from trial import (
    ROOT,
    SAMPLE,
    WORK,
    Check,
    TrialFailed,
    likeness,
    require,
    run,
    run_self_test,
    user_environment,
    watch_window,
)

OLD_VERSION = "0.0.9"
COMMAND = "/usr/bin/jiaoyang"
LIKENESS = 0.995


class DebTrial:
    def __init__(self, package: Path, version: str) -> None:
        self.package = package
        self.version = version
        self.home = WORK / "deb-home"
        self.library = self.home / "library.jiaoyang"
        self.environment = user_environment(self.home)
        self.picture = WORK / "installed.png"
        self.installed: list[Path] = []
        self.digest = ""

    def steps(self) -> Iterator[tuple[str, Check]]:
        yield "deb: lintian", self.lint
        yield "deb: menu entry, metadata, man page", self.read_papers
        yield "deb: install an older version and use it", self.install_older
        yield "deb: upgrade", self.upgrade
        yield "deb: self-test", lambda: run_self_test(COMMAND, environment=self.environment)
        yield "deb: window", self.show_window
        yield "deb: looks as from source", self.compare_with_source
        yield "deb: remove", self.remove

    def lint(self) -> str:
        run("lintian", "--allow-root", "--fail-on", "error,warning", self.package)
        return "no errors, no warnings"

    def read_papers(self) -> str:
        share = WORK / "unpacked" / "usr" / "share"
        run("dpkg-deb", "--extract", self.package, WORK / "unpacked")
        run("desktop-file-validate", *(share / "applications").glob("*.desktop"))
        run("appstreamcli", "validate", "--no-net", *(share / "metainfo").glob("*.xml"))
        page = run("man", "--warnings", "-l", share / "man" / "man1" / "jiaoyang.1.gz", environment=self.environment)
        return require("COMMAND EXPORT" in page, f"{len(page.splitlines())} lines of manual")

    def install(self, package: Path) -> None:
        sudo = [] if is_root() else ["sudo", "-n"]
        run(*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "--yes", "--quiet",
            "--no-install-recommends", package)  # fmt: skip

    def install_older(self) -> str:
        if not may_install():
            raise TrialFailed("Packages can be installed only by root: run this as root, or with sudo.")
        if self.version_installed():
            raise TrialFailed("jiaoyang is installed on this machine already: remove it first (apt remove jiaoyang).")
        self.install(build_deb(existing_folder(), WORK, OLD_VERSION, compression="none"))
        run(COMMAND, "--library", self.library, "import", SAMPLE, environment=self.environment)
        self.digest = hashlib.sha256(self.library.read_bytes()).hexdigest()
        return require(self.version_installed() == OLD_VERSION, OLD_VERSION)

    def version_installed(self) -> str:
        command = ["dpkg-query", "--show", "--showformat=${db:Status-Status} ${Version}", "jiaoyang"]
        state, _, version = subprocess.run(command, check=False, capture_output=True, text=True).stdout.partition(" ")
        return version if state == "installed" else ""

    def upgrade(self) -> str:
        self.install(self.package)
        self.installed = [Path(line) for line in run("dpkg-query", "--listfiles", "jiaoyang").splitlines()]
        require(self.version_installed() == self.version, f"{self.version_installed()} is installed")
        require(hashlib.sha256(self.library.read_bytes()).hexdigest() == self.digest, "the library is the same")
        run(COMMAND, "--library", self.library, "check", environment=self.environment)
        return f"{OLD_VERSION} to {self.version}, the library untouched and whole"

    def show_window(self) -> str:
        arguments = ("--library", self.library, "--lang", "zh_CN")
        watch_window(self.picture, COMMAND, *arguments, environment=self.environment)
        seconds, worked = watch_window(self.picture, COMMAND, *arguments, environment=self.environment)
        return f"after {seconds:.2f} s ({worked:.2f} s of the processor), {self.picture.relative_to(ROOT)}"

    def compare_with_source(self) -> str:
        picture = WORK / "source.png"
        environment = {**self.environment, "PYTHONPATH": str(ROOT)}
        arguments = ("-m", "app", "--library", self.library, "--lang", "zh_CN")
        watch_window(picture, sys.executable, *arguments, environment=environment)
        share = likeness(self.picture, picture)
        return require(share >= LIKENESS, f"{share:.2%} of the pixels are the same")

    def remove(self) -> str:
        sudo = [] if is_root() else ["sudo", "-n"]
        run(*sudo, "dpkg", "--purge", "jiaoyang")
        left = [path for path in self.installed if path.is_file() or (path.name == "jiaoyang" and path.exists())]
        require(not left, f"left behind: {' '.join(map(str, left[:5]))}")
        require(self.library.is_file(), "the library stays")
        return "nothing left but the library"
