"""Delivery: all files or none, no file overwritten unasked, and one error for each thing that can go wrong."""

import errno
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.export.delivery import deliver, translate_error
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
from app.export.formats import FORMATS, Division, Format
from app.export.plain import write_plain
from app.export.portion import Portion
from app.text.model import Source
from tests.closed_files import closed

TXT = FORMATS["txt"]
JSONL = FORMATS["jsonl"]


def files_in(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


@pytest.fixture
def second(portion: Portion) -> Portion:
    return Portion(replace(portion.issue, source=Source("zhoubao.txt")), portion.articles[:1], 5)


def test_articles_of_an_issue_become_one_file_each(portion: Portion, tmp_path: Path) -> None:
    delivery = deliver([portion], TXT, tmp_path)
    assert delivery.article_count == 2
    assert sorted(files_in(tmp_path)) == sorted(path.name for path in delivery.paths)
    assert [path.read_text(encoding="utf-8")[:4] for path in delivery.paths] == ["一周要闻", "=桥,一"]


def test_each_issue_becomes_a_file(portion: Portion, second: Portion, tmp_path: Path) -> None:
    delivery = deliver([portion, second], JSONL, tmp_path)
    assert [path.name for path in delivery.paths] == ["liuhe-2021-12-03-02.jsonl", "zhoubao.jsonl"]
    assert [text.count("\n") for text in files_in(tmp_path).values()].count(2) == 1


def test_whole_export_can_be_one_file(portion: Portion, second: Portion, tmp_path: Path) -> None:
    delivery = deliver([portion, second], JSONL, tmp_path, division=Division.EXPORT)
    assert delivery.article_count == 3
    assert files_in(tmp_path)["articles.jsonl"].count("\n") == 3


def test_issues_from_files_of_one_name_do_not_overwrite_each_other(portion: Portion, tmp_path: Path) -> None:
    deliver([portion, portion], JSONL, tmp_path)
    assert sorted(files_in(tmp_path)) == ["liuhe-2021-12-03-02 (2).jsonl", "liuhe-2021-12-03-02.jsonl"]


def test_missing_folder_is_made_but_not_the_one_above_it(portion: Portion, tmp_path: Path) -> None:
    deliver([portion], JSONL, tmp_path / "new")
    assert len(files_in(tmp_path / "new")) == 1
    with pytest.raises(ExportFolderMissingError):
        deliver([portion], JSONL, tmp_path / "no" / "such")


def test_file_in_the_place_of_the_folder_is_said(portion: Portion, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(ExportError) as caught:
        deliver([portion], JSONL, tmp_path / "taken")
    assert caught.value.fields["path"] == tmp_path / "taken"


def test_clash_changes_nothing_unless_overwriting(portion: Portion, tmp_path: Path) -> None:
    first, _ = deliver([portion], TXT, tmp_path).paths
    first.write_text("mine", encoding="utf-8")
    before = files_in(tmp_path)
    with pytest.raises(ExportClashError) as caught:
        deliver([portion], TXT, tmp_path)
    assert (caught.value.fields["path"], caught.value.fields["count"]) == (first, 2)
    assert files_in(tmp_path) == before
    deliver([portion], TXT, tmp_path, is_overwriting=True)
    assert files_in(tmp_path)[first.name].startswith("一周要闻")
    assert len(files_in(tmp_path)) == 2


def test_failure_in_the_midst_of_writing_leaves_nothing(portion: Portion, tmp_path: Path) -> None:
    def write_and_fill_the_disk(portions: Iterable[Portion]) -> Iterator[str]:
        yield from write_plain(portions)
        if any((tmp_path / "out").iterdir()):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    broken = Format("broken", ".txt", (Division.ARTICLE,), write_and_fill_the_disk)
    with pytest.raises(ExportDiskFullError):
        deliver([portion], broken, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_move_that_fails_brings_the_overwritten_files_back(portion: Portion, tmp_path: Path) -> None:
    first, second = deliver([portion], TXT, tmp_path).paths
    first.write_text("mine", encoding="utf-8")
    second.unlink()
    second.mkdir()
    with pytest.raises(ExportError):
        deliver([portion], TXT, tmp_path, is_overwriting=True)
    assert first.read_text(encoding="utf-8") == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([first.name, second.name])


def test_cancelling_leaves_nothing(portion: Portion, second: Portion, tmp_path: Path) -> None:
    counts: list[int] = []
    with pytest.raises(ExportCancelledError):
        deliver([portion, second], TXT, tmp_path, on_progress=counts.append, is_cancelled=lambda: bool(counts))
    assert counts == [2]
    assert files_in(tmp_path) == {}


def test_nothing_chosen_writes_no_empty_file(portion: Portion, tmp_path: Path) -> None:
    for division in JSONL.divisions:
        with pytest.raises(NothingToExportError):
            deliver([replace(portion, articles=())], JSONL, tmp_path, division=division)
    assert files_in(tmp_path) == {}


def test_division_that_a_format_has_not_is_refused(portion: Portion, tmp_path: Path) -> None:
    with pytest.raises(DivisionRefusedError):
        deliver([portion], FORMATS["json"], tmp_path, division=Division.EXPORT)


def test_folder_without_permission_is_said(portion: Portion, tmp_path: Path) -> None:
    with closed(tmp_path), pytest.raises(ExportDeniedError):
        deliver([portion], TXT, tmp_path)


def test_path_longer_than_the_system_takes_is_said(portion: Portion, tmp_path: Path) -> None:
    with pytest.raises(ExportPathTooLongError):
        deliver([portion], TXT, tmp_path / ("长" * 200))


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, ExportDiskFullError),
        (errno.EDQUOT, ExportDiskFullError),
        (errno.EACCES, ExportDeniedError),
        (errno.EROFS, ExportDeniedError),
        (errno.ENAMETOOLONG, ExportPathTooLongError),
        (errno.ENOENT, ExportFolderMissingError),
        (errno.EIO, ExportFailedError),
    ],
)
def test_what_the_system_refuses_has_a_name(number: int, kind: type[ExportError], tmp_path: Path) -> None:
    error = translate_error(OSError(number, os.strerror(number)), tmp_path)
    assert type(error) is kind
    assert error.fields["path"] == tmp_path
