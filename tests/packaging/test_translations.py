"""What the script for translations collects, and what it calls unfinished."""

import ast
import importlib.util
import json
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

from app import wording

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging" / "translations.py"
TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Desk</name>
    <message><source>Open</source><translation>打开</translation></message>
    <message><source>Close</source><translation type="unfinished">关</translation></message>
    <message><source>Save</source><translation></translation></message>
    <message numerus="yes"><source>%n left</source><translation><numerusform>剩 %n</numerusform></translation></message>
</context>
</TS>
"""


@pytest.fixture(scope="module")
def translations() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations_script", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_empty_and_tentative_translations_are_unfinished(translations: ModuleType, tmp_path: Path) -> None:
    ts_file = tmp_path / "x_zh_CN.ts"
    ts_file.write_text(TS, encoding="utf-8")
    assert list(translations.unfinished(ts_file)) == [("Desk", "Close"), ("Desk", "Save")]


def test_every_sentence_of_the_wording_is_collected(translations: ModuleType) -> None:
    source = translations.collected_source()
    for sentence in (*wording.ERRORS.values(), *wording.REFUSALS.values(), *wording.FINDINGS.values()):
        assert f'QT_TRANSLATE_NOOP("wording", {json.dumps(sentence, ensure_ascii=False)})\n' in source


def test_the_words_of_the_command_line_are_collected(translations: ModuleType) -> None:
    assert translations.collected_source().count('QT_TRANSLATE_NOOP("cli", ') > 20


def test_a_sentence_of_the_source_reaches_the_file(translations: ModuleType, tmp_path: Path) -> None:
    ts_file = tmp_path / "x_zh_CN.ts"
    translations.collect(ts_file, "zh_CN")
    assert ("wording", wording.ERRORS["NothingToChange"]) in set(translations.unfinished(ts_file))


def test_no_word_of_the_window_is_hidden_from_qt(translations: ModuleType, tmp_path: Path) -> None:
    """lupdate does not look into f-strings."""
    ts_file = tmp_path / "x_zh_CN.ts"
    translations.collect(ts_file, "zh_CN")
    collected = {message.findtext("source") for message in ElementTree.parse(ts_file).iter("message")}
    written = {
        call.args[0].value
        for path in (ROOT / "app" / "ui").rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "tr"
        if isinstance(call.args[0], ast.Constant)
    }
    assert written - collected == set()
    assert len(written) > 100


def test_a_missing_form_is_a_gap(translations: ModuleType, tmp_path: Path) -> None:
    ts_file = tmp_path / "x_en.ts"
    forms = "<numerusform>One</numerusform><numerusform></numerusform>"
    ts_file.write_text(TS.replace("<numerusform>剩 %n</numerusform>", forms), encoding="utf-8")
    assert ("Desk", "%n left") in list(translations.unfinished(ts_file))


def test_the_language_of_the_source_has_forms_of_what_is_counted_alone(
    translations: ModuleType, tmp_path: Path
) -> None:
    ts_file = tmp_path / "x_en.ts"
    translations.collect(ts_file, "en")
    sources = {source for _, source in translations.unfinished(ts_file)}
    assert "Replace at {count} places" in sources
    assert "Undo" not in sources


def test_a_translation_in_use_is_replaced_and_never_written_to(translations: ModuleType, tmp_path: Path) -> None:
    ts_file, qm_file = tmp_path / "x_zh_CN.ts", tmp_path / "x_zh_CN.qm"
    ts_file.write_text(TS, encoding="utf-8")
    qm_file.write_bytes(b"in use")
    with qm_file.open("rb") as in_use:
        with translations.renewed(qm_file) as fresh:
            translations.compile_translation(ts_file, fresh)
        assert in_use.read() == b"in use"
    assert len(qm_file.read_bytes()) > len(b"in use")
    assert sorted(tmp_path.iterdir()) == [qm_file, ts_file]


def test_what_cannot_be_compiled_leaves_the_former_translation(translations: ModuleType, tmp_path: Path) -> None:
    ts_file, qm_file = tmp_path / "x_zh_CN.ts", tmp_path / "x_zh_CN.qm"
    ts_file.write_text(TS.replace("</context>", ""), encoding="utf-8")
    qm_file.write_bytes(b"in use")
    with pytest.raises(SystemExit, match="lrelease"), translations.renewed(qm_file) as fresh:
        translations.compile_translation(ts_file, fresh)
    assert qm_file.read_bytes() == b"in use"
    assert sorted(tmp_path.iterdir()) == [qm_file, ts_file]
