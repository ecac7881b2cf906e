"""The doubts of automatic readings: each runner-up is an operation, and taking it answers its doubt.

But for one that puts back what was left out: no block held that, and whoever takes it settles its doubt as well.
"""

import json
import random

import pytest

from app.editing.operations import PutBack, apply
from app.editing.settlement import take_runner_up
from app.paths import resources
from app.text.model import Issue, Verdict
from app.text.reading import read
from app.text.reading_model import ReadingModel

RUN = 12
"""How many lines stand together of those that are cut out of the sample anywhere, so that little fits together."""


@pytest.fixture(scope="module")
def model() -> ReadingModel:
    folder = resources() / "reading"
    data = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    return ReadingModel.from_json(data, (folder / "words.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize("seed", range(6))
def test_taking_the_runner_up_answers_the_doubt(model: ReadingModel, seed: int) -> None:
    (path,) = (resources() / "sample").glob("*.txt")
    lines = path.read_text(encoding="utf-8").split("\n")
    chance = random.Random(seed)
    starts = [chance.randrange(len(lines)) for _ in range(10)]
    raw = "\n".join(line for start in starts for line in lines[start : start + RUN])
    reading = read(raw, model)
    blocks = sum(len(article.blocks) for article in reading.articles)
    next_id = 1 + len(reading.articles) + blocks + len(reading.doubts)
    issue = Issue(raw, articles=reading.articles, left_out=reading.left_out, doubts=reading.doubts, next_id=next_id)
    answered = 0
    for place, doubt in enumerate(reading.doubts):
        if doubt.runner_up:
            (operation,) = take_runner_up(issue, doubt)
            changed, _, _ = apply(issue, operation.complete(issue))
            assert changed.doubts[place].verdict is Verdict.CHANGED or isinstance(operation, PutBack), doubt
            answered += 1
    assert answered
