"""What the tests of the engine share: the shipped model, loaded once."""

import json

import pytest

from app.paths import resources
from app.text.reading_model import ReadingModel


@pytest.fixture(scope="session")
def model() -> ReadingModel:
    folder = resources() / "reading"
    data = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    return ReadingModel.from_json(data, (folder / "words.txt").read_text(encoding="utf-8"))
