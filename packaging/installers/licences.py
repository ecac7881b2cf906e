"""Gathers the licences of everything that is bundled, from the packages' own metadata.

Owns the list of what is bundled. The program shows the same folder in its About window.
"""

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
QT_NOTE = """Qt 6 and PySide6 (The Qt Company Ltd. and contributors) are used under the GNU Lesser General Public
License, version 3. They are linked dynamically and lie in this folder as libraries of their own under PySide6: you may
replace them by your own build of the same version. Their source is published by The Qt Project; PySide6 {version} was
taken unchanged from the Python Package Index. The text of the licences LGPL-3.0 and GPL-3.0 stands beside this note.
"""
PYTHON_NOTE = "CPython is under the Python Software Foundation License Version 2; see LICENSE.python.txt.\n"


def write_licences(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for name in BUNDLED:
        package = metadata.distribution(name)
        about = package.metadata
        stated = about["License-Expression"] or (about["License"] or "").split("\n")[0] or "see its files"
        lines.append(f"{about['Name']} {package.version}: {stated}")
        for file in package.files or ():
            if any(part in file.name.lower() for part in LICENCE_NAMES) and not file.name.endswith((".py", ".pyc")):
                text = Path(str(package.locate_file(file))).read_text(encoding="utf-8", errors="replace")
                (folder / f"{about['Name']}.{file.name}").write_text(text, encoding="utf-8")
    (folder / "BUNDLED.txt").write_text("\n".join(lines) + "\n" + PYTHON_NOTE, encoding="utf-8")
    version = metadata.version("PySide6_Essentials")
    (folder / "QT.txt").write_text(QT_NOTE.format(version=version), encoding="utf-8")
