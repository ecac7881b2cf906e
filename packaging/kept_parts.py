"""What a long training has made so far, as files in a folder, for whoever runs it again or beside it.

Owns the files. Refuses to know what is in them: it is for the caller to name parts by all that they depend on, and to
take another folder for other pages or code.
"""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class KeptParts:
    """Without a folder nothing is kept."""

    folder: Path | None = None

    def take(self, name: str, make: Callable[[], Any]) -> Any:
        """The part of this name, a value of JSON, made where it is not there yet."""
        if self.folder is None:
            return make()
        path = self.folder / f"{name}.json"
        if not path.exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_suffix(f".{os.getpid()}")
            unfinished.write_text(json.dumps(make(), ensure_ascii=False), encoding="utf-8")
            unfinished.replace(path)
            print(f"made {name}", flush=True)
        return json.loads(path.read_text(encoding="utf-8"))


NOTHING_KEPT = KeptParts()
