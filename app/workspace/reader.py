"""The automatic reading with its learnt model, which is loaded from the resources when it is first asked for.

Refuses to store a reading.
"""

import json
from functools import cache
from pathlib import Path

from app import paths
from app.text.model import Reading
from app.text.profile import Profile
from app.text.reading import read
from app.text.reading_model import ReadingModel
from app.workspace.errors import ResourceMissing


@cache
def load_model() -> ReadingModel:
    folder = paths.resources() / "reading"
    return ReadingModel.from_json(json.loads(load_resource(folder / "model.json")), load_resource(folder / "words.txt"))


def load_resource(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise ResourceMissing(path=path, reason=error.strerror or str(error)) from error


def read_text(raw: str, profile: Profile | None = None) -> Reading:
    return read(raw, load_model(), profile)
