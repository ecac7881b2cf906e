"""Export files on the disk: all of them or none.

Owns the dividing of portions into files, temporary names, and the move into place. Refuses formats (see `formats`) and
the choice of articles. Every file is written whole and synced under a temporary name in its own folder before the first
one is moved; what fails, or is cancelled, leaves the folder as it was.
"""

import errno
import os
import secrets
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from app.export.errors import (
    DivisionRefusedError,
    ExportCancelledError,
    ExportClashError,
    ExportDeniedError,
    ExportDiskFullError,
    ExportError,
    ExportFailedError,
    ExportFolderMissingError,
    ExportPathTooLongError,
    NothingToExportError,
)
from app.export.formats import Division, Format
from app.export.naming import WHOLE_EXPORT, FileNames, article_stem, issue_stem
from app.export.portion import Portion
from app.export.remains import clear_remains

ERRORS_BY_NUMBER: Mapping[int, type[ExportError]] = {
    errno.ENOSPC: ExportDiskFullError,
    errno.EDQUOT: ExportDiskFullError,
    errno.EACCES: ExportDeniedError,
    errno.EPERM: ExportDeniedError,
    errno.EROFS: ExportDeniedError,
    errno.ENAMETOOLONG: ExportPathTooLongError,
    errno.ENOENT: ExportFolderMissingError,
    errno.ENOTDIR: ExportFolderMissingError,
}

SYNCING = 16
"""Files at once: a disk writes many of them in hardly more time than one."""
REMAINS = ".jiaoyang-*.part"


@dataclass(frozen=True, slots=True)
class ExportFile:
    name: str
    portions: Iterable[Portion]


@dataclass(frozen=True, slots=True)
class Delivery:
    """What was written."""

    paths: tuple[Path, ...]
    article_count: int


@dataclass(slots=True)
class Counter:
    """Passes portions on, counts their articles, and stops where the user does."""

    on_progress: Callable[[int], None]
    is_cancelled: Callable[[], bool]
    article_count: int = 0

    def watch(self, portions: Iterable[Portion]) -> Iterator[Portion]:
        for portion in portions:
            if self.is_cancelled():
                raise ExportCancelledError
            if portion.articles:
                yield portion
                self.article_count += len(portion.articles)
                self.on_progress(self.article_count)


def deliver(
    portions: Iterable[Portion],
    export_format: Format,
    folder: Path,
    *,
    division: Division | None = None,
    is_overwriting: bool = False,
    on_progress: Callable[[int], None] = lambda _: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Delivery:
    """Write the portions into the folder, which is made when only it is missing. Raises `ExportError`."""
    division = division or export_format.divisions[0]
    if division not in export_format.divisions:
        raise DivisionRefusedError(format=export_format.id, division=division.value)
    counter = Counter(on_progress, is_cancelled)
    with Staging(folder) as staging:
        for file in divide(counter.watch(portions), export_format, division):
            staging.stage(file, export_format)
        if not counter.article_count:
            raise NothingToExportError
        staging.wait_until_synced(is_cancelled)
        staging.place(is_overwriting=is_overwriting)
        return Delivery(tuple(staging.targets), counter.article_count)


def divide(portions: Iterable[Portion], export_format: Format, division: Division) -> Iterator[ExportFile]:
    names = FileNames()
    if division is Division.EXPORT:
        yield ExportFile(names.give(WHOLE_EXPORT, export_format.suffix), portions)
        return
    for portion in portions:
        if division is Division.ISSUE:
            yield ExportFile(names.give(issue_stem(portion), export_format.suffix), (portion,))
            continue
        for article in portion.articles:
            name = names.give(article_stem(portion, article), export_format.suffix)
            yield ExportFile(name, (replace(portion, articles=(article,)),))


class Staging:
    """The files of one delivery under temporary names; what is not placed is gone when the `with` ends."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.is_folder_new = False
        self.staged: list[Path] = []
        self.targets: list[Path] = []
        self.syncing: list[Future[None]] = []
        self.pool = ThreadPoolExecutor(SYNCING)

    def __enter__(self) -> "Staging":
        clear_remains(self.folder, REMAINS)
        try:
            if not self.folder.is_dir():
                self.folder.mkdir()
                self.is_folder_new = True
        except OSError as error:
            raise translate_error(error, self.folder) from error
        return self

    def __exit__(self, *_: object) -> None:
        self.pool.shutdown(cancel_futures=True)
        for path in self.staged:
            path.unlink(missing_ok=True)
        if self.is_folder_new:
            with suppress(OSError):
                self.folder.rmdir()

    def temporary_path(self) -> Path:
        return self.folder / f".jiaoyang-{secrets.token_hex(8)}.part"

    def stage(self, file: ExportFile, export_format: Format) -> None:
        target = self.folder / file.name
        path = self.temporary_path()
        try:
            with path.open("x", encoding=export_format.encoding, newline="") as stream:
                self.staged.append(path)
                stream.writelines(export_format.write(file.portions))
        except OSError as error:
            raise translate_error(error, target) from error
        self.targets.append(target)
        self.syncing.append(self.pool.submit(sync_file, path))

    def wait_until_synced(self, is_cancelled: Callable[[], bool]) -> None:
        for future, target in zip(self.syncing, self.targets, strict=True):
            if is_cancelled():
                raise ExportCancelledError
            try:
                future.result()
            except OSError as error:
                raise translate_error(error, target) from error

    def place(self, *, is_overwriting: bool) -> None:
        clashes = [target for target in self.targets if os.path.lexists(target)]
        if clashes and not is_overwriting:
            raise ExportClashError(path=clashes[0], count=len(clashes))
        kept: dict[Path, Path] = {}
        placed: list[Path] = []
        try:
            for target in clashes:
                kept[target] = self.keep(target)
            for path, target in zip(self.staged, self.targets, strict=True):
                path.replace(target)
                placed.append(target)
            sync_folder(self.folder)
        except BaseException as error:
            for target in placed:
                if target in kept:
                    kept[target].replace(target)
                else:
                    target.unlink(missing_ok=True)
            if isinstance(error, OSError):
                raise translate_error(error, target) from error
            raise
        finally:
            for path in kept.values():
                path.unlink(missing_ok=True)

    def keep(self, target: Path) -> Path:
        """A second name for a file that will be overwritten, so that it can come back."""
        path = self.temporary_path()
        try:
            path.hardlink_to(target)
        except OSError:
            shutil.copy2(target, path)
        return path


def sync_file(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Make the moves themselves durable, where the system lets a folder be opened."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def translate_error(error: OSError, path: Path) -> ExportError:
    kind = ERRORS_BY_NUMBER.get(error.errno or 0, ExportFailedError)
    return kind(path=path, reason=error.strerror or str(error))
