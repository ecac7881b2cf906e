"""Writes the next migration: what leads from the newest revision to the tables that `app.store.schema` describes.

Owns its number and name. Refuses to be right by itself: the file is a draft that a developer reads and completes.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from alembic import command

from app.store.database import Database, newest_revision
from app.store.migration import configure

SLUG = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")


def write_migration(slug: str, library: Path) -> Path:
    """The new file, made against a fresh library of the newest revision."""
    number = f"{int(newest_revision()) + 1:04}"
    database = Database.open(library)
    try:
        with database.engine.connect() as connection:
            config = configure(connection)
            config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
            sentence = slug.replace("_", " ").capitalize()
            script = command.revision(config, message=sentence, rev_id=number, autogenerate=True)
    finally:
        database.close()
    assert script is not None
    assert not isinstance(script, list)
    return Path(script.path)


def main(slug: str) -> int:
    if not SLUG.fullmatch(slug):
        print(f"{slug}: name the migration in small letters and underscores, as in add_notes", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        written = write_migration(slug, Path(folder) / "fresh.jiaoyang")
    subprocess.run([Path(sys.executable).with_name("ruff"), "check", "--fix", "--quiet", written], check=False)
    subprocess.run([Path(sys.executable).with_name("ruff"), "format", "--quiet", written], check=False)
    print(f"Written: {written}; read it, complete it, and test it")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
