"""The papers of the Debian package."""

import gzip
from importlib import import_module
from pathlib import Path
from xml.etree import ElementTree

from app.store.database import APPLICATION_ID


def test_the_control_file_tells_version_size_and_needs(tmp_path: Path) -> None:
    debian = import_module("debian")
    (tmp_path / "usr" / "bin").mkdir(parents=True)
    (tmp_path / "usr" / "bin" / "jiaoyang").write_bytes(b"x" * 4096)
    debian.write_control(tmp_path, "1.2.3", ["libc6 (>= 2.36)", "libgl1"])
    control = dict(
        line.split(": ", 1)
        for line in (tmp_path / "DEBIAN" / "control").read_text(encoding="utf-8").splitlines()
        if not line.startswith(" ")
    )
    assert control["Version"] == "1.2.3"
    assert control["Installed-Size"] == "4"
    assert control["Depends"] == "libc6 (>= 2.36), libgl1"
    sums = (tmp_path / "DEBIAN" / "md5sums").read_text(encoding="utf-8").split()
    assert sums[1::2] == ["usr/bin/jiaoyang"]
    assert (tmp_path / "DEBIAN" / "postinst").stat().st_mode & 0o111


def test_templates_are_filled_and_the_command_leads_to_the_bundle(tmp_path: Path) -> None:
    import_module("debian").place_files(tmp_path, "1.2.3")
    metadata = ElementTree.parse(next((tmp_path / "usr/share/metainfo").iterdir())).getroot()
    release = metadata.find("releases/release")
    assert release is not None
    assert release.get("version") == "1.2.3"
    desktop = (tmp_path / "usr/share/applications/jiaoyang.desktop").read_text(encoding="utf-8")
    assert "MimeType=application/x-jiaoyang-library" in desktop
    command = tmp_path / "usr/bin/jiaoyang"
    assert (command.parent / command.readlink()).resolve() == (tmp_path / "usr/lib/jiaoyang/jiaoyang").resolve()


def test_the_same_text_is_packed_to_the_same_bytes(tmp_path: Path) -> None:
    debian = import_module("debian")
    debian.write_gzip(tmp_path / "a.gz", "text")
    debian.write_gzip(tmp_path / "other" / "b.gz", "text")
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "other" / "b.gz").read_bytes()
    assert gzip.decompress((tmp_path / "a.gz").read_bytes()) == b"text"


def test_the_type_of_library_files_is_told_by_their_mark() -> None:
    types = (import_module("debian").TEMPLATES / "jiaoyang-mime.xml").read_text(encoding="utf-8")
    assert f'offset="68" value="0x{APPLICATION_ID:X}"' in types
