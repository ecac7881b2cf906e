"""Builds the wheel and tries it in an environment of its own."""

import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from trial import ROOT, WORK, Check, require, run, run_self_test, user_environment

PARTS = ("app/_bundled/migrations/env.py", "app/_bundled/resources/licences/Qt.txt")
STRANGERS = ("tests/", "packaging/", "migrations/", "resources/")


def build_wheel(target: Path) -> Path:
    run(sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--no-deps", "-w", target, ROOT)
    return max(target.glob("*.whl"), key=lambda path: path.stat().st_mtime)


class WheelTrial:
    def __init__(self, target: Path) -> None:
        self.target = target
        self.wheel: Path | None = None
        self.folder = WORK / "wheel"

    def steps(self) -> Iterator[tuple[str, Check]]:
        yield "wheel: build", self.build
        yield "wheel: install into a fresh environment", self.install
        yield "wheel: self-test", self.try_it

    def build(self) -> str:
        self.wheel = build_wheel(self.target)
        names = zipfile.ZipFile(self.wheel).namelist()
        missing = [part for part in PARTS if part not in names]
        require(not missing, f"not in it: {' '.join(missing)}")
        strange = [name for name in names if name.startswith(STRANGERS)]
        require(not strange, f"no part of it: {' '.join(strange[:3])}")
        return f"{self.wheel.name}, {len(names)} files, {self.wheel.stat().st_size / 1e6:.1f} MB"

    def install(self) -> str:
        assert self.wheel is not None
        run(sys.executable, "-m", "venv", "--clear", self.folder)
        python = self.folder / "bin" / "python"
        run(python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", self.wheel)
        return self.wheel.name

    def try_it(self) -> str:
        return run_self_test(self.folder / "bin" / "jiaoyang", environment=user_environment(WORK / "wheel-home"))
