"""The desktop's words in other languages: collects them from the source, compiles them, tells what is missing.

Owns the calls of Qt's lupdate and lrelease. `update` writes the .ts and .qm files; `check` writes nothing and fails
when a sentence of the source has no finished translation, or when a .qm is not what its .ts compiles to. The sentences
of `app.wording` and the words of the command line, which know no Qt, are collected under contexts of their own; a few
words of Qt itself under Qt's.
"""

import ast
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree

from app import wording

ROOT = Path(__file__).resolve().parents[1]
TRANSLATIONS = ROOT / "resources" / "translations"
PROGRAMS = Path(sys.executable).parent
LANGUAGES = ("zh_CN", "en")
PLURALS_ONLY = ("en",)
"""The language of the source: only what is counted needs forms for one and for many."""
CLI_MARKS = ("phrase", "noted")
"""The functions of `app.cli.translation` whose argument is to be translated."""
QT_WORDS = {
    "QAbstractFileIconProvider": ("Drive", "Folder"),
    "QFileDialog": ("&Look in:", "Files of &type:"),
    "QShortcut": ("Up", "Down", "Left", "Right"),
}
"""What the file dialog says and Qt's own Chinese lacks, where the system has no file dialog itself; and the arrows,
which are words there that stand on no key."""


def wording_sentences() -> Iterator[str]:
    for name, table in vars(wording).items():
        if name.isupper() and isinstance(table, Mapping):
            yield from table.values()


def cli_words() -> Iterator[str]:
    """Each literal that stands in a call of the command line's marking functions."""
    for path in sorted((ROOT / "app" / "cli").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CLI_MARKS:
                yield from (str(word.value) for word in node.args[:1] if isinstance(word, ast.Constant))


def collected_source() -> str:
    """What knows no Qt, in the form that lupdate understands."""
    collected = {"wording": wording_sentences(), "cli": cli_words(), **QT_WORDS}
    return "".join(
        f"QT_TRANSLATE_NOOP({json.dumps(context)}, {json.dumps(words, ensure_ascii=False)})\n"
        for context, sentences in collected.items()
        for words in sentences
    )


def run_qt(program: str, *arguments: str | Path) -> None:
    """A Qt program's words are shown only when it failed."""
    command = [PROGRAMS / f"pyside6-{program}", *arguments]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT)
    if done.returncode:
        sys.exit(f"pyside6-{program} failed: {done.stderr.strip() or done.stdout.strip()}")


def collect(ts_file: Path, language: str) -> None:
    """Bring a .ts file up to date: new sentences come in unfinished, those that are gone go out."""
    with tempfile.TemporaryDirectory() as folder:
        collected = Path(folder) / "collected.py"
        collected.write_text(collected_source(), encoding="utf-8")
        options = ["-silent", "-locations", "none", "-no-obsolete", "-target-language", language]
        options += ["-pluralonly"] if language in PLURALS_ONLY else []
        run_qt("lupdate", *options, *sorted((ROOT / "app" / "ui").rglob("*.py")), collected, "-ts", ts_file)


def compile_translation(ts_file: Path, qm_file: Path) -> None:
    run_qt("lrelease", "-silent", ts_file, "-qm", qm_file)


def unfinished(ts_file: Path) -> Iterator[tuple[str, str]]:
    """Context and source of each sentence that has no finished translation."""
    for context in ElementTree.parse(ts_file).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished" or has_gap(translation):
                yield context.findtext("name", ""), message.findtext("source", "")


def has_gap(translation: ElementTree.Element) -> bool:
    """Whether it, or a form of it for some number, says nothing."""
    forms = list(translation.iter("numerusform")) or [translation]
    return any(not "".join(form.itertext()).strip() for form in forms)


@contextmanager
def renewed(file: Path) -> Iterator[Path]:
    """A copy to write to, which takes the file's place at the end: who has the former one mapped keeps it whole."""
    with tempfile.TemporaryDirectory(dir=file.parent) as folder:
        fresh = Path(folder) / file.name
        if file.exists():
            shutil.copy(file, fresh)
        yield fresh
        fresh.replace(file)


def update() -> int:
    TRANSLATIONS.mkdir(parents=True, exist_ok=True)
    left = 0
    for language in LANGUAGES:
        ts_file = TRANSLATIONS / f"jiaoyang_{language}.ts"
        with renewed(ts_file) as fresh:
            collect(fresh, language)
        with renewed(ts_file.with_suffix(".qm")) as fresh:
            compile_translation(ts_file, fresh)
        missing = list(unfinished(ts_file))
        left += len(missing)
        tell(language, missing)
    print(f"{left} sentences left to translate in {TRANSLATIONS.relative_to(ROOT)}")
    return 0


def check() -> int:
    problems = 0
    for language in LANGUAGES:
        ts_file = TRANSLATIONS / f"jiaoyang_{language}.ts"
        qm_file = ts_file.with_suffix(".qm")
        if not ts_file.is_file() or not qm_file.is_file():
            print(f"{ts_file.stem}: missing; write it with: python3 packaging/tasks.py translations")
            problems += 1
            continue
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / ts_file.name
            shutil.copy(ts_file, fresh)
            collect(fresh, language)
            missing = list(unfinished(fresh))
            tell(language, missing)
            problems += len(missing)
            compile_translation(fresh, fresh.with_suffix(".qm"))
            if fresh.with_suffix(".qm").read_bytes() != qm_file.read_bytes():
                print(
                    f"{qm_file.name}: not what {ts_file.name} compiles to; run: python3 packaging/tasks.py translations"
                )
                problems += 1
    return 1 if problems else 0


def tell(language: str, missing: list[tuple[str, str]]) -> None:
    for context, source in missing:
        print(f"{language}: not translated: {context}: {source!r}")


if __name__ == "__main__":
    sys.exit({"update": update, "check": check}[sys.argv[1]]())
