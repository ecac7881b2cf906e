"""What the frozen bundle leaves out of what PyInstaller found: parts of Qt, jieba's model, and libraries for them only.

Owns the rules. Refuses to freeze (see `jiaoyang.spec`) and to know the Windows wheels (see `windows.py`).
"""

import re
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

UNUSED_QT = re.compile(
    r"(Qt6?(Qml|Quick|WebEngine|3D|Pdf|VirtualKeyboard|Test|Sql|Designer|Charts|Multimedia|Labs|Help|UiTools|Concurrent"
    r"|EglFsKmsGbm|EglFsKms|EglFsDevice|EglFSDevice|WaylandEglClientHwIntegration|PrintSupport|Network)|/qml/|tls"
    r"|networkinformation|sqldrivers|/generic/|egldeviceintegrations|qtvirtualkeyboard"
    r"|platforms/libq(vnc|linuxfb|minimal|eglfs|vkkhr)|platformthemes/libqgtk3"
    r"|imageformats/libq(pdf|tiff|webp|icns|tga|wbmp)|printsupport|qmltooling|designer|opengl32sw)"
)
KEPT_TRANSLATIONS = re.compile(r"translations/qt(base)?_zh_CN\.qm$")
UNUSED_DATA = ("/screenshots/", "/lac_small/")
ELF = b"\x7fELF"
NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)


def is_kept(target: str) -> bool:
    """Whether a file belongs into the bundle, by its place there."""
    place = "/" + target.replace("\\", "/")
    if any(part in place for part in UNUSED_DATA):
        return False
    if "PySide6" in place and "/translations/" in place:
        return bool(KEPT_TRANSLATIONS.search(place))
    return not ("PySide6" in place or "Qt6" in place) or not UNUSED_QT.search(place)


def reached(needs: Mapping[str, Iterable[str]], roots: Iterable[str]) -> set[str]:
    """The roots and all that they need, directly or by others; names that `needs` does not have lie elsewhere."""
    found: set[str] = set()
    waiting = list(roots)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(needs.get(name, ()))
    return found


def is_binary(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(ELF)) == ELF


def needed_by(path: Path) -> list[str]:
    """The libraries that a program or library names."""
    said = subprocess.run(["objdump", "-p", str(path)], check=True, capture_output=True, text=True).stdout
    return NEEDED.findall(said)


def bundled_needs(folder: Path) -> dict[str, list[str]]:
    """By file name, each program and library of the bundle and what it needs."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
    return {path.name: needed_by(path) for path in files if is_binary(path)}


def drop_unreached(folder: Path) -> None:
    """Takes away the system's libraries that only something else needed which is left out."""
    internal = folder / "_internal"
    system = {path.name for path in internal.glob("lib*.so*") if "python" not in path.name}
    needs = bundled_needs(folder)
    kept = reached(needs, [name for name in needs if name not in system])
    for name in sorted(system - kept):
        (internal / name).unlink()
