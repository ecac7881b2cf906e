"""Which files are taken, and why others are not."""

import os
import random
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.encoding import decode
from app.workspace.intake import (
    Arrival,
    Refusal,
    Unfit,
    find_files,
    load_bytes,
    readable_name,
    refuse_blank_or_binary,
    refuse_foreign,
)
from tests.closed_files import permissions_in_force
from tests.workspace.pages import PAGE


def judge(data: bytes) -> Refusal | None:
    try:
        refuse_foreign(data)
        refuse_blank_or_binary(decode(data).raw)
    except Unfit as unfit:
        return unfit.reason
    return None


def refusal_of(path: Path, *, is_named: bool = True, largest: int = 1000) -> Refusal | None:
    try:
        load_bytes(Arrival(path, path.name, is_named), largest)
    except Unfit as unfit:
        return unfit.reason
    return None


def test_folders_are_walked_in_order_without_what_is_hidden(folder: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.txt", ".hidden.txt", ".git/config", "b/.DS_Store", "无名"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")
    found = list(find_files([folder]))
    assert [arrival.path.relative_to(folder).as_posix() for arrival in found] == ["a.txt", "无名", "b/1.txt", "b/2.txt"]
    assert found[-1].name == "来稿/b/2.txt"
    assert not any(arrival.is_named for arrival in found)


def test_what_is_named_itself_is_always_tried(folder: Path) -> None:
    named = [folder / ".hidden.txt", folder / "not there.txt"]
    assert list(find_files(named)) == [Arrival(path, path.name, is_named=True) for path in named]


def test_a_folder_without_files_is_refused_itself(folder: Path) -> None:
    (folder / "empty").mkdir()
    assert list(find_files([folder])) == [Arrival(folder, folder.name, is_named=True)]
    assert refusal_of(folder) is Refusal.UNREADABLE
    assert refusal_of(folder / "empty") is Refusal.EMPTY


def test_a_folder_that_cannot_be_listed_is_refused(folder: Path) -> None:
    closed = folder / "closed"
    closed.mkdir(mode=0)
    (folder / "1.txt").write_text("x", encoding="utf-8")
    with permissions_in_force():
        assert [arrival.path for arrival in find_files([folder])] == [folder / "1.txt", closed]
        assert refusal_of(closed) is Refusal.UNREADABLE
    closed.chmod(0o700)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_a_link_to_its_own_folder_is_no_round_walk(folder: Path) -> None:
    (folder / "1.txt").write_text("x", encoding="utf-8")
    (folder / "round").symlink_to(folder, target_is_directory=True)
    assert [arrival.path.name for arrival in find_files([folder])] == ["1.txt"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Refusal.EMPTY),
        (" \r\n\u3000\t\n".encode(), Refusal.EMPTY),
        (b"\xef\xbb\xbf", Refusal.EMPTY),
        (b"\0\0\0\0", Refusal.BINARY),
        (b"%PDF-1.7\n", Refusal.PDF),
        (b"\x89PNG\r\n\x1a\n", Refusal.IMAGE),
        (b"\xff\xd8\xff\xe0JFIF", Refusal.IMAGE),
        (b"RIFF\x10\0\0\0WEBPVP8 ", Refusal.IMAGE),
        (b"GIF89a\0\0", Refusal.IMAGE),
        (b"BM\x36\0\0\0", Refusal.IMAGE),
        (b"PK\x03\x04word/document.xml", Refusal.OFFICE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Refusal.OFFICE),
        (b"{\\rtf1\\ansi", Refusal.OFFICE),
        (b"SQLite format 3\0", Refusal.BINARY),
        (b"\x7fELF\x02", Refusal.BINARY),
        (random.Random(1).randbytes(5000), Refusal.BINARY),
        (bytes(range(256)) * 20, Refusal.BINARY),
        (PAGE.encode(), None),
        (PAGE.encode("gb18030"), None),
        (PAGE.encode("utf-16"), None),
        (b"BMW reports\n", None),
        (b"GIF8 is no picture\n", None),
        (PAGE.encode() + b"\x1a", None),
        (PAGE.encode().replace("桥".encode(), b"\xff"), None),
    ],
)
def test_bytes_are_judged(data: bytes, reason: Refusal | None) -> None:
    assert judge(data) == reason


def test_files_are_read_up_to_the_limit(folder: Path) -> None:
    path = folder / "page.txt"
    path.write_bytes(b"x" * 1000)
    assert load_bytes(Arrival(path, path.name, is_named=True), 1000) == b"x" * 1000
    path.write_bytes(b"x" * 1001)
    assert refusal_of(path) == Refusal.TOO_LARGE


def test_data_is_taken_only_when_it_is_named(folder: Path) -> None:
    path = folder / "gold.JSON"
    path.write_bytes(b"[]")
    assert refusal_of(path) is None
    assert refusal_of(path, is_named=False) == Refusal.STRUCTURED


@pytest.mark.parametrize("name", ["not there.txt", "a\0b.txt", "x" * 300 + ".txt"])
def test_what_cannot_be_read_is_told(folder: Path, name: str) -> None:
    assert refusal_of(folder / name) == Refusal.UNREADABLE


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    found: list[Refusal | None] = []
    reader = threading.Thread(target=lambda: found.append(refusal_of(folder / "pipe.txt")), daemon=True)
    reader.start()
    reader.join(60)
    assert found == [Refusal.UNREADABLE]


@pytest.mark.skipif(sys.platform != "linux", reason="only there a file name is any bytes")
def test_a_name_in_another_encoding_can_be_read() -> None:
    assert readable_name("柳河新报.txt") == "柳河新报.txt"
    assert readable_name(os.fsdecode("柳河新报第二版.txt".encode("gb18030"))) == "柳河新报第二版.txt"
    for mark in (b"\xff\xfe", b"\xfe\xff"):
        for encoding in ("gb18030", "utf-8"):
            assert readable_name(os.fsdecode(mark + "柳河新报第二版.txt".encode(encoding))) == "��柳河新报第二版.txt"


@given(st.binary(max_size=300))
def test_any_bytes_are_judged(data: bytes) -> None:
    assert judge(data) in {None, *Refusal}
