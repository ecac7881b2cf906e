"""Which files are taken in: finding them, reading their bytes, and refusing what is no text.

Owns the reasons for a refusal. Refuses to decode (see `app.text.encoding`) and to store.
"""

import codecs
import errno
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.text.encoding import REPLACEMENT, decode

LARGEST_FILE = 32 * 1024 * 1024
SAMPLE_CHARACTERS = 20_000
MOST_CONTROLS = 0.05
"""Of the characters of a text; random bytes have more than twice as many, in any encoding."""
MOST_REPLACED = 0.3
STRUCTURED_SUFFIXES = frozenset(
    {".ann", ".conf", ".css", ".csv", ".htm", ".html", ".ini", ".js", ".json", ".jsonl", ".log", ".md", ".py", ".rst"}
    | {".sh", ".sql", ".srt", ".svg", ".tex", ".toml", ".tsv", ".xml", ".yaml", ".yml"}
)
TEXT_CONTROLS = frozenset("\t\n\v\f\r\x1a")


class Refusal(StrEnum):
    EMPTY = "empty"
    BINARY = "binary"
    TOO_LARGE = "too_large"
    UNREADABLE = "unreadable"
    PDF = "pdf"
    IMAGE = "image"
    OFFICE = "office"
    """A word processor's or spreadsheet's document, or any other archive."""
    STRUCTURED = "structured"
    """Data or a program, as its name tells; taken only when it is named itself, not when found in a folder."""


MAGIC = (
    (b"%PDF-", Refusal.PDF),
    (b"\x89PNG\r\n\x1a\n", Refusal.IMAGE),
    (b"\xff\xd8\xff", Refusal.IMAGE),
    (b"GIF8", Refusal.IMAGE),
    (b"II*\0", Refusal.IMAGE),
    (b"MM\0*", Refusal.IMAGE),
    (b"BM", Refusal.IMAGE),
    (b"AT&TFORM", Refusal.IMAGE),
    (b"PK\x03\x04", Refusal.OFFICE),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Refusal.OFFICE),
    (b"{\\rtf", Refusal.OFFICE),
    (b"7z\xbc\xaf\x27\x1c", Refusal.OFFICE),
    (b"Rar!\x1a\x07", Refusal.OFFICE),
    (b"\x1f\x8b", Refusal.BINARY),
    (b"SQLite format 3\0", Refusal.BINARY),
    (b"\x7fELF", Refusal.BINARY),
)
AMBIGUOUS = {b"BM", b"GIF8"}
"""Also the beginning of a plain text; then it must look binary besides."""


class Unfit(Exception):
    """A file that is not taken; `detail` is the system's own word, if it has one."""

    def __init__(self, reason: Refusal, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file to take in, and the part of its path that may tell newspaper and date."""

    path: Path
    name: str
    is_named: bool


def find_files(paths: Iterable[Path]) -> Iterator[Arrival]:
    """The files named, and those in folders named, sorted by name; hidden ones only when named themselves.

    A folder that has none, or cannot be read, stands for itself, so that it is refused with its reason.
    """
    for path in paths:
        found = find_in_folder(path) if path.is_dir() else iter(())
        first = next(found, Arrival(path, path.name, is_named=True))
        yield first
        yield from found


def find_in_folder(folder: Path) -> Iterator[Arrival]:
    base = folder.absolute().parent
    unreadable: list[OSError] = []
    for place, names, files in os.walk(folder, onerror=unreadable.append):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                path = Path(place, name)
                yield Arrival(path, path.absolute().relative_to(base).as_posix(), is_named=False)
    for error in unreadable:
        yield Arrival(Path(error.filename), Path(error.filename).name, is_named=True)


def readable_name(name: str) -> str:
    """A file name that can be stored and shown, also when its bytes are in another encoding than the system's.

    What would mark a file as UTF-16 marks no name: letters in UTF-16 have bytes of zero, which no name can have.
    """
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        data = os.fsencode(name)
        end = 0
        while data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE), end):
            end += len(codecs.BOM_UTF16)
        return REPLACEMENT * end + decode(data[end:]).raw
    return name


def load_bytes(arrival: Arrival, largest: int = LARGEST_FILE) -> bytes:
    """Raises Unfit."""
    path = arrival.path
    if not arrival.is_named and path.suffix.lower() in STRUCTURED_SUFFIXES:
        raise Unfit(Refusal.STRUCTURED)
    try:
        state = path.stat()
        if stat.S_ISDIR(state.st_mode):
            raise refuse_folder(path)
        if not stat.S_ISREG(state.st_mode):
            raise Unfit(Refusal.UNREADABLE, "not a regular file")
        if state.st_size > largest:
            raise Unfit(Refusal.TOO_LARGE)
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except (OSError, ValueError) as error:
        raise Unfit(Refusal.UNREADABLE, getattr(error, "strerror", None) or str(error)) from error
    if len(data) > largest:
        raise Unfit(Refusal.TOO_LARGE)
    return data


def refuse_folder(folder: Path) -> Unfit:
    """Raises OSError where it cannot be listed."""
    return Unfit(Refusal.UNREADABLE, os.strerror(errno.EISDIR)) if any(folder.iterdir()) else Unfit(Refusal.EMPTY)


def refuse_foreign(data: bytes) -> None:
    """Raises Unfit for bytes that are another kind of file."""
    for magic, reason in MAGIC:
        if data.startswith(magic) and (magic not in AMBIGUOUS or b"\0" in data[:1000]):
            raise Unfit(reason)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        raise Unfit(Refusal.IMAGE)


def refuse_blank_or_binary(raw: str) -> None:
    """Raises Unfit for a decoded text without any ink, or mostly of what no text has."""
    if not raw.strip().strip("\ufeff" + REPLACEMENT):
        raise Unfit(Refusal.EMPTY if not raw.strip() else Refusal.BINARY)
    sample = raw[:SAMPLE_CHARACTERS]
    controls = sum(character < " " and character not in TEXT_CONTROLS for character in sample)
    if controls > MOST_CONTROLS * len(sample) or sample.count(REPLACEMENT) > MOST_REPLACED * len(sample):
        raise Unfit(Refusal.BINARY)
