"""The main job without a desktop: the sample issue is imported, read, checked and exported through the command line.

Owns what a machine without a display shows a new user. Starts from an empty folder every time, and uses the program as
a user would: by its command, not by its modules.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "build" / "sample"
LIBRARY = FOLDER / "sample.jiaoyang"
FORMATS = ("jsonl", "txt", "csv")


def run_jiaoyang(*arguments: str | Path) -> str:
    """What the command prints; when it fails, so does the walk."""
    command = [sys.executable, "-m", "app", "--library", LIBRARY, *arguments]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8", cwd=ROOT)
    if done.returncode:
        sys.exit(done.stderr.strip() or f"jiaoyang {arguments[0]} ended with exit code {done.returncode}")
    return done.stdout.strip()


def width(text: str) -> int:
    """The columns of a terminal that a text takes."""
    return sum(2 if ord(character) > 0x2E7F or character in "“”‘’…—·" else 1 for character in text)


def print_table(rows: list[list[str]]) -> None:
    columns = [max(width(row[number]) for row in rows) for number in range(len(rows[0]))]
    for index, row in enumerate(rows):
        print("  ".join(cell + " " * (wide - width(cell)) for cell, wide in zip(row, columns, strict=True)).rstrip())
        if index == 0:
            print("  ".join("-" * wide for wide in columns))


def summary(exported: Path) -> list[list[str]]:
    rows = [["#", "Section", "Title", "Authors", "Characters", "Blocks"]]
    with exported.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            article = json.loads(line)
            blocks = article["blocks"]
            title = " ".join(block["text"] for block in blocks if block["role"] == "title")
            size = sum(len(block["text"]) for block in blocks)
            rows.append(
                [
                    str(number),
                    article["section"],
                    title or blocks[0]["text"][:16] + "…",
                    "、".join(article["authors"]),
                    str(size),
                    str(len(blocks)),
                ]
            )
    return rows


def main() -> int:
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    print(run_jiaoyang("import", *sorted((ROOT / "resources" / "sample").glob("*.txt"))))
    for name in FORMATS:
        run_jiaoyang("export", "--format", name, "-o", FOLDER / name)
    print(run_jiaoyang("check"))
    print()
    print_table(summary(next((FOLDER / "jsonl").rglob("*.jsonl"))))
    print()
    print(f"Library: {LIBRARY.relative_to(ROOT)}")
    for name in FORMATS:
        files = [path for path in (FOLDER / name).rglob("*") if path.is_file()]
        print(f"Export:  {(FOLDER / name).relative_to(ROOT)} ({name}; files: {len(files)})")
    print("More:    .venv/bin/jiaoyang --help")
    return 0


if __name__ == "__main__":
    sys.exit(main())
