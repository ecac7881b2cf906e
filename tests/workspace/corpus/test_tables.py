"""The looks as tables."""

import csv
from pathlib import Path

import pytest

from app.export.errors import ExportFailedError
from app.store.search.query import Scope
from app.workspace import Workspace
from app.workspace.corpus import tables


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_each_look_is_a_table(filled: Workspace, tmp_path: Path) -> None:
    corpus, target = filled.corpus, tmp_path / "table.csv"
    lines = corpus.concordance("老桥").lines
    assert tables.save_table(tables.concordance_rows(lines), target) == len(lines)
    assert [row["found"] for row in read(target)] == ["老桥"] * len(lines)
    tables.save_table(tables.timeline_rows([("雨", corpus.timelines(["雨"])[0])]), target)
    assert [(row["query"], row["period"]) for row in read(target)] == [("雨", "2019"), ("雨", "2020"), ("雨", "2021")]
    tables.save_table(tables.companion_rows(corpus.companions("老桥", Scope.PERSON)), target)
    assert {row["kind"] for row in read(target)} == {"person"}
    tables.save_table(tables.pair_rows(corpus.pairs("老桥", Scope.PERSON)), target)
    assert {row["together"] for row in read(target)} <= {"1", "2"}
    tables.save_table(tables.reprint_rows(corpus.reprints()), target)
    assert [row["title"] for row in read(target)] == ["老桥通车", "桥头", "又见老桥"]
    assert not list(tmp_path.glob(".*"))


def test_the_columns_are_those_of_the_rows(filled: Workspace) -> None:
    corpus = filled.corpus
    looks = {
        tables.CONCORDANCE: tables.concordance_rows(corpus.concordance("老桥").lines),
        tables.TIMELINE: tables.timeline_rows([("雨", corpus.timelines(["雨"])[0])]),
        tables.COMPANIONS: tables.companion_rows(corpus.companions("老桥", Scope.PERSON)),
        tables.PAIRS: tables.pair_rows(corpus.pairs("老桥", Scope.PERSON)),
        tables.REPRINTS: tables.reprint_rows(corpus.reprints()),
    }
    for columns, rows in looks.items():
        assert {tuple(row) for row in rows} == {columns}


def test_a_cell_that_looks_like_a_formula_is_guarded(tmp_path: Path) -> None:
    tables.save_table([{"before": "=1+1", "found": "桥"}], tmp_path / "t.csv")
    assert read(tmp_path / "t.csv") == [{"before": "'=1+1", "found": "桥", "guarded": "before"}]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in ("nowhere", "file"):
        with pytest.raises(ExportFailedError):
            tables.save_table([{"found": "桥"}], tmp_path / folder / "t.csv")
