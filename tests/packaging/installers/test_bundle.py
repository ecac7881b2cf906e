"""Lists and sums of what was built."""

import hashlib
from importlib import import_module
from pathlib import Path


def test_the_list_names_files_in_order(tmp_path: Path) -> None:
    for name in ("b/c.txt", "a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert import_module("bundle").list_files(tmp_path) == "a.txt\nb/c.txt\n"


def test_a_sum_stands_beside_its_artefact(tmp_path: Path) -> None:
    artefact = tmp_path / "setup.exe"
    artefact.write_bytes(b"program")
    import_module("bundle").write_sums([artefact])
    said = (tmp_path / "setup.exe.sha256").read_text(encoding="utf-8")
    assert said == f"{hashlib.sha256(b'program').hexdigest()}  setup.exe\n"
