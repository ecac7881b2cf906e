"""Adds to a bundle the licences of what it carries beside the program: Python packages and the system's libraries.

Owns the list of packages that are bundled. The texts that the program has from its source on stand in
`resources/licences`; these join them there, and the window shows them all.
"""

import shutil
import subprocess
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

BUNDLED = (
    "PySide6_Essentials",
    "shiboken6",
    "SQLAlchemy",
    "alembic",
    "Mako",
    "MarkupSafe",
    "typing_extensions",
    "jieba",
)
LICENCE_NAMES = ("licen", "copying", "notice", "authors")
LIST_NAME = "BUNDLED.txt"


def write_licences(folder: Path, search_path: Path | None = None) -> None:
    """Of the packages in `search_path`, or of those that this Python runs with."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for package in bundled_packages(search_path):
        name = package.metadata["Name"]
        stated = stated_licence(package)
        lines.append(f"{name} {package.version}: {stated}\n")
        for number, text in enumerate(licence_texts(package)):
            (folder / f"{name}{number or ''}.txt").write_text(text, encoding="utf-8")
    (folder / LIST_NAME).write_text("".join(lines), encoding="utf-8")


def bundled_packages(search_path: Path | None) -> list[metadata.Distribution]:
    wanted = {name.lower() for name in BUNDLED}
    found = metadata.distributions(path=[str(search_path)]) if search_path else metadata.distributions()
    return sorted(
        (package for package in found if package.metadata["Name"].lower().replace("-", "_") in wanted),
        key=lambda package: package.metadata["Name"].lower(),
    )


def stated_licence(package: metadata.Distribution) -> str:
    stated = [package.metadata[key] for key in ("License-Expression", "License") if key in package.metadata]
    return str(stated[0]).split("\n", maxsplit=1)[0] if stated else "see its files"


def licence_texts(package: metadata.Distribution) -> list[str]:
    """Without those that stand in the source already, such as jieba's, which has none in its package."""
    files = [file for file in package.files or () if file.suffix not in {".py", ".pyc"}]
    chosen = [file for file in files if any(part in file.name.lower() for part in LICENCE_NAMES)]
    chosen.sort(key=lambda file: "authors" in file.name.lower())
    texts = [Path(str(package.locate_file(file))).read_text(encoding="utf-8", errors="replace") for file in chosen]
    return [text for text in texts if text.strip()]


def write_system_licences(folder: Path, libraries: Iterable[str]) -> None:
    """What Debian says of the copyright of each of its packages that a library was taken from."""
    packages = sorted({package for library in libraries for package in debian_packages(library)})
    lines = []
    for package in packages:
        said = Path("/usr/share/doc") / package / "copyright"
        if said.is_file():
            shutil.copyfile(said, folder / f"Debian {package}.txt")
            lines.append(f"{package}: see “Debian {package}.txt”\n")
    with (folder / LIST_NAME).open("a", encoding="utf-8") as file:
        file.writelines(lines)


def debian_packages(library: str) -> list[str]:
    """The installed packages that have a library of that file name; none where dpkg does not know it."""
    said = subprocess.run(["dpkg", "-S", f"*/{library}"], check=False, capture_output=True, text=True).stdout
    owners = [line.partition(": ") for line in said.splitlines()]
    here = [names for names, _, path in owners if Path(path).parent.name == "x86_64-linux-gnu"]
    return sorted({name.partition(":")[0] for names in here for name in names.split(", ")})
