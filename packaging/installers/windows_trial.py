"""Tries the Windows installer under wine: silent installation, self-test, a library, silent removal.

Owns a wine of its own, made anew. What wine cannot show stands in `packaging/README.md`.
"""

import getpass
import shutil
from collections.abc import Iterator
from pathlib import Path

from trial import SAMPLE, WORK, Check, TrialFailed, require, run, run_self_test, user_environment

PREFIX = WORK / "wine"
LOCALES = WORK / "locales"
"""Wine takes its language, and the characters of file names, from a locale that the system must have."""
LINKS = {"zh_CN.UTF-8": "校样.lnk", "en_US.UTF-8": "Jiaoyang.lnk"}


class WindowsTrial:
    def __init__(self, installer: Path) -> None:
        self.installer = installer
        self.user = PREFIX / "drive_c" / "users" / getpass.getuser()
        self.home = self.user / "AppData" / "Local" / "Programs" / "Jiaoyang"
        self.library = self.user / "AppData" / "Roaming" / "jiaoyang" / "library.jiaoyang"
        self.before: set[Path] = set()

    def environment(self, language: str = "zh_CN.UTF-8") -> dict[str, str]:
        """Wine keeps variables that begin with QT_ to itself, unless WINE stands before them."""
        return user_environment(
            WORK,
            WINEPREFIX=str(PREFIX),
            WINEARCH="win64",
            WINEDEBUG="-all",
            WINEDLLOVERRIDES="mscoree,mshtml,winemenubuilder.exe=",
            WINEQT_QPA_PLATFORM="offscreen",
            LOCPATH=str(LOCALES),
            LANG=language,
            LC_ALL=language,
        )

    def steps(self) -> Iterator[tuple[str, Check]]:
        yield "windows: a fresh wine", self.make_wine
        yield "windows: install silently (Chinese)", lambda: self.install("zh_CN.UTF-8")
        yield "windows: self-test", lambda: run_self_test("wine", *self.program(), environment=self.environment())
        yield "windows: make a library", self.make_library
        yield "windows: install over it (English)", lambda: self.install("en_US.UTF-8")
        yield "windows: uninstall silently", self.uninstall

    def has_key(self, key: str) -> bool:
        try:
            run("wine", "reg", "query", key, environment=self.environment())
        except TrialFailed:
            return False
        return True

    def program(self) -> tuple[str | Path, ...]:
        return (self.home / "program" / "python.exe", "-m", "app")

    def make_wine(self) -> str:
        shutil.rmtree(PREFIX, ignore_errors=True)
        shutil.rmtree(LOCALES, ignore_errors=True)
        LOCALES.mkdir()
        for language in LINKS:
            run("localedef", "-i", language.partition(".")[0], "-f", "UTF-8", LOCALES / language)
        run("wine", "wineboot", "--init", environment=self.environment())
        self.settle()
        self.before = self.files()
        return run("wine", "--version", environment=self.environment()).split()[0]

    def settle(self) -> None:
        run("wineserver" if shutil.which("wineserver") else "/usr/lib/wine/wineserver64", "-w",
            environment=self.environment())  # fmt: skip

    def files(self) -> set[Path]:
        return {path for path in self.user.rglob("*") if path.is_file() and "Temp" not in path.parts}

    def links(self) -> set[str]:
        return {path.name for path in self.files() if path.suffix == ".lnk"}

    def install(self, language: str) -> str:
        run("wine", self.installer, "/S", environment=self.environment(language))
        self.settle()
        require((self.home / "uninstall.exe").is_file(), "the uninstaller is there")
        files = [path for path in self.home.rglob("*") if path.is_file() and path.suffix != ".pyc"]
        size = sum(path.stat().st_size for path in files) / 1e6
        if LINKS[language] not in self.links():
            raise TrialFailed(f"the Start menu has {self.links() or 'nothing'}")
        return f"{len(files)} files, {size:.0f} MB, {LINKS[language]}"

    def make_library(self) -> str:
        said = run("wine", *self.program(), "import", f"Z:{SAMPLE}", environment=self.environment())
        return require(self.library.is_file(), said.strip().splitlines()[-1])

    def uninstall(self) -> str:
        run("wine", self.home / "uninstall.exe", "/S", environment=self.environment())
        self.settle()
        left = self.files() - self.before
        require(not self.home.exists(), f"{self.home.name} is gone")
        strangers = [path for path in left if self.library.parent not in path.parents]
        require(not strangers, f"left behind: {' '.join(path.name for path in strangers[:5])}")
        require(self.library in left, "the library stays")
        key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Jiaoyang"
        require(not self.has_key(key), "the registry's entry is gone")
        return f"left: {', '.join(sorted(path.name for path in left))}"
