"""What the README promises in code."""

import json
import re
from pathlib import Path

from app.editing.operations import LOG_ONLY, OPERATIONS, from_recipe

README = (Path(__file__).resolve().parents[1] / "README.md").read_text(encoding="utf-8")


def test_the_recipe_of_the_readme_is_one() -> None:
    (recipe,) = re.findall(r"```json\n(.*?)```", README, re.DOTALL)
    lines = [json.loads(line) for line in recipe.strip().split("\n")]
    assert [type(from_recipe(line)).__name__ for line in lines] == [line["op"] for line in lines]


def test_the_readme_tells_every_operation_of_a_recipe() -> None:
    told = set(re.findall(r"`([A-Z]\w+)`", README[README.index("## Recipes") :]))
    assert set(OPERATIONS) - {kind.__name__ for kind in LOG_ONLY} <= told
