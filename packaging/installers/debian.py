"""Makes the Debian package from the frozen folder: files, menu entry, icons, man page, and what dpkg must know.

Owns the layout under /usr. Refuses to build the program itself. Needs dpkg-deb; the templates stand in `debian/`.
"""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from email.utils import formatdate
from pathlib import Path
from string import Template

from licences import debian_packages
from manual import write_manual
from pruning import bundled_needs, is_binary

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = Path(__file__).with_name("debian")
ICON = ROOT / "resources" / "icons" / "jiaoyang.svg"
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
MAINTAINER = "Jiaoyang maintainers <maintainers@jiaoyang.example>"
NEEDED_FILES = ("fontconfig-config",)
"""Packages that the bundled libraries read files of."""
GLIBC = re.compile(r"\bGLIBC_2\.(\d+)\b")


def build_deb(folder: Path, target_folder: Path, version: str, compression: str = "xz") -> Path:
    stage = folder.parent / "deb"
    shutil.rmtree(stage, ignore_errors=True)
    home = stage / "usr/lib/jiaoyang"
    shutil.copytree(folder, home, symlinks=True)
    place_files(stage, version)
    write_documents(stage / "usr/share/doc/jiaoyang", version)
    write_manual(stage / "usr/share/man/man1/jiaoyang.1.gz", version)
    write_icons(stage / "usr/share/icons/hicolor")
    set_modes(stage)
    write_control(stage, version, dependencies(home))
    target = target_folder / f"jiaoyang_{version}_amd64.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", f"-Z{compression}", "--build", str(stage), str(target)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return target


def place_files(stage: Path, version: str) -> None:
    places = {
        "jiaoyang.desktop": "usr/share/applications/jiaoyang.desktop",
        "jiaoyang.metainfo.xml": "usr/share/metainfo/io.github.jiaoyang.Jiaoyang.metainfo.xml",
        "jiaoyang-mime.xml": "usr/share/mime/packages/jiaoyang.xml",
        "lintian-overrides": "usr/share/lintian/overrides/jiaoyang",
    }
    for name, place in places.items():
        target = stage / place
        target.parent.mkdir(parents=True, exist_ok=True)
        text = Template((TEMPLATES / name).read_text(encoding="utf-8")).safe_substitute(
            version=version, date=build_date()
        )
        target.write_text(text, encoding="utf-8")
    command = stage / "usr/bin/jiaoyang"
    command.parent.mkdir(parents=True)
    command.symlink_to("../lib/jiaoyang/jiaoyang")


def commit_fact(form: str) -> str:
    """A fact of the commit that is built, so that the same commit gives the same files; empty outside a checkout."""
    command = ["git", "log", "-1", f"--format={form}"]
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True).stdout.strip()


def build_date() -> str:
    return commit_fact("%cs") or "2026-01-01"


def build_time() -> int:
    return int(commit_fact("%ct") or 0)


def write_documents(folder: Path, version: str) -> None:
    folder.mkdir(parents=True)
    shutil.copy(TEMPLATES / "copyright", folder / "copyright")
    entry = (
        f"jiaoyang ({version}) stable; urgency=medium\n\n  * See CHANGELOG.md of the project.\n\n"
        f" -- {MAINTAINER}  {formatdate(build_time())}\n"
    )
    write_gzip(folder / "changelog.gz", entry)


def write_gzip(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(text.encode())


def write_icons(folder: Path) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication, QImage, QPainter  # noqa: PLC0415  only a build needs Qt here
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    application = QGuiApplication.instance() or QGuiApplication([])
    renderer = QSvgRenderer(str(ICON))
    for size in ICON_SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        target = folder / f"{size}x{size}" / "apps" / "jiaoyang.png"
        target.parent.mkdir(parents=True)
        image.save(str(target))
    scalable = folder / "scalable" / "apps" / "jiaoyang.svg"
    scalable.parent.mkdir(parents=True)
    shutil.copy(ICON, scalable)
    del application


def set_modes(stage: Path) -> None:
    for path in stage.rglob("*"):
        if path.is_symlink():
            continue
        is_program = path.is_dir() or path == stage / "usr/lib/jiaoyang/jiaoyang"
        path.chmod(0o755 if is_program else 0o644)


def dependencies(folder: Path) -> list[str]:
    """The Debian packages with the libraries that the bundle needs and does not carry."""
    needs = bundled_needs(folder)
    outside = sorted({name for names in needs.values() for name in names} - set(needs))
    packages = {package for library in outside for package in debian_packages(library)} - {"libc6"}
    return [f"libc6 (>= 2.{newest_glibc(folder)})", *sorted(packages), *NEEDED_FILES]


def newest_glibc(folder: Path) -> int:
    """The minor version of the C library that the bundle's binaries ask for."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink() and is_binary(path)]
    said = subprocess.run(["objdump", "-T", *map(str, files)], check=True, capture_output=True, text=True).stdout
    return max(int(minor) for minor in GLIBC.findall(said))


def write_control(stage: Path, version: str, depends: Sequence[str]) -> None:
    size = sum(path.stat().st_size for path in stage.rglob("*") if path.is_file() and not path.is_symlink()) // 1024
    files = [path for path in sorted(stage.rglob("*")) if path.is_file() and not path.is_symlink()]
    sums = "".join(f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(stage)}\n" for path in files)
    control = stage / "DEBIAN" / "control"
    control.parent.mkdir(mode=0o755)
    (control.parent / "md5sums").write_text(sums, encoding="utf-8")
    text = Template((TEMPLATES / "control").read_text(encoding="utf-8")).substitute(
        version=version, size=size, depends=", ".join(depends), maintainer=MAINTAINER
    )
    control.write_text(text, encoding="utf-8")
    for name in ("postinst", "postrm"):
        script = stage / "DEBIAN" / name
        shutil.copy(TEMPLATES / name, script)
        script.chmod(0o755)
