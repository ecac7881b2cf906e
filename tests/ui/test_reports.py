"""What imports and checks say at their end."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.text.encoding import Basis
from app.ui.reports import ReportWords, translate
from app.workspace import Decision, Finding, FindingCode, Imported, ImportReport, Refusal, Refused, Skipped

SURE = Decision("gb18030", Basis.LIKELIEST, 0.99)


@pytest.fixture
def words(qtbot: QtBot) -> ReportWords:
    return ReportWords()


def test_a_smooth_import_is_one_line(words: ReportWords) -> None:
    report = ImportReport(imported=(Imported(Path("a.txt"), 1, SURE),))
    assert words.sum_up_import(report) == "1 imported."
    assert not words.has_remarks(report)
    assert words.list_import(report) == ["“a.txt” was imported as GB18030."]


def test_what_needs_a_look_comes_first(words: ReportWords) -> None:
    report = ImportReport(
        imported=(Imported(Path("a.txt"), 1, SURE),),
        skipped=(Skipped(Path("b.txt"), 1, "a.txt"),),
        refused=(Refused(Path("c.pdf"), Refusal.PDF),),
        was_cancelled=True,
    )
    assert words.sum_up_import(report) == "1 imported, 1 already in the library, 1 refused, stopped before the end."
    assert words.has_remarks(report)
    lines = words.list_import(report)
    assert lines[0].startswith("“c.pdf” was refused")
    assert lines[1] == "“b.txt” is in the library already, as “a.txt”."


def test_what_lies_beside_the_issues_is_passed_over_in_a_line(words: ReportWords) -> None:
    beside = tuple(Refused(Path(name), Refusal.STRUCTURED) for name in ("README.md", "a.json", "b.csv", "c.py"))
    report = ImportReport(imported=(Imported(Path("a.txt"), 1, SURE),), refused=beside[:1])
    assert words.sum_up_import(report) == "1 imported, 1 passed over (README.md)."
    assert not words.has_remarks(report)
    assert words.has_remarks(ImportReport(refused=(*beside, Refused(Path("c.pdf"), Refusal.PDF))))
    assert "4 passed over (README.md, a.json, b.csv and more)" in words.sum_up_import(ImportReport(refused=beside))


def test_what_needs_no_look_is_a_line_for_each_encoding(words: ReportWords) -> None:
    plain = tuple(Imported(Path(f"{number}.txt"), number, SURE) for number in range(1200))
    other = Imported(Path("z.txt"), 9, Decision("utf-8", Basis.VALID, 1.0))
    unsure = Imported(Path("a.txt"), 1, Decision("big5", Basis.LIKELIEST, 0.6))
    assert words.list_import(ImportReport(imported=(*plain, other, unsure))) == [
        "“a.txt” was imported as BIG5, which is not certain.",
        "1,200 files were imported as GB18030.",
        "“z.txt” was imported as UTF-8.",
    ]


def test_doubtful_and_damaged_encodings_are_told(words: ReportWords) -> None:
    unsure = Imported(Path("a.txt"), 1, Decision("big5", Basis.LIKELIEST, 0.6))
    damaged = Imported(Path("b.txt"), 2, Decision("utf-8", Basis.NEARLY, 1.0, bad_bytes=2))
    assert words.describe_imported(unsure).endswith("which is not certain.")
    assert "2 bytes of it are damaged" in words.describe_imported(damaged)
    assert all(words.has_remarks(ImportReport(imported=(item,))) for item in (unsure, damaged))


def test_findings_name_their_issue(words: ReportWords) -> None:
    findings = [
        Finding(FindingCode.LOST, 3, {"raw_start": 5, "raw_end": 9}),
        Finding(FindingCode.DATABASE, None, {"reason": "page 7"}),
    ]
    assert words.list_findings(findings) == [
        "Issue 3: The raw text from 5 to 9 is in no block and not left out.",
        "The library file is damaged: page 7.",
    ]
    assert translate("words without translation") == "words without translation"
